import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchItems } from '../../../src/plan/alignment.ts';

const ALL = Array.from({ length: 10 }, (_, index) => index);

test('as few as possible have moved, and the others are in one order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ALL), (after) => {
      const matches = matchItems(ALL, after);
      expect(matches.map(({ from }) => ALL[from])).toEqual(after);
      const stay = matches.flatMap(({ from, moved }) => (moved ? [] : from));
      expect(stay).toEqual([...stay].sort((one, other) => one - other));
      expect(stay).toHaveLength(longestRise(after));
    }),
    { numRuns: 300 },
  );
});

test('equal items go together once each', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b'), { maxLength: 10 }),
      fc.array(fc.constantFrom('a', 'b'), { maxLength: 10 }),
      (before, after) => {
        const matches = matchItems(before, after);
        const count = (list: readonly string[], item: string) => list.filter((one) => one === item).length;
        const common = (item: string) => Math.min(count(before, item), count(after, item));
        expect(matches).toHaveLength(common('a') + common('b'));
        expect(new Set(matches.map(({ from }) => from)).size).toBe(matches.length);
        expect(matches.every(({ from, to }) => before[from] === after[to])).toBe(true);
      },
    ),
  );
});

/** By trying all. */
function longestRise(numbers: readonly number[]): number {
  const lengths: number[] = [];
  numbers.forEach((number, index) => {
    const before = lengths.filter((_, other) => other < index && (numbers[other] ?? 0) < number);
    lengths.push(1 + Math.max(0, ...before));
  });
  return Math.max(0, ...lengths);
}
