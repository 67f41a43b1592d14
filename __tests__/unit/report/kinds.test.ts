import { describe, expect, test } from '@jest/globals';
import type { Check, Plan } from '../../../src/plan/plan.ts';
import { summarise } from '../../../src/plan/summary.ts';
import { renderPlanText } from '../../../src/report/plan-text.ts';
import { mapping, planWith, unknown } from '../../fixtures/build.ts';
import { read } from '../../fixtures/markdown.ts';
import { changeWith, commentOf, foldsOf } from './plans.ts';

const DEFERRED = planWith({
  complete: false,
  deferred: [
    { change: changeWith({ name: 'a' }), reason: 'instance_count_unknown' },
    { change: changeWith({ name: 'b', action: 'create' }), reason: 'provider_config_unknown' },
    { change: changeWith({ name: 'c' }), reason: 'because_of_mars' },
    { change: changeWith({ name: 'd' }), reason: '@octocat' },
  ],
});
const INVOKED = planWith({
  invocations: [
    {
      address: 'action.aws_lambda_invoke.warm',
      type: 'aws_lambda_invoke',
      trigger: { resource: 'aws_lambda_function.this', event: 'AfterCreate' },
      deferred: undefined,
    },
    { address: 'action.x.asked', type: 'x', trigger: undefined, deferred: undefined },
    {
      address: 'action.x.later',
      type: 'x',
      trigger: { resource: 'x.y', event: 'before_destroy' },
      deferred: 'deferred_prereq',
    },
  ],
});
const REFRESHED = planWith({
  refreshOnly: true,
  drift: [
    changeWith({ name: 'grown' }),
    changeWith({ name: 'gone', action: 'delete', after: null }),
    changeWith({ name: 'shrunk' }),
  ],
});

describe('a plan without changes of resources is told', () => {
  test.each<[string, Plan]>([
    ['4 put off', DEFERRED],
    ['2 to invoke, 1 put off', INVOKED],
    ['3 resources to write down as they are', REFRESHED],
  ])('%s', (title, plan) => {
    expect(commentOf(plan).split('\n')[0]).toBe(`### \`infra/prod\` · ${title}`);
    expect([...renderPlanText(plan)].join('').split('\n')[0]).toBe(title);
    expect(summarise(plan).changed).toBe(true);
  });

  test('what was changed outside Terraform alone is nothing to do, and no secret', () => {
    const plan = planWith({ drift: [changeWith({})] });
    expect(summarise(plan).changed).toBe(false);
    expect(commentOf(plan)).toContain('· 1 resource changed outside Terraform, and nothing to do');
    expect(commentOf(planWith({}))).toContain('· no changes');
  });
});

