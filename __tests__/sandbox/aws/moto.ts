import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findMoto } from './toolchain.ts';

/** A running moto. */
export interface Moto {
  /** Where it listens at 127.0.0.1. */
  readonly port: number;
  /** Forgets everything that was created. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** How much of what moto complained about is kept for the case that it dies. */
const keptComplaints = 4096;

/** Starts moto's server on a free port. It ends with this process at the latest. */
export async function startMoto(): Promise<Moto> {
  const python = await findMoto();
  const child = spawn(python, [join(import.meta.dirname, 'moto_launcher.py')], { stdio: 'pipe' });
  const ended = once(child, 'exit');
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints = `${complaints}${chunk.toString()}`.slice(-keptComplaints);
  });
  const lines = createInterface(child.stdout);
  const died = ended.then(() => {
    throw new Error(`moto didn't start:\n${complaints}`);
  });
  const [line] = (await Promise.race([once(lines, 'line'), died])) as [string];
  died.catch(() => undefined);
  const port = Number(line);

  return {
    port,
    async reset() {
      const answer = await fetch(`http://127.0.0.1:${port}/moto-api/reset`, { method: 'POST' });
      if (!answer.ok) throw new Error(`moto can't be reset: ${answer.status}\n${complaints}`);
    },
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}
