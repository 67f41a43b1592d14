import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writesState } from '../sandbox/aws/fault.ts';
import type { AwsRequest } from '../sandbox/aws/request.ts';
import { pushEvent } from '../sandbox/github/events.ts';
import type { JobResult } from '../sandbox/runner.ts';
import type { StageJob } from '../sandbox/stage.ts';
import { makeGate, type Gate } from './gate.ts';
import { heading, printed, setScene, stateKey } from './scene.ts';
import { makeShim, type Shim } from './shim.ts';

const scene = setScene();
const password = 'hunter2-secret';
let folder: string;
let gate: Gate;
let shim: Shim;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-gate-'));
  gate = makeGate(folder, 'second create');
  shim = makeShim();
});
beforeEach(() => scene.checkOut('steps'));
afterEach(async () => {
  await gate.reset();
  shim.reset();
});
afterAll(async () => {
  shim.remove();
  await rm(folder, { recursive: true });
});

/** A job, and what it left. */
interface Played extends JobResult {
  /** The comment; a destroy has none, and the job summary alone. */
  readonly report: string;
}

/** Merges a pull request, and applies on the push. */
async function push(job: Partial<StageJob> = {}): Promise<Played> {
  const { stage } = scene;
  const pull = scene.open();
  stage.github.state.merge(pull, 'squash');
  const result = await stage.run({
    event: pushEvent(stage.github),
    ...job,
    inputs: {
      directory: 'infra',
      variables: `password: ${password}`,
      ...stage.inputs('apply'),
      ...job.inputs,
    },
    env: { PATH: shim.path, STEP: gate.script, ...job.env },
  });
  const report = job.inputs?.['command'] === 'destroy' ? result.summary : scene.comment(pull).body;
  if (report === undefined) throw new Error('there is no job summary');
  expect(result.injections).toEqual([]);
  for (const text of [report, result.summary, result.log, result.postLog, printed(result)]) {
    expect(text).not.toContain(password);
  }
  return { ...result, report };
}

/** What a report says in its first alert. */
function alertOf(report: string | undefined): string {
  const [alert = ''] = /^> \[!(?:CAUTION|WARNING)\]\n(?:>.*\n)*/m.exec(report ?? '') ?? [];
  return alert
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^> ?/, ''))
    .join('\n')
    .trim();
}

/** The fold that shows how far an apply came. */
function standingsOf(report: string | undefined): readonly string[] {
  const [, lines = ''] =
    /<details open><summary>[^<]*<\/summary>\n\n```diff\n([^]*?)\n```/.exec(report ?? '') ?? [];
  return lines.split('\n');
}

/** Addresses in the state, and whether what is there is tainted; each as often as it is there. */
async function stateOf(): Promise<readonly string[]> {
  const text = await scene.stage.aws.s3.getObject(scene.stage.bucket, stateKey);
  const { resources } = JSON.parse(text ?? '{"resources":[]}') as {
    resources: { type: string; name: string; instances: { status?: string }[] }[];
  };
  return resources.flatMap(({ type, name, instances }) =>
    instances.map(({ status }) => `${type}.${name}${status === undefined ? '' : ` ${status}`}`),
  );
}

async function isLocked(): Promise<boolean> {
  return (await scene.stage.aws.s3.listObjects(scene.stage.bucket)).some((key) => key.endsWith('.tflock'));
}

function signals(): readonly string[] {
  return shim.events().filter((event) => event.includes(' SIG'));
}

/** The read of the state that comes once the lock is held. */
function readsLockedState(): (request: AwsRequest) => boolean {
  let locked = false;
  return ({ method, path }) => {
    locked ||= method === 'PUT' && path.endsWith('.tflock');
    return locked && method === 'HEAD' && path.endsWith('.tfstate');
  };
}

const all = ['terraform_data.first', 'terraform_data.second', 'terraform_data.third'];

