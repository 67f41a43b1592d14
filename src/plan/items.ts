import { align } from './lines.ts';
import type { Value } from './plan.ts';
import { canonical, isMapping, isSequence } from './value.ts';

/** What became of an item of a list. */
export type Item =
  /** At an index of the list before. */
  | { readonly kind: 'removed'; readonly index: number; readonly value: Value }
  /** At an index of the list after. */
  | { readonly kind: 'added'; readonly index: number; readonly value: Value }
  /** At an index of the list after. */
  | { readonly kind: 'changed'; readonly index: number; readonly before: Value; readonly after: Value };

/**
 * Finds out what became of the items of a list. Those that were removed and added in one place are taken for
 * items that changed, as long as both have an inside.
 */
export function pairItems(
  before: readonly Value[],
  after: readonly Value[],
): { readonly items: readonly Item[]; readonly unchanged: number } {
  const items: Item[] = [];
  let [from, to, unchanged] = [0, 0, 0];
  let removed: readonly Value[] = [];
  const settle = (added: readonly Value[]): void => {
    items.push(...pairRun(removed, added, from, to));
    from += removed.length;
    to += added.length;
    removed = [];
  };
  for (const run of align(before, after, canonical)) {
    if (run.kind === 'removed') {
      settle([]);
      removed = run.items;
    } else {
      settle(run.kind === 'added' ? run.items : []);
      const same = run.kind === 'same' ? run.items.length : 0;
      from += same;
      to += same;
      unchanged += same;
    }
  }
  settle([]);
  return { items, unchanged };
}

function pairRun(
  removed: readonly Value[],
  added: readonly Value[],
  from: number,
  to: number,
): readonly Item[] {
  const odd = removed.findIndex((item, index) => !havePair(item, added[index]));
  const paired = odd === -1 ? removed.length : odd;
  return [
    ...removed.slice(0, paired).map((item, index): Item => {
      return { kind: 'changed', index: to + index, before: item, after: added[index] ?? null };
    }),
    ...removed.slice(paired).map((value, index): Item => {
      return { kind: 'removed', index: from + paired + index, value };
    }),
    ...added.slice(paired).map((value, index): Item => {
      return { kind: 'added', index: to + paired + index, value };
    }),
  ];
}

function havePair(one: Value, other: Value | undefined): boolean {
  return (isMapping(one) && isMapping(other)) || (isSequence(one) && isSequence(other));
}
