import { quote } from '../terraform/shell.ts';
import { randomUUID } from 'node:crypto';
import { LockError, type LockInfo } from '../errors.ts';
import { placeOf, type Stack } from '../stack/stack.ts';
import type { Backend } from '../stack/backend.ts';
import { makeRedactor } from '../plan/redaction.ts';
import { forceUnlockArgs } from '../terraform/args.ts';
import { comparesIds, describeLock, isNobodys, isPlainId, readLock } from '../terraform/lock.ts';
import type { Bench } from './bench.ts';

/** What asking for a lock, and freeing it, takes: a root that is initialised, its workspace selected. */
export type LockBench = Pick<Bench, 'world' | 'stack' | 'backend' | 'tool' | 'environment' | 'secrets'>;

/** Who holds the state's lock. */
export type Holder =
  | { readonly kind: 'held'; readonly lock: LockInfo }
  | { readonly kind: 'free' }
  /** It couldn't be found out; `why` is for people. */
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * Finds out who holds the state's lock, and leaves it alone: Terraform is told to free one that doesn't exist, and
 * says which one does.
 * @throws CancelledError
 */
export async function askHolder(bench: LockBench, signal?: AbortSignal): Promise<Holder> {
  const type = typeOf(bench.backend);
  if (!comparesIds(type)) return { kind: 'unknown', why: `a \`${type}\` backend doesn’t tell` };
  const answer = await freeLock(bench, randomUUID(), signal);
  return answer.kind === 'freed' ? { kind: 'free' } : answer;
}

/**
 * Frees the state's lock, if it has this id.
 * @throws CancelledError
 */
export async function freeLock(
  bench: LockBench,
  id: string,
  signal?: AbortSignal,
): Promise<Holder | { readonly kind: 'freed' }> {
  const { code, stderr } = await bench.world.processes.run({
    title: 'terraform force-unlock',
    program: bench.tool.program,
    args: forceUnlockArgs(id),
    directory: bench.stack.root,
    environment: bench.environment,
    ...(signal && { signal }),
  });
  if (code === 0) return { kind: 'freed' };
  const said = makeRedactor(bench.secrets)(stderr.trim());
  const lock = readLock(said);
  if (lock !== undefined) return { kind: 'held', lock };
  return isNobodys(said)
    ? { kind: 'free' }
    : { kind: 'unknown', why: `\`terraform force-unlock\` ended with exit code ${code}: ${said}` };
}

/** An error for a lock that somebody holds. */
export function lockErrorOf(where: Place, lock: LockInfo, message: string): LockError {
  return new LockError(lock, message, { mend: unlockLines(where, lock) });
}

/** The same for a lock that a run has waited for. */
export function heldError(where: Place, lock: LockInfo): LockError {
  return lockErrorOf(where, lock, `${describeLock(lock)}; if that is over, free it`);
}

/** Whose lock it is. */
interface Place {
  readonly stack: Stack;
  readonly backend: Backend;
}

/**
 * What frees a lock: the lines of a dispatch, and the command for who has the root, which of the bundled service
 * nobody has.
 * @returns undefined for an id that nobody should paste anywhere
 */
export function unlockLines({ stack, backend }: Place, { id }: LockInfo): string | undefined {
  if (!isPlainId(id)) return undefined;
  const dispatch = comparesIds(typeOf(backend)) ? ['command: unlock', `lock-id: ${id}`] : [];
  const command =
    stack.identity.kind === 'root'
      ? [`terraform -chdir=${quote(placeOf(stack))} force-unlock ${quote(id)}`]
      : [];
  const or = dispatch.length > 0 && command.length > 0 ? ['# or, in the initialised root:'] : [];
  return [...dispatch, ...or, ...command].join('\n') || undefined;
}

/** The backend's type as the root names it; a root without any has a `local` one. */
export function typeOf(backend: Backend): string {
  if (backend.kind === 's3') return 's3';
  return (backend.kind === 'own' ? backend.type : undefined) ?? 'local';
}
