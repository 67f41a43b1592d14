import { CancelledError, PlanwrightError } from '../errors.ts';
import { withoutSensitive, type Consent, type Outcome } from '../outcome.ts';
import type { Plan } from '../plan/plan.ts';
import { isPlanStale } from '../terraform/lock.ts';
import type { Progress } from '../terraform/progress.ts';
import { seekApproval, type Approval } from './approval.ts';
import type { Bench } from './bench.ts';
import { findBeside } from './beside.ts';
import { hideToo, renewCredentials } from './credentials.ts';
import { endApply } from './ending.ts';
import { findErroredState, stateError, type Refuge } from './errored-state.ts';
import { writeText } from './plan-files.ts';
import { failedOf, forbiddenIn, makePlan, warnOfFormatting, type Planned } from './plan.ts';
import type { Prepared } from './prepare.ts';
import { findFullDisk } from './room.ts';
import { cancelledError, logOutput, type Stream } from './stream.ts';
import { applyPlan } from './terraform.ts';
import { settleAll } from './together.ts';
import { redactDiagnostics } from './verdict.ts';

/** How often an apply is planned that others come before. */
const staleTries = 5;

/** Called when it is known what is going to be applied, right before it is. */
export type Announce = (plan: Plan) => Promise<void>;

/**
 * Makes a plan, and applies that very plan when it may be; for `destroy` it is a plan to destroy everything.
 * Nothing to change, and nothing is asked or applied.
 * @throws StateError when a state of an earlier run is still to be restored
 * @throws LockError, TerraformError, CancelledError
 */
export async function apply(
  { bench, formatting }: Pick<Prepared, 'bench' | 'formatting'>,
  announce: Announce,
  tries = staleTries,
): Promise<Outcome> {
  await refuseOverErroredState(bench);
  const approval = seekApproval(bench);
  // Where both are broken off, the plan says more of it: whether it left its lock behind.
  const [planned] = await settleAll([makePlan(bench), refuseOverStateBeside(bench)]);
  warnOfFormatting(bench, await formatting);
  if (planned.kind === 'unchanged') return planned;
  const admitted = await admit(bench, planned, approval, announce).catch((error: unknown) => {
    if (error instanceof PlanwrightError && !(error instanceof CancelledError)) return error;
    throw error;
  });
  if (admitted instanceof PlanwrightError) return failedOf(admitted, planned);
  const { fresh, consent, planText } = admitted;
  const redact = fresh === bench ? planned.redact : hideToo(planned.redact, fresh);
  const stream = await applyPlan(fresh, redact);
  logOutput(bench, `terraform ${bench.intent.command}`, stream, redact);
  // Another run has changed the state since the plan was made, and this one nothing: what is left is planned anew.
  if (isPlanStale(stream.diagnostics) && tries > 1) {
    return apply({ bench, formatting: Promise.resolve(undefined) }, announce, tries - 1);
  }
  return conclude(fresh, { ...planned, redact, files: { ...planned.files, planText } }, consent, stream);
}

/** What is needed to apply a plan that may be. */
interface Admitted {
  /** With credentials that have the whole of their session before them. */
  readonly fresh: Bench;
  readonly consent: Consent;
  readonly planText: string;
}

/**
 * Sees to it that the plan may be applied and can be, and says that it is going to be.
 * @throws PolicyError, ApprovalError, CredentialsError, CancelledError
 */
async function admit(
  bench: Bench,
  planned: Extract<Planned, { kind: 'changed' }>,
  approval: Approval,
  announce: Announce,
): Promise<Admitted> {
  const { stack, world, inputs } = bench;
  const forbidden = forbiddenIn(bench, planned);
  if (forbidden !== undefined) throw forbidden;
  const consent = await approval.consentTo(planned.print);
  const [fresh, planText] = await settleAll([
    renewCredentials(bench),
    writeText({ world, inputs, folder: stack.folder, name: stack.name }, planned.plan),
    announce(planned.plan),
  ]);
  await approval.confirm();
  const full = await findFullDisk(bench);
  if (full !== undefined) throw full;
  if (world.runner.cancelled.aborted) throw cancelledError('terraform apply');
  return { fresh, consent, planText };
}

async function conclude(
  bench: Bench,
  planned: Extract<Planned, { kind: 'changed' }>,
  consent: Consent,
  stream: Stream,
): Promise<Outcome> {
  const { plan, print, files, redact } = planned;
  const end = await endApply(bench, stream, redact);
  if (end.kind === 'failed')
    return { kind: 'failed', error: end.error, plan, print, files, progress: reached(stream, end.error) };
  const warnings = redactDiagnostics([...planned.warnings, ...end.warnings], redact);
  if (bench.intent.command === 'destroy') return { kind: 'destroyed', plan, print, consent, warnings, files };
  return {
    kind: 'applied',
    plan,
    print,
    consent,
    warnings,
    outputs: withoutSensitive(end.outputs, redact, bench.inputs.reveal),
    files,
  };
}

const refusal =
  'nothing was applied, since it would make things twice: an earlier run couldn’t save the state';

/** A Terraform that was interrupted before its first word has changed nothing; later it says what it does. */
function reached(stream: Stream, { reason }: PlanwrightError): Progress | undefined {
  return reason === 'cancelled' && stream.words.lines.length === 0 ? undefined : stream.progress;
}

async function refuseOverErroredState(bench: Bench): Promise<void> {
  const path = await findErroredState(bench);
  if (path !== undefined) refuse(bench, { kind: 'file', path });
}

/** The machine that put it there may be gone: it is looked for beside the plan, which takes longer. */
async function refuseOverStateBeside(bench: Bench): Promise<void> {
  const found = await findBeside(bench);
  if (found.kind === 'state') refuse(bench, { kind: 'object', url: found.url });
  if (found.kind === 'unknown') {
    const { runner } = bench.world;
    runner.info(`Whether an earlier run left a state at ${found.url} couldn’t be found out: ${found.why}`);
  }
}

function refuse(bench: Bench, refuge: Refuge): never {
  throw stateError(bench, refuge, refusal);
}
