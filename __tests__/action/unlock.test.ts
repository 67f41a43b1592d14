import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { AwsRequest } from '../sandbox/aws/request.ts';
import { dispatchEvent, pullRequestEvent } from '../sandbox/github/events.ts';
import { setPlay, type Played } from './play.ts';
import { printed, stateKey } from './scene.ts';

const play = setPlay();
const { scene } = play;

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
const another = { ...lock, ID: '0b7c3a52-1111-2222-3333-444455556666', Who: 'grace@desk' };
const inputs = { command: 'unlock', 'lock-id': lock.ID };
const place = `${stateKey}.tflock`;

/** Locks a state as another Terraform would. */
async function hold(held: typeof lock = lock, key = place): Promise<void> {
  await scene.stage.aws.s3.putObject(scene.stage.bucket, key, JSON.stringify(held));
}

/** The locks in the bucket, by key. */
async function locks(): Promise<Readonly<Record<string, string>>> {
  const { aws, bucket } = scene.stage;
  const keys = (await aws.s3.listObjects(bucket)).filter((key) => key.endsWith('.tflock'));
  const bodies = await Promise.all(keys.map((key) => aws.s3.getObject(bucket, key)));
  return Object.fromEntries(
    keys.map((key, at) => [key, (JSON.parse(bodies[at] ?? '') as { ID: string }).ID]),
  );
}

/** What everybody can read of a run. */
const texts = (played: Played) => [played.summary ?? '', printed(played)];

/** Markdown without its escapes. */
const plain = (markdown: string | undefined) => (markdown ?? '').replaceAll('\\', '');

function readsLock({ method, path }: AwsRequest): boolean {
  return method === 'GET' && path.endsWith('.tflock');
}

describe('unlock', () => {
  test('frees the lock that is named, says whose it was, and does nothing else', async () => {
    await hold();
    const played = await play.push({ inputs });
    expect(played).toMatchObject({
      conclusion: 'success',
      annotations: [],
      asked: [],
      commands: ['version', 'init', 'force-unlock', 'force-unlock'],
      outputs: { command: 'unlock', outcome: 'unlocked', 'lock-id': lock.ID, 'failure-reason': '' },
    });
    expect(await scene.stage.aws.s3.listObjects(scene.stage.bucket)).toEqual([]);
    for (const text of texts(played)) {
      expect(plain(text)).toMatch(/`?ada@laptop`?[^]*2026-11-22 01:02 UTC[^]*for an apply/);
    }
  });

  test('is dispatched, and the role of pull requests can do it too', async () => {
    await hold();
    const event = dispatchEvent(scene.stage.github, { command: 'unlock' });
    const dispatched = await play.push({ event, inputs: { 'lock-id': lock.ID } });
    expect(dispatched.outputs).toMatchObject({ command: 'unlock', outcome: 'unlocked' });
    await hold();
    const requested = await play.plan({ inputs });
    expect(requested.outputs).toMatchObject({ outcome: 'unlocked' });
    expect(requested.comment).toBeUndefined();
    expect(await locks()).toEqual({});
  });

  test('of another lock frees nothing, and names the one that is there', async () => {
    await hold(another);
    const played = await play.push({ inputs });
    expect(played).toMatchObject({
      conclusion: 'failure',
      commands: ['version', 'init', 'force-unlock'],
      outputs: { outcome: 'failed', 'failure-reason': 'lock', 'lock-id': another.ID },
    });
    expect(await locks()).toEqual({ [place]: another.ID });
    const [{ message } = { message: '' }] = played.annotations;
    for (const text of [message, ...texts(played).map(plain)]) {
      expect(text).toContain(
        `\`${lock.ID}\` isn’t the lock, and nothing was freed: \`grace@desk\` has held the state’s lock since 2026-11-22 01:02 UTC for an apply, by the id \`${another.ID}\``,
      );
      expect(text).toContain('command: unlock');
      expect(text).toContain(`lock-id: ${another.ID}`);
    }
  });

  test('of a lock that changes hands meanwhile frees nothing', async () => {
    await hold();
    const { aws } = scene.stage;
    let asked = 0;
    const again = (request: AwsRequest): boolean => readsLock(request) && (asked += 1) === 2;
    const taken = Promise.withResolvers<undefined>();
    aws.faults.push({ kind: 'hold', match: again, times: 1, until: taken.promise });
    let seen = 0;
    void aws
      .arrival((request) => readsLock(request) && (seen += 1) === 2)
      .then(() => hold(another))
      .then(() => taken.resolve(undefined));
    const { outputs } = await play.push({ inputs });
    expect(outputs).toMatchObject({ 'failure-reason': 'lock', 'lock-id': another.ID });
    expect(await locks()).toEqual({ [place]: another.ID });
  });

  test('a second time finds nothing to free, which is no failure', async () => {
    await hold();
    await play.push({ inputs });
    const again = await play.push({ inputs });
    expect(again).toMatchObject({
      conclusion: 'success',
      outputs: { outcome: 'skipped', 'lock-id': '', 'failure-reason': '' },
    });
    expect(plain(again.summary)).toContain('Nobody holds the state’s lock: there is nothing to free.');
  });

  test('is about the one workspace', async () => {
    const blue = { workspace: 'blue' };
    await play.push({ inputs: { ...blue, variables: 'name: Ada' } });
    const ofBlue = `env:/blue/${place}`;
    await hold();
    await hold(another, ofBlue);
    const wrong = await play.push({ inputs: { ...inputs, ...blue } });
    expect(wrong.outputs['lock-id']).toBe(another.ID);
    await play.push({ inputs: { ...inputs, ...blue, 'lock-id': another.ID } });
    expect(await locks()).toEqual({ [place]: lock.ID });
    const none = await play.push({ inputs: { ...inputs, workspace: 'green' } });
    expect(none.annotations[0]?.message).toBe('workspace `green` doesn’t exist: there is nothing to unlock');
  });
});

