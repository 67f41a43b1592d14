import { describe, expect, test } from '@jest/globals';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { writesState } from '../sandbox/aws/fault.ts';
import { dispatchEvent, pullRequestEvent } from '../sandbox/github/events.ts';
import { runAction, type JobResult } from '../sandbox/runner.ts';
import { footer, heading, printed, setScene, stateKey, type Inputs } from './scene.ts';

const scene = setScene();
const repository = join(import.meta.dirname, '..', '..');

/** The root's default of a sensitive variable, which no input ever names. */
const secret = 'correct-horse-battery';

const counts = ({ outputs }: JobResult): Inputs =>
  Object.fromEntries(
    Object.entries(outputs).filter(([name, count]) => name.startsWith('to-') && count !== '0'),
  );

describe('a plan on a pull request', () => {
  test('is commented, summarised and told to later steps, and changes nothing', async () => {
    await scene.checkOut('service');
    const number = scene.open();
    const result = await scene.plan(number);

    expect(result.conclusion).toBe('success');
    expect(result.annotations).toEqual([]);
    const { id, body } = scene.comment(number);
    const folder = join(result.temp, 'planwright', 'infra~~default');
    expect(result.outputs).toEqual({
      command: 'plan',
      outcome: 'planned',
      changed: 'true',
      'to-add': '3',
      'to-change': '0',
      'to-destroy': '0',
      'to-replace': '0',
      'to-import': '0',
      'to-move': '0',
      'to-forget': '0',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      'plan-file': join(folder, 'plan.tfplan'),
      'plan-json': join(folder, 'plan.json'),
      'plan-page': join(folder, 'plan.html'),
      'plan-text': join(folder, 'plan.txt'),
      summary: join(folder, 'summary.md'),
      'comment-url': `https://github.com/octo-org/infra/pull/${number}#issuecomment-${id}`,
      'failure-reason': '',
      'lock-id': '',
      'terraform-outputs': '{}',
    });
    const { head } = scene.stage.github.state.pullRequest(number);
    expect(heading(body)).toBe('`infra` · 3 to add');
    expect(footer(body)).toMatch(
      new RegExp(
        `^plan of ${head.sha.slice(0, 7)} · \\[run \\d+\\]\\(.+\\) · Terraform 1\\.\\d+\\.\\d+ · \\d+ s · fingerprint \`[0-9a-f]{16}\`$`,
      ),
    );
    expect(heading(result.summary)).toBe(heading(body));
    expect([printed(result), result.postLog, result.summary, body].join('\n')).not.toContain(secret);
    expect(await scene.state(stateKey)).toBeUndefined();
    expect(scene.stage.aws.requests.filter(writesState)).toEqual([]);
    // What the run left, the post step has removed.
    expect(await readdir(join(result.temp, 'planwright'))).toEqual([]);
  }, 60_000);

  test('loads what speaks with AWS and GitHub only when it speaks with them', async () => {
    await scene.checkOut('service');
    const folder = await mkdtemp(join(tmpdir(), 'planwright-flow-'));
    const action = await copyWithoutPost(join(folder, 'action'));
    const lazy = (await readdir(join(action, 'dist'))).filter((name) => /^\d+\.index\.js$/.test(name));
    for (const path of lazy.map((name) => join(action, 'dist', name))) {
      // What unzips a plan file is needed by every plan that changes something.
      const unzips = /isn't a zip|function unzipSync/.test(await readFile(path, 'utf8'));
      if (!unzips) await rm(path);
    }
    const { stage } = scene;
    const run = (inputs: Inputs): Promise<JobResult> =>
      runAction({
        action,
        workspace: stage.workspace,
        folder: join(folder, 'runner'),
        repository: 'octo-org/infra',
        apiUrl: stage.github.url,
        token: stage.tokens.job,
        event: pullRequestEvent(stage.github, scene.open()),
        env: stage.aws.environment('administrator'),
        inputs: { directory: 'infra', 'state-bucket': stage.bucket, comment: 'off', ...inputs },
      });

    expect((await run({})).outputs['outcome']).toBe('planned');
    // That they are gone is noticed by whoever needs them.
    expect((await run({ comment: 'update' })).annotations).toMatchObject([{ title: 'No comment' }]);
    expect((await run({ 'allowed-account-ids': stage.aws.account })).outputs['outcome']).toBe('failed');
    await rm(folder, { recursive: true });
  }, 60_000);

  test('leaves its files until the post step, and never touches the action’s own folder', async () => {
    await scene.checkOut('service');
    const folder = await mkdtemp(join(tmpdir(), 'planwright-flow-'));
    const action = await copyWithoutPost(join(folder, 'action'));
    const before = await contentsOf(action);
    const { stage } = scene;
    const { outputs, summary } = await runAction({
      action,
      workspace: stage.workspace,
      folder: join(folder, 'runner'),
      repository: 'octo-org/infra',
      apiUrl: stage.github.url,
      token: stage.tokens.job,
      event: pullRequestEvent(stage.github, scene.open()),
      env: stage.aws.environment('administrator'),
      inputs: { directory: 'infra', 'state-bucket': stage.bucket },
    });

    expect(outputs['outcome']).toBe('planned');
    const read = (name: string): Promise<string> => readFile(outputs[name] ?? '', 'utf8');
    const [json, text, page, markdown] = await Promise.all(
      ['plan-json', 'plan-text', 'plan-page', 'summary'].map(read),
    );
    expect(JSON.parse(json ?? '')).toMatchObject({ changed: true, counts: { add: 3 } });
    expect(text).toContain('add terraform_data.server');
    expect(page).toMatch(/^<!doctype html>[^]*"terraform_data\.server"/i);
    expect(markdown?.trim()).toBe(summary?.trim());
    for (const each of [json, text, page, markdown]) expect(each).not.toContain(secret);
    // Terraform's own plan has it in clear, in a folder of this user's alone.
    expect(await readFile(outputs['plan-file'] ?? '')).not.toHaveLength(0);
    expect((await stat(dirname(outputs['plan-file'] ?? ''))).mode & 0o077).toBe(0);
    expect(await contentsOf(action)).toEqual(before);
    expect(
      (await readdir(stage.workspace, { recursive: true })).filter((each) => each.includes('.terraform')),
    ).toEqual([]);
    await rm(folder, { recursive: true });
  }, 60_000);

  test('made again for a new commit takes the place of the old one', async () => {
    await scene.checkOut('service');
    const number = scene.open();
    await scene.plan(number);
    const first = scene.comment(number);
    const { head } = scene.stage.github.state.push(number);
    const result = await scene.plan(number, { variables: 'size: large\nrelease: v2' });

    const second = scene.comment(number);
    expect(second.id).toBe(first.id);
    expect(footer(second.body)).toContain(`plan of ${head.sha.slice(0, 7)}`);
    expect(second.body).toContain('size = "large"');
    expect(result.outputs['comment-url']).toMatch(new RegExp(`${first.id}$`));
  }, 60_000);

  test('sets every output that action.yml lists, also when it fails', async () => {
    const { outputs } = parse(await readFile(join(repository, 'action.yml'), 'utf8')) as { outputs: object };
    await scene.checkOut('service');
    const number = scene.open();
    const failed = await scene.plan(number, { 'state-bucket': 'no-such-bucket' });
    const refused = await scene.plan(number, { parallelism: 'many' });
    const done = await scene.plan(number);
    for (const each of [failed, refused, done]) {
      expect(Object.keys(each.outputs).sort()).toEqual(Object.keys(outputs).sort());
    }
    expect(await readdir(join(failed.temp, 'planwright'))).toEqual([]);
    expect(failed.outputs).toMatchObject({
      outcome: 'failed',
      'failure-reason': 'init',
      changed: '',
      'plan-file': '',
    });
    expect(refused.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'input', command: 'plan' });
  }, 60_000);
});

