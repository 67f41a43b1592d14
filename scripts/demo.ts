import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { styleText } from 'node:util';
import { applyPatch, parsePatch } from 'diff';
import {
  dispatchEvent,
  pullRequestEvent,
  pushEvent,
  type Event,
} from '../__tests__/sandbox/github/events.ts';
import type { JobResult } from '../__tests__/sandbox/runner.ts';
import { startStage, type Stage } from '../__tests__/sandbox/stage.ts';
import { showComment } from './demo/comment.ts';
import { DemoError, step } from './demo/steps.ts';
import { renderConversationPage } from './page.ts';

/** Plays one pull request through on this machine, from its plan to production, and checks each step. */
const root = join(import.meta.dirname, '..');
const example = join(root, 'examples', 'web-assets');
const directory = 'web-assets';
const environment = 'dev';

/** The repository's secret, before and after the pull request rotates it. */
const KEYS = { before: 'correct-horse-battery-staple', after: 'seven-otters-juggling-lanterns' };

/** @returns where to look at the pull request: before it is merged, and after */
async function play(stage: Stage): Promise<readonly [planned: string, applied: string]> {
  const { github, aws } = stage;
  await step('the example goes to production, as it is', '10 added', async () => {
    await stage.checkOut(example, directory);
    const job = await run(stage, 'apply', pushEvent(github), KEYS.before);
    expectOutputs(job, { outcome: 'applied', 'to-add': '10', 'to-destroy': '0' });
  });

  const number = await step(
    'Ada opens a pull request; the action plans it',
    '1 to add, 2 to change, 1 to replace',
    async () => {
      const { number } = github.state.openPullRequest({
        title: 'Key releases by path',
        body: 'One table entry for each path and version, so that a page can be rolled back alone. Rotates the signing key, too.',
        author: 'ada',
      });
      await applyPullRequest(join(stage.workspace, directory));
      const job = await run(stage, 'plan', pullRequestEvent(github, number), KEYS.after);
      expectOutputs(job, {
        outcome: 'planned',
        changed: 'true',
        'to-add': '1',
        'to-change': '2',
        'to-replace': '1',
      });
      return number;
    },
  );
  const planned = commentOf(stage, number);
  expectText(planned, 'aws_dynamodb_table.releases', 's3:DeleteObject');
  console.log(`\n${showComment(planned)}\n`);
  const plannedPage = await writePage(stage, number, 'planned');

  await step(
    'Ada merges; the action applies what was planned',
    '1 added, 2 changed, 1 replaced',
    async () => {
      github.state.merge(number, 'squash');
      const job = await run(stage, 'apply', pushEvent(github), KEYS.after);
      expectOutputs(job, { outcome: 'applied', 'to-add': '1', 'to-change': '2', 'to-replace': '1' });
      expectText(commentOf(stage, number), 'applied');
    },
  );
  const appliedPage = await writePage(stage, number, 'applied');

  await step('a plan by hand finds nothing to do', 'no changes', async () => {
    const job = await run(stage, 'apply', dispatchEvent(github, { command: 'plan' }), KEYS.after);
    expectOutputs(job, { outcome: 'unchanged', changed: 'false' });
  });
  await step(
    'a destroy by hand, confirmed by name, removes it all',
    '11 destroyed; state and account are empty',
    async () => {
      const job = await run(stage, 'apply', dispatchEvent(github, { command: 'destroy' }), KEYS.after, {
        command: 'destroy',
        confirm: `${directory}/${environment}`,
      });
      expectOutputs(job, { outcome: 'destroyed', 'to-destroy': '11' });
      await expectEmpty(aws.s3, stage.bucket);
    },
  );
  return [plannedPage, appliedPage];
}

