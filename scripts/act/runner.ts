import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Event } from '../../__tests__/sandbox/github/events.ts';

/** A workflow to run, and what the runner brings to it. */
export interface ActOptions {
  /** Where act is. */
  readonly program: string;
  /** The workflow, as it is written. */
  readonly workflow: string;
  readonly event: Event;
  /** The folder of the repository, where the event's commit is checked out. */
  readonly repository: string;
  /** An empty folder for all that act keeps. */
  readonly home: string;
  /** Folders that stand for what others have published, by `owner/name@ref`. */
  readonly published: Readonly<Record<string, string>>;
  /** `vars` */
  readonly variables: Readonly<Record<string, string>>;
  /** `github.token` */
  readonly token: string;
  /** `GITHUB_API_URL` */
  readonly apiUrl: string;
  /** Further variables of every job; expressions in them are evaluated as the job's own `env:` is. */
  readonly environment: Readonly<Record<string, string>>;
}

/** How a workflow ended, and what is seen of it. */
export interface ActResult {
  readonly exitCode: number;
  /** Those with outputs or a summary. */
  readonly jobs: readonly ActJob[];
  /** What the jobs hide. */
  readonly masks: readonly string[];
  /** act's log, unmasked. */
  readonly log: string;
}

export interface ActJob {
  /** With what it has of the matrix. */
  readonly name: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** A line of act's log. */
interface Entry {
  readonly msg: string;
  readonly job?: string;
  readonly matrix?: Readonly<Record<string, unknown>>;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
}

/**
 * Runs a workflow under act, on this machine and without a container: https://nektosact.com
 *
 * For `actions/checkout`, whatever version is pinned, act copies the repository into the job's own workspace. Of
 * `permissions`, `environment` and `concurrency` it knows nothing, and it evaluates no expression in `max-parallel`
 * and `fail-fast`: the order in which a push applies its environments isn't seen here.
 */
export async function runAct(options: ActOptions): Promise<ActResult> {
  const { program, event, repository, home, environment } = options;
  await mkdir(home, { recursive: true });
  await Promise.all([
    writeFile(join(home, 'workflow.yml'), options.workflow),
    writeFile(join(home, 'event.json'), JSON.stringify(event.payload)),
    // Without it act asks which images it may download.
    writeFile(join(home, '.actrc'), ''),
  ]);
  const child = spawn(program, argumentsOf(options), {
    cwd: repository,
    env: {
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      HOME: home,
      LANG: 'C.UTF-8',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  const [exitCode, output, errors] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  const entries = output.split('\n').flatMap(parseEntry);
  return {
    exitCode,
    jobs: jobsOf(entries),
    masks: entries.flatMap(({ command, arg }) => (command === 'add-mask' && arg ? [arg] : [])),
    log: [...entries.map(({ job, msg }) => `${job?.trim() ?? 'act'} | ${msg.trimEnd()}`), errors].join('\n'),
  };
}

function argumentsOf({ event, home, published, variables, token, apiUrl }: ActOptions): readonly string[] {
  const folders = Object.entries(published).map(([name, folder]) => `${name}=${folder}`);
  return [
    event.name,
    ...['--workflows', join(home, 'workflow.yml')],
    ...['--eventpath', join(home, 'event.json')],
    ...['--actor', event.actor],
    ...['--platform', 'ubuntu-latest=-self-hosted'],
    '--no-cache-server',
    ...['--action-cache-path', join(home, 'actions')],
    ...folders.flatMap((each) => ['--local-repository', each]),
    ...Object.entries(variables).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ...['--secret', `GITHUB_TOKEN=${token}`],
    // By itself it sets these to github.com, whatever the environment has.
    ...['--env', `GITHUB_API_URL=${apiUrl}`],
    ...['--env', `GITHUB_GRAPHQL_URL=${apiUrl}/graphql`],
    '--json',
    // It is the action that keeps secrets out of the log, not act.
    '--insecure-secrets',
  ];
}

function parseEntry(line: string): readonly Entry[] {
  if (line === '') return [];
  try {
    return [JSON.parse(line) as Entry];
  } catch {
    return [{ msg: line }];
  }
}

function jobsOf(entries: readonly Entry[]): readonly ActJob[] {
  const jobs = new Map<string, { outputs: Record<string, string>; summary: string }>();
  for (const { job, matrix, command, name, arg, content } of entries) {
    if (command !== 'set-output' && command !== 'summary') continue;
    const key = [job?.trim(), ...Object.values(matrix ?? {}).map(String)].join(' ');
    const found = jobs.get(key) ?? { outputs: {}, summary: '' };
    jobs.set(key, found);
    if (command === 'summary') found.summary += content ?? '';
    else found.outputs[name ?? ''] = arg ?? '';
  }
  return [...jobs].map(([name, job]) => ({ name, ...job }));
}
