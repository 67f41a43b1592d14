import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { dispatchEvent, pullRequestEvent, pushEvent } from '../sandbox/github/events.ts';
import type { JobResult } from '../sandbox/runner.ts';
import type { StageJob } from '../sandbox/stage.ts';
import { heading, setScene } from './scene.ts';

const scene = setScene();
const example = join(import.meta.dirname, '..', '..', 'examples', 'web-assets');
const signingKey = 'a-key-of-at-least-24-characters';
const key = 'octo-org/infra/infra/dev/terraform.tfstate';

test('the example goes from a pull request to AWS, is changed there, and destroyed', async () => {
  const { stage } = scene;
  await stage.checkOut(example, 'infra');
  const run = (event: StageJob['event'], inputs: Readonly<Record<string, string>> = {}): Promise<JobResult> =>
    scene.run({
      event,
      inputs: {
        directory: 'infra',
        environment: 'dev',
        ...stage.inputs(event.name === 'pull_request' ? 'plan' : 'apply'),
        ...inputs,
      },
      env: { TF_VAR_signing_key: signingKey },
      secrets: [signingKey],
    });
  const plan = (number: number, inputs = {}) => run(pullRequestEvent(stage.github, number), inputs);

  const first = scene.open();
  const planned = await plan(first);
  expect(planned.annotations).toEqual([]);
  expect(planned.outputs).toMatchObject({ outcome: 'planned', 'to-add': '10', 'to-change': '0' });
  expect(heading(scene.comment(first).body)).toBe('`infra/dev` · 10 to add');
  // The job's role for plans reads, and holds the state's lock: AWS has refused it nothing.
  expect(stage.aws.requests.filter(({ error }) => error !== undefined)).toEqual([]);

  stage.github.state.merge(first, 'squash');
  const applied = await run(pushEvent(stage.github));
  expect(heading(scene.comment(first).body)).toBe('`infra/dev` · applied: 10 added');
  expect(JSON.parse(applied.outputs['terraform-outputs'] ?? '')).toEqual({
    bucket: 'web-assets-dev',
    publisher_role: `arn:aws:iam::${stage.aws.account}:role/web-assets-dev-publisher`,
  });

  const second = scene.open();
  const clean = await plan(second);
  expect(clean.outputs).toMatchObject({ outcome: 'unchanged', changed: 'false' });
  expect(heading(scene.comment(second).body)).toBe('`infra/dev` · no changes');

  const from = stage.aws.requests.length;
  const variables = `publishers: ["arn:aws:iam::${stage.aws.account}:role/release"]`;
  const changed = await plan(second, { variables, refresh: 'false' });
  const asked = new Set(stage.aws.requests.slice(from).map(({ service }) => service));
  expect(asked).toEqual(new Set(['sts', 's3']));
  expect(changed.outputs).toMatchObject({ outcome: 'planned', 'to-change': '1', 'to-replace': '0' });
  expect(scene.comment(second).body).toContain('aws_iam_role.publisher');

  stage.github.state.merge(second, 'squash');
  await run(pushEvent(stage.github), { variables });
  expect(heading(scene.comment(second).body)).toBe('`infra/dev` · applied: 1 changed');
  expect(JSON.stringify(await scene.state(key))).toContain('role/release');

  const destroyed = await run(dispatchEvent(stage.github, { command: 'destroy' }), { confirm: 'infra/dev' });
  expect(destroyed.outputs).toMatchObject({ outcome: 'destroyed', 'to-destroy': '10' });
  expect((await scene.state(key))?.resources).toEqual([]);
}, 120_000);
