import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../../src/plan/plan.ts';
import { NoPlanError } from '../../../src/plan/reader.ts';
import { redactSource } from '../../../src/plan/redaction.ts';
import { MalformedJsonError } from '../../../src/plan/scanner.ts';
import { sourceOf } from '../../../src/plan/source.ts';

const SECRET = 'correct-horse-battery';

function read(text: string): Plan {
  return redactSource(sourceOf(text), { known: [] }).plan;
}

function planText(json: object): string {
  return JSON.stringify({ format_version: '1.2', ...json });
}

function change(actions: unknown, more: object = {}, ofChange: object = {}): object {
  return {
    address: 'x_y.z',
    mode: 'managed',
    type: 'x_y',
    name: 'z',
    change: { actions, before: null, after: { a: 1 }, ...ofChange },
    ...more,
  };
}

function changesOf(...resources: readonly object[]): Plan['changes'] {
  return read(planText({ resource_changes: resources })).changes;
}

describe('what is no plan', () => {
  test.each([
    ['', 'nothing at all'],
    [`Error: ${SECRET}\n${SECRET}\n`, 'text that is no JSON'],
    [`{${SECRET}`, 'text that is no JSON'],
    [`{"password":"${SECRET}"}`, 'JSON without a `format_version`'],
    [`{"format_version":7,"password":"${SECRET}"}`, 'JSON without a `format_version`'],
    [`{"format_version":"1.0","values":{"outputs":{"o":{"value":"${SECRET}"}}}}`, 'a state'],
    [`{"format_version":"1.0","valid":false,"diagnostics":["${SECRET}"]}`, 'the result of a validation'],
    ['{"format_version":"1.0","provider_schemas":{}}', 'the schemas of providers'],
    [`{"format_version":"2.0","resource_changes":["${SECRET}"]}`, '`format_version` is 2.0'],
    [`{"format_version":"${SECRET}","resource_changes":[]}`, '`format_version` is something else'],
  ])('is refused by what it is, unquoted: %j', (text, found) => {
    const reading = () => read(text);
    expect(reading).toThrow(NoPlanError);
    expect(reading).toThrow(found);
    expect(reading).not.toThrow(SECRET);
  });

  test.each([
    `{"format_version":"1.2","resource_changes":[{"address":"${SECRET}"`,
    `{"format_version":"1.2","resource_changes":[{"address":"${SECRET}" "b"}]}`,
    `{"format_version":"1.2","resource_changes":[{"address":${SECRET}}]}`,
    `{"format_version":"1.2","output_changes":{"o":{"actions":[${SECRET}]}}}`,
  ])('is told from a plan that is broken: %j', (text) => {
    const reading = () => read(text);
    expect(reading).toThrow(MalformedJsonError);
    expect(reading).not.toThrow(SECRET);
  });
});

