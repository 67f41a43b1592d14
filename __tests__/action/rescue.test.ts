import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { access, chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findMoto } from '../sandbox/aws/toolchain.ts';
import type { AnsweredRequest, AwsRequest } from '../sandbox/aws/request.ts';
import { pushEvent } from '../sandbox/github/events.ts';
import type { JobResult } from '../sandbox/runner.ts';
import type { StageJob } from '../sandbox/stage.ts';
import { makeGate, type Gate } from './gate.ts';
import { heading, printed, setScene, stateKey } from './scene.ts';
import { makeShim, type Shim } from './shim.ts';

const scene = setScene();
/** It is in the state, and in nothing that is said. */
const canary = 'canary-hunter2-secret';
const errored = stateKey.replace('terraform.tfstate', 'terraform.errored.tfstate');
const all = ['terraform_data.first', 'terraform_data.second', 'terraform_data.third'];
/** Lets the pauses between the tries pass at once. */
const haste = {
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, '../sandbox/runner/haste.ts')).href}`,
};
let folder: string;
let gate: Gate;
let shim: Shim;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-rescue-'));
  gate = makeGate(folder, 'second create');
  shim = makeShim();
  await makeAws();
});
beforeEach(() => scene.checkOut('steps'));
afterEach(async () => {
  await gate.reset();
  shim.reset();
  await rm(join(folder, 'made'), { force: true });
});
afterAll(async () => {
  shim.remove();
  await rm(folder, { recursive: true });
});

/** A job, and the comment that it left. */
interface Played extends JobResult {
  readonly report: string;
}

/** Merges a pull request, and applies on the push; whatever comes of it, the state's values are in nothing written. */
async function push(job: Partial<StageJob> = {}): Promise<Played> {
  const { stage } = scene;
  const pull = scene.open();
  stage.github.state.merge(pull, 'squash');
  const result = await stage.run({
    event: pushEvent(stage.github),
    ...job,
    inputs: {
      directory: 'infra',
      variables: `password: ${canary}`,
      ...stage.inputs('apply'),
      ...job.inputs,
    },
    env: { PATH: shim.path, STEP: `echo "$NAME" >> ${folder}/made`, ...job.env },
  });
  const report = scene.comment(pull).body;
  const lineage = await lineageOf();
  for (const text of [
    report,
    result.summary,
    printed(result),
    result.postLog,
    JSON.stringify(result.outputs),
  ]) {
    expect(text).not.toContain(canary);
    if (lineage !== undefined) expect(text).not.toContain(lineage);
  }
  expect(result.survivors).toEqual([]);
  return { ...result, report };
}

const isPut =
  (key: string) =>
  ({ service, method, path }: AwsRequest): boolean =>
    service === 's3' && method === 'PUT' && path === `/${scene.stage.bucket}/${key}`;
const putsState = isPut(stateKey);
const putsBeside = isPut(errored);
const denied = { kind: 'status', status: 403, code: 'AccessDenied', times: 999 } as const;

/** It is the key of fingerprints: who knows it can forge them. */
async function lineageOf(): Promise<string | undefined> {
  const { aws, bucket } = scene.stage;
  const found = (await aws.s3.listObjects(bucket).catch(() => [])).find((key) => key.endsWith('.tfstate'));
  const text = found === undefined ? '' : ((await aws.s3.getObject(bucket, found)) ?? '');
  return /"lineage": "([^"]+)"/.exec(text)?.[1];
}

/** Addresses in the state, each as often as it is there. */
async function stateOf(): Promise<readonly string[]> {
  const { aws, bucket } = scene.stage;
  const text = await aws.s3.getObject(bucket, stateKey);
  const { resources } = JSON.parse(text ?? '{"resources":[]}') as {
    resources: { type: string; name: string; instances: unknown[] }[];
  };
  return resources.flatMap(({ type, name, instances }) => instances.map(() => `${type}.${name}`));
}

const keys = (): Promise<readonly string[]> => scene.stage.aws.s3.listObjects(scene.stage.bucket);
const made = async (): Promise<readonly string[]> => {
  const text = await readFile(join(folder, 'made'), 'utf8').catch(() => '');
  await rm(join(folder, 'made'), { force: true });
  return text.trimEnd().split('\n');
};
const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
const fileInRoot = (): string => join(scene.stage.workspace, 'infra', 'errored.tfstate');

/** A new machine: nothing of the workspace is left. */
async function changeMachine(): Promise<void> {
  await rm(scene.stage.workspace, { recursive: true, force: true });
  await scene.checkOut('steps');
}

/** `aws s3 cp` and `aws s3 rm`, by the SDK that moto brings. */
async function makeAws(): Promise<void> {
  const program = join(folder, 'bin', 'aws');
  await promisify(execFile)('mkdir', [join(folder, 'bin')]);
  await writeFile(
    program,
    `#!${await findMoto()}
