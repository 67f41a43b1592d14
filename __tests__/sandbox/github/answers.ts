import { createHash } from 'node:crypto';
import { example } from './description.ts';
import type { CommentState, PullRequestState, RepositoryState, State } from './state.ts';

/** A JSON object as GitHub sends it. */
export type Body = Readonly<Record<string, unknown>>;

/** Renders what the state holds as GitHub's REST API does: its own examples, adapted. */
export class Answers {
  readonly #state: State;
  readonly #apiUrl: string;

  constructor(state: State, apiUrl: string) {
    this.#state = state;
    this.#apiUrl = apiUrl;
  }

  user(login: string): Body {
    const { user } = example('issue-comment') as { readonly user: Body };
    const urls = Object.entries(user).filter(([, value]) => String(value).startsWith('https://'));
    return {
      ...user,
      ...Object.fromEntries(
        urls.map(([key, url]) => [
          key,
          this.#local(String(url)).replace('octocat', encodeURIComponent(login)),
        ]),
      ),
      ...identity(login),
    };
  }

  /** What `GET /user` says. */
  profile(login: string): Body {
    const profile = example('private-user-response-with-public-profile-information') as Body;
    return { ...profile, ...this.user(login), name: login, user_view_type: 'public' };
  }

  repository(owner = this.#state.repository.owner): Body {
    const { name, id, defaultBranch, private: isPrivate } = this.#state.repository;
    const { parent, source, template_repository, organization, ...repository } = this.#adapt(
      example('full-repository-default-response'),
      owner,
    );
    return {
      ...repository,
      id: owner === this.#state.repository.owner ? id : id + 1,
      name,
      full_name: `${owner}/${name}`,
      owner: this.user(owner),
      private: isPrivate,
      language: 'HCL',
      topics: [],
      visibility: isPrivate ? 'private' : 'public',
      default_branch: defaultBranch,
      fork: owner !== this.#state.repository.owner,
    };
  }

  pullRequest(pull: PullRequestState): Body {
    return {
      ...this.#adapt(example('pull-request'), this.#state.repository.owner, pull),
      ...this.#pullRequest(pull),
      merged: pull.mergedBy !== undefined,
      merged_by: pull.mergedBy === undefined ? null : this.user(pull.mergedBy),
      mergeable: pull.state === 'open',
      mergeable_state: pull.state === 'open' ? 'clean' : 'unknown',
      comments: this.#state.commentsOf(pull.number).length,
      commits: pull.commits.length,
    };
  }

  /** A pull request as lists have it. */
  pullRequestInList(pull: PullRequestState): Body {
    const [first] = example('pull-request-simple-items') as readonly unknown[];
    return { ...this.#adapt(first, this.#state.repository.owner, pull), ...this.#pullRequest(pull) };
  }

  commit(sha: string, author: string): Body {
    const [first] = example('commit-items') as readonly unknown[];
    const adapted = this.#adapt(first, this.#state.repository.owner);
    const text = JSON.stringify(adapted).replaceAll(String(adapted.sha), sha);
    return { ...(JSON.parse(text) as Body), author: this.user(author), committer: this.user(author) };
  }

  comment(comment: CommentState): Body {
    const { repository } = this.#state;
    const api = `${this.#apiUrl}/repos/${fullName(repository)}/issues`;
    return {
      ...(example('issue-comment') as Body),
      id: comment.id,
      node_id: nodeId('IssueComment', comment.id),
      url: `${api}/comments/${comment.id}`,
      html_url: `https://github.com/${fullName(repository)}/pull/${comment.pullRequest}#issuecomment-${comment.id}`,
      issue_url: `${api}/${comment.pullRequest}`,
      body: comment.body,
      user: this.user(comment.author),
      created_at: timestamp(comment.createdAt),
      updated_at: timestamp(comment.updatedAt),
      author_association: associationOf(comment.author, repository),
    };
  }

  #pullRequest(pull: PullRequestState): Body {
    const { repository } = this.#state;
    return {
      id: repository.id + pull.number,
      node_id: nodeId('PullRequest', pull.number),
      number: pull.number,
      state: pull.state,
      locked: false,
      active_lock_reason: null,
      title: pull.title,
      body: pull.body,
      user: this.user(pull.author),
      assignee: null,
      milestone: null,
      author_association: associationOf(pull.author, repository),
      created_at: timestamp(pull.createdAt),
      updated_at: timestamp(pull.updatedAt),
      closed_at: pull.closedAt === undefined ? null : timestamp(pull.closedAt),
      merged_at: pull.mergedBy === undefined || pull.closedAt === undefined ? null : timestamp(pull.closedAt),
      merge_commit_sha: pull.mergeCommitSha,
      head: this.#branch(pull.head.owner, pull.head),
      base: this.#branch(repository.owner, pull.base),
    };
  }

  #branch(owner: string, { ref, sha }: { readonly ref: string; readonly sha: string }): Body {
    return { label: `${owner}:${ref}`, ref, sha, user: this.user(owner), repo: this.repository(owner) };
  }

  #adapt(value: unknown, owner: string, pull?: PullRequestState): Body {
    const name = `${owner}/${this.#state.repository.name}`;
    const text = this.#local(JSON.stringify(value)).replaceAll('octocat/Hello-World', name);
    if (pull === undefined) return JSON.parse(text) as Body;
    const numbered = text.replaceAll('/1347', `/${pull.number}`);
    return JSON.parse(numbered.replaceAll(/statuses\/\w{40}/g, `statuses/${pull.head.sha}`)) as Body;
  }

  #local(text: string): string {
    return text.replaceAll('https://api.github.com', this.#apiUrl);
  }
}

/** `owner/name` */
export function fullName({ owner, name }: RepositoryState): string {
  return `${owner}/${name}`;
}

/** To the second, as GitHub writes it. */
export function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function identity(login: string): Body {
  const app = /^(.+)\[bot\]$/.exec(login)?.[1];
  const id =
    login === 'github-actions[bot]' ? 41_898_282 : createHash('sha1').update(login).digest().readUInt32BE();
  return {
    login,
    id,
    node_id: nodeId('User', id),
    ...(app === undefined ? { type: 'User' } : { type: 'Bot', html_url: `https://github.com/apps/${app}` }),
  };
}

function associationOf(login: string, { owner }: RepositoryState): string {
  if (login.endsWith('[bot]')) return 'NONE';
  return login === owner ? 'OWNER' : 'CONTRIBUTOR';
}

function nodeId(kind: string, id: number): string {
  return Buffer.from(`${kind}:${id}`).toString('base64');
}