describe('where a plan stands', () => {
  const one = planText({ resource_changes: [change(['create'], { address: 'x_y.one' })] });
  const other = planText({ resource_changes: [change(['delete'], { address: 'x_y.other' })] });
  const pretty = JSON.stringify(JSON.parse(one), undefined, 2);

  test.each<[string, string, readonly string[]]>([
    ['alone', one, ['x_y.one']],
    ['indented', pretty, ['x_y.one']],
    ['behind a byte order mark', `\ufeff${one}`, ['x_y.one']],
    [
      'among the lines of a wrapper',
      `[command]/opt/terraform show -json plan\n${one}\n::debug::Terraform exited with code 0.\n::debug::stdout: ${one}%0A\n`,
      ['x_y.one'],
    ],
    ['behind a warning', `Warning: {an object} is odd\n\n${pretty}\n`, ['x_y.one']],
    ['behind a line that begins as JSON does', `{ not: json }\n${one}`, ['x_y.one']],
    ['behind JSON of another kind', `{"level":"info"}\n${one}\n{"level":"info"}`, ['x_y.one']],
    ['one a line', `${one}\n${other}\n`, ['x_y.one', 'x_y.other']],
    ['one behind the other', one + other, ['x_y.one', 'x_y.other']],
    [
      'behind what Terragrunt puts before each',
      `10:00:00 STDOUT [a] tf: ${one}\n10:00:01 STDOUT [b] tf: ${other}`,
      ['x_y.one', 'x_y.other'],
    ],
  ])('%s', (_, text, addresses) => {
    expect(read(text).changes.map(({ address }) => address)).toEqual(addresses);
  });

  test('several plans are one', () => {
    const state = { values: { root_module: { resources: [{ mode: 'managed', type: 'x_y' }] } } };
    const { existing, complete, errored, outputs } = read(
      planText({
        prior_state: state,
        complete: false,
        output_changes: { o: { actions: ['create'], after: 1 } },
      }) +
        planText({
          prior_state: state,
          errored: true,
          output_changes: { o: { actions: ['delete'], before: 1 } },
        }),
    );
    expect({ complete, errored, existing: [...existing] }).toEqual({
      complete: false,
      errored: true,
      existing: [['x_y', 2]],
    });
    expect(outputs.map(({ action }) => action)).toEqual(['create', 'delete']);
  });

  test('a secret of one plan is gone from the other', () => {
    const flagged = { after: { p: SECRET }, after_sensitive: { p: true } };
    const { changes } = read(
      planText({ resource_changes: [change(['create'], {}, { after: { q: `x${SECRET}` } })] }) +
        planText({ resource_changes: [change(['create'], {}, flagged)] }),
    );
    expect(dump(changes)).not.toContain(SECRET);
  });
});