describe('unlock is refused', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['without an id', { 'lock-id': '' }, '`lock-id`: is needed to unlock'],
    ['with what can’t be one', { 'lock-id': '-force' }, '`lock-id`: must be the id of a lock'],
  ])('%s', async (_, given, message) => {
    await hold();
    const played = await play.push({ inputs: { ...inputs, ...given } });
    expect(played).toMatchObject({ commands: [], outputs: { 'failure-reason': 'input' } });
    expect(played.annotations.map((each) => each.message)).toEqual([expect.stringContaining(message)]);
    expect(await locks()).toEqual({ [place]: lock.ID });
  });

  test('in a dispatch that gives none', async () => {
    const event = dispatchEvent(scene.stage.github, { command: 'unlock' });
    const { outputs, annotations } = await play.push({ event });
    expect(outputs['failure-reason']).toBe('input');
    expect(annotations[0]?.message).toContain('`lock-id`: is needed to unlock');
  });

  test('on a pull request from a fork', async () => {
    const number = scene.open({ author: 'mallory', headOwner: 'mallory' });
    const event = pullRequestEvent(scene.stage.github, number);
    await hold();
    const played = await play.plan({ event, inputs });
    expect(played).toMatchObject({ commands: [], outputs: { 'failure-reason': 'input' } });
    expect(await locks()).toEqual({ [place]: lock.ID });
  });

  test('for a backend whose locks end with their process', async () => {
    const played = await play.push({ root: 'local-state', inputs: { ...inputs, 'state-bucket': '' } });
    expect(played).toMatchObject({ commands: ['version', 'init'], outputs: { 'failure-reason': 'input' } });
    expect(played.annotations[0]?.message).toContain('`command: unlock` doesn’t serve a `local` backend');
  });

  test.each([
    ['may not be read', (): Promise<void> => hold(), '403'],
    [
      'isn’t Terraform’s',
      (): Promise<void> => scene.stage.aws.s3.putObject(scene.stage.bucket, place, 'x'),
      'failed to unmarshal',
    ],
  ])('when the lock %s', async (_, prepare, said) => {
    await prepare();
    if (said === '403') {
      const refusal = { kind: 'status', status: 403, code: 'AccessDenied' } as const;
      scene.stage.aws.faults.push({ ...refusal, times: 99, match: readsLock });
    }
    const played = await play.push({ inputs });
    expect(played.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'init' });
    expect(played.annotations[0]?.message).toMatch(/^the state’s lock can’t be freed: /);
    expect(played.annotations[0]?.message).toContain(said);
    expect(await scene.stage.aws.s3.listObjects(scene.stage.bucket)).toEqual([place]);
  });
});

test('the example’s dispatch asks for an id, and hands it on', async () => {
  const path = join(import.meta.dirname, '..', '..', 'examples', 'workflows', 'unlock.yml');
  const workflow = parse(await readFile(path, 'utf8')) as {
    readonly on: { readonly workflow_dispatch: { readonly inputs: Readonly<Record<string, unknown>> } };
    readonly jobs: {
      readonly unlock: {
        readonly environment: string;
        readonly steps: readonly { readonly with?: Readonly<Record<string, string>> }[];
      };
    };
  };
  expect(workflow.on.workflow_dispatch.inputs['lock-id']).toMatchObject({ required: true });
  const { environment, steps } = workflow.jobs.unlock;
  const given = steps.at(-1)?.with ?? {};
  expect(given).toMatchObject({ command: 'unlock', 'lock-id': '${{ inputs.lock-id }}', environment });
  const key = `octo-org/infra/infra/${environment}/terraform.tfstate.tflock`;
  await hold(lock, key);
  const { outputs } = await play.push({
    event: dispatchEvent(scene.stage.github, { 'lock-id': lock.ID }),
    environment,
    inputs: { directory: 'infra', environment, command: 'unlock', 'lock-id': lock.ID },
  });
  expect(outputs['outcome']).toBe('unlocked');
});
