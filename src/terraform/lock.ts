import type { Diagnostic, LockInfo } from '../errors.ts';

/**
 * Finds who holds the state's lock in what Terraform reports. An error of the lock without these lines is none
 * that somebody holds: the backend refused or failed to write it.
 */
export function parseLock(diagnostics: readonly Diagnostic[]): LockInfo | undefined {
  for (const { severity, detail } of diagnostics) {
    const [, info] = detail.split(/^Lock Info:$/m);
    const id = info && readField(info, 'ID');
    if (severity !== 'error' || !id) continue;
    return {
      id,
      path: readField(info, 'Path'),
      operation: readField(info, 'Operation'),
      who: readField(info, 'Who'),
      created: parseTime(readField(info, 'Created')),
    };
  }
  return undefined;
}

/** Who holds a lock, what for and since when, as a sentence in which names are inline code. */
export function describeLock({ who, operation, created }: LockInfo): string {
  const since =
    created === undefined ? '' : ` since ${created.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const [, type] = /^OperationType(Plan|Apply|Refresh)$/.exec(operation) ?? [];
  const what = type === undefined ? '' : ` for ${type === 'Apply' ? 'an' : 'a'} ${type.toLowerCase()}`;
  const holder = who === '' ? 'somebody' : `\`${who.replaceAll('`', "'")}\``;
  return `${holder} has held the state’s lock${since}${what}; if that is over, free it`;
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
