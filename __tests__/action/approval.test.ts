import { describe, expect, test } from '@jest/globals';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { AwsRequest } from '../sandbox/aws/request.ts';
import { dispatchEvent, pullRequestEvent } from '../sandbox/github/events.ts';
import type { JobResult } from '../sandbox/runner.ts';
import { printed, setScene, stateKey, type Inputs } from './scene.ts';

const scene = setScene();

/** Opens a pull request, has it planned, and merges it. */
async function review(inputs: Inputs = {}): Promise<JobResult & { readonly number: number }> {
  const number = scene.open();
  const planned = await scene.plan(number, inputs);
  expect(planned.outputs['outcome']).toBe('planned');
  scene.stage.github.state.merge(number, 'squash');
  return { ...planned, number };
}

/** Somebody starts the workflow by hand, on the default branch. */
function dispatch(inputs: Inputs, environment?: string): Promise<JobResult> {
  const { stage } = scene;
  return scene.run({
    event: dispatchEvent(stage.github, {}),
    inputs: { directory: 'infra', ...stage.inputs('apply'), ...inputs },
    ...(environment !== undefined && { environment }),
  });
}

/** Expects that a run applied nothing for want of consent. */
async function expectRefusal(run: () => Promise<JobResult>, why: string): Promise<JobResult> {
  const before = await scene.state(stateKey);
  const result = await run();
  expect(result.log).toContain(why);
  expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'approval' });
  expect(result.conclusion).toBe('failure');
  expect(await scene.state(stateKey)).toEqual(before);
  return result;
}

describe('what was reviewed', () => {
  test.each(['if-planned', 'required'])(
    'is applied (approval: %s)',
    async (approval) => {
      await scene.checkOut('service');
      await scene.push();
      const { outputs, number } = await review({ variables: 'size: large' });
      expect(outputs['fingerprint']).toMatch(/^[0-9a-f]{64}$/);
      const applied = await scene.push({ variables: 'size: large', approval });
      expect(applied.outputs).toMatchObject({ outcome: 'applied', fingerprint: outputs['fingerprint'] });
      expect(scene.comment(number).body).toContain('"reviewed":');
      const again = await scene.push({ variables: 'size: large', approval });
      expect(again.outputs).toMatchObject({ outcome: 'unchanged', fingerprint: '' });
    },
    120_000,
  );

  test('is what counts, also before there is a state', async () => {
    await scene.checkOut('service');
    await review();
    await expectRefusal(() => scene.push({ variables: 'size: large' }), 'isn’t what was reviewed');
    expect((await scene.push({ approval: 'required' })).outputs['outcome']).toBe('applied');
  }, 120_000);

  test('is applied when the plan failed for its formatting alone', async () => {
    await scene.checkOut('service');
    await scene.push();
    await writeFile(join(scene.stage.workspace, 'infra', 'more.tf'), 'locals {\n  a   = 1\n}\n');
    const number = scene.open();
    const planned = await scene.plan(number, { variables: 'size: large' });
    expect(planned.outputs['failure-reason']).toBe('format');
    scene.stage.github.state.merge(number, 'squash');
    const inputs = { variables: 'size: large', approval: 'required' };
    expect((await scene.push(inputs)).outputs['outcome']).toBe('applied');
  }, 120_000);

  test('may be that nothing changes', async () => {
    await scene.checkOut('service');
    await scene.push();
    const number = scene.open();
    expect((await scene.plan(number)).outputs['outcome']).toBe('unchanged');
    scene.stage.github.state.merge(number, 'squash');
    const { log } = await expectRefusal(() => scene.push({ variables: 'size: large' }), 'isn’t what was');
    expect(log).toContain('approved-fingerprint');
  }, 120_000);
});

describe('what differs from what was reviewed is refused, named, and accepted by its fingerprint', () => {
  const CASES: readonly {
    readonly what: string;
    readonly planned: string;
    readonly fresh: string;
    readonly named: readonly string[];
    /** What somebody else applies between. */
    readonly between?: string;
  }[] = [
    {
      what: 'a secret',
      planned: 'password: lovely-first-word',
      fresh: 'password: lovely-other-word',
      named: ['terraform_data.login'],
    },
    {
      what: 'a value',
      planned: 'size: large',
      fresh: 'size: huge',
      named: ['terraform_data.server'],
    },
    {
      what: 'a further change',
      planned: 'size: large',
      fresh: 'size: large\nrelease: v2',
      named: ['terraform_data.release'],
    },
    {
      what: 'a change that is gone, and another value',
      planned: 'size: large\nrelease: v2',
      fresh: 'size: huge',
      named: ['terraform_data.server', 'terraform_data.release'],
    },
    {
      what: 'the state',
      planned: 'size: large',
      between: 'size: medium',
      fresh: 'size: large',
      named: ['terraform_data.server'],
    },
  ];
  test.each(CASES)(
    '$what',
    async ({ planned, fresh, named, between }) => {
      await scene.checkOut('service');
      await scene.push();
      const { outputs, number } = await review({ variables: planned });
      if (between !== undefined) await scene.push({ variables: between, approval: 'off' });

      const refused = await expectRefusal(() => scene.push({ variables: fresh }), 'isn’t what was reviewed');
      const { fingerprint = '' } = refused.outputs;
      expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
      expect(fingerprint).not.toBe(outputs['fingerprint']);
      expect(refused.log).toContain(`approved-fingerprint: ${fingerprint}`);
      const { body } = scene.comment(number);
      for (const address of named) {
        expect(body).toContain(address);
        expect(refused.summary).toContain(address);
      }
      const said = [printed(refused), refused.summary, body, JSON.stringify(refused.outputs)].join('\n');
      expect(said).not.toMatch(/lovely-\w+-word/);

      await expectRefusal(
        () => dispatch({ command: 'apply', variables: fresh, 'approved-fingerprint': 'f'.repeat(16) }),
        fingerprint,
      );
      const accepted = { command: 'apply', variables: fresh, approval: 'required' };
      const applied = await dispatch({ ...accepted, 'approved-fingerprint': fingerprint.slice(0, 16) });
      expect(applied.outputs).toMatchObject({ outcome: 'applied', fingerprint });
    },
    180_000,
  );
});

