import { directoryOf } from '../stack/stack.ts';
import { FormatError } from '../errors.ts';
import type { Diagnostic } from '../errors.ts';
import type { Failed, Outcome } from '../outcome.ts';
import type { Plan } from '../plan/plan.ts';
import { summarise } from '../plan/summary.ts';
import { cut } from './budget.ts';
import { cautions, driftWarnings } from './dangers.ts';
import { diagnosticParts, formatDiffPart, outputsPart, progressPart } from './details.ts';
import { failureAlert, failureTitle, furtherDiagnostics } from './failure.ts';
import { groupChanges } from './groups.ts';
import { alert, broken, code, prose } from './markdown.ts';
import { changePart, outputChangesPart } from './parts.ts';
import type { Part, Room } from './parts.ts';
import type { Report, RunFacts } from './report.ts';
import { done, planned, plural } from './words.ts';

/** Whether a run ended with a plan of its commit that can be relied on; formatting takes nothing from it. */
export function isGoodPlan(report: Report): boolean {
  if (report.state === 'running' || report.run.command !== 'plan') {
    return false;
  }
  const { outcome } = report;
  return outcome.kind === 'failed'
    ? outcome.error.reason === 'format' && outcome.plan !== undefined
    : outcome.kind === 'planned' || outcome.kind === 'unchanged';
}

/** What a report says, before it is known how much of it fits. */
export interface Content {
  /** What happened, in one line of Markdown after the stack's name. */
  readonly title: string;
  /** What must be read first: failures, dangers, notes. Blocks of lines. */
  readonly lead: readonly (readonly string[])[];
  /** What comes before the plan: how far an apply came, Terraform's errors. */
  readonly before: readonly Part[];
  /** The plan, the most dangerous first. */
  readonly plan: readonly Part[];
  /** The fold that the plan is in; undefined when it is the matter itself. */
  readonly planTitle: string | undefined;
  readonly after: readonly Part[];
}

/** Gathers what a report has to say. */
export function contentOf(report: Report, room: Room): Content {
  const content =
    report.state === 'running' ? running(report, room) : ended(report.run, report.outcome, room);
  const notes = report.run.notes.length === 0 ? [] : [notesOf(report.run.notes)];
  return { ...content, lead: [...content.lead, ...notes] };
}

/** How a run ended, in one line of plain text for the log. */
export function headline(run: RunFacts, outcome: Outcome): string {
  const { title } = ended(run, outcome, { part: 0, warnings: 0, longest: 0 });
  return `${run.stackName} · ${title.replaceAll(/[`*\\]/g, '')}`;
}

function notesOf(notes: readonly string[]): readonly string[] {
  return alert('NOTE', broken(notes.slice(0, 5).flatMap((note) => prose(cut(note, 500)))));
}

const GERUND = {
  check: 'checking …',
  plan: 'planning …',
  apply: 'applying …',
  destroy: 'destroying …',
} as const;

function running({ run, plan }: Report & { readonly state: 'running' }, room: Room): Content {
  if (plan === undefined) {
    return { ...NOTHING, title: GERUND[run.command] };
  }
  const { counts, outputs } = summarise(plan);
  const gerund = GERUND[run.command].replace(' …', '');
  return {
    ...NOTHING,
    ...planBody(plan, room, run.command === 'destroy' ? 'what is being destroyed' : 'what is being applied'),
    lead: [],
    title: `${gerund}: ${planned(counts, outputs)} …`,
  };
}

function ended(run: RunFacts, outcome: Outcome, room: Room): Content {
  switch (outcome.kind) {
    case 'checked':
      return {
        ...NOTHING,
        title: 'checked: formatted and valid',
        after: warnings(outcome.warnings, run, room),
      };
    case 'unchanged':
      return {
        ...NOTHING,
        title: UNCHANGED[run.command],
        after: warnings(outcome.warnings, run, room),
      };
    case 'planned': {
      const { counts, outputs } = summarise(outcome.plan);
      const body = planBody(outcome.plan, room, undefined);
      return { ...body, title: planned(counts, outputs), after: warnings(outcome.warnings, run, room) };
    }
    case 'applied':
    case 'destroyed':
      return executed(run, outcome, room);
    case 'skipped':
      return { ...NOTHING, title: 'skipped', lead: [prose(cut(outcome.why, 2000))] };
    case 'failed':
      return failed(run, outcome, room);
  }
}

const UNCHANGED = {
  check: 'no changes',
  plan: 'no changes',
  apply: 'no changes, nothing to apply',
  destroy: 'nothing to destroy',
} as const;

function executed(
  run: RunFacts,
  outcome: Outcome & { readonly kind: 'applied' | 'destroyed' },
  room: Room,
): Content {
  const { counts, outputs } = summarise(outcome.plan);
  const title =
    outcome.kind === 'destroyed' && outcome.plan.changes.every(({ action }) => action === 'delete')
      ? `${plural(counts.destroy, 'resource')} destroyed`
      : `${outcome.kind}: ${done(counts, outputs)}`;
  return {
    ...planBody(outcome.plan, room, `the plan that was applied`),
    lead: [],
    title,
    before: outcome.kind === 'applied' ? outputsPart(outcome.outputs, room) : [],
    after: warnings(outcome.warnings, run, room),
  };
}

function failed(run: RunFacts, outcome: Failed, room: Room): Content {
  const { error, plan, progress } = outcome;
  const isFormat = error instanceof FormatError;
  const body = plan === undefined ? NOTHING : planBody(plan, room, isFormat ? undefined : planTitle(run));
  const lead = [failureAlert(error, run), ...(isFormat ? body.lead : [])];
  return {
    ...body,
    lead,
    title: failureTitle(run, outcome),
    before: [
      ...(progress === undefined ? [] : progressPart(progress, room)),
      ...diagnosticParts(furtherDiagnostics(error), directoryOf(run.identity)),
    ],
    after: isFormat ? formatDiffPart(error.diff, room) : [],
  };
}

function planTitle({ command }: RunFacts): string {
  return command === 'plan' ? 'the plan, as far as it came' : 'the plan';
}

function planBody(plan: Plan, room: Room, title: string | undefined): Content {
  const summary = summarise(plan);
  const groups = groupChanges(plan.changes, room);
  const dangers = [cautions(groups, summary), driftWarnings(summary, plan.changes), partial(plan)];
  return {
    ...NOTHING,
    lead: dangers.filter((lines) => lines.length > 0),
    plan: [
      ...groups.map((group, index) => changePart(group, room, title === undefined && index < MOST_OPEN)),
      ...outputChangesPart(plan.outputs, room),
    ],
    planTitle: title,
  };
}

// More open folds than this push all else out of sight.
const MOST_OPEN = 10;

function partial({ complete, errored }: Plan): readonly string[] {
  return complete || errored
    ? []
    : alert('NOTE', [`This plan leaves something out: ${code('targets')}, or what Terraform has put off.`]);
}

function warnings(all: readonly Diagnostic[], run: RunFacts, room: Room): readonly Part[] {
  return diagnosticParts(all.slice(0, room.warnings), directoryOf(run.identity), all.length);
}

const NOTHING: Content = { title: '', lead: [], before: [], plan: [], planTitle: undefined, after: [] };
