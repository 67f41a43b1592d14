import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fizzbuzz } from './fizzbuzz.ts';

const integer = fc.maxSafeInteger();

/** Multiples of `factor`. */
const multiples = (factor: number) => {
  const max = Math.floor(Number.MAX_SAFE_INTEGER / factor);
  return fc.integer({ min: -max, max }).map((n) => n * factor);
};

/** By whole numbers of any size, which the function doesn't use. */
const divides = (factor: bigint, n: number) => BigInt(n) % factor === 0n;

test('the first fifteen', () => {
  const first = Array.from({ length: 15 }, (_, at) => fizzbuzz(at + 1));
  expect(first.join(' ')).toBe('1 2 fizz 4 buzz fizz 7 8 fizz buzz 11 fizz 13 14 fizzbuzz');
});

test.each([0, -0, -15, 9_007_199_254_740_990])('%d is a multiple of both', (value) => {
  expect(fizzbuzz(value)).toBe('fizzbuzz');
});

test('multiples of 15 are fizzbuzz', () => {
  fc.assert(fc.property(multiples(15), (n) => fizzbuzz(n) === 'fizzbuzz'));
});

test('multiples of 3 alone are fizz', () => {
  fc.assert(
    fc.property(
      multiples(3).filter((n) => !divides(5n, n)),
      (n) => fizzbuzz(n) === 'fizz',
    ),
  );
});

test('multiples of 5 alone are buzz', () => {
  fc.assert(
    fc.property(
      multiples(5).filter((n) => !divides(3n, n)),
      (n) => fizzbuzz(n) === 'buzz',
    ),
  );
});

test('every other integer stays as it is', () => {
  const others = integer.filter((n) => !divides(3n, n) && !divides(5n, n));
  fc.assert(fc.property(others, (n) => fizzbuzz(n) === n));
});

test('the sign changes no word', () => {
  fc.assert(
    fc.property(integer, (n) => {
      const [word, mirrored] = [fizzbuzz(n), fizzbuzz(-n)];
      return typeof word === 'string' ? mirrored === word : mirrored === -word;
    }),
  );
});
