import { describe, expect, test } from '@jest/globals';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  dispatchEvent,
  issueCommentEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
  pushEvent,
  workflowRunEvent,
} from '../sandbox/github/events.ts';
import type { JobEvent } from '../sandbox/runner.ts';
import type { AwsRequest } from '../sandbox/aws/request.ts';
import { writesState } from '../sandbox/aws/fault.ts';
import { setPlay, type Act, type Played } from './play.ts';
import { heading, stateKey } from './scene.ts';

const play = setPlay();
const { scene } = play;
const greeting = { variables: 'name: Ada' };

/** No Terraform, nothing of AWS, no token, and of GitHub nothing but the comment and what it stands on. */
function expectNothingStarted({ commands, tokens, asked }: Played): void {
  expect(commands).toEqual([]);
  expect(tokens).toEqual([]);
  expect(scene.stage.aws.requests).toEqual([]);
  expect(
    asked.filter(
      (each) => !/ \/(graphql|repos\/octo-org\/infra\/(pulls\/\d+|issues\/(\d+\/)?comments.*))$/.test(each),
    ),
  ).toEqual([]);
}

/** Neither a plan nor an apply was made, and the bucket is as empty as before. */
async function expectNothingDone({ commands }: Played): Promise<void> {
  expect(commands).not.toContain('apply');
  expect(scene.stage.aws.requests.filter(writesState)).toEqual([]);
  expect(await scene.stage.aws.s3.listObjects(scene.stage.bucket)).toEqual([]);
}

/** The message of the error that closes the log, with what mends it. */
function verdict({ annotations }: Played): string | undefined {
  return annotations.find(({ level }) => level === 'error')?.message;
}

