import { expect, test } from '@jest/globals';
import { toJson } from '../../../src/plan/export.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { summarise } from '../../../src/plan/summary.ts';
import { mapping, planWith, secret, sequence, unknown } from '../../fixtures/build.ts';
import { planOf } from '../../fixtures/plans.ts';
import { changeWith } from '../report/plans.ts';

const write = (plan: Plan): string => [...toJson(plan, summarise(plan))].join('');

test.each(['everything', 'dangers', 'no-changes', 'outputs'])('the plan %s is formatted JSON', (name) => {
  const text = write(planOf(name));
  expect(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`).toBe(text);
});

test('all that a plan holds is in it, and what is not shown has a text in its place', () => {
  const plan = planWith({
    changes: [
      changeWith({
        unknownAction: 'teleport',
        importId: 'i-1',
        createsFirst: true,
        replacePaths: [['a']],
        before: mapping({
          a: secret(1),
          b: { kind: 'exact', digits: '12345678901234567890' },
        }),
        after: mapping({ a: unknown, c: sequence(1, 'line\nline') }),
      }),
    ],
    deferred: [{ change: changeWith({ name: 'later' }), reason: 'absent_prereq' }],
    invocations: [
      {
        address: 'action.x.y',
        type: 'x',
        trigger: { resource: 'a.b', event: 'after_create' },
        deferred: undefined,
      },
    ],
    checks: [{ address: 'check.c', status: 'fail', problems: ['no'] }],
    refreshOnly: true,
    complete: false,
  });
  expect(JSON.parse(write(plan))).toMatchObject({
    changed: true,
    complete: false,
    refresh_only: true,
    counts: { change: 1, import: 1, defer: 1, invoke: 1 },
    resource_changes: [
      {
        address: 'aws_instance.web',
        action: 'update',
        unknown_action: 'teleport',
        create_before_destroy: true,
        change: {
          before: { a: '(sensitive)', b: '12345678901234567890' },
          after: { a: '(known after apply)', c: [1, 'line\nline'] },
          importing: { id: 'i-1' },
          replace_paths: [['a']],
        },
      },
    ],
    deferred_changes: [{ reason: 'absent_prereq', resource_change: { address: 'aws_instance.later' } }],
    action_invocations: [{ address: 'action.x.y', trigger: { resource: 'a.b', event: 'after_create' } }],
    checks: [{ address: 'check.c', status: 'fail', problems: ['no'] }],
  });
});

test('it is written a change at a time', () => {
  let read = 0;
  const changes = Array.from({ length: 1000 }, () => {
    const change = changeWith({});
    return {
      ...change,
      get before() {
        read += 1;
        return change.before;
      },
    };
  });
  const plan = planWith({ changes });
  const pieces = toJson(plan, summarise(plan));
  for (let count = 0; count < 5; count += 1) pieces.next();
  expect(read).toBe(3);
});
