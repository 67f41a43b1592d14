import { PlanwrightError, type FailureOptions, type LockInfo } from '../errors.ts';
import type { World } from '../ports.ts';
import { describeLeftLock, isOurs, type Deed } from '../terraform/lock.ts';
import { renewCredentials } from './credentials.ts';
import { askHolder, unlockLines, type LockBench } from './lock.ts';
import type { Request } from './order.ts';
import { reopenBench } from './reopening.ts';
import { untilTheEnd } from './stream.ts';

/** A lock that a run left behind, and what frees it. */
export interface LeftLock {
  readonly lock: LockInfo;
  readonly mend: string | undefined;
}

/**
 * Looks for a lock that a Terraform of this run took and didn't free. Nothing is freed: somebody looks first whether
 * what it did is in the state. What can't be found out is logged, and fails nothing. A cancelled job asks as well.
 * @param deed - what that Terraform, which has ended, was doing
 */
export async function findLeftLock(
  bench: LockBench,
  deed: Pick<Deed, 'operation' | 'from'>,
): Promise<LeftLock | undefined> {
  const { clock, runner, tools } = bench.world;
  const to = clock();
  try {
    const holder = await askHolder(bench, untilTheEnd);
    if (holder.kind === 'held') {
      const { lock } = holder;
      const ours = isOurs(lock, { ...deed, host: tools.machine.host, to });
      return ours ? { lock, mend: unlockLines(bench, lock) } : undefined;
    }
    if (holder.kind === 'unknown') logDoubt(runner, holder.why);
  } catch (error) {
    logDoubt(runner, error instanceof PlanwrightError ? error.message : String(error));
  }
  return undefined;
}

/**
 * The same in the post step, for the last program of a run whose action is gone: with credentials of its own, since
 * those of the run were never written anywhere.
 * @param title - the program's: `terraform apply`
 */
export async function findLeftLockOf(
  world: World,
  request: Request,
  title: string,
): Promise<LeftLock | undefined> {
  const operation = operations.get(title);
  if (operation === undefined) return undefined;
  try {
    const bench = await reopenBench(world, request);
    if (bench === undefined) return undefined;
    const from = Number(world.runner.environment['STATE_began']);
    return await findLeftLock(await renewCredentials(bench), { operation, from });
  } catch (error) {
    logDoubt(world.runner, error instanceof PlanwrightError ? error.message : String(error));
    return undefined;
  }
}

/** What those commands do with the state that take its lock. */
const operations: ReadonlyMap<string, Deed['operation']> = new Map([
  ['terraform plan', 'plan'],
  ['terraform apply', 'apply'],
  ['terraform destroy', 'apply'],
]);

function logDoubt(runner: LockBench['world']['runner'], why: string): void {
  runner.startGroup('Whether the state is still locked couldn’t be found out');
  for (const line of why.split('\n')) runner.raw(line);
  runner.endGroup();
}

/** A failure's message and options when the run left a lock behind; else it has its message alone. */
export function nameLeftLock(
  left: LeftLock | undefined,
  message: string,
): Pick<FailureOptions, 'mend' | 'leftLock'> & { readonly message: string } {
  if (left === undefined) return { message };
  // The message may end with much of Terraform's own, which a report cuts.
  return {
    message: `${describeLeftLock(left.lock)}\n\n${message}`,
    mend: left.mend,
    leftLock: left.lock,
  };
}
