import { isJsonList, isJsonObject } from './json.ts';
import type { Json } from './json.ts';

/** Shapes with `true` where a value is sensitive. */
export type Flags = readonly Json[];

/** Whether a shape says that anything is sensitive; most say of most values that nothing is: `false`, `{}`. */
export function isFlag(flag: Json | undefined): flag is Json {
  return flag === true || (typeof flag === 'object' && flag !== null && Object.keys(flag).length > 0);
}

/** The flags of an item of a list. */
export function flagsOfItem(flags: Flags, index: number): Flags {
  return flags.length === 0
    ? flags
    : flags.map((flag) => (isJsonList(flag) ? flag[index] : undefined)).filter(isFlag);
}

/** The flags of an entry of an object. */
export function flagsOfEntry(flags: Flags, key: string): Flags {
  return flags.length === 0
    ? flags
    : flags.map((flag) => (isJsonObject(flag) ? own(flag, key) : undefined)).filter(isFlag);
}

/** A member of an object's own. */
export function own(object: { readonly [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
