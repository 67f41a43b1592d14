import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { writesState } from '../sandbox/aws/fault.ts';
import type { AwsRequest } from '../sandbox/aws/request.ts';
import { dispatchEvent, pushEvent } from '../sandbox/github/events.ts';
import type { JobResult } from '../sandbox/runner.ts';
import type { StageJob } from '../sandbox/stage.ts';
import { makeGate, type Gate } from './gate.ts';
import { makeKiller, type Killer } from './killer.ts';
import { heading, setScene, stateKey, type Inputs } from './scene.ts';
import { makeShim, type Shim } from './shim.ts';

const scene = setScene();
const me = `${userInfo().username}@${hostname()}`;
const place = `${stateKey}.tflock`;
let folder: string;
let gate: Gate;
let killer: Killer;
let shim: Shim;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-gate-'));
  gate = makeGate(folder, 'second create');
  killer = await makeKiller();
  shim = makeShim();
});
beforeEach(() => scene.checkOut('steps'));
afterEach(async () => {
  // The lock is an object beside the state; no table takes part.
  expect(scene.stage.aws.requests.filter(({ service }) => service === 'dynamodb')).toEqual([]);
  await gate.reset();
  await killer.reset();
  shim.reset();
});
afterAll(async () => {
  shim.remove();
  await killer.remove();
  await rm(folder, { recursive: true });
});

/** A job on the default branch. */
function push(job: Partial<StageJob> = {}, inputs: Inputs = {}): Promise<JobResult> {
  const { stage } = scene;
  return stage.run({
    event: pushEvent(stage.github),
    ...job,
    inputs: { directory: 'infra', ...stage.inputs('apply'), ...inputs },
    env: { STEP: gate.script, ...job.env },
  });
}

/** The dispatch that a report asks for. */
function unlock(id: string | undefined): Promise<JobResult> {
  const event = dispatchEvent(scene.stage.github, { command: 'unlock' });
  return push({ event }, { 'lock-id': id ?? '' });
}

interface Lock {
  readonly ID: string;
  readonly Who: string;
}

/** The lock as it is in the bucket. */
async function held(): Promise<Lock | undefined> {
  const text = await scene.stage.aws.s3.getObject(scene.stage.bucket, place);
  return text === undefined ? undefined : (JSON.parse(text) as Lock);
}

/** A report without the escapes of Markdown. */
function textOf({ summary }: JobResult): string {
  return (summary ?? '').replaceAll('\\', '');
}

function locks({ method, path }: AwsRequest): boolean {
  return method === 'PUT' && path.endsWith('.tflock');
}

/** Matches the nth request that another match does. */
function nth(wanted: number, match: (request: AwsRequest) => boolean): (request: AwsRequest) => boolean {
  let seen = 0;
  return (request) => match(request) && (seen += 1) === wanted;
}

/** The reads of the state that come once the lock was asked for so many times. */
function readsLockedState(times = 1): (request: AwsRequest) => boolean {
  let asked = 0;
  return (request) => {
    if (locks(request)) asked += 1;
    return asked >= times && request.method === 'HEAD' && request.path.endsWith(stateKey);
  };
}

const behind = 'This run left the state’s lock behind';

describe('two jobs that apply one stack at once', () => {
  test('come one after the other: the lock is waited for', async () => {
    const first = push();
    await gate.reached();
    const [lock, refused] = [await held(), scene.stage.aws.arrival(nth(2, locks))];
    expect(lock?.Who).toBe(me);
    const second = push({}, { 'lock-timeout': '60s' });
    // It has been refused once, and comes again.
    await refused;
    expect(await held()).toEqual(lock);
    await gate.open();
    const [one, other] = await Promise.all([first, second]);
    expect(one.outputs).toMatchObject({ outcome: 'applied', 'to-add': '3' });
    expect(other.outputs).toMatchObject({ outcome: 'unchanged', 'failure-reason': '', 'lock-id': '' });
    expect(await gate.steps()).toEqual(['first create', 'second create']);
    expect(await held()).toBeUndefined();
  }, 90_000);

  test('or the second says who holds the lock, what for and since when, and the first isn’t disturbed', async () => {
    const first = push();
    await gate.reached();
    const lock = await held();
    const second = await push({}, { 'lock-timeout': '2s' });
    expect(second.outputs).toMatchObject({
      outcome: 'failed',
      'failure-reason': 'lock',
      'lock-id': lock?.ID,
      changed: '',
    });
    const since = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d UTC`;
    expect(textOf(second)).toMatch(
      new RegExp(`\`${me}\` has held the state’s lock since ${since} for an apply; if that is over, free it`),
    );
    expect(textOf(second)).toContain(`command: unlock\n> lock-id: ${lock?.ID}\n`);
    expect(textOf(second)).toContain(`terraform -chdir=infra force-unlock ${lock?.ID}`);
    expect(textOf(second)).not.toContain(behind);
    expect(await held()).toEqual(lock);
    await gate.open();
    expect((await first).outputs['outcome']).toBe('applied');
    expect(await held()).toBeUndefined();
    expect(await gate.steps()).toEqual(['first create', 'second create']);
  }, 90_000);
});

