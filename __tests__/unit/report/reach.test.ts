import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Action, ResourceChange, Value } from '../../../src/plan/plan.ts';
import { renderPlanText } from '../../../src/report/plan-text.ts';
import { mapping, planWith } from '../../fixtures/build.ts';
import { changeWith, commentOf } from './plans.ts';

/** Counts how often a side of a change is asked for: each time it may be read from the plan's file. */
function observe(changes: readonly ResourceChange[]): {
  readonly changes: readonly ResourceChange[];
  readonly seen: () => number;
} {
  let seen = 0;
  const counted = (value: Value): Value => {
    seen += 1;
    return value;
  };
  return {
    changes: changes.map(({ before, after, ...rest }) => ({
      ...rest,
      get before() {
        return counted(before);
      },
      get after() {
        return counted(after);
      },
    })),
    seen: () => seen,
  };
}

const ACTIONS: readonly Action[] = ['create', 'update', 'delete', 'replace', 'forget', 'move', 'import'];

/** 10,000 changes: of so many resources with so many instances, which are alike or aren't. */
const shape = fc.record({
  instances: fc.constantFrom(1, 2, 8, 40, 1000, 10_000),
  actions: fc.subarray([...ACTIONS], { minLength: 1 }),
  isAlike: fc.boolean(),
  modules: fc.constantFrom(1, 7, 500),
});

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

function make({ instances, actions, isAlike, modules }: Shape): readonly ResourceChange[] {
  return Array.from({ length: 10_000 }, (_, index) => {
    const family = Math.floor(index / instances);
    const text = isAlike ? 'same' : `own ${index}`;
    const action = actions[family % actions.length] ?? 'update';
    return changeWith({
      module: `module.m${family % modules}`,
      name: `n${family}`,
      key: instances === 1 ? undefined : index % instances,
      action,
      importId: action === 'import' ? `i-${index}` : undefined,
      previousAddress: action === 'move' ? `old.n${index}` : undefined,
      before: mapping({ a: 1, text }),
      after: mapping({ a: 2, text }),
      replacePaths: [['a']],
    });
  });
}

describe('a plan of 10,000 changes', () => {
  test('is commented after a look at some of them, and counted whole', () => {
    fc.assert(
      fc.property(shape, (one) => {
        const { changes, seen } = observe(make(one));
        const comment = commentOf(planWith({ changes, drift: changes.slice(0, 1000) }));
        expect(seen()).toBeLessThan(2 * 2000);
        const counts = [...(comment.split('\n')[0] ?? '').matchAll(/(\d+) to/g)].map(([, count]) =>
          Number(count),
        );
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10_000);
      }),
      { numRuns: 8 },
    );
  });

  test('is written as text a change at a time', () => {
    const { changes, seen } = observe(
      Array.from({ length: 10_000 }, (_, index) => changeWith({ name: `n${index}` })),
    );
    const pieces = renderPlanText(planWith({ changes }));
    for (let count = 0; count < 11; count += 1) pieces.next();
    expect(seen()).toBe(20);
  });
});

test('the changes of a small plan are compared once for all reports', () => {
  const { changes, seen } = observe(
    Array.from({ length: 50 }, (_, index) => changeWith({ name: `n${index}` })),
  );
  const plan = planWith({ changes });
  commentOf(plan);
  commentOf(plan);
  expect([...renderPlanText(plan)].length).toBeGreaterThan(50);
  expect(seen()).toBe(100);
});
