import { isForced } from '../plan/difference.ts';
import type { Difference } from '../plan/difference.ts';
import type { ResourceChange } from '../plan/plan.ts';
import { isNothing } from '../plan/value.ts';
import { areAlike } from './alike.ts';
import type { Extent } from './difference.ts';
import { renderDifferences } from './difference.ts';
import type { Changes } from './families.ts';
import { enumerate } from './words.ts';

/** One change, or several of the same resource that are alike but for their keys. */
export interface Group {
  readonly changes: Changes;
  /** Lines for a `diff` fence, of the first of them. */
  readonly lines: readonly string[];
  /** The attributes that change, of the first of them; without those that merely become known beside others. */
  readonly attributes: readonly string[];
  /** Those that force a replacement. */
  readonly forcing: readonly string[];
  /** Whether the others' lines differ from the first's by the key. */
  readonly varies: boolean;
  /** False for the rest of very many instances: of these nothing is known but what happens to them. */
  readonly compared: boolean;
}

/** How a change is compared: `diffResource`, or what remembers its answers. */
export type Differ = (change: ResourceChange) => readonly Difference[];

/** How instances are compared with each other. */
export interface Comparison {
  readonly differ: Differ;
  /** How many are looked at. */
  readonly most: number;
  /** Whether the ids of what is destroyed are compared. */
  readonly identity: boolean;
}

// A resource whose instances all differ isn't compared each with each.
const MOST_COMPARED = 8;

// Of attributes of which the name says all.
const MOST_NAMES = 5;

// Where a replaced resource has more new values that aren't known yet, their names are enough.
const MOST_UNKNOWN = 3;

/**
 * Instances of one resource, those that are alike together. Those that aren't looked at are one group, of which nothing
 * is known.
 */
export function groupInstances(
  instances: Changes,
  extent: Extent,
  { differ, most, identity }: Comparison,
): readonly Group[] {
  const groups: Gathered[] = [];
  for (const change of instances.slice(0, most)) {
    const group = makeGroup(change, extent, differ);
    const alike = groups.slice(0, MOST_COMPARED).find((other) => areAlike(other, group, identity));
    if (alike === undefined) {
      groups.push(group);
    } else {
      alike.changes.push(change);
      alike.varies ||= group.lines.some((line, index) => line !== alike.lines[index]);
    }
  }
  const [first, ...others] = instances.slice(most);
  return first === undefined ? groups : [...groups, { ...UNSEEN, changes: [first, ...others] }];
}

/** A group while instances are added to it. */
interface Gathered extends Group {
  readonly changes: [ResourceChange, ...ResourceChange[]];
  varies: boolean;
}

const UNSEEN = { lines: [], attributes: [], forcing: [], varies: false, compared: false };

function makeGroup(change: ResourceChange, extent: Extent, differ: Differ): Gathered {
  const differences = shownDifferences(change, differ);
  const [unknown, known] = partition(differences, (difference) =>
    isNamedOnly(difference, change, differences),
  );
  const [unset, told] = partition(known, (difference) => isLeftToDefault(difference, change));
  // What becomes known follows from the rest.
  const caused = differences.filter((difference) => !becomesKnown(difference));
  return {
    changes: [change],
    lines: [
      ...renderDifferences(told, extent),
      ...nameOnly('not set any more', unset),
      ...nameOnly('known after apply', unknown),
    ],
    attributes: namesOf(caused.length > 0 ? caused : differences),
    forcing: namesOf(differences.filter(isForced)),
    varies: false,
    compared: true,
  };
}

function nameOnly(what: string, differences: readonly Difference[]): readonly string[] {
  const names = namesOf(differences);
  return names.length === 0 ? [] : [`  (${what}: ${enumerate(names, MOST_NAMES)})`];
}

function namesOf(differences: readonly Difference[]): readonly string[] {
  return [...new Set(differences.map(({ path }) => String(path[0])))];
}

/** Whether a replacement merely leaves out what a provider had filled in with nothing, or with a no. */
function isLeftToDefault(difference: Difference, { action }: ResourceChange): boolean {
  return (
    action === 'replace' &&
    difference.kind === 'removed' &&
    !difference.forces &&
    difference.path.length === 1 &&
    (difference.value === false || isNothing(difference.value))
  );
}

/** What is worth showing: of a resource that comes or goes, what is set to something. */
function shownDifferences(change: ResourceChange, differ: Differ): readonly Difference[] {
  switch (change.action) {
    case 'forget':
    case 'move':
    case 'import':
      return [];
    case 'create':
    case 'delete':
      return differ(change).filter((difference) => !isEmpty(difference));
    default:
      return differ(change);
  }
}

function isEmpty(difference: Difference): boolean {
  if (difference.kind !== 'added' && difference.kind !== 'removed') {
    return false;
  }
  return isNothing(difference.value);
}

/** Whether the name of an attribute says all: its value comes with the apply. */
function isNamedOnly(
  difference: Difference,
  { action }: ResourceChange,
  all: readonly Difference[],
): boolean {
  if (action === 'create') {
    return becomesKnown(difference);
  }
  return (
    action === 'replace' &&
    becomesKnown(difference) &&
    !difference.forces &&
    all.filter(becomesKnown).length > MOST_UNKNOWN
  );
}

/** Whether a whole attribute is known at apply alone. */
function becomesKnown(difference: Difference): boolean {
  const after =
    difference.kind === 'added' ? difference.value : difference.kind === 'changed' ? difference.after : null;
  return typeof after === 'object' && after?.kind === 'unknown' && difference.path.length === 1;
}

function partition<T>(
  items: readonly T[],
  test: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
