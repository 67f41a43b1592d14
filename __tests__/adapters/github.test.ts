import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connectToGitHub } from '../../src/adapters/github.ts';
import { GitHubError } from '../../src/errors.ts';
import type { GitHub } from '../../src/ports.ts';
import { type LocalGitHub, startGitHub } from '../sandbox/github/server.ts';
import type { MergeMethod } from '../sandbox/github/state.ts';

const BOT = 'github-actions[bot]';
const COMMENTS = /\/issues\/\d+\/comments$/;
const TOKENS = {
  job: { login: BOT, permissions: { 'pull-requests': 'write' } },
  reader: { login: BOT, permissions: { 'pull-requests': 'read' } },
  none: { login: BOT, permissions: {} },
  ada: { login: 'ada', permissions: { 'pull-requests': 'read' } },
} as const;

let local: LocalGitHub;
let github: GitHub;
let number: number;
/** How long the adapter waited, each time; it waits by the clock in no test. */
let waits: number[];

const connect = (token: string, change: Partial<Parameters<typeof connectToGitHub>[0]> = {}): GitHub =>
  connectToGitHub({
    token,
    apiUrl: local.url,
    repository: 'octo-org/infra',
    userAgent: 'planwright/1.2.3',
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    ...change,
  });
const asked = (method: string, path: RegExp): number =>
  local.requests.filter((request) => request.method === method && path.test(request.path)).length;
const isPlan = (body: string): boolean => body.startsWith('<!-- plan -->');
const failure = async (promise: Promise<unknown>): Promise<GitHubError> => {
  const thrown: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(GitHubError);
  return thrown as GitHubError;
};

beforeEach(async () => {
  local = await startGitHub({ tokens: TOKENS });
  number = local.state.openPullRequest({ title: 'A queue for orders' }).number;
  waits = [];
  github = connect('job');
});
afterEach(async () => {
  await local.close();
});

describe('comments', () => {
  test('are written, changed and deleted as GitHub wants it', async () => {
    const made = await github.createComment(number, 'a plan', isPlan);
    expect(made).toEqual({
      id: made.id,
      body: 'a plan',
      url: expect.stringContaining(`#issuecomment-${made.id}`),
    });
    expect((await github.updateComment(made.id, 'a newer plan')).body).toBe('a newer plan');
    expect(await github.ownComments(number)).toEqual([{ ...made, body: 'a newer plan' }]);
    await github.deleteComment(made.id);
    expect(await github.ownComments(number)).toEqual([]);
    expect(local.violations).toEqual([]);
    expect(local.requests[0]?.userAgent).toMatch(/^planwright\/1\.2\.3/);
  });

  test('of the own user alone, from over 30 pages, oldest first', async () => {
    for (let index = 1; index <= 3_050; index += 1) {
      local.state.addComment(number, index % 610 === 0 ? BOT : 'ada', `comment ${index}`);
    }
    const other = local.state.openPullRequest({ title: 'Another' });
    local.state.addComment(other.number, BOT, 'on another pull request');
    const bodies = (await github.ownComments(number)).map(({ body }) => body);
    expect(bodies).toEqual([610, 1220, 1830, 2440, 3050].map((index) => `comment ${index}`));
    expect(asked('GET', COMMENTS)).toBe(31);
    expect(local.violations).toEqual([]);
  });

  test("of a personal token's user", async () => {
    local.state.addComment(number, BOT, "the job's");
    local.state.addComment(number, 'ada', "Ada's");
    expect(await connect('ada').ownComments(number)).toMatchObject([{ body: "Ada's" }]);
  });

  test('deleting one that is gone already is no fault', async () => {
    await expect(github.deleteComment(42)).resolves.toBeUndefined();
  });
});

