import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { makeCommandFiles, readCommandFiles, type FileCommands } from './runner/command-files.ts';
import { jobEnvironment, type JobPlace } from './runner/environment.ts';
import type { JobOptions, JobResult, Moment } from './runner/job.ts';
import { Masks } from './runner/masks.ts';
import { readMetadata, resolveInputs, type Metadata } from './runner/metadata.ts';
import { killSurvivors, runStep, RUNNER_PATIENCE, type Patience } from './runner/process.ts';
import { StepLog } from './runner/step-log.ts';

export type { JobEvent } from './runner/environment.ts';
export type { JobOptions, JobResult, Moment } from './runner/job.ts';
export type { Patience } from './runner/process.ts';
export type { LogGroup, ShownAnnotation } from './runner/step-log.ts';

/** A step that ran. */
interface RanStep {
  readonly exitCode: number;
  readonly succeeded: boolean;
  readonly log: StepLog;
  readonly files: FileCommands;
  readonly duration: number;
}

/**
 * Starts an action as GitHub's runner does, its post step included.
 * @throws Error when `action.yml` isn't one that this runner can start
 */
export async function runAction(options: JobOptions): Promise<JobResult> {
  const metadata = await readMetadata(options.action);
  const job = await prepareJob(options);
  const masks = new Masks();
  for (const secret of [options.token, job.oidc?.requestToken, ...(options.secrets ?? [])]) {
    if (secret !== undefined) masks.add(secret);
  }
  const inputs = resolveInputs(metadata, options.inputs ?? {}, contextsOf(job, options.token));
  const environment = {
    ...baseEnvironment(job),
    ...options.env,
    ...jobEnvironment(job),
    ...inputs.environment,
  };
  const patience = { ...RUNNER_PATIENCE, ...options.patience };
  const cancel = watch(options.cancelWhen);
  const kill = watch(options.killWhen);

  const log = new StepLog(masks);
  for (const warning of inputs.warnings) log.annotate('warning', warning);
  const main = await startStep(options.action, metadata.runs.main, job, log, {
    environment,
    patience,
    onLine: (line) => [cancel, kill].forEach(({ see }) => see(line)),
    cancel: cancel.signal,
    kill: kill.signal,
  });
  const state = { ...main.log.state, ...main.files.state };
  const cancelled = cancel.signal.aborted;
  const post = await startPost(metadata, options.action, job, masks, {
    main,
    state,
    environment,
    patience,
    cancelled,
  });
  const survivors = await killSurvivors(job.trackingId);

  const logs = [main.log, ...(post ? [post.log] : [])];
  const summaries = [main, ...(post ? [post] : [])].flatMap(({ files }) => files.summary ?? []);
  return {
    conclusion: cancelled ? 'cancelled' : main.succeeded && (post?.succeeded ?? true) ? 'success' : 'failure',
    exitCode: main.exitCode,
    postExitCode: post?.exitCode,
    outputs: { ...main.log.outputs, ...main.files.outputs },
    state,
    exported: { env: main.files.env, path: main.files.path },
    annotations: logs.flatMap(({ annotations }) => annotations),
    groups: main.log.groups,
    injections: logs.flatMap(({ injections }) => injections),
    masks: masks.values,
    log: main.log.shown.join('\n'),
    rawLog: main.log.raw.join('\n'),
    postLog: post?.log.shown.join('\n') ?? '',
    summary: summaries.length > 0 ? masks.apply(summaries.join('\n')) : undefined,
    survivors,
    temp: join(job.folder, '_temp'),
    durations: { main: main.duration, post: post?.duration ?? 0 },
  };
}

async function prepareJob(options: JobOptions): Promise<JobPlace> {
  await mkdir(options.folder, { recursive: true });
  const folder = await mkdtemp(join(options.folder, 'job-'));
  const job: JobPlace = {
    event: options.event,
    repository: options.repository,
    apiUrl: options.apiUrl,
    serverUrl: options.serverUrl ?? 'https://github.com',
    workspace: options.workspace,
    folder,
    toolCache: options.toolCache ?? join(folder, '_tool'),
    runId: options.runId ?? 42,
    runNumber: options.runNumber ?? 7,
    runAttempt: options.runAttempt ?? 1,
    os: options.os ?? (process.platform === 'darwin' ? 'macOS' : 'Linux'),
    hosted: options.hosted ?? true,
    trackingId: `github_${randomUUID()}`,
    oidc: options.oidc,
  };
  const eventFile = jobEnvironment(job)['GITHUB_EVENT_PATH'] ?? '';
  await mkdir(dirname(eventFile), { recursive: true });
  await mkdir(job.toolCache, { recursive: true });
  await mkdir(join(folder, 'home'));
  await writeFile(eventFile, JSON.stringify(options.event.payload, undefined, 2));
  return job;
}

