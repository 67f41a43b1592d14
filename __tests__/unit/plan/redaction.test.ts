import { describe, expect, test } from '@jest/globals';
import type { ChangeJson, PlanJson, ResourceChangeJson } from '../../../src/plan/json.ts';
import { redactSource } from '../../../src/plan/redaction.ts';
import type { Redacted } from '../../../src/plan/redaction.ts';
import { sourceOf } from '../../../src/plan/source.ts';
import { CASES, planOf, readCase } from '../../fixtures/plans.ts';

const CANARY = 'canary-7f3a9b';

function resource(change: ChangeJson, more: Partial<ResourceChangeJson> = {}): ResourceChangeJson {
  return { address: 'x_y.z', mode: 'managed', type: 'x_y', name: 'z', change, ...more };
}

function planWith(more: Partial<PlanJson>): PlanJson {
  return { format_version: '1.2', ...more };
}

function redacted(json: PlanJson, known: readonly string[]): Redacted {
  return redactSource(sourceOf(JSON.stringify(json)), { known });
}

/** A change in whose unflagged attribute the canary stands. */
const LEAKING = resource({ actions: ['create'], before: null, after: { url: `db://${CANARY}@host` } });

describe('redactSource', () => {
  test.each<[string, Partial<PlanJson>]>([
    [
      'an attribute after',
      {
        resource_changes: [
          resource({ actions: ['create'], before: null, after: { p: CANARY }, after_sensitive: { p: true } }),
          LEAKING,
        ],
      },
    ],
    [
      'an attribute before',
      {
        resource_changes: [
          resource({
            actions: ['delete'],
            before: { p: CANARY },
            before_sensitive: { p: true },
            after: null,
          }),
          LEAKING,
        ],
      },
    ],
    [
      'an attribute that loses its flag',
      {
        resource_changes: [
          resource({
            actions: ['update'],
            before: { p: CANARY },
            before_sensitive: { p: true },
            after: { p: CANARY },
            after_sensitive: {},
          }),
          LEAKING,
        ],
      },
    ],
    [
      'a whole list',
      {
        resource_changes: [
          resource({
            actions: ['create'],
            before: null,
            after: { p: [{ q: CANARY }] },
            after_sensitive: { p: true },
          }),
          LEAKING,
        ],
      },
    ],
    [
      'an item of a list',
      {
        resource_changes: [
          resource({
            actions: ['create'],
            before: null,
            after: { p: ['a', { q: CANARY }] },
            after_sensitive: { p: [false, { q: true }] },
          }),
          LEAKING,
        ],
      },
    ],
    [
      'a data source',
      {
        resource_changes: [
          resource(
            { actions: ['read'], before: null, after: { p: CANARY }, after_sensitive: { p: true } },
            { mode: 'data' },
          ),
          LEAKING,
        ],
      },
    ],
    [
      'what was changed outside',
      {
        resource_drift: [
          resource({
            actions: ['update'],
            before: { p: CANARY },
            before_sensitive: { p: true },
            after: { p: 'new-secret' },
            after_sensitive: { p: true },
          }),
        ],
        resource_changes: [LEAKING],
      },
    ],
    [
      'an output that changes',
      {
        output_changes: { o: { actions: ['create'], before: null, after: CANARY, after_sensitive: true } },
        resource_changes: [LEAKING],
      },
    ],
    [
      'an output of the state',
      {
        prior_state: { values: { outputs: { o: { sensitive: true, value: CANARY } } } },
        resource_changes: [LEAKING],
      },
    ],
    [
      'an output that is planned',
      {
        planned_values: { outputs: { o: { sensitive: true, value: { deep: CANARY } } } },
        resource_changes: [LEAKING],
      },
    ],
    [
      'a resource of the state',
      {
        prior_state: {
          values: {
            root_module: {
              child_modules: [
                {
                  resources: [
                    { mode: 'managed', type: 'x_y', values: { p: CANARY }, sensitive_values: { p: true } },
                  ],
                },
              ],
            },
          },
        },
        resource_changes: [LEAKING],
      },
    ],
    [
      'a variable',
      {
        variables: { v: { value: CANARY } },
        configuration: { root_module: { variables: { v: { sensitive: true } } } },
        resource_changes: [LEAKING],
      },
    ],
    [
      'the default of a variable',
      {
        configuration: { root_module: { variables: { v: { sensitive: true, default: CANARY } } } },
        resource_changes: [LEAKING],
      },
    ],
  ])('a secret in %s is gone from everywhere', (_, json) => {
    const { plan, redact } = redacted(planWith(json), []);
    expect(dump(plan)).not.toContain(CANARY);
    expect(dump(plan)).toContain('db://(sensitive)@host');
    expect(redact(`Error: ${CANARY}`)).toBe('Error: (sensitive)');
  });

  test('known secrets are gone too, also from keys and addresses', () => {
    const change = resource(
      { actions: ['create'], before: null, after: { tags: { [CANARY]: 1, [`${CANARY}!`]: [`x${CANARY}`] } } },
      { address: `x_y.z["${CANARY}"]`, index: CANARY },
    );
    expect(dump(redacted(planWith({ resource_changes: [change] }), [CANARY]).plan)).not.toContain(CANARY);
  });

  test('a short secret is hidden in its place alone', () => {
    const after = { p: 'on', count: 1, q: 'on' };
    const change = resource({ actions: ['create'], before: null, after, after_sensitive: { p: true } });
    const [first] = redacted(planWith({ resource_changes: [change] }), []).plan.changes;
    expect(entriesOf(first?.after)).toEqual({ p: { kind: 'secret', id: 1 }, count: 1, q: 'on' });
  });

  test('equal secrets stay equal, different ones differ', () => {
    const change = resource({
      actions: ['update'],
      before: { same: 'aaaaaa', other: 'aaaaaa' },
      after: { same: 'aaaaaa', other: 'bbbbbb' },
      after_sensitive: { same: true, other: true },
    });
    const [first] = redacted(planWith({ resource_changes: [change] }), []).plan.changes;
    expect(entriesOf(first?.before)['same']).toEqual(entriesOf(first?.after)['same']);
    expect(entriesOf(first?.before)['other']).not.toEqual(entriesOf(first?.after)['other']);
  });

  test('texts that differ in their secrets alone still differ', () => {
    const change = resource({ actions: ['update'], before: { u: 'x:secret-1' }, after: { u: 'x:secret-2' } });
    const [first] = redacted(planWith({ resource_changes: [change] }), ['secret-1', 'secret-2']).plan.changes;
    expect(entriesOf(first?.before)['u']).toBe('x:(sensitive)');
    expect(entriesOf(first?.after)['u']).toMatchObject({ kind: 'secret' });
  });

  test('what is sensitive and not known yet is not known yet', () => {
    const change = resource({
      actions: ['create'],
      before: null,
      after: {},
      after_unknown: { p: true, q: [] },
      after_sensitive: { p: true },
    });
    const [first] = redacted(planWith({ resource_changes: [change] }), []).plan.changes;
    expect(entriesOf(first?.after)).toEqual({ p: { kind: 'unknown' } });
  });

  test('a long number that is secret is hidden wherever it stands', () => {
    const change = resource({
      actions: ['create'],
      before: null,
      after: { p: 12345678, q: 12345678, r: 80 },
      after_sensitive: { p: true, r: true },
    });
    expect(dump(redacted(planWith({ resource_changes: [change] }), []).plan)).not.toContain('12345678');
  });

  test("Terraform's own plan of a secret that changes shows neither value", () => {
    expect(readCase('sensitive', 'plan.json')).toContain('correct-horse-1');
    expect(dump(planOf('sensitive'))).not.toMatch(/correct-horse-1|battery-staple-2/);
  });
});