describe('formats', () => {
  test.each(['0.1', '0.2', '1.0', '1.2', '1.99'])('version %s', (format_version) => {
    expect(
      read(JSON.stringify({ format_version, resource_changes: [change(['create'])] })).changes,
    ).toHaveLength(1);
  });

  test('lists and members that are missing or null are empty', () => {
    const lists = [
      ...['resource_changes', 'resource_drift', 'deferred_changes', 'action_invocations', 'output_changes'],
      ...[
        'deferred_action_invocations',
        'relevant_attributes',
        'checks',
        'prior_state',
        'planned_values',
        'variables',
      ],
    ];
    const empty = read(planText(Object.fromEntries(lists.map((name) => [name, null]))));
    expect(empty).toEqual(read(planText({})));
    expect(empty).toMatchObject({
      changes: [],
      drift: [],
      deferred: [],
      checks: [],
      complete: true,
      errored: false,
    });
  });

  test('of a member that comes twice the last one counts, as in all JSON', () => {
    const text = '{"format_version":"1.2","resource_changes":[{}],"resource_changes":[CHANGE]}'.replace(
      'CHANGE',
      '{"address":"x_y.z","change":{"actions":["delete"]},"change":{"actions":["create"],"after":1,"after":2}}',
    );
    expect(read(text).changes).toMatchObject([{ address: 'x_y.z', action: 'create', after: 2 }]);
  });

  test.each([
    {},
    { change: null },
    { change: {} },
    { change: { actions: null } },
    { change: { actions: [] } },
  ])('a change that says nothing is none: %j', (resource) => {
    expect(changesOf(resource)).toEqual([]);
  });

  test.each([
    ['data', ['read']],
    ['data', ['delete']],
    ['ephemeral', ['open']],
    ['ephemeral', ['open', 'close']],
    ['managed', ['open']],
    ['managed', ['renew']],
    ['managed', ['close']],
    ['managed', ['no-op']],
  ])('of %s resources %j changes nothing', (mode, actions) => {
    expect(changesOf(change(actions, { mode }))).toEqual([]);
  });

  test.each([
    [['create', 'forget'], { action: 'replace', createsFirst: true }],
    [['forget', 'create'], { action: 'replace', createsFirst: false }],
    [['forget'], { action: 'forget', createsFirst: undefined, unknownAction: undefined }],
    [['rename'], { action: 'update', unknownAction: 'rename' }],
    [['rename', 'create'], { action: 'update', unknownAction: 'rename, create' }],
    [['constructor'], { action: 'update', unknownAction: 'constructor' }],
  ])('%j', (actions, expected) => {
    expect(changesOf(change(actions))).toMatchObject([expected]);
  });

  test.each([
    [{}, ''],
    [{ unknown: true }, ''],
    [{ id: 'i-1' }, 'i-1'],
    [{ id: '', identity: { bucket: 'b' } }, ''],
    [
      { identity: { bucket: 'b', account: 12345678901234567890n, region: null, tags: [1] } },
      'bucket = b, account = 12345678901234567890, tags = …',
    ],
  ])('importing %j', (importing, importId) => {
    const text = JSON.stringify(change(['no-op'], {}, { importing }), (_key, value: unknown) =>
      typeof value === 'bigint' ? `bigint ${value}` : value,
    ).replace(/"bigint (\d+)"/, '$1');
    expect(read(`{"format_version":"1.2","resource_changes":[${text}]}`).changes).toMatchObject([
      { action: 'import', importId },
    ]);
  });

  test('an index of 0, a deposed object, a reason and the paths that force a replacement are kept', () => {
    const resource = change(
      ['delete', 'create'],
      { address: 'x_y.z[0]', index: 0, deposed: 'abcd1234', action_reason: 'replace_because_tainted' },
      { replace_paths: [['a'], ['b', 0, 'c']] },
    );
    expect(changesOf(resource)).toMatchObject([
      {
        key: 0,
        deposed: 'abcd1234',
        reason: 'replace_because_tainted',
        replacePaths: [['a'], ['b', 0, 'c']],
      },
    ]);
  });

  test('a value that isn’t known at all, or without any flags, is no trouble', () => {
    const [unknown, plain] = changesOf(
      change(['create'], {}, { after: null, after_unknown: true }),
      change(['create'], {}, { after_unknown: null, after_sensitive: null }),
    );
    expect(unknown?.after).toEqual({ kind: 'unknown' });
    expect(plain?.after).toEqual({ kind: 'mapping', entries: new Map([['a', 1]]) });
  });

  test('generated configuration and identities stand in nobody’s way', () => {
    const more = {
      generated_config: 'resource "x" "y" {}\n',
      before_identity: null,
      after_identity: { id: 'é' },
    };
    expect(changesOf(change(['create'], {}, more))).toMatchObject([{ action: 'create' }]);
  });

  test('a number is kept exact', () => {
    const text = JSON.stringify(change(['create'])).replace('"a":1', '"a":9007199254740993');
    const [big] = read(`{"format_version":"1.2","resource_changes":[${text}]}`).changes;
    expect(big?.after).toEqual({
      kind: 'mapping',
      entries: new Map([['a', { kind: 'exact', digits: '9007199254740993' }]]),
    });
  });
});