describe('a comment is made once', () => {
  test.each([
    ['a 502 after GitHub has made it', { kind: '502-after-commit' }],
    ['a connection that breaks after GitHub has made it', { kind: 'reset', afterCommit: true }],
  ] as const)('despite %s', async (_, fault) => {
    local.faults.push({ match: { method: 'POST', path: COMMENTS }, ...fault });
    local.state.addComment(number, 'ada', '<!-- plan --> copied by somebody');
    const made = await github.createComment(number, '<!-- plan --> ours', isPlan);
    expect(made.body).toBe('<!-- plan --> ours');
    expect(asked('POST', COMMENTS)).toBe(1);
    expect(local.state.commentsOf(number).filter(({ author }) => author === BOT)).toHaveLength(1);
  });

  test.each([
    ['a 502', { kind: 'status', status: 502 }],
    ['a broken connection', { kind: 'reset' }],
  ] as const)('when %s came before GitHub made it', async (_, fault) => {
    local.faults.push({ match: { method: 'POST', path: COMMENTS }, ...fault });
    await github.createComment(number, '<!-- plan --> ours', isPlan);
    expect(asked('POST', COMMENTS)).toBe(2);
    expect(local.state.commentsOf(number)).toHaveLength(1);
  });

  test('when the last of three tries was carried out and not answered', async () => {
    const match = { method: 'POST', path: COMMENTS };
    local.faults.push({ match, times: 2, kind: 'status', status: 500 }, { match, kind: '502-after-commit' });
    const made = await github.createComment(number, '<!-- plan --> ours', isPlan);
    expect(local.state.comments.get(made.id)?.body).toBe('<!-- plan --> ours');
    expect(asked('POST', COMMENTS)).toBe(3);
  });

  test('when GitHub said to come back later', async () => {
    local.faults.push({
      match: { method: 'POST', path: COMMENTS },
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '7' },
    });
    await github.createComment(number, '<!-- plan --> ours', isPlan);
    expect(waits).toEqual([7_000]);
    expect(asked('GET', COMMENTS)).toBe(0);
    expect(local.state.commentsOf(number)).toHaveLength(1);
  });
});

describe('what passes is tried again', () => {
  const path = COMMENTS;

  test.each([
    ['a 500', { kind: 'status', status: 500 }, 1_000],
    ['a broken connection', { kind: 'reset' }, 1_000],
    ['a 503 that names a time', { kind: 'status', status: 503, headers: { 'retry-after': '5' } }, 5_000],
    ['a 429 that names a time', { kind: 'status', status: 429, headers: { 'retry-after': '30' } }, 30_000],
    [
      'a secondary limit without a time',
      { kind: 'status', status: 403, body: { message: 'You have exceeded a secondary rate limit.' } },
      60_000,
    ],
  ] as const)('%s', async (_, fault, wait) => {
    local.state.addComment(number, BOT, 'ours');
    local.faults.push({ match: { path }, ...fault });
    expect(await github.ownComments(number)).toMatchObject([{ body: 'ours' }]);
    expect(waits).toEqual([wait]);
  });

  test('a used-up limit, once it is reset', async () => {
    const reset = Math.floor(Date.now() / 1000) + 20;
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
    local.faults.push({ match: { path }, kind: 'status', status: 403, headers });
    await github.ownComments(number);
    expect(waits).toEqual([expect.closeTo(20_500, -4)]);
  });

  test('an answer that takes too long', async () => {
    local.faults.push({ match: { path }, kind: 'slow', milliseconds: 60_000 });
    await connect('job', { timeout: 200 }).ownComments(number);
    expect(asked('GET', path)).toBe(1);
    expect(waits).toHaveLength(1);
  });

  test('an update that was carried out and not answered', async () => {
    const { id } = local.state.addComment(number, BOT, 'old');
    local.faults.push({ match: { method: 'PATCH', path: /comments/ }, kind: '502-after-commit' });
    expect((await github.updateComment(id, 'new')).body).toBe('new');
  });

  test('a deletion that was carried out and not answered', async () => {
    const { id } = local.state.addComment(number, BOT, 'old');
    local.faults.push({ match: { method: 'DELETE', path: /comments/ }, kind: '502-after-commit' });
    await github.deleteComment(id);
    expect(local.state.comments.size).toBe(0);
  });

  test('three times at most', async () => {
    local.faults.push({ match: { path }, times: 9, kind: 'status', status: 502 });
    const error = await failure(github.ownComments(number));
    expect(error.message).toBe(
      `Can't read the comments of pull request #${number} in octo-org/infra: GitHub answered 502 A fault`,
    );
    expect(error.status).toBe(502);
    expect(asked('GET', path)).toBe(3);
  });

  test('not when GitHub wants more than a minute of patience', async () => {
    local.faults.push({ match: { path }, kind: 'status', status: 429, headers: { 'retry-after': '600' } });
    const error = await failure(github.ownComments(number));
    expect(error.message).toMatch(/GitHub answered 429 .*; it asks to wait 600 s/);
    expect(waits).toEqual([]);
  });

  test('whose token it is, asked again after a failure', async () => {
    local.faults.push({ match: { path: /graphql/ }, kind: 'status', status: 422 });
    await failure(github.ownComments(number));
    await expect(github.ownComments(number)).resolves.toEqual([]);
  });
});