describe('classification', () => {
  test.each([
    [['create'], 'create'],
    [['update'], 'update'],
    [['delete'], 'delete'],
    [['delete', 'create'], 'replace'],
    [['create', 'delete'], 'replace'],
    [['forget'], 'forget'],
    [['novelty'], 'update'],
  ])('%j is %s', (actions, action) => {
    const { plan } = redacted(
      planWith({ resource_changes: [resource({ actions, before: {}, after: {} })] }),
      [],
    );
    expect(plan.changes.map((change) => change.action)).toEqual([action]);
  });

  test('what changes nothing, and what is only read, is no change', () => {
    const changes = [resource({ actions: ['no-op'] }), resource({ actions: ['read'] }, { mode: 'data' })];
    expect(redacted(planWith({ resource_changes: changes }), []).plan.changes).toEqual([]);
  });

  test('an import or a move with another change keeps it', () => {
    const [change] = redacted(
      planWith({
        resource_changes: [
          resource(
            { actions: ['update'], before: {}, after: {}, importing: { id: 'i-1' } },
            { previous_address: 'x_y.old' },
          ),
        ],
      }),
      [],
    ).plan.changes;
    expect(change).toMatchObject({ action: 'update', importId: 'i-1', previousAddress: 'x_y.old' });
  });

  test.each([
    ['move', { action: 'move', previousAddress: 'terraform_data.old' }],
    ['import', { action: 'import', importId: 'orders-bucket' }],
    ['forget', { action: 'forget' }],
  ])("Terraform's own %s", (name, expected) => {
    expect(planOf(name).changes).toContainEqual(expect.objectContaining(expected));
  });

  test('both orders of a replacement', () => {
    expect(planOf('replace').changes.map(({ createsFirst }) => createsFirst)).toEqual([false, true]);
  });

  test('every change of every golden plan is one that is known, but for one that is made up', () => {
    const unknown = CASES.filter((name) => planOf(name).changes.some(({ unknownAction }) => unknownAction));
    expect(unknown).toEqual(['foreign-unknown-action']);
  });
});

function dump(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner));
}

function entriesOf(value: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries((value as { entries: ReadonlyMap<string, unknown> }).entries);
}