describe('the rest of a plan', () => {
  test('changes that are put off', () => {
    const { deferred, changes } = read(
      planText({
        deferred_changes: [
          { reason: 'instance_count_unknown', resource_change: change(['create'], { address: 'x_y.a' }) },
          { resource_change: change(['read'], { mode: 'data' }) },
          { reason: 'unknown' },
        ],
      }),
    );
    expect(changes).toEqual([]);
    expect(deferred).toMatchObject([
      { reason: 'instance_count_unknown', change: { address: 'x_y.a', action: 'create' } },
      { reason: 'unknown', change: { mode: 'data', action: 'read' } },
    ]);
  });

  test('actions that are invoked, by a resource, by name or later', () => {
    const invocation = (name: string, more: object) => ({
      address: `action.x_y.${name}`,
      type: 'x_y',
      ...more,
    });
    const trigger = { triggering_resource_address: 'x_y.z["a"]', action_trigger_event: 'AfterCreate' };
    const { invocations } = read(
      planText({
        action_invocations: [
          invocation('one', { lifecycle_action_trigger: trigger }),
          invocation('two', { invoke_action_trigger: {} }),
        ],
        deferred_action_invocations: [
          { reason: 'deferred_prereq', action_invocation: invocation('three', {}) },
        ],
      }),
    );
    expect(invocations).toEqual([
      {
        address: 'action.x_y.one',
        type: 'x_y',
        trigger: { resource: 'x_y.z["a"]', event: 'after_create' },
        deferred: undefined,
      },
      { address: 'action.x_y.two', type: 'x_y', trigger: undefined, deferred: undefined },
      { address: 'action.x_y.three', type: 'x_y', trigger: undefined, deferred: 'deferred_prereq' },
    ]);
  });

  test('checks that don’t pass, without secrets', () => {
    const instance = (status: string, message: string) => ({
      address: { to_display: `x_y.z["${status}"]` },
      status,
      problems: [{ message }],
    });
    const { checks } = read(
      planText({
        resource_changes: [change(['create'], {}, { after: { p: SECRET }, after_sensitive: { p: true } })],
        checks: [
          {
            address: { to_display: 'x_y.z' },
            status: 'fail',
            instances: [instance('pass', ''), instance('fail', `it is ${SECRET}`)],
          },
          { address: { to_display: 'check.later' }, status: 'unknown' },
          { address: { to_display: 'check.good' }, status: 'pass', instances: null },
          { address: { to_display: 'check.new' }, status: 'novelty', instances: [] },
        ],
      }),
    );
    expect(checks).toEqual([
      { address: 'x_y.z["fail"]', status: 'fail', problems: ['it is (sensitive)'] },
      { address: 'check.later', status: 'unknown', problems: [] },
      { address: 'check.new', status: 'unknown', problems: [] },
    ]);
  });

  test('a plan that only refreshes keeps all that was changed outside', () => {
    const drift = change(['update'], {}, { before: { a: 0 } });
    const moved = change(['no-op'], { address: 'x_y.new', previous_address: 'x_y.old' });
    const planOf = (json: object) => read(planText({ resource_drift: [drift, moved], ...json }));
    expect(planOf({ applyable: true })).toMatchObject({
      refreshOnly: true,
      drift: [{ address: 'x_y.z' }, { action: 'move', previousAddress: 'x_y.old' }],
    });
    expect(planOf({ applyable: false })).toMatchObject({ refreshOnly: false, drift: [] });
    const outputs = { output_changes: { o: { actions: ['update'], before: 0, after: 1 } } };
    expect(planOf({ applyable: true, ...outputs }).refreshOnly).toBe(true);
    const others = { resource_changes: [change(['no-op'])] };
    expect(planOf({ applyable: true, ...outputs, ...others }).refreshOnly).toBe(false);
  });
});

test('a copy of a change has its sides', () => {
  const [first] = changesOf(change(['create']));
  expect({ ...first, name: 'other' }).toMatchObject({
    name: 'other',
    before: null,
    after: { kind: 'mapping' },
  });
});

test('sides are read when they are asked for, and once for one after the other', () => {
  const bytes = Buffer.from(planText({ resource_changes: [change(['create']), change(['create'])] }));
  const reads: number[] = [];
  const { plan } = redactSource(
    {
      size: bytes.length,
      read: (offset, length) => {
        reads.push(offset);
        return bytes.subarray(offset, offset + length);
      },
    },
    { known: [] },
  );
  const before = reads.length;
  const [one, other] = plan.changes;
  const sides = [one?.before, one?.after, one?.before];
  expect([reads.length - before, sides[2]]).toEqual([1, null]);
  expect([other?.after, one?.after]).toHaveLength(2);
  expect(reads.length - before).toBe(3);
});

function dump(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner));
}