import boto3, sys
verb, url = sys.argv[2], sys.argv[3]
bucket, key = url.removeprefix('s3://').split('/', 1)
s3 = boto3.client('s3')
s3.download_file(bucket, key, sys.argv[4]) if verb == 'cp' else s3.delete_object(Bucket=bucket, Key=key)
`,
  );
  await chmod(program, 0o755);
}

/** Runs the commands that a failure names, word for word, as a person would: with credentials, and nothing of the job's. */
async function mend({ annotations }: JobResult): Promise<void> {
  const { aws, workspace } = scene.stage;
  const message = annotations.find(({ title }) => title === 'infra: state')?.message ?? '';
  const [, commands = ''] = message.split('Mend it with:\n');
  expect(commands).not.toBe('');
  await promisify(execFile)('sh', ['-ec', commands], {
    cwd: workspace,
    env: {
      ...aws.environment(),
      PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
      HOME: folder,
      CHECKPOINT_DISABLE: '1',
    },
  });
}

/** What was asked of the state's object, by whom. */
const ofState = (method: string): readonly AnsweredRequest[] =>
  scene.stage.aws.requests.filter(
    (request) => request.method === method && request.path === `/${scene.stage.bucket}/${stateKey}`,
  );

/** The re-run has nothing left to do: nothing was lost, nothing is made twice. */
async function expectNothingLeft(): Promise<void> {
  expect(await stateOf()).toEqual(all);
  expect(await made()).toEqual(['first', 'second']);
  expect((await push()).outputs).toMatchObject({ outcome: 'unchanged', 'failure-reason': '' });
  expect(await made()).toEqual(['']);
  expect(await keys()).toEqual([stateKey]);
}

describe('credentials', () => {
  test('are assumed afresh right before an apply, by a token of their own', async () => {
    const { aws, issuer } = scene.stage;
    const issued = issuer.issued.length;
    const result = await push();
    expect(result.outputs['outcome']).toBe('applied');
    expect(aws.stsCalls.filter(({ action }) => action === 'AssumeRoleWithWebIdentity')).toHaveLength(2);
    expect(issuer.issued.length - issued).toBe(2);
    const writers = new Set(ofState('PUT').map(({ accessKeyId }) => accessKeyId));
    const readers = new Set(ofState('GET').map(({ accessKeyId }) => accessKeyId));
    const [planner] = ofState('HEAD').map(({ accessKeyId }) => accessKeyId);
    expect(writers.size).toBe(1);
    expect(writers).not.toContain(planner);
    for (const id of [...writers, ...readers]) expect(printed(result)).not.toContain(id);
    expect(result.masks).toEqual(expect.arrayContaining([...writers]));
  }, 60_000);

  test('that are refused right before it let nothing be applied', async () => {
    const { aws } = scene.stage;
    let asked = 0;
    const isSecond = ({ action }: AwsRequest): boolean =>
      action === 'AssumeRoleWithWebIdentity' && ++asked === 2;
    aws.faults.push({ kind: 'sts-error', code: 'AccessDenied', times: 1, match: isSecond });
    const result = await push();
    expect(result.outputs).toMatchObject({
      outcome: 'failed',
      'failure-reason': 'credentials',
      'to-add': '3',
    });
    expect(await made()).toEqual(['']);
    expect(shim.events()).not.toContain('apply begin');
    expect(await keys()).toEqual([]);
  }, 60_000);

  test('of another account than allowed aren’t used for the apply either', async () => {
    const inputs = { 'allowed-account-ids': scene.stage.aws.account };
    expect((await push({ inputs })).outputs['outcome']).toBe('applied');
  }, 60_000);
});

describe('a state that can’t be saved at the end', () => {
  test('for errors of S3 is pushed again, and everything is done', async () => {
    scene.stage.aws.faults.push({ kind: 'status', status: 500, times: 5, match: putsState });
    const result = await push();
    expect(result.outputs).toMatchObject({ outcome: 'applied', 'failure-reason': '' });
    expect(result.outputs['terraform-outputs']).toBe('{"third":"third"}');
    expect(result.conclusion).toBe('success');
    expect(result.report).toContain('The state was saved on another try');
    expect(await isThere(fileInRoot())).toBe(false);
    await expectNothingLeft();
  }, 90_000);

  test('since the session has expired is saved by another', async () => {
    const { aws } = scene.stage;
    void gate.reached().then(async () => {
      aws.expireSessions();
      await gate.open();
    });
    const result = await push({ env: { STEP: `echo "$NAME" >> ${folder}/made; ${gate.script}` } });
    expect(result.outputs['outcome']).toBe('applied');
    expect(result.report).toContain('The state was saved on another try');
    expect(aws.requests.some(({ error }) => error === 'ExpiredToken')).toBe(true);
    const sessions = aws.requests
      .filter(({ method, path }) => method === 'PUT' && path.endsWith('.tflock'))
      .map(({ accessKeyId }) => accessKeyId);
    expect(new Set(sessions).size).toBe(3);
    expect(ofState('PUT').map(({ accessKeyId, status }) => ({ accessKeyId, status }))).toEqual([
      { accessKeyId: expect.not.stringMatching(`^(${sessions.slice(0, 2).join('|')})$`), status: 200 },
    ]);
    await expectNothingLeft();
  }, 90_000);

  test('and whose lock is left behind is pushed past that lock, which is freed', async () => {
    const { aws } = scene.stage;
    const freesLock = ({ service, method }: AwsRequest): boolean => service === 's3' && method === 'DELETE';
    aws.faults.push({ ...denied, times: 1, match: putsState });
    aws.faults.push({
      ...denied,
      times: 1,
      match: (request) => shim.events().includes('apply begin') && freesLock(request),
    });
    const result = await push();
    expect(result.outputs['outcome']).toBe('applied');
    expect(result.log).toMatch(/The lock \S+, which this run had left behind, is freed/);
    await expectNothingLeft();
  }, 60_000);

  test('with everything it failed in is saved, and the failure says so', async () => {
    scene.stage.aws.faults.push({ ...denied, times: 1, match: putsState });
    const result = await push({ env: { STEP: `echo "$NAME" >> ${folder}/made; [ $NAME != second ]` } });
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'apply' });
    expect(result.report).toContain('The state was saved on another try');
    expect(await stateOf()).toEqual(all.slice(0, 2));
    expect(await keys()).toEqual([stateKey]);
  }, 60_000);

  test('for five minutes is put beside its place, from where a person restores it before the next apply', async () => {
    const { aws, bucket } = scene.stage;
    await push();
    await made();
    const before = JSON.parse((await aws.s3.getObject(bucket, stateKey)) ?? '') as { lineage: string };
    aws.faults.push({ ...denied, match: putsState });
    const inputs = { replace: 'terraform_data.second' };
    const began = aws.requests.length;
    const result = await push({ inputs, env: haste });
    const tries = aws.requests.slice(began).filter(putsState).length;
    expect(tries).toBeGreaterThanOrEqual(9);
    expect(result.log).toMatch(/pushed again in 2 s\n[^]*pushed again in 4 s\n[^]*pushed again in 60 s\n/);
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'state' });
    expect(result.report).toContain(`s3://${bucket}/${errored}`);
    const kept = JSON.parse((await aws.s3.getObject(bucket, errored)) ?? '') as { lineage: string };
    expect(kept.lineage).toBe(before.lineage);
    expect(await isThere(fileInRoot())).toBe(false);
    expect(await keys()).toEqual([errored, stateKey]);
    await made();

    aws.faults.clear();
    await changeMachine();
    shim.reset();
    const refused = await push({ inputs });
    expect(refused.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'state' });
    expect(refused.report).toContain('nothing was applied, since it would make things twice');
    expect(shim.events()).not.toContain('apply begin');
    expect(await made()).toEqual(['']);

    await mend(refused);
    expect(await keys()).toEqual([stateKey]);
    const { outputs } = await push();
    expect(outputs['outcome']).toBe('unchanged');
    expect(await made()).toEqual(['']);
  }, 120_000);

  test('nor beside its place since the bucket is gone stays where it is, and stands in the way of an apply', async () => {
    const { aws, bucket } = scene.stage;
    void gate.reached().then(async () => {
      for (const key of await keys()) await aws.s3.deleteObject(bucket, key);
      await aws.s3.deleteBucket(bucket);
      await gate.open();
    });
    const result = await push({
      env: { ...haste, STEP: `echo "$NAME" >> ${folder}/made; ${gate.script}` },
    });
    expect(result.outputs['failure-reason']).toBe('state');
    expect(result.report).toContain(fileInRoot());
    expect(result.postLog).toContain(`${fileInRoot()} isn’t removed: it is the only copy of a state`);
    await aws.s3.createBucket(bucket);

    const refused = await push();
    expect(refused.outputs['failure-reason']).toBe('state');
    expect(refused.report).toContain(fileInRoot());
    await mend(refused);
    await expectNothingLeft();
  }, 120_000);

  test('nor written to the disk is taken out of what Terraform prints, and saved', async () => {
    scene.stage.aws.faults.push({ ...denied, times: 1, match: putsState });
    const result = await push({ env: { STEP: `echo "$NAME" >> ${folder}/made; mkdir -p errored.tfstate` } });
    expect(result.outputs['outcome']).toBe('applied');
    expect(result.log).toContain('Emergency state dump');
    expect(printed(result)).not.toContain('"lineage"');
    expect(await grep(result.temp, canary)).toEqual([]);
    await rm(fileInRoot(), { recursive: true });
    await expectNothingLeft();
  }, 60_000);

  test('nor written to the disk nor saved is in one file alone', async () => {
    const { aws } = scene.stage;
    aws.faults.push({ ...denied, match: (request) => putsState(request) || putsBeside(request) });
    const result = await push({
      env: { ...haste, STEP: `echo "$NAME" >> ${folder}/made; mkdir -p errored.tfstate` },
    });
    const path = join(result.temp, 'planwright', 'infra~~default', 'errored.tfstate');
    expect(result.outputs['failure-reason']).toBe('state');
    expect(result.report).toContain(path);
    expect(await grep(join(result.temp, 'planwright'), '"lineage"')).toEqual([path]);
    aws.faults.clear();

    await rm(fileInRoot(), { recursive: true });
    await mend(result);
    await expectNothingLeft();
  }, 120_000);
});

