import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createFiles } from '../../src/adapters/files.ts';
import { DiskError, mendOfFullDisk, UnexpectedError } from '../../src/errors.ts';

const files = createFiles();
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-files-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('a file in pieces', () => {
  test('is all of them, for its owner alone, in place of what was there', async () => {
    const path = join(folder, 'a/page.html');
    const pieces = Array.from({ length: 30_000 }, (_, index) => `é${index}\n`);
    await files.write(path, 'old');
    await files.writePieces(path, pieces.values());
    expect(await readFile(path, 'utf8')).toBe(pieces.join(''));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'a'))).toEqual(['page.html']);
  });

  test('of none is empty', async () => {
    const path = join(folder, 'empty');
    await files.writePieces(path, []);
    expect(await readFile(path, 'utf8')).toBe('');
  });

  test('that can’t be made leaves what was there', async () => {
    const path = join(folder, 'page.html');
    await files.write(path, 'old');
    const failing = (function* () {
      yield 'new';
      throw new Error('no more');
    })();
    await expect(files.writePieces(path, failing)).rejects.toThrow('no more');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['page.html']);
  });
});

describe('a file that can’t be written', () => {
  test('is named as what it would have been, with what the system says', async () => {
    await files.write(join(folder, 'a'), 'a file');
    const path = join(folder, 'a', 'plan.html');
    const failure: unknown = await files.write(path, 'new').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DiskError);
    expect(String(failure)).toMatch(`DiskError: \`${path}\` can’t be written: E`);
  });

  test.each([
    ['ENOSPC', 'the disk is full', mendOfFullDisk],
    ['EDQUOT', 'the disk’s quota is used up', mendOfFullDisk],
    ['EROFS', 'the disk is read-only', expect.stringContaining('RUNNER_TEMP')],
    ['EACCES', 'the runner’s user may not write there', expect.stringContaining('RUNNER_TEMP')],
    ['EIO', 'EIO: i/o error, write', undefined],
  ])('for %s: the reason, and what mends it', (code, why, mend) => {
    const cause = Object.assign(new Error(`${code}: i/o error, write`), { code });
    const failure = new UnexpectedError('plan', new DiskError('/tmp/plan.html', cause));
    expect(failure.message).toBe(`\`/tmp/plan.html\` can’t be written: ${why}`);
    expect(failure).toMatchObject({ reason: 'plan', mend });
  });

  test('room is told in bytes', async () => {
    expect(await files.roomIn(folder)).toBeGreaterThan(0);
    await expect(files.roomIn(join(folder, 'none'))).rejects.toThrow('ENOENT');
  });
});

describe('an open file', () => {
  test('is read from any place, as far as it goes', async () => {
    const path = join(folder, 'plan.json');
    await writeFile(path, 'abcdefé');
    const file = files.open(path);
    const textAt = (offset: number, length: number) => Buffer.from(file.read(offset, length)).toString();
    expect([file.size, textAt(0, 3), textAt(6, 2), textAt(4, 100), textAt(100, 1)]).toEqual([
      8,
      'abc',
      'é',
      'efé',
      '',
    ]);
    file.close();
  });

  test('is read on when it has been removed', async () => {
    const path = join(folder, 'plan.json');
    await writeFile(path, 'abc');
    const file = files.open(path);
    await files.remove(path);
    expect(Buffer.from(file.read(1, 2)).toString()).toBe('bc');
    file.close();
    expect(() => file.read(0, 1)).toThrow('EBADF');
  });

  test('has to be there', () => {
    expect(() => files.open(join(folder, 'none'))).toThrow('ENOENT');
  });
});
