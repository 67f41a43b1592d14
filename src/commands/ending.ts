import { TerraformError, type Diagnostic, type PlanwrightError } from '../errors.ts';
import type { Redact } from '../plan/plan.ts';
import { isOfSaving } from '../terraform/saving.ts';
import { standings } from '../terraform/progress.ts';
import type { OutputValue } from '../terraform/state.ts';
import type { Bench } from './bench.ts';
import { stateError, takeErroredState } from './errored-state.ts';
import { rescue, RESCUE_LIMIT, type Rescue } from './rescue.ts';
import { untilTheEnd, type Stream } from './stream.ts';
import { cancellationOf, failureOf, warningsOf } from './verdict.ts';

/** How an apply or a destroy ended. */
export type Ending =
  | {
      readonly kind: 'done';
      /** As Terraform words them. */
      readonly warnings: readonly Diagnostic[];
      /** Of the root module, the sensitive ones among them. */
      readonly outputs: Readonly<Record<string, OutputValue>>;
    }
  | { readonly kind: 'failed'; readonly error: PlanwrightError };

/**
 * Says how an apply or a destroy ended, once it is seen to it that its state is saved. A state that can't be saved
 * outweighs whatever else went wrong: it is what can still be lost.
 */
export async function endApply(bench: Bench, stream: Stream, redact: Redact): Promise<Ending> {
  if (stream.code === 0) return { kind: 'done', warnings: warningsOf(stream), outputs: stream.outputs };
  const path = await takeErroredState(bench, stream.stdoutFile);
  if (path === undefined) return { kind: 'failed', error: await errorOf(bench, stream, redact) };
  const rescued = await rescue(bench, path, {
    limit: RESCUE_LIMIT,
    signal: untilTheEnd,
    since: stream.begunAt,
  });
  if (rescued.kind !== 'saved') {
    return { kind: 'failed', error: unsaved(bench, rescued, 'Terraform couldn’t save the state') };
  }
  const rest = { ...stream, diagnostics: stream.diagnostics.filter((each) => !isOfSaving(each)) };
  const isDone =
    rest.diagnostics.every(({ severity }) => severity === 'warning') &&
    standings(stream.progress).every(({ kind }) => kind === 'done');
  return isDone
    ? { kind: 'done', warnings: [...warningsOf(rest), lateSaving], outputs: rescued.state.outputs }
    : { kind: 'failed', error: withWarning(await errorOf(bench, rest, redact)) };
}

/**
 * The error for a state that was rescued out of its place, or not at all.
 * @param what - what happened before
 */
export function unsaved(
  bench: Bench,
  rescued: Exclude<Rescue, { readonly kind: 'saved' }>,
  what: string,
): PlanwrightError {
  const tried = `${what}, and to push it again didn’t help (${rescued.why})`;
  return rescued.kind === 'beside'
    ? stateError(bench, { kind: 'object', url: rescued.url }, tried)
    : stateError(bench, { kind: 'file', path: rescued.path }, tried, rescued.lock?.id);
}

async function errorOf(bench: Bench, stream: Stream, redact: Redact): Promise<PlanwrightError> {
  const { cancelled } = bench.world.runner;
  return (cancelled.aborted ? cancellationOf : failureOf)(bench, 'apply', stream, redact);
}

const lateSaving: Diagnostic = {
  severity: 'warning',
  summary: 'The state was saved on another try',
  detail:
    'Terraform couldn’t save the state at the end. It was pushed again with new credentials, and is in its place: nothing is lost.',
  address: undefined,
  range: undefined,
};

/** Whoever reads of a failure has no doubt about the state. */
function withWarning(error: PlanwrightError): PlanwrightError {
  if (!(error instanceof TerraformError)) return error;
  const { reason, message, diagnostics, mend, cause, leftLock } = error;
  return new TerraformError(reason, message, [...diagnostics, lateSaving], { mend, cause, leftLock });
}
