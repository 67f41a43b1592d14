import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseInputs } from '../../../src/inputs/parse.ts';
import { decideBackend, keepsStateOnTheRunner } from '../../../src/stack/backend.ts';
import { audienceOf, partitionOf, requestedRole } from '../../../src/stack/role.ts';
import { folderName, identifyStack, nameStack, stateKey } from '../../../src/stack/stack.ts';
import { findUndeclared } from '../../../src/stack/variables.ts';

const identify = (directory: string, environment?: string, workspace = 'default') =>
  identifyStack({ directory, environment, workspace, service: undefined }, 'acme/shop');

describe('a stack', () => {
  test.each([
    ['infra', undefined, 'default', 'infra', 'acme/shop/infra/default/terraform.tfstate'],
    ['./infra/', 'prod', 'default', 'infra/prod', 'acme/shop/infra/prod/terraform.tfstate'],
    [
      'infra//aws/../gcp',
      'prod',
      'blue',
      'infra/gcp/prod@blue',
      'acme/shop/infra/gcp/prod/terraform.tfstate',
    ],
    ['.', 'dev', 'default', 'shop/dev', 'acme/shop/dev/terraform.tfstate'],
  ])('%s %s %s', (directory, environment, workspace, name, key) => {
    const identity = identify(directory, environment, workspace);
    expect(nameStack(identity, 'acme/shop')).toBe(name);
    expect(stateKey(identity, 'acme/shop')).toBe(key);
  });

  test('keeps the .. of a directory that leaves the workspace', () => {
    expect(identify('infra/../../elsewhere')).toMatchObject({ directory: '../elsewhere' });
    expect(identify('/etc')).toMatchObject({ directory: '/etc' });
  });

  test('two stacks never share a folder', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9._~%-]{1,8}$/);
    const common = {
      environment: fc.option(part, { nil: undefined }),
      workspace: part,
    };
    const stack = fc.oneof(
      fc.record({ kind: fc.constant('root' as const), directory: part, ...common }),
      fc.record({ kind: fc.constant('service' as const), service: part, ...common }),
    );
    fc.assert(
      fc.property(stack, stack, (one, other) => {
        const same =
          JSON.stringify(one) === JSON.stringify(other) ||
          (one.environment ?? '') === (other.environment ?? '');
        fc.pre(!same);
        expect(folderName(one)).not.toBe(folderName(other));
        expect(folderName(one)).not.toMatch(/[/\\]|^\.+$/);
      }),
    );
  });

  test('has a folder name of its own that every file system takes, however long its own is', () => {
    const [one = '', other = ''] = ['a', 'b'].map((end) => folderName(identify(`${'é'.repeat(5000)}${end}`)));
    expect(one).not.toBe(other);
    for (const name of [one, other]) expect(name.length).toBeLessThan(200);
  });
});

describe('the bundled service', () => {
  const identity = identifyStack(
    { directory: undefined, service: undefined, environment: 'dev', workspace: 'default' },
    'acme/Web.Shop_2',
  );

  test('goes by the repository’s name', () => {
    expect(identity).toMatchObject({ kind: 'service', service: 'web-shop-2' });
    expect(nameStack(identity, 'acme/Web.Shop_2')).toBe('web-shop-2/dev');
    expect(stateKey(identity, 'acme/shop')).toBe('acme/shop/web-shop-2/dev/terraform.tfstate');
  });
});

