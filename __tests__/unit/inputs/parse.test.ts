import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { faultsOfCommand, parseInputs } from '../../../src/inputs/parse.ts';
import { schema } from '../../../src/inputs/schema.ts';

const faultsOf = (raw: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    parseInputs({ directory: 'infra', ...raw }).faults.map(({ input, message }) => [input, message]),
  );

describe('parseInputs', () => {
  test('gives every input its default', () => {
    const { inputs, faults } = parseInputs({ directory: 'infra' });
    expect(faults).toEqual([]);
    expect(inputs).toMatchObject({
      command: 'auto',
      directory: 'infra',
      'role-duration-seconds': 3600,
      'lock-timeout': '5m',
      refresh: true,
      workspace: 'default',
      comment: 'update',
      log: 'fold',
      reveal: [],
      targets: [],
      'role-to-assume': undefined,
    });
  });

  test('names every fault at once', () => {
    expect(
      faultsOf({
        files: 'files',
        service: 'Orders',
        command: 'aply',
        'role-to-assume': 'planwright-plan',
        'role-duration-seconds': '60',
        'allowed-account-ids': '123456789012\n12345',
        refresh: 'yes',
        variables: '- a\n- b',
        'lock-timeout': 'five minutes',
      }),
    ).toEqual({
      files: expect.stringContaining('bundled service'),
      service: expect.stringContaining('small letters'),
      command: expect.stringContaining('`plan`'),
      'role-to-assume': expect.stringContaining('arn:aws:iam::123456789012:role/'),
      'role-duration-seconds': expect.stringContaining('900 to 43200'),
      'allowed-account-ids': expect.stringContaining('`12345`'),
      refresh: expect.stringContaining('`true` or `false`'),
      variables: expect.stringContaining('mapping'),
      'lock-timeout': expect.stringContaining('1h30m'),
    });
  });

  test.each([
    ['role-to-assume', 'arn:aws:iam::123456789012:role/x', 'aws-region'],
    ['state-bucket', 'states', 'aws-region'],
    ['state-key', 'a/b', 'state-key'],
    ['state-region', 'eu-west-1', 'state-region'],
  ])('%s needs company', (name, value, faulty) => {
    expect(Object.keys(faultsOf({ [name]: value }))).toEqual([faulty]);
  });

  test('a faulty region is one fault, not two', () => {
    expect(Object.keys(faultsOf({ 'aws-region': 'Frankfurt', 'state-bucket': 'states' }))).toEqual([
      'aws-region',
    ]);
  });

  test.each([
    'https://mirror.example',
    'https://mirror.example:8443/artifactory/hashicorp/',
    'http://127.0.0.1:8080/releases',
    'http://localhost',
    'http://[::1]:8080',
  ])('tool-mirror may be %s', (mirror) => {
    expect(faultsOf({ 'tool-mirror': mirror })).toEqual({});
  });

  test.each([
    'http://mirror.example',
    'http://127.0.0.1.example',
    'http://localhost@mirror.example',
    'https://ada:hunter2@mirror.example',
    'https://mirror.example?token=hunter2',
    'https://mirror.example/#hunter2',
    'mirror.example',
    'file:///releases',
  ])('tool-mirror may not be %s, and isn’t repeated', (mirror) => {
    expect(faultsOf({ 'tool-mirror': mirror })).toEqual({
      'tool-mirror':
        'must be an address such as `https://mirror.example/hashicorp`, without user, password and query',
    });
  });

  test('variables are a mapping of any values; a number too large for JavaScript keeps its digits', () => {
    const { inputs } = parseInputs({
      directory: 'infra',
      variables: 'name: orders\ncount: 3\non: true\nids: [1, 12345678901234567890]\nnested: { a: null }',
    });
    expect(inputs.variables).toEqual({
      name: 'orders',
      count: 3,
      on: true,
      ids: [1, '12345678901234567890'],
      nested: { a: null },
    });
  });

  test('a message never repeats more than a glimpse of what was given, and stays in its code', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (given) => {
        const message = faultsOf({ refresh: given })['refresh'];
        if (message === undefined) return;
        expect(message.split('`')).toHaveLength(7);
        expect(message.length).toBeLessThan(130);
      }),
    );
  });

  test('lines may be indented, empty or comments', () => {
    const { inputs } = parseInputs({
      directory: 'infra',
      targets: '\n  aws_s3_bucket.a \n\n# not this\nmodule.b["x y"]\n',
    });
    expect(inputs.targets).toEqual(['aws_s3_bucket.a', 'module.b["x y"]']);
  });
});

describe('faultsOfCommand', () => {
  test('names inputs that make no sense for a command that was asked for', () => {
    const raw = {
      command: 'check',
      directory: 'infra',
      'role-to-assume': 'arn:aws:iam::123456789012:role/x',
      comment: 'off',
    };
    expect(faultsOfCommand(raw, 'check').map(({ input }) => input)).toEqual(['role-to-assume', 'comment']);
  });

  test('what the runner fills in by itself is nobody’s fault', () => {
    const defaults = Object.fromEntries(
      Object.entries(schema).map(([name, spec]) => [name, spec.default ?? '']),
    );
    expect(faultsOfCommand(defaults, 'check')).toEqual([]);
  });

  test('confirm is for destroy', () => {
    expect(faultsOfCommand({ confirm: 'infra' }, 'plan').map(({ input }) => input)).toEqual(['confirm']);
    expect(faultsOfCommand({ confirm: 'infra' }, 'destroy')).toEqual([]);
  });
});

test('what YAML would warn of goes to nobody’s log', () => {
  const { inputs, faults } = parseInputs({ directory: 'infra', variables: 'name: !odd "a secret"' });
  expect(faults).toEqual([]);
  expect(inputs.variables).toEqual({ name: 'a secret' });
});
