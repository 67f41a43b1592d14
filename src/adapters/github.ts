import { setTimeout as sleep } from 'node:timers/promises';
import type { getOctokit } from '@actions/github';
import { GitHubError } from '../errors.ts';
import type { Comment, GitHub, PullRequest } from '../ports.ts';
import { explain, type Purpose } from './github-failure.ts';
import { persist, type Wait } from './github-retry.ts';

/** Where GitHub is, and who asks. */
export interface GitHubConnection {
  readonly token: string;
  /** `https://api.github.com`, or an Enterprise Server's `https://…/api/v3`. */
  readonly apiUrl: string;
  /** `owner/name` */
  readonly repository: string;
  readonly userAgent: string;
  /** How it waits before it asks again; the clock unless given. */
  readonly wait?: Wait;
  /** How long an answer may take, in milliseconds. */
  readonly timeout?: number;
}

type Octokit = ReturnType<typeof getOctokit>;

/** A list's page, as Octokit answers. */
interface Page<T> {
  readonly data: readonly T[];
  readonly headers: { readonly link?: string | undefined };
}

const PAGE_SIZE = 100;

/**
 * Speaks with GitHub's REST API. Nothing is loaded or sent before the first call.
 *
 * Octokit's own plugins don't fit: `retry` makes a POST again after a 502 and doesn't heed Retry-After,
 * `throttling` holds each comment back for up to 3 s and gives up on a 429 that doesn't call itself a secondary limit.
 *
 * @throws GitHubError from every call: refused, not found, or still no answer after three tries
 */
export function connectToGitHub(connection: GitHubConnection): GitHub {
  const { repository, wait = sleep } = connection;
  const [owner = '', repo = ''] = repository.split('/');
  const connect = once(() => load(connection));

  async function call<T>(
    purpose: Purpose,
    request: (octokit: Octokit) => Promise<T>,
    look?: () => Promise<T | undefined>,
  ): Promise<T> {
    const octokit = await connect();
    try {
      return await persist(() => request(octokit), wait, look);
    } catch (error) {
      throw explain(error, purpose, connection);
    }
  }

  async function allPages<T>(
    purpose: Purpose,
    get: (octokit: Octokit, page: { per_page: number; page: number }) => Promise<Page<T>>,
  ): Promise<readonly T[]> {
    const items: T[] = [];
    for (let page = 1; ; page += 1) {
      const { data, headers } = await call(purpose, (octokit) => get(octokit, { per_page: PAGE_SIZE, page }));
      items.push(...data);
      if (!headers.link?.includes('rel="next"')) return items;
    }
  }

  // The one question that every kind of token can answer: `GET /user` refuses those of apps and of jobs.
  const ownLogin = once(async () => {
    const purpose = { what: 'ask whose token this is', permission: 'pull-requests: read' } as const;
    const { viewer } = await call(purpose, ({ graphql }) =>
      graphql<{ readonly viewer: { readonly login: string } }>('{ viewer { login } }'),
    );
    return viewer.login;
  });

  async function ownComments(pullRequest: number): Promise<readonly Comment[]> {
    const purpose = {
      what: `read the comments of pull request #${pullRequest}`,
      permission: 'pull-requests: write',
    } as const;
    const [login, comments] = await Promise.all([
      ownLogin(),
      allPages(purpose, ({ rest }, page) =>
        rest.issues.listComments({ owner, repo, issue_number: pullRequest, ...page }),
      ),
    ]);
    return comments.filter(({ user }) => user?.login === login).map(asComment);
  }

  return {
    ownComments,

    async pullRequestsOf(sha) {
      const purpose = {
        what: `look for the pull request of ${sha}`,
        permission: 'pull-requests: read',
      } as const;
      const associated = await allPages(purpose, ({ rest }, page) =>
        rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha, ...page }),
      );
      if (associated.length > 0) return mergedFirst(associated.map(asPullRequest), sha);
      // Right after a merge GitHub may not have associated the commit yet; the pull request itself names it at once.
      const { data: closed } = await call(purpose, ({ rest }) =>
        rest.pulls.list({
          owner,
          repo,
          state: 'closed',
          sort: 'updated',
          direction: 'desc',
          per_page: PAGE_SIZE,
        }),
      );
      return closed.map(asPullRequest).filter(({ mergeCommitSha }) => mergeCommitSha === sha);
    },

    async openPullRequests() {
      const purpose = { what: 'list the open pull requests', permission: 'pull-requests: read' } as const;
      const { data } = await call(purpose, ({ rest }) =>
        rest.pulls.list({
          owner,
          repo,
          state: 'open',
          sort: 'updated',
          direction: 'desc',
          per_page: PAGE_SIZE,
        }),
      );
      return data.map(asPullRequest);
    },

    async headOf(pullRequest) {
      const purpose = {
        what: `read pull request #${pullRequest}`,
        permission: 'pull-requests: read',
      } as const;
      const { data } = await call(purpose, ({ rest }) =>
        rest.pulls.get({ owner, repo, pull_number: pullRequest }),
      );
      return data.head.sha;
    },

    async createComment(pullRequest, body, isTheSame) {
      return call(
        { what: `comment on pull request #${pullRequest}`, permission: 'pull-requests: write' },
        async ({ rest }) =>
          asComment((await rest.issues.createComment({ owner, repo, issue_number: pullRequest, body })).data),
        async () => (await ownComments(pullRequest)).find((comment) => isTheSame(comment.body)),
      );
    },

    async updateComment(id, body) {
      return call({ what: `update comment ${id}`, permission: 'pull-requests: write' }, async ({ rest }) =>
        asComment((await rest.issues.updateComment({ owner, repo, comment_id: id, body })).data),
      );
    },

    async deleteComment(id) {
      try {
        await call({ what: `delete comment ${id}`, permission: 'pull-requests: write' }, ({ rest }) =>
          rest.issues.deleteComment({ owner, repo, comment_id: id }),
        );
      } catch (error) {
        // Gone is what was asked for, whoever did it: a first try of ours that broke off, or somebody else.
        if (!(error instanceof GitHubError && error.status === 404)) throw error;
      }
    },
  };
}

async function load({ token, apiUrl, userAgent, timeout = 30_000 }: GitHubConnection): Promise<Octokit> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent });
  octokit.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(timeout) };
  });
  return octokit;
}

/** Does it at the first call and remembers the result; a failure is forgotten. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

function asComment(comment: { id: number; body?: string; html_url: string }): Comment {
  return { id: comment.id, body: comment.body ?? '', url: comment.html_url };
}

function asPullRequest(pull: {
  number: number;
  head: { sha: string };
  base: { ref: string };
  merged_at: string | null;
  merge_commit_sha: string | null;
  html_url: string;
}): PullRequest {
  const merged = pull.merged_at !== null;
  return {
    number: pull.number,
    headSha: pull.head.sha,
    baseRef: pull.base.ref,
    merged,
    // While it is open, GitHub has the commit of a trial merge there.
    mergeCommitSha: merged ? (pull.merge_commit_sha ?? undefined) : undefined,
    url: pull.html_url,
  };
}

/** The one that a commit is the merge of comes before others that happen to contain it. */
function mergedFirst(pulls: readonly PullRequest[], sha: string): readonly PullRequest[] {
  const rank = ({ merged, mergeCommitSha }: PullRequest): number =>
    mergeCommitSha === sha ? 0 : merged ? 1 : 2;
  return pulls.toSorted((a, b) => rank(a) - rank(b));
}
