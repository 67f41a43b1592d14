import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as core from '@actions/core';
import { RefusalError } from '../errors.ts';
import type { Annotation, Job, Runner } from '../ports.ts';

/**
 * The runner that this process is a step of. From then on the signals by which it cancels a job abort `cancelled`,
 * and end the process no more.
 * @throws RefusalError when this is no step of a workflow
 */
export function createRunner(): Runner {
  const log = new Log();
  const environment: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return {
    job: readJob(environment),
    environment,
    input: (name) => core.getInput(name),
    payload: async () =>
      JSON.parse(await readFile(required(environment, 'GITHUB_EVENT_PATH'), 'utf8')) as unknown,
    mask: (secret) => log.command(() => maskable(secret).forEach((value) => core.setSecret(value))),
    info: (line) => log.info(line),
    startGroup: (title) => log.command(() => core.startGroup(title)),
    endGroup: () => log.command(() => core.endGroup()),
    raw: (line) => log.raw(line),
    annotate: (annotation) => log.command(() => annotate(annotation)),
    setOutput: (name, value) => log.hand('GITHUB_OUTPUT', () => core.setOutput(name, value)),
    saveState: (name, value) => log.hand('GITHUB_STATE', () => core.saveState(name, value)),
    writeSummary: async (markdown) => {
      try {
        await core.summary.addRaw(markdown, true).write();
      } catch (error) {
        const message = `The job summary can’t be written: ${error instanceof Error ? error.message : String(error)}`;
        log.command(() => annotate({ level: 'warning', title: 'No job summary', message }));
      }
    },
    fail: () => {
      process.exitCode = core.ExitCode.Failure;
    },
    cancelled: watchSignals(),
  };
}

/** The log: what isn't a command of ours never becomes one. */
class Log {
  /** Ends the stretch of log in which the runner obeys nothing; absent outside such a stretch. */
  #resume: string | undefined;

  /** Issues a command. */
  command(issue: () => void): void {
    if (this.#resume !== undefined) core.info(`::${this.#resume}::`);
    this.#resume = undefined;
    issue();
  }

  /**
   * Hands a value to the runner in a file of its own. Where the disk is full it goes through the log, by the command
   * that was there before the file: a run doesn't break off for want of a disk, least of all while Terraform is at work.
   * https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/
   */
  hand(file: 'GITHUB_OUTPUT' | 'GITHUB_STATE', write: () => void): void {
    try {
      if (process.env[file]) return write();
    } catch {
      // Without the variable the toolkit issues the command.
      process.env[file] = '';
    }
    this.command(write);
  }

  /** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands */
  raw(text: string): void {
    if (this.#resume === undefined) {
      this.#resume = randomUUID();
      core.info(`::stop-commands::${this.#resume}`);
    }
    core.info(text);
  }

  info(text: string): void {
    if (COMMAND.test(text)) this.raw(text);
    else core.info(text);
  }
}

/**
 * What the runner may take for a command: `::` after white space (.NET's: U+0085 too), `##[` anywhere.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const COMMAND = /(^|[\r\n])[\s\u0085]*::|##\[/;

/** Shorter parts of a secret occur everywhere: masking them makes the log unreadable. */
const SHORTEST_PART = 4;

/**
 * What to mask, so that a secret and its parts don't show: the runner would mask every line of it, a lone `{` too.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs (`AddMaskCommandExtension`)
 */
function maskable(secret: string): readonly string[] {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  const whole = lines.length === 1 ? [secret] : [];
  const parts = [...lines, ...stringsIn(parseJson(secret)).flatMap((text) => text.split(/[\r\n]+/))];
  return [...new Set([...whole, ...parts.filter((part) => part.length >= SHORTEST_PART)])].filter(
    (value) => value.trim() !== '',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function annotate({ level, title, message, file, line, endLine }: Annotation): void {
  const place = {
    title,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { startLine: line }),
    ...(endLine !== undefined && { endLine }),
  };
  ANNOTATE[level](message, place);
}

// Each by its name: with `core[level]` the bundler keeps all of the package, and what it loads.
const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };

/**
 * SIGINT comes first, SIGTERM 7.5 s and SIGKILL 10 s later; a machine that is shut down begins with SIGTERM.
 * Whoever needs longer than that goes on regardless, and the post step sees it through.
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
function watchSignals(): AbortSignal {
  const cancellation = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cancellation.abort());
  return cancellation.signal;
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
function readJob(environment: Readonly<Record<string, string>>): Job {
  const variable = (name: string) => required(environment, name);
  const [serverUrl, repository] = [variable('GITHUB_SERVER_URL'), variable('GITHUB_REPOSITORY')];
  const [runId, runAttempt] = [variable('GITHUB_RUN_ID'), variable('GITHUB_RUN_ATTEMPT')];
  return {
    os: variable('RUNNER_OS') as Job['os'],
    hosted: environment['RUNNER_ENVIRONMENT'] === 'github-hosted',
    workspace: variable('GITHUB_WORKSPACE'),
    temp: variable('RUNNER_TEMP'),
    repository,
    sha: variable('GITHUB_SHA'),
    ref: variable('GITHUB_REF'),
    eventName: variable('GITHUB_EVENT_NAME'),
    actor: variable('GITHUB_ACTOR'),
    runId,
    runNumber: variable('GITHUB_RUN_NUMBER'),
    runAttempt,
    runUrl: `${serverUrl}/${repository}/actions/runs/${runId}${runAttempt === '1' ? '' : `/attempts/${runAttempt}`}`,
    serverUrl,
  };
}

function required(environment: Readonly<Record<string, string>>, name: string): string {
  const value = environment[name];
  if (value !== undefined && value !== '') return value;
  throw new RefusalError(`\`${name}\` isn’t set: this is no step of a GitHub Actions workflow`, {
    mend: '- uses: planwright/planwright@v1',
  });
}
