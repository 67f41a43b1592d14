import type { Check, DeferredChange, Invocation, Plan } from '../plan/plan.ts';
import type { Counts } from '../plan/summary.ts';
import { shortened } from './dangers.ts';
import { bytes, code, fold } from './markdown.ts';
import { grouped } from './number.ts';
import type { Part, Room } from './parts.ts';
import { deferralOf, enumerate, momentOf, plural, VERBS } from './words.ts';

// Of those that nobody knows of yet.
const MOST_CHECKS = 8;

/** What a plan holds beside changes of resources and outputs: invocations, what is put off, checks to come. */
export function furtherParts({ invocations, deferred, checks }: Plan, room: Room): readonly Part[] {
  const now = invocations.filter((invocation) => invocation.deferred === undefined);
  const later = invocations.filter((invocation) => invocation.deferred !== undefined);
  const putOff = [
    ...deferred.map((each) => () => describeDeferred(each)),
    ...later.map((each) => () => describeInvocation(each)),
  ];
  return [
    ...listPart(
      { verb: 'invoke', title: plural(now.length, 'action'), counts: { invoke: now.length } },
      now.map((each) => () => describeInvocation(each)),
      room,
    ),
    ...listPart(
      { verb: 'put off', title: `${putOff.length} to a later plan`, counts: { defer: putOff.length } },
      putOff,
      room,
    ),
    ...openChecks(checks.filter(({ status }) => status === 'unknown')),
  ];
}

interface List {
  readonly verb: string;
  /** Of several. */
  readonly title: string;
  readonly counts: Partial<Counts>;
}

/** A line for one thing, a fold for several. */
function listPart(
  { verb, title, counts }: List,
  items: readonly (() => string)[],
  room: Room,
): readonly Part[] {
  const [only, ...others] = items;
  if (only === undefined) return [];
  const render = () =>
    others.length === 0
      ? `**${verb}** ${only()}`
      : fold(`<b>${verb}</b> ${title}`, listed(items, room)).join('\n');
  return [{ counts, module: undefined, render }];
}

function listed(items: readonly (() => string)[], room: Room): readonly string[] {
  const lines: string[] = [];
  let left = room.part;
  for (const item of items) {
    const line = `- ${item()}`;
    left -= bytes(line) + 1;
    if (left < 0) return [...lines, `- and ${grouped(items.length - lines.length)} more`];
    lines.push(line);
  }
  return lines;
}

function openChecks(checks: readonly Check[]): readonly Part[] {
  if (checks.length === 0) return [];
  const names = checks.slice(0, MOST_CHECKS).map(({ address }) => code(shortened(address)));
  const text = `**check** at the apply: ${enumerate(names, MOST_CHECKS, checks.length)}`;
  return [{ counts: {}, module: undefined, render: () => text }];
}

function describeDeferred({ change, reason }: DeferredChange): string {
  return `${VERBS[change.action]} ${code(shortened(change.address))}: ${deferralOf(reason)}`;
}

function describeInvocation({ address, trigger, deferred }: Invocation): string {
  const when =
    trigger === undefined
      ? ', asked for by name'
      : ` ${momentOf(trigger.event, code(shortened(trigger.resource)))}`;
  const why = deferred === undefined ? '' : `: ${deferralOf(deferred)}`;
  return `${code(shortened(address))}${when}${why}`;
}
