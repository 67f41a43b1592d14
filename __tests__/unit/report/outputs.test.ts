import { expect, test } from '@jest/globals';
import { LockError, TerraformError } from '../../../src/errors.ts';
import { toOutputs } from '../../../src/report/outputs.ts';
import { planOf } from '../../fixtures/plans.ts';

const EXTRAS = {
  command: 'plan',
  commentUrl: 'https://x.example/1',
  summaryFile: '/tmp/summary.md',
} as const;
const FILES = {
  planFile: '/tmp/plan',
  planJson: '/tmp/plan.json',
  planText: '/tmp/plan.txt',
  planPage: '/tmp/plan.html',
};

test('a plan has all outputs', () => {
  const plan = planOf('dangers');
  expect(toOutputs({ kind: 'planned', plan, warnings: [], files: FILES }, EXTRAS)).toEqual({
    command: 'plan',
    outcome: 'planned',
    changed: 'true',
    'to-add': '2',
    'to-change': '2',
    'to-destroy': '1',
    'to-replace': '1',
    'to-import': '0',
    'to-move': '0',
    'to-forget': '0',
    fingerprint: '',
    'plan-file': '/tmp/plan',
    'plan-json': '/tmp/plan.json',
    'plan-text': '/tmp/plan.txt',
    'plan-page': '/tmp/plan.html',
    summary: '/tmp/summary.md',
    'comment-url': 'https://x.example/1',
    'failure-reason': '',
    'lock-id': '',
    'terraform-outputs': '{}',
  });
});

test('every outcome has the same outputs', () => {
  const error = new TerraformError('plan', 'no', []);
  const planned = toOutputs({ kind: 'planned', plan: planOf('create'), warnings: [], files: FILES }, EXTRAS);
  for (const outcome of [
    { kind: 'checked', warnings: [] },
    { kind: 'unchanged', warnings: [], outputs: { url: 'x' }, files: FILES },
    { kind: 'skipped', why: 'x' },
    { kind: 'failed', error },
  ] as const) {
    const outputs = toOutputs(outcome, { ...EXTRAS, commentUrl: undefined, summaryFile: undefined });
    expect(Object.keys(outputs)).toEqual(Object.keys(planned));
    expect(outputs).toMatchObject({ outcome: outcome.kind, 'to-add': '0', 'comment-url': '' });
  }
});

test('nobody knows of changes where no plan was made', () => {
  const error = new TerraformError('plan', 'no', []);
  expect(toOutputs({ kind: 'failed', error }, EXTRAS)).toMatchObject({
    changed: '',
    'failure-reason': 'plan',
  });
  expect(
    toOutputs({ kind: 'unchanged', warnings: [], outputs: { url: 'x' }, files: FILES }, EXTRAS),
  ).toMatchObject({
    changed: 'false',
    'terraform-outputs': '{"url":"x"}',
  });
});

test('a lock is named by its id', () => {
  const lock = {
    id: '6f1e',
    path: 'p',
    operation: 'OperationTypeApply',
    who: 'ada@laptop',
    created: undefined,
  };
  const outputs = toOutputs({ kind: 'failed', error: new LockError(lock, 'locked') }, EXTRAS);
  expect(outputs).toMatchObject({ 'failure-reason': 'lock', 'lock-id': '6f1e' });
  const left = new TerraformError('apply', 'killed', [], { leftLock: lock });
  expect(toOutputs({ kind: 'failed', error: left }, EXTRAS)).toMatchObject({
    'failure-reason': 'apply',
    'lock-id': '6f1e',
  });
  expect(toOutputs({ kind: 'unlocked', lockId: '6f1e', lock }, EXTRAS)).toMatchObject({
    outcome: 'unlocked',
    'lock-id': '6f1e',
  });
});
