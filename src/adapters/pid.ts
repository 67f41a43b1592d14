import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process started, in a form that only serves comparing: two processes that had the same pid one after
 * the other differ in it.
 * @returns undefined when there is no such process, or when it has ended and waits for its parent to notice
 */
export function readStartTime(pid: number): string | undefined {
  return process.platform === 'linux' ? readProcStartTime(pid) : readPsStartTime(pid);
}

/** Fields 3 and 22 of `proc_pid_stat(5)`; field 2, the name, may hold spaces and brackets. */
function readProcStartTime(pid: number): string | undefined {
  const stat = orUndefined(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields && !isOver(fields[0]) ? fields[19] : undefined;
}

function readPsStartTime(pid: number): string | undefined {
  const row = orUndefined(() =>
    execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const [, state, startTime] = /^\s*(\S+)\s+(.+?)\s*$/.exec(row ?? '') ?? [];
  return isOver(state) ? undefined : startTime;
}

/** Zombies and dead processes: in a container nobody may ever reap them. */
function isOver(state: string | undefined): boolean {
  return /^[ZX]/.test(state ?? '');
}

function orUndefined(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
