import { describe, expect, test } from '@jest/globals';
import { ExactNumber, parseDocument, parseJson } from '../../../src/plan/json.ts';

describe('parseJson', () => {
  test('keeps a number that a double would round', () => {
    expect(parseJson('[9007199254740993, 1]')).toEqual([new ExactNumber('9007199254740993'), 1]);
    expect(parseJson('{"a":0.10000000000000000001}')).toEqual({
      a: new ExactNumber('0.10000000000000000001'),
    });
  });

  test('leaves digits in a string', () => {
    expect(parseJson('["12345678901234567890", 12345678901234567890]')).toEqual([
      '12345678901234567890',
      new ExactNumber('12345678901234567890'),
    ]);
  });
});

test('a number that a double would round is found wherever it stands', () => {
  const digits = '-12345678901234567890';
  const exact = new ExactNumber(digits);
  expect(parseJson(digits)).toEqual(exact);
  expect(parseJson(`[1,${digits}]`)).toEqual([1, exact]);
  expect(parseJson(`{"a":\n${digits}}`)).toEqual({ a: exact });
});

test('what isn’t JSON isn’t quoted', () => {
  expect(() => parseJson('{"password": secret')).toThrow(SyntaxError);
  expect(() => parseJson('{"password": secret')).toThrow(/^this is no JSON$/);
});

test('a document is an object or a list, and nothing else', () => {
  expect(parseDocument(' {"a":[1]}')).toEqual({ a: [1] });
  expect(parseDocument('[1]')).toEqual([1]);
  expect(['1', '"a"', 'null', '{a}', '', 'text'].map(parseDocument)).toEqual(Array(6).fill(undefined));
});

test('a document that is deeper than anybody writes is a text', () => {
  expect(parseDocument('['.repeat(50) + ']'.repeat(50))).toBeDefined();
  expect(parseDocument('['.repeat(100_000) + ']'.repeat(100_000))).toBeUndefined();
});
