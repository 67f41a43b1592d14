import { describe, expect, test } from '@jest/globals';
import {
  CancelledError,
  CredentialsError,
  FormatError,
  GitHubError,
  InputError,
  InstallError,
  LockError,
  RefusalError,
  StateError,
  TerraformError,
} from '../../../src/errors.ts';
import type { Diagnostic, PlanwrightError } from '../../../src/errors.ts';
import type { Failed } from '../../../src/outcome.ts';
import { renderComment } from '../../../src/report/comment.ts';
import { renderJobSummary } from '../../../src/report/job-summary.ts';
import { parseMarker } from '../../../src/report/marker.ts';
import type { Report, RunFacts } from '../../../src/report/report.ts';
import { startProgress } from '../../../src/terraform/progress.ts';
import { planOf } from '../../fixtures/plans.ts';
import { ended, reportOf, RUN } from '../../fixtures/report.ts';

const FILES = { planFile: '/tmp/plan', planJson: undefined, planText: undefined, planPage: undefined };
const LAST_GOOD = {
  sha: '9f8e7d6c5b4a39281706f5e4d3c2b1a099887766',
  runUrl: 'https://github.com/acme/orders/actions/runs/41',
};
const LOCK = {
  id: '6f1e',
  path: 'p',
  operation: 'OperationTypeApply',
  who: 'ada@laptop',
  created: undefined,
};
const ERROR: Diagnostic = {
  severity: 'error',
  summary: 'No value for required variable',
  detail: 'The root module input variable "x" is not set.',
  address: undefined,
  range: { file: 'variables.tf', line: 3, endLine: 3 },
};

function heading(report: Report): string {
  return renderComment(report).split('\n')[1] ?? '';
}

function failure(error: PlanwrightError, more: Partial<Failed> = {}, run: Partial<RunFacts> = {}): Report {
  return { ...ended({ kind: 'failed', error, ...more }, run), lastGood: LAST_GOOD };
}

describe('the heading', () => {
  const plan = planOf('dangers');
  test.each<[string, Report]>([
    ['planning …', { state: 'running', run: RUN, plan: undefined, lastGood: undefined }],
    [
      'applying: 2 to add, 2 to change, 1 to replace, 1 to destroy …',
      { state: 'running', run: { ...RUN, command: 'apply' }, plan, lastGood: undefined },
    ],
    ['2 to add, 2 to change, 1 to replace, 1 to destroy', reportOf(plan)],
    ['3 outputs to change', reportOf(planOf('outputs'))],
    ['no changes', ended({ kind: 'unchanged', warnings: [], outputs: {}, files: FILES })],
    [
      'no changes, nothing to apply',
      ended({ kind: 'unchanged', warnings: [], outputs: {}, files: FILES }, { command: 'apply' }),
    ],
    ['checked: formatted and valid', ended({ kind: 'checked', warnings: [] }, { command: 'check' })],
    [
      'applied: 2 added, 2 changed, 1 replaced, 1 destroyed',
      ended(
        { kind: 'applied', plan, consent: { kind: 'unasked' }, warnings: [], outputs: {}, files: FILES },
        { command: 'apply' },
      ),
    ],
    [
      '3 resources destroyed',
      ended(
        {
          kind: 'destroyed',
          plan: planOf('destroy'),
          consent: { kind: 'unasked' },
          warnings: [],
          files: FILES,
        },
        { command: 'destroy' },
      ),
    ],
    ['skipped', ended({ kind: 'skipped', why: 'nothing changed' })],
    ['plan failed: the state is locked', failure(new LockError(LOCK, 'locked'))],
    ['plan failed: an input is wrong', failure(new InputError([{ input: 'a', message: 'b' }]))],
    ['plan failed: not done here', failure(new RefusalError('no'))],
    ['plan failed: no AWS credentials', failure(new CredentialsError('no'))],
    ['plan failed: no Terraform to run', failure(new InstallError('no'))],
    ['plan failed: the configuration is not valid', failure(new TerraformError('validate', 'no', []))],
    ['plan failed: GitHub did not answer as it should', failure(new GitHubError('no'))],
    [
      'apply failed: the state could not be saved',
      failure(new StateError('/x', 'no'), {}, { command: 'apply' }),
    ],
    ['1 to change · not formatted', failure(new FormatError([], ''), { plan: planOf('policy') })],
    ['check failed: not formatted', failure(new FormatError([], ''), {}, { command: 'check' })],
    [
      'apply cancelled, 1 of 3 changes done',
      failure(
        new CancelledError('no'),
        {
          plan,
          progress: {
            ...startProgress(),
            planned: new Map(['a', 'b', 'c'].map((address) => [address, 'create'])),
            done: [{ address: 'a', action: 'create' }],
          },
        },
        { command: 'apply' },
      ),
    ],
  ])('%s', (title, report) => {
    expect(heading(report)).toBe(`### \`infra/prod\` · ${title}`);
  });

  test('has the title in place of the name, as code', () => {
    expect(heading(ended({ kind: 'checked', warnings: [] }, { title: '@ops `x`' }))).toMatch(
      /^### `` @ops `x` `` · /,
    );
  });
});

