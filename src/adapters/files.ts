import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Files } from '../ports.ts';

/** The disk of the runner. */
export function createFiles(): Files {
  return {
    read: (path) => orUndefined(readFile(path, 'utf8')),
    readBytes: (path) => readFile(path),
    write: writeOwn,
    list: (folder) => orUndefined(readdir(folder).then((names) => names.sort())),
    resolve: (path) => orUndefined(realpath(path)),
    remove: (path) => rm(path, { recursive: true, force: true }),
  };
}

/**
 * A new folder is its owner's alone: Terraform leaves plans and settings in it that everybody may read.
 *
 * A file that is there already keeps its mode when it is written to; a new one in its place has the right one.
 */
async function writeOwn(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function orUndefined<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether an error says that nothing is at a path. */
export function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