describe('a Terraform that is killed', () => {
  test.each<[string, () => Promise<unknown>, string]>([
    ['while it creates', () => gate.reached(), 'applied'],
    // What it had sent arrives.
    [
      'while it writes the state',
      () => gate.open().then(() => scene.stage.aws.arrival(writesState)),
      'unchanged',
    ],
    ['as soon as it has the lock', () => scene.stage.aws.arrival(readsLockedState(2)), 'applied'],
  ])(
    'in an apply %s leaves a lock, which is named as the run’s own, freed by the dispatch, and the apply goes on',
    async (_, moment, again) => {
      const { aws } = scene.stage;
      const dead = Promise.withResolvers<undefined>();
      aws.faults.push({ kind: 'hold', match: writesState, times: 99, until: dead.promise });
      void moment()
        .then(() => killer.kill('apply'))
        .then(() => dead.resolve(undefined));
      const result = await push({ env: { PATH: killer.path } });
      const lock = await held();
      expect(lock).toMatchObject({ Who: me, Operation: 'OperationTypeApply' });
      expect(result.outputs).toMatchObject({
        outcome: 'failed',
        'failure-reason': 'apply',
        'lock-id': lock?.ID,
      });
      for (const text of [textOf(result), result.annotations[0]?.message]) {
        expect(text).toContain(`${behind}: \`${me}\` took it at `);
        expect(text).toContain(
          'for an apply. What was being done may be missing from the state: look, and then free the lock',
        );
        expect(text).toContain('`terraform apply` was killed');
        expect(text).toMatch(new RegExp(`command: unlock\n(> )?lock-id: ${lock?.ID}\n`));
      }

      aws.faults.clear();
      await gate.open();
      const freed = await unlock(result.outputs['lock-id']);
      expect(freed.outputs).toMatchObject({ outcome: 'unlocked', 'lock-id': lock?.ID });
      expect(await held()).toBeUndefined();
      expect((await push()).outputs['outcome']).toBe(again);
      expect(await held()).toBeUndefined();
    },
    90_000,
  );

  test('in a plan leaves a lock that can be freed without harm', async () => {
    const { aws } = scene.stage;
    const dead = Promise.withResolvers<undefined>();
    const match = readsLockedState();
    aws.faults.push({ kind: 'hold', match, times: 1, until: dead.promise });
    void aws
      .arrival(readsLockedState())
      .then(() => killer.kill('plan'))
      .then(() => dead.resolve(undefined));
    const result = await push({ env: { PATH: killer.path } });
    const lock = await held();
    expect(result.outputs).toMatchObject({ 'failure-reason': 'plan', 'lock-id': lock?.ID });
    expect(textOf(result)).toContain(`${behind}: \`${me}\` took it at `);
    expect(textOf(result)).toContain('for a plan. A plan writes no state: to free the lock is harmless');
    await gate.open();
    expect((await unlock(result.outputs['lock-id'])).outputs['outcome']).toBe('unlocked');
    expect((await push()).outputs['outcome']).toBe('applied');
  }, 90_000);

  test.each<[string, Readonly<Record<string, string>>]>([
    ['of another machine', { Who: 'runner@elsewhere' }],
    ['of another time', { Created: '2026-01-02T03:04:05Z' }],
  ])(
    'doesn’t call a lock %s its own',
    async (_, other) => {
      const { aws, bucket } = scene.stage;
      void gate
        .reached()
        .then(async () => aws.s3.putObject(bucket, place, JSON.stringify({ ...(await held()), ...other })))
        .then(() => killer.kill('apply'));
      const result = await push({ env: { PATH: killer.path } });
      expect(result.outputs).toMatchObject({ 'failure-reason': 'apply', 'lock-id': '' });
      expect(textOf(result)).toContain('`terraform apply` was killed');
      expect(textOf(result)).not.toContain(behind);
      expect(await held()).toMatchObject(other);
    },
    60_000,
  );

  test('or that dies before it has the lock leaves none', async () => {
    shim.replace('apply', `process.kill(process.pid, 'SIGKILL')`);
    await gate.open();
    const result = await push({ env: { PATH: shim.path } });
    expect(result.outputs).toMatchObject({ 'failure-reason': 'apply', 'lock-id': '' });
    expect(textOf(result)).not.toContain(behind);
  }, 60_000);
});

test('a lock that Terraform couldn’t release is named as the run’s own', async () => {
  const { aws } = scene.stage;
  const released = ({ method, path }: AwsRequest): boolean => method === 'DELETE' && path.endsWith('.tflock');
  const match = nth(2, released);
  aws.faults.push({ kind: 'status', status: 403, code: 'AccessDenied', match, times: 1 });
  await gate.open();
  const result = await push();
  const lock = await held();
  expect(result.outputs).toMatchObject({ 'failure-reason': 'apply', 'lock-id': lock?.ID });
  expect(textOf(result)).toContain(`${behind}: \`${me}\` took it at `);
  expect(textOf(result)).toContain('Error releasing the state lock');
  await unlock(lock?.ID);
  expect((await push()).outputs['outcome']).toBe('unchanged');
}, 60_000);

