import { directoryOf } from '../stack/stack.ts';
import { CancelledError, type Diagnostic, type FormatError, type PlanwrightError } from '../errors.ts';
import {
  withoutSensitive,
  type Failed,
  type Outcome,
  type PlanFiles,
  type TerraformOutputs,
} from '../outcome.ts';
import type { Plan, Redact } from '../plan/plan.ts';
import { makeRedactor } from '../plan/redaction.ts';
import { annotationsOf } from '../report/annotations.ts';
import { textsIn } from '../terraform/texts.ts';
import type { Bench } from './bench.ts';
import { annotateBlocks } from './blocks.ts';
import type { Prepared } from './prepare.ts';
import { logOutput } from './stream.ts';
import { planFileOf, readPlan, savePlan, validate } from './terraform.ts';
import { redactDiagnostics, redactorOf } from './verdict.ts';

/** A plan that was made, saved and read. */
export type Planned =
  | {
      readonly kind: 'unchanged';
      readonly warnings: readonly Diagnostic[];
      readonly outputs: TerraformOutputs;
      readonly files: PlanFiles;
    }
  | {
      readonly kind: 'changed';
      readonly plan: Plan;
      readonly redact: Redact;
      readonly warnings: readonly Diagnostic[];
      readonly files: PlanFiles;
    };

/**
 * Makes a plan for people to read. What isn't formatted fails the run, with the plan all the same.
 * @throws LockError, TerraformError, CancelledError
 */
export async function plan(prepared: Prepared): Promise<Outcome> {
  const planned = await makePlan(prepared.bench);
  const outcome: Exclude<Outcome, Failed> =
    planned.kind === 'unchanged'
      ? planned
      : { kind: 'planned', plan: planned.plan, warnings: planned.warnings, files: planned.files };
  const [unformatted] = await Promise.all([prepared.formatting, annotate(prepared.bench, planned)]);
  return unformatted === undefined ? outcome : failedOf(unformatted, planned);
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
      warnings: redactDiagnostics(warnings, redact),
      outputs: await readOutputs(bench),
      files,
    };
  }
  const { plan: read, redact } = await readPlan(bench);
  logOutput(bench, 'terraform plan', stream, redact);
  return { kind: 'changed', plan: read, redact, warnings: redactDiagnostics(warnings, redact), files };
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
  if (failure instanceof CancelledError) throw failure;
  try {
    await validate(bench);
  } catch (fault) {
    // A validation that was cancelled tells nothing of the configuration; the plan before it tells how far it came.
    if (!(fault instanceof CancelledError)) throw fault;
  }
  throw failure;
}

/** A failure, with the plan that had been made by then. */
export function failedOf(error: PlanwrightError, planned: Planned): Failed {
  return planned.kind === 'changed'
    ? { kind: 'failed', error, plan: planned.plan, files: planned.files }
    : { kind: 'failed', error, files: planned.files };
}

/** A warning for an apply: formatting is a matter of the pull request, and long past. */
export function warnOfFormatting(bench: Bench, unformatted: FormatError | undefined): void {
  if (unformatted === undefined) return;
  const directory = directoryOf(bench.stack.identity);
  for (const annotation of annotationsOf([], unformatted.faults, directory, 'warning')) {
    bench.world.runner.annotate(annotation);
  }
}

/** The outputs that the state has, without a further Terraform: an unchanged plan carries the state it was made on. */
async function readOutputs(bench: Bench): Promise<TerraformOutputs> {
  // What unzips makes tables when it is loaded, which no other job waits for.
  const { readPlanFile } = await import('../terraform/plan-file.ts');
  const { outputs } = readPlanFile(await bench.world.files.readBytes(planFileOf(bench)));
  const secrets = Object.values(outputs).flatMap(({ sensitive, value }) => (sensitive ? textsIn(value) : []));
  return withoutSensitive(outputs, makeRedactor([...bench.secrets, ...secrets]), bench.inputs.reveal);
}
