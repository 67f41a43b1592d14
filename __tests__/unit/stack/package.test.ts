import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { packFunction, type PackedFile } from '../../../src/stack/package.ts';
import { isShipped } from '../../../src/stack/shipping.ts';

const file = (path: string, content = path, executable = false): PackedFile => ({
  path,
  executable,
  bytes: Buffer.from(content),
});

describe('what is shipped', () => {
  test.each([
    'index.mjs',
    'handler.py',
    'lib/contest.js',
    'latest.txt',
    'bootstrap',
    'node_modules/chai/test/index.js',
    'vendor/spec/a.rb',
    'testing.js',
  ])('%s', (path) => {
    expect(isShipped(path)).toBe(true);
  });

  test.each([
    'index.test.ts',
    '__tests__/index.js',
    'tests/handler.py',
    'test_handler.py',
    'lib/conftest.py',
    'main_test.go',
    'lib/spec/a.rb',
    '.env',
    '.env.local',
    '.git/config',
    '.gitignore',
    '__pycache__/handler.cpython-312.pyc',
    'coverage/index.html',
    'lib/.DS_Store',
  ])('not %s', (path) => {
    expect(isShipped(path)).toBe(false);
  });
});

describe('a package', () => {
  test('is what went into it', () => {
    const unpacked = unzipSync(packFunction([file('index.mjs', 'export {}'), file('lib/a.txt', 'ä')]));
    expect(Object.keys(unpacked)).toEqual(['index.mjs', 'lib/a.txt']);
    expect(Buffer.from(unpacked['lib/a.txt'] ?? []).toString()).toBe('ä');
  });

  test('doesn’t depend on the order in which files were found', () => {
    const files = fc.uniqueArray(
      fc.record({ path: fc.stringMatching(/^[a-z]{1,6}(\/[a-z]{1,6})?\.js$/), content: fc.string() }),
      { selector: ({ path }) => path, minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(files, (found) => {
        const all = found.map(({ path, content }) => file(path, content));
        expect(packFunction(all.toReversed())).toEqual(packFunction(all));
      }),
      { numRuns: 50 },
    );
  });

  test('is the same at any time, in any time zone, on any machine', () => {
    const digest = createHash('sha256')
      .update(packFunction([file('bootstrap', '#!/bin/sh\n', true), file('index.mjs', 'export {}\n')]))
      .digest('hex');
    expect(digest).toBe('7f4813c0e8cf3a300cc75cce03c85649a06abbc3097beadb11419f23e9c4c71c');
  });

  test('keeps what can be executed, and no other mode', () => {
    expect(packFunction([file('a', 'x', true)])).not.toEqual(packFunction([file('a', 'x', false)]));
  });
});
