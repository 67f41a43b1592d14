import { directoryOf } from '../stack/stack.ts';
import { FormatError } from '../errors.ts';
import type { Diagnostic } from '../errors.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { cut } from './budget.ts';
import { diagnosticParts, formatDiffPart, outputsPart, progressPart } from './details.ts';
import { failureAlert, furtherDiagnostics } from './failure.ts';
import { alert, broken, prose } from './markdown.ts';
import type { Part, Room } from './parts.ts';
import { NO_PLAN, planContent, type PlanContent } from './plan-content.ts';
import type { Report, RunFacts } from './report.ts';

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
  /** What must be read first: failures, dangers, notes. Blocks of lines. */
  readonly lead: readonly (readonly string[])[];
  /** What comes before the plan: how far an apply came, Terraform's errors. */
  readonly before: readonly Part[];
  readonly plan: PlanContent;
  readonly after: readonly Part[];
}

/** Gathers what a report has to say. */
export function contentOf(report: Report, room: Room): Content {
  const content =
    report.state === 'running' ? running(report, room) : ended(report.run, report.outcome, room);
  const notes = report.run.notes.length === 0 ? [] : [notesOf(report.run.notes)];
  return { ...content, lead: [...content.lead, ...notes] };
}

function notesOf(notes: readonly string[]): readonly string[] {
  return alert('NOTE', broken(notes.slice(0, 5).flatMap((note) => prose(cut(note, 500)))));
}

function running({ run, plan }: Report & { readonly state: 'running' }, room: Room): Content {
  const title = run.command === 'destroy' ? 'what is being destroyed' : 'what is being applied';
  return plan === undefined ? NOTHING : { ...NOTHING, plan: planContent(plan, room, title) };
}

function ended(run: RunFacts, outcome: Outcome, room: Room): Content {
  switch (outcome.kind) {
    case 'checked':
    case 'unchanged':
      return { ...NOTHING, after: warnings(outcome.warnings, run, room) };
    case 'planned': {
      const plan = planContent(outcome.plan, room, undefined);
      return { ...NOTHING, lead: plan.lead, plan, after: warnings(outcome.warnings, run, room) };
    }
    case 'applied':
    case 'destroyed':
      return {
        ...NOTHING,
        before: outcome.kind === 'applied' ? outputsPart(outcome.outputs, room) : [],
        plan: planContent(outcome.plan, room, 'the plan that was applied'),
        after: warnings(outcome.warnings, run, room),
      };
    case 'skipped':
      return { ...NOTHING, lead: [prose(cut(outcome.why, 2000))] };
    case 'failed':
      return failed(run, outcome, room);
  }
}

function failed(run: RunFacts, { error, plan, progress }: Failed, room: Room): Content {
  const isFormat = error instanceof FormatError;
  const shown = plan === undefined ? NO_PLAN : planContent(plan, room, isFormat ? undefined : planTitle(run));
  return {
    lead: [failureAlert(error, run), ...(isFormat ? shown.lead : [])],
    before: [
      ...(progress === undefined ? [] : progressPart(progress, room)),
      ...diagnosticParts(furtherDiagnostics(error), directoryOf(run.identity)),
    ],
    plan: shown,
    after: isFormat ? formatDiffPart(error.diff, room) : [],
  };
}

function planTitle({ command }: RunFacts): string {
  return command === 'plan' ? 'the plan, as far as it came' : 'the plan';
}

function warnings(all: readonly Diagnostic[], run: RunFacts, room: Room): readonly Part[] {
  return diagnosticParts(all.slice(0, room.warnings), directoryOf(run.identity), all.length);
}

const NOTHING: Content = { lead: [], before: [], plan: NO_PLAN, after: [] };