describe('wrong inputs', () => {
  test('are all named at once, and nothing is started', async () => {
    const played = await play.plan({
      inputs: {
        command: 'plna',
        directory: '../infra',
        variables: '- name',
        'role-to-assume': 'planwright-plan',
        'role-duration-seconds': '1h',
        'aws-region': 'Frankfurt',
        'allowed-account-ids': '12345',
        'lock-timeout': 'long',
        refresh: 'no',
        comment: 'upadte',
      },
    });
    expectNothingStarted(played);
    expect(played.conclusion).toBe('failure');
    expect(played.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'input', 'plan-file': '' });
    expect(heading(played.comment)).toBe('`../infra` · plan failed: the inputs are wrong');
    for (const report of [verdict(played), played.comment, played.summary]) {
      expect(report).toContain('10 inputs are wrong:');
      expect(report).toContain(
        '`command`: must be one of `auto`, `check`, `plan`, `apply`, `destroy`, `unlock`, not `plna`',
      );
      expect(report).toContain('`variables`: must be a YAML mapping, one `name: value` a line');
      expect(report).toContain('`role-to-assume`: must be a role ARN such as `arn:aws:iam::');
      expect(report).toContain('`role-duration-seconds`: must be a whole number from 900 to 43200, not `1h`');
      expect(report).toContain('`aws-region`: must be a region such as `eu-central-1`, not `Frankfurt`');
      expect(report).toContain('`allowed-account-ids`: each line must be an account id of 12 digits');
      expect(report).toContain('`lock-timeout`: must be a duration such as `90s`');
      expect(report).toContain('`refresh`: must be `true` or `false`, not `no`');
      expect(report).toContain('`comment`: must be one of `update`, `recreate`, `off`, not `upadte`');
      expect(report).toContain('`directory`: `../infra` lies outside the workspace');
    }
  });

  const alone: readonly {
    readonly what: string;
    readonly inputs: Act['inputs'] & object;
    readonly says: string;
  }[] = [
    {
      what: 'neither a directory nor what the bundled service needs',
      inputs: { directory: '' },
      says: '`environment`: is needed with the bundled service',
    },
    {
      what: 'a directory that isn’t there',
      inputs: { directory: 'infar' },
      says: '`directory`: `infar` isn’t there',
    },
    {
      what: 'a directory above',
      inputs: { directory: 'infra/../..' },
      says: '`directory`: `..` lies outside the workspace',
    },
    {
      what: 'an absolute directory',
      inputs: { directory: '/etc' },
      says: '`directory`: `/etc` lies outside the workspace',
    },
    {
      what: 'a link that leads outside',
      inputs: { directory: 'linked' },
      says: '`directory`: `linked` lies outside the workspace',
    },
    {
      what: 'a file',
      inputs: { directory: 'infra/main.tf' },
      says: '`directory`: `infra/main.tf` is no folder',
    },
    {
      what: 'a folder without Terraform',
      inputs: { directory: 'empty' },
      says: '`directory`: `empty` holds no `.tf` file',
    },
    {
      what: 'a role that is no ARN',
      inputs: { 'role-to-assume': 'planwright-plan' },
      says: '`role-to-assume`: must be a role ARN',
    },
    {
      what: 'variables that are no YAML',
      inputs: { variables: 'name: [' },
      says: "`variables`: isn't valid YAML at line 1",
    },
    {
      what: 'variables that are no mapping',
      inputs: { variables: 'Ada' },
      says: '`variables`: must be a YAML mapping',
    },
    {
      what: 'an undeclared variable',
      inputs: { variables: 'nmae: Ada' },
      says: '`variables`: the root doesn’t declare `nmae` (it has `name`)',
    },
    {
      what: 'an undeclared variable in a var file',
      inputs: { 'var-files': 'environments/misspelt.tfvars' },
      says: '`var-files`: the root doesn’t declare `nmae` (it has `name`), set in `environments/misspelt.tfvars`',
    },
    {
      what: 'an undeclared variable of the stage',
      inputs: { environment: 'misspelt' },
      says: '`environment`: the root doesn’t declare `nmae` (it has `name`), set in `environments/misspelt.tfvars`',
    },
    {
      what: 'a var file that isn’t there',
      inputs: { 'var-files': 'more.tfvars' },
      says: '`var-files`: `more.tfvars` isn’t there',
    },
    {
      what: 'a state key without a bucket',
      inputs: { 'state-bucket': '', 'state-key': 'a' },
      says: '`state-key`: needs `state-bucket`',
    },
    {
      what: 'a role of another partition',
      inputs: { 'aws-region': 'cn-north-1' },
      says: '`aws-region`: `cn-north-1` is in the partition `aws-cn`',
    },
    {
      what: 'confirm with another command',
      inputs: { command: 'plan', confirm: 'infra' },
      says: '`confirm`: makes no sense with `command: plan`',
    },
    {
      what: 'a role for a check',
      inputs: { command: 'check', 'aws-region': '', 'state-bucket': '' },
      says: '`role-to-assume`: makes no sense with `command: check`',
    },
  ];
  test.each(alone)('$what', async ({ inputs, says }) => {
    await mkdir(join(scene.stage.workspace, 'empty'));
    await symlink('/etc', join(scene.stage.workspace, 'linked'));
    const played = await play.plan({ inputs });
    expectNothingStarted(played);
    expect(verdict(played)).toContain(says);
    expect(played.outputs['failure-reason']).toBe('input');
    expect(heading(played.summary)).toMatch(/ failed: an input is wrong$/);
    if (inputs.command !== 'check') expect(played.comment).toContain(' failed: an input is wrong');
  });

  test('under `auto`, what the command has no use for is left unused', async () => {
    const number = scene.open({ headOwner: 'mallory' });
    const played = await play.plan({ event: pullRequestEvent(scene.stage.github, number), inputs: greeting });
    expect(played.outputs).toMatchObject({ command: 'check', outcome: 'checked', 'failure-reason': '' });
  });

  test('a dispatch for a command that doesn’t exist', async () => {
    const event = dispatchEvent(scene.stage.github, { command: 'aplpy' });
    const played = await play.push({ event, inputs: greeting });
    expectNothingStarted(played);
    expect(verdict(played)).toContain('`command`: of the dispatch must be one of');
    expect(played.outputs['failure-reason']).toBe('input');
  });

  test.each([
    ['is missing', {}, '`confirm`: must be `infra` to destroy this stack'],
    [
      'is wrong',
      { confirm: 'infra/prod' },
      '`confirm`: must be `infra` to destroy this stack, not `infra/prod`',
    ],
  ])('nothing is destroyed while confirm %s', async (_, confirm, says) => {
    const { aws, bucket } = scene.stage;
    await play.push({ inputs: greeting });
    const before = await aws.s3.getObject(bucket, stateKey);
    expect(before).toContain('Hello, Ada');
    await aws.s3.createBucket('untouched');
    const requests = aws.requests.length;
    const played = await play.push({ inputs: { ...greeting, command: 'destroy', ...confirm } });
    expect(played).toMatchObject({
      commands: [],
      tokens: [],
      outputs: { 'failure-reason': 'input', outcome: 'failed' },
    });
    expect(aws.requests.slice(requests)).toEqual([]);
    expect(verdict(played)).toBe(says);
    expect(await aws.s3.getObject(bucket, stateKey)).toBe(before);
  });
});

