import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Print } from '../../../src/plan/fingerprint.ts';
import type { ChangeJson, Json, PlanJson, ResourceChangeJson } from '../../../src/plan/json.ts';
import { makeRecord } from '../../../src/plan/record.ts';
import { redactSource } from '../../../src/plan/redaction.ts';
import { sourceOf } from '../../../src/plan/source.ts';
import { anyPlan } from '../../fixtures/arbitrary.ts';
import { readCase, TERRAFORM_CASES } from '../../fixtures/plans.ts';
import { dice, shuffle, writeScrambled } from '../../fixtures/scramble.ts';
import type { Dice } from '../../fixtures/scramble.ts';

const LINEAGE = '7e1c5a80-3a54-4f0e-9d1b-0c2f4b6d8e9a';

function printOf(plan: PlanJson | string, lineage = LINEAGE): Print {
  const text = typeof plan === 'string' ? plan : JSON.stringify(plan);
  return redactSource(sourceOf(text), { known: [] }).makePrint(lineage);
}

function changed(change: Partial<ChangeJson>, rest: Partial<ResourceChangeJson> = {}): ResourceChangeJson {
  return {
    address: 'terraform_data.a',
    mode: 'managed',
    type: 'terraform_data',
    name: 'a',
    ...rest,
    change: { actions: ['update'], before: { size: 1 }, after: { size: 2 }, after_unknown: {}, ...change },
  };
}

function planWith(changes: readonly ResourceChangeJson[], rest: Partial<PlanJson> = {}): PlanJson {
  return { format_version: '1.2', resource_changes: changes, applyable: true, ...rest };
}

/** Of one change alone. */
function fingerprintOf(change: Partial<ChangeJson>, rest: Partial<ResourceChangeJson> = {}): string {
  return printOf(planWith([changed(change, rest)])).fingerprint;
}

/** The same plan, its lists of changes in another order, and written in another way. */
function rewrite(plan: PlanJson, throwDice: Dice, escapes = true): string {
  const lists = ['resource_changes', 'deferred_changes', 'action_invocations', 'resource_drift'] as const;
  const shuffled = Object.fromEntries(
    lists.flatMap((name) =>
      plan[name] === undefined ? [] : [[name, shuffle<unknown>(plan[name], throwDice)]],
    ),
  );
  return writeScrambled({ ...plan, ...shuffled }, throwDice, escapes);
}

describe('a plan that does the same has the same fingerprint', () => {
  test('in whatever order and form it is written', () => {
    fc.assert(
      fc.property(anyPlan, dice, (plan, throwDice) => {
        // The refresh finds an object once.
        const drift = [...new Map((plan.resource_drift ?? []).map((it) => [it.address, it])).values()];
        const whole = { ...plan, resource_drift: drift };
        expect(printOf(rewrite(whole, throwDice)).fingerprint).toBe(printOf(whole).fingerprint);
        // Secrets aren't looked for behind escapes that Terraform doesn't write, and without a key they are left out.
        expect(printOf(rewrite(whole, throwDice, false), '').fingerprint).toBe(
          printOf(whole, '').fingerprint,
        );
      }),
      { numRuns: 20 },
    );
  });

  test.each(TERRAFORM_CASES)('of Terraform: %s', (name) => {
    const text = readCase(name, 'plan.json');
    const { fingerprint } = printOf(text);
    const plan = JSON.parse(text) as PlanJson;
    fc.assert(
      fc.property(dice, (throwDice) => {
        const lists = rewrite(plan, throwDice);
        // Numbers that JavaScript can't hold are lost by JSON.parse.
        if (name !== 'numbers') expect(printOf(lists).fingerprint).toBe(fingerprint);
      }),
      { numRuns: 2 },
    );
    const later = { ...plan, timestamp: '2030-01-01T00:00:00Z', terraform_version: '1.99.0' };
    if (name !== 'numbers') expect(printOf(later).fingerprint).toBe(fingerprint);
  });

  test.each<[string, Partial<ChangeJson>, Partial<ResourceChangeJson>]>([
    ['an attribute that stays', { before: { size: 1, etag: 'x' }, after: { size: 2, etag: 'x' } }, {}],
    ['null where nothing was', { before: { size: 1 }, after: { size: 2, etag: null } }, {}],
    ['a shape that says that all is known', { after_unknown: { size: false, tags: {}, rules: [{}] } }, {}],
    ['flags', { before_sensitive: { size: true }, after_sensitive: { size: true } }, {}],
    ['paths in another order', { replace_paths: [] }, {}],
    ['a reason', {}, { action_reason: 'replace_by_request' }],
    ['the address it always had', {}, { previous_address: 'terraform_data.a' }],
  ])('with %s', (_, change, rest) => {
    expect(fingerprintOf(change, rest)).toBe(fingerprintOf({}));
  });

  test('with what the plan leaves as it is', () => {
    const idle = changed({ actions: ['no-op'], before: { size: 1 }, after: { size: 1 } }, { address: 't.b' });
    const data = changed({ actions: ['no-op'] }, { address: 'data.t.b', mode: 'data' });
    const { fingerprint, unchanged } = printOf(planWith([idle, changed({}), data]));
    expect(fingerprint).toBe(fingerprintOf({}));
    expect(unchanged).toEqual(['t.b']);
  });
});