describe('a refusal says what mends it', () => {
  test('no permission to write', async () => {
    const error = await failure(connect('reader').createComment(number, 'a plan', isPlan));
    expect(error.message).toBe(
      `Can't comment on pull request #${number} in octo-org/infra: the token lacks the permission \`pull-requests: write\``,
    );
    expect(error.mend).toBe('permissions:\n  pull-requests: write');
    expect(error.status).toBe(403);
    expect(asked('POST', COMMENTS)).toBe(1);
  });

  test('no permission to read', async () => {
    const error = await failure(connect('none').pullRequestsOf(local.state.pullRequest(number).head.sha));
    expect(error.mend).toBe('permissions:\n  pull-requests: read');
  });

  test('a personal token, whose permissions are not in the workflow', async () => {
    const error = await failure(connect('ada').createComment(number, 'a plan', isPlan));
    expect(error.mend).toBe("the token's repository permissions: pull-requests: write");
  });

  test('a query that is refused with status 200', async () => {
    const body = { errors: [{ message: 'API rate limit exceeded' }] };
    local.faults.push({ match: { path: /graphql/ }, kind: 'status', status: 200, body });
    expect((await failure(github.ownComments(number))).message).toMatch(
      /whose token .* API rate limit exceeded/s,
    );
  });

  test('a locked conversation, in the words of GitHub', async () => {
    const body = { message: 'Unable to create comment because issue is locked.' };
    local.faults.push({ match: { method: 'POST', path: COMMENTS }, kind: 'status', status: 403, body });
    const error = await failure(github.createComment(number, 'a plan', isPlan));
    expect(error.message).toMatch(/GitHub answered 403 Unable to create comment because issue is locked\.$/);
    expect(error.mend).toBeUndefined();
  });

  test('a token that GitHub does not know; it is told to nobody', async () => {
    const error = await failure(connect('ghs_unknown').ownComments(number));
    expect(error.message).toMatch(/GitHub doesn't know the token/);
    expect(error.mend).toBe('github-token: ${{ github.token }}');
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('ghs_unknown');
  });

  test('a pull request that is not there', async () => {
    const error = await failure(github.createComment(99, 'a plan', isPlan));
    expect(error.message).toMatch(/^Can't comment on pull request #99 in octo-org\/infra: it isn't there/);
    expect(error.status).toBe(404);
  });

  test('a comment that GitHub finds too long', async () => {
    const error = await failure(github.createComment(number, 'x'.repeat(70_000), isPlan));
    expect(error.message).toMatch(/GitHub answered 422 Validation Failed: Body is too long/);
  });

  test('a GitHub that is not there', async () => {
    const apiUrl = local.url;
    await local.close();
    const error = await failure(github.ownComments(number));
    expect(error.message).toContain(`no answer from ${apiUrl}: connect ECONNREFUSED`);
    expect(error.status).toBeUndefined();
    local = await startGitHub({ tokens: TOKENS });
  });
});

describe('the pull request of a commit', () => {
  test.each<MergeMethod>(['squash', 'merge', 'rebase'])('%s', async (method) => {
    local.state.push(number);
    const { head, mergeCommitSha } = local.state.merge(number, method);
    const [pull, ...others] = await github.pullRequestsOf(mergeCommitSha);
    expect(pull).toEqual({
      number,
      headSha: head.sha,
      baseRef: 'main',
      merged: true,
      mergeCommitSha,
      url: `https://github.com/octo-org/infra/pull/${number}`,
    });
    expect(others).toEqual([]);
    expect(local.violations).toEqual([]);
  });

  test('while it is open, a fork included', async () => {
    const fork = local.state.openPullRequest({ title: 'From outside', headOwner: 'mallory' });
    expect(await github.pullRequestsOf(fork.head.sha)).toMatchObject([
      { number: fork.number, headSha: fork.head.sha, merged: false, mergeCommitSha: undefined },
    ]);
  });

  test('merged ones come first', async () => {
    const { sha } = local.state.pullRequest(number).head;
    const second = local.state.openPullRequest({ title: 'The same commit', commits: [sha], base: 'next' });
    local.state.merge(second.number, 'squash');
    const numbers = (await github.pullRequestsOf(sha)).map((pull) => pull.number);
    expect(numbers).toEqual([second.number, number]);
  });

  test('when GitHub has not associated the merge yet', async () => {
    const { mergeCommitSha } = local.state.merge(number, 'squash');
    local.faults.push({ match: { path: /\/commits\/\w+\/pulls$/ }, kind: 'status', status: 200, body: [] });
    expect(await github.pullRequestsOf(mergeCommitSha)).toMatchObject([{ number, merged: true }]);
  });

  test('none for a commit that was pushed without one', async () => {
    expect(await github.pullRequestsOf(local.state.pushTo('main'))).toEqual([]);
  });
});
