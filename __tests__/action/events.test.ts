import { describe, expect, test } from '@jest/globals';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  dispatchEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
} from '../sandbox/github/events.ts';
import type { JobResult } from '../sandbox/runner.ts';
import type { StageJob } from '../sandbox/stage.ts';
import { footer, heading, setScene, stateKey } from './scene.ts';

const scene = setScene();

/** Runs a job with administrator's rights, whatever starts it: what it may do is another matter. */
function run(event: StageJob['event'], inputs: Readonly<Record<string, string>> = {}): Promise<JobResult> {
  const { stage } = scene;
  return scene.run({
    event,
    inputs: { directory: 'infra', 'state-bucket': stage.bucket, ...inputs },
    env: stage.aws.environment('administrator'),
  });
}

/** What GitHub was asked since. */
function asksSince(): () => readonly string[] {
  const { requests } = scene.stage.github;
  const from = requests.length;
  return () => requests.slice(from).map(({ method, path }) => `${method} ${path}`);
}

describe('events without a pull request are planned in the job summary alone', () => {
  const EVENTS: readonly { readonly what: string; readonly event: () => StageJob['event'] }[] = [
    {
      what: 'a push to another branch',
      event: () => {
        scene.stage.github.state.pushTo('feature');
        return pushEvent(scene.stage.github, { branch: 'feature' });
      },
    },
    { what: 'a merge group', event: () => mergeGroupEvent(scene.stage.github, scene.open()) },
    { what: 'a schedule', event: () => scheduleEvent(scene.stage.github) },
  ];
  test.each(EVENTS)(
    '$what',
    async ({ event }) => {
      await scene.checkOut('service');
      const given = event();
      const asked = asksSince();
      const result = await run(given);

      expect(result.conclusion).toBe('success');
      expect(result.outputs).toMatchObject({ command: 'plan', outcome: 'planned', 'comment-url': '' });
      expect(heading(result.summary)).toBe('`infra` · 3 to add');
      expect(footer(result.summary)).toContain(`plan of ${given.sha.slice(0, 7)}`);
      expect(asked()).toEqual([]);
      expect(await scene.state(stateKey)).toBeUndefined();
    },
    60_000,
  );
});

describe('a dispatch', () => {
  const DISPATCHES = [
    { what: 'without a command plans', dispatched: {}, command: 'auto', ran: 'plan', outcome: 'planned' },
    {
      what: 'does what it is told',
      dispatched: { command: 'apply' },
      command: 'auto',
      ran: 'apply',
      outcome: 'applied',
    },
    { what: 'checks', dispatched: { command: 'check' }, command: 'auto', ran: 'check', outcome: 'checked' },
    {
      what: 'does what the workflow says before what it is told itself',
      dispatched: { command: 'apply' },
      command: 'plan',
      ran: 'plan',
      outcome: 'planned',
    },
  ] as const;
  test.each(DISPATCHES)(
    '$what',
    async ({ dispatched, command, ran, outcome }) => {
      await scene.checkOut('service');
      const result = await run(dispatchEvent(scene.stage.github, dispatched), { command });
      expect(result.outputs).toMatchObject({ command: ran, outcome, 'failure-reason': '' });
    },
    60_000,
  );

  test('of a command that there is none of is refused', async () => {
    await scene.checkOut('service');
    const result = await run(dispatchEvent(scene.stage.github, { command: 'aply' }));
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'input' });
    expect(result.annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        message: expect.stringContaining('`command`: of the dispatch'),
      }),
    ]);
    expect(scene.stage.aws.requests).toEqual([]);
  }, 60_000);

  test('of an apply on the default branch updates the comment of the pull request that was merged', async () => {
    await scene.checkOut('service');
    const { github } = scene.stage;
    const number = scene.open();
    await run(pullRequestEvent(github, number));
    const { id } = scene.comment(number);
    github.state.merge(number, 'squash');
    await run(dispatchEvent(github, { command: 'apply' }, { actor: 'grace' }));
    const comment = scene.comment(number);
    expect(comment.id).toBe(id);
    expect(heading(comment.body)).toBe('`infra` · applied: 3 added');
    expect(footer(comment.body)).toMatch(/ · by dispatch of grace$/);
  }, 60_000);
});