describe('what the refresh found', () => {
  const drift = (before: Json, after: Json) => ({
    resource_drift: [changed({ actions: ['update'], before, after })],
  });
  const print = (change: Partial<ChangeJson>, rest: Partial<PlanJson> = {}): string =>
    printOf(planWith([changed(change)], rest)).fingerprint;

  test.each<[string, Partial<ChangeJson>]>([
    ['is destroyed', { actions: ['delete'], after: null }],
    ['is forgotten', { actions: ['forget'], after: null }],
    ['is replaced', { actions: ['delete', 'create'], after: { size: 2 } }],
    ['is replaced by what the refresh found', { actions: ['delete', 'create'], after: { size: 7 } }],
    ['is set at apply', { after: {}, after_unknown: { size: true } }],
  ])('doesn’t count where the attribute %s', (_, change) => {
    const noisy = print({ ...change, before: { size: 7 } }, drift({ size: 1 }, { size: 7 }));
    expect(noisy).toBe(print({ ...change, before: { size: 1 } }));
    expect(print({ ...change, before: { size: 7 } })).not.toBe(noisy);
  });

  test('counts where the plan sets the attribute', () => {
    const surprise = print({ before: { size: 7 } }, drift({ size: 1 }, { size: 7 }));
    expect(surprise).not.toBe(print({ before: { size: 1 } }));
  });

  test('doesn’t count where the attribute stays as it was found', () => {
    const found = { before: { size: 1, etag: 'b' }, after: { size: 2, etag: 'b' } };
    expect(print(found, drift({ size: 1, etag: 'a' }, { size: 1, etag: 'b' }))).toBe(print({}));
  });

  test('is what is done where nothing else is', () => {
    const only = (after: Json) => printOf(planWith([], drift({ size: 1 }, after)));
    expect(only({ size: 7 }).fingerprint).not.toBe(only({ size: 8 }).fingerprint);
    expect(only({ size: 7 }).digests.map(({ address }) => address)).toEqual(['terraform_data.a']);
  });
});

