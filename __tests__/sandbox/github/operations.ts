import type { Answers, Body } from './answers.ts';
import type { MergeMethod, PullRequestState, State } from './state.ts';

/** How far a token reaches, by the names of a workflow's `permissions:`. */
export type Permissions = Readonly<Record<string, 'read' | 'write' | 'none'>>;

/** What an operation answers. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** All items of a list, each still to be rendered; the server cuts the page out of it. */
  readonly items?: readonly (() => Body)[];
}

/** A request that is as the description wants it. */
export interface Request {
  readonly state: State;
  readonly answers: Answers;
  readonly login: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Body;
}

/** An operation of the API over the state. */
export interface Handler {
  /** Any one of these is enough; none is needed when there is none. */
  readonly needs: readonly { readonly permission: string; readonly level: 'read' | 'write' }[];
  readonly handle: (request: Request) => Answer;
}

// https://docs.github.com/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
const read = (...permissions: readonly string[]): Handler['needs'] =>
  permissions.map((permission) => ({ permission, level: 'read' }));
const write = (...permissions: readonly string[]): Handler['needs'] =>
  permissions.map((permission) => ({ permission, level: 'write' }));

/** What the local GitHub can do, by the description's operation ids. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  'repos/get': {
    needs: [],
    handle: ({ answers }) => ({ status: 200, body: answers.repository() }),
  },
  'users/get-authenticated': {
    needs: [],
    handle: ({ answers, login }) =>
      login.endsWith('[bot]') ? notAccessible(login) : { status: 200, body: answers.profile(login) },
  },
  'issues/list-comments': {
    needs: read('issues', 'pull-requests'),
    handle: ({ state, answers, path, query }) => {
      const since = new Date(query.get('since') ?? 0);
      const comments = state
        .commentsOf(Number(path.issue_number))
        .filter(({ updatedAt }) => updatedAt >= since);
      return onPullRequest(state, path.issue_number, () => ({
        status: 200,
        items: comments.map((comment) => () => answers.comment(comment)),
      }));
    },
  },
  'issues/create-comment': {
    needs: write('issues', 'pull-requests'),
    handle: ({ state, answers, path, body, login }) =>
      onPullRequest(state, path.issue_number, ({ number }) =>
        withValidBody(body, (text) => ({
          status: 201,
          body: answers.comment(state.addComment(number, login, text)),
        })),
      ),
  },
  'issues/get-comment': {
    needs: read('issues', 'pull-requests'),
    handle: ({ state, answers, path }) => {
      const comment = state.comments.get(Number(path.comment_id));
      return comment === undefined ? NOT_FOUND : { status: 200, body: answers.comment(comment) };
    },
  },
  'issues/update-comment': {
    needs: write('issues', 'pull-requests'),
    handle: ({ state, answers, path, body }) => {
      const id = Number(path.comment_id);
      if (!state.comments.has(id)) return NOT_FOUND;
      return withValidBody(body, (text) => ({
        status: 200,
        body: answers.comment(state.editComment(id, text)),
      }));
    },
  },
  'issues/delete-comment': {
    needs: write('issues', 'pull-requests'),
    handle: ({ state, path }) =>
      state.comments.delete(Number(path.comment_id)) ? { status: 204 } : NOT_FOUND,
  },
  'pulls/get': {
    needs: read('pull-requests'),
    handle: ({ state, answers, path }) =>
      onPullRequest(state, path.pull_number, (pull) => ({ status: 200, body: answers.pullRequest(pull) })),
  },
  'pulls/list': {
    needs: read('pull-requests'),
    handle: ({ state, answers, query }) => ({
      status: 200,
      items: listed([...state.pullRequests.values()], query).map(
        (pull) => () => answers.pullRequestInList(pull),
      ),
    }),
  },
  'pulls/list-commits': {
    needs: read('pull-requests'),
    handle: ({ state, answers, path }) =>
      onPullRequest(state, path.pull_number, ({ commits, author }) => ({
        status: 200,
        items: commits.map((sha) => () => answers.commit(sha, author)),
      })),
  },
  'pulls/create': {
    needs: write('pull-requests'),
    handle: ({ state, answers, body, login }) => {
      const [headRef = '', headOwner = state.repository.owner] = String(body.head).split(':').reverse();
      const head = state.branches.get(headRef);
      const pull = state.openPullRequest({
        title: String(body.title),
        body: typeof body.body === 'string' ? body.body : '',
        author: login,
        headRef,
        headOwner,
        base: String(body.base),
        ...(head === undefined ? {} : { commits: [head] }),
      });
      return { status: 201, body: answers.pullRequest(pull) };
    },
  },
  'pulls/update': {
    needs: write('pull-requests'),
    handle: ({ state, answers, path, body }) =>
      onPullRequest(state, path.pull_number, ({ number }) => ({
        status: 200,
        body: answers.pullRequest(state.edit(number, body)),
      })),
  },
  'pulls/merge': {
    needs: write('contents'),
    handle: ({ state, path, body, login }) =>
      onPullRequest(state, path.pull_number, (pull) => {
        if (pull.state === 'closed') return refusal(405, 'Pull Request is not mergeable');
        if (body.sha !== undefined && body.sha !== pull.head.sha) {
          return refusal(409, 'Head branch was modified. Review and try the merge again.');
        }
        const method = (body.merge_method ?? 'merge') as MergeMethod;
        const { mergeCommitSha } = state.merge(pull.number, method, login);
        return {
          status: 200,
          body: { sha: mergeCommitSha, merged: true, message: 'Pull Request successfully merged' },
        };
      }),
  },
  'repos/list-pull-requests-associated-with-commit': {
    needs: read('pull-requests'),
    handle: ({ state, answers, path }) => {
      const pulls = state.pullRequestsOf(String(path.commit_sha));
      return pulls === undefined
        ? refusal(422, `No commit found for SHA: ${path.commit_sha}`)
        : { status: 200, items: pulls.map((pull) => () => answers.pullRequestInList(pull)) };
    },
  },
};

/** An answer that says no, in GitHub's form. */
export function refusal(status: number, message: string): Answer {
  return {
    status,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  };
}

