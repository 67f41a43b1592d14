import type { Identify } from './identity.ts';
import type { Mapping, Sequence, Value } from './plan.ts';
import { isMapping, isNothing, isSequence } from './value.ts';

/** How much there is to look at. */
export function sizeInside(value: Value): number {
  if (isMapping(value)) {
    return value.entries.size + 1;
  }
  return isSequence(value) ? value.items.length + 1 : 1;
}

/** How much two values have in common, from 0 to 1; 0 for what has no inside. */
export function likenessOf(one: Value, other: Value, identify: Identify): number {
  if (isMapping(one) && isMapping(other)) {
    return likenessOfObjects(one, other, identify);
  }
  return isSequence(one) && isSequence(other) ? likenessOfLists(one, other, identify) : 0;
}

/** The part of the longer list that is in the other too. */
function likenessOfLists(one: Sequence, other: Sequence, identify: Identify): number {
  const items = new Set(one.items.map(identify));
  const shared = other.items.filter((item) => items.has(identify(item))).length;
  return shared / Math.max(1, one.items.length, other.items.length);
}

/** The part of what is set in two objects that is the same in both; what isn't known yet counts half. */
function likenessOfObjects(one: Mapping, other: Mapping, identify: Identify): number {
  let [all, same] = [0, 0];
  for (const [key, value] of one.entries) {
    const counterpart = other.entries.get(key) ?? null;
    if (!isNothing(value) || !isNothing(counterpart)) {
      all += 1;
      same +=
        identify(value) === identify(counterpart)
          ? 1
          : isKind(value, 'unknown') || isKind(counterpart, 'unknown')
            ? 0.5
            : 0;
    }
  }
  for (const [key, value] of other.entries) {
    all += one.entries.has(key) || isNothing(value) ? 0 : 1;
  }
  return all === 0 ? 1 : same / all;
}

/** Whether a value is a secret, or not known yet. */
export function isKind(value: Value, kind: 'unknown' | 'secret'): boolean {
  return typeof value === 'object' && value?.kind === kind;
}
