import type { ResourceChange } from '../plan/plan.ts';
import { countChanges } from '../plan/summary.ts';
import { cut, fit } from './budget.ts';
import { isGoodPlan } from './content.ts';
import type { Content } from './content.ts';
import { bytes, code, link, text } from './markdown.ts';
import type { GoodPlan, Report, RunFacts } from './report.ts';
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
  const name = code(cut(run.title ?? run.stackName, 200));
  const head = [[...above, `### ${name} · ${content.title}`].join('\n'), ...content.lead.map(lines)];
  const foot = footer(report);
  const parts = [...content.before, ...content.plan, ...content.after];
  const { kept, dropped } = fit(parts, limit - bytes(head.join('\n\n')) - bytes(foot) - RESERVE);
  const [planFrom, planTo] = [content.before.length, content.before.length + content.plan.length];
  const blocks = [
    ...head,
    ...kept.slice(0, planFrom),
    ...wrap(kept.slice(planFrom, planTo), content.planTitle),
    ...kept.slice(planTo),
    ...(dropped.length === 0
      ? []
      : [
          missing(
            dropped.flatMap(({ changes }) => changes),
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

function wrap(parts: readonly string[], title: string | undefined): readonly string[] {
  return title === undefined || parts.length === 0
    ? parts
    : [`<details><summary>${title}</summary>`, ...parts, '</details>'];
}

function missing(changes: readonly ResourceChange[], restIn: string): string {
  const what = changes.length === 0 ? 'Something' : planned(countChanges(changes), 0);
  return `**Not shown here for want of room**: ${what}. All of it is in ${restIn}.`;
}

function footer(report: Report): string {
  const { run, lastGood } = report;
  const isSuperseded = report.state === 'running' || report.outcome.kind === 'failed';
  const items = [
    `${isGoodPlan(report) ? 'plan of ' : ''}${short(run.sha)}`,
    link(`run ${text(run.runNumber)}`, run.runUrl),
    ...(run.tool === undefined ? [] : [text(run.tool)]),
    ...(report.state === 'ended' ? [duration(run.seconds)] : []),
    ...(run.command === 'apply' || run.command === 'destroy' ? [by(run)] : []),
    ...(lastGood !== undefined && isSuperseded && !isGoodPlan(report) ? [lastGoodPlan(lastGood)] : []),
  ];
  return `<sub>${items.join(' · ')}</sub>`;
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
