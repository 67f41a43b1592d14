import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  dispatchEvent,
  issueCommentEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pullRequestTargetEvent,
  pushEvent,
  scheduleEvent,
  workflowRunEvent,
} from '../sandbox/github/events.ts';
import { type LocalGitHub, startGitHub } from '../sandbox/github/server.ts';

const REPO = '/repos/octo-org/infra';
const TOKENS = {
  job: { login: 'github-actions[bot]', permissions: { 'pull-requests': 'write', contents: 'write' } },
  reader: { login: 'github-actions[bot]', permissions: { 'pull-requests': 'read' } },
  ada: { login: 'ada', permissions: {} },
} as const;

let github: LocalGitHub;
beforeEach(async () => {
  github = await startGitHub({ tokens: TOKENS });
});
afterEach(async () => {
  await github.close();
});

interface Answered {
  readonly status: number;
  readonly link: string | null;
  readonly accepted: string | null;
  readonly body: unknown;
}

async function ask(
  method: string,
  path: string,
  {
    token = 'job',
    body,
    headers = {},
  }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answered> {
  const response = await fetch(`${github.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    link: response.headers.get('link'),
    accepted: response.headers.get('x-accepted-github-permissions'),
    body: text === '' ? undefined : JSON.parse(text),
  };
}

describe('what the description does not allow is refused and remembered', () => {
  const cases: readonly [string, string, string, Parameters<typeof ask>[2], number, RegExp][] = [
    [
      'a body without its property',
      'POST',
      '/issues/1/comments',
      { body: {} },
      422,
      /required property 'body'/,
    ],
    [
      'a property of the wrong type',
      'POST',
      '/issues/1/comments',
      { body: { body: 7 } },
      422,
      /must be string/,
    ],
    [
      'an unknown property',
      'POST',
      '/issues/1/comments',
      { body: { body: 'x', text: 'x' } },
      422,
      /unknown property text/,
    ],
    ['no body', 'POST', '/issues/1/comments', {}, 400, /body is missing/],
    ['a number that is none', 'GET', '/pulls/abc', {}, 400, /pull_number must be integer/],
    ['a value outside its list', 'GET', '/pulls?state=merged', {}, 400, /state must be equal to one of/],
    ['an unknown parameter', 'GET', '/pulls?per-page=100', {}, 400, /unknown query parameter per-page/],
    ['a time that is none', 'GET', '/issues/1/comments?since=today', {}, 400, /since must match format/],
    ['an unknown path', 'GET', '/issue/1', {}, 404, /isn't described/],
    ['another media type', 'GET', '/pulls', { headers: { accept: 'text/html' } }, 400, /Accept/],
  ];
  test.each(cases)('%s', async (_, method, path, options, status, message) => {
    github.state.openPullRequest({ title: 'One' });
    expect((await ask(method, `${REPO}${path}`, options)).status).toBe(status);
    expect(github.violations).toEqual([expect.stringMatching(message)]);
    expect(github.state.comments.size).toBe(0);
  });
});

describe('answers are as the description wants them', () => {
  test('of every operation', async () => {
    await ask('GET', REPO);
    await ask('GET', '/user', { token: 'ada' });
    github.state.pushTo('topic');
    const { number } = (await ask('POST', `${REPO}/pulls`, {
      body: { title: 'Two queues', head: 'topic', base: 'main' },
    }).then(({ body }) => body)) as { number: number };
    github.state.push(number);
    const pull = `${REPO}/pulls/${number}`;
    await ask('PATCH', pull, { body: { title: 'Three queues' } });
    const comment = await ask('POST', `${REPO}/issues/${number}/comments`, { body: { body: 'Hello' } });
    const { id } = comment.body as { id: number };
    await ask('GET', `${REPO}/issues/comments/${id}`);
    await ask('PATCH', `${REPO}/issues/comments/${id}`, { body: { body: 'Hello again' } });
    await ask('GET', `${REPO}/issues/${number}/comments`);
    await ask('GET', `${pull}/commits`);
    await ask('PUT', `${pull}/merge`, { body: { merge_method: 'squash' } });
    await ask('GET', pull);
    await ask('GET', `${REPO}/pulls?state=all`);
    await ask('GET', `${REPO}/commits/${github.state.pullRequest(number).mergeCommitSha}/pulls`);
    await ask('DELETE', `${REPO}/issues/comments/${id}`);

    expect(github.violations).toEqual([]);
    expect(github.requests.map(({ status }) => status)).toEqual([
      200, 200, 201, 200, 201, 200, 200, 200, 200, 200, 200, 200, 200, 204,
    ]);
  });

  test('refusals too', async () => {
    const { number } = github.state.openPullRequest({ title: 'One' });
    const statuses = [
      await ask('GET', `${REPO}/pulls/99`),
      await ask('GET', '/repos/octo-org/another'),
      await ask('GET', REPO, { token: 'nobody' }),
      await ask('GET', '/user'),
      await ask('GET', `${REPO}/commits/${'0'.repeat(40)}/pulls`),
      await ask('POST', `${REPO}/issues/${number}/comments`, { body: { body: 'x'.repeat(65_537) } }),
      await ask('POST', `${REPO}/issues/${number}/comments`, { body: { body: ' ' } }),
      await ask('PUT', `${REPO}/pulls/${number}/merge`, { body: { sha: '0'.repeat(40) } }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 401, 403, 422, 422, 422, 409]);
    expect(github.violations).toEqual([]);
  });

  test('an answer of ours that is wrong is remembered', async () => {
    const { number } = github.state.openPullRequest({ title: 'One' });
    github.state.pullRequests.set(number, { ...github.state.pullRequest(number), title: undefined as never });
    expect((await ask('GET', `${REPO}/pulls/${number}`)).status).toBe(500);
    expect(github.violations).toEqual([expect.stringMatching(/must have required property 'title'/)]);
  });
});

describe('tokens', () => {
  test('a permission that is missing is named', async () => {
    const { number } = github.state.openPullRequest({ title: 'One' });
    const path = `${REPO}/issues/${number}/comments`;
    expect((await ask('GET', path, { token: 'reader' })).status).toBe(200);
    expect(await ask('POST', path, { token: 'reader', body: { body: 'Hello' } })).toMatchObject({
      status: 403,
      accepted: 'issues=write; pull_requests=write',
      body: { message: 'Resource not accessible by integration' },
    });
    expect(await ask('POST', path, { token: 'ada', body: { body: 'Hello' } })).toMatchObject({
      body: { message: 'Resource not accessible by personal access token' },
    });
    expect(github.state.comments.size).toBe(0);
  });

  test('GraphQL tells whose a token is, and nothing else', async () => {
    const query = (text: string): Promise<Answered> => ask('POST', '/graphql', { body: { query: text } });
    expect((await query('{ viewer { login } }')).body).toEqual({
      data: { viewer: { login: 'github-actions[bot]' } },
    });
    expect(github.violations).toEqual([]);
    expect((await query('{ viewer { email } }')).status).toBe(400);
    expect(github.violations).toHaveLength(1);
  });
});

test('lists come in pages with links', async () => {
  const { number } = github.state.openPullRequest({ title: 'One' });
  for (let index = 1; index <= 5; index += 1) github.state.addComment(number, 'ada', `comment ${index}`);
  const page = await ask('GET', `${REPO}/issues/${number}/comments?per_page=2&page=2`);
  expect(page.body).toMatchObject([{ body: 'comment 3' }, { body: 'comment 4' }]);
  const url = `${github.url}${REPO}/issues/${number}/comments?per_page=2&page=`;
  expect(page.link).toBe(
    [
      `<${url}1>; rel="prev"`,
      `<${url}1>; rel="first"`,
      `<${url}3>; rel="next"`,
      `<${url}3>; rel="last"`,
    ].join(', '),
  );
});

test('a conversation shows who wrote what, and what was edited', async () => {
  const { number } = github.state.openPullRequest({ title: 'One', author: 'ada', body: 'Please' });
  github.state.addComment(number, 'ada', 'Look');
  const { id } = github.state.addComment(number, 'github-actions[bot]', 'a plan');
  await ask('PATCH', `${REPO}/issues/comments/${id}`, { body: { body: 'a newer plan' } });
  expect(github.conversation(number)).toMatchObject({
    title: 'One',
    author: 'ada',
    body: 'Please',
    comments: [
      { author: 'ada', body: 'Look', edited: false },
      { author: 'github-actions[bot]', body: 'a newer plan', edited: true },
    ],
  });
});

describe('events', () => {
  test('are of our repository, and none is of an example', () => {
    const { number } = github.state.openPullRequest({ title: 'One', author: 'grace' });
    const events = [
      pullRequestEvent(github, number),
      pullRequestTargetEvent(github, number),
      pushEvent(github),
      mergeGroupEvent(github, number),
      dispatchEvent(github, { command: 'plan' }),
      scheduleEvent(github),
      issueCommentEvent(github, number, '/apply'),
      workflowRunEvent(github, number),
    ];
    for (const { payload } of events) {
      expect(payload.repository).toMatchObject({
        full_name: 'octo-org/infra',
        default_branch: 'main',
        id: 186_853_002,
      });
      expect(/Codertocat|octocat|octo-repo|Hello-World/.exec(JSON.stringify(payload))).toBeNull();
    }
  });

  test('a pull request, and one from a fork that was pushed to', () => {
    const own = github.state.openPullRequest({ title: 'One' });
    expect(pullRequestEvent(github, own.number)).toMatchObject({
      name: 'pull_request',
      ref: `refs/pull/${own.number}/merge`,
      sha: own.mergeCommitSha,
      headRef: own.head.ref,
      baseRef: 'main',
      payload: {
        action: 'opened',
        number: own.number,
        pull_request: { head: { sha: own.head.sha, repo: { full_name: 'octo-org/infra', fork: false } } },
      },
    });
    const { number } = github.state.openPullRequest({
      title: 'Two',
      headOwner: 'mallory',
      author: 'mallory',
    });
    const before = github.state.pullRequest(number).head.sha;
    const { head } = github.state.push(number);
    expect(pullRequestEvent(github, number, 'synchronize').payload).toMatchObject({
      before,
      after: head.sha,
      pull_request: {
        head: { sha: head.sha, repo: { full_name: 'mallory/infra', fork: true } },
        base: { repo: { full_name: 'octo-org/infra' } },
      },
    });
  });

  test('a push after a merge', () => {
    const { number } = github.state.openPullRequest({ title: 'One' });
    const { mergeCommitSha, base } = github.state.merge(number, 'squash');
    expect(pushEvent(github, { before: base.sha })).toMatchObject({
      ref: 'refs/heads/main',
      sha: mergeCommitSha,
      payload: { ref: 'refs/heads/main', before: base.sha, after: mergeCommitSha, created: false },
    });
  });
});
