import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { digestOf } from '../../../page/digest.ts';
import { layOut } from '../../../page/layout.ts';
import { formatView, parseView } from '../../../page/view.ts';
import type { Plan, ResourceChange, Value } from '../../../src/plan/plan.ts';
import { sameValue } from '../../../src/plan/value.ts';
import { readData } from '../../../src/report/page/reading.ts';
import type { Sides } from '../../../src/report/page/sides.ts';
import { renderPage } from '../../../src/report/page.ts';
import { everything, run } from '../../adapters/page/plan.ts';
import { anyText } from '../../fixtures/arbitrary.ts';
import { changeOf, mapping, planWith, secret, sequence, unknown } from '../../fixtures/build.ts';

const assets = { before: '<begin>', after: '</end>' };

function written(plan: Plan): string {
  const whole = [...renderPage(plan, run, assets)].join('');
  return whole.slice(assets.before.length, -assets.after.length);
}

const read = (plan: Plan): Plan => readData(written(plan)).plan;

/** A plan as plain data, its sides read. */
const plain = (plan: Plan): Plan => ({
  ...plan,
  changes: plan.changes.map((change) => ({ ...change })),
  deferred: plan.deferred.map(({ change, reason }) => ({ change: { ...change }, reason })),
  drift: plan.drift.map((change) => ({ ...change })),
  outputs: plan.outputs.map((output) => ({ ...output })),
});

// JSON has no negative zero, nor has a plan.
const scalar: fc.Arbitrary<Value> = fc.oneof(
  anyText.map((text) => text.toWellFormed()),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant<Value>(unknown),
  fc.nat(9).map(secret),
  fc.bigInt({ min: 2n ** 60n }).map((digits): Value => ({ kind: 'exact', digits: String(digits) })),
);
const key = fc.oneof(
  anyText,
  fc.constantFrom('$', '$$', '$x', '__proto__', 'constructor', '10', '9', 'kind'),
);
const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }).map((items) => sequence(...items)),
    fc
      .uniqueArray(fc.tuple(key, tie('value')), { maxLength: 4, selector: ([name]) => name })
      .map((entries): Value => ({ kind: 'mapping', entries: new Map(entries) })),
  ),
})).value;

