import type { Context } from './context.ts';
import type { Sequence, Value } from './plan.ts';
import { isMapping, isScalar } from './value.ts';

/** One of two things that are compared; undefined where there is none. */
export type Side = Value | undefined;

/** What an object or a map has in it. */
export type Entries = ReadonlyMap<string, Value>;

/** The list that stands for one that isn't there. */
export const EMPTY: Sequence = { kind: 'sequence', items: [] };

// A list of scalars up to this length is easier to compare as a whole.
const SHORT_LIST = 72;

/** Whether nothing is there. In a document null is a value like any other; elsewhere it means that nothing is set. */
export function isAbsent(value: Side, { documents }: Context): boolean {
  return value === undefined || (value === null && documents === 0);
}

/** The text of a string; undefined for what is absent; null for what is neither. */
export function textOf(value: Side, context: Context): string | undefined | null {
  if (isAbsent(value, context)) {
    return undefined;
  }
  return typeof value === 'string' ? value : null;
}

/** Whether they are scalars that are read at a glance. */
export function isShort(values: readonly Value[]): boolean {
  let length = 0;
  return values.every((value) => {
    length += typeof value === 'string' ? value.length + 4 : 8;
    return isScalar(value) && length <= SHORT_LIST;
  });
}

/** What is in an object; nothing where there is none. */
export function entriesOf(value: Side): Entries {
  return isMapping(value) ? value.entries : new Map<string, Value>();
}