describe('a job that is cancelled, and its Terraform killed', () => {
  test('in an apply names the lock as the run’s own', async () => {
    const { aws } = scene.stage;
    const dead = Promise.withResolvers<undefined>();
    aws.faults.push({ kind: 'hold', match: writesState, times: 99, until: dead.promise });
    // What was interrupted writes the state in the end.
    void aws
      .arrival(writesState)
      .then(() => killer.kill('apply'))
      .then(() => dead.resolve(undefined));
    const result = await push({ env: { PATH: killer.path }, cancelWhen: gate.reached() });
    const lock = await held();
    expect(lock?.Who).toBe(me);
    expect(result.conclusion).toBe('cancelled');
    expect(result.outputs).toMatchObject({ 'failure-reason': 'cancelled', 'lock-id': lock?.ID });
    expect(heading(result.summary)).toMatch(/^`infra` · apply cancelled/);
    expect(textOf(result)).toContain(`${behind}: \`${me}\` took it at `);
    expect(textOf(result)).toContain('the job was cancelled during `terraform apply`');
    expect(textOf(result)).toContain(`command: unlock\n> lock-id: ${lock?.ID}\n`);
  }, 60_000);

  test('in a plan names it, too', async () => {
    const { aws, bucket } = scene.stage;
    const ID = randomUUID();
    shim.replace(
      'plan',
      `process.on('SIGINT', () => process.kill(process.pid, 'SIGKILL'))
      setInterval(() => {}, 1000)`,
    );
    const locked = shim.happened('plan', 'begin').then(() => {
      const lock = { ID, Operation: 'OperationTypePlan', Who: me, Created: new Date().toISOString() };
      return aws.s3.putObject(bucket, place, JSON.stringify(lock));
    });
    const result = await push({ env: { PATH: shim.path }, cancelWhen: locked });
    expect(result.outputs).toMatchObject({ 'failure-reason': 'cancelled', 'lock-id': ID });
    expect(textOf(result)).toContain('for a plan. A plan writes no state: to free the lock is harmless');
    expect(textOf(result)).toContain('the job was cancelled during `terraform plan`');
  }, 60_000);
});

describe('an action that is killed, and Terraform with it', () => {
  test('in an apply: the post step names the lock', async () => {
    void shim.happened('apply', 'orphaned').then(() => gate.open());
    const script = `${gate.script}\n[ "$NAME" != second ] || kill -9 $PPID`;
    const result = await push({ env: { PATH: shim.path, STEP: script }, killWhen: gate.reached() });
    const lock = await held();
    expect(lock?.Who).toBe(me);
    expect(heading(result.summary)).toMatch(/^`infra` · apply cancelled/);
    expect(textOf(result)).toContain(`${behind}: \`${me}\` took it at `);
    expect(textOf(result)).toContain('for an apply. What was being done may be missing from the state');
    expect(textOf(result)).toContain('Terraform ended without a word');
    expect(textOf(result)).toContain(`command: unlock\n> lock-id: ${lock?.ID}\n`);
    expect((await unlock(lock?.ID)).outputs['outcome']).toBe('unlocked');
    expect((await push()).outputs['outcome']).toBe('applied');
  }, 90_000);

  test('in a plan: the post step names the lock', async () => {
    const { aws } = scene.stage;
    const dead = Promise.withResolvers<undefined>();
    aws.faults.push({ kind: 'hold', match: readsLockedState(), times: 1, until: dead.promise });
    const planning = aws.arrival(readsLockedState());
    void planning.then(() => killer.killOrphan('plan')).then(() => dead.resolve(undefined));
    const result = await push({ env: { PATH: killer.path }, killWhen: planning });
    expect(textOf(result)).toContain(`command: unlock\n> lock-id: ${(await held())?.ID}\n`);
    expect(textOf(result)).toContain('for a plan. A plan writes no state: to free the lock is harmless');
  }, 60_000);

  test('but somebody else’s lock isn’t the run’s own', async () => {
    const { aws, bucket } = scene.stage;
    void shim
      .happened('apply', 'orphaned')
      .then(async () =>
        aws.s3.putObject(bucket, place, JSON.stringify({ ...(await held()), Who: 'runner@elsewhere' })),
      )
      .then(() => gate.open());
    const script = `${gate.script}\n[ "$NAME" != second ] || kill -9 $PPID`;
    const result = await push({ env: { PATH: shim.path, STEP: script }, killWhen: gate.reached() });
    expect(textOf(result)).toContain('the state may still be locked');
    expect(textOf(result)).not.toContain(behind);
  }, 60_000);
});
