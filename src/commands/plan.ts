import { directoryOf } from '../stack/stack.ts';
import {
  CancelledError,
  PlanwrightError,
  type Diagnostic,
  type FormatError,
  type PolicyError,
} from '../errors.ts';
import {
  withoutSensitive,
  type Failed,
  type Outcome,
  type PlanFiles,
  type TerraformOutputs,
} from '../outcome.ts';
import { printNothing, type Print } from '../plan/fingerprint.ts';
import type { Plan, Redact } from '../plan/plan.ts';
import { makeRedactor } from '../plan/redaction.ts';
import { guard, policyError } from '../policy/guard.ts';
import { annotationsOf } from '../report/annotations.ts';
import { textsIn } from '../terraform/texts.ts';
import type { Bench } from './bench.ts';
import { annotateBlocks } from './blocks.ts';
import type { Prepared } from './prepare.ts';
import { logOutput } from './stream.ts';
import { planFileOf, readPlan, readSaved, savePlan, validate } from './terraform.ts';
import { settleAll } from './together.ts';
import { redactDiagnostics, redactorOf } from './verdict.ts';

/** A plan that was made, saved and read. */
export type Planned =
  | {
      readonly kind: 'unchanged';
      /** Of no changes. */
      readonly print: Print;
      readonly warnings: readonly Diagnostic[];
      readonly outputs: TerraformOutputs;
      readonly files: PlanFiles;
    }
  | {
      readonly kind: 'changed';
      readonly plan: Plan;
      readonly print: Print;
      readonly redact: Redact;
      readonly warnings: readonly Diagnostic[];
      readonly files: PlanFiles;
    };

/**
 * Makes a plan for people to read. What isn't formatted fails the run, and so does a change that the inputs forbid; with
 * the plan all the same.
 * @throws LockError, TerraformError, CancelledError
 */
export async function plan(prepared: Prepared): Promise<Outcome> {
  const planned = await makePlan(prepared.bench);
  const outcome: Exclude<Outcome, Failed> =
    planned.kind === 'unchanged'
      ? planned
      : {
          kind: 'planned',
          plan: planned.plan,
          print: planned.print,
          warnings: planned.warnings,
          files: planned.files,
        };
  const [unformatted] = await Promise.all([prepared.formatting, annotate(prepared.bench, planned)]);
  const failure = forbiddenIn(prepared.bench, planned) ?? unformatted;
  return failure === undefined ? outcome : failedOf(failure, planned);
}

/**
 * Makes, saves and reads a plan. Terraform validates the configuration before it plans
 * (https://developer.hashicorp.com/terraform/cli/commands/validate), so a plan that was made needs no `validate`; of
 * one that wasn't, it tells whether the configuration is why, and that is the failure then.
 * @throws LockError, TerraformError, CancelledError
 */
export async function makePlan(bench: Bench): Promise<Planned> {
  const { changed, stream, warnings } = await savePlan(bench).catch((failure: unknown) =>
    blame(bench, failure),
  );
  const files: PlanFiles = {
    planFile: planFileOf(bench),
    planJson: undefined,
    planText: undefined,
    planPage: undefined,
  };
  if (!changed) {
    const redact = redactorOf(bench);
    logOutput(bench, 'terraform plan', stream, redact);
    return {
      kind: 'unchanged',
      ...(await readState(bench)),
      warnings: redactDiagnostics(warnings, redact),
      files,
    };
  }
  // What `show` tells knows no lineage.
  const [{ plan: read, redact, makePrint }, { lineage }] = await settleAll([
    readPlan(bench),
    readSaved(bench),
  ]);
  logOutput(bench, 'terraform plan', stream, redact);
  return {
    kind: 'changed',
    plan: read,
    print: makePrint(lineage),
    redact,
    warnings: redactDiagnostics(warnings, redact),
    files,
  };
}

/** Says at their blocks what is destroyed and replaced; where that fails, the comment says it all the same. */
async function annotate(bench: Bench, planned: Planned): Promise<void> {
  if (planned.kind === 'unchanged') return;
  try {
    const annotations = await annotateBlocks(bench, planned.plan);
    for (const annotation of annotations) bench.world.runner.annotate(annotation);
  } catch (error) {
    bench.world.runner.info(
      `The blocks of what is destroyed and replaced couldn’t be found: ${String(error)}`,
    );
  }
}

/** @throws what is wrong with the configuration, else the failure */
async function blame(bench: Bench, failure: unknown): Promise<never> {
  // A Terraform that was killed says nothing of the configuration.
  if (failure instanceof CancelledError || hasLeftLock(failure)) throw failure;
  try {
    await validate(bench);
  } catch (fault) {
    // A validation that was cancelled tells nothing of the configuration; the plan before it tells how far it came.
    if (!(fault instanceof CancelledError)) throw fault;
  }
  throw failure;
}

function hasLeftLock(failure: unknown): boolean {
  return failure instanceof PlanwrightError && failure.leftLock !== undefined;
}

/** What the plan does and the inputs forbid; undefined when they forbid none of it. */
export function forbiddenIn({ inputs }: Bench, planned: Planned): PolicyError | undefined {
  if (planned.kind === 'unchanged') return undefined;
  const limits = { protect: inputs.protect, maxDestroys: inputs['max-destroys'] };
  const refusals = guard(planned.plan, limits);
  return refusals.length === 0 ? undefined : policyError(refusals, limits);
}

/** A failure, with the plan that had been made by then. */
export function failedOf(error: PlanwrightError, planned: Planned): Failed {
  const { print, files } = planned;
  return planned.kind === 'changed'
    ? { kind: 'failed', error, plan: planned.plan, print, files }
    : { kind: 'failed', error, print, files };
}

/** A warning for an apply: formatting is a matter of the pull request, and long past. */
export function warnOfFormatting(bench: Bench, unformatted: FormatError | undefined): void {
  if (unformatted === undefined) return;
  const directory = directoryOf(bench.stack.identity);
  for (const annotation of annotationsOf([], unformatted.faults, directory, 'warning')) {
    bench.world.runner.annotate(annotation);
  }
}

/** What the state tells, without a further Terraform: an unchanged plan carries the state it was made on. */
async function readState(
  bench: Bench,
): Promise<{ readonly outputs: TerraformOutputs; readonly print: Print }> {
  const { lineage, outputs } = await readSaved(bench);
  const secrets = Object.values(outputs).flatMap(({ sensitive, value }) => (sensitive ? textsIn(value) : []));
  const redact = makeRedactor([...bench.secrets, ...secrets]);
  return {
    outputs: withoutSensitive(outputs, redact, bench.inputs.reveal),
    print: printNothing(lineage),
  };
}
