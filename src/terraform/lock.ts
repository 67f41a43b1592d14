import type { Diagnostic, LockInfo } from '../errors.ts';

/**
 * Finds who holds the state's lock in what Terraform reports. An error of the lock without these lines is none
 * that somebody holds: the backend refused or failed to write it. One that it couldn't release is its own.
 */
export function parseLock(diagnostics: readonly Diagnostic[]): LockInfo | undefined {
  for (const diagnostic of diagnostics) {
    const { severity, detail } = diagnostic;
    const lock = severity === 'error' && !isOfRelease(diagnostic) ? readLock(detail) : undefined;
    if (lock !== undefined) return lock;
  }
  return undefined;
}

/** Whose lock it is that `force-unlock` was asked to free by an id that isn't its own. */
export function readLock(text: string): LockInfo | undefined {
  const [, info] = text.split(/^Lock Info:$/m);
  const id = info && readField(info, 'ID');
  if (!id) return undefined;
  return {
    id,
    path: readField(info, 'Path'),
    operation: readField(info, 'Operation'),
    who: readField(info, 'Who'),
    created: parseTime(readField(info, 'Created')),
  };
}

/** Who holds a lock, what for and since when, as a sentence in which names are inline code. */
export function describeLock(lock: LockInfo): string {
  return `${nameHolder(lock)} has held the state’s lock${nameTime(lock, 'since')}${nameOperation(lock)}`;
}

/** Who held a lock that is free now, as `describeLock` names it. */
export function describeFreedLock(lock: LockInfo): string {
  return `${nameHolder(lock)} had held it${nameTime(lock, 'since')}${nameOperation(lock)}`;
}

/** As `describeLock`, of a lock that a run of this machine's took, and didn't free. */
export function describeLeftLock(lock: LockInfo): string {
  const consequence =
    operationOf(lock) === 'plan'
      ? 'A plan writes no state: to free the lock is harmless'
      : 'What was being done may be missing from the state: look, and then free the lock';
  return `This run left the state’s lock behind: ${nameHolder(lock)} took it${nameTime(lock, 'at')}${nameOperation(lock)}. ${consequence}`;
}

function nameHolder({ who }: LockInfo): string {
  return who === '' ? 'somebody' : `\`${who.replaceAll('`', "'")}\``;
}

function nameTime({ created }: LockInfo, preposition: string): string {
  return created === undefined
    ? ''
    : ` ${preposition} ${created.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function nameOperation(lock: LockInfo): string {
  const operation = operationOf(lock);
  return operation === undefined ? '' : ` for ${operation === 'apply' ? 'an' : 'a'} ${operation}`;
}

/**
 * What a lock is held for; undefined for something rarer.
 * https://github.com/hashicorp/terraform/blob/v1.11.4/internal/backend/backendrun/operation.go, `OperationType`
 */
function operationOf({ operation }: LockInfo): string | undefined {
  return /^OperationType(Plan|Apply|Refresh)$/.exec(operation)?.[1]?.toLowerCase();
}

/** What a run of ours did when its Terraform ended. */
export interface Deed {
  /** A destroy is a plan and an apply, too. */
  readonly operation: 'plan' | 'apply';
  /** The machine's name, as its system has it. */
  readonly host: string;
  /** Milliseconds since 1970: when Terraform was started, or the run before it, and when it had ended at the latest. */
  readonly from: number;
  readonly to: number;
}

/**
 * Whether a lock can be one that a run of this machine's took. Terraform writes `<user>@<host name>`
 * (https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/locker.go, `NewLockInfo`), and
 * machines of one image may share their name: so its time must fit as well.
 */
export function isOurs(lock: LockInfo, { operation, host, from, to }: Deed): boolean {
  const { who, created } = lock;
  return (
    who.slice(who.lastIndexOf('@') + 1) === host &&
    operationOf(lock) === operation &&
    created !== undefined &&
    from <= created.getTime() &&
    created.getTime() <= to
  );
}

/**
 * The backends that compare the id before they free a lock, and say whose it is when it is another. `http` hands the
 * id to a server that may not look at it, and `pg`, `consul` and `local` free nothing of another process's.
 * https://github.com/hashicorp/terraform/tree/v1.11.4/internal/backend/remote-state, `Unlock` of each
 */
const comparing: ReadonlySet<string | undefined> = new Set(['s3', 'azurerm', 'kubernetes']);

/** Whether a backend frees a lock only by its id. */
export function comparesIds(backend: string | undefined): boolean {
  return comparing.has(backend);
}

/** Whether `force-unlock` failed since there is no lock. */
export function isNobodys(stderr: string): boolean {
  return /NoSuchKey|"terraformlockid" was empty|state is already unlocked/.test(stderr);
}

/** Whether an id can be given as the input `lock-id`, and pasted into a shell: whoever can write a lock chooses it. */
export function isPlainId(id: string): boolean {
  return /^[0-9A-Za-z][\w.:/=+-]{0,199}$/.test(id);
}

/** Whether Terraform says that it couldn't free the lock that it held. */
export function isLockKept(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(isOfRelease);
}

function isOfRelease({ summary }: Diagnostic): boolean {
  return summary === 'Error releasing the state lock';
}

/** Whether the lock couldn't be written, though nobody holds it. */
export function isLockRefused(diagnostics: readonly Diagnostic[]): boolean {
  return (
    !parseLock(diagnostics) &&
    diagnostics.some(
      ({ summary, detail }) =>
        summary === 'Error acquiring the state lock' && /StatusCode: 403|AccessDenied/.test(detail),
    )
  );
}

/**
 * Whether somebody freed the lock between the refusal and the question whose it was. Terraform's S3 backend waits for
 * a lock whose holder it can name alone: this one is an error at once, whatever `-lock-timeout` says
 * (https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/locker.go, `LockWithContext`).
 */
export function isLockFreed(diagnostics: readonly Diagnostic[]): boolean {
  return (
    !parseLock(diagnostics) &&
    diagnostics.some(
      ({ summary, detail }) =>
        summary === 'Error acquiring the state lock' && /PreconditionFailed[^]*NoSuchKey/.test(detail),
    )
  );
}

/**
 * Whether a saved plan wasn't applied since another run has changed the state after it was made
 * (https://github.com/hashicorp/terraform/blob/v1.11.4/internal/backend/local/backend_local.go, `localRunForPlanFile`).
 */
export function isPlanStale(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(
    ({ severity, summary }) => severity === 'error' && summary === 'Saved plan is stale',
  );
}

function readField(info: string, name: string): string {
  return new RegExp(`^ *${name}:[ \\t]*(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
}

/** Go's default layout: `2026-11-22 14:45:27.08406596 +0000 UTC`. */
function parseTime(text: string): Date | undefined {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,3})?\d* ([+-]\d\d)(\d\d)/.exec(text);
  if (!match) return undefined;
  const [, day, time, fraction = '', hours, minutes] = match;
  const date = new Date(`${day}T${time}${fraction}${hours}:${minutes}`);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1970 ? undefined : date;
}
