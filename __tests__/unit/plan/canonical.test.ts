import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonical, canonicalText } from '../../../src/plan/canonical.ts';
import { parseJson } from '../../../src/plan/json.ts';
import { inner } from '../../fixtures/arbitrary-value.ts';
import { dice, writeScrambled } from '../../fixtures/scramble.ts';

const form = (json: string): string => canonical(Buffer.from(json)).toString();

describe('the canonical form', () => {
  test('is the same however a value is written', () => {
    fc.assert(
      fc.property(inner, dice, (value, throwDice) => {
        const plain = form(JSON.stringify(value));
        expect(form(writeScrambled(value, throwDice).trim())).toBe(plain);
        expect(canonicalText(value)).toBe(plain);
      }),
    );
  });

  test('is that value still, and so differs when the value does', () => {
    fc.assert(
      fc.property(inner, dice, (value, throwDice) => {
        expect(JSON.parse(form(writeScrambled(value, throwDice).trim()))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });

  test('is its own canonical form, which is taken as it is', () => {
    fc.assert(
      fc.property(inner, (value) => {
        const once = Buffer.from(form(JSON.stringify(value)));
        // Halves of characters alone are written by their numbers, which is looked at more closely.
        fc.pre(!once.includes(String.raw`\u`));
        expect(canonical(once)).toBe(once);
      }),
    );
  });

  test.each([
    ['what Go escapes', String.raw`"\u003ca\u0026b\u003e\u2028"`, '"<a&b>\u2028"'],
    ['a slash', String.raw`"a\/b"`, '"a/b"'],
    ['members out of order', '{"b":1,"a":{"d":2,"c":3}}', '{"a":{"c":3,"d":2},"b":1}'],
    ['a name that another begins with', '{"ab":1,"a":2,"a!":3}', '{"a":2,"a!":3,"ab":1}'],
    ['names beyond the first plane', '{"😀":1,"\uffff":2}', '{"\uffff":2,"😀":1}'],
    ['a member that comes twice', '{"a":1,"a":2}', '{"a":2}'],
    ['blanks', '[ 1 , true,\n{ } , [ ] ]', '[1,true,{},[]]'],
    ['a control character', String.raw`"\u001B\u000a"`, String.raw`"\u001b\n"`],
    ['half a character', String.raw`"\uD800"`, String.raw`"\ud800"`],
  ])('%s', (_, json, expected) => {
    expect(form(json)).toBe(expected);
    expect(canonicalText(parseJson(json))).toBe(expected);
  });

  test('keeps the digits of numbers', () => {
    const digits = '[1.0,1,1e400,12345678901234567890.10,-0]';
    expect(form(digits)).toBe(digits);
    expect(form(`{"b": ${digits},"a":1}`)).toBe(`{"a":1,"b":${digits}}`);
  });

  test.each(['"a', '{"a":1', '[1', '{"a" 1}', '["\u0001"]', ''])('%j is no JSON', (json) => {
    expect(() => form(json)).toThrow(/^(?!.*a").*JSON/);
  });
});