describe('a plan that does something else has another fingerprint', () => {
  test.each<[string, Partial<ChangeJson>, Partial<ResourceChangeJson>]>([
    ['address', {}, { address: 'terraform_data.b' }],
    ['previous address', {}, { previous_address: 'terraform_data.old' }],
    ['deposed object', {}, { deposed: '5f3ab1c2' }],
    ['action', { actions: ['delete', 'create'] }, {}],
    ['order of a replacement', { actions: ['create', 'delete'] }, {}],
    ['action that nobody knows', { actions: ['suspend'] }, {}],
    ['path that forces a replacement', { replace_paths: [['size']] }, {}],
    ['imported id', { importing: { id: 'x' } }, {}],
    ['imported identity', { importing: { identity: { id: 'x' } } }, {}],
    ['value before', { before: { size: 0 } }, {}],
    ['value after', { after: { size: 3 } }, {}],
    ['type of a value', { after: { size: '2' } }, {}],
    ['further attribute', { after: { size: 2, name: 'x' } }, {}],
    ['unknown attribute', { after: {}, after_unknown: { size: true } }, {}],
    ['unknown attribute besides', { after_unknown: { output: true } }, {}],
    ['unknown part', { after: { size: 2, tags: {} }, after_unknown: { tags: { a: true } } }, {}],
    ['data source', {}, { address: 'data.t.a', mode: 'data' }],
  ])('by its %s', (_, change, rest) => {
    const seen = [fingerprintOf({}), fingerprintOf(change, rest)];
    expect(new Set(seen).size).toBe(2);
  });

  test('by each of them', () => {
    const replaced = { actions: ['delete', 'create'] };
    const all = [
      fingerprintOf({ ...replaced, replace_paths: [['a'], ['b']] }),
      fingerprintOf({ ...replaced, replace_paths: [['a']] }),
      fingerprintOf({ ...replaced, replace_paths: [['a', 'b']] }),
      fingerprintOf({ ...replaced }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(fingerprintOf({ ...replaced, replace_paths: [['b'], ['a']] })).toBe(all[0]);
  });

  test('by what is unknown, and not only by its being so', () => {
    const all = [
      fingerprintOf({ after: {} }),
      fingerprintOf({ after: {}, after_unknown: { size: true } }),
      fingerprintOf({ after: { size: 2, tags: {} }, after_unknown: { tags: { a: true } } }),
      fingerprintOf({ after: { size: 2, tags: {} }, after_unknown: { tags: { b: true } } }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test.each<[string, Partial<PlanJson>]>([
    ['an output', { output_changes: { url: { actions: ['update'], before: 'a', after: 'b' } } }],
    ['its value', { output_changes: { url: { actions: ['update'], before: 'a', after: 'c' } } }],
    ['its old value', { output_changes: { url: { actions: ['update'], before: 'z', after: 'b' } } }],
    ['its name', { output_changes: { uri: { actions: ['update'], before: 'a', after: 'b' } } }],
    ['it unknown', { output_changes: { url: { actions: ['update'], before: 'a', after_unknown: true } } }],
    ['it gone', { output_changes: { url: { actions: ['delete'], before: 'a', after: null } } }],
    ['a deferred change', { deferred_changes: [{ reason: 'unknown', resource_change: changed({}) }] }],
    ['its reason', { deferred_changes: [{ reason: 'deferred_prereq', resource_change: changed({}) }] }],
    ['an action', { action_invocations: [{ address: 'action.a.b', config_values: { a: 1 } }] }],
    ['its settings', { action_invocations: [{ address: 'action.a.b', config_values: { a: 2 } }] }],
  ])('with %s', (name, rest) => {
    const { fingerprint } = printOf(planWith([changed({})], rest));
    expect(all.get(fingerprint) ?? name).toBe(name);
    all.set(fingerprint, name);
  });
  const all = new Map([[fingerprintOf({}), 'nothing more']]);

  test('by its lineage', () => {
    expect(printOf(planWith([changed({})]), 'another').fingerprint).not.toBe(fingerprintOf({}));
  });

  test('of several documents, by each', () => {
    const [one, other] = [changed({}), changed({ after: { size: 3 } })].map((it) =>
      JSON.stringify(planWith([it])),
    );
    expect(printOf(`${one}\n${other}`).fingerprint).not.toBe(printOf(`${one}\n${one}`).fingerprint);
    expect(printOf(`${one}\n${other}`).fingerprint).toBe(printOf(`${other}\n${one}`).fingerprint);
  });
});

/** Every way to change one leaf of a value. */
function* mutants(value: Json): Generator<Json> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const mutant of mutants(item as Json)) yield value.with(index, mutant) as Json;
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      for (const mutant of mutants(member as Json))
        yield { ...(value as Record<string, Json>), [name]: mutant };
    }
  } else {
    yield typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}!`;
  }
}

/** The names of the attributes that a change changes. */
function changedNames({ before, after, after_unknown: unknown, actions }: ChangeJson): readonly string[] {
  const [old, fresh, shape] = [before, after, unknown].map((it) => (it ?? {}) as Record<string, Json>);
  return Object.keys({ ...old, ...fresh, ...shape }).filter(
    (name) =>
      actions.length > 1 ||
      JSON.stringify(old?.[name] ?? null) !== JSON.stringify(fresh?.[name] ?? null) ||
      JSON.stringify(shape?.[name] ?? null).includes('true'),
  );
}

/** To plan each of their leaves would take long, and they have nothing that others lack. */
const LONG: ReadonlySet<string> = new Set(['modules', 'long-texts', 'blobs', 'many', 'aws-blocks']);

test('every leaf of what Terraform changes counts', () => {
  let count = 0;
  for (const name of TERRAFORM_CASES) {
    const plan = JSON.parse(readCase(name, 'plan.json')) as PlanJson;
    if ((plan.resource_drift?.length ?? 0) > 0 || name === 'numbers' || LONG.has(name)) continue;
    const { fingerprint, digests } = printOf(plan);
    const contents = new Set(digests.map(({ content }) => content));
    for (const [index, resource] of (plan.resource_changes ?? []).entries()) {
      const { change, mode } = resource;
      if (mode === 'data' || change.actions[0] === 'no-op') continue;
      for (const side of ['before', 'after'] as const) {
        const values = (change[side] ?? {}) as Record<string, Json>;
        for (const attribute of changedNames(change).filter((it) => it in values)) {
          for (const mutant of mutants(values[attribute] ?? null)) {
            const mutated = { ...change, [side]: { ...values, [attribute]: mutant } };
            const changes = (plan.resource_changes ?? []).with(index, { ...resource, change: mutated });
            const fresh = printOf({ ...plan, resource_changes: changes });
            expect(fresh.fingerprint).not.toBe(fingerprint);
            expect(fresh.digests.filter(({ content }) => !contents.has(content))).toHaveLength(1);
            count += 1;
          }
        }
      }
    }
  }
  expect(count).toBeGreaterThan(500);
});

describe('secrets', () => {
  const CANARY = 'canary-5f0b7c21';
  const secret = (value: string, flag: Json = { password: true }): PlanJson =>
    planWith(
      [
        changed({
          actions: ['create'],
          before: null,
          after: { password: value, note: 'n' },
          before_sensitive: false,
          after_sensitive: flag,
        }),
      ],
      {
        output_changes: { token: { actions: ['create'], before: null, after: value, after_sensitive: true } },
      },
    );

  test('differ in the fingerprint when there is a key', () => {
    expect(printOf(secret(CANARY)).fingerprint).not.toBe(printOf(secret('another-secret')).fingerprint);
  });

  test('don’t enter when there is none, however they are known', () => {
    for (const flag of [true, { password: true }]) {
      const one = printOf(secret(CANARY, flag), '');
      const other = printOf(secret('another-secret', flag), '');
      expect(one.keyed).toBe(false);
      expect(one.fingerprint).toBe(other.fingerprint);
      expect(one.digests.map(({ attributes }) => attributes)).toEqual(
        other.digests.map(({ attributes }) => attributes),
      );
    }
  });

  test('that are too short to be looked for in texts don’t enter either', () => {
    const [one, other] = [7, 8].map((pin) =>
      planWith([changed({ after: { pin, size: 2 }, after_sensitive: { pin: true } })]),
    );
    expect(printOf(one ?? '', '').fingerprint).toBe(printOf(other ?? '', '').fingerprint);
    expect(printOf(one ?? '').fingerprint).not.toBe(printOf(other ?? '').fingerprint);
  });

  test('that only speak by their names don’t enter either', () => {
    const [one, other] = [CANARY, 'another-secret'].map((password) =>
      planWith([changed({ after: { password, size: 2 } })]),
    );
    expect(printOf(one ?? '', '').fingerprint).toBe(printOf(other ?? '', '').fingerprint);
    expect(printOf(one ?? '').fingerprint).not.toBe(printOf(other ?? '').fingerprint);
  });

  test('without the key, what isn’t secret still counts', () => {
    const [one, other] = [1, 2].map((size) => planWith([changed({ after: { size: size + 5 } })]));
    expect(printOf(one ?? '', '').fingerprint).not.toBe(printOf(other ?? '', '').fingerprint);
    expect(printOf(one ?? '').withoutKey().fingerprint).toBe(printOf(one ?? '', '').fingerprint);
  });

  test('are in nothing that a print has', () => {
    const keyed = changed({}, { address: `t.a["${CANARY}"]`, index: CANARY });
    const plan = secret(CANARY);
    const print = printOf({ ...plan, resource_changes: [...(plan.resource_changes ?? []), keyed] });
    const origin = { repository: 'octo/orders', stack: 's', pullRequest: 1, sha: 'a'.repeat(40) };
    const digests = print.digests.map(({ address, action, place, content, attributes }) => ({
      ...{ address, action, place, content, attributes },
    }));
    const all = JSON.stringify([print, print.unchanged, digests, makeRecord(print, origin), LINEAGE.length]);
    expect(digests).toHaveLength(3);
    expect(all).not.toContain(CANARY);
    expect(all).not.toContain(LINEAGE);
  });
});