/** Runs the action as the workflow of the README does, and checks what holds for every run. */
async function run(
  stage: Stage,
  role: 'plan' | 'apply',
  event: Event,
  signingKey: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<JobResult> {
  const job = await stage.run({
    event,
    inputs: { directory, environment, ...stage.inputs(role), ...inputs },
    env: { TF_VAR_signing_key: signingKey },
    secrets: [signingKey],
  });
  if (job.conclusion !== 'success') throw new DemoError(`the job ended as a ${job.conclusion}`, job.log);
  if (job.injections.length > 0) throw new DemoError(`the log issued commands: ${job.injections.join(', ')}`);
  if (job.survivors.length > 0)
    throw new DemoError(`processes outlived the job: ${job.survivors.join(', ')}`);
  if (stage.github.violations.length > 0) {
    throw new DemoError(`GitHub wouldn't accept this: ${stage.github.violations.join('\n')}`);
  }
  expectNoSecret(stage, job);
  return job;
}

/** Looks past the runner's own masking, which hides what is printed by mistake. */
function expectNoSecret(stage: Stage, job: JobResult): void {
  const places = {
    log: job.rawLog.replaceAll(/^::add-mask::.*$/gm, ''),
    summary: job.summary ?? '',
    outputs: JSON.stringify(job.outputs),
    comments: [...stage.github.state.comments.values()].map(({ body }) => body).join('\n'),
  };
  for (const [place, text] of Object.entries(places)) {
    if (Object.values(KEYS).some((key) => text.includes(key)))
      throw new DemoError(`the signing key is in the ${place}`);
  }
}

function expectOutputs(job: JobResult, wanted: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(wanted)) {
    const found = job.outputs[name];
    if (found !== value) throw new DemoError(`the output ${name} is ${found}, not ${value}`, job.log);
  }
}

function expectText(comment: string, ...texts: readonly string[]): void {
  const missing = texts.filter((text) => !comment.includes(text));
  if (missing.length > 0) throw new DemoError(`the comment doesn't name ${missing.join(', ')}`, comment);
}

/** @throws DemoError when the stack has left anything behind */
async function expectEmpty(s3: Stage['aws']['s3'], stateBucket: string): Promise<void> {
  for (const key of await s3.listObjects(stateBucket)) {
    const state = JSON.parse((await s3.getObject(stateBucket, key)) ?? '{}') as {
      readonly resources?: unknown[];
    };
    if (state.resources?.length !== 0) throw new DemoError(`${key} isn't an empty state`);
  }
  const left = await s3.listObjects(`${directory}-${environment}`).catch(() => undefined);
  if (left !== undefined) throw new DemoError(`the bucket ${directory}-${environment} is still there`);
}

/** The one comment of the pull request. */
function commentOf({ github }: Stage, number: number): string {
  const comments = github.state.commentsOf(number);
  const [comment] = comments;
  if (comment === undefined || comments.length > 1)
    throw new DemoError(`there are ${comments.length} comments, not one`);
  return comment.body;
}

/** Changes the checked-out example as the pull request does. */
async function applyPullRequest(folder: string): Promise<void> {
  for (const patch of parsePatch(await readFile(join(example, 'pull-request.patch'), 'utf8'))) {
    const path = join(folder, (patch.newFileName ?? '').replace(/^b\//, ''));
    const changed = applyPatch(await readFile(path, 'utf8'), patch);
    if (changed === false) throw new DemoError(`pull-request.patch doesn't fit ${path}`);
    await writeFile(path, changed);
  }
}

/** Writes a page that shows the pull request as GitHub would now, and says where it is. */
async function writePage({ github }: Stage, number: number, name: string): Promise<string> {
  const { title, author, body, comments } = github.conversation(number);
  const folder = join(root, '.cache', 'demo');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.html`);
  const shown = comments.map((comment) => ({ ...comment, createdAt: comment.createdAt.toISOString() }));
  await writeFile(path, renderConversationPage({ title, number, author, body, comments: shown }));
  return pathToFileURL(path).href;
}

function explain(error: unknown): void {
  const log = error instanceof DemoError ? error.log : '';
  if (log !== '') console.error(`\n${log}`);
  console.error(
    styleText('red', `\nThe demo failed: ${error instanceof DemoError ? error.message : String(error)}`),
  );
  if (!(error instanceof DemoError)) console.error(error);
}

console.log('One pull request, on a local GitHub and a local AWS, with the real Terraform.\n');
const started = performance.now();
const stage = await step('a local GitHub, OIDC issuer and AWS start', '', startStage);
process.once('SIGINT', () => void stage.stop().finally(() => process.exit(130)));
try {
  const [planned, applied] = await play(stage);
  console.log(
    `\nAll of it in ${((performance.now() - started) / 1000).toFixed(0)} s. The pull request as GitHub shows it:`,
  );
  console.log(`  to its reviewer   ${planned}\n  once it is merged ${applied}`);
} catch (error) {
  explain(error);
  process.exitCode = 1;
} finally {
  await stage.stop();
}