describe('what isn’t served', () => {
  const event = (name: string): JobEvent => {
    const { github } = scene.stage;
    const number = scene.open();
    switch (name) {
      case 'pull_request_target':
        return pullRequestTargetEvent(github, number);
      case 'issue_comment':
        return issueCommentEvent(github, number, '/apply');
      case 'workflow_run':
        return workflowRunEvent(github, number);
      default:
        return pushEvent(github);
    }
  };
  const reasons = {
    pull_request_target:
      'it runs with the base branch’s secrets while the workflow can check out the pull request’s code',
    issue_comment: 'anybody who can comment starts it, and it runs with the default branch’s secrets',
    workflow_run: 'it runs with secrets after a workflow that a fork may have started',
  };
  test.each(
    Object.entries(reasons).flatMap(([name, why]) =>
      ['auto', 'check', 'plan', 'apply', 'destroy'].map((command) => ({ name, command, why })),
    ),
  )('$name with `command: $command`', async ({ name, command, why }) => {
    const played = await play.push({ event: event(name), inputs: { ...greeting, command } });
    expectNothingStarted(played);
    expect(played.asked).toEqual([]);
    expect(played.conclusion).toBe('failure');
    expect(played.outputs['failure-reason']).toBe('input');
    expect(verdict(played)).toBe(
      `Planwright doesn’t run on \`${name}\`: ${why}\nMend it with:\non:\n  pull_request:`,
    );
    expect(played.summary).toContain(why);
  });

  test.each(['apply', 'destroy'])('%s on a fork’s pull request', async (command) => {
    const number = scene.open({ headOwner: 'mallory' });
    const played = await play.plan({
      event: pullRequestEvent(scene.stage.github, number),
      inputs: { ...greeting, command, ...(command === 'destroy' && { confirm: 'infra' }) },
    });
    expectNothingStarted(played);
    expect(verdict(played)).toContain(`\`command: ${command}\` is refused on a pull request from a fork`);
  });

  test('Windows', async () => {
    const played = await play.push({ os: 'Windows', inputs: greeting });
    expectNothingStarted(played);
    expect(played.outputs['failure-reason']).toBe('input');
    expect(verdict(played)).toBe(
      'Planwright doesn’t run on Windows: Terraform can’t be interrupted gracefully there\nMend it with:\nruns-on: ubuntu-latest',
    );
  });
});

