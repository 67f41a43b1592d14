import { describe, expect, test } from '@jest/globals';
import { isBlob } from '../../../src/plan/blob.ts';
import { digestOf } from '../../../src/plan/digest.ts';
import { readTexts } from '../../../src/plan/document.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const noise = (length: number, seed: number): string =>
  Buffer.from(Array.from({ length }, (_, index) => (index * seed * 7919) % 256)).toString('base64');

describe('what two strings are compared as', () => {
  test.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['words', 'one', 'two', undefined],
    ['JSON', '{"a":1}', '{"a":2}', 'documents'],
    ['JSON that comes', undefined, '{"a":1}', 'documents'],
    ['JSON of another kind', '{"a":1}', '[1]', undefined],
    ['what only begins as JSON', '{"a":1}', '{"a":', undefined],
    ['lines', 'a\nb', 'a', 'lines'],
    [
      'lines in Base64',
      base64('echo one\necho two\necho three\n'),
      base64('echo one\necho 2\necho three\n'),
      'lines in Base64',
    ],
    [
      'JSON in Base64',
      base64('{"name":"orders","size":1}'),
      base64('{"name":"orders","size":2}'),
      'documents in Base64',
    ],
    ['bytes in Base64', noise(300, 1), noise(300, 3), 'blobs'],
    ['checksums', noise(32, 1), noise(32, 3), undefined],
    ['hexadecimal digits', 'ab12'.repeat(100), 'ab13'.repeat(100), undefined],
    ['a long string without spaces', 'ab.c'.repeat(1000), 'xy.z'.repeat(1000), 'blobs'],
    [
      'a long string of which little changes',
      `${'ab.c'.repeat(1000)}1`,
      `${'ab.c'.repeat(1000)}2`,
      undefined,
    ],
    ['long prose', 'some words '.repeat(1000), 'other words '.repeat(1000), undefined],
  ])('%s', (_, before, after, expected) => {
    const texts = readTexts(before, after);
    const encoded = texts !== undefined && 'base64' in texts && texts.base64 ? ' in Base64' : '';
    expect(texts && `${texts.kind}${encoded}`).toBe(expected);
  });

  test('a document that is too long to be one is compared by lines', () => {
    const long = JSON.stringify(
      Array.from({ length: 200_000 }, (_, index) => index),
      undefined,
      1,
    );
    expect(readTexts(long, `${long} `)?.kind).toBe('lines');
  });

  test('a document that is too deep is none', () => {
    const deep = (inner: string) => `${'['.repeat(5000)}${inner}${']'.repeat(5000)}`;
    expect(readTexts(deep('1'), deep('2'))?.kind).toBeUndefined();
  });

  test('bytes that are no text, or that only look like one, are none', () => {
    expect(readTexts(undefined, base64('nul \0 in what else is text, long enough'))?.kind).toBeUndefined();
    expect(readTexts(undefined, base64('\uFFFD in what else is text, and it is long'))?.kind).toBeUndefined();
  });
});

test('a blob is long and has neither lines nor words', () => {
  expect(isBlob('x'.repeat(2048))).toBe(true);
  expect(isBlob('x.'.repeat(1024))).toBe(false);
  expect(isBlob('x.'.repeat(1025))).toBe(true);
  expect(isBlob(`${'x.'.repeat(1025)}\n`)).toBe(false);
});

test('a digest is the beginning of the SHA-256', () => {
  // https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values: of `abc`.
  expect(digestOf(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01');
});
