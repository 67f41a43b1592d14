import { execFile } from 'node:child_process';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The version whose departures from AWS `moto_launcher.py` mends. */
const version = '5.2.1';

const cache = join(import.meta.dirname, '../../../.cache');
const home = join(cache, `moto-${version}`);

let found: Promise<string> | undefined;

/**
 * Finds moto's server, or installs it below the repository's `.cache`, telling of it on standard error.
 *
 * @returns the path of a Python that can import it
 */
export function findMoto(): Promise<string> {
  found ??= findOrInstall();
  return found;
}

async function findOrInstall(): Promise<string> {
  return (await pythonWithMoto('python3')) ?? (await pythonWithMoto(pythonOf(home))) ?? (await install());
}

function pythonOf(environment: string): string {
  return join(environment, 'bin', 'python3');
}

/** The path behind `python`, when it runs and brings the right moto with its server. */
async function pythonWithMoto(python: string): Promise<string | undefined> {
  const probe = 'import sys, moto, flask, flask_cors; print(moto.__version__); print(sys.executable)';
  try {
    const { stdout } = await run(python, ['-c', probe]);
    const [at, path] = stdout.trim().split('\n');
    return at === version ? path : undefined;
  } catch {
    return undefined;
  }
}

async function install(): Promise<string> {
  process.stderr.write(`moto ${version} isn't on this machine: installing it into ${home}\n`);
  await mkdir(cache, { recursive: true });
  // Made beside its place and moved there whole, so that two processes never share a half-made one.
  const making = `${home}.${process.pid}`;
  try {
    await run('python3', ['-m', 'venv', making]);
    await run(pythonOf(making), ['-m', 'pip', 'install', '--quiet', `moto[server]==${version}`]);
    await rename(making, home).catch(() => access(pythonOf(home)));
  } catch (cause) {
    throw new Error(
      `moto ${version} can't be installed. It needs Python 3.10 or later with venv and pip ` +
        `(Debian: apt-get install python3-venv), and a package index.`,
      { cause },
    );
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  process.stderr.write(`moto ${version} is installed\n`);
  return pythonOf(home);
}
