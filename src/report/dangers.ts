import { isVersion } from '../plan/version.ts';
import type { ResourceChange } from '../plan/plan.ts';
import type { Summary } from '../plan/summary.ts';
import { holdsData } from '../plan/stateful.ts';
import type { Arranged } from './arrangement.ts';
import { cut } from './budget.ts';
import { withoutKey, type Changes } from './families.ts';
import { code } from './markdown.ts';
import { limitedAlert, MOST_NAMED } from './alerts.ts';
import { grouped } from './number.ts';
import { plural, reasonOf } from './words.ts';

// Of very many, those that belong to the lines may be said to be more.
const MOST_LOOKED = 1000;

// An address is short, or it is an attack.
const LONGEST_ADDRESS = 200;

/** Whether a change can hurt: a version that a new one takes the place of before it goes can't. */
export function isDangerous({ action, createsFirst, type }: ResourceChange): boolean {
  return action === 'delete' || (action === 'replace' && !(createsFirst === true && isVersion(type)));
}

/**
 * What is destroyed and replaced, by name; empty when nothing is. Instances of one resource share a line. No more is
 * looked at than is named.
 * @param arranged - the most dangerous first
 * @param changes - all of them
 */
export function cautions(
  arranged: Iterable<Arranged>,
  changes: readonly ResourceChange[],
  summary: Summary,
): readonly string[] {
  const all = changes.reduce((sum, change) => sum + (isDangerous(change) ? 1 : 0), 0);
  if (all === 0) return [];
  const lines = together(arranged).map(({ changes: some, forcing }) => ({
    text: caution(some, forcing, summary),
    count: some.length,
  }));
  return limitedAlert('CAUTION', lines, all, 'destroyed or replaced');
}

/** What one line names. */
interface Danger {
  readonly changes: [ResourceChange, ...ResourceChange[]];
  readonly forcing: readonly string[];
}

/** The first dangers, as many as are named; of what is destroyed the rest that belongs to the same lines, too. */
function together(arranged: Iterable<Arranged>): readonly Danger[] {
  const dangers = new Map<string, Danger>();
  const add = (changes: Changes, forcing: readonly string[], says: readonly unknown[]): void => {
    const name = [...says, ...forcing].join(' ');
    const danger = dangers.get(name);
    if (danger !== undefined) for (const change of changes) danger.changes.push(change);
    else if (dangers.size < MOST_NAMED) dangers.set(name, { changes: [...changes], forcing });
  };
  let looked = 0;
  for (const { changes, groups } of arranged) {
    const [change] = changes;
    looked += 1;
    const { action, deposed, reason, module } = change;
    const isFull = dangers.size >= MOST_NAMED;
    if (action === 'delete' ? isFull && looked > MOST_LOOKED : isFull || action !== 'replace') break;
    if (!isDangerous(change)) continue;
    if (isOfLostModule(change)) add(changes, [], [reason, module]);
    else if (action === 'delete')
      add(changes, [], [action, withoutKey(change), deposed !== undefined, reason]);
    else for (const group of groups()) add(group.changes, group.forcing, [withoutKey(change), reason]);
  }
  return [...dangers.values()];
}

/** Whether the module says more than the name: all of it goes. */
function isOfLostModule({ reason, type, deposed }: ResourceChange): boolean {
  return reason === 'delete_because_no_module' && deposed === undefined && !holdsData(type);
}

/** Names a resource, or several instances of one. */
export function nameOf(changes: Changes): string {
  const [first] = changes;
  return changes.length === 1 || first.key === undefined
    ? shortened(first.address)
    : `${shortened(withoutKey(first))}[…]`;
}

/** An address that isn't longer than a line or two. */
export function shortened(address: string): string {
  return cut(address, LONGEST_ADDRESS);
}

function caution(changes: Changes, forcing: readonly string[], summary: Summary): string {
  const [change] = changes;
  if (isOfLostModule(change) && changes.some((other) => withoutKey(other) !== withoutKey(change))) {
    const what = plural(changes.length, 'resource');
    return `**Destroys** ${what} in ${code(shortened(change.module))}: it is not in the configuration`;
  }
  const verb = change.action === 'delete' ? 'Destroys' : 'Replaces';
  const count = changes.length === 1 ? '' : `${grouped(changes.length)} × `;
  const objects = changes.length === 1 ? 'a deposed object' : 'deposed objects';
  const deposed = change.deposed === undefined ? '' : ` (${objects} of it)`;
  const why = [...holding(changes, summary), ...reasons(change, forcing)].join('; ');
  return `**${verb}** ${count}${code(nameOf(changes))}${deposed}${why === '' ? '' : `: ${why}`}`;
}

function reasons(change: ResourceChange, forcing: readonly string[]): readonly string[] {
  if (change.action === 'replace' && forcing.length > 0) {
    const names = forcing.slice(0, MOST_NAMED).map((name) => code(shortened(name)));
    return [`${names.join(', ')} can't be changed in place`];
  }
  return [reasonOf(change) ?? []].flat();
}

function holding(changes: Changes, { stateful }: Summary): readonly string[] {
  if (!holdsData(changes[0].type)) {
    return [];
  }
  const subject = changes.length === 1 ? 'it holds' : 'they hold';
  // A resource that isn't in the state any more can't be counted there.
  const of =
    stateful >= changes.length ? ` (${changes.length} of ${plural(stateful, 'stateful resource')})` : '';
  return [`${subject} data${of}`];
}
