import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseMarker } from '../../src/report/marker.ts';
import { heading, self, setScene } from '../action/scene.ts';
import { pullRequestEvent, pushEvent } from '../sandbox/github/events.ts';
import { startGitHub, type LocalGitHub } from '../sandbox/github/server.ts';
import type { JobResult } from '../sandbox/runner.ts';
import { playAll } from './crew.ts';
import { makeRandom } from './moments.ts';
import { seed } from './seed.ts';

jest.setTimeout(300_000);
const scene = setScene();
let github: LocalGitHub;
const figures = { requests: 0, faults: 0, waits: 0 };

beforeEach(async () => {
  await scene.checkOut('service');
  github = await startOwnGitHub();
});
afterEach(() => close(github));
afterAll(() => {
  const { requests, faults, waits } = figures;
  process.stdout.write(
    `GitHub: ${faults} faults in ${requests} requests survived, Retry-After obeyed ${waits} times\n`,
  );
});

/** Each test has a GitHub of its own, so that several can be played at once. */
function startOwnGitHub(): Promise<LocalGitHub> {
  return startGitHub({
    tokens: {
      [scene.stage.tokens.job]: {
        login: self,
        permissions: { contents: 'read', 'pull-requests': 'write' },
      },
    },
  });
}

async function close(local: LocalGitHub): Promise<void> {
  figures.requests += local.requests.length;
  await local.close();
  expect(local.violations).toEqual([]);
}

type Inputs = Readonly<Record<string, string>>;
type Env = Readonly<Record<string, string>>;

function plan(local: LocalGitHub, number: number, inputs: Inputs = {}, env: Env = {}): Promise<JobResult> {
  return scene.run({
    event: pullRequestEvent(local, number),
    inputs: { directory: 'infra', ...scene.stage.inputs('plan'), ...inputs },
    apiUrl: local.url,
    env,
  });
}

/**
 * Plans a pull request and, once it is merged, applies it.
 * @param before - called before each of the two
 */
async function carryThrough(
  local: LocalGitHub,
  { inputs = {}, env = {}, before }: { inputs?: Inputs; env?: Env; before?: () => void } = {},
): Promise<{ readonly planned: JobResult; readonly applied: JobResult; readonly number: number }> {
  const { number } = local.state.openPullRequest({ title: 'A change' });
  before?.();
  const planned = await plan(local, number, inputs, env);
  local.state.merge(number, 'squash');
  before?.();
  const applied = await scene.run({
    event: pushEvent(local),
    inputs: { directory: 'infra', ...scene.stage.inputs('apply'), ...inputs },
    apiUrl: local.url,
    env,
  });
  return { planned, applied, number };
}

/** The heading of the one comment; the test fails where there are more. */
function onlyHeading(local: LocalGitHub, number: number): string | undefined {
  const [comment, ...others] = local.state
    .commentsOf(number)
    .filter(({ author, body }) => author === self && parseMarker(body) !== undefined);
  expect(others).toEqual([]);
  return heading(comment?.body);
}