describe('a job that is cancelled', () => {
  test.each<[string, (request: AwsRequest) => boolean, RegExp]>([
    ['init', ({ service, method }) => service === 's3' && method === 'GET', /during `terraform init`$/],
    // A plan that has nothing left to do ends as if nothing had happened.
    ['plan', readsLockedState(), /(during `terraform plan`|before `terraform show` was started)$/],
  ])(
    'during %s changes nothing',
    async (command, match, message) => {
      const { aws } = scene.stage;
      aws.faults.push({ kind: 'hold', until: shim.happened(command, 'SIGINT'), times: 1, match });
      const result = await push({ cancelWhen: aws.arrival(match) });
      expect(result).toMatchObject({
        conclusion: 'cancelled',
        exitCode: 1,
        outputs: { outcome: 'failed', 'failure-reason': 'cancelled' },
        survivors: [],
      });
      expect(signals()).toContain(`${command} SIGINT`);
      expect(new Set(signals()).size).toBe(signals().length);
      expect(heading(result.report)).toBe('`infra` · apply cancelled before anything was changed');
      expect(alertOf(result.report)).toMatch(message);
      expect(heading(result.summary)).toBe(heading(result.report));
      expect(await stateOf()).toEqual([]);
      expect(await isLocked()).toBe(false);
    },
    60_000,
  );

  test('during apply stops in good order, says how far it came, and goes on from there', async () => {
    const result = await push({ cancelWhen: gate.reached() });
    expect(result).toMatchObject({
      conclusion: 'cancelled',
      outputs: { outcome: 'failed', 'failure-reason': 'cancelled', 'to-add': '3' },
      survivors: [],
      postLog: '',
    });
    expect(signals()).toEqual(['apply SIGINT']);
    expect(heading(result.report)).toBe('`infra` · apply cancelled, 1 of 3 changes done');
    expect(alertOf(result.report)).toBe('the job was cancelled during `terraform apply`');
    expect(standingsOf(result.report)).toEqual([
      '! broken off terraform_data.second',
      '+ done       terraform_data.first',
      '  not begun  terraform_data.third (add)',
    ]);
    expect(standingsOf(result.summary)).toEqual(standingsOf(result.report));
    expect(await stateOf()).toEqual(['terraform_data.first', 'terraform_data.second tainted']);
    expect(await isLocked()).toBe(false);

    await gate.open();
    const again = await push();
    expect(again.outputs).toMatchObject({ outcome: 'applied', 'to-add': '1', 'to-replace': '1' });
    expect(heading(again.report)).toBe('`infra` · applied: 1 added, 1 replaced');
    expect(await stateOf()).toEqual(all);
    expect(await gate.steps()).toEqual(['first create', 'second create', 'second create']);
  }, 60_000);

  test('during apply before Terraform says a word has changed nothing', async () => {
    shim.replace('apply', 'setInterval(() => {}, 1000)');
    const result = await push({ cancelWhen: shim.happened('apply', 'begin') });
    expect(result).toMatchObject({ conclusion: 'cancelled', survivors: [] });
    expect(heading(result.report)).toBe('`infra` · apply cancelled before anything was changed');
    expect(alertOf(result.report)).toBe('the job was cancelled during `terraform apply`');
  }, 60_000);

  test('during destroy stops in good order, and goes on from there', async () => {
    await push({ env: { STEP: '' } });
    const destruction = makeGate(folder, 'second destroy');
    const inputs = { command: 'destroy', confirm: 'infra' };
    shim.reset();
    const result = await push({
      inputs,
      env: { STEP: destruction.script },
      cancelWhen: destruction.reached(),
    });
    expect(result).toMatchObject({ conclusion: 'cancelled', outputs: { 'failure-reason': 'cancelled' } });
    expect(signals()).toEqual(['apply SIGINT']);
    expect(heading(result.report)).toBe('`infra` · destroy cancelled, 1 of 3 changes done');
    expect(alertOf(result.report)).toBe('the job was cancelled during `terraform destroy`');
    expect(standingsOf(result.report)).toEqual([
      '! broken off terraform_data.second',
      '+ done       terraform_data.third',
      '  not begun  terraform_data.first (destroy)',
    ]);
    expect(await stateOf()).toEqual(all.slice(0, 2));
    expect(await isLocked()).toBe(false);

    const again = await push({ inputs, env: { STEP: '' } });
    expect(heading(again.report)).toBe('`infra` · 2 resources destroyed');
    expect(await stateOf()).toEqual([]);
  }, 60_000);

  test('while Terraform can’t end: the post step reports before it is killed itself', async () => {
    const { aws } = scene.stage;
    const over = Promise.withResolvers<undefined>();
    aws.faults.push({ kind: 'hold', until: over.promise, times: 99, match: writesState });
    const result = await push({
      cancelWhen: aws.arrival(writesState),
      env: { STEP: '' },
      patience: { interrupt: 5000, terminate: 100, post: 500 },
    });
    over.resolve(undefined);
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 137, postExitCode: 1 });
    expect(result.survivors).not.toEqual([]);
    expect(signals()).toEqual(['apply SIGINT']);
    expect(heading(result.report)).toBe('`infra` · apply cancelled, 3 of 3 changes done');
    expect(alertOf(result.report)).toBe(
      'the action was stopped during `terraform apply`, and Terraform is still running, until the runner kills it: what it did may be missing from the state, and the state may still be locked',
    );
    await access(join(result.temp, 'planwright', 'infra~~default'));
  }, 60_000);
});

