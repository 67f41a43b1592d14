import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffOutput } from '../../../src/plan/diff.ts';
import type { Difference } from '../../../src/plan/difference.ts';
import type { Json } from '../../../src/plan/json.ts';
import { diffLines } from '../../../src/plan/lines.ts';
import type { Value } from '../../../src/plan/plan.ts';
import { fromJson, sameValue } from '../../../src/plan/value.ts';
import { renderDifferences } from '../../../src/report/difference.ts';

function lines(before: Json, after: Json): readonly string[] {
  return linesOf(fromJson(before), fromJson(after));
}

function linesOf(before: Value, after: Value): readonly string[] {
  return renderDifferences(differencesOf(before, after), { longest: 400 });
}

function differencesOf(before: Value, after: Value): readonly Difference[] {
  return [diffOutput({ name: 'x', action: 'update', before, after }) ?? []].flat();
}

describe('the difference of two values', () => {
  test.each<[string, Json, Json, readonly string[]]>([
    ['scalars', 1, 2, ['! x = 1 → 2']],
    ['what is set', null, 'a', ['+ x = "a"']],
    ['what is unset', 'a', null, ['- x = "a"']],
    ['the same', { a: [1] }, { a: [1] }, []],
    [
      'a lone attribute deep inside',
      { a: [{ b: 1 }], c: 1 },
      { a: [{ b: 2 }], c: 1 },
      ['! x.a[0].b = 1 → 2'],
    ],
    ['several attributes', { a: 1, bc: 2 }, { a: 2, bc: 3 }, ['  x', '!   a  = 1 → 2', '!   bc = 2 → 3']],
    ['a short list', ['a'], ['a', 'b'], ['! x = ["a"] → ["a", "b"]']],
    [
      'a long list, where one goes from the middle',
      ['alpha-alpha-alpha', 'bravo-bravo-bravo', 'charlie-charlie'],
      ['alpha-alpha-alpha', 'charlie-charlie'],
      ['  x', '-   "bravo-bravo-bravo"', '    (2 unchanged)'],
    ],
    [
      'objects of a list, where one comes at the front',
      [
        { a: 1, b: 1 },
        { a: 2, b: 2 },
      ],
      [
        { a: 0, b: 0 },
        { a: 1, b: 1 },
        { a: 2, b: 2 },
      ],
      ['  x', '+   { a = 0, b = 0 }', '    (2 unchanged)'],
    ],
    ['a key that is no name', { 'a b': 1 }, { 'a b': 2 }, ['! x["a b"] = 1 → 2']],
    [
      'documents',
      '{"Statement":[{"Action":"a"},{"Action":"b"}]}',
      '{ "Statement": [ {"Action": "a"}, {"Action": ["b", "c"]} ] }',
      [
        '  x: a document',
        '    Statement[1]',
        '-     Action = "b"',
        '+     Action = ["b", "c"]',
        '    (1 unchanged)',
      ],
    ],
    ['documents that say the same', '{"a":1,"b":2}', '{"b": 2, "a": 1}', ['  x: a document, formatted anew']],
    ['null in a document', '{"a":null}', '{"a":1}', ['  x: a document', '-   a = null', '+   a = 1']],
    ['a document instead of a text', 'text', '{"a":1}', ['! x = "text" → "{\\"a\\":1}"']],
    ['texts', 'a\nb\nc\n', 'a\nB\nc\n', ['  x: a text', '    a', '-   b', '+   B', '    c']],
    [
      'a missing last newline',
      'a\nb\n',
      'a\nb',
      ['  x: a text', '    a', '-   b', '+   b (no newline at the end)'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });

  test('secrets that differ are told to', () => {
    expect(linesOf({ kind: 'secret', id: 1 }, { kind: 'secret', id: 2 })).toEqual([
      '! x = (sensitive) → (sensitive, changed)',
    ]);
    expect(linesOf({ kind: 'secret', id: 1 }, { kind: 'secret', id: 1 })).toEqual([]);
  });

  test('two long strings are shown from shortly before they part', () => {
    const [line = ''] = lines(`${'a'.repeat(5000)}1`, `${'a'.repeat(5000)}2`);
    expect(line.length).toBeLessThan(600);
    expect(lines(`${'a'.repeat(5000)}1`, `${'a'.repeat(5000)}2`).join()).toMatch(/a1".*a2"/s);
  });

  test('there is one exactly when the values differ', () => {
    const json = fc.jsonValue({ maxDepth: 3, noUnicodeString: false }) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(json, json, (one, other) => {
        const [before, after] = [fromJson(one), fromJson(other)];
        const differs = withoutNulls(before) !== withoutNulls(after);
        expect(differencesOf(before, after).length > 0).toBe(differs && !sameValue(before, after));
        expect(differencesOf(before, before)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('diffLines', () => {
  test('leaves out what is unchanged but for three lines around', () => {
    const before = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    const after = before.with(10, 'changed');
    const kinds = diffLines(before.join('\n'), after.join('\n')).map((line) =>
      line.kind === 'gap' ? line.count : line.kind,
    );
    expect(kinds).toEqual([7, 'same', 'same', 'same', 'removed', 'added', 'same', 'same', 'same', 6]);
  });

  test('gives up on texts that have nothing in common', () => {
    const text = (name: string) => Array.from({ length: 5000 }, (_, index) => `${name} ${index}`).join('\n');
    const result = diffLines(text('one'), text('two'));
    expect(result.filter(({ kind }) => kind === 'removed')).toHaveLength(5000);
    expect(result.filter(({ kind }) => kind === 'added')).toHaveLength(5000);
  });

  test('the removed lines and the same make the old text, the added and the same the new one', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before.join() !== after.join());
        const result = diffLines(before.join('\n'), after.join('\n'));
        const side = (skipped: string) =>
          result.flatMap((line) => (line.kind === 'gap' || line.kind === skipped ? [] : line.text));
        expect(side('added')).toEqual(before);
        expect(side('removed')).toEqual(after);
      }),
    );
  });
});

/** Outside documents null is the same as nothing. */
function withoutNulls(value: Value): string {
  const strip = (inner: Value): unknown => {
    if (typeof inner !== 'object' || inner === null || !('entries' in inner || 'items' in inner))
      return inner;
    if ('items' in inner) return inner.items.map(strip);
    return Object.fromEntries(
      [...inner.entries]
        .filter(([, entry]) => entry !== null)
        .map(([key, entry]) => [key, strip(entry)])
        .sort(),
    );
  };
  return JSON.stringify(strip(value));
}
