import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pullRequestEvent } from '../../__tests__/sandbox/github/events.ts';
import { startGitHub } from '../../__tests__/sandbox/github/server.ts';
import { makeCommandFiles } from '../../__tests__/sandbox/runner/command-files.ts';
import { jobEnvironment } from '../../__tests__/sandbox/runner/environment.ts';
import { readMetadata, resolveInputs } from '../../__tests__/sandbox/runner/metadata.ts';
import { atMostMs, median, milliseconds, ratioOf, takePairs, type Figure } from './figure.ts';
import { runProgram } from './usage.ts';

const root = join(import.meta.dirname, '..', '..');
const runs = 21;
const limitMs = 100;

/**
 * How long `dist/index.js` takes until it has read its inputs, against a Node that does nothing.
 *
 * Nothing outside sees that moment, so the whole of the shortest run is measured: on a pull request that was closed,
 * the action reads all its inputs and the event, finds nothing to do, writes its outputs and the job summary, and ends.
 */
export async function measureColdStart(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-bench-'));
  try {
    const environment = await stepEnvironment(folder);
    const start = (...args: readonly string[]) =>
      runProgram({ program: process.execPath, args, environment });
    const pairs = await takePairs(
      runs,
      () => start(join(root, 'dist', 'index.js')),
      () => start('-e', '0'),
    );
    const bare = median(pairs.map(({ theirs }) => theirs.wallMs));
    const more = median(pairs.map(({ ours, theirs }) => ours.wallMs - theirs.wallMs));
    return [
      {
        measured: 'cold start, beyond the first parsed input',
        ours: milliseconds(median(pairs.map(({ ours }) => ours.wallMs))),
        theirs: `${milliseconds(bare)}, \`node -e 0\``,
        ratio: ratioOf(pairs, ({ wallMs }) => wallMs) ?? NaN,
        cpuRatio: ratioOf(pairs, ({ cpuMs }) => cpuMs),
        limit: atMostMs(more, limitMs, bare, 'ms more'),
        samples: pairs,
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The environment of a step on a closed pull request; no server is asked for anything. */
async function stepEnvironment(folder: string): Promise<Readonly<Record<string, string>>> {
  const github = await startGitHub({ tokens: {} });
  await github.close();
  const { number } = github.state.openPullRequest({ title: 'Closed', body: '', author: 'ada' });
  const event = pullRequestEvent(github, number, 'closed');
  const files = await makeCommandFiles(join(folder, '_temp', '_runner_file_commands'));
  const variables = jobEnvironment({
    event,
    repository: 'octo-org/infra',
    apiUrl: github.url,
    serverUrl: 'https://github.com',
    workspace: folder,
    folder,
    toolCache: folder,
    runId: 42,
    runNumber: 7,
    runAttempt: 1,
    os: 'Linux',
    hosted: true,
    trackingId: 'github_bench',
    oidc: undefined,
  });
  const eventFile = join(folder, 'event.json');
  await writeFile(eventFile, JSON.stringify(event.payload));
  const inputs = resolveInputs(await readMetadata(root), {}, { github: { token: 'none' } });
  return {
    PATH: process.env['PATH'] ?? '',
    ...variables,
    ...inputs.environment,
    ...Object.fromEntries(Object.entries(files).map(([name, path]) => [`GITHUB_${name}`, path])),
    GITHUB_EVENT_PATH: eventFile,
  };
}
