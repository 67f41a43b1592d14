import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeIdentify } from '../../../src/plan/identity.ts';
import { pairItems } from '../../../src/plan/items.ts';
import type { Item } from '../../../src/plan/items.ts';
import type { Json } from '../../../src/plan/json.ts';
import type { Value } from '../../../src/plan/plan.ts';
import { fromJson, sameValue } from '../../../src/plan/value.ts';
import { anyValue } from '../../fixtures/values.ts';

function pair(before: readonly Value[], after: readonly Value[]): ReturnType<typeof pairItems> {
  return pairItems(before, after, makeIdentify(), sameValue);
}

function kinds(before: readonly Json[], after: readonly Json[]): readonly string[] {
  return pair(before.map(fromJson), after.map(fromJson)).items.map((item) =>
    'from' in item ? `${item.kind} ${item.from}-${item.index}` : `${item.kind} ${item.index}`,
  );
}

describe('what became of the items of a list', () => {
  test.each<[string, readonly Json[], readonly Json[], readonly string[]]>([
    ['one comes at the front', ['a', 'b', 'c'], ['x', 'a', 'b', 'c'], ['added 0']],
    ['one goes from the middle', ['a', 'b', 'c'], ['a', 'c'], ['removed 1']],
    ['equal ones', ['a', 'a', 'a'], ['a', 'a'], ['removed 2']],
    ['one is elsewhere', ['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'], ['moved 3-0']],
    ['one takes the place of another', ['a', 'b', 'c'], ['a', 'x', 'c'], ['removed 1', 'added 1']],
    [
      'objects of a name',
      [
        { name: 'a', size: 1 },
        { name: 'b', size: 1 },
        { name: 'c', size: 1 },
      ],
      [
        { name: 'c', size: 2 },
        { name: 'a', size: 1 },
        { name: 'd', size: 1 },
      ],
      ['changed 2-0', 'removed 1', 'added 2'],
    ],
    [
      'objects of a name that have nothing else in common',
      [
        { name: 'a', size: 1, on: true },
        { name: 'b', size: 2, on: true },
      ],
      [
        { name: 'b', size: 3, on: false },
        { name: 'a', size: 4, on: false },
      ],
      ['changed 1-0', 'changed 0-1'],
    ],
    [
      'objects that are alike',
      [
        { port: 80, protocol: 'tcp', cidr: ['10.0.0.0/8'] },
        { port: 80, protocol: 'tcp', cidr: ['0.0.0.0/0'] },
      ],
      [
        { port: 22, protocol: 'udp', cidr: ['1.1.1.1/32'] },
        { port: 80, protocol: 'udp', cidr: ['10.0.0.0/8'] },
      ],
      ['changed 0-1', 'removed 1', 'added 0'],
    ],
    ['the only one of both', [{ name: 'a', size: 1 }], [{ name: 'b', size: 2 }], ['changed 0-0']],
    [
      'lists that are alike',
      [
        ['a', 'b'],
        ['d', 'e'],
      ],
      [['a', 'b'], ['c'], ['d', 'e', 'f']],
      ['added 1', 'changed 1-2'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect([...kinds(before, after)].sort()).toEqual([...expected].sort());
  });

  test('what was removed stands before what came to its place', () => {
    expect(kinds(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'y'])).toEqual([
      'removed 1',
      'added 1',
      'removed 3',
      'added 3',
    ]);
  });

  test("two of another name are two, though one takes the other's place", () => {
    const [a, b, c] = ['a', 'b', 'c'].map((key) => ({ key, value: 1 }));
    expect(kinds([a ?? null, b ?? null], [a ?? null, c ?? null])).toEqual(['removed 1', 'added 1']);
  });

  test('done to the list before, it makes the list after', () => {
    const list = fc.array(anyValue, { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(apply(before, pair(before, after).items, after.length)).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  test('the other way round, as many are added as were removed, and the same', () => {
    const list = fc.array(fc.constantFrom<Value>('a', 'b', 'c', 1, null), { maxLength: 8 });
    const valuesOf = (kind: Item['kind'], items: readonly Item[]) =>
      items
        .flatMap((item) => (item.kind === kind && 'value' in item ? [JSON.stringify(item.value)] : []))
        .sort();
    fc.assert(
      fc.property(list, list, (before, after) => {
        const [there, back] = [pair(before, after), pair(after, before)];
        expect(valuesOf('added', there.items)).toEqual(valuesOf('removed', back.items));
        expect(valuesOf('removed', there.items)).toEqual(valuesOf('added', back.items));
        expect(there.unchanged).toBe(back.unchanged);
      }),
      { numRuns: 300 },
    );
  });

  test('looks at each entry of long lists a few times, not at each with each', () => {
    const looksAt = (length: number): number => {
      let looks = 0;
      class Counted extends Map<string, Value> {
        override get(key: string): Value | undefined {
          looks += 1;
          return super.get(key);
        }
      }
      const list = (from: number): readonly Value[] =>
        Array.from({ length }, (_, index): Value => {
          const entries = new Counted([
            ['name', `n${from + index}`],
            ['size', from + index],
          ]);
          return { kind: 'mapping', entries };
        });
      pair(list(0), list(length));
      return looks / length;
    };
    expect(looksAt(2000)).toBeLessThan(100);
    expect(looksAt(4000)).toBeCloseTo(looksAt(2000), -1);
  });
});

/** What stays fills the places that no item takes. */
function apply(before: readonly Value[], items: readonly Item[], length: number): readonly Value[] {
  const gone = new Set(
    items.flatMap((item) => (item.kind === 'removed' ? item.index : 'from' in item ? item.from : [])),
  );
  const stay = before.filter((_, index) => !gone.has(index));
  const come = new Map(
    items.flatMap((item): [number, Value][] => {
      if (item.kind === 'removed') return [];
      return [[item.index, item.kind === 'changed' ? item.after : item.value]];
    }),
  );
  let next = 0;
  return Array.from({ length }, (_, index) => {
    const value = come.get(index);
    if (value !== undefined) return value;
    next += 1;
    return stay[next - 1] ?? null;
  });
}
