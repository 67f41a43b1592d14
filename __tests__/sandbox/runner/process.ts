import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

/** How long the runner waits. Milliseconds. */
export interface Patience {
  /** From SIGINT to SIGTERM. */
  readonly interrupt: number;
  /** From SIGTERM to SIGKILL. */
  readonly terminate: number;
  /** For all post steps, once the job is cancelled. */
  readonly post: number;
}

/**
 * The runner's own patience.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
export const RUNNER_PATIENCE: Patience = { interrupt: 7_500, terminate: 2_500, post: 270_000 };

/** Streams that a grandchild keeps open hold the step up for no longer than this. Milliseconds. */
const DRAIN = 5_000;

/** What a step's process is started with. */
export interface StepProcess {
  readonly program: string;
  readonly args: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Called for each line, of standard output and standard error alike. */
  readonly onLine: (line: string) => void;
  readonly patience: Patience;
  /** Cancels the step: SIGINT, SIGTERM, SIGKILL, each to this one process. */
  readonly cancel: AbortSignal;
  /** Kills the process as a machine that dies would. */
  readonly kill: AbortSignal;
}

/** Runs a step's process to its end; returns its exit code, 128 + n for signal n. */
export async function runStep(step: StepProcess): Promise<number> {
  const child = spawn(step.program, step.args, {
    cwd: step.directory,
    env: step.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const done = new AbortController();
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  for (const stream of [child.stdout, child.stderr]) readLines(stream, step.onLine);
  const cancel = () => void cancelProcess((signal) => child.kill(signal), step.patience, done.signal);
  const kill = () => void child.kill('SIGKILL');
  onAbort(step.cancel, cancel, done.signal);
  onAbort(step.kill, kill, done.signal);
  try {
    const code = await exited;
    await Promise.race([
      closed,
      delay(DRAIN, undefined, { signal: done.signal, ref: false }).catch(() => {}),
    ]);
    return code;
  } finally {
    done.abort();
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

/** A lone carriage return ends a line too, as it does for .NET. */
function readLines(stream: Readable, onLine: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?=[^\n])/);
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
  stream.on('end', () => {
    if (rest !== '') onLine(rest.replace(/\r$/, ''));
  });
}

function onAbort(signal: AbortSignal, act: () => void, until: AbortSignal): void {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true, signal: until });
}

async function cancelProcess(
  send: (signal: NodeJS.Signals) => void,
  patience: Patience,
  done: AbortSignal,
): Promise<void> {
  try {
    send('SIGINT');
    await delay(patience.interrupt, undefined, { signal: done });
    send('SIGTERM');
    await delay(patience.terminate, undefined, { signal: done });
    send('SIGKILL');
  } catch (error) {
    if (!done.aborted) throw error;
  }
}

/**
 * Kills what outlives a job: every process that has its tracking id in the environment, as the runner does at the
 * end of a job. Finds them on Linux alone.
 * @returns their ids
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs `FinalizeJob`
 */
export async function killSurvivors(trackingId: string): Promise<readonly number[]> {
  if (process.platform !== 'linux') return [];
  const ids = (await readdir('/proc')).map(Number).filter((id) => Number.isInteger(id) && id !== process.pid);
  const tracked = await Promise.all(
    ids.map(async (id) => {
      const environment = await readFile(`/proc/${id}/environ`, 'utf8').catch(() => '');
      return environment.split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`) ? [id] : [];
    }),
  );
  return tracked.flat().filter((id) => {
    try {
      return process.kill(id, 'SIGKILL');
    } catch {
      return false;
    }
  });
}