describe('an apply on push', () => {
  test.each(['squash', 'merge', 'rebase'] as const)(
    'after a %s merge updates the comment of that pull request',
    async (method) => {
      await scene.checkOut('service');
      const { state } = scene.stage.github;
      const number = scene.open({ commits: [state.newCommit(), state.newCommit()] });
      await scene.plan(number);
      const { id } = scene.comment(number);
      const { mergeCommitSha } = scene.stage.github.state.merge(number, method);
      const result = await scene.push();

      const comment = scene.comment(number);
      expect(comment.id).toBe(id);
      expect(heading(comment.body)).toBe('`infra` · applied: 3 added');
      expect(footer(comment.body)).toMatch(
        new RegExp(`^${mergeCommitSha.slice(0, 7)} · .* · by push of ada$`),
      );
      expect(comment.body).toContain('greeting = "hello"');
      expect(heading(result.summary)).toBe(heading(comment.body));
      expect(result.outputs).toMatchObject({
        command: 'apply',
        outcome: 'applied',
        changed: 'true',
        'to-add': '3',
      });
      expect(JSON.parse(result.outputs['terraform-outputs'] ?? '')).toEqual({
        greeting: 'hello',
        server: { environment: 'none', size: 'small' },
      });
      expect((await scene.state(stateKey))?.resources).toHaveLength(3);
      expect([printed(result), result.postLog, result.summary, comment.body].join('\n')).not.toContain(
        secret,
      );
    },
    60_000,
  );

  test('without a pull request goes to the job summary alone', async () => {
    await scene.checkOut('service');
    scene.stage.github.state.pushTo('main');
    const result = await scene.push();
    expect(result.outputs).toMatchObject({ outcome: 'applied', 'comment-url': '' });
    expect(result.annotations).toEqual([]);
    expect(heading(result.summary)).toBe('`infra` · applied: 3 added');
  }, 60_000);

  test('applies nothing when there is nothing to do', async () => {
    await scene.checkOut('service');
    await scene.push();
    const before = await scene.state(stateKey);
    const { requests } = scene.stage.aws;
    const from = requests.length;
    const result = await scene.push();

    expect(result.conclusion).toBe('success');
    expect(result.outputs).toMatchObject({
      command: 'apply',
      outcome: 'unchanged',
      changed: 'false',
      'plan-json': '',
    });
    expect(JSON.parse(result.outputs['terraform-outputs'] ?? '')).toEqual({
      greeting: 'hello',
      server: { environment: 'none', size: 'small' },
    });
    expect(heading(result.summary)).toBe('`infra` · no changes, nothing to apply');
    expect(await scene.state(stateKey)).toEqual(before);
    expect(requests.slice(from).filter(writesState)).toEqual([]);
    expect(result.groups.map(({ title }) => title)).toEqual(['terraform init', 'terraform plan']);
  }, 60_000);

  const CHANGES: readonly {
    readonly what: string;
    readonly variables: string;
    readonly counted: Inputs;
    readonly said: string;
  }[] = [
    {
      what: 'an update in place',
      variables: 'size: large',
      counted: { 'to-change': '1' },
      said: '1 changed',
    },
    { what: 'a replacement', variables: 'release: v2', counted: { 'to-replace': '1' }, said: '1 replaced' },
    {
      what: 'both',
      variables: 'size: large\nrelease: v2',
      counted: { 'to-change': '1', 'to-replace': '1' },
      said: '1 changed, 1 replaced',
    },
    { what: 'an output alone', variables: 'greeting: hi', counted: {}, said: '1 output changed' },
  ];
  test.each(CHANGES)(
    'of $what: $said',
    async ({ variables, counted, said }) => {
      await scene.checkOut('service');
      await scene.push();
      const number = scene.open();
      const planned = await scene.plan(number, { variables });
      expect(planned.outputs).toMatchObject({ outcome: 'planned', changed: 'true' });
      expect(counts(planned)).toEqual(counted);
      scene.stage.github.state.merge(number, 'squash');

      const applied = await scene.push({ variables });
      expect(applied.outputs).toMatchObject({ outcome: 'applied', changed: 'true' });
      expect(counts(applied)).toEqual(counted);
      expect(heading(scene.comment(number).body)).toBe(`\`infra\` · applied: ${said}`);
      expect((await scene.push({ variables })).outputs['outcome']).toBe('unchanged');
    },
    60_000,
  );
});

