import type { Value } from './plan.ts';
import { plain } from './value.ts';

/** Gives equal values the same number, and different ones different numbers. */
export type Identify = (value: Value) => number;

/**
 * Makes an `Identify`. Each object and list is looked at once, however often it is asked for, and what is
 * remembered grows with the values that were given, not with their depth.
 * @param unordered - whether lists of scalars are sets, and a scalar is a set of one, as IAM reads its policies
 */
export function makeIdentify(unordered = false): Identify {
  const known = new WeakMap<object, number>();
  const scalars = new Map<string | number | boolean | null, number>();
  const others = new Map<string, number>();

  const numberIn = <K>(numbers: Map<K, number>, key: K): number => {
    const number = numbers.get(key) ?? scalars.size + others.size;
    numbers.set(key, number);
    return number;
  };

  const numbered = (key: string): number => numberIn(others, key);

  const items = (values: readonly Value[]): number => {
    const all = values.map(identify);
    if (!unordered || values.some((value) => typeof value === 'object' && value !== null)) {
      return numbered(`[${all.join()}`);
    }
    const set = [...new Set(all)].sort((one, other) => one - other);
    return set.length === 1 ? (set[0] ?? 0) : numbered(`[${set.join()}`);
  };

  const entries = (values: ReadonlyMap<string, Value>): number =>
    numbered(
      `{${[...values]
        .map(([key, value]) => `${numberIn(scalars, key)}:${identify(value)}`)
        .sort()
        .join()}`,
    );

  // Digits that a double holds are that double.
  const exact = (digits: string): number => {
    const number = Number(digits);
    return plain(String(number)) === plain(digits) ? numberIn(scalars, number) : numbered(plain(digits));
  };

  const identify = (value: Value): number => {
    if (typeof value !== 'object' || value === null) {
      return numberIn(scalars, value);
    }
    const number = known.get(value);
    if (number !== undefined) {
      return number;
    }
    const fresh = ((): number => {
      switch (value.kind) {
        case 'exact':
          return exact(value.digits);
        case 'unknown':
          return numbered('?');
        case 'secret':
          return numbered(`!${value.id}`);
        case 'sequence':
          return items(value.items);
        case 'mapping':
          return entries(value.entries);
      }
    })();
    known.set(value, fresh);
    return fresh;
  };

  return identify;
}
