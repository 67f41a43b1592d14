import { describe, expect, test } from '@jest/globals';
import {
  applyArgs,
  fmtArgs,
  forceUnlockArgs,
  initArgs,
  planArgs,
  showArgs,
  validateArgs,
  workspaceSelectArgs,
} from '../../../src/terraform/args.ts';

const plain = {
  out: '/tmp/plan',
  destroy: false,
  varFiles: [],
  targets: [],
  replace: [],
  refresh: true,
  lockTimeout: '5m',
  parallelism: undefined,
};

test('init', () => {
  expect(initArgs({ backend: true, backendConfig: ['key=a/b', 'backend.hcl'] })).toEqual([
    'init',
    '-json',
    '-input=false',
    '-reconfigure',
    '-backend-config=key=a/b',
    '-backend-config=backend.hcl',
  ]);
  expect(initArgs({ backend: false, backendConfig: ['key=a'] })).toEqual([
    'init',
    '-json',
    '-input=false',
    '-backend=false',
  ]);
  expect(initArgs({ backend: false, backendConfig: [], locked: true })).toContain('-lockfile=readonly');
});

test('plan', () => {
  expect(planArgs(plain)).toEqual([
    'plan',
    '-json',
    '-detailed-exitcode',
    '-input=false',
    '-out=/tmp/plan',
    '-lock-timeout=5m',
  ]);
  expect(
    planArgs({
      ...plain,
      destroy: true,
      refresh: false,
      parallelism: 3,
      varFiles: ['a.tfvars', '/tmp/b.tfvars.json'],
      targets: ['module.a["x y"]'],
      replace: ['aws_sqs_queue.q'],
    }).slice(6),
  ).toEqual([
    '-parallelism=3',
    '-destroy',
    '-refresh=false',
    '-var-file=a.tfvars',
    '-var-file=/tmp/b.tfvars.json',
    '-target=module.a["x y"]',
    '-replace=aws_sqs_queue.q',
  ]);
});

test('apply and show end with the plan file, which no flag follows', () => {
  expect(applyArgs({ planFile: '/tmp/plan', lockTimeout: '0s', parallelism: 1 })).toEqual([
    'apply',
    '-json',
    '-input=false',
    '-lock-timeout=0s',
    '-parallelism=1',
    '--',
    '/tmp/plan',
  ]);
  expect(showArgs('/tmp/plan')).toEqual(['show', '-json', '--', '/tmp/plan']);
});

test('fmt, validate', () => {
  expect(fmtArgs()).toEqual(['fmt', '-check', '-diff', '-recursive', '-no-color']);
  expect(validateArgs()).toEqual(['validate', '-json']);
});

test('force-unlock asks nobody, and takes no id for a flag', () => {
  expect(forceUnlockArgs('-x')).toEqual(['force-unlock', '-force', '-no-color', '--', '-x']);
});

test('workspace select', () => {
  expect(workspaceSelectArgs('x', { create: true })).toEqual([
    'workspace',
    'select',
    '-no-color',
    '-or-create',
    '--',
    'x',
  ]);
  expect(workspaceSelectArgs('x', { create: false })).not.toContain('-or-create');
});

describe('nothing that a user gives is taken for a flag', () => {
  const hostile = '-destroy';
  test.each([
    ['init', initArgs({ backend: true, backendConfig: [hostile] })],
    ['plan', planArgs({ ...plain, varFiles: [hostile], targets: [hostile], replace: [hostile] })],
  ])('%s', (_, args) => {
    expect(args).not.toContain(hostile);
  });

  test('a workspace of that name stands behind --', () => {
    const args = workspaceSelectArgs(hostile, { create: false });
    expect(args.indexOf('--')).toBeLessThan(args.indexOf(hostile));
  });
});
