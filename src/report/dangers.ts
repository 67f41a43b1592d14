import { holdsData } from '../plan/stateful.ts';
import { isVersion } from '../plan/version.ts';
import type { ResourceChange, Step, Value } from '../plan/plan.ts';
import type { Summary } from '../plan/summary.ts';
import { isMapping, sameValue, valueAt } from '../plan/value.ts';
import { cut, fit } from './budget.ts';
import type { Group } from './groups.ts';
import { withoutKey } from './groups.ts';
import { alert, broken, code } from './markdown.ts';
import { inline } from './values.ts';
import { plural, reasonOf } from './words.ts';
import { grouped } from './number.ts';

// More than this and nobody reads them; the folds below name them all.
const MOST_NAMED = 10;

// Names that are made of what must be escaped take several times their length.
const MOST_BYTES = 8000;

// An address is short, or it is an attack.
const LONGEST_ADDRESS = 200;

// Beside its name, in prose.
const LONGEST_VALUE = 60;

type Changes = Group['changes'];

/** Whether a change can hurt: a version that a new one takes the place of before it goes can't. */
export function isDangerous({ action, createsFirst, type }: ResourceChange): boolean {
  return action === 'delete' || (action === 'replace' && !(createsFirst === true && isVersion(type)));
}

/** What is destroyed and replaced, by name; empty when nothing is. Instances of one resource share a line. */
export function cautions(groups: readonly Group[], summary: Summary): readonly string[] {
  const dangerous = groups.filter(({ changes: [change] }) => isDangerous(change));
  const together = Map.groupBy(dangerous, ({ changes: [change], forcing }) =>
    [change.action, withoutKey(change), change.deposed !== undefined, change.reason, ...forcing].join(' '),
  );
  const lines = [...together.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : caution(first, others, summary),
  );
  return limited('CAUTION', lines, 'destroyed or replaced');
}

/** Names a resource, or several instances of one. */
export function nameOf([first, ...others]: Changes): string {
  return others.length === 0 ? shortened(first.address) : `${shortened(withoutKey(first))}[…]`;
}

/** An address that isn't longer than a line or two. */
export function shortened(address: string): string {
  return cut(address, LONGEST_ADDRESS);
}

function caution(group: Group, others: readonly Group[], summary: Summary): string {
  const changes: Changes = [...group.changes, ...others.flatMap((other) => other.changes)];
  const [change] = changes;
  const verb = change.action === 'delete' ? 'Destroys' : 'Replaces';
  const count = changes.length === 1 ? '' : `${grouped(changes.length)} × `;
  const deposed = change.deposed === undefined ? '' : ' (a deposed object of it)';
  const why = [...holding(changes, summary), ...reasons(group)].join('; ');
  return `**${verb}** ${count}${code(nameOf(changes))}${deposed}${why === '' ? '' : `: ${why}`}`;
}

function reasons({ changes: [change], forcing }: Group): readonly string[] {
  if (change.action === 'replace' && forcing.length > 0) {
    return [
      `${forcing
        .slice(0, MOST_NAMED)
        .map((name) => code(shortened(name)))
        .join(', ')} can't be changed in place`,
    ];
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

/** What was changed outside Terraform and bears upon the plan; empty when nothing was. */
export function driftWarnings(summary: Summary, changes: readonly ResourceChange[]): readonly string[] {
  const planned = new Map(changes.map((change) => [change.address, change]));
  const lines = summary.drift.flatMap((drift) => driftLines(drift, planned.get(drift.address)));
  return limited(
    'WARNING',
    lines.map((line) => `**Changed outside Terraform**: ${line}`),
    'changed outside Terraform',
  );
}

function driftLines(drift: ResourceChange, planned: ResourceChange | undefined): readonly string[] {
  const address = code(shortened(drift.address));
  if (!isMapping(drift.before) || !isMapping(drift.after)) {
    const again = planned?.action === 'create' ? '; this plan adds it again' : '';
    return [drift.action === 'delete' ? `${address} is gone${again}` : address];
  }
  const { before, after } = drift;
  return [...new Set([...before.entries.keys(), ...after.entries.keys()])].map((name) => {
    const [was, is] = [before.entries.get(name) ?? null, after.entries.get(name) ?? null];
    return `${address} ${code(shortened(name))} ${nowAndThen(is, was)}; ${consequence([name], was, planned)}`;
  });
}

function nowAndThen(is: Value, was: Value): string {
  const [now, then] = [inline(is, LONGEST_VALUE), inline(was, LONGEST_VALUE)];
  return now === then || Math.max(now.length, then.length) > LONGEST_VALUE * 1.5
    ? 'is not what it was'
    : `is ${code(now)}, was ${code(then)}`;
}

function consequence(path: readonly Step[], was: Value, planned: ResourceChange | undefined): string {
  const next = planned === undefined ? undefined : valueAt(planned.after, path);
  if (planned === undefined || next === undefined) {
    return 'this plan follows it';
  }
  const current = valueAt(planned.before, path) ?? null;
  if (sameValue(next, current)) {
    return 'this plan follows it';
  }
  return sameValue(next, was) ? 'this plan sets it back' : 'this plan changes it';
}

/** An alert of the first lines; a last one says how many more there are. */
function limited(kind: 'CAUTION' | 'WARNING', lines: readonly string[], what: string): readonly string[] {
  if (lines.length === 0) {
    return [];
  }
  const { kept } = fit(
    lines.slice(0, MOST_NAMED).map((line) => ({ render: () => line })),
    MOST_BYTES,
  );
  const more = lines.length - kept.length;
  const rest = more > 0 ? [`and ${grouped(more)} more ${what}`] : [];
  return alert(kind, broken([...kept, ...rest]));
}
