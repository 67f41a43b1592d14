import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../../src/plan/json.ts';
import type { Step, Value } from '../../../src/plan/plan.ts';
import { fromJson } from '../../../src/plan/value.ts';
import { block, inline, isWide, pathText, withoutNulls } from '../../../src/report/values.ts';
import { secret, sequence, unknown } from '../../fixtures/build.ts';

test.each<[string, Value, string]>([
  ['a string', 'a "b"\n', String.raw`"a \"b\"\n"`],
  ['null', null, 'null'],
  ['a number with its digits', { kind: 'exact', digits: '12345678901234567890' }, '12345678901234567890'],
  ['what is not known yet', unknown, '(known after apply)'],
  ['a secret', secret(1), '(sensitive)'],
  ['a list', fromJson([1, 'a', []]), '[1, "a", []]'],
  ['an object', fromJson({ a: 1, 'b c': {} }), '{ a = 1, "b c" = {} }'],
])('on one line: %s', (_, value, expected) => {
  expect(inline(value, 100)).toBe(expected);
});

test('a secret is told to have changed where another was in its place', () => {
  const list = (id: number) => sequence(secret(1), secret(id));
  expect(inline(list(2), 100, list(3))).toBe('[(sensitive), (sensitive, changed)]');
  expect(inline(list(2), 100, list(2))).toBe('[(sensitive), (sensitive)]');
  expect(inline(secret(2), 100, 'open')).toBe('(sensitive)');
});

test('a string is cut', () => {
  expect(inline('abcdef', 3)).toBe('"abc… (3 more characters)"');
});

test('what is long stands on several lines, values below each other', () => {
  const value = fromJson({ name: 'x'.repeat(80), 'a b': [1, 2], nested: { long: 'y'.repeat(90) } });
  expect(block(value, 100)).toEqual([
    '{',
    `  name   = "${'x'.repeat(80)}"`,
    '  "a b"  = [1, 2]',
    '  nested = {',
    `    long = "${'y'.repeat(90)}"`,
    '  }',
    '}',
  ]);
});

test.each<[Json, boolean]>([
  ['a'.repeat(8), false],
  ['a'.repeat(9), true],
  [[1, 2], true],
  [[1], false],
  [{ a: 1 }, true],
])('%j takes more than ten characters: %s', (value, expected) => {
  expect(isWide(fromJson(value), 10)).toBe(expected);
});

test.each<[readonly Step[], string]>([
  [['a', 0, 'b'], 'a[0].b'],
  [['a', 'b c', 'd-e'], 'a["b c"].d-e'],
  [[1, 'a'], '[1].a'],
  [['a"b'], String.raw`"a\"b"`],
])('the path %j', (path, expected) => {
  expect(pathText(path)).toBe(expected);
});

describe('withoutNulls', () => {
  test('leaves out attributes that are not set, and no items', () => {
    expect(withoutNulls(fromJson({ a: null, b: [null, { c: null }] }))).toEqual(fromJson({ b: [null, {}] }));
  });
});
