import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { appears } from './gate.ts';

/** A `terraform` that can be killed as the kernel does it, at once and unasked. */
export interface Killer {
  /** For the job's `PATH`: the program first. */
  readonly path: string;
  /** Kills the Terraform that was started with this command. */
  kill(command: string): Promise<void>;
  /** The same, once the action that started it is gone. */
  killOrphan(command: string): Promise<void>;
  /** Forgets what was started. */
  reset(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes a killer in a folder of its own. */
export async function makeKiller(): Promise<Killer> {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-killer-'));
  const program = join(folder, 'terraform');
  const real = execFileSync('sh', ['-c', 'command -v terraform'], { encoding: 'utf8' }).trim();
  await writeFile(
    program,
    `#!/bin/sh
echo "$$ $PPID" > "${folder}/$1.new" && mv "${folder}/$1.new" "${folder}/$1.pids"
exec "${real}" "$@"
`,
  );
  await chmod(program, 0o755);

  async function find(command: string): Promise<{ readonly pid: number; readonly parent: number }> {
    const file = join(folder, `${command}.pids`);
    await appears(file);
    const [pid = 0, parent = 0] = (await readFile(file, 'utf8')).split(' ').map(Number);
    return { pid, parent };
  }

  return {
    path: `${folder}${delimiter}${process.env['PATH']}`,
    async kill(command) {
      process.kill((await find(command)).pid, 'SIGKILL');
    },
    async killOrphan(command) {
      const { pid, parent } = await find(command);
      while (isThere(parent)) await delay(20);
      process.kill(pid, 'SIGKILL');
    },
    async reset() {
      const files = (await readdir(folder)).filter((name) => name.endsWith('.pids'));
      for (const name of files) await rm(join(folder, name));
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