describe('no Terraform to run', () => {
  test('none at all', async () => {
    const inputs = { ...greeting, 'tool-mirror': 'http://127.0.0.1:9' };
    const played = await play.plan({ env: { PATH: scene.stage.workspace }, inputs });
    expect(played.outputs['failure-reason']).toBe('install');
    expect(played.tokens).toEqual([]);
    expect(verdict(played)).toMatch(
      /^no Terraform: http:\S+\/terraform\/index\.json can’t be downloaded: .* \(`required_version` asks for `>= 1\.10`; on PATH there is none\)\nMend it with:\ntool-mirror: /,
    );
    expect(heading(played.comment)).toBe('`infra` · plan failed: no Terraform to run');
  });

  test.each([
    [
      'tool-version',
      { 'tool-version': '1.9.8' },
      /^Terraform 1\.9\.8 is too old: .* \(`tool-version` asks for `1\.9\.8`\)/,
    ],
    [
      'a malformed tool-version',
      { 'tool-version': 'newest' },
      /^`tool-version` asks for `newest`, which is no version constraint/,
    ],
  ])('by %s', async (_, inputs, says) => {
    const played = await play.plan({ inputs: { ...greeting, ...inputs } });
    expect(played.commands.filter((command) => command !== 'version')).toEqual([]);
    expect(played.tokens).toEqual([]);
    expect(played.outputs['failure-reason']).toBe('install');
    expect(verdict(played)).toMatch(says);
  });

  test('by .terraform-version', async () => {
    await writeFile(join(await scene.checkOut('greeting'), '.terraform-version'), '0.12.31\n');
    const played = await play.plan({ inputs: greeting });
    expect(played.commands).toEqual(['version']);
    expect(verdict(played)).toContain('`.terraform-version` asks for `0.12.31`');
  });
});

