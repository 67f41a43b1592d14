import type { LockInfo } from '../errors.ts';
import type { Finished } from '../ports.ts';
import { forceUnlockArgs, statePullArgs, statePushArgs } from '../terraform/args.ts';
import { describeLock, parseLock } from '../terraform/lock.ts';
import { describeDuration } from '../terraform/progress.ts';
import { isImportRefused } from '../terraform/saving.ts';
import { parseState, saysTheSame, type State } from '../terraform/state.ts';
import type { Bench } from './bench.ts';
import { explain, putBeside } from './beside.ts';
import { renewCredentials } from './credentials.ts';

/** How long a state is tried to be saved, in milliseconds. */
export const RESCUE_LIMIT = 300_000;

const firstPause = 2_000;
const longestPause = 60_000;

/** What a rescue is told. */
export interface RescueOptions {
  /** In milliseconds, from the first try to the last. */
  readonly limit: number;
  /** When it is aborted, no more is tried. */
  readonly signal: AbortSignal;
  /** When the Terraform began whose state it is, or the run before it, in milliseconds since 1970. */
  readonly since: number;
}

/** What became of a state that Terraform couldn't save. */
export type Rescue =
  /** It is in its place, and nowhere else. */
  | { readonly kind: 'saved'; readonly state: State }
  /** It rests in an object beside its place, and nowhere else. */
  | { readonly kind: 'beside'; readonly url: string; readonly why: string }
  /** It is where it was. */
  | {
      readonly kind: 'stays';
      readonly path: string;
      readonly why: string;
      readonly lock: LockInfo | undefined;
    };

/** What one try ended with; `final` when another would end likewise. */
type Try = { readonly kind: 'saved' } | { readonly kind: 'failed' | 'final'; readonly why: string };

/**
 * Saves a state that Terraform left in a file: pushes it to its place, with credentials of its own for each try, for as
 * long as it is given; else puts it beside its place. The file is removed once the state is in the bucket.
 * @param path - absolute
 */
export async function rescue(bench: Bench, path: string, options: RescueOptions): Promise<Rescue> {
  const { files, runner } = bench.world;
  const state = parseState((await files.read(path)) ?? '');
  if (state === undefined) {
    return { kind: 'stays', path, why: 'what is in the file is no whole state', lock: undefined };
  }
  const pushed = await persist({ bench, path, state, options, lock: undefined });
  if (pushed.kind === 'saved') {
    await files.remove(path);
    return { kind: 'saved', state };
  }
  const { why, rescuer } = pushed;
  const put = await putBeside(rescuer.bench, path, state, options.signal).catch((error: unknown) => ({
    why: wordsOf(error),
  }));
  if ('url' in put) {
    await freeLock(rescuer);
    await files.remove(path);
    return { kind: 'beside', url: put.url, why };
  }
  runner.info(`The state couldn’t be put beside its place either: ${put.why}`);
  return { kind: 'stays', path, why, lock: rescuer.lock };
}

/** Whoever tries, and with what. */
interface Rescuer {
  /** With the newest credentials. */
  readonly bench: Bench;
  readonly path: string;
  readonly state: State;
  readonly options: RescueOptions;
  /** The lock that the Terraform left behind whose state it is. */
  readonly lock: LockInfo | undefined;
}

async function persist(
  first: Rescuer,
): Promise<{ readonly kind: 'saved' } | { readonly kind: 'failed'; why: string; rescuer: Rescuer }> {
  const { clock, runner, wait } = first.bench.world;
  const { limit, signal } = first.options;
  const began = clock();
  let rescuer = first;
  runner.info('Terraform couldn’t save the state: it is pushed again');
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    rescuer = { ...rescuer, bench: await renew(rescuer.bench) };
    const tried = await push(rescuer);
    rescuer = tried.rescuer;
    if (tried.kind === 'saved') {
      await freeLock(rescuer);
      return { kind: 'saved' };
    }
    const { kind, why } = tried;
    const left = limit - (clock() - began);
    if (kind === 'final' || left <= 0 || signal.aborted) return { kind: 'failed', why, rescuer };
    const next = Math.min(pause, left);
    runner.info(`The state isn’t saved: ${why}. It is pushed again in ${describeDuration(next)}`);
    await wait(next, signal);
  }
}