describe('a job that is run again after half an apply', () => {
  const ready = (): string => join(scene.stage.workspace, 'infra', 'ready');
  const instances = async (): Promise<number | undefined> =>
    (await scene.state(stateKey))?.resources.flatMap(
      (resource) => (resource as { readonly instances: readonly unknown[] }).instances,
    ).length;

  test('applies the rest of what was reviewed', async () => {
    await scene.checkOut('halves');
    await scene.push({ targets: 'terraform_data.ground' });
    await review();
    const inputs = { approval: 'required' };
    const failed = await scene.push(inputs);
    expect(failed.outputs['failure-reason']).toBe('apply');
    expect(await instances()).toBe(2);
    await writeFile(ready(), '');
    const rest = await scene.push(inputs, { runAttempt: 2 });
    expect(rest.outputs).toMatchObject({ outcome: 'applied', 'to-add': '1' });
    expect(await instances()).toBe(3);
  }, 120_000);

  test('does so also when it was the first apply ever, unless a signed review is required', async () => {
    await scene.checkOut('halves');
    await review();
    const failed = await scene.push();
    expect(failed.outputs['failure-reason']).toBe('apply');
    expect(await instances()).toBe(2);
    await writeFile(ready(), '');
    await expectRefusal(() => scene.push({ approval: 'required' }), 'before there was a state');
    const rest = await scene.push({}, { runAttempt: 2 });
    expect(rest.outputs).toMatchObject({ outcome: 'applied', 'to-add': '1' });
    await rm(ready());
  }, 120_000);
});

describe('by hand', () => {
  test('the plan of one job is applied by the next, once somebody has looked at it', async () => {
    interface Job {
      readonly needs?: string;
      readonly environment: string;
      readonly outputs?: Inputs;
      readonly steps: readonly { readonly id?: string; readonly with: Inputs }[];
    }
    const example = join(import.meta.dirname, '../../examples/workflows/dispatch.yml');
    const { jobs } = parse(await readFile(example, 'utf8')) as { jobs: Readonly<Record<string, Job>> };
    const { plan, apply } = jobs;
    const steps = (job: Job | undefined): Inputs => job?.steps.at(-1)?.with ?? {};
    expect(apply).toMatchObject({ needs: 'plan', environment: 'prod' });
    expect(plan?.outputs?.['fingerprint']).toBe(
      `\${{ steps.${plan?.steps.at(-1)?.id}.outputs.fingerprint }}`,
    );
    expect(steps(apply)['approved-fingerprint']).toBe('${{ needs.plan.outputs.fingerprint }}');

    await scene.checkOut('service');
    const { command: planning = '', environment = '' } = steps(plan);
    const planned = await dispatch({ command: planning, environment });
    expect(planned.outputs).toMatchObject({ command: 'plan', outcome: 'planned' });
    const { fingerprint = '' } = planned.outputs;
    const { command = '' } = steps(apply);
    const inputs = { command, environment, 'approved-fingerprint': fingerprint, approval: 'required' };
    const other = await dispatch({ ...inputs, variables: 'size: huge' }, apply?.environment);
    expect(other.outputs['failure-reason']).toBe('approval');
    const applied = await dispatch(inputs, apply?.environment);
    expect(applied.outputs).toMatchObject({ command: 'apply', outcome: 'applied', fingerprint });
    expect(scene.stage.issuer.issued.at(-1)?.claims['sub']).toBe('repo:octo-org/infra:environment:prod');
  }, 120_000);

  test('a destroy is held to a fingerprint, when one is given', async () => {
    await scene.checkOut('service');
    await scene.push();
    const destroy = { command: 'destroy', confirm: 'infra' };
    const refused = await expectRefusal(
      () => dispatch({ ...destroy, 'approved-fingerprint': 'f'.repeat(16) }),
      'was approved',
    );
    const { fingerprint = '' } = refused.outputs;
    const destroyed = await dispatch({ ...destroy, 'approved-fingerprint': fingerprint });
    expect(destroyed.outputs).toMatchObject({ outcome: 'destroyed', fingerprint });
  }, 120_000);
});

test('an apply on a pull request whose head has moved applies nothing', async () => {
  await scene.checkOut('service');
  const { github, aws } = scene.stage;
  const number = scene.open();
  await scene.plan(number);
  const locks = ({ service, method, path }: AwsRequest): boolean =>
    service === 's3' && method === 'PUT' && path.endsWith('.tflock');
  const { promise, resolve } = Promise.withResolvers<undefined>();
  aws.faults.push({ kind: 'hold', match: locks, times: 1, until: promise });
  const arrived = aws.arrival(locks);
  const applying = expectRefusal(
    () =>
      scene.run({
        event: pullRequestEvent(github, number),
        inputs: { directory: 'infra', 'state-bucket': scene.stage.bucket, command: 'apply' },
        env: aws.environment('administrator'),
      }),
    'has moved',
  );
  await arrived;
  github.state.push(number);
  resolve(undefined);
  await applying;
  expect(await scene.state(stateKey)).toBeUndefined();
}, 120_000);
