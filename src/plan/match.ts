import type { ItemName } from './difference.ts';
import type { Identify } from './identity.ts';
import { isKind, likenessOf, sizeInside } from './likeness.ts';
import { areOthers, isSameName, makeNaming, nameText } from './naming.ts';
import type { NameOf } from './naming.ts';
import type { Value } from './plan.ts';
import { isMapping, isSequence } from './value.ts';

/** An item that has no equal on the other side. */
export interface Single {
  readonly index: number;
  readonly value: Value;
  /** How many items before it have stayed: those with the same number have come and gone at one place. */
  readonly gap: number;
}

/** The items of two lists, and those without an equal. */
export interface Lists {
  readonly before: readonly Value[];
  readonly after: readonly Value[];
  readonly removed: readonly Single[];
  readonly added: readonly Single[];
}

/** Two items that are taken for one that changed inside. */
export interface Pair {
  readonly from: Single;
  readonly to: Single;
  /** What both go by, in lists of several. */
  readonly name: ItemName | undefined;
}

// Entries that are compared to find out which items are alike.
const MOST_LOOKS = 50_000;

// Of the entries of two items, how many must be the same.
const ALIKE = 0.5;
const ALIKE_BY_ANOTHER_NAME = 0.75;

// Two strings that are shorter are read one below the other.
const LONG = 100;

/**
 * Pairs items that were removed with items that were added: those of the same name, those that have most in common,
 * and those that take each other's place. The comparing of each with each has a limit, beyond which it is left out.
 */
export function pairAlike({ before, after, removed, added }: Lists, identify: Identify): readonly Pair[] {
  if (removed.length === 0 || added.length === 0) {
    return [];
  }
  const isOnly = before.length === 1 && after.length === 1;
  const nameOf: NameOf = isOnly ? () => undefined : makeNaming(before, after);
  const ways = [
    (olds: readonly Single[], news: readonly Single[]) => pairByName(olds, news, nameOf),
    (olds: readonly Single[], news: readonly Single[]) => pairByLikeness(olds, news, nameOf, identify),
    (olds: readonly Single[], news: readonly Single[]) =>
      pairByPlace(olds, news).filter(
        ([{ value: one }, { value: other }]) =>
          (isOnly && haveInside(one, other)) ||
          (!areOthers(one, other, nameOf) && mayBecome(one, other, identify)),
      ),
  ];
  const taken = new Set<Single>();
  const left = (all: readonly Single[]): readonly Single[] => all.filter((single) => !taken.has(single));
  const pairs: Pair[] = [];
  for (const pairUp of ways) {
    for (const [from, to] of pairUp(left(removed), left(added))) {
      if (!taken.has(from) && !taken.has(to)) {
        taken.add(from).add(to);
        pairs.push({ from, to, name: commonName(from.value, to.value, nameOf) });
      }
    }
  }
  return pairs;
}

type Pairs = readonly (readonly [from: Single, to: Single])[];

function commonName(one: Value, other: Value, nameOf: NameOf): ItemName | undefined {
  const name = nameOf(one);
  return name !== undefined && isSameName(name, nameOf(other)) ? name : undefined;
}

function pairByName(removed: readonly Single[], added: readonly Single[], nameOf: NameOf): Pairs {
  const byName = new Map(removed.map((single) => [nameText(nameOf(single.value)), single]));
  return added.flatMap((to) => {
    const name = nameText(nameOf(to.value));
    const from = name === undefined ? undefined : byName.get(name);
    return from === undefined ? [] : [[from, to] as const];
  });
}

/** The pairs of objects and of lists that are alike, the most alike first. */
function pairByLikeness(
  removed: readonly Single[],
  added: readonly Single[],
  nameOf: NameOf,
  identify: Identify,
): Pairs {
  const sizeOf = (singles: readonly Single[]): number =>
    singles.reduce((sum, { value }) => sum + sizeInside(value), 0);
  if (sizeOf(removed) * added.length + sizeOf(added) * removed.length > MOST_LOOKS) {
    return [];
  }
  return removed
    .flatMap((from) =>
      added.flatMap((to) => {
        const likeness = likenessOf(from.value, to.value, identify);
        const least = areOthers(from.value, to.value, nameOf) ? ALIKE_BY_ANOTHER_NAME : ALIKE;
        return likeness >= least ? [{ from, to, likeness, way: Math.abs(from.index - to.index) }] : [];
      }),
    )
    .sort((one, other) => other.likeness - one.likeness || one.way - other.way)
    .map(({ from, to }) => [from, to]);
}

/** Where as many have come as have gone. */
function pairByPlace(removed: readonly Single[], added: readonly Single[]): Pairs {
  const places = Map.groupBy(removed, ({ gap }) => gap);
  return [...Map.groupBy(added, ({ gap }) => gap)].flatMap(([gap, news]) => {
    const olds = places.get(gap) ?? [];
    return olds.length === news.length ? olds.map((from, index) => [from, news[index] ?? from] as const) : [];
  });
}

/** Whether an item may have changed into the one that took its place. */
function mayBecome(one: Value, other: Value, identify: Identify): boolean {
  if (typeof one === 'string' && typeof other === 'string') {
    return Math.min(one.length, other.length) > LONG || (one.includes('\n') && other.includes('\n'));
  }
  if (isKind(one, 'secret') && isKind(other, 'secret')) {
    return true;
  }
  // Of an object with one entry nothing is the same when that one changes.
  return (
    haveInside(one, other) &&
    (isSequence(one) || sizeInside(one) <= 2 || likenessOf(one, other, identify) > 0)
  );
}

function haveInside(one: Value, other: Value): boolean {
  return (isMapping(one) && isMapping(other)) || (isSequence(one) && isSequence(other));
}
