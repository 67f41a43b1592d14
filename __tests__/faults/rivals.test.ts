import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appears, makeGate, type Gate } from '../action/gate.ts';
import { roots, setScene, stateKey, type Inputs } from '../action/scene.ts';
import type { AwsRequest } from '../sandbox/aws/request.ts';
import type { JobResult } from '../sandbox/runner.ts';
import { makeHook, type Hook } from './hook.ts';

jest.setTimeout(120_000);
const scene = setScene();
/** Two machines, each with a checkout and a Terraform of its own. */
const [one, other]: readonly [Hook, Hook] = [makeHook(), makeHook()];
let folder: string;
let gate: Gate;
let record: string;
let rounds = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-rivals-'));
  gate = makeGate(folder, 'second create');
  record = join(folder, 'record');
});
afterEach(async () => {
  one.clear();
  other.clear();
  await rm(folder, { recursive: true });
});
afterAll(() => {
  one.remove();
  other.remove();
  process.stdout.write(`Runs of one stack at once: ${rounds} pairs, and everything was made once\n`);
});

/** Runs a job on a machine; its steps wait at the gate when they are to. */
async function push(
  machine: Hook,
  inputs: Inputs = {},
  step = `echo "$NAME $WHEN" >> ${record}`,
): Promise<JobResult> {
  const workspace = await mkdtemp(join(folder, 'machine-'));
  await cp(join(roots, 'steps'), join(workspace, 'infra'), { recursive: true });
  return scene.push({ approval: 'off', ...inputs }, { workspace, env: { PATH: machine.path, STEP: step } });
}

async function made(path = record): Promise<readonly string[]> {
  return (await readFile(path, 'utf8')).trimEnd().split('\n');
}

async function addresses(): Promise<readonly string[]> {
  const { resources = [] } = (await scene.state(stateKey)) ?? {};
  return (resources as readonly { readonly name: string; readonly instances: readonly unknown[] }[])
    .flatMap(({ name, instances }) => instances.map(() => name))
    .sort();
}

async function isLocked(): Promise<boolean> {
  return (await scene.stage.aws.s3.listObjects(scene.stage.bucket)).some((key) => key.endsWith('.tflock'));
}

const locks = ({ service, method, path }: AwsRequest): boolean =>
  service === 's3' && method === 'PUT' && path.endsWith('.tflock');

/** In the language of `sh`: says that a command is about to begin, and lets it begin when something is there. */
const meet = (mine: string, theirs: string): string =>
  `touch ${join(folder, mine)}; until [ -e ${join(folder, theirs)} ]; do sleep 0.05; done`;

const all = ['first', 'second', 'third'];
const once = ['first create', 'second create'];

