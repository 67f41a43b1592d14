import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeIdentify } from '../../../src/plan/identity.ts';
import type { Value } from '../../../src/plan/plan.ts';
import { fromJson, plain, sameValue } from '../../../src/plan/value.ts';
import { anyValue } from '../../fixtures/values.ts';

const exact = (digits: string): Value => ({ kind: 'exact', digits });

describe('sameValue', () => {
  test.each<[string, Value, Value, boolean]>([
    ['keys in another order', fromJson({ a: 1, b: 2 }), fromJson({ b: 2, a: 1 }), true],
    ['items in another order', fromJson([1, 2]), fromJson([2, 1]), false],
    ['null and nothing', fromJson({ a: null }), fromJson({}), false],
    ['a number and its text', 1, '1', false],
    ['secrets of one content', { kind: 'secret', id: 1 }, { kind: 'secret', id: 1 }, true],
    ['secrets of another', { kind: 'secret', id: 1 }, { kind: 'secret', id: 2 }, false],
    ['large numbers', exact('12345678901234567890'), exact('12345678901234567891'), false],
    ['one number in two forms', exact('1.50'), 1.5, true],
    ['one large number in two forms', exact('1e30'), exact('1000000000000000000000000000000'), true],
    ['a number and its opposite', exact('-1.0'), 1, false],
  ])('%s', (_, one, other, expected) => {
    expect(sameValue(one, other)).toBe(expected);
    expect(sameValue(other, one)).toBe(expected);
    const identify = makeIdentify();
    expect(identify(one) === identify(other)).toBe(expected);
  });

  test('says the same as the numbers of identify', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (one, other) => {
        const identify = makeIdentify();
        expect(identify(one) === identify(other)).toBe(sameValue(one, other));
        expect(identify(one)).toBe(identify(structuredClone(one)));
      }),
      { numRuns: 500 },
    );
  });
});

test('identify looks at a shared part once, however deep it is nested', () => {
  let value: Value = { kind: 'sequence', items: ['x'] };
  for (let depth = 0; depth < 60; depth += 1) {
    value = { kind: 'sequence', items: [value, value] };
  }
  expect(makeIdentify()(value)).toBeGreaterThan(0);
});

test('in a policy, lists of strings are sets, and a string is a set of one', () => {
  const identify = makeIdentify(true);
  const same = (one: Value, other: Value) => identify(one) === identify(other);
  expect(same(fromJson(['a', 'b']), fromJson(['b', 'a', 'a']))).toBe(true);
  expect(same(fromJson(['a']), 'a')).toBe(true);
  expect(same(fromJson([{ x: 1 }, { x: 2 }]), fromJson([{ x: 2 }, { x: 1 }]))).toBe(false);
});

test('a number is written down in one way', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(5), (number, zeros) => {
      const text = String(number);
      const longer = /^-?\d+$/.test(text) ? `${text}.${'0'.repeat(zeros + 1)}` : text;
      expect(plain(longer)).toBe(plain(text));
      expect(Number(plain(text))).toBe(number === 0 ? 0 : number);
    }),
  );
});