describe('an action that is killed during an apply', () => {
  const killed = (env: StageJob['env'] = {}): Promise<Played> => {
    void shim.happened('apply', 'orphaned').then(() => gate.open());
    return push({
      killWhen: gate.reached(),
      env: { ...env, STEP: `echo "$NAME" >> ${folder}/made; ${gate.script}` },
    });
  };

  test('leaves the rescue to the post step, with credentials of its own', async () => {
    const { aws } = scene.stage;
    aws.faults.push({ ...denied, times: 1, match: putsState });
    const result = await killed();
    expect(heading(result.report)).toBe('`infra` · apply cancelled, 3 of 3 changes done');
    expect(result.report).toContain('everything that was planned is done, and the state is saved');
    expect(ofState('PUT').map(({ status }) => status)).toEqual([403, 200]);
    expect(new Set(ofState('PUT').map(({ accessKeyId }) => accessKeyId)).size).toBe(2);
    expect(await readdir(join(result.temp, 'planwright'))).toEqual([]);
    await expectNothingLeft();
  }, 60_000);

  test('leaves to it, too, to put the state beside its place, within its time', async () => {
    const { aws, bucket } = scene.stage;
    aws.faults.push({ ...denied, match: putsState });
    const result = await killed(haste);
    expect(heading(result.report)).toBe(
      '`infra` · apply failed: the state could not be saved, 3 of 3 changes done',
    );
    expect(result.report).toContain(`s3://${bucket}/${errored}`);
    aws.faults.clear();
    await changeMachine();
    const refused = await push();
    expect(refused.outputs['failure-reason']).toBe('state');
    await mend(refused);
    await expectNothingLeft();
  }, 120_000);
});

/** The files below a folder that hold a text. */
async function grep(root: string, text: string): Promise<readonly string[]> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const holds = await Promise.all(files.map(async (file) => (await readFile(file)).includes(text)));
  return files.filter((_, at) => holds[at]);
}