describe('what Terraform refuses', () => {
  interface Row extends Act {
    readonly what: string;
    readonly reason: string;
    readonly title: string;
    /** Of the annotation on the very line. */
    readonly place?: { readonly file?: string; readonly line?: number; readonly title: string };
    readonly says: readonly string[];
    readonly commands: readonly string[];
  }
  const planned = ['fmt', 'init', 'plan', 'validate', 'version'];
  const rows: readonly Row[] = [
    {
      what: 'a required variable that is missing',
      reason: 'plan',
      title: 'Terraform could not make a plan',
      place: { file: 'infra/main.tf', line: 7, title: 'No value for required variable' },
      says: ['`terraform plan` failed: No value for required variable', 'variables: |\n  name: <value>'],
      commands: planned,
    },
    {
      what: 'a value of the wrong type',
      inputs: { variables: 'name: Ada\ncopies: many' },
      reason: 'plan',
      title: 'Terraform could not make a plan',
      place: { title: 'Invalid value for input variable' },
      says: ['`terraform plan` failed: Invalid value for input variable'],
      commands: planned,
    },
    {
      what: 'a value of the wrong type in a var file',
      inputs: { environment: 'many' },
      reason: 'plan',
      title: 'Terraform could not make a plan',
      place: { file: 'infra/environments/many.tfvars', line: 2, title: 'Invalid value for input variable' },
      says: ['`terraform plan` failed: Invalid value for input variable'],
      commands: planned,
    },
    {
      what: 'a bucket that isn’t there',
      inputs: { ...greeting, 'state-bucket': 'no-such-bucket' },
      reason: 'init',
      title: 'Terraform could not start in this directory',
      place: { title: 'Failed to get existing workspaces: S3 bucket "no-such-bucket" does not exist.' },
      says: ['state-bucket: <a bucket that exists>', 'aws s3 mb s3://no-such-bucket'],
      commands: ['fmt', 'init', 'version'],
    },
    {
      what: 'a root without a backend block',
      root: 'stateless',
      reason: 'init',
      title: 'Terraform could not start in this directory',
      says: ['the root has no `backend` block', 'terraform {\n  backend "s3" {}\n}'],
      commands: [],
    },
    {
      what: 'a root without a backend block, and backend-config',
      root: 'stateless',
      inputs: { 'state-bucket': '', 'backend-config': 'path=a.tfstate' },
      reason: 'init',
      title: 'Terraform could not start in this directory',
      says: ['the root has no `backend` block', 'would ignore `backend-config`'],
      commands: [],
    },
    {
      what: 'a syntax error',
      root: 'unparsable',
      reason: 'validate',
      title: 'the configuration is not valid',
      place: { file: 'infra/main.tf', line: 6, title: 'Invalid multi-line string' },
      says: ['Invalid multi-line string (and 2 more)'],
      commands: ['fmt', 'init', 'version'],
    },
    {
      what: 'an invalid root',
      root: 'invalid',
      reason: 'validate',
      title: 'the configuration is not valid',
      place: { file: 'infra/main.tf', line: 6, title: 'Unsupported argument' },
      says: ['`terraform validate` failed: ', '(and 1 more)', 'terraform -chdir=infra validate'],
      commands: planned,
    },
  ];
  test.each(rows)('$what', async ({ reason, title, place, says, commands, ...act }) => {
    const played = await play.plan(act);
    await expectNothingDone(played);
    expect([...played.commands].sort()).toEqual(commands);
    expect(played.conclusion).toBe('failure');
    expect(played.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': reason, changed: '' });
    expect(heading(played.comment)).toMatch(new RegExp(`^\`infra(/\\w+)?\` · plan failed: ${title}$`));
    for (const text of says) expect(verdict(played)).toContain(text);
    if (place === undefined) return;
    const found = played.annotations.find((each) => each.title === place.title);
    expect(found).toMatchObject({ level: 'error', ...place });
    expect(found?.file).toBe(place.file);
    if (place.file !== undefined) expect(played.comment).toContain(`\`${place.file}:${place.line}\``);
    expect(played.comment).not.toContain(played.temp);
  });

  test('a bucket that the role may not see', async () => {
    scene.stage.aws.faults.push({
      kind: 'status',
      status: 403,
      code: 'AccessDenied',
      match: ({ service }) => service === 's3',
      times: 1000,
    });
    const played = await play.plan({ inputs: greeting });
    await expectNothingDone(played);
    expect(played.outputs['failure-reason']).toBe('init');
    expect(verdict(played)).toContain(
      `Mend it with:\nallow the role s3:ListBucket on the bucket ${scene.stage.bucket}, and s3:GetObject`,
    );
  });

  test('an invalid root, checked without credentials', async () => {
    const number = scene.open({ headOwner: 'mallory' });
    const event = pullRequestEvent(scene.stage.github, number);
    const played = await play.plan({ event, root: 'invalid' });
    expect(played).toMatchObject({ conclusion: 'failure', tokens: [], asked: [] });
    expect(scene.stage.aws.requests).toEqual([]);
    expect(played.outputs).toMatchObject({ command: 'check', 'failure-reason': 'validate' });
    expect(played.annotations).toContainEqual(
      expect.objectContaining({ file: 'infra/main.tf', line: 6, title: 'Unsupported argument' }),
    );
  });
});

test('of many errors the first that GitHub shows says what mends them', async () => {
  const root = await scene.checkOut('invalid');
  const blocks = Array.from({ length: 12 }, (_, at) => `output "o${at}" {\n  value = local.missing\n}\n`);
  await writeFile(join(root, 'many.tf'), blocks.join('\n'));
  const played = await play.push({ root: 'invalid', inputs: { command: 'plan' } });
  expect(played.annotations).toHaveLength(10);
  expect(verdict(played)).toContain('(and 13 more)\nMend it with:\n');
});

describe('what isn’t formatted', () => {
  const annotation = { title: 'Not formatted', file: 'infra/main.tf', line: 6 };

  test('fails a plan, which is made all the same', async () => {
    const played = await play.plan({ root: 'unformatted' });
    expect(played.conclusion).toBe('failure');
    expect(played.outputs).toMatchObject({
      outcome: 'failed',
      'failure-reason': 'format',
      changed: 'true',
      'to-add': '1',
    });
    expect(heading(played.comment)).toBe('`infra` · 1 to add · not formatted');
    expect(played.comment).toContain('<b>add</b> <code>terraform_data.greeting</code>');
    expect(played.annotations).toContainEqual(expect.objectContaining({ level: 'error', ...annotation }));
    expect(played.summary).toContain('-  triggers_replace=["one"]\n+  input            = "Hello"\n');
    expect(verdict(played)).toContain('Mend it with:\nterraform fmt -recursive infra');
  });

  test('fails a check', async () => {
    const event = pullRequestEvent(scene.stage.github, scene.open({ headOwner: 'mallory' }));
    const played = await play.plan({ root: 'unformatted', event });
    expect(played.outputs).toMatchObject({ command: 'check', 'failure-reason': 'format' });
    expect(played.annotations).toContainEqual(expect.objectContaining({ level: 'error', ...annotation }));
  });

  test('is a warning on apply and on destroy', async () => {
    const applied = await play.push({ root: 'unformatted' });
    expect(applied).toMatchObject({
      conclusion: 'success',
      outputs: { outcome: 'applied', 'failure-reason': '' },
    });
    expect(applied.annotations).toEqual([expect.objectContaining({ level: 'warning', ...annotation })]);
    const destroyed = await play.push({
      root: 'unformatted',
      inputs: { command: 'destroy', confirm: 'infra' },
    });
    expect(destroyed).toMatchObject({
      conclusion: 'success',
      outputs: { outcome: 'destroyed', 'failure-reason': '' },
    });
    expect(destroyed.annotations).toEqual([expect.objectContaining({ level: 'warning', ...annotation })]);
  });
});

describe('a state that somebody else has locked', () => {
  // As Terraform 1.11 writes it: https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/locker.go
  const lock = {
    ID: '6f1e1f0a-4b8e-2f1c-9d55-0a1b2c3d4e5f',
    Operation: 'OperationTypeApply',
    Info: '',
    Who: 'ada@laptop',
    Version: '1.11.4',
    Created: '2026-11-22T01:02:03.456789Z',
    Path: `octo-terraform-state/${stateKey}`,
  };

  test.each(['plan', 'push'] as const)('waits, then says who, what and since when: %s', async (role) => {
    const { aws, bucket } = scene.stage;
    await aws.s3.putObject(bucket, `${stateKey}.tflock`, JSON.stringify(lock));
    const played = await play[role]({ inputs: { ...greeting, 'lock-timeout': '2s' } });
    expect(played.conclusion).toBe('failure');
    expect(played.outputs).toMatchObject({ 'failure-reason': 'lock', 'lock-id': lock.ID });
    expect(played.commands).not.toContain('apply');
    expect(await aws.s3.listObjects(bucket)).toEqual([`${stateKey}.tflock`]);
    const tries = aws.requests.filter(locks);
    expect(tries.length).toBeGreaterThan(1);
    for (const report of [verdict(played), played.summary]) {
      expect(report).toMatch(
        /`ada@laptop` has held the state’s lock since 2026\\?-11\\?-22 01:02 UTC for an apply; if that is over/,
      );
      // In a summary it is quoted.
      expect(report?.replaceAll(/^> /gm, '')).toContain(
        `command: unlock\nlock-id: ${lock.ID}\n# or, in the initialised root:\nterraform -chdir=infra force-unlock ${lock.ID}`,
      );
    }
    if (role === 'plan') expect(heading(played.comment)).toBe('`infra` · plan failed: the state is locked');
  });

  test('and lets go in time', async () => {
    const { aws, bucket } = scene.stage;
    await aws.s3.putObject(bucket, `${stateKey}.tflock`, JSON.stringify(lock));
    const freed = aws.arrival(nth(2, locks)).then(() => aws.s3.deleteObject(bucket, `${stateKey}.tflock`));
    aws.faults.push({ kind: 'hold', match: nth(2, locks), times: 1, until: freed });
    const played = await play.plan({ inputs: { ...greeting, 'lock-timeout': '30s' } });
    expect(played.outputs).toMatchObject({ outcome: 'planned', 'lock-id': '' });
  });

  test.each([
    ['a plan', locks, 2, 'plan', ['planned', 3, 0]],
    ['an apply', nth(2, locks), 1, 'push', ['applied', 1, 2]],
  ] as const)('and lets go just when %s asks for the holder', async (_, match, times, command, expected) => {
    const refusal = { kind: 'status', status: 412, code: 'PreconditionFailed' } as const;
    scene.stage.aws.faults.push({ ...refusal, match, times });
    const { outputs, commands } = await play[command]({ inputs: greeting });
    const started = (name: string) => commands.filter((each) => each === name).length;
    expect([outputs['outcome'], started('plan'), started('apply')]).toEqual(expected);
  });
});

function locks({ method, path }: AwsRequest): boolean {
  return method === 'PUT' && path.endsWith('.tflock');
}

/** Matches the nth request that another match does. */
function nth(wanted: number, match: (request: AwsRequest) => boolean): (request: AwsRequest) => boolean {
  let seen = 0;
  return (request) => match(request) && (seen += 1) === wanted;
}