/** What a token without the permission gets. */
export function notAccessible(login: string): Answer {
  const token = login.endsWith('[bot]') ? 'integration' : 'personal access token';
  return refusal(403, `Resource not accessible by ${token}`);
}

/** For what isn't there, and for what the token may not know of. */
export const NOT_FOUND = refusal(404, 'Not Found');

function onPullRequest(
  state: State,
  number: string | undefined,
  use: (pull: PullRequestState) => Answer,
): Answer {
  const pull = state.pullRequests.get(Number(number));
  return pull === undefined ? NOT_FOUND : use(pull);
}

/** The description doesn't say what GitHub refuses in a comment. */
function withValidBody({ body }: Body, use: (text: string) => Answer): Answer {
  const text = String(body);
  if (text.trim() === '') return invalid("Body can't be blank");
  return text.length > 65_536 ? invalid('Body is too long (maximum is 65536 characters)') : use(text);
}

function invalid(message: string): Answer {
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }];
  return { status: 422, body: { ...(refusal(422, 'Validation Failed').body as Body), errors } };
}

function listed(pulls: readonly PullRequestState[], query: URLSearchParams): readonly PullRequestState[] {
  const state = query.get('state') ?? 'open';
  const sort = query.get('sort') ?? 'created';
  const descending = (query.get('direction') ?? (sort === 'created' ? 'desc' : 'asc')) === 'desc';
  const wanted = pulls.filter(
    (pull) =>
      (state === 'all' || pull.state === state) &&
      (query.get('base') ?? pull.base.ref) === pull.base.ref &&
      (query.get('head') ?? `${pull.head.owner}:${pull.head.ref}`) === `${pull.head.owner}:${pull.head.ref}`,
  );
  const key = (pull: PullRequestState): number =>
    (sort === 'updated' ? pull.updatedAt : pull.createdAt).getTime();
  const ascending = wanted.toSorted((a, b) => key(a) - key(b) || a.number - b.number);
  return descending ? ascending.reverse() : ascending;
}