describe('a destroy', () => {
  const destroy = (inputs: Inputs): Promise<JobResult> =>
    scene.run({
      event: dispatchEvent(scene.stage.github, { command: 'destroy' }),
      inputs: { directory: 'infra', environment: 'prod', ...scene.stage.inputs('apply'), ...inputs },
    });
  const key = 'octo-org/infra/infra/prod/terraform.tfstate';

  test('destroys everything once the stack is named, and nothing before', async () => {
    await scene.checkOut('service');
    await scene.push({ environment: 'prod' });
    const before = await scene.state(key);
    for (const confirm of ['', 'infra', 'infra/dev']) {
      const refused = await destroy({ confirm });
      expect(refused.outputs).toMatchObject({
        command: 'destroy',
        outcome: 'failed',
        'failure-reason': 'input',
      });
      expect(refused.log).toContain('`infra/prod`');
    }
    expect(await scene.state(key)).toEqual(before);

    const result = await destroy({ confirm: 'infra/prod' });
    expect(result.outputs).toMatchObject({ command: 'destroy', outcome: 'destroyed', changed: 'true' });
    expect(counts(result)).toEqual({ 'to-destroy': '3' });
    expect(heading(result.summary)).toBe('`infra/prod` · 3 resources destroyed');
    expect((await scene.state(key))?.resources).toEqual([]);

    const again = await destroy({ confirm: 'infra/prod' });
    expect(again.outputs['outcome']).toBe('unchanged');
    expect(heading(again.summary)).toBe('`infra/prod` · nothing to destroy');
  }, 60_000);
});

/** A copy of the action that ends with its main step, as later steps of the job find it. */
async function copyWithoutPost(target: string): Promise<string> {
  await cp(join(repository, 'dist'), join(target, 'dist'), { recursive: true });
  const metadata = await readFile(join(repository, 'action.yml'), 'utf8');
  await writeFile(join(target, 'action.yml'), metadata.replaceAll(/^ {2}post.*\n/gm, ''));
  return target;
}

async function contentsOf(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}
