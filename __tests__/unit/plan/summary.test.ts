import { describe, expect, test } from '@jest/globals';
import { summarise } from '../../../src/plan/summary.ts';
import { planOf } from '../../fixtures/plans.ts';

describe('summarise', () => {
  test.each([
    ['create', { add: 2 }],
    ['update', { change: 1 }],
    ['replace', { replace: 2 }],
    ['destroy', { destroy: 3 }],
    ['import', { import: 1 }],
    ['move', { move: 2, change: 1 }],
    ['forget', { forget: 1 }],
    ['outputs', {}],
    ['many', { add: 17 }],
    ['dangers', { add: 2, change: 2, replace: 1, destroy: 1 }],
  ])('counts the golden plan %s', (name, counts) => {
    const none = {
      ...{ add: 0, change: 0, replace: 0, destroy: 0, import: 0, move: 0, forget: 0 },
      ...{ invoke: 0, defer: 0, refresh: 0 },
    };
    expect(summarise(planOf(name)).counts).toEqual({ ...none, ...counts });
  });

  test('a plan of outputs alone is a change', () => {
    expect(summarise(planOf('outputs'))).toMatchObject({ changed: true, outputs: 3 });
  });

  test('counts what holds data in the state', () => {
    expect(summarise(planOf('dangers')).stateful).toBe(3);
  });
});
