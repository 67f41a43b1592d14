import { diffResource } from '../plan/diff.ts';
import type { Difference } from '../plan/difference.ts';
import type { ResourceChange } from '../plan/plan.ts';
import type { Extent } from './difference.ts';
import { familiesOf, type Changes } from './families.ts';
import { groupInstances, type Differ, type Group } from './groups.ts';

/** A resource's changes in a report; what they are is found when it is asked for, once. */
export interface Arranged {
  readonly changes: Changes;
  readonly groups: () => readonly Group[];
}

/** How much of a plan a report may look at. */
export interface Reach extends Extent {
  /** About how many instances are compared with others of their resource, in all. */
  readonly compared: number;
}

// So many instances of a resource are always compared.
const FEW = 8;

/**
 * The changes of a plan, the most dangerous first. They are arranged no further than they are asked for; what has been
 * arranged is kept for who asks again.
 */
export function arrange(changes: readonly ResourceChange[], reach: Reach): Iterable<Arranged> {
  const differ = differOf(changes);
  let left = reach.compared;
  return remember(familiesOf(changes), (family) => {
    let groups: readonly Group[] | undefined;
    const group = () => {
      const most = Math.min(family.length, Math.max(FEW, Math.ceil(left / 4)));
      left -= most - 1;
      return groupInstances(family, reach, { differ, most, identity: false });
    };
    return { changes: family, groups: () => (groups ??= group()) };
  });
}

/** Makes each thing of a sequence when it is first asked for, and keeps it. */
function remember<T, U>(source: Iterable<T>, make: (item: T) => U): Iterable<U> {
  const made: U[] = [];
  const rest = source[Symbol.iterator]();
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at += 1) {
        if (at === made.length) {
          const next = rest.next();
          if (next.done === true) return;
          made.push(make(next.value));
        }
        yield made[at] as U;
      }
    },
  };
}

// Of a plan so small, several reports show all.
const SMALL = 200;

const remembered = new WeakMap<readonly ResourceChange[], Map<ResourceChange, readonly Difference[]>>();

/** Compares each change of a small plan once, for all its reports; those of a large one would fill the memory. */
export function differOf(changes: readonly ResourceChange[]): Differ {
  if (changes.length > SMALL) return diffResource;
  const known = remembered.get(changes) ?? new Map<ResourceChange, readonly Difference[]>();
  remembered.set(changes, known);
  return (change) => {
    const differences = known.get(change) ?? diffResource(change);
    known.set(change, differences);
    return differences;
  };
}
