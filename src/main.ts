import { apply } from './commands/apply.ts';
import { check } from './commands/check.ts';
import { readRequest, type Decision, type Request } from './commands/order.ts';
import { plan } from './commands/plan.ts';
import { inspect, prepare, restoreLockFile, type Sound } from './commands/prepare.ts';
import { openPublication, type Publication } from './commands/publication.ts';
import { describeRun, report } from './commands/reporting.ts';
import { unlock } from './commands/unlock.ts';
import { PlanwrightError, UnexpectedError, type FailureReason } from './errors.ts';
import type { Command } from './inputs/schema.ts';
import type { Outcome } from './outcome.ts';
import type { World } from './ports.ts';
import type { RunFacts } from './report/report.ts';

/**
 * Takes Terraform from a pull request to production: reads what is asked for, does it, and says everywhere how it
 * ended. Whatever goes wrong is an outcome too.
 */
export async function main(world: World): Promise<void> {
  const began = world.clock();
  world.runner.saveState('began', String(began));
  const request = await readRequest(world);
  const run: Run = {
    world,
    request,
    publication: openPublication(world, request),
    began,
    tool: undefined,
    notes: [],
  };
  const outcome = await fulfil(run, request.decision);
  await report(world, request, run.publication, describe(run), outcome);
  world.runner.saveState('concluded', 'true');
  await run.publication.outdateOthers(describe(run), outcome);
}

interface Run {
  readonly world: World;
  readonly request: Request;
  readonly publication: Publication;
  readonly began: number;
  /** `Terraform 1.11.4`, from when it is known. */
  tool: string | undefined;
  /** What the reader should know of the stack. */
  notes: readonly string[];
}

function describe(run: Run): RunFacts {
  return describeRun(run.world, run.request, run);
}

async function fulfil(run: Run, decision: Decision): Promise<Outcome> {
  switch (decision.kind) {
    case 'refused':
      return { kind: 'failed', error: decision.error };
    case 'idle':
      return { kind: 'skipped', why: decision.why };
    case 'go':
      return carryOut(run, decision);
  }
}

async function carryOut(run: Run, decision: Extract<Decision, { kind: 'go' }>): Promise<Outcome> {
  const { command } = decision.intent;
  let announced: Promise<void> | undefined;
  let sound: Sound | undefined;
  try {
    sound = await inspect(run.world, { ...run.request, ...decision });
    const preparing = prepare(run.world, sound);
    // The run doesn't wait for the comment; only what is said later waits for what was said before. It comes second:
    // what it needs takes long to load, and a Terraform runs meanwhile.
    announced = run.publication.announce(describe(run), undefined);
    const prepared = await preparing;
    run.tool = `Terraform ${prepared.bench.tool.version}`;
    run.notes = prepared.notes;
    switch (command) {
      case 'check':
        return await check(prepared);
      case 'plan':
        return await plan(prepared);
      case 'unlock':
        return await unlock(prepared);
      case 'apply':
      case 'destroy':
        return await apply(prepared, async (planned) => {
          await announced;
          await run.publication.announce(describe(run), planned);
        });
    }
  } catch (error) {
    return {
      kind: 'failed',
      error: error instanceof PlanwrightError ? error : new UnexpectedError(lastStep[command], error),
    };
  } finally {
    await announced;
    await restoreLockFile(run.world, sound);
  }
}

/** Which failure something unforeseen counts as. */
const lastStep: Readonly<Record<Command, FailureReason>> = {
  check: 'validate',
  plan: 'plan',
  apply: 'apply',
  destroy: 'apply',
  unlock: 'lock',
};