describe('the backend', () => {
  const decide = (raw: Record<string, string>, found: string | undefined) => {
    const { inputs } = parseInputs({ directory: 'infra', 'aws-region': 'eu-west-1', ...raw });
    return decideBackend(inputs, found, identifyStack(inputs, 'acme/shop'), 'acme/shop');
  };

  test('is the bucket of the inputs, locked by Terraform itself', () => {
    expect(
      decide(
        { 'state-bucket': 'states', 'state-kms-key-id': 'alias/state', 'backend-config': 'profile=ops' },
        's3',
      ),
    ).toEqual({
      kind: 's3',
      bucket: 'states',
      key: 'acme/shop/infra/default/terraform.tfstate',
      settings: [
        'bucket=states',
        'key=acme/shop/infra/default/terraform.tfstate',
        'region=eu-west-1',
        'use_lockfile=true',
        'encrypt=true',
        'kms_key_id=alias/state',
        'profile=ops',
      ],
    });
  });

  test('key and region of the state can be told', () => {
    expect(
      decide({ 'state-bucket': 'states', 'state-key': 'k', 'state-region': 'us-east-1' }, 's3'),
    ).toMatchObject({
      settings: expect.arrayContaining(['key=k', 'region=us-east-1']),
    });
  });

  test.each([undefined, 'gcs', 'cloud'])('a bucket doesn’t fit a root with the backend %s', (found) => {
    expect(decide({ 'state-bucket': 'states' }, found)).toEqual({ kind: 'unfit', found, wanted: 's3' });
  });

  test('backend-config doesn’t fit a root without a backend', () => {
    expect(decide({ 'backend-config': 'path=x' }, undefined)).toEqual({
      kind: 'unfit',
      found: undefined,
      wanted: 'any',
    });
  });

  test('else it is the root’s own', () => {
    const own = decide({ 'backend-config': 'bucket=x' }, 'gcs');
    expect(own).toEqual({ kind: 'own', type: 'gcs', settings: ['bucket=x'] });
    expect(keepsStateOnTheRunner(own)).toBe(false);
    expect(keepsStateOnTheRunner(decide({}, undefined))).toBe(true);
    expect(keepsStateOnTheRunner(decide({}, 'local'))).toBe(true);
  });
});

describe('the role', () => {
  test('is requested with what the inputs say, or sensible names', () => {
    const { inputs } = parseInputs({
      directory: 'infra',
      'role-to-assume': 'arn:aws:iam::123456789012:role/plan',
      'aws-region': 'eu-west-1',
    });
    expect(requestedRole(inputs, { runId: '42' })).toEqual({
      roleArn: 'arn:aws:iam::123456789012:role/plan',
      region: 'eu-west-1',
      sessionName: 'planwright-42',
      durationSeconds: 3600,
      audience: 'sts.amazonaws.com',
    });
  });

  test.each([
    ['eu-central-1', 'aws', 'sts.amazonaws.com'],
    ['cn-north-1', 'aws-cn', 'sts.amazonaws.com.cn'],
    ['us-gov-west-1', 'aws-us-gov', 'sts.amazonaws.com'],
    ['us-iso-east-1', 'aws-iso', 'sts.amazonaws.com'],
    ['us-isob-east-1', 'aws-iso-b', 'sts.amazonaws.com'],
  ])('%s', (region, partition, audience) => {
    expect(partitionOf(region)).toBe(partition);
    expect(audienceOf(region)).toBe(audience);
  });
});

describe('undeclared variables', () => {
  test('are named with where they were given, and with what was meant', () => {
    expect(
      findUndeclared(
        [
          { input: 'variables', names: ['name', 'regoin', 'bucketName'] },
          { input: 'var-files', file: '`a.tfvars`', names: ['zone'] },
        ],
        ['name', 'region', 'bucket_name'],
      ),
    ).toEqual([
      {
        input: 'variables',
        message: 'the root doesn’t declare `regoin` (it has `region`), `bucketName` (it has `bucket_name`)',
      },
      { input: 'var-files', message: 'the root doesn’t declare `zone`, set in `a.tfvars`' },
    ]);
  });

  test.each([
    ['regio', 'region'],
    ['regionn', 'region'],
    ['rexion', 'region'],
    ['aregion', 'region'],
  ])('%s is a slip for %s', (name, declared) => {
    expect(findUndeclared([{ input: 'variables', names: [name] }], [declared])[0]?.message).toContain(
      `(it has \`${declared}\`)`,
    );
  });
});
