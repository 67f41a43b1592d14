import type { Plan, ResourceChange, Value } from '../plan/plan.ts';
import { isMapping, sameValue, valueAt } from '../plan/value.ts';
import { limitedAlert, MOST_NAMED, type Named } from './alerts.ts';
import { shortened } from './dangers.ts';
import { broken, code } from './markdown.ts';
import { inline } from './values.ts';
import { plural } from './words.ts';

// Beside its name, in prose.
const LONGEST_VALUE = 60;

// Of one resource.
const MOST_ATTRIBUTES = 4;

/** What was changed outside Terraform and bears upon the plan; empty when nothing was. */
export function driftWarnings({ drift, changes }: Plan): readonly string[] {
  if (drift.length === 0) return [];
  const first = drift.slice(0, MOST_NAMED);
  const addresses = new Set(first.map(({ address }) => address));
  const planned = new Map(
    changes.filter(({ address }) => addresses.has(address)).map((change) => [change.address, change]),
  );
  const lines: readonly Named[] = first.map((each) => ({
    text: broken(
      driftLines(each, planned.get(each.address)).map((line) => `**Changed outside Terraform**: ${line}`),
    ).join('\n> '),
    count: 1,
  }));
  return limitedAlert('WARNING', lines, drift.length, 'changed outside Terraform');
}

function driftLines(drift: ResourceChange, planned: ResourceChange | undefined): readonly string[] {
  const address = code(shortened(drift.address));
  const { before, after } = drift;
  if (!isMapping(before) || !isMapping(after)) {
    const again = planned?.action === 'create' ? '; this plan adds it again' : '';
    return [drift.action === 'delete' ? `${address} is gone${again}` : address];
  }
  const names = [...new Set([...before.entries.keys(), ...after.entries.keys()])];
  const sides = planned && { before: planned.before, after: planned.after };
  const more = names.length - MOST_ATTRIBUTES;
  return [
    ...names.slice(0, MOST_ATTRIBUTES).map((name) => {
      const [was, is] = [before.entries.get(name) ?? null, after.entries.get(name) ?? null];
      return `${address} ${code(shortened(name))} ${nowAndThen(is, was)}; ${consequence(name, was, sides)}`;
    }),
    ...(more > 0 ? [`${address}: ${plural(more, 'attribute')} more`] : []),
  ];
}

function nowAndThen(is: Value, was: Value): string {
  const [now, then] = [inline(is, LONGEST_VALUE), inline(was, LONGEST_VALUE)];
  return now === then || Math.max(now.length, then.length) > LONGEST_VALUE * 1.5
    ? 'is not what it was'
    : `is ${code(now)}, was ${code(then)}`;
}

function consequence(
  name: string,
  was: Value,
  planned: { readonly before: Value; readonly after: Value } | undefined,
): string {
  const next = planned && valueAt(planned.after, [name]);
  if (planned === undefined || next === undefined) {
    return 'this plan follows it';
  }
  const current = valueAt(planned.before, [name]) ?? null;
  if (sameValue(next, current)) {
    return 'this plan follows it';
  }
  return sameValue(next, was) ? 'this plan sets it back' : 'this plan changes it';
}
