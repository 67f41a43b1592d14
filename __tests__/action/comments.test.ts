import { describe, expect, test } from '@jest/globals';
import { relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { writesState } from '../sandbox/aws/fault.ts';
import type { AwsRequest } from '../sandbox/aws/request.ts';
import type { JobResult } from '../sandbox/runner.ts';
import { footer, heading, self, setScene, stateKey, type Inputs } from './scene.ts';

const scene = setScene();

const headings = (number: number): readonly (string | undefined)[] =>
  scene
    .comments(number)
    .map(({ body }) => heading(body))
    .sort();

const keys = (): Promise<readonly string[]> => scene.stage.aws.s3.listObjects(scene.stage.bucket);

/** Stacks that share a repository and must share nothing else. */
const STACKS: readonly { readonly what: string; readonly stacks: readonly Stack[] }[] = [
  {
    what: 'two directories, one within the other',
    stacks: [
      { inputs: { directory: 'infra' }, name: 'infra', key: 'infra/default/terraform.tfstate' },
      { inputs: { directory: 'infra/app' }, name: 'infra/app', key: 'infra/app/default/terraform.tfstate' },
    ],
  },
  {
    what: 'two environments, and none',
    stacks: [
      { inputs: {}, name: 'infra', key: 'infra/default/terraform.tfstate', size: 'small' },
      {
        inputs: { environment: 'dev' },
        name: 'infra/dev',
        key: 'infra/dev/terraform.tfstate',
        size: 'dev-sized',
      },
      {
        inputs: { environment: 'prod' },
        name: 'infra/prod',
        key: 'infra/prod/terraform.tfstate',
        size: 'prod-sized',
      },
    ],
  },
  {
    what: 'a directory of an environment’s name',
    stacks: [
      { inputs: { environment: 'app' }, name: 'infra/app', key: 'infra/app/terraform.tfstate' },
      { inputs: { directory: 'infra/app' }, name: 'infra/app', key: 'infra/app/default/terraform.tfstate' },
    ],
  },
];

interface Stack {
  readonly inputs: Inputs;
  readonly name: string;
  /** Of the state, below the repository's name. */
  readonly key: string;
  readonly size?: string;
}

describe('stacks have comment, state and folder of their own', () => {
  test.each(STACKS)(
    '$what',
    async ({ stacks }) => {
      await scene.checkOut('service');
      await scene.checkOut('service', 'infra/app');
      const number = scene.open();

      // At the same time, and then one by one: nobody finds another's.
      const folders = await Promise.all(
        stacks.map(async ({ inputs }) => folderOf(await scene.plan(number, inputs))),
      );
      expect(new Set(folders).size).toBe(stacks.length);
      expect(headings(number)).toEqual(stacks.map(({ name }) => `\`${name}\` · 3 to add`).sort());
      const ids = scene.comments(number).map(({ id }) => id);
      for (const { inputs } of stacks) await scene.plan(number, inputs);
      expect(scene.comments(number).map(({ id }) => id)).toEqual(ids);

      scene.stage.github.state.merge(number, 'squash');
      for (const [done, { inputs }] of stacks.entries()) {
        await scene.push(inputs);
        expect(headings(number).filter((each) => each?.includes('applied'))).toHaveLength(done + 1);
      }
      expect(scene.comments(number).map(({ id }) => id)).toEqual(ids);
      expect(await keys()).toEqual(stacks.map(({ key }) => `octo-org/infra/${key}`).sort());
      for (const { key, size, inputs } of stacks) {
        const value = (await scene.state(`octo-org/infra/${key}`))?.outputs['server']?.value;
        expect(value).toMatchObject({ ...(size && { size }), environment: inputs['environment'] ?? 'none' });
      }
    },
    60_000,
  );

  test('two applies at the same time', async () => {
    await scene.checkOut('service');
    const number = scene.open();
    scene.stage.github.state.merge(number, 'squash');
    const environments = ['dev', 'prod'];
    const results = await Promise.all(environments.map((environment) => scene.push({ environment })));
    expect(results.map(({ outputs }) => outputs['outcome'])).toEqual(['applied', 'applied']);
    expect(headings(number)).toEqual(['`infra/dev` · applied: 3 added', '`infra/prod` · applied: 3 added']);
    for (const environment of environments) {
      const state = await scene.state(`octo-org/infra/infra/${environment}/terraform.tfstate`);
      expect(state?.outputs['server']?.value).toEqual({ size: `${environment}-sized`, environment });
    }
  }, 60_000);

  test('workspaces of one root', async () => {
    await scene.checkOut('service');
    const number = scene.open();
    scene.stage.github.state.merge(number, 'squash');
    for (const workspace of ['default', 'blue', 'green'])
      await scene.push({ workspace, variables: `size: ${workspace}` });
    expect(headings(number)).toEqual([
      '`infra@blue` · applied: 3 added',
      '`infra@green` · applied: 3 added',
      '`infra` · applied: 3 added',
    ]);
    expect(await keys()).toEqual([`env:/blue/${stateKey}`, `env:/green/${stateKey}`, stateKey]);
    await scene.push({ workspace: 'blue', variables: 'size: large' });
    expect(headings(number)).toContain('`infra@blue` · applied: 1 changed');
    expect((await scene.state(`env:/green/${stateKey}`))?.outputs['server']?.value).toMatchObject({
      size: 'green',
    });
  }, 60_000);
});

describe('which comment is ours', () => {
  test('not one of somebody else’s that carries our marker', async () => {
    await scene.checkOut('service');
    const number = scene.open();
    await scene.plan(number);
    const { body } = scene.comment(number);
    const other = scene.open();
    const forged = scene.stage.github.state.addComment(other, 'mallory', body);
    await scene.plan(other);
    expect(scene.stage.github.state.comments.get(forged.id)).toEqual(forged);
    expect(heading(scene.comment(other).body)).toBe('`infra` · 3 to add');
  }, 60_000);

  test('nor one of our own that only looks like it', async () => {
    await scene.checkOut('service');
    const number = scene.open();
    const quoted = scene.stage.github.state.addComment(number, self, '### `infra` · 3 to add\n');
    await scene.plan(number);
    await scene.plan(number, { title: 'infra' });
    expect(scene.stage.github.state.comments.get(quoted.id)).toEqual(quoted);
    expect(scene.comments(number)).toHaveLength(1);
  }, 60_000);

  test('it is found behind thirty pages of others', async () => {
    await scene.checkOut('service');
    const { github } = scene.stage;
    const number = scene.open();
    for (let count = 0; count < 1500; count += 1) github.state.addComment(number, 'ada', `Remark ${count}`);
    await scene.plan(number);
    const { id } = scene.comment(number);
    for (let count = 0; count < 1500; count += 1) github.state.addComment(number, 'ada', `Answer ${count}`);
    await scene.plan(number, { variables: 'size: large' });
    expect(scene.comment(number).id).toBe(id);
    expect(scene.comment(number).body).toContain('size = "large"');
  }, 60_000);
});

describe('where a comment is written', () => {
  test('recreated, it moves to the end of the thread', async () => {
    await scene.checkOut('service');
    const { github } = scene.stage;
    const number = scene.open();
    await scene.plan(number, { comment: 'recreate' });
    const first = scene.comment(number);
    github.state.addComment(number, 'grace', 'Looks good');
    await scene.plan(number, { comment: 'recreate', variables: 'size: large' });
    const second = scene.comment(number);
    expect(second.id).not.toBe(first.id);
    expect(github.state.commentsOf(number).map(({ author }) => author)).toEqual(['grace', self]);
    expect(second.body).toContain('size = "large"');
  }, 60_000);

  test('off, GitHub is asked nothing', async () => {
    await scene.checkOut('service');
    const number = scene.open();
    const before = scene.stage.github.requests.length;
    const result = await scene.plan(number, { comment: 'off' });
    expect(scene.stage.github.requests).toHaveLength(before);
    expect(result.outputs).toMatchObject({ outcome: 'planned', 'comment-url': '' });
    expect(heading(result.summary)).toBe('`infra` · 3 to add');
  }, 60_000);

  test('not without the permission, which a warning names, and the run succeeds', async () => {
    await scene.checkOut('service');
    const number = scene.open();
    const result = await scene.plan(number, {}, { token: scene.stage.tokens.fork });
    expect(result.conclusion).toBe('success');
    expect(result.outputs).toMatchObject({ outcome: 'planned', 'comment-url': '', 'failure-reason': '' });
    expect(result.annotations).toEqual([
      { level: 'warning', title: 'No comment', message: expect.stringContaining('pull-requests: write') },
    ]);
    expect(scene.comments(number)).toEqual([]);
    expect(heading(result.summary)).toBe('`infra` · 3 to add');
  }, 60_000);
});

describe('a comment is true at every moment', () => {
  test('while a plan is on its way, when it failed, and when it is made again', async () => {
    await scene.checkOut('service');
    const { github } = scene.stage;
    const number = scene.open();
    await scene.plan(number);
    const good = github.state.pullRequest(number).head.sha.slice(0, 7);
    const bad = github.state.push(number).head.sha.slice(0, 7);

    await scene.plan(number, { variables: 'size: [a, list]' });
    expect(heading(scene.comment(number).body)).toBe(
      '`infra` · plan failed: Terraform could not make a plan',
    );
    expect(scene.comment(number).body).toContain('Invalid value for input variable');
    expect(footer(scene.comment(number).body)).toMatch(
      new RegExp(`^${bad} · .* · the last good plan was of ${good} and is in \\[its run\\]\\(.+\\)$`),
    );

    const held = hold(locks);
    const planning = scene.plan(number, { variables: 'size: large' });
    await held.arrived;
    const meanwhile = await until(
      () => scene.comment(number).body,
      (body) => heading(body) === '`infra` · planning …',
    );
    expect(footer(meanwhile)).toMatch(
      new RegExp(`^${bad} · .* · the last good plan was of ${good} and is in `),
    );
    expect(meanwhile).not.toContain('to add');
    held.release();
    await planning;
    expect(heading(scene.comment(number).body)).toBe('`infra` · 3 to add');
    expect(footer(scene.comment(number).body)).not.toContain('the last good plan');
  }, 60_000);

  test('while an apply is on its way it says what is being applied', async () => {
    await scene.checkOut('service');
    const number = scene.open();
    await scene.plan(number);
    const { mergeCommitSha } = scene.stage.github.state.merge(number, 'squash');
    const held = hold(writesState);
    const applying = scene.push();
    await held.arrived;
    const { body } = scene.comment(number);
    expect(heading(body)).toBe('`infra` · applying: 3 to add …');
    expect(body).toContain('what is being applied');
    expect(footer(body)).toContain(mergeCommitSha.slice(0, 7));
    held.release();
    await applying;
    expect(heading(scene.comment(number).body)).toBe('`infra` · applied: 3 added');
  }, 60_000);
});

/** Holds back the first request that matches, until it is released. */
function hold(match: (request: AwsRequest) => boolean) {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const { aws } = scene.stage;
  aws.faults.push({ kind: 'hold', match, times: 1, until: promise });
  return { arrived: aws.arrival(match), release: () => resolve(undefined) };
}

function locks({ service, method, path }: AwsRequest): boolean {
  return service === 's3' && method === 'PUT' && path.endsWith('.tflock');
}

/** Looks again and again: a comment says of itself to nobody that it was written. */
async function until<T>(look: () => T, isIt: (seen: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 500; tries += 1) {
    const seen = look();
    if (isIt(seen)) return seen;
    await delay(20);
  }
  throw new Error(`it never came: ${String(look())}`);
}

/** The stack's own folder, relative to the job's. */
function folderOf({ outputs, temp }: JobResult): string {
  return relative(temp, outputs['plan-file'] ?? '');
}
