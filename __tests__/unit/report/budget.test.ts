import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cut, fit, fitLines } from '../../../src/report/budget.ts';
import { bytes } from '../../../src/report/markdown.ts';

const sections = fc.array(fc.string({ unit: 'binary' }));

test('sections are kept from the first, whole, and within the limit', () => {
  fc.assert(
    fc.property(sections, fc.nat(200), (texts, limit) => {
      const { kept, dropped } = fit(
        texts.map((text) => ({ render: () => text })),
        limit,
      );
      expect(kept).toEqual(texts.slice(0, kept.length));
      expect(kept.length + dropped.length).toBe(texts.length);
      expect(bytes(kept.join('\n\n'))).toBeLessThanOrEqual(limit);
    }),
  );
});

test('what comes after a section that does not fit is dropped, though it would fit', () => {
  const { kept } = fit([{ render: () => 'destroy '.repeat(20) }, { render: () => 'add' }], 100);
  expect(kept).toEqual([]);
});

test('sections that have no chance are not rendered', () => {
  const never = () => {
    throw new Error('rendered');
  };
  expect(fit([{ render: () => 'x'.repeat(20) }, { render: never }], 10).dropped).toHaveLength(2);
});

test('lines are counted where they are cut', () => {
  expect(fitLines(['aaaa', 'bbbb', 'cccc'], 11)).toEqual(['aaaa', 'bbbb', '  … 1 more line']);
  expect(fitLines(['aaaa', 'bbbb'], 100)).toEqual(['aaaa', 'bbbb']);
});

test('a text is cut between characters', () => {
  expect(cut('a😀b', 2)).toBe('a… (3 more characters)');
  expect(cut('abc', 3)).toBe('abc');
});
