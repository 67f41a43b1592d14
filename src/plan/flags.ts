import { isJsonList, isJsonObject } from './json.ts';
import type { Json } from './json.ts';
import { REDACTED } from './redactor.ts';

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

/** A value with a mark in the place of each that its flags call sensitive; what is null stays so. */
export function withoutFlagged(json: Json, flags: Flags): Json {
  if (flags.length === 0 || json === null) {
    return json;
  }
  if (flags.includes(true)) {
    return REDACTED;
  }
  if (isJsonList(json)) {
    return json.map((item, index) => withoutFlagged(item, flagsOfItem(flags, index)));
  }
  return isJsonObject(json)
    ? Object.fromEntries(
        Object.entries(json).map(([key, entry]) => [key, withoutFlagged(entry, flagsOfEntry(flags, key))]),
      )
    : json;
}
