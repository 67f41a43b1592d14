import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AwsRequest } from '../sandbox/aws/request.ts';
import { pushEvent } from '../sandbox/github/events.ts';
import type { JobResult } from '../sandbox/runner.ts';
import type { StageJob } from '../sandbox/stage.ts';
import { makeGate } from './gate.ts';
import { heading, setScene } from './scene.ts';

// What takes long by its nature, played at the same time: each job has a root module of its own.

const scene = setScene();
let folder: string;
let interrupted: Played;
let logs: Readonly<Record<'fold' | 'full' | 'quiet', Played>>;

/** A job, and what it left. */
interface Played extends JobResult {
  readonly comment: string;
  /** The keys in the bucket that are about its root module. */
  readonly kept: readonly string[];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-gate-'));
  const gate = makeGate(folder, 'second create');
  const { faults } = scene.stage.aws;
  faults.push({ kind: 'slow', delay: 12_000, times: 1, match: writesStateOf('interrupted') });
  const [first, fold, full, quiet] = await Promise.all([
    push('steps', 'interrupted', { env: { STEP: gate.script }, cancelWhen: gate.reached() }),
    push('slow', 'fold'),
    push('slow', 'full', { inputs: { log: 'full' } }),
    push('slow', 'quiet', { inputs: { log: 'quiet' } }),
  ]);
  interrupted = first;
  logs = { fold, full, quiet };
}, 90_000);
afterAll(() => rm(folder, { recursive: true }));

async function push(root: string, directory: string, job: Partial<StageJob> = {}): Promise<Played> {
  const { stage } = scene;
  const pull = scene.open();
  stage.github.state.merge(pull, 'squash');
  const event = pushEvent(stage.github);
  await scene.checkOut(root, directory);
  const result = await stage.run({
    event,
    ...job,
    inputs: { directory, ...stage.inputs('apply'), ...job.inputs },
  });
  expect(result.injections).toEqual([]);
  const kept = (await stage.aws.s3.listObjects(stage.bucket)).filter((key) => key.includes(`/${directory}/`));
  return { ...result, comment: scene.comment(pull).body, kept };
}

function writesStateOf(directory: string) {
  return ({ method, path }: AwsRequest): boolean =>
    method === 'PUT' && path.endsWith(`/${directory}/default/terraform.tfstate`);
}

test('a job that is cancelled while Terraform needs longer than the runner waits loses nothing', async () => {
  // SIGINT at once, SIGTERM 7.5 s later, SIGKILL 2.5 s after that; the state is written 2 s later still.
  expect(interrupted).toMatchObject({
    conclusion: 'cancelled',
    exitCode: 137,
    postExitCode: 1,
    survivors: [],
  });
  expect(interrupted.durations.main).toBeGreaterThan(10_000);
  expect(interrupted.kept).toEqual(['octo-org/infra/interrupted/default/terraform.tfstate']);
  expect(heading(interrupted.comment)).toBe('`interrupted` · apply cancelled, 1 of 3 changes done');
  expect(interrupted.comment).toContain(
    [
      '> the action was stopped during `terraform apply`; Terraform went on without it, and ended before everything was done. The state is saved: run the job again for the rest',
      '',
      '<details open><summary>1 broken off, 1 done, 1 not begun</summary>',
      '',
      '```diff',
      '! broken off terraform_data.second',
      '+ done       terraform_data.first',
      '  not begun  terraform_data.third (add)',
      '```',
    ].join('\n'),
  );
  expect(interrupted.summary).toContain('<summary>1 broken off, 1 done, 1 not begun</summary>');
  expect(interrupted.postLog.match(/^Interrupt received\.$/gm)).toHaveLength(1);
  expect(interrupted.postLog).not.toContain('Two interrupts received');
  expect(interrupted.postLog).toContain('terraform_data.second: Creation errored after');
  await expect(access(join(interrupted.temp, 'planwright', 'interrupted~~default'))).rejects.toThrow(
    'ENOENT',
  );
});

describe('the log', () => {
  const progress =
    /^terraform apply: creating terraform_data\.slow\["##\[set-output name=command;\]key"\] for 1\d s$/;
  const lastWord = /Creation complete after 1\ds/;

  test('tells in the open what takes long, and folds Terraform’s own words', () => {
    const { fold } = logs;
    expect(fold.groups.map(({ title }) => title)).toEqual([
      'terraform init',
      'terraform plan',
      'The plan of fold',
      'terraform apply',
    ]);
    expect(fold.groups.at(-1)?.lines).toContainEqual(expect.stringMatching(lastWord));
    expect(fold.groups.flatMap(({ lines }) => lines)).not.toContainEqual(expect.stringMatching(progress));
    const lines = fold.log.split('\n');
    const spoken = lines.findIndex((line) => progress.test(line));
    expect(spoken).toBeGreaterThan(lines.indexOf('##[group]The plan of fold'));
    expect(spoken).toBeLessThan(lines.indexOf('##[group]terraform apply'));
  });

  test('has everything in the open when it is full', () => {
    const { full } = logs;
    expect(full.groups).toEqual([]);
    for (const words of [progress, lastWord, /^terraform apply$/, /^The plan of full$/, /^Initializing/]) {
      expect(full.log.split('\n')).toContainEqual(expect.stringMatching(words));
    }
  });

  test('has nothing of Terraform when it is quiet and all goes well', () => {
    expect(logs.quiet.log).toMatch(
      /^Terraform 1\.\S+ \(PATH\)\n(Assumed arn:\S+ as \S+\n){2}quiet · applied: 1 added\. Applied without a review: .*$/,
    );
  });

  test.each(['fold', 'full', 'quiet'] as const)('can’t be made to command the runner: %s', (mode) => {
    expect(logs[mode].outputs).toMatchObject({ command: 'apply', outcome: 'applied' });
    expect(logs[mode].annotations).toEqual([]);
  });
});
