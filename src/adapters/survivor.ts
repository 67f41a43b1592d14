import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { isMissing } from './files.ts';
import { readStartTime } from './pid.ts';
import { createTail } from './tail.ts';

/** The name in the action's state under which supervised programs are kept. */
export const SUPERVISED = 'supervised';

/** A program that was supervised, and may have survived the action that started it. */
export interface SupervisedRecord {
  readonly pid: number;
  /** Tells the process from a later one with the same pid. */
  readonly startTime: string;
  /** `terraform apply` */
  readonly title: string;
  readonly stdoutFile: string;
  readonly stderrFile: string;
}

/** How to wait for a survivor. */
export interface Wait {
  readonly limitMs: number;
  /** Ends the wait before the limit. */
  readonly signal?: AbortSignal;
  /** Called for each line of its standard output, from the first: what the action itself had read is unknown. */
  readonly onLine: (line: string) => void;
}

const POLL_MS = 100;

/** Every program that the action supervised, in order; none when the state isn't of its making. */
export function parseSupervised(state: string): readonly SupervisedRecord[] {
  try {
    const records: unknown = JSON.parse(state);
    return Array.isArray(records) ? records.filter(isRecord) : [];
  } catch {
    return [];
  }
}

/**
 * Waits until a program has ended, and hands over what it printed, or has printed by the limit. How it ended isn't
 * known, as only a parent learns an exit code: its output tells. One that has ended already is read all the same.
 */
export async function awaitExit(
  program: SupervisedRecord,
  { limitMs, signal, onLine }: Wait,
): Promise<'ended' | 'still running'> {
  const deadline = Date.now() + limitMs;
  const file = await openOutput(program.stdoutFile);
  try {
    const tail = file && createTail(file, onLine);
    while (isRunning(program)) {
      await tail?.readMore();
      const left = deadline - Date.now();
      if (left <= 0 || signal?.aborted) return 'still running';
      await delay(Math.min(POLL_MS, left));
    }
    await tail?.readRest();
    return 'ended';
  } finally {
    await file?.close();
  }
}

/** The action removes output that holds secrets as soon as it has been read. */
async function openOutput(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isRunning({ pid, startTime }: SupervisedRecord): boolean {
  return readStartTime(pid) === startTime;
}

function isRecord(value: unknown): value is SupervisedRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, startTime, title, stdoutFile, stderrFile } = value as Partial<Record<string, unknown>>;
  return (
    typeof pid === 'number' &&
    [startTime, title, stdoutFile, stderrFile].every((text) => typeof text === 'string')
  );
}