describe('an action that is killed', () => {
  test('during apply leaves Terraform at work, and the post step sees it through', async () => {
    void shim.happened('apply', 'orphaned').then(() => gate.open());
    const result = await push({ killWhen: gate.reached() });
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 137, postExitCode: 1, survivors: [] });
    expect(signals()).toEqual([]);
    expect(heading(result.report)).toBe('`infra` · apply cancelled, 3 of 3 changes done');
    expect(alertOf(result.report)).toBe(
      'the action was stopped during `terraform apply`; Terraform went on without it: everything that was planned is done, and the state is saved',
    );
    expect(heading(result.summary)).toBe(heading(result.report));
    expect(result.postLog).toContain('##[group]terraform apply, seen through to its end');
    expect(result.postLog).toMatch(/third: Creation complete[^]*Apply complete! Resources: 3 added/);
    expect(result.postLog).not.toContain('[id=');
    expect(await stateOf()).toEqual(all);
    expect(await isLocked()).toBe(false);
    expect(await gate.steps()).toEqual(['first create', 'second create']);
    await expect(access(join(result.temp, 'planwright', 'infra~~default'))).rejects.toThrow('ENOENT');
  }, 60_000);

  test('and Terraform with it is reported as what nobody can be sure of', async () => {
    shim.replace('apply', `setTimeout(() => process.kill(process.pid, 'SIGKILL'), 500)`);
    const result = await push({ killWhen: shim.happened('apply', 'begin') });
    expect(heading(result.report)).toBe('`infra` · apply cancelled');
    expect(alertOf(result.report)).toBe(
      'the action was stopped during `terraform apply`, and Terraform ended without a word, as if it had been killed too: what it did may be missing from the state, and the state may still be locked',
    );
  }, 60_000);

  test('before it starts Terraform has done nothing, and the post step says so', async () => {
    const { aws } = scene.stage;
    const result = await push({ killWhen: aws.arrival(({ service }) => service === 'sts') });
    expect(result).toMatchObject({ exitCode: 137, postExitCode: 1, survivors: [] });
    expect(heading(result.report)).toBe('`infra` · apply cancelled before anything was changed');
    expect(alertOf(result.report)).toBe(
      'the action was stopped before it had started Terraform: nothing was changed',
    );
  }, 60_000);
});

