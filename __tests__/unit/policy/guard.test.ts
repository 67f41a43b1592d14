import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Refusal } from '../../../src/errors.ts';
import type { Action, ResourceChange } from '../../../src/plan/plan.ts';
import { redactSource } from '../../../src/plan/redaction.ts';
import { sourceOf } from '../../../src/plan/source.ts';
import { summarise } from '../../../src/plan/summary.ts';
import { guard, policyError } from '../../../src/policy/guard.ts';
import { anyPlan } from '../../fixtures/arbitrary.ts';
import { changeOf, planWith } from '../../fixtures/build.ts';
import { planOf } from '../../fixtures/plans.ts';

const ADDRESS = 'module.db["eu"].aws_db_instance.main[0]';

function guarded(changes: readonly ResourceChange[], protect: readonly string[], maxDestroys?: number) {
  return guard(planWith({ changes }), { protect, maxDestroys });
}

function refusedOf(protect: string, address = ADDRESS, rest: Partial<ResourceChange> = {}): boolean {
  return guarded([changeOf(address, 'delete', rest)], ['other', protect]).length > 0;
}

describe('protect', () => {
  test.each([
    ADDRESS,
    'module.db.aws_db_instance.main',
    'module.db["eu"].aws_db_instance.main',
    'module.db',
    'module.db["eu"]',
    'module.*',
    '*.main',
    '*.main[0]',
    '*',
    'aws_db_instance',
    'aws_db_*',
    'module.d?',
  ])('%s covers it', (glob) => {
    expect(refusedOf(glob)).toBe(true);
  });

  test.each([
    'aws_db_instance.main',
    'module.d',
    'module.db["us"]',
    'module.db.aws_db_instance.mai',
    'aws_db',
    'db_instance',
    'main',
    'module.db.aws_db_instance.main[1]',
    'module_db',
    'module.db|other',
    '',
  ])('%s does not', (glob) => {
    expect(refusedOf(glob)).toBe(false);
  });

  test('a key that is hidden may be the one that is meant', () => {
    const hidden = 'aws_db_instance.main["(sensitive)"]';
    expect(refusedOf('aws_db_instance.main["a-secret"]', hidden)).toBe(true);
    expect(refusedOf('aws_db_instance.other["a-secret"]', hidden)).toBe(false);
  });

  test('what is moved and replaced is covered by the name that it had', () => {
    const change = changeOf('aws_rds_cluster.new', 'replace', { previousAddress: 'aws_db_instance.main' });
    for (const glob of ['aws_db_instance.main', 'aws_db_instance', 'aws_rds_cluster.new'])
      expect(guarded([change], [glob])).toEqual([{ address: change.address, action: 'replace', rule: glob }]);
    expect(guarded([change], ['aws_rds_cluster.old'])).toEqual([]);
  });

  test.each<[Action, Partial<ResourceChange>]>([
    ['create', {}],
    ['update', {}],
    ['forget', {}],
    ['import', { importId: 'i' }],
    ['move', { previousAddress: 'aws_db_instance.old' }],
    ['delete', { mode: 'data' }],
    ['delete', { deposed: '5f3ab1c2' }],
  ])('lets pass what is no destruction of a resource: %s %p', (action, rest) => {
    expect(guarded([changeOf(ADDRESS, action, rest)], ['*'])).toEqual([]);
  });

  test.each([false, true])('a replacement is one, whichever comes first', (createsFirst) => {
    expect(guarded([changeOf(ADDRESS, 'replace', { createsFirst })], ['aws_db_instance'])).toHaveLength(1);
  });
});

