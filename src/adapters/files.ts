import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files, OpenFile, TreeFile } from '../ports.ts';

/** The disk of the runner. */
export function createFiles(): Files {
  return {
    read: (path) => orUndefined(readFile(path, 'utf8')),
    readBytes: (path) => readFile(path),
    open: openFile,
    write: writeOwn,
    writePieces: (path, pieces) => writeOwn(path, gather(pieces)),
    writeBytes: writeOwn,
    listTree: (folder) => listTree(folder, ''),
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
async function writeOwn(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, content, { mode: 0o600, flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** In characters. A call of the system for each piece would take most of the time. */
const pieceSize = 65_536;

function* gather(pieces: Iterable<string>): Iterable<string> {
  let gathered = '';
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length >= pieceSize) {
      yield gathered;
      gathered = '';
    }
  }
  yield gathered;
}

function openFile(path: string): OpenFile {
  const file = openSync(path, 'r');
  return {
    size: fstatSync(file).size,
    read: (offset, length) => readFully(file, offset, length),
    close: () => closeSync(file),
  };
}

/** One call of the system may read less than it was asked for. */
function readFully(file: number, offset: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(file, bytes, filled, length - filled, offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

async function listTree(folder: string, within: string): Promise<readonly TreeFile[]> {
  const names = (await readdir(join(folder, within))).sort();
  const trees = await Promise.all(
    names.map(async (name) => {
      const path = within === '' ? name : `${within}/${name}`;
      const found = await stat(join(folder, path));
      if (found.isDirectory()) return listTree(folder, path);
      return found.isFile() ? [{ path, executable: (found.mode & 0o100) !== 0 }] : [];
    }),
  );
  return trees.flat();
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