const creates = { method: 'POST', path: /\/issues\/\d+\/comments$/ };
const updates = { method: 'PATCH', path: /\/issues\/comments\/\d+$/ };
const everything = { path: /./ };
const secondary = { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' };

/** What GitHub does to a request now and then. */
const kinds = {
  '502 without doing it': { kind: 'status', status: 502 },
  '502 after doing it': { kind: '502-after-commit' },
  'a broken connection before doing it': { kind: 'reset' },
  'a broken connection after doing it': { kind: 'reset', afterCommit: true },
  '429 with Retry-After': { kind: 'status', status: 429, headers: { 'retry-after': '2' } },
  'the secondary limit': { kind: 'status', status: 403, headers: { 'retry-after': '2' }, body: secondary },
  '503 with Retry-After': { kind: 'status', status: 503, headers: { 'retry-after': '1' } },
} as const;

/**
 * Where an answer asked to wait, the same was not written again before that time was over. What is read says nothing:
 * the gate and the comment may ask the same at the same time, each with a patience of its own.
 */
function expectPatience(local: LocalGitHub): void {
  const requests = local.requests.filter(({ method, path }) =>
    [creates, updates].some((write) => write.method === method && write.path.test(path)),
  );
  requests.forEach(({ method, path, status, answered }, index) => {
    const seconds = status === 429 || status === 403 ? 2 : status === 503 ? 1 : 0;
    const next = requests.slice(index + 1).find((each) => each.method === method && each.path === path);
    if (seconds === 0 || next === undefined) return;
    figures.waits += 1;
    // Node's timers may fire a millisecond early.
    expect(next.received - answered).toBeGreaterThanOrEqual(seconds * 1000 - 5);
  });
}

describe('one comment, in the end right, where GitHub answers the first that writes it', () => {
  test.each(Object.entries(kinds))('with %s', async (_, kind) => {
    github.faults.push({ ...kind, match: creates }, { ...kind, match: updates, times: 2 });
    figures.faults += 3;
    const { planned, applied, number } = await carryThrough(github);
    expect(planned.conclusion).toBe('success');
    expect(applied.conclusion).toBe('success');
    expect(planned.annotations).toEqual([]);
    expect(applied.annotations).toEqual([]);
    expect(onlyHeading(github, number)).toBe('`infra` · applied: 3 added');
    expectPatience(github);
  });
});

describe('behind thirty pages of comments', () => {
  test('it is found, page by page through faults, and stays the one', async () => {
    const { number } = github.state.openPullRequest({ title: 'A change' });
    for (let count = 0; count < 1500; count += 1) github.state.addComment(number, 'ada', `Remark ${count}`);
    await plan(github, number);
    for (let count = 0; count < 1500; count += 1) github.state.addComment(number, 'ada', `Answer ${count}`);
    const match = { method: 'GET', path: creates.path };
    // One of three pages fails, in one way after another.
    for (let round = 0; round < 10; round += 1) {
      for (const kind of [kinds['502 without doing it'], kinds['a broken connection before doing it']])
        github.faults.push({ kind: 'slow', milliseconds: 0, match, times: 2 }, { ...kind, match });
    }
    figures.faults += 20;
    const again = await plan(github, number, { variables: 'size: large' });
    expect(again.annotations).toEqual([]);
    expect(onlyHeading(github, number)).toBe('`infra` · 3 to add');
    expect(github.state.commentsOf(number).find(({ author }) => author === self)?.body).toContain('large');
  });
});

/** Lets the pauses between the tries pass at once. */
const haste = {
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, '../sandbox/runner/haste.ts')).href}`,
};

describe('the result stands whatever GitHub does', () => {
  const lasting = {
    'answers 502 for good': { kind: 'status', status: 502 },
    'breaks every connection': { kind: 'reset' },
    'asks for an hour of patience': { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
    'says that it isn’t there': { kind: 'status', status: 404 },
  } as const;

  test.each(Object.entries(lasting))('%s', async (_, kind) => {
    github.faults.push({ ...kind, match: everything, times: 10_000 });
    const { planned, applied } = await carryThrough(github, { inputs: { approval: 'off' }, env: haste });
    for (const [result, outcome, title] of [
      [planned, 'planned', '`infra` · 3 to add'],
      [applied, 'applied', '`infra` · applied: 3 added'],
    ] as const) {
      expect(result).toMatchObject({ conclusion: 'success', exitCode: 0, postExitCode: 0 });
      expect(result.outputs).toMatchObject({ outcome, 'failure-reason': '', 'comment-url': '' });
      expect(heading(result.summary)).toBe(title);
      expect(result.annotations.map(({ level, title: what }) => `${level}: ${what}`)).toEqual([
        'warning: No comment',
      ]);
    }
    figures.faults += github.requests.length;
  });
});

/** What the action asks of GitHub. */
const questions = [
  { method: 'POST', path: /\/graphql$/ },
  { method: 'GET', path: /\/pulls\/\d+$/ },
  { method: 'GET', path: /\/commits\/[^/]+\/pulls$/ },
  { method: 'GET', path: creates.path },
  creates,
  updates,
];

/**
 * Among the first answers to each question are two faults: the third try counts. The gate and the comment may ask the
 * same at the same time, so that more faults, however far apart, could all strike one of them.
 */
function disturb({ faults }: LocalGitHub, random: () => number): void {
  const all = Object.values(kinds);
  faults.clear();
  for (const match of questions) {
    for (let left = 2; left > 0; left -= 1) {
      const kind = all[Math.floor(random() * all.length)];
      if (kind === undefined) throw new Error('random numbers are below 1');
      const good = Math.floor(random() * 3);
      const milliseconds = Math.floor(random() * 200);
      faults.push({ kind: 'slow', milliseconds, match, times: good }, { ...kind, match });
    }
  }
}

test('twenty random sequences of faults end in one right comment each', async () => {
  process.stdout.write(`Sequences of GitHub's faults: FAULTS_SEED=${seed}\n`);
  const sequences = Array.from({ length: 20 }, (_, index) => index);
  await playAll(sequences, 4, async (index) => {
    const local = await startOwnGitHub();
    const random = makeRandom(seed + index);
    try {
      const inputs = { environment: `stage${index}` };
      const before = (): void => disturb(local, random);
      const { planned, applied, number } = await carryThrough(local, { inputs, before });
      expect([planned.annotations, applied.annotations]).toEqual([[], []]);
      expect([planned.conclusion, applied.conclusion]).toEqual(['success', 'success']);
      expect(onlyHeading(local, number)).toBe(`\`infra/stage${index}\` · applied: 3 added`);
      expectPatience(local);
      figures.faults += local.requests.filter(({ status }) => status === undefined || status >= 400).length;
    } finally {
      await close(local);
    }
  });
});
