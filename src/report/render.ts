import { subtract, sum, type Counts } from '../plan/summary.ts';
import { cut, fit } from './budget.ts';
import { isGoodPlan } from './content.ts';
import type { Content } from './content.ts';
import { isStillOpen } from './failure.ts';
import { bytes, code, fence, fold, link, text } from './markdown.ts';
import { foldModules, makeModuleCost } from './modules.ts';
import type { Part } from './parts.ts';
import type { PlanContent } from './plan-content.ts';
import type { GoodPlan, Report, RunFacts } from './report.ts';
import { titleOf } from './title.ts';
import { planned } from './words.ts';

/** How a report is laid out. */
export interface Layout {
  /** In UTF-8 bytes, for the whole. */
  readonly limit: number;
  /** Lines above the heading. */
  readonly above: readonly string[];
  /** Where the rest is, as Markdown: `the [job summary](…)`. */
  readonly restIn: string;
}

// For the sentence about what didn't fit, and the fold around the plan.
const RESERVE = 1000;

/** Lays a report out so that it fits, whatever is in it. */
export function renderContent(report: Report, content: Content, { limit, above, restIn }: Layout): string {
  const { run } = report;
  const { plan } = content;
  const name = code(cut(run.title ?? run.stackName, 200));
  const head = [[...above, `### ${name} · ${titleOf(report)}`].join('\n'), ...content.lead.map(lines)];
  const foot = footer(report);
  const room = limit - bytes(head.join('\n\n')) - bytes(foot) - RESERVE;
  const { kept, whole, left } = fit(piecesOf(content), room, makeModuleCost());
  const at = (place: Place) => kept.filter(({ section }) => section.place === place);
  const texts = (place: Place) => at(place).map(({ text: shown }) => shown);
  const blocks = [
    ...head,
    ...texts('before'),
    ...wrap(foldModules(at('plan')), plan.title),
    // It is the first that is left out.
    ...(whole ? graph(plan, left) : []),
    ...texts('after'),
    ...(whole
      ? []
      : [
          missing(
            plan.counts,
            kept.map(({ section }) => section.counts),
            restIn,
          ),
        ]),
    foot,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function lines(block: readonly string[]): string {
  return block.join('\n');
}

type Place = 'before' | 'plan' | 'after';

interface Piece extends Part {
  readonly place: Place;
}

function* piecesOf({ before, plan, after }: Content): Generator<Piece> {
  for (const part of before) yield { ...part, place: 'before' };
  for (const part of plan.parts) yield { ...part, place: 'plan' };
  for (const part of after) yield { ...part, place: 'after' };
}

// What a graph of two boxes takes; where there is less room none is made.
const SMALLEST_GRAPH = 200;

function graph(plan: PlanContent, left: number): readonly string[] {
  const drawn = left < SMALLEST_GRAPH ? undefined : plan.graph();
  const folded = drawn && lines(fold('what changes, as a graph', fence(drawn, 'mermaid')));
  return folded === undefined || bytes(folded) + 2 > left ? [] : [folded];
}

function wrap(parts: readonly string[], title: string | undefined): readonly string[] {
  return title === undefined || parts.length === 0
    ? parts
    : [`<details><summary>${title}</summary>`, ...parts, '</details>'];
}

function missing(all: Partial<Counts>, shown: readonly Partial<Counts>[], restIn: string): string {
  const what = planned(subtract(all, sum(shown)), 0);
  return `**Not shown here for want of room**: ${what === 'no changes' ? 'something' : what}. All of it is in ${restIn}.`;
}

function footer(report: Report): string {
  const { run, lastGood } = report;
  const isSuperseded = report.state === 'running' || report.outcome.kind === 'failed';
  const items = [
    `${isGoodPlan(report) ? 'plan of ' : ''}${short(run.sha)}`,
    link(`run ${text(run.runNumber)}`, run.runUrl),
    ...(run.tool === undefined ? [] : [text(run.tool)]),
    ...(report.state === 'ended' ? [duration(run.seconds)] : []),
    ...(ASKED.includes(run.command) ? [by(run)] : []),
    ...fingerprint(report),
    ...(lastGood !== undefined && isSuperseded && !isGoodPlan(report) ? [lastGoodPlan(lastGood)] : []),
  ];
  return `<sub>${items.join(' · ')}</sub>`;
}

/** What changes something: it is told who asked for it. */
const ASKED: readonly RunFacts['command'][] = ['apply', 'destroy', 'unlock'];

/** Of a plan that may still be applied: so many digits as `approved-fingerprint` needs. */
function fingerprint(report: Report): readonly string[] {
  if (report.state === 'running' || !('print' in report.outcome)) return [];
  const { kind, print } = report.outcome;
  const isOpen = kind === 'planned' || (kind === 'failed' && isStillOpen(report.run, report.outcome));
  return isOpen && print !== undefined ? [`fingerprint ${code(print.fingerprint.slice(0, 16))}`] : [];
}

function lastGoodPlan({ sha, runUrl }: GoodPlan): string {
  return `the last good plan was of ${short(sha)} and is in ${link('its run', runUrl)}`;
}

function by({ eventName, actor }: RunFacts): string {
  const event = eventName === 'workflow_dispatch' ? 'dispatch' : eventName.replaceAll('_', ' ');
  return `by ${text(event)} of ${text(actor)}`;
}

/** As short as Git shows it; GitHub makes it a link to the commit. */
function short(sha: string): string {
  return /^[0-9a-f]{40}$/.test(sha) ? sha.slice(0, 7) : text(sha.slice(0, 7));
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
