import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Plan } from '../../../src/plan/plan.ts';
import { redactSource } from '../../../src/plan/redaction.ts';
import { sourceOf } from '../../../src/plan/source.ts';

const CANARY = 'canary-7f3a9b';

/** A value with something flagged in it. */
interface Flagged {
  readonly value: unknown;
  readonly flags: unknown;
}

/** A value of attributes, and one of them, however deep, is the secret. */
const flagged: fc.Arbitrary<Flagged> = fc
  .array(fc.oneof(fc.constantFrom('list', 'attribute'), fc.constant('é"{')), { minLength: 1, maxLength: 4 })
  .map((path) =>
    path.reduceRight<Flagged>(
      ({ value, flags }, step) =>
        step === 'list'
          ? { value: ['plain', value, 7], flags: [false, flags] }
          : { value: { other: 'plain', [step]: value }, flags: { [step]: flags } },
      { value: CANARY, flags: true },
    ),
  )
  .map(({ value, flags }) => ({ value: { attribute: value }, flags: { attribute: flags } }));

const resource = { address: 'x_y.z', mode: 'managed', type: 'x_y', name: 'z' };
const LEAK = {
  ...resource,
  address: `x_y.z["${CANARY}"]`,
  index: CANARY,
  change: {
    actions: ['update'],
    before: { tags: { [CANARY]: [`a ${CANARY}`] } },
    after: { b: Buffer.from(CANARY).toString('base64') },
  },
};

/** Every place where a plan can flag a value: what of a plan has it there. */
const PLACES: Readonly<Record<string, (flagged: Flagged) => object>> = {
  'after a change': ({ value, flags }) =>
    changed({ actions: ['create'], before: null, after: value, after_sensitive: flags }),
  'before a change': ({ value, flags }) =>
    changed({ actions: ['delete'], before: value, after: null, before_sensitive: flags }),
  'a value that loses its flag': ({ value, flags }) =>
    changed({
      actions: ['update'],
      before: value,
      after: value,
      before_sensitive: flags,
      after_sensitive: {},
    }),
  'what stays as it is': ({ value, flags }) =>
    changed({
      actions: ['no-op'],
      before: value,
      after: value,
      before_sensitive: flags,
      after_sensitive: flags,
    }),
  'a data source': ({ value, flags }) => ({
    resource_changes: [
      {
        ...resource,
        mode: 'data',
        change: { actions: ['read'], before: null, after: value, after_sensitive: flags },
      },
    ],
  }),
  'what was changed outside': ({ value, flags }) => ({
    resource_drift: [
      { ...resource, change: { actions: ['update'], before: value, after: {}, before_sensitive: flags } },
    ],
  }),
  'what is put off': ({ value, flags }) => ({
    deferred_changes: [
      {
        reason: 'unknown',
        resource_change: {
          ...resource,
          change: { actions: ['create'], after: value, after_sensitive: flags },
        },
      },
    ],
  }),
  'the state': ({ value, flags }) => ({
    prior_state: { values: modules({ ...resource, values: value, sensitive_values: flags }) },
  }),
  'a data source of the state': ({ value, flags }) => ({
    prior_state: { values: modules({ ...resource, mode: 'data', values: value, sensitive_values: flags }) },
  }),
  'planned values': ({ value, flags }) => ({
    planned_values: modules({ ...resource, values: value, sensitive_values: flags }),
  }),
  'an output': ({ value }) => ({
    output_changes: { o: { actions: ['create'], after: value, after_sensitive: true } },
  }),
  'an output of the state': ({ value }) => ({
    prior_state: { values: { outputs: { o: { sensitive: true, value } } } },
  }),
  'a planned output': ({ value }) => ({ planned_values: { outputs: { o: { sensitive: true, value } } } }),
  'a variable': ({ value }) => ({
    variables: { v: { value } },
    configuration: { root_module: { variables: { v: { sensitive: true } } } },
  }),
  'the default of a variable': ({ value }) => ({
    configuration: { root_module: { variables: { v: { sensitive: true, default: value } } } },
  }),
  'what is written for a variable of a module': ({ value }) => ({
    configuration: {
      root_module: {
        module_calls: {
          m: {
            expressions: { v: { constant_value: value } },
            module: { variables: { v: { sensitive: true } } },
          },
        },
      },
    },
  }),
  'the default of a variable of a module': ({ value }) => ({
    configuration: {
      root_module: {
        module_calls: { m: { module: { variables: { v: { sensitive: true, default: value } } } } },
      },
    },
  }),
  'an action that is invoked': ({ value, flags }) => ({
    action_invocations: [{ address: 'action.x.y', type: 'x', config_values: value, config_sensitive: flags }],
  }),
  'an action that is put off': ({ value, flags }) => ({
    deferred_action_invocations: [
      {
        reason: 'unknown',
        action_invocation: {
          address: 'action.x.y',
          type: 'x',
          config_values: value,
          config_sensitive: flags,
        },
      },
    ],
  }),
};

function changed(change: object): object {
  return { resource_changes: [{ ...resource, change }] };
}

/** The values of a state that has a resource in a module of a module. */
function modules(inner: object): object {
  return { root_module: { resources: [], child_modules: [{ child_modules: [{ resources: [inner] }] }] } };
}

test.each(Object.entries(PLACES))('a secret in %s is in no text of the plan', (_, place) => {
  fc.assert(
    fc.property(flagged, fc.boolean(), (secret, leakFirst) => {
      const json = place(secret) as { readonly resource_changes?: readonly object[] };
      const own = json.resource_changes ?? [];
      const resource_changes = leakFirst ? [LEAK, ...own] : [...own, LEAK];
      const text = JSON.stringify({ format_version: '1.2', ...json, resource_changes, checks: [check()] });
      const { plan, redact } = redactSource(sourceOf(text), { known: [] });
      expect(dump(plan)).not.toContain(CANARY);
      expect(dump(plan)).not.toContain(Buffer.from(CANARY).toString('base64').slice(0, 12));
      expect(redact(`Error: ${CANARY}`)).toBe('Error: (sensitive)');
    }),
    { numRuns: 20 },
  );
});

test('a text that no plan flags is left', () => {
  const text = JSON.stringify({ format_version: '1.2', resource_changes: [LEAK], checks: [check()] });
  expect(dump(redactSource(sourceOf(text), { known: [] }).plan).split(CANARY)).toHaveLength(7);
});

function check(): object {
  return {
    address: { to_display: `x_y.z["${CANARY}"]` },
    status: 'fail',
    instances: [{ status: 'fail', problems: [{ message: CANARY }] }],
  };
}

function dump(plan: Plan): string {
  return JSON.stringify(plan, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner));
}
