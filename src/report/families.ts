import type { Action, ResourceChange } from '../plan/plan.ts';
import { holdsData } from '../plan/stateful.ts';

/** Instances of one resource to which the same happens; nothing in them has been looked at. */
export type Changes = readonly [ResourceChange, ...ResourceChange[]];

// From what can't be undone to what changes nothing.
const DANGER: readonly Action[] = [
  'delete',
  'replace',
  'forget',
  'update',
  'create',
  'import',
  'move',
  'read',
  'no-op',
];

/** Changes, the most dangerous first and of those what holds data, instances of one resource together. */
export function* familiesOf(changes: readonly ResourceChange[]): Generator<Changes> {
  const ranks = DANGER.map((): [ResourceChange[], ResourceChange[]] => [[], []]);
  for (const change of changes) {
    ranks[DANGER.indexOf(change.action)]?.[holdsData(change.type) ? 0 : 1].push(change);
  }
  for (const rank of ranks.flat()) yield* gather(rank);
}

function gather(changes: readonly ResourceChange[]): readonly Changes[] {
  const families: [ResourceChange, ...ResourceChange[]][] = [];
  const byName = new Map<string, [ResourceChange, ...ResourceChange[]]>();
  for (const change of changes) {
    const name = isPlain(change)
      ? `${withoutKey(change)} ${change.reason} ${change.createsFirst}`
      : undefined;
    const family = name === undefined ? undefined : byName.get(name);
    if (family !== undefined) {
      family.push(change);
      continue;
    }
    const made: [ResourceChange] = [change];
    families.push(made);
    if (name !== undefined) byName.set(name, made);
  }
  return families;
}

/** Whether it is one of several instances, and all there is to say of it is in its attributes. */
function isPlain(change: ResourceChange): boolean {
  return (
    change.key !== undefined &&
    change.deposed === undefined &&
    change.previousAddress === undefined &&
    change.importId === undefined &&
    change.unknownAction === undefined
  );
}

/** The address of a resource, without the key of its instance. */
export function withoutKey({ address, key }: ResourceChange): string {
  return key === undefined ? address : address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');
}