test('a pull request that was closed is skipped', async () => {
  await scene.checkOut('service');
  const { github } = scene.stage;
  const number = scene.open();
  github.state.edit(number, { state: 'closed' });
  const asked = asksSince();
  const result = await run(pullRequestEvent(github, number, 'closed'));
  expect(result.conclusion).toBe('success');
  expect(result.outputs).toMatchObject({ outcome: 'skipped', changed: '', 'failure-reason': '' });
  expect(result.summary).toContain('The pull request is closed');
  expect(asked()).toEqual([]);
  expect(scene.stage.aws.requests).toEqual([]);
}, 60_000);

describe('a pull request from a fork', () => {
  /** As a fork's job runs: with a token that reads, and nobody's credentials. */
  async function runFork(inputs: Readonly<Record<string, string>> = {}) {
    const { stage } = scene;
    const number = scene.open({ author: 'mallory', headOwner: 'mallory' });
    const asked = asksSince();
    const tokens = stage.issuer.issued.length;
    const result = await scene.run({
      event: pullRequestEvent(stage.github, number),
      inputs: { directory: 'infra', environment: 'dev', ...stage.inputs('plan'), ...inputs },
    });
    expect(asked()).toEqual([]);
    expect(stage.issuer.issued).toHaveLength(tokens);
    expect(stage.aws.requests).toEqual([]);
    return result;
  }

  test.each(['auto', 'plan', 'check'])(
    'is checked, and nothing else (command: %s)',
    async (command) => {
      await scene.checkOut('service');
      const result = await runFork({ command });
      expect(result.conclusion).toBe('success');
      expect(result.annotations).toEqual([]);
      expect(result.outputs).toMatchObject({ command: 'check', outcome: 'checked', 'failure-reason': '' });
      expect(heading(result.summary)).toBe('`infra/dev` · checked: formatted and valid');
      expect(result.summary).toContain('this pull request comes from a fork');
    },
    60_000,
  );

  test('that isn’t formatted fails, on the line', async () => {
    const root = await scene.checkOut('service');
    await appendFile(join(root, 'outputs.tf'), 'locals {\n  a   = 1\n}\n');
    const result = await runFork();
    expect(result.conclusion).toBe('failure');
    expect(result.outputs).toMatchObject({ command: 'check', outcome: 'failed', 'failure-reason': 'format' });
    expect(result.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', file: 'infra/outputs.tf', title: 'Not formatted' }),
    );
    expect(result.summary).toContain('-  a   = 1');
  }, 60_000);

  test('that isn’t valid fails, on the line', async () => {
    const root = await scene.checkOut('service');
    await writeFile(join(root, 'more.tf'), 'output "more" {\n  value = terraform_data.nothing.output\n}\n');
    const result = await runFork();
    expect(result.conclusion).toBe('failure');
    expect(result.outputs).toMatchObject({
      command: 'check',
      outcome: 'failed',
      'failure-reason': 'validate',
    });
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        file: 'infra/more.tf',
        line: 2,
        title: 'Reference to undeclared resource',
      }),
    );
  }, 60_000);

  test.each(['apply', 'destroy'])(
    'is refused %s',
    async (command) => {
      await scene.checkOut('service');
      const result = await runFork({ command, confirm: command === 'destroy' ? 'infra/dev' : '' });
      expect(result.conclusion).toBe('failure');
      expect(result.outputs).toMatchObject({ command, outcome: 'failed', 'failure-reason': 'input' });
      expect(result.log).toContain('nobody has reviewed its code');
      expect(result.groups).toEqual([]);
    },
    60_000,
  );
});