describe('max-destroys', () => {
  const changes = [
    changeOf('x.a', 'delete'),
    changeOf('x.b', 'replace'),
    changeOf('x.c', 'delete', { deposed: '5f3ab1c2' }),
    changeOf('x.d', 'create'),
    changeOf('x.e', 'move', { previousAddress: 'x.f' }),
    changeOf('x.g', 'forget'),
  ];

  test('counts what is destroyed, deposed objects too, and what is replaced', () => {
    expect(guarded(changes, [], 3)).toEqual([]);
    expect(guarded(changes, [], 2).map(({ address, rule }) => [address, rule])).toEqual([
      ['x.a', undefined],
      ['x.b', undefined],
      ['x.c', undefined],
    ]);
    expect(guarded(changes.slice(3), [], 0)).toEqual([]);
  });

  test('what is protected comes first, and once', () => {
    expect(guarded(changes, ['x.b'], 2).map(({ address, rule }) => [address, rule])).toEqual([
      ['x.b', 'x.b'],
      ['x.a', undefined],
      ['x.c', undefined],
    ]);
  });

  test('of any plan it counts what the heading counts', () => {
    fc.assert(
      fc.property(anyPlan, (json) => {
        const { plan } = redactSource(sourceOf(JSON.stringify(json)), { known: [] });
        const { destroy, replace } = summarise(plan).counts;
        expect(guard(plan, { protect: [], maxDestroys: destroy + replace })).toEqual([]);
        if (destroy + replace > 0)
          expect(guard(plan, { protect: [], maxDestroys: destroy + replace - 1 })).toHaveLength(
            destroy + replace,
          );
        expect(guard(plan, { protect: ['*'], maxDestroys: undefined }).length).toBeLessThanOrEqual(
          destroy + replace,
        );
      }),
    );
  });
});

test('of what real Terraform plans', () => {
  expect(guard(planOf('dangers'), { protect: ['*'], maxDestroys: undefined })).toEqual([
    { address: 'aws_dynamodb_table.sessions', action: 'destroy', rule: '*' },
    { address: 'aws_sqs_queue.orders', action: 'replace', rule: '*' },
  ]);
  expect(guard(planOf('move'), { protect: ['*'], maxDestroys: 0 })).toEqual([]);
});

describe('the failure', () => {
  const refusal = (name: string, rule?: string): Refusal => ({
    address: `aws_db_instance.${name}`,
    action: 'destroy',
    rule,
  });

  test('names what is protected, by which line, and the line to take out', () => {
    const error = policyError(
      [refusal('a', 'aws_db_*'), { ...refusal('b', 'aws_db_*'), action: 'replace' }],
      {
        protect: ['aws_db_*', 'other'],
        maxDestroys: undefined,
      },
    );
    expect(error.reason).toBe('policy');
    expect(error.message).toBe(
      '`protect` forbids this:\n- destroy `aws_db_instance.a`, protected by `aws_db_*`\n- replace `aws_db_instance.b`, protected by `aws_db_*`',
    );
    expect(error.mend).toBe('# if it is meant, take this out of `protect`:\naws_db_*');
  });

  test('names every line that would have to go', () => {
    const { mend } = policyError([refusal('a', 'aws_db_*')], {
      protect: ['aws_db_*', 'aws_db_instance.a', 'aws_db_instance.b'],
      maxDestroys: undefined,
    });
    expect(mend).toBe('# if it is meant, take this out of `protect`:\naws_db_*\naws_db_instance.a');
  });

  test('names what is too many, up to ten, and the number that would do', () => {
    const refusals = Array.from({ length: 13 }, (_, index) => refusal(`n${index}`));
    const { message, mend } = policyError(refusals, { protect: [], maxDestroys: 2 });
    expect(message).toMatch(/^13 resources would be destroyed or replaced, and `max-destroys` allows 2:\n- /);
    expect(message).toContain('n9`\n- and 3 more');
    expect(mend).toBe('# if it is meant, allow as many:\nmax-destroys: 13');
  });

  test('asks for both where both stand in the way', () => {
    const { message, mend } = policyError([refusal('a', 'aws_db_*'), refusal('b')], {
      protect: ['aws_db_*'],
      maxDestroys: 1,
    });
    expect(message).toContain('a`, protected by `aws_db_*`\n- destroy `aws_db_instance.b`');
    expect(mend).toBe(
      '# if it is meant, take this out of `protect`:\naws_db_*\n# if it is meant, allow as many:\nmax-destroys: 2',
    );
  });

  test('keeps an address in its place, whatever is in it', () => {
    const address = `aws_db_instance.a["\`x\`\n- y ${'z'.repeat(1000)}"]`;
    const { message } = policyError([{ address, action: 'destroy', rule: 'x' }], {
      protect: ['x'],
      maxDestroys: undefined,
    });
    expect(message.split('\n')).toHaveLength(2);
    expect(message).toContain("`aws_db_instance.a[\"'x' - y zz");
    expect(message.length).toBeLessThan(300);
  });
});
