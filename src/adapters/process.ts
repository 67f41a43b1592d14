import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CancelledError } from '../errors.ts';
import type { Command, Finished, Processes, Supervised, Supervision } from '../ports.ts';
import { asDiskError, makeOwnFolder } from './files.ts';
import { readStartTime } from './pid.ts';
import { SUPERVISED, type SupervisedRecord } from './survivor.ts';
import { createTail } from './tail.ts';

/** What starting programs needs of the action. */
export interface ProcessOptions {
  /** Hands a value to the post step. */
  readonly saveState: (name: string, value: string) => void;
  /** Aborted when the job is cancelled. */
  readonly cancelled: AbortSignal;
}

const POLL_MS = 100;
const TICK_MS = 1000;

/** Starts programs on this machine. None is started once the job is cancelled: that throws CancelledError. */
export function createProcesses({ saveState, cancelled }: ProcessOptions): Processes {
  const records: SupervisedRecord[] = [];
  const remember = (record: SupervisedRecord): void => {
    records.push(record);
    saveState(SUPERVISED, JSON.stringify(records));
  };
  return {
    run: (command) => run(command, command.signal ?? cancelled),
    supervise: (command, supervision) => supervise(command, supervision, { cancelled, remember }),
  };
}

/** Runs a program with its output in memory; a cancelled one is interrupted, and its failure is CancelledError. */
async function run(command: Command, cancelled: AbortSignal): Promise<Finished> {
  refuseIfCancelled(command, cancelled);
  const { promise, resolve, reject } = Promise.withResolvers<Finished>();
  const child = execFile(
    command.program,
    command.args,
    { cwd: command.directory, env: command.environment, encoding: 'utf8', maxBuffer: Infinity },
    (error, stdout, stderr) => {
      if (error && child.pid === undefined) reject(startFailure(command, error));
      else resolve({ code: codeOf(child), stdout, stderr });
    },
  );
  child.stdin?.end();
  const release = interruptWhen(cancelled, child);
  const finished = await promise.finally(release);
  if (cancelled.aborted && finished.code !== 0) {
    throw new CancelledError(`the job was cancelled during \`${command.title}\``);
  }
  return finished;
}

interface Supervisor {
  readonly cancelled: AbortSignal;
  readonly remember: (record: SupervisedRecord) => void;
}

/**
 * The program writes to files: with a pipe it would die of its next line, should the runner kill the action. Its own
 * session keeps signals to the action's group from it.
 */
async function supervise(
  command: Command,
  supervision: Supervision,
  supervisor: Supervisor,
): Promise<Supervised> {
  const stem = join(supervision.folder, supervision.name);
  const [stdoutFile, stderrFile] = [`${stem}.stdout`, `${stem}.stderr`];
  await using stdout = await createOwn(stdoutFile);
  await using stderr = await createOwn(stderrFile);

  refuseIfCancelled(command, supervisor.cancelled);
  const child = spawn(command.program, command.args, {
    cwd: command.directory,
    env: command.environment,
    detached: true,
    stdio: ['ignore', stdout.fd, stderr.fd],
  });
  const release = interruptWhen(supervisor.cancelled, child);
  try {
    const ended = exitOf(child, command);
    if (child.pid !== undefined) {
      const startTime = readStartTime(child.pid) ?? '';
      supervisor.remember({ pid: child.pid, startTime, title: command.title, stdoutFile, stderrFile });
    }
    await followUntil(ended, stdout, supervision);
    return { code: await ended, stdoutFile, stderrFile };
  } finally {
    release();
  }
}

/**
 * Hands over what is printed until the program has ended. A caller's fault on the way doesn't leave the program
 * alone: it is thrown afterwards.
 */
async function followUntil(
  ended: Promise<number>,
  file: FileHandle,
  supervision: Supervision,
): Promise<void> {
  const faults: unknown[] = [];
  const attempt = async (action: () => void | Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (fault) {
      faults.push(fault);
    }
  };
  const tail = createTail(file, supervision.onLine);
  const stop = new AbortController();
  const settled = ended.finally(() => stop.abort()).catch(() => undefined);
  let nextTick = Date.now() + TICK_MS;
  while (!stop.signal.aborted) {
    if (faults.length === 0) await attempt(() => tail.readMore());
    if (Date.now() >= nextTick) {
      nextTick = Date.now() + TICK_MS;
      await attempt(() => supervision.onTick?.());
    }
    await delay(POLL_MS, undefined, { signal: stop.signal }).catch(() => undefined);
  }
  await settled;
  if (faults.length === 0) await attempt(() => tail.readRest());
  if (faults.length > 0) throw faults[0];
}

/** Interrupts a program once: Terraform takes a second signal for leave to drop the state. */
function interruptWhen(cancelled: AbortSignal, child: ChildProcess): () => void {
  const interrupt = (): void => {
    child.kill('SIGINT');
  };
  cancelled.addEventListener('abort', interrupt, { once: true });
  return () => {
    cancelled.removeEventListener('abort', interrupt);
  };
}

function exitOf(child: ChildProcess, command: Command): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('error', (error) => {
    if (child.pid === undefined) reject(startFailure(command, error));
  });
  child.once('exit', () => {
    resolve(codeOf(child));
  });
  return promise;
}

function codeOf({ exitCode, signalCode }: ChildProcess): number {
  return exitCode ?? (signalCode ? 128 + constants.signals[signalCode] : 1);
}

/** A file of mode 0600 that nobody else has open, whatever stood in its place. */
async function createOwn(path: string): Promise<FileHandle> {
  try {
    await makeOwnFolder(dirname(path));
    await rm(path, { force: true });
    return await open(path, 'wx+', 0o600);
  } catch (error) {
    throw asDiskError(path, error);
  }
}

function refuseIfCancelled({ title }: Command, cancelled: AbortSignal): void {
  if (cancelled.aborted) throw new CancelledError(`the job was cancelled before \`${title}\` was started`);
}

function startFailure({ title, program, directory }: Command, cause: Error): Error {
  return new Error(`${title} can't be started: ${cause.message} (${program} in ${directory})`, { cause });
}
