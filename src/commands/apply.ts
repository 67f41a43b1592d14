import type { PlanwrightError } from '../errors.ts';
import { withoutSensitive, type Outcome } from '../outcome.ts';
import type { Plan, Redact } from '../plan/plan.ts';
import type { Bench } from './bench.ts';
import { findErroredState, rescueState, stateError } from './errored-state.ts';
import { writeText } from './plan-files.ts';
import { makePlan, warnOfFormatting, type Planned } from './plan.ts';
import type { Prepared } from './prepare.ts';
import { cancelledError, logOutput, type Stream } from './stream.ts';
import { applyPlan } from './terraform.ts';
import { failureOf, redactDiagnostics, warningsOf } from './verdict.ts';

/** Called when it is known what is going to be applied, right before it is. */
export type Announce = (plan: Plan) => Promise<void>;

/**
 * Makes a plan, and applies that very plan; for `destroy` it is a plan to destroy everything.
 * Nothing to change, and nothing is applied.
 * @throws StateError when a state of an earlier run is still to be rescued
 * @throws LockError, TerraformError, CancelledError
 */
export async function apply({ bench, formatting }: Prepared, announce: Announce): Promise<Outcome> {
  await refuseOverErroredState(bench);
  const planned = await makePlan(bench);
  warnOfFormatting(bench, await formatting);
  if (planned.kind === 'unchanged') return planned;
  const { stack, world, inputs } = bench;
  const [planText] = await Promise.all([
    writeText({ world, inputs, folder: stack.folder, name: stack.name }, planned.plan),
    announce(planned.plan),
  ]);
  if (bench.world.runner.cancelled.aborted) throw cancelledError('terraform apply');
  const stream = await applyPlan(bench, planned.redact);
  logOutput(bench, `terraform ${bench.intent.command}`, stream, planned.redact);
  return conclude(bench, { ...planned, files: { ...planned.files, planText } }, stream);
}

async function conclude(
  bench: Bench,
  planned: Extract<Planned, { kind: 'changed' }>,
  stream: Stream,
): Promise<Outcome> {
  const { plan, files, redact } = planned;
  const error = await errorOf(bench, stream, redact);
  if (error !== undefined) return { kind: 'failed', error, plan, files, progress: stream.progress };
  const warnings = redactDiagnostics([...planned.warnings, ...warningsOf(stream)], redact);
  if (bench.intent.command === 'destroy') return { kind: 'destroyed', plan, warnings, files };
  return {
    kind: 'applied',
    plan,
    warnings,
    outputs: withoutSensitive(stream.outputs, redact, bench.inputs.reveal),
    files,
  };
}

/** A state that couldn't be saved outweighs whatever else went wrong: it is what can still be lost. */
async function errorOf(bench: Bench, stream: Stream, redact: Redact): Promise<PlanwrightError | undefined> {
  if (stream.code === 0) return undefined;
  const path = await rescueState(bench, stream.stdoutFile);
  if (path !== undefined) return stateError(bench, path, 'Terraform couldn’t save the state');
  if (bench.world.runner.cancelled.aborted) return cancelledError(`terraform ${bench.intent.command}`);
  return failureOf(bench, 'apply', stream, redact);
}

async function refuseOverErroredState(bench: Bench): Promise<void> {
  const path = await findErroredState(bench);
  if (path === undefined) return;
  throw stateError(
    bench,
    path,
    'nothing was applied, since it would make things twice: an earlier run couldn’t save the state',
  );
}
