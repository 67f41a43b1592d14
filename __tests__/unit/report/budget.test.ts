import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cut, fit, fitLines } from '../../../src/report/budget.ts';
import { bytes } from '../../../src/report/markdown.ts';

const sections = fc.array(fc.string({ unit: 'binary' }));

test('sections are kept from the first, whole, and within the limit', () => {
  fc.assert(
    fc.property(sections, fc.nat(200), (texts, limit) => {
      const { kept, whole, left } = fit(
        texts.map((text) => ({ render: () => text })),
        limit,
      );
      const shown = kept.map(({ text }) => text);
      expect(shown).toEqual(texts.slice(0, kept.length));
      expect(whole).toBe(kept.length === texts.length);
      expect(bytes(shown.join('\n\n'))).toBeLessThanOrEqual(limit);
      expect(left < 0).toBe(!whole);
    }),
  );
});

test('what comes after a section that does not fit is dropped, though it would fit', () => {
  const { kept } = fit([{ render: () => 'destroy '.repeat(20) }, { render: () => 'add' }], 100);
  expect(kept).toEqual([]);
});

test('sections that have no chance are not asked for', () => {
  let asked = 0;
  function* sections() {
    for (;;) {
      asked += 1;
      yield { render: () => 'x'.repeat(20) };
    }
  }
  expect(fit(sections(), 50)).toMatchObject({ whole: false, kept: [{}, {}] });
  expect(asked).toBe(3);
});

test('what stands around a section takes room too', () => {
  const texts = ['a', 'b'].map((text) => ({ render: () => text }));
  expect(fit(texts, 6).kept).toHaveLength(2);
  expect(fit(texts, 6, () => 1).kept).toHaveLength(1);
});

test('lines are counted where they are cut', () => {
  expect(fitLines(['aaaa', 'bbbb', 'cccc'], 11)).toEqual(['aaaa', 'bbbb', '  … 1 more line']);
  expect(fitLines(['aaaa', 'bbbb'], 100)).toEqual(['aaaa', 'bbbb']);
});

test('a text is cut between characters', () => {
  expect(cut('a😀b', 2)).toBe('a… (3 more characters)');
  expect(cut('abc', 3)).toBe('abc');
});