describe('while one run applies', () => {
  test('another that waits long enough finds nothing left to do', async () => {
    const first = push(one, {}, gate.script);
    await gate.reached();
    const waiting = scene.stage.aws.arrival(locks);
    const second = push(other);
    await waiting;
    await gate.open();
    expect((await first).outputs).toMatchObject({ outcome: 'applied', 'failure-reason': '' });
    expect((await second).outputs).toMatchObject({ outcome: 'unchanged', 'failure-reason': '' });
    expect(await made(join(folder, 'record'))).toEqual(once);
    expect(await addresses()).toEqual(all);
    expect(await isLocked()).toBe(false);
    rounds += 1;
  });

  test('another that doesn’t wait fails with whose the lock is, and makes nothing', async () => {
    const first = push(one, {}, gate.script);
    await gate.reached();
    const refused = await push(other, { 'lock-timeout': '0s' }, `echo "refused $NAME" >> ${record}`);
    expect(refused.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'lock' });
    expect(refused.outputs['lock-id']).toMatch(/^[0-9a-f-]{36}$/);
    await gate.open();
    expect((await first).outputs['outcome']).toBe('applied');
    expect(await made()).toEqual(once);
    expect(await addresses()).toEqual(all);
    rounds += 1;
  });

  test('one that has planned and then doesn’t wait makes nothing either', async () => {
    other.before('apply', meet('planned', 'applying'));
    const second = push(other, { 'lock-timeout': '0s' }, `echo "refused $NAME" >> ${record}`);
    await appears(join(folder, 'planned'));
    const first = push(one, {}, gate.script);
    await gate.reached();
    await writeFile(join(folder, 'applying'), '');
    expect((await second).outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'lock' });
    await gate.open();
    expect((await first).outputs['outcome']).toBe('applied');
    expect(await made()).toEqual(once);
    expect(await addresses()).toEqual(all);
    rounds += 1;
  });

  test('a destroy waits, and then destroys what was made', async () => {
    const first = push(one, {}, gate.script);
    await gate.reached();
    const waiting = scene.stage.aws.arrival(locks);
    const second = push(other, { command: 'destroy', confirm: 'infra', approval: '' });
    await waiting;
    await gate.open();
    expect((await first).outputs['outcome']).toBe('applied');
    expect((await second).outputs['outcome']).toBe('destroyed');
    expect(await made()).toEqual([...once, 'second destroy', 'first destroy']);
    expect(await addresses()).toEqual([]);
    rounds += 1;
  });
});

describe('a run whose plan is stale when its turn comes', () => {
  test('finds nothing left to do', async () => {
    other.before('apply', meet('planned', 'applied'));
    const second = push(other);
    await appears(join(folder, 'planned'));
    expect((await push(one)).outputs['outcome']).toBe('applied');
    await writeFile(join(folder, 'applied'), '');
    const { outputs, conclusion } = await second;
    expect(outputs).toMatchObject({ outcome: 'unchanged', 'failure-reason': '' });
    expect(conclusion).toBe('success');
    expect(await made()).toEqual(once);
    expect(await addresses()).toEqual(all);
    rounds += 1;
  });

  test('makes the rest', async () => {
    other.before('apply', meet('planned', 'applied'));
    const second = push(other);
    await appears(join(folder, 'planned'));
    const { outputs } = await push(one, { targets: 'terraform_data.first' });
    expect(outputs).toMatchObject({ outcome: 'applied', 'to-add': '1' });
    await writeFile(join(folder, 'applied'), '');
    expect((await second).outputs).toMatchObject({ outcome: 'applied', 'to-add': '2' });
    expect(await made()).toEqual(once);
    expect(await addresses()).toEqual(all);
    rounds += 1;
  });

  test('destroys what was made after its destroy was planned', async () => {
    await push(one, { targets: 'terraform_data.first' });
    other.before('destroy', meet('planned', 'applied'));
    other.before('apply', meet('planned', 'applied'));
    const second = push(other, { command: 'destroy', confirm: 'infra', approval: '' });
    await appears(join(folder, 'planned'));
    await push(one);
    await writeFile(join(folder, 'applied'), '');
    expect((await second).outputs).toMatchObject({ outcome: 'destroyed', 'to-destroy': '3' });
    expect(await made()).toEqual([...once, 'second destroy', 'first destroy']);
    expect(await addresses()).toEqual([]);
    rounds += 1;
  });
});

test('started at once, again and again, each thing is made once', async () => {
  for (let round = 0; round < 3; round += 1) {
    await rm(record, { force: true });
    const slow = `echo "$NAME $WHEN" >> ${record}; sleep 0.5`;
    const results = await Promise.all([push(one, {}, slow), push(other, {}, slow)]);
    expect(results.map(({ outputs }) => outputs['outcome']).toSorted()).toEqual(['applied', 'unchanged']);
    expect(await made()).toEqual(once);
    expect(await addresses()).toEqual(all);
    expect(await isLocked()).toBe(false);
    await push(one, { command: 'destroy', confirm: 'infra', approval: '' });
    rounds += 1;
  }
});