/** What the last session may do may be more than nothing: without a new one it is tried all the same. */
async function renew(bench: Bench): Promise<Bench> {
  try {
    return await renewCredentials(bench);
  } catch (error) {
    bench.world.runner.info(`No new credentials for the state: ${wordsOf(error)}`);
    return bench;
  }
}

async function push(rescuer: Rescuer): Promise<Try & { readonly rescuer: Rescuer }> {
  const { bench, path } = rescuer;
  const locking = await run(rescuer, 'state push', statePushArgs({ file: path, lock: true, force: false }));
  const holder = locking.code === 0 ? undefined : lockIn(locking);
  if (holder === undefined) return { ...(await judge(rescuer, locking)), rescuer };
  if (!isOwn(holder, rescuer)) return { kind: 'failed', why: describeLock(holder), rescuer };
  // The lock keeps everybody else out, and that is what it is for.
  const owner = { ...rescuer, lock: holder };
  bench.world.runner.info(`The state is locked by this run’s own Terraform, which has ended: ${holder.id}`);
  const args = statePushArgs({ file: path, lock: false, force: false });
  return { ...(await judge(owner, await run(owner, 'state push', args))), rescuer: owner };
}

/** A state that was stored though the answer was lost is refused the next time: then it is there already. */
async function judge(rescuer: Rescuer, ended: Finished): Promise<Try> {
  if (ended.code === 0) return { kind: 'saved' };
  const why = explain(rescuer.bench, ended);
  if (!isImportRefused(ended.stderr)) return { kind: 'failed', why };
  const pulled = await run(rescuer, 'state pull', statePullArgs());
  if (pulled.code !== 0) return { kind: 'failed', why: explain(rescuer.bench, pulled) };
  const there = parseState(pulled.stdout);
  return there !== undefined && saysTheSame(there, rescuer.state)
    ? { kind: 'saved' }
    : { kind: 'final', why };
}

function lockIn({ stderr }: Finished): LockInfo | undefined {
  return parseLock([
    { severity: 'error', summary: '', detail: stderr, address: undefined, range: undefined },
  ]);
}

/** What takes a lock in this run, once its action tries to save a state: an apply, and a push that was torn down. */
const takers: ReadonlySet<string> = new Set(['OperationTypeApply', 'state-push']);

/** Terraform writes `<user>@<host name>`: https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/locker.go */
function isOwn({ who, created, operation }: LockInfo, { bench, options }: Rescuer): boolean {
  const isHere = who.slice(who.lastIndexOf('@') + 1) === bench.world.tools.machine.host;
  return isHere && takers.has(operation) && created !== undefined && created.getTime() >= options.since;
}

async function freeLock(rescuer: Rescuer): Promise<void> {
  if (rescuer.lock === undefined) return;
  const { bench, lock } = rescuer;
  const freed = await run(rescuer, 'force-unlock', forceUnlockArgs(lock.id));
  bench.world.runner.info(
    freed.code === 0
      ? `The lock ${lock.id}, which this run had left behind, is freed`
      : `The lock ${lock.id}, which this run has left behind, couldn’t be freed: ${explain(bench, freed)}`,
  );
}

/** Runs Terraform in the stack's root. One that can't be run, or is interrupted, has failed. */
async function run(
  { bench, options }: Pick<Rescuer, 'bench' | 'options'>,
  title: string,
  args: readonly string[],
): Promise<Finished> {
  const { stack, tool, environment, world } = bench;
  try {
    return await world.processes.run({
      title: `terraform ${title}`,
      program: tool.program,
      args,
      directory: stack.root,
      environment,
      signal: options.signal,
    });
  } catch (error) {
    return { code: 1, stdout: '', stderr: wordsOf(error) };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