describe('an apply that fails', () => {
  test('on one resource tells what was done, what failed and the rest, and goes on from there', async () => {
    const result = await push({
      env: { STEP: `[ $NAME != second ] || { echo 'no ${password} here'; exit 3; }` },
    });
    expect(result).toMatchObject({ conclusion: 'failure', outputs: { 'failure-reason': 'apply' } });
    expect(heading(result.report)).toBe(
      '`infra` · apply failed: Terraform stopped with an error, 1 of 3 changes done',
    );
    expect(alertOf(result.report)).toContain('exit status 3. Output: no (sensitive) here');
    expect(standingsOf(result.report)).toEqual([
      '- failed     terraform_data.second',
      '+ done       terraform_data.first',
      '  not begun  terraform_data.third (add)',
    ]);
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        file: 'infra/main.tf',
        title: 'local-exec provisioner error',
      }),
    );
    expect(await isLocked()).toBe(false);

    const again = await push({ env: { STEP: '' } });
    expect(again.outputs['outcome']).toBe('applied');
    expect(await stateOf()).toEqual(all);
  }, 60_000);

  const panic = `process.stderr.write('panic: no \${process.env.PASSWORD}\\n' + 'at somewhere\\n'.repeat(300) + 'exit ${password}\\n'); process.exitCode = 11`;
  test.each([
    [
      'plan',
      'plan',
      panic,
      /^`terraform plan` ended with exit code 11:\npanic: no [^]*…[^]*exit \(sensitive\)$/,
    ],
    [
      'apply',
      'apply',
      panic,
      /^`terraform apply` ended with exit code 11:\npanic: no [^]*…[^]*exit \(sensitive\)$/,
    ],
    [
      'apply',
      'apply',
      `process.kill(process.pid, 'SIGKILL')`,
      /^`terraform apply` was killed; a machine that runs out of memory does that$/,
    ],
    ['apply', 'apply', `process.exitCode = 4`, /^`terraform apply` ended with exit code 4 and said nothing$/],
  ])(
    'since %s crashes tells how',
    async (command, reason, script, message) => {
      shim.replace(command, script);
      const result = await push({ env: { STEP: '' } });
      expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': reason });
      expect(result.annotations).toHaveLength(1);
      expect(result.annotations[0]?.message).toMatch(message);
      expect(alertOf(result.report).replaceAll('\\', '')).not.toBe('');
    },
    60_000,
  );
});

describe('what runs beside what', () => {
  test('formatting beside init; validate only of a plan that failed, and show only where something changes', async () => {
    const { aws } = scene.stage;
    const inInit = ({ service, method }: AwsRequest): boolean => service === 's3' && method === 'GET';
    aws.faults.push({ kind: 'hold', until: shim.happened('fmt', 'end'), times: 1, match: inInit });
    await push({ env: { STEP: '' } });
    const begun = shim.events().filter((event) => event.includes(' begin'));
    // Of the second `init` and of `state pull` is the look for a state beside its place, which needs no provider.
    const expected = ['apply', 'fmt', 'init', 'init', 'plan', 'show', 'state'];
    expect(begun.toSorted()).toEqual(expected.map((name) => `${name} begin`));

    shim.reset();
    const { outputs } = await push();
    expect(outputs['outcome']).toBe('unchanged');
    expect(shim.events()).toContain('plan end');
    expect(shim.events()).not.toContain('show begin');
    expect(shim.events()).not.toContain('apply begin');
  }, 60_000);
});

test('after a run that came to its end the post step cleans up, and nothing else', async () => {
  const { github } = scene.stage;
  const before = github.requests.length;
  const result = await push({ env: { STEP: '' } });
  const written = github.requests
    .slice(before)
    .filter(({ method, path }) => method !== 'GET' && path.includes('/comments'));
  // That it is on its way, what is being applied, what was applied.
  expect(written.map(({ method }) => method)).toEqual(['POST', 'PATCH', 'PATCH']);
  expect(result.summary?.match(/^### /gm)).toHaveLength(1);
  expect(result).toMatchObject({ postExitCode: 0, postLog: '', conclusion: 'success' });
  await expect(access(join(result.temp, 'planwright', 'infra~~default'))).rejects.toThrow('ENOENT');
}, 60_000);
