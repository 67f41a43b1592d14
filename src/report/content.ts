import { directoryOf } from '../stack/stack.ts';
import { ApprovalError, FormatError } from '../errors.ts';
import type { Diagnostic, PlanwrightError } from '../errors.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { cut } from './budget.ts';
import { diagnosticParts, formatDiffPart, outputsPart, progressPart } from './details.ts';
import { deviationsPart } from './deviations.ts';
import { acceptancePart, failureAlert, furtherDiagnostics, hasGoodPlan } from './failure.ts';
import { alert, broken, prose } from './markdown.ts';
import { unkeyed } from './notices.ts';
import type { Part, Room } from './parts.ts';
import { NO_PLAN, planContent, type PlanContent } from './plan-content.ts';
import type { Report, RunFacts } from './report.ts';
import { sentenceOf } from './sentence.ts';

/** Whether a run ended with a plan of its commit that can be relied on. */
export function isGoodPlan(report: Report): boolean {
  if (report.state === 'running' || report.run.command !== 'plan') {
    return false;
  }
  const { outcome } = report;
  return outcome.kind === 'failed'
    ? hasGoodPlan(report.run, outcome)
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
      const lead = [...plan.lead, ...unkeyed(outcome.print)];
      return { ...NOTHING, lead, plan, after: warnings(outcome.warnings, run, room) };
    }
    case 'applied':
    case 'destroyed':
      return {
        ...NOTHING,
        lead: sentence(outcome),
        before: outcome.kind === 'applied' ? outputsPart(outcome.outputs, room) : [],
        plan: planContent(outcome.plan, room, 'the plan that was applied'),
        after: warnings(outcome.warnings, run, room),
      };
    case 'unlocked':
      return { ...NOTHING, lead: sentence(outcome) };
    case 'skipped':
      return { ...NOTHING, lead: [prose(cut(outcome.why, 2000))] };
    case 'failed':
      return failed(run, outcome, room);
  }
}

function sentence(outcome: Outcome): Content['lead'] {
  const said = sentenceOf(outcome);
  return said === undefined ? [] : [prose(cut(said, 2000))];
}

function failed(run: RunFacts, outcome: Failed, room: Room): Content {
  const { error, plan, print, progress } = outcome;
  const isMatter = hasGoodPlan(run, outcome);
  const shown =
    plan === undefined ? NO_PLAN : planContent(plan, room, isMatter ? undefined : planTitle(run, error));
  return {
    lead: [failureAlert(error, run), ...(isMatter ? [...shown.lead, ...unkeyed(print)] : [])],
    before: [
      ...(error instanceof ApprovalError ? deviationsPart(error.deviations ?? [], room) : []),
      ...acceptancePart(error),
      ...(progress === undefined ? [] : progressPart(progress, room)),
      ...diagnosticParts(furtherDiagnostics(error), directoryOf(run.identity)),
    ],
    plan: shown,
    after: error instanceof FormatError ? formatDiffPart(error.diff, room) : [],
  };
}

function planTitle({ command }: RunFacts, { reason }: PlanwrightError): string {
  if (reason === 'approval') return 'the plan as it is now';
  return command === 'plan' ? 'the plan, as far as it came' : 'the plan';
}

function warnings(all: readonly Diagnostic[], run: RunFacts, room: Room): readonly Part[] {
  return diagnosticParts(all.slice(0, room.warnings), directoryOf(run.identity), all.length);
}

const NOTHING: Content = { lead: [], before: [], plan: NO_PLAN, after: [] };