describe('a failure', () => {
  test("shows Terraform's error with its place, and the further ones below", () => {
    const second = { ...ERROR, summary: 'Another', range: undefined };
    const comment = renderComment(
      failure(new TerraformError('plan', 'terraform plan failed', [ERROR, second])),
    );
    expect(comment).toContain(
      '> **Error**: No value for required variable · `infra/variables.tf:3`\n>\n> ```\n> The root',
    );
    expect(comment).toMatch(/^\*\*Error\*\*: Another$/m);
    expect(comment).not.toContain('terraform plan failed');
  });

  test('shows the message and the mend', () => {
    const error = new LockError(LOCK, '`ada@laptop` has held the lock since 01:02 UTC', {
      mend: 'terraform force-unlock 6f1e',
    });
    expect(renderComment(failure(error))).toContain(
      '> [!WARNING]\n> `ada@laptop` has held the lock since 01:02 UTC\n>\n> ```\n> terraform force-unlock 6f1e\n> ```',
    );
  });

  test('shows how far an apply came', () => {
    const progress = {
      ...startProgress(),
      planned: new Map([
        ['aws_sqs_queue.orders', 'create'],
        ['aws_dynamodb_table.sessions', 'delete'],
        ['aws_lambda_function.this["producer"]', 'update'],
        ['aws_api_gateway_rest_api.this', 'replace'],
        ['aws_iam_role.this', 'update'],
        ['aws_cloudwatch_log_group.this["consumer"]', 'create'],
      ]),
      done: [
        { address: 'aws_dynamodb_table.sessions', action: 'delete' },
        { address: 'aws_api_gateway_rest_api.this', action: 'delete' },
      ],
      failed: ['aws_sqs_queue.orders'],
      brokenOff: ['aws_iam_role.this'],
      running: new Map([['aws_lambda_function.this["producer"]', { action: 'update', since: 0 }]]),
    };
    const error = new TerraformError('apply', 'no', [ERROR]);
    const comment = renderComment(
      failure(error, { plan: planOf('dangers'), progress }, { command: 'apply' }),
    );
    expect(comment).toContain(
      [
        '<details open><summary>1 failed, 1 half done, 1 broken off, 1 not ended, 1 done, 1 not begun</summary>',
        '',
        '```diff',
        '- failed     aws_sqs_queue.orders',
        '! half done  aws_api_gateway_rest_api.this (destroyed, not created again)',
        '! broken off aws_iam_role.this',
        '! not ended  aws_lambda_function.this["producer"]',
        '+ done       aws_dynamodb_table.sessions',
        '  not begun  aws_cloudwatch_log_group.this["consumer"] (add)',
        '```',
      ].join('\n'),
    );
    expect(comment).toContain('<details><summary>the plan</summary>');
  });

  test('of formatting shows the plan and its dangers all the same, and the difference', () => {
    const error = new FormatError([{ file: 'main.tf', line: 3 }], '-a   = 1\n+a = 1\n', {
      mend: 'terraform fmt -recursive infra',
    });
    const summary = renderJobSummary(failure(error, { plan: planOf('dangers') }));
    expect(summary).toContain("> main.tf isn't formatted");
    expect(summary).toContain('**Destroys** `aws_dynamodb_table.sessions`');
    expect(summary).toContain('```diff\n-a   = 1\n+a = 1\n```');
  });
});

describe('the footer', () => {
  test('says whose plan the last good one was where this is none', () => {
    const phrase =
      'the last good plan was of 9f8e7d6 and is in [its run](<https://github.com/acme/orders/actions/runs/41>)';
    expect(renderComment({ state: 'running', run: RUN, plan: undefined, lastGood: LAST_GOOD })).toContain(
      phrase,
    );
    expect(renderComment(failure(new InstallError('no')))).toContain(phrase);
    expect(renderComment({ ...reportOf(planOf('create')), lastGood: LAST_GOOD })).not.toContain(phrase);
    expect(renderComment(failure(new FormatError([], ''), { plan: planOf('create') }))).not.toContain(phrase);
  });

  test('says who applied', () => {
    const run = { command: 'apply', eventName: 'workflow_dispatch', seconds: 128 } as const;
    expect(renderComment(ended({ kind: 'skipped', why: 'x' }, run))).toContain(
      'Terraform 1.11.4 · 2 min 8 s · by dispatch of ada</sub>',
    );
  });
});

describe('the marker of a comment', () => {
  test('knows the state, and the last good plan', () => {
    expect(parseMarker(renderComment(reportOf(planOf('create'))))).toEqual({
      v: 1,
      stack: RUN.identity,
      sha: RUN.sha,
      state: 'planned',
      runUrl: RUN.runUrl,
      lastGood: { sha: RUN.sha, runUrl: RUN.runUrl },
    });
    expect(parseMarker(renderComment(failure(new InstallError('no'))))).toMatchObject({
      state: 'failed',
      lastGood: LAST_GOOD,
    });
  });
});
