import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffLines } from '../../../src/plan/lines.ts';

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

  test('finds what two long texts have in common, however much differs', () => {
    const text = (name: string) =>
      Array.from({ length: 3000 }, (_, index) => (index % 3 === 0 ? `same ${index}` : `${name} ${index}`));
    const result = diffLines(text('one').join('\n'), text('two').join('\n'));
    expect(result.filter(({ kind }) => kind === 'same')).toHaveLength(1000);
    expect(result.flatMap((line) => (line.kind === 'added' ? line.text : []))).toEqual(
      text('two').filter((line) => line.startsWith('two')),
    );
  });

  test('tells a missing end of the last line only where the line is otherwise the same', () => {
    const texts = (before: string, after: string) =>
      diffLines(before, after).map((line) => (line.kind === 'gap' ? '' : line.text));
    expect(texts('a\nb', 'a\nb\n')).toEqual(['a', 'b (no newline at the end)', 'b']);
    expect(texts('plain', 'a\nb\n')).toEqual(['plain', 'a', 'b']);
  });

  test('has no lines where the line ends alone differ', () => {
    expect(diffLines('a\r\nb\r\n', 'a\nb\n')).toEqual([]);
    expect(diffLines('a\r\nb\r\n', 'a\nc\n')).not.toEqual([]);
  });
});
