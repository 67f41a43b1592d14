import { directoryOf } from '../stack/stack.ts';
import { InputError, RefusalError, TerraformError } from '../errors.ts';
import type { Diagnostic, FailureReason, PlanwrightError } from '../errors.ts';
import type { Failed } from '../outcome.ts';
import { summarise } from '../plan/summary.ts';
import { standings, type Progress } from '../terraform/progress.ts';
import { cut } from './budget.ts';
import { renderDiagnostic } from './diagnostics.ts';
import { alert, fence, prose } from './markdown.ts';
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
  lock: 'the state is locked',
  apply: 'Terraform stopped with an error',
  state: 'the state could not be saved',
  cancelled: 'the job was cancelled',
  github: 'GitHub did not answer as it should',
};

// Longer messages are in the log.
const LONGEST_MESSAGE = 2000;

/** What a failure's heading says: `plan failed: the state is locked`. */
export function failureTitle({ command }: RunFacts, { error, plan, progress }: Failed): string {
  if (error.reason === 'format' && plan !== undefined) {
    const { counts, outputs } = summarise(plan);
    return `${planned(counts, outputs)} · not formatted`;
  }
  const reached = progress === undefined ? '' : reachedBy(progress);
  if (error.reason !== 'cancelled') {
    return `${command} failed: ${wordsOf(error)}${reached}`;
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

function wordsOf(error: PlanwrightError): string {
  if (error instanceof RefusalError) {
    return 'not done here';
  }
  return error instanceof InputError && error.faults.length === 1 ? 'an input is wrong' : WORDS[error.reason];
}

/**
 * What failed, and what mends it. Where Terraform says why, its first error stands in place of our words, which
 * say no more than the heading, unless we know the mend.
 */
export function failureAlert(error: PlanwrightError, { identity }: RunFacts): readonly string[] {
  const [first] = error instanceof TerraformError ? errorsOf(error) : [];
  const ours =
    error.mend !== undefined || first === undefined ? prose(cut(error.message, LONGEST_MESSAGE)) : [];
  const mend = error.mend === undefined ? [] : fence(cut(error.mend, LONGEST_MESSAGE).split('\n'));
  const theirs = first === undefined ? [] : renderDiagnostic(first, directoryOf(identity));
  const blocks = [ours, mend, theirs].filter((block) => block.length > 0);
  return alert(
    error.reason === 'format' || error.reason === 'lock' ? 'WARNING' : 'CAUTION',
    blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block])),
  );
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
