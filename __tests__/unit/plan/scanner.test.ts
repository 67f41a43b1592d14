import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeScanner, MalformedJsonError } from '../../../src/plan/scanner.ts';
import type { Scanner } from '../../../src/plan/scanner.ts';
import { sourceOf } from '../../../src/plan/source.ts';

/** Strings that a scanner could take for something else. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.stringMatching(/^["\\{}[\]:, \n\u00e9\u{1f600}]{0,12}$/u),
);

const { document } = fc.letrec<{ document: unknown; leaf: unknown }>((tie) => ({
  document: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('document'), { maxLength: 4 }),
    fc.dictionary(nasty, tie('document'), { maxKeys: 4 }),
  ),
  leaf: fc.oneof(
    nasty,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  ),
}));

const chunks = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(1000));

/** What JSON.parse says, put together from the scanner's pieces. */
function build(scanner: Scanner): unknown {
  const first = String.fromCharCode(scanner.peek()!);
  if (first === '{') {
    const entries: [string, unknown][] = [];
    scanner.members((name) => entries.push([name, build(scanner)]));
    return Object.fromEntries(entries);
  }
  if (first === '[') {
    const items: unknown[] = [];
    scanner.items(() => items.push(build(scanner)));
    return items;
  }
  return JSON.parse(scanner.bytes(scanner.skip()).toString());
}

function faultOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('the scanner', () => {
  test('finds the pieces that JSON.parse finds, however the source is cut', () => {
    fc.assert(
      fc.property(document, chunks, fc.constantFrom(undefined, 2, '\t'), (value, chunk, indentation) => {
        const text = JSON.stringify(value, undefined, indentation);
        const scanner = makeScanner(sourceOf(`${text}\n`), chunk);
        expect(build(scanner)).toEqual(JSON.parse(text));
        expect(scanner.peek()).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  test('passes over a whole value, and says where it stands', () => {
    fc.assert(
      fc.property(document, document, chunks, (one, other, chunk) => {
        const text = JSON.stringify([one, other]);
        const scanner = makeScanner(sourceOf(text), chunk);
        const found: unknown[] = [];
        scanner.items(() => found.push(scanner.bytes(scanner.skip()).toString()));
        expect(found).toEqual([JSON.stringify(one), JSON.stringify(other)]);
        expect(scanner.position()).toBe(Buffer.byteLength(text));
      }),
      { numRuns: 100 },
    );
  });

  test('passes over what its visitor leaves', () => {
    const scanner = makeScanner(sourceOf('{"a":{"b":[1,"}"]},"c":[{}]}'), 3);
    const names: string[] = [];
    expect(scanner.members((name) => names.push(name))).toEqual({ from: 0, to: 28 });
    expect(names).toEqual(['a', 'c']);
  });

  test('tells names apart whose hashes are the same', () => {
    const scanner = makeScanner(sourceOf('{"Aa":1,"BB":2,"Aa":3,"BB":4}'));
    const names: string[] = [];
    scanner.members((name) => names.push(name));
    expect(names).toEqual(['Aa', 'BB', 'Aa', 'BB']);
  });

  test('passes over a value that is no object or no list, where one is asked for', () => {
    const scanner = makeScanner(sourceOf('[null,"[",{"a":1},7]'));
    let visits = 0;
    scanner.items(() => scanner.items(() => (visits += 1)));
    expect([visits, scanner.peek()]).toEqual([0, undefined]);
  });

  test.each([
    '{"a":1',
    '{"a',
    '{"a"',
    '{"a":',
    '[1,',
    '["\\',
    '{',
    '[1 2]',
    '{a:1}',
    '{"a" 1}',
    '[,]',
    '{"\\q":1}',
  ])('says that %j is broken, and quotes none of it', (text) => {
    for (const chunk of [1, 2, 100]) {
      const scanner = makeScanner(sourceOf(text), chunk);
      const fault = faultOf(() =>
        text.startsWith('{') ? scanner.members(() => undefined) : scanner.items(() => undefined),
      );
      expect(fault).toBeInstanceOf(MalformedJsonError);
      expect((fault as Error).message).toMatch(
        /^the JSON (breaks off|is broken at byte \d+|has a name that is none)$/,
      );
    }
  });

  test('finds a byte across the pieces that it reads', () => {
    for (const chunk of [1, 2, 3, 100]) {
      const scanner = makeScanner(sourceOf('abc\ndef\n'), chunk);
      expect(scanner.find(0x0a)).toBe(3);
      scanner.moveTo(4);
      expect(scanner.find(0x0a)).toBe(7);
      scanner.moveTo(8);
      expect([scanner.find(0x0a), scanner.peek()]).toEqual([8, undefined]);
    }
  });
});
