import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keepNewest } from '../../../src/commands/words.ts';

function keep(room: Parameters<typeof keepNewest>[0], lines: readonly string[]) {
  const keeper = keepNewest(room);
  for (const line of lines) keeper.add(line);
  return keeper.kept();
}

describe('of what a program says', () => {
  test('the newest is kept, and it is known how much is left out', () => {
    expect(keep({ lines: 2, characters: 100 }, ['a', 'b', 'c'])).toEqual({ lines: ['b', 'c'], omitted: 1 });
    expect(keep({ lines: 9, characters: 5 }, ['abc', 'de', 'f'])).toEqual({ lines: ['de', 'f'], omitted: 1 });
    expect(keep({ lines: 9, characters: 5 }, [])).toEqual({ lines: [], omitted: 0 });
  });

  test('the newest line is whole, however long it is', () => {
    expect(keep({ lines: 9, characters: 5 }, ['a', 'longer than that'])).toEqual({
      lines: ['longer than that'],
      omitted: 1,
    });
  });

  test('as many lines as there is room for, and no more', () => {
    const rooms = fc.record({
      lines: fc.integer({ min: 1, max: 8 }),
      characters: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(rooms, fc.array(fc.string({ maxLength: 12 }), { maxLength: 60 }), (room, said) => {
        const { lines, omitted } = keep(room, said);
        const fits = (some: readonly string[]): boolean =>
          some.length <= 1 || (some.length <= room.lines && some.join('').length <= room.characters);
        expect(said.slice(omitted)).toEqual(lines);
        expect(fits(lines)).toBe(true);
        expect(omitted === 0 || !fits(said.slice(omitted - 1))).toBe(true);
      }),
    );
  });
});