describe('what is put off', () => {
  test('is listed with the reasons in words', () => {
    const comment = commentOf(DEFERRED);
    expect(foldsOf(comment)).toEqual(['put off 4 to a later plan']);
    expect(comment).toContain('- change `aws_instance.a`: how many there are is not known yet\n');
    expect(comment).toContain('- add `aws_instance.b`: its provider’s configuration is not known yet\n');
    expect(comment).toContain('- change `aws_instance.c`: because of mars\n');
    expect(comment).toContain('- change `aws_instance.d`: Terraform says no more\n');
    expect(comment).toContain('> **This plan is not the whole**: Terraform puts 4 changes off');
  });

  test('is cut where it is long, and counted', () => {
    const deferred = Array.from({ length: 1000 }, (_, index) => ({
      change: changeWith({ name: `n${index}` }),
      reason: 'absent_prereq',
    }));
    const comment = commentOf(planWith({ deferred }));
    const shown = comment.match(/^- change/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(50);
    expect(comment).toContain(`- and ${1000 - shown} more\n`);
  });

  test('is whole in the text, with what would change', () => {
    const text = [...renderPlanText(DEFERRED)].join('');
    expect(text).toContain(
      'put off: change aws_instance.a (how many there are is not known yet)\n! a = 1 → 2\n',
    );
    expect(text).toContain('This plan is not the whole');
  });
});

test('invocations are told with what triggers them', () => {
  const comment = commentOf(INVOKED);
  expect(comment).toContain(
    '- `action.aws_lambda_invoke.warm` after `aws_lambda_function.this` is added\n- `action.x.asked`, asked for by name\n',
  );
  expect(comment).toContain(
    '**put off** `action.x.later` before `x.y` is destroyed: it needs something that is put off\n',
  );
  const text = [...renderPlanText(INVOKED)].join('');
  expect(text).toContain('\ninvoke action.aws_lambda_invoke.warm after aws_lambda_function.this is added\n');
  expect(text).toContain('\nput off: invoke action.x.later before x.y is destroyed');
});

test('a refresh-only plan shows what it writes down, and warns of nothing', () => {
  const comment = commentOf(REFRESHED);
  expect(comment).not.toContain('[!');
  expect(comment).toContain('**write down as gone** `aws_instance.gone`');
  expect(foldsOf(comment)).toEqual([
    'write down aws_instance.grown · a',
    'write down aws_instance.shrunk · a',
  ]);
  expect([...renderPlanText(REFRESHED)].join('')).toContain('\nwrite down aws_instance.gone as gone\n');
});

describe('checks', () => {
  const check = (address: string, status: Check['status'], ...problems: string[]): Check => ({
    address,
    status,
    problems,
  });

  test('that fail are an alert with what their authors say', () => {
    const comment = commentOf(
      planWith({
        changes: [changeWith({})],
        checks: [
          check('check.size', 'fail', 'More than `50`:\nask @ops.', 'Not even.'),
          check('output.url', 'error'),
        ],
      }),
    );
    expect(comment).toContain(
      '> [!WARNING]\n> **A check fails**: `check.size`: More than `50`: ask `@ops`. · Not even.\\\n> **A check can’t be evaluated**: `output.url`\n',
    );
    expect(read(comment).text).not.toContain('@');
  });

  test('that only the apply decides are a line, however many', () => {
    const checks = Array.from({ length: 20 }, (_, index) => check(`check.c${index}`, 'unknown'));
    const comment = commentOf(planWith({ changes: [changeWith({})], checks }));
    expect(comment).toContain('**check** at the apply: `check.c0`, `check.c1`');
    expect(comment).toContain('`check.c7` and 12 more\n');
    expect(comment).not.toContain('[!WARNING]');
  });
});

test.each([
  [{ errored: true, complete: false }, 'Terraform could not finish it.'],
  [{ errored: false, complete: false }, '`targets` leave something out'],
])('a plan that is not the whole warns: %p', (more, why) => {
  const comment = commentOf(planWith({ changes: [changeWith({})], ...more }));
  expect(comment).toContain(`> [!WARNING]\n> **This plan is not the whole**: ${why}`);
  expect(comment.match(/not the whole/g)).toHaveLength(1);
});

test('an action that is not known here is a warning, with Terraform’s word for it', () => {
  const comment = commentOf(planWith({ changes: [changeWith({ unknownAction: 'teleport' })] }));
  expect(comment).toContain('· 1 to change\n');
  expect(comment).toContain(
    '> **Not known here**: what Terraform does to `aws_instance.web`, which it calls `teleport`',
  );
  expect(foldsOf(comment)).toEqual(['change aws_instance.web · Terraform says teleport · a']);
});

describe('a change says', () => {
  test.each([
    [
      'the id that it is imported by',
      { importId: 'i-1' },
      'change aws_instance.web · imported by its id i-1 · a',
    ],
    [
      'where it was',
      { previousAddress: 'aws_instance.old' },
      'change aws_instance.web · moved from aws_instance.old · a',
    ],
    [
      'that the new one comes first',
      { action: 'replace', createsFirst: true, replacePaths: [['a']] },
      'replace aws_instance.web · for its a · the new one first',
    ],
    [
      'that the new one comes last by saying nothing',
      { action: 'replace', createsFirst: false, replacePaths: [['a']] },
      'replace aws_instance.web · for its a',
    ],
    [
      'why it is destroyed',
      { action: 'delete', after: null, reason: 'delete_because_count_index' },
      'destroy aws_instance.web · its index is beyond the count',
    ],
    [
      'why, in words that are not known here',
      { action: 'delete', after: null, reason: 'delete_because_enabled_false' },
      'destroy aws_instance.web · delete because enabled false',
    ],
    [
      'which object of it is destroyed',
      { action: 'delete', after: null, deposed: '77aa' },
      'destroy aws_instance.web · its deposed object 77aa',
    ],
  ] as const)('%s', (_, change, title) => {
    expect(foldsOf(commentOf(planWith({ changes: [changeWith(change)] })))).toEqual([title]);
  });

  test('what becomes of what is forgotten', () => {
    expect(commentOf(planWith({ changes: [changeWith({ action: 'forget' })] }))).toContain(
      '**forget** `aws_instance.web` · it stays, and Terraform no longer manages it',
    );
  });

  test('no name of what merely becomes known beside what changes', () => {
    const change = changeWith({
      before: mapping({ a: 1, b: 1 }),
      after: mapping({ a: 2, b: unknown }),
    });
    expect(foldsOf(commentOf(planWith({ changes: [change] })))).toEqual(['change aws_instance.web · a']);
  });
});

test('deposed objects of a resource without keys are named by it', () => {
  const deposed = ['1', '2'].map((key) => changeWith({ action: 'delete', after: null, deposed: key }));
  expect(commentOf(planWith({ changes: deposed }))).toContain(
    '> **Destroys** 2 × `aws_instance.web` (deposed objects of it)\n',
  );
});

test('what goes with its module is one danger, but for what holds data', () => {
  const gone = (type: string, name: string) =>
    changeWith({
      module: 'module.api',
      type,
      name,
      action: 'delete',
      after: null,
      reason: 'delete_because_no_module',
    });
  const changes = [gone('aws_instance', 'a'), gone('aws_instance', 'b'), gone('aws_sqs_queue', 'q')];
  const alert = commentOf(planWith({ changes, existing: new Map([['aws_sqs_queue', 1]]) }));
  expect(alert).toContain(
    [
      '> **Destroys** `module.api.aws_sqs_queue.q`: it holds data (1 of 1 stateful resource); its module is not in the configuration\\',
      '> **Destroys** 2 resources in `module.api`: it is not in the configuration',
    ].join('\n'),
  );
});
