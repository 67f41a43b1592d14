import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Usage } from './figure.ts';

/** A program to measure. */
export interface Program {
  readonly program: string;
  readonly args: readonly string[];
  readonly directory?: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Runs a program to its end; its standard output goes nowhere.
 * @throws Error when it fails
 */
export async function runProgram({ program, args, directory, environment }: Program): Promise<Usage> {
  const cpu = startCpuClock();
  const began = performance.now();
  const child = spawn(program, args, {
    cwd: directory,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  const wallMs = performance.now() - began;
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  return { wallMs, cpuMs: cpu() };
}

/**
 * Starts to count the processor time of this process's children that end, their own children included, in
 * milliseconds. What runs on, as the local AWS does, isn't counted.
 */
export function startCpuClock(): () => number | undefined {
  const began = readChildrenTicks();
  return () => {
    const ended = readChildrenTicks();
    return began === undefined || ended === undefined ? undefined : (ended - began) * MS_PER_TICK;
  };
}

/** The kernel shows times to user space in hundredths of a second: `sysconf(_SC_CLK_TCK)` is 100. */
const MS_PER_TICK = 10;

/** Fields 16 and 17, `cutime` and `cstime`, of `proc_pid_stat(5)`; Linux alone has it. */
function readChildrenTicks(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[13]) + Number(fields[14]);
}
