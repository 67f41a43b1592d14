import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dispatchEvent } from '../sandbox/github/events.ts';
import { makeRecorder } from './recorder.ts';
import { heading, setScene, stateKey } from './scene.ts';

const scene = setScene();

/** For a root that has its state elsewhere. */
const noBucket = { 'state-bucket': '' };

const keys = (): Promise<readonly string[]> => scene.stage.aws.s3.listObjects(scene.stage.bucket);

/** What was written to the bucket, oldest first. */
const written = (): readonly string[] =>
  scene.stage.aws.requests
    .filter(({ service, method }) => service === 's3' && (method === 'PUT' || method === 'DELETE'))
    .map(({ method, path }) => `${method} ${path}`);

describe('a state in state-bucket', () => {
  test('is locked by a file beside it, and written by the apply alone', async () => {
    await scene.checkOut('service');
    const state = `/octo-terraform-state/${stateKey}`;
    await scene.plan(scene.open());
    expect(written()).toEqual([`PUT ${state}.tflock`, `DELETE ${state}.tflock`]);
    await scene.push();
    expect(written().slice(2)).toEqual([
      `PUT ${state}.tflock`,
      `DELETE ${state}.tflock`,
      `PUT ${state}.tflock`,
      `PUT ${state}`,
      `DELETE ${state}.tflock`,
    ]);
    expect(await keys()).toEqual([stateKey]);
  }, 60_000);

  test('is encrypted, with the key that is given', async () => {
    await scene.checkOut('service');
    const kms = 'arn:aws:kms:eu-central-1:123456789012:key/0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0';
    await scene.push({ 'state-kms-key-id': kms });
    expect(await encryptionOf(stateKey)).toEqual(['aws:kms', kms]);
  }, 60_000);

  test('has its region by state-region, and is encrypted all the same', async () => {
    await scene.checkOut('service');
    const terraform = await makeRecorder();
    const { outputs } = await scene.push({ 'state-region': 'eu-west-1' }, { env: { PATH: terraform.path } });
    expect(outputs['outcome']).toBe('applied');
    const init = (await terraform.calls()).find(({ args }) => args[0] === 'init');
    expect(init?.args.filter((arg) => arg.startsWith('-backend-config='))).toEqual(
      [
        'bucket=octo-terraform-state',
        `key=${stateKey}`,
        'region=eu-west-1',
        'use_lockfile=true',
        'encrypt=true',
      ].map((setting) => `-backend-config=${setting}`),
    );
    expect(init?.environment['AWS_REGION']).toBe(scene.stage.aws.region);
    await terraform.remove();
  }, 60_000);

  test.each([
    {
      what: 'state-key',
      inputs: { directory: 'infra', 'state-key': 'elsewhere/state' },
      key: 'elsewhere/state',
    },
    { what: 'directory .', inputs: { directory: '.' }, key: 'octo-org/infra/default/terraform.tfstate' },
  ])(
    'has its key by $what',
    async ({ inputs, key }) => {
      await scene.checkOut('service', inputs.directory);
      const result = await scene.push(inputs);
      expect(result.outputs['outcome']).toBe('applied');
      expect(await keys()).toEqual([key]);
    },
    60_000,
  );
});

describe('a state where the root says', () => {
  test('with what backend-config adds, pair or file', async () => {
    await scene.checkOut('own-backend');
    const result = await scene.push({
      ...noBucket,
      'backend-config': 'state.s3.tfbackend\nuse_lockfile=true',
    });
    expect(result.conclusion).toBe('success');
    expect(result.annotations).toEqual([]);
    expect(await keys()).toEqual(['own/place.tfstate']);
    expect(written()).toContain('PUT /octo-terraform-state/own/place.tfstate.tflock');
    const pair = { ...noBucket, 'backend-config': 'bucket=octo-terraform-state' };
    expect((await scene.plan(scene.open(), pair)).outputs['outcome']).toBe('unchanged');
  }, 60_000);

  test('after state-bucket and state-key, which backend-config overrides', async () => {
    await scene.checkOut('own-backend');
    await scene.push({ 'state-key': 'a/word.tfstate', 'backend-config': 'key=last/word.tfstate' });
    expect(await keys()).toEqual(['last/word.tfstate']);
  }, 60_000);
});

describe('a state beside the root', () => {
  const HOSTS = [
    { what: 'on GitHub’s machine is warned of', hosted: true, warnings: ['The state will be lost'] },
    { what: 'on a machine of one’s own is fine', hosted: false, warnings: [] },
  ];
  test.each(HOSTS)(
    'applied $what',
    async ({ hosted, warnings }) => {
      const root = await scene.checkOut('local-state');
      const planned = await scene.plan(scene.open(), noBucket);
      expect(planned.outputs['outcome']).toBe('planned');
      expect(planned.annotations).toEqual([]);

      const result = await scene.push(noBucket, { hosted });
      expect(result.outputs['outcome']).toBe('applied');
      expect(result.annotations.map(({ title }) => title)).toEqual(warnings);
      expect(JSON.parse(await readFile(join(root, 'terraform.tfstate'), 'utf8'))).toMatchObject({
        serial: 1,
      });
    },
    60_000,
  );
});

describe('a workspace that isn’t there', () => {
  test('is created by an apply alone', async () => {
    await scene.checkOut('service');
    const inputs = { workspace: 'blue' };
    const planned = await scene.plan(scene.open(), inputs);
    expect(planned.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'init' });
    expect(planned.log).toContain('workspace `blue` doesn’t exist, and a plan doesn’t create one');
    expect(planned.summary).toContain('command: apply');
    expect(await keys()).toEqual([]);

    expect((await scene.push(inputs)).outputs['outcome']).toBe('applied');
    expect(await keys()).toEqual([`env:/blue/${stateKey}`]);
    const again = await scene.plan(scene.open(), inputs);
    expect(again.outputs['outcome']).toBe('unchanged');
    expect(heading(again.summary)).toBe('`infra@blue` · no changes');
  }, 60_000);

  test('is not destroyed either', async () => {
    await scene.checkOut('service');
    const result = await scene.run({
      event: dispatchEvent(scene.stage.github, { command: 'destroy' }),
      inputs: {
        directory: 'infra',
        workspace: 'blue',
        confirm: 'infra@blue',
        ...scene.stage.inputs('apply'),
      },
    });
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'init' });
    expect(result.log).toContain('workspace `blue` doesn’t exist: there is nothing to destroy');
    expect(await keys()).toEqual([]);
  }, 60_000);
});

/** How an object rests: its algorithm, and the ARN of its key. */
async function encryptionOf(key: string): Promise<readonly (string | null)[]> {
  const { aws, bucket } = scene.stage;
  const id = aws.environment('administrator')['AWS_ACCESS_KEY_ID'];
  const { headers } = await fetch(`${aws.endpoint}/${bucket}/${key}`, {
    method: 'HEAD',
    headers: { authorization: `AWS4-HMAC-SHA256 Credential=${id}/20000101/${aws.region}/s3/aws4_request` },
  });
  return ['', '-aws-kms-key-id'].map((of) => headers.get(`x-amz-server-side-encryption${of}`));
}
