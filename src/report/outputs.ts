import { LockError } from '../errors.ts';
import type { Outcome } from '../outcome.ts';
import { summarise } from '../plan/summary.ts';
import type { Summary } from '../plan/summary.ts';
import type { OutputName } from './output-schema.ts';
import type { RunFacts } from './report.ts';

type CountName = OutputName & `to-${string}`;

/** What an outcome doesn't know itself. */
export interface OutputExtras {
  readonly command: RunFacts['command'];
  readonly commentUrl: string | undefined;
  /** The job summary's Markdown, below `RUNNER_TEMP`. */
  readonly summaryFile: string | undefined;
}

/** Every output of the action; empty (counts: `0`, `terraform-outputs`: `{}`) where there is nothing to say. */
export function toOutputs(outcome: Outcome, extras: OutputExtras): Readonly<Record<OutputName, string>> {
  const plan = 'plan' in outcome ? outcome.plan : undefined;
  const files = 'files' in outcome ? outcome.files : undefined;
  const summary = plan && summarise(plan);
  const error = outcome.kind === 'failed' ? outcome.error : undefined;
  return {
    command: extras.command,
    outcome: outcome.kind,
    changed: changed(outcome, summary),
    ...counts(summary),
    // What changes nothing has a print, too, to be compared with; there is nothing in it to accept.
    fingerprint: (plan && 'print' in outcome && outcome.print?.fingerprint) || '',
    'plan-file': files?.planFile ?? '',
    'plan-json': files?.planJson ?? '',
    'plan-text': files?.planText ?? '',
    'plan-page': files?.planPage ?? '',
    summary: extras.summaryFile ?? '',
    'comment-url': extras.commentUrl ?? '',
    'failure-reason': error?.reason ?? '',
    'lock-id': lockId(outcome),
    'terraform-outputs': JSON.stringify('outputs' in outcome ? outcome.outputs : {}),
  };
}

function lockId(outcome: Outcome): string {
  if (outcome.kind === 'unlocked') return outcome.lockId;
  if (outcome.kind !== 'failed') return '';
  const { error } = outcome;
  return (error instanceof LockError ? error.lock : error.leftLock)?.id ?? '';
}

/** Empty where no plan was made: nobody knows. */
function changed(outcome: Outcome, summary: Summary | undefined): string {
  return outcome.kind === 'unchanged' ? 'false' : String(summary?.changed ?? '');
}

function counts(summary: Summary | undefined): Readonly<Record<CountName, string>> {
  const of = (verb: keyof Summary['counts']) => String(summary?.counts[verb] ?? 0);
  return {
    'to-add': of('add'),
    'to-change': of('change'),
    'to-destroy': of('destroy'),
    'to-replace': of('replace'),
    'to-import': of('import'),
    'to-move': of('move'),
    'to-forget': of('forget'),
  };
}
