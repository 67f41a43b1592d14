import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DiskError } from '../errors.ts';
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
    roomIn: async (folder) => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
    remove: (path) => rm(path, { recursive: true, force: true }),
  };
}

/**
 * A new folder is its owner's alone: Terraform leaves plans and settings in it that everybody may read.
 *
 * A file that is there already keeps its mode when it is written to; a new one in its place has the right one.
 */
async function writeOwn(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await makeOwnFolder(dirname(path));
    await writeFile(draft, content, { mode: 0o600, flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw asDiskError(path, error);
  }
}

/** Makes a folder that is its owner's alone, and those above it. */
export async function makeOwnFolder(path: string): Promise<void> {
  const mode = 0o700;
  try {
    await mkdir(path, { recursive: true, mode });
  } catch (error) {
    // Of a disk that is read-only, Node says ENOENT, unless it is to make this one folder alone.
    // https://github.com/nodejs/node/blob/v24.11.0/src/node_file.cc, `MKDirpAsync`
    if (isMissing(error) && typeof error.path === 'string') await mkdir(error.path, { mode });
    throw error;
  }
}

/** The system's errors name no path, or that of a draft; others stay as they are. */
export function asDiskError(path: string, error: unknown): unknown {
  return isSystemError(error) ? new DiskError(path, error) : error;
}

function isSystemError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'syscall' in error;
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
    read: (offset, length, into) => readFully(file, offset, length, into),
    close: () => closeSync(file),
  };
}

/** One call of the system may read less than it was asked for. */
function readFully(
  file: number,
  offset: number,
  length: number,
  bytes: Uint8Array = Buffer.allocUnsafe(length),
): Uint8Array {
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

/** Whether an error says that nothing is at a path; at one that is too long for the system nothing can be. */
export function isMissing(error: unknown): error is NodeJS.ErrnoException {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}