/** What a machine has, whatever the job. */
function baseEnvironment(job: JobPlace): Readonly<Record<string, string>> {
  return { PATH: process.env['PATH'] ?? '', HOME: join(job.folder, 'home'), LANG: 'C.UTF-8' };
}

/** The contexts `github` and `runner`, made of the variables that say the same. */
function contextsOf(job: JobPlace, token: string) {
  const variables = Object.entries(jobEnvironment(job));
  const pick = (prefix: string) =>
    variables.flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length).toLowerCase(), value] as const] : [],
    );
  return {
    github: { ...Object.fromEntries(pick('GITHUB_')), event: job.event.payload, token },
    runner: Object.fromEntries(pick('RUNNER_')),
  };
}

interface StepOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly patience: Patience;
  readonly onLine?: (line: string) => void;
  readonly cancel: AbortSignal;
  readonly kill: AbortSignal;
}

async function startStep(
  action: string,
  script: string,
  job: JobPlace,
  log: StepLog,
  { environment, onLine, ...rest }: StepOptions,
): Promise<RanStep> {
  const paths = await makeCommandFiles(join(job.folder, '_temp', '_runner_file_commands', randomUUID()));
  const started = performance.now();
  const exitCode = await runStep({
    program: findNode(),
    args: [join(action, script)],
    directory: job.workspace,
    environment: {
      ...environment,
      ...Object.fromEntries(Object.entries(paths).map(([name, path]) => [`GITHUB_${name}`, path])),
    },
    onLine: (line) => {
      log.read(line);
      onLine?.(line);
    },
    ...rest,
  });
  const duration = performance.now() - started;
  const files = await readCommandFiles(paths);
  await rm(dirname(paths.OUTPUT), { recursive: true });
  for (const fault of files.faults) log.annotate('error', fault);
  if (exitCode !== 0) log.note(`##[error]The process '${basename(script)}' exited with code ${exitCode}.`);
  return {
    exitCode,
    succeeded: exitCode === 0 && !log.failed && files.faults.length === 0,
    log,
    files,
    duration,
  };
}

/** Runs the post step, which a main step that failed, was cancelled or was killed has too. */
async function startPost(
  { runs }: Metadata,
  action: string,
  job: JobPlace,
  masks: Masks,
  after: {
    readonly main: RanStep;
    readonly state: Readonly<Record<string, string>>;
    readonly environment: Readonly<Record<string, string>>;
    readonly patience: Patience;
    readonly cancelled: boolean;
  },
): Promise<RanStep | undefined> {
  if (runs.post === undefined) return undefined;
  const condition = runs['post-if'] ?? 'always()';
  if (condition !== 'always()') throw new Error(`This runner can't evaluate post-if: ${condition}`);
  const { env, path } = after.main.files;
  const environment = {
    ...after.environment,
    ...env,
    PATH: [...path.toReversed(), after.environment['PATH'] ?? ''].join(delimiter),
    ...Object.fromEntries(Object.entries(after.state).map(([name, value]) => [`STATE_${name}`, value])),
  };
  return startStep(action, runs.post, job, new StepLog(masks), {
    environment,
    patience: after.patience,
    cancel: after.cancelled ? AbortSignal.timeout(after.patience.post) : new AbortController().signal,
    kill: new AbortController().signal,
  });
}

/** A moment as a signal. */
function watch(moment: Moment | undefined): {
  readonly signal: AbortSignal;
  readonly see: (line: string) => void;
} {
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (typeof moment !== 'function') {
    void moment?.then(abort, abort);
    return { signal: controller.signal, see: () => {} };
  }
  return { signal: controller.signal, see: (line) => moment(line) && abort() };
}

/** The Node that runs actions, 24: this one, or the one that the tests bring. */
function findNode(): string {
  const brought = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'node');
  if (Number.parseInt(process.versions.node, 10) >= 24 || !existsSync(brought)) return process.execPath;
  return brought;
}
