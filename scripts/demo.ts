import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { styleText } from 'node:util';
import { dispatchEvent, pullRequestEvent, pushEvent } from '../__tests__/sandbox/github/events.ts';
import { startStage, type Stage } from '../__tests__/sandbox/stage.ts';
import { showComment } from './demo/comment.ts';
import { commentOf, countsOf, expectOutputs, headlineOf, runJob } from './demo/job.ts';
import {
  changeMemoryByHand,
  environment,
  expectNothingLeft,
  reachService,
  service,
  writeOwnSchema,
} from './demo/service.ts';
import { DemoError, step } from './demo/steps.ts';
import { renderConversationPage } from './page.ts';

/** Plays the bundled service on this machine: deployed, changed by a pull request, called and destroyed. */
const root = join(import.meta.dirname, '..');

/** What the pull request writes: into the workflow, and below `files`. */
const maxItems = 100;
const change = { files: 'files', variables: 'throttling: { rate_limit: 50, burst_limit: 100 }' };

/** @returns where to look at the pull request: before it is merged, and after */
async function play(stage: Stage): Promise<readonly [planned: string, applied: string]> {
  const { github } = stage;
  const deployed = await step('a push; the action deploys the bundled service', async () => {
    const job = await runJob(stage, 'apply', pushEvent(github));
    expectOutputs(job, { outcome: 'applied', 'to-change': '0', 'to-destroy': '0' });
    return [headlineOf(job), job.outputs['to-add'] ?? ''];
  });
  await step('Bob gives the consumer more memory, in the console', async () => {
    await changeMemoryByHand(stage, 1024);
    return ['256 → 1024 MB', undefined];
  });

  const pull = await step('Ada opens a pull request; the action plans it', async () => {
    const { number } = github.state.openPullRequest({
      title: 'Take more requests, of 100 integers at most',
      body: 'Callers send many small bodies: ten times the rate, and a schema of our own that ends at 100.',
      author: 'ada',
    });
    await writeOwnSchema(stage.workspace, change.files, maxItems);
    const job = await runJob(stage, 'plan', pullRequestEvent(github, number), change);
    expectOutputs(job, { outcome: 'planned', changed: 'true', 'to-add': '0', 'to-destroy': '0' });
    return [headlineOf(job), { number, counts: countsOf(job) }];
  });
  const { number } = pull;
  const planned = commentOf(stage, number, 'Changed outside Terraform', 'memory_size', 'maxItems');
  console.log(`\n${showComment(planned)}\n`);
  const plannedPage = await writePage(stage, number, 'planned');

  const merged = await step('Ada merges; the action applies what was planned', async () => {
    github.state.merge(number, 'squash');
    const job = await runJob(stage, 'apply', pushEvent(github), change);
    expectOutputs(job, { ...pull.counts, outcome: 'applied' });
    commentOf(stage, number, 'applied');
    return [headlineOf(job), job];
  });
  const appliedPage = await writePage(stage, number, 'applied');
  await call(stage, urlOf(merged.outputs['terraform-outputs']));

  await step('a plan by hand finds nothing to do', async () => {
    const job = await runJob(stage, 'apply', dispatchEvent(github, { command: 'plan' }), change);
    expectOutputs(job, { outcome: 'unchanged', changed: 'false' });
    return [headlineOf(job), undefined];
  });
  await step('a destroy by hand, confirmed by name, removes it all', async () => {
    const confirm = `${service}/${environment}`;
    const event = dispatchEvent(github, { command: 'destroy' });
    const job = await runJob(stage, 'apply', event, { ...change, command: 'destroy', confirm });
    expectOutputs(job, { outcome: 'destroyed', 'to-destroy': deployed });
    await expectNothingLeft(stage);
    return [`${headlineOf(job)}; state and account are empty`, undefined];
  });
  return [plannedPage, appliedPage];
}

/** Calls the deployed API, well and badly. */
async function call(stage: Stage, url: string): Promise<void> {
  const deployed = await reachService(stage, url);
  try {
    const accepted = await step('the integers to 15 are posted to the deployed API', async () => {
      const { status, text } = await deployed.post({ data: count(15) });
      if (status !== 202) throw new DemoError(`the API answered ${status}`, text);
      const { id } = JSON.parse(text) as { readonly id: string };
      const line = await deployed.consumerLine(id);
      if (!line.endsWith('14,"fizzbuzz"]}')) throw new DemoError('the consumer has counted wrongly', line);
      return ['202; the consumer logs them', [`POST ${url}`, `202 ${text}`, `consumer: ${line}`]];
    });
    show(accepted);
    const refused = await step('one more than 100 are refused', async () => {
      const before = deployed.producerLines();
      const { status, text } = await deployed.post({ data: count(maxItems + 1) });
      if (status !== 400) throw new DemoError(`the API answered ${status}`, text);
      if (deployed.producerLines() !== before) throw new DemoError('the producer was asked all the same');
      return ['400; no function is asked', [`400 ${text}`]];
    });
    show(refused);
  } finally {
    await deployed.close();
  }
}

/** The integers from 1 on. */
function count(to: number): readonly number[] {
  return Array.from({ length: to }, (_, at) => at + 1);
}

function show(lines: readonly string[]): void {
  console.log(lines.map((line) => `  │ ${line}`).join('\n'));
}

function urlOf(outputs = '{}'): string {
  const { api_url: url } = JSON.parse(outputs) as { readonly api_url?: string };
  if (url === undefined) throw new DemoError('the service has no output api_url', outputs);
  return url;
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
const stage = await step('a local GitHub, OIDC issuer and AWS start', async () => ['', await startStage()]);
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
