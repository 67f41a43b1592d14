import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Terminal } from '../commands/render.ts';
import type { OpenFile } from '../ports.ts';
import { findActionFolder } from './action-folder.ts';
import { createFiles } from './files.ts';
import { readPageAssets } from './page-assets.ts';

/** The terminal that this process was started from. */
export function createTerminal(): Terminal {
  return {
    args: process.argv.slice(2),
    folder: basename(process.cwd()),
    open,
    pageAssets: () => readPageAssets(join(findActionFolder(), 'dist', 'page', 'index.html')),
    write,
    refuse: (message) => {
      process.stderr.write(`planwright: ${message}\n`);
      process.exitCode = 2;
    },
  };
}

async function open(path: string): Promise<OpenFile> {
  if (path === '-') return inMemory(await buffer(process.stdin));
  // A pipe, which is what a shell puts in the place of `<(…)`, can be read only once, from its beginning.
  return (await stat(path)).isFile() ? createFiles().open(path) : inMemory(await readFile(path));
}

function inMemory(bytes: Uint8Array): OpenFile {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    close: () => {},
  };
}

async function write(pieces: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), process.stdout, { end: false });
  } catch (error) {
    // Nobody reads on, as after `| head`.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}
