import { diffResource } from '../plan/diff.ts';
import { isForced } from '../plan/difference.ts';
import type { Difference } from '../plan/difference.ts';
import type { ResourceChange } from '../plan/plan.ts';
import { isNothing } from '../plan/value.ts';
import { holdsData } from '../plan/stateful.ts';
import { enumerate } from './words.ts';
import type { Extent } from './difference.ts';
import { renderDifferences } from './difference.ts';

/** One change, or several of the same resource that are alike but for their keys. */
export interface Group {
  readonly changes: readonly [ResourceChange, ...ResourceChange[]];
  /** Lines for a `diff` fence, of the first of them. */
  readonly lines: readonly string[];
  /** The attributes that change, of the first of them. */
  readonly attributes: readonly string[];
  /** Those that force a replacement. */
  readonly forcing: readonly string[];
  /** Whether the others' lines differ from the first's by the key. */
  readonly varies: boolean;
}

// From what can't be undone to what changes nothing.
const DANGER = ['delete', 'replace', 'forget', 'update', 'create', 'import', 'move', 'read', 'no-op'];

// A resource whose instances all differ isn't compared each with each.
const MOST_COMPARED = 8;

// Of attributes of which the name says all.
const MOST_NAMES = 5;

// Where a replaced resource has more new values that aren't known yet, their names are enough.
const MOST_UNKNOWN = 3;

/** Changes, the most dangerous first, those that are alike together. */
export function groupChanges(changes: readonly ResourceChange[], extent: Extent): readonly Group[] {
  const groups: Group[] = [];
  const alike = new Map<string, number[]>();
  for (const change of [...changes].sort((one, other) => rank(one) - rank(other))) {
    const group = makeGroup(change, extent);
    const name = change.key === undefined ? undefined : `${change.action} ${withoutKey(change)}`;
    const places = (name === undefined ? undefined : alike.get(name)) ?? [];
    const place = places.find((at) => areAlike(groups[at], group));
    if (place !== undefined) {
      groups[place] = join(groups[place] ?? group, group);
    } else {
      groups.push(group);
      if (name !== undefined && places.length < MOST_COMPARED) {
        alike.set(name, [...places, groups.length - 1]);
      }
    }
  }
  return groups;
}

function rank(change: ResourceChange): number {
  return 2 * DANGER.indexOf(change.action) + (holdsData(change.type) ? 0 : 1);
}

/** The address of a resource, without the key of its instance. */
export function withoutKey({ address, key }: ResourceChange): string {
  return key === undefined ? address : address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');
}

function makeGroup(change: ResourceChange, extent: Extent): Group {
  const differences = shownDifferences(change);
  const [unknown, known] = partition(differences, (difference) =>
    isNamedOnly(difference, change, differences),
  );
  const [unset, told] = partition(known, (difference) => isLeftToDefault(difference, change));
  return {
    changes: [change],
    lines: [
      ...renderDifferences(told, extent),
      ...nameOnly('not set any more', unset),
      ...nameOnly('known after apply', unknown),
    ],
    attributes: [...new Set(differences.map(({ path }) => String(path[0])))],
    forcing: [...new Set(differences.filter(isForced).map(({ path }) => String(path[0])))],
    varies: false,
  };
}

function nameOnly(what: string, differences: readonly Difference[]): readonly string[] {
  const names = differences.map(({ path }) => String(path[0]));
  return names.length === 0 ? [] : [`  (${what}: ${enumerate(names, MOST_NAMES)})`];
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
function shownDifferences(change: ResourceChange): readonly Difference[] {
  if (change.action === 'forget' || change.action === 'move' || change.action === 'import') {
    return [];
  }
  const differences = diffResource(change);
  return change.action === 'create' || change.action === 'delete'
    ? differences.filter((difference) => !isEmpty(difference))
    : differences;
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

function join(group: Group, { changes: [change], lines }: Group): Group {
  return {
    ...group,
    changes: [...group.changes, change],
    varies: group.varies || lines.some((line, index) => line !== group.lines[index]),
  };
}

function areAlike(group: Group | undefined, other: Group): boolean {
  return (
    group?.lines.length === other.lines.length &&
    isPlain(group.changes[0]) &&
    isPlain(other.changes[0]) &&
    group.changes[0].reason === other.changes[0].reason &&
    group.lines.every((line, index) =>
      matches(line, other.lines[index] ?? '', String(group.changes[0].key), String(other.changes[0].key)),
    )
  );
}

/** Whether all there is to say of a change is in its lines. */
function isPlain({ deposed, previousAddress, importId }: ResourceChange): boolean {
  return deposed === undefined && previousAddress === undefined && importId === undefined;
}

/** Whether two lines are the same but that one has its key where the other has its own. */
function matches(line: string, other: string, key: string, otherKey: string): boolean {
  if (line === other) {
    return true;
  }
  let [at, otherAt] = [0, 0];
  while (at < line.length && otherAt < other.length) {
    if (key !== '' && otherKey !== '' && line.startsWith(key, at) && other.startsWith(otherKey, otherAt)) {
      at += key.length;
      otherAt += otherKey.length;
    } else if (line[at] === other[otherAt]) {
      at += 1;
      otherAt += 1;
    } else {
      return false;
    }
  }
  return at === line.length && otherAt === other.length;
}
