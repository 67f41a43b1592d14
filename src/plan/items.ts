import { matchItems } from './alignment.ts';
import type { ItemName } from './difference.ts';
import type { Identify } from './identity.ts';
import { pairAlike } from './match.ts';
import type { Single } from './match.ts';
import type { Value } from './plan.ts';

/** What became of an item of a list. */
export type Item =
  /** At an index of the list before. */
  | { readonly kind: 'removed'; readonly index: number; readonly value: Value }
  /** At an index of the list after. */
  | { readonly kind: 'added'; readonly index: number; readonly value: Value }
  /** At an index of the list after; it was at `from`. */
  | {
      readonly kind: 'changed';
      readonly index: number;
      readonly from: number;
      readonly name: ItemName | undefined;
      readonly before: Value;
      readonly after: Value;
    }
  /** At an index of the list after; it was at `from`, and is the same. */
  | { readonly kind: 'moved'; readonly index: number; readonly from: number; readonly value: Value };

/**
 * Finds out what became of the items of a list: first what is the same, wherever it is now, then what changed inside.
 * @param isSame - whether two items are; at the lists' ends it is asked before `identify`, which looks at all of an item
 * @returns the items that differ, in the order of the list after, and how many are the same at the same place
 */
export function pairItems(
  before: readonly Value[],
  after: readonly Value[],
  identify: Identify,
  isSame: (one: Value, other: Value) => boolean,
): { readonly items: readonly Item[]; readonly unchanged: number } {
  const { head, tail } = sameEnds(before, after, isSame);
  const [old, fresh] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const matches =
    old.length === 0 || fresh.length === 0 ? [] : matchItems(old.map(identify), fresh.map(identify));
  const kept = matches.filter(({ moved }) => !moved);
  const removed = singles(
    old,
    new Set(matches.map(({ from }) => from)),
    kept.map(({ from }) => from),
  );
  const added = singles(
    fresh,
    new Set(matches.map(({ to }) => to)),
    kept.map(({ to }) => to),
  );
  const pairs = pairAlike({ before, after, removed, added }, identify);
  const paired = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const items: readonly Item[] = [
    ...removed
      .filter((item) => !paired.has(item))
      .map(({ index, value }): Item => ({ kind: 'removed', index: head + index, value })),
    ...added
      .filter((item) => !paired.has(item))
      .map(({ index, value }): Item => ({ kind: 'added', index: head + index, value })),
    ...pairs.map(({ from, to, name }): Item => {
      const [index, was] = [head + to.index, head + from.index];
      return { kind: 'changed', index, from: was, name, before: from.value, after: to.value };
    }),
    ...matches
      .filter(({ moved }) => moved)
      .map(({ from, to }): Item => {
        return { kind: 'moved', index: head + to, from: head + from, value: fresh[to] ?? null };
      }),
  ];
  const places = kept.map(({ from, to }) => [head + from, head + to] as const);
  return { items: inOrder(items, places), unchanged: head + kept.length + tail };
}

function sameEnds(
  before: readonly Value[],
  after: readonly Value[],
  isSame: (one: Value, other: Value) => boolean,
): { readonly head: number; readonly tail: number } {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && isSame(before[head] ?? null, after[head] ?? null)) {
    head += 1;
  }
  let tail = 0;
  while (tail < shortest - head && isSame(before.at(-1 - tail) ?? null, after.at(-1 - tail) ?? null)) {
    tail += 1;
  }
  return { head, tail };
}

function singles(
  values: readonly Value[],
  matched: ReadonlySet<number>,
  kept: readonly number[],
): readonly Single[] {
  let gap = 0;
  return values.flatMap((value, index) => {
    if (kept[gap] === index) {
      gap += 1;
    }
    return matched.has(index) ? [] : { index, value, gap };
  });
}

/** What was removed stands before what came to its place. */
function inOrder(
  items: readonly Item[],
  kept: readonly (readonly [from: number, to: number])[],
): readonly Item[] {
  const removed = items.filter(({ kind }) => kind === 'removed');
  const others = items.filter(({ kind }) => kind !== 'removed').sort((one, other) => one.index - other.index);
  let next = 0;
  const placed = removed.map((item) => {
    while (next < kept.length && (kept[next]?.[0] ?? 0) < item.index) {
      next += 1;
    }
    return { item, at: next === 0 ? -1 : (kept[next - 1]?.[1] ?? -1) };
  });
  const result: Item[] = [];
  let taken = 0;
  for (const item of others) {
    while (taken < placed.length && (placed[taken]?.at ?? 0) < item.index) {
      result.push(placed[taken]?.item ?? item);
      taken += 1;
    }
    result.push(item);
  }
  return [...result, ...placed.slice(taken).map(({ item }) => item)];
}