describe('the data of the page', () => {
  test('is the whole plan', () => {
    expect(plain(read(everything))).toEqual(plain(everything));
  });

  test('is the whole plan, whatever is in it', () => {
    const text = fc.option(anyText, { nil: undefined });
    const change = fc.record({
      before: value,
      after: value,
      address: anyText,
      previousAddress: text,
      importId: text,
      deposed: text,
      reason: text,
      unknownAction: text,
      key: fc.oneof(anyText, fc.nat(), fc.constant(undefined)),
    });
    const plans = fc
      .record({
        changes: fc.array(change, { maxLength: 3 }),
        drift: fc.array(change, { maxLength: 1 }),
        problems: fc.array(anyText),
        sides: fc.tuple(value, value),
      })
      .map(({ changes, drift, problems, sides: [before, after] }): Plan => {
        const full = (rest: Partial<ResourceChange>): ResourceChange => changeOf('aws_x.y', 'update', rest);
        return planWith({
          changes: changes.map(full),
          drift: drift.map(full),
          checks: [{ address: 'check.x', status: 'fail', problems }],
          outputs: [{ name: 'out', action: 'update', before, after }],
        });
      });
    fc.assert(
      fc.property(plans, (plan) => {
        const back = plain(read(plan));
        expect(back).toEqual(
          plain({
            ...plan,
            changes: withSidesOf(plan.changes, back.changes),
            drift: withSidesOf(plan.drift, back.drift),
            outputs: withSidesOf(plan.outputs, back.outputs),
          }),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('has nothing in it that ends its element', () => {
    fc.assert(
      fc.property(anyText, value, (address, after) => {
        expect(
          written(
            planWith({
              changes: [changeOf('aws_x.y', 'create', { address: `${address}</script><!--<script>`, after })],
            }),
          ),
        ).not.toContain('<');
      }),
    );
  });

  test('writes what stays the same once', () => {
    const stays = 'something that stays as it is';
    const data = written(
      planWith({
        changes: [
          changeOf('aws_x.y', 'update', {
            before: mapping({ stays, size: 1 }),
            after: mapping({ stays, size: 2 }),
          }),
        ],
      }),
    );

    expect(data.split(stays)).toHaveLength(2);
  });

  test('comes one change at a time, and asks for the sides of each once', () => {
    let asked = 0;
    const change = {
      ...changeOf('aws_x.y', 'create'),
      get after() {
        asked += 1;
        return mapping({ size: 1 });
      },
    };
    const pieces = renderPage(planWith({ changes: [change, change, change] }), run, assets);
    pieces.next();
    pieces.next();
    expect(asked).toBe(0);
    pieces.next();
    expect(asked).toBe(1);
    expect([...pieces]).toHaveLength(3);
  });

  test('that was cut off is told', () => {
    expect(() => readData(written(everything).split('\n').slice(0, 5).join('\n'))).toThrow('4 lines');
  });
});

/** The expected with the sides that were read, where those are the same values. */
function withSidesOf<T extends Sides>(expected: readonly T[], actual: readonly Sides[]): readonly T[] {
  return expected.map((each, at) => {
    const { before, after } = actual[at]!;
    return sameValue(each.before, before) && sameValue(each.after, after) ? { ...each, before, after } : each;
  });
}

test('the digest in browsers is the one of Node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
      expect(digestOf(content)).toBe(createHash('sha256').update(content).digest('hex').slice(0, 12));
    }),
  );
});

test('a view is what its link says', () => {
  const texts = fc.array(
    anyText.map((text) => text.toWellFormed()).filter((text) => text !== '(root)'),
    { maxLength: 3 },
  );
  const views = fc.record({
    search: anyText.map((text) => text.toWellFormed()),
    actions: texts,
    types: texts,
    modules: texts,
    form: fc.constantFrom('list' as const, 'tree' as const, 'graph' as const),
    difference: fc.constantFrom('unified' as const, 'split' as const),
    open: texts.map((ids) => new Set(ids)),
  });
  fc.assert(fc.property(views, (view) => expect(parseView(`#${formatView(view)}`)).toEqual(view)));
});

describe('the layout of the graph', () => {
  const nets = fc.integer({ min: 2, max: 30 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      edges: fc.uniqueArray(
        fc.record({ from: fc.nat(count - 1), to: fc.nat(count - 1) }).filter(({ from, to }) => from !== to),
        { selector: ({ from, to }) => from * 100 + to },
      ),
    }),
  );

  test('puts no two boxes in one place', () => {
    fc.assert(
      fc.property(nets, (net) => {
        const { spots } = layOut(net);
        expect(spots).toHaveLength(net.count);
        for (const [at, one] of spots.entries()) {
          for (const other of spots.slice(at + 1)) {
            expect(one.column !== other.column || Math.abs(one.row - other.row) >= 0.999).toBe(true);
          }
        }
      }),
    );
  });

  test('leads to the right, where there is no circle', () => {
    fc.assert(
      fc.property(nets, ({ count, edges }) => {
        const onward = edges.filter(({ from, to }) => from < to);
        const { spots } = layOut({ count, edges: onward });
        for (const { from, to } of onward) expect(spots[from]!.column).toBeLessThan(spots[to]!.column);
      }),
    );
  });

  test('leads around the boxes between', () => {
    const { spots, ways } = layOut({
      count: 3,
      edges: [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 0, to: 2 },
      ],
    });

    expect(spots.map(({ column }) => column)).toEqual([0, 1, 2]);
    expect(ways[2]).toEqual([{ column: 1, row: expect.any(Number) }]);
    expect(ways[2]![0]!.row === spots[1]!.row).toBe(false);
  });
});
