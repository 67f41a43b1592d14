import { directoryOf } from '../stack/stack.ts';
import {
  ApprovalError,
  InputError,
  PolicyError,
  ProviderError,
  RefusalError,
  TerraformError,
} from '../errors.ts';
import type { Diagnostic, FailureReason, PlanwrightError } from '../errors.ts';
import type { Failed } from '../outcome.ts';
import type { Plan } from '../plan/plan.ts';
import { summarise } from '../plan/summary.ts';
import { standings, type Progress } from '../terraform/progress.ts';
import { cut } from './budget.ts';
import { renderDiagnostic } from './diagnostics.ts';
import { alert, fence, prose } from './markdown.ts';
import { grouped } from './number.ts';
import type { Part } from './parts.ts';
import type { RunFacts } from './report.ts';
import { plural, planned } from './words.ts';

const WORDS: Readonly<Record<FailureReason, string>> = {
  input: 'the inputs are wrong',
  credentials: 'no AWS credentials',
  install: 'no Terraform to run',
  init: 'Terraform could not start in this directory',
  format: 'not formatted',
  validate: 'the configuration is not valid',
  plan: 'Terraform could not make a plan',
  policy: 'a change is forbidden',
  approval: 'this isn’t approved',
  lock: 'the state is locked',
  apply: 'Terraform stopped with an error',
  state: 'the state could not be saved',
  cancelled: 'the job was cancelled',
  github: 'GitHub did not answer as it should',
};

// Longer messages are in the log.
const LONGEST_MESSAGE = 2000;

/**
 * Whether a run failed for something that takes nothing from its plan: formatting, or a change that is forbidden and
 * that reviewers are to see all the same.
 */
export function hasGoodPlan(
  { command }: RunFacts,
  failed: Failed,
): failed is Failed & { readonly plan: Plan } {
  const { reason } = failed.error;
  return command === 'plan' && failed.plan !== undefined && (reason === 'format' || reason === 'policy');
}

/** Whether a failure leaves a plan that can still be applied as it is. */
export function isStillOpen(run: RunFacts, failed: Failed): boolean {
  return hasGoodPlan(run, failed) || isRefusal(failed.error);
}

/** What a failure's heading says: `plan failed: the state is locked`. */
export function failureTitle(run: RunFacts, failed: Failed): string {
  const { command } = run;
  const { error, progress } = failed;
  if (hasGoodPlan(run, failed)) {
    const { counts, outputs } = summarise(failed.plan);
    return `${planned(counts, outputs)} · ${wordsOf(error)}`;
  }
  const reached = progress === undefined ? '' : reachedBy(progress);
  if (error.reason !== 'cancelled') {
    const how = isRefusal(error) ? 'refused' : 'failed';
    return `${command} ${how}: ${wordsOf(error)}${reached}`;
  }
  const changes = command === 'apply' || command === 'destroy';
  return `${command} cancelled${changes && progress === undefined ? ' before anything was changed' : reached}`;
}

/** `, 2 of 3 changes done` */
function reachedBy(progress: Progress): string {
  const all = standings(progress);
  const done = all.filter(({ kind }) => kind === 'done').length;
  return all.length === 0 ? '' : `, ${done} of ${plural(all.length, 'change')} done`;
}

/** Whether nothing went wrong, and nothing was done: what was asked for isn't wanted. */
function isRefusal({ reason }: PlanwrightError): boolean {
  return reason === 'policy' || reason === 'approval';
}

function wordsOf(error: PlanwrightError): string {
  if (error instanceof RefusalError) {
    return 'not done here';
  }
  if (error instanceof ApprovalError && error.deviations !== undefined) {
    return 'this isn’t what was reviewed';
  }
  if (error instanceof PolicyError && error.refusals.length > 1) {
    return `${grouped(error.refusals.length)} changes are forbidden`;
  }
  if (error instanceof ProviderError) {
    return 'a provider is not allowed';
  }
  return error instanceof InputError && error.faults.length === 1 ? 'an input is wrong' : WORDS[error.reason];
}

/** Whether the mend comes below what differs, which is to be read before it. */
function isMendedLast(error: PlanwrightError): boolean {
  return error instanceof ApprovalError && error.deviations !== undefined && error.deviations.length > 0;
}

/**
 * What failed, and what mends it. Where Terraform says why, its first error stands in place of our words, which
 * say no more than the heading, unless we know the mend.
 */
export function failureAlert(error: PlanwrightError, { identity }: RunFacts): readonly string[] {
  const [first] = error instanceof TerraformError ? errorsOf(error) : [];
  const ours =
    error.mend !== undefined || first === undefined ? prose(cut(error.message, LONGEST_MESSAGE)) : [];
  const mend = isMendedLast(error) ? [] : mendOf(error);
  const theirs = first === undefined ? [] : renderDiagnostic(first, directoryOf(identity));
  const blocks = [ours, mend, theirs].filter((block) => block.length > 0);
  return alert(
    HARMLESS.includes(error.reason) ? 'WARNING' : 'CAUTION',
    blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block])),
  );
}

const HARMLESS: readonly FailureReason[] = ['format', 'lock', 'approval'];

function mendOf({ mend }: PlanwrightError): readonly string[] {
  return mend === undefined ? [] : fence(cut(mend, LONGEST_MESSAGE).split('\n'));
}

/** What lets a plan pass that isn't what was reviewed. */
export function acceptancePart(error: PlanwrightError): readonly Part[] {
  if (!isMendedLast(error) || error.mend === undefined) return [];
  const render = () => ['If that is meant, dispatch the apply with:', '', ...mendOf(error)].join('\n');
  return [{ counts: {}, module: undefined, render }];
}

/** What the alert doesn't say: Terraform's further errors, and its warnings. */
export function furtherDiagnostics(error: PlanwrightError): readonly Diagnostic[] {
  if (!(error instanceof TerraformError)) {
    return [];
  }
  const [first] = errorsOf(error);
  return error.diagnostics.filter((diagnostic) => diagnostic !== first);
}

function errorsOf({ diagnostics }: TerraformError): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}
