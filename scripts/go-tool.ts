import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const cache = join(dirname(import.meta.dirname), '.cache', 'go');

/**
 * Builds a program from the Go module proxy, which checks it against Go's checksum database; once for a version.
 * @param module - the package's import path
 * @returns where the program is
 * @throws Error when there is no Go, or the build fails
 */
export async function provideGoTool(module: string, version: string): Promise<string> {
  const name = basename(module);
  const program = join(cache, `${name}-${version}`);
  if (existsSync(program)) return program;
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'build-'));
  try {
    await promisify(execFile)('go', ['install', `${module}@${version}`], {
      env: { ...process.env, GOBIN: folder, GOFLAGS: '' },
    });
    await rename(join(folder, name), program);
  } catch (cause) {
    throw new Error(`${module}@${version} can't be built; Go is needed for it: https://go.dev/dl`, { cause });
  } finally {
    await rm(folder, { recursive: true });
  }
  return program;
}
