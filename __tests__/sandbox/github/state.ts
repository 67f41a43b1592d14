import { createHash } from 'node:crypto';

/** How a pull request comes into its base: GitHub's `merge_method`. */
export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** The repository that the local GitHub holds. */
export interface RepositoryState {
  readonly owner: string;
  readonly name: string;
  readonly id: number;
  readonly ownerId: number;
  readonly defaultBranch: string;
  readonly private: boolean;
}

/** A pull request with all that has happened to it so far. */
export interface PullRequestState {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly state: 'open' | 'closed';
  readonly head: { readonly ref: string; readonly sha: string; readonly owner: string };
  readonly base: { readonly ref: string; readonly sha: string };
  /** Those of the branch, oldest first; the last is the head. */
  readonly commits: readonly string[];
  /** The test merge `refs/pull/<number>/merge` while open, what the base was moved to once merged. */
  readonly mergeCommitSha: string;
  readonly mergedBy: string | undefined;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly closedAt: Date | undefined;
}

/** A comment on a pull request. */
export interface CommentState {
  readonly id: number;
  readonly pullRequest: number;
  readonly author: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly edited: boolean;
}

/** What is needed to open a pull request; the rest is made up. */
export interface NewPullRequest {
  readonly title: string;
  readonly body?: string;
  readonly author?: string;
  readonly headRef?: string;
  /** Of the repository that the branch is in; another than the base's makes it a fork. */
  readonly headOwner?: string;
  readonly base?: string;
  /** Oldest first; without any, one is made up. */
  readonly commits?: readonly string[];
}

/** Pull requests, comments and branches of one repository; ids and made-up SHAs only depend on the order of calls. */
export class State {
  readonly repository: RepositoryState;
  readonly branches = new Map<string, string>();
  readonly pullRequests = new Map<number, PullRequestState>();
  readonly comments = new Map<number, CommentState>();
  /** Commits of merged pull requests, and those that came from them, by SHA. */
  readonly #origins = new Map<string, number>();
  #commits = 0;
  #lastNumber = 0;
  #lastComment = 1_000_000;

  constructor(repository: RepositoryState) {
    this.repository = repository;
    this.branches.set(repository.defaultBranch, this.newCommit());
  }

  /** A SHA that no commit has had yet. */
  newCommit(): string {
    this.#commits += 1;
    return createHash('sha1').update(`commit ${this.#commits}`).digest('hex');
  }

  openPullRequest(given: NewPullRequest): PullRequestState {
    const { defaultBranch, owner } = this.repository;
    const base = given.base ?? defaultBranch;
    const number = (this.#lastNumber += 1);
    const commits = given.commits ?? [this.newCommit()];
    const headOwner = given.headOwner ?? owner;
    const headRef = given.headRef ?? `change-${number}`;
    if (headOwner === owner) this.branches.set(headRef, last(commits));
    const now = new Date();
    return this.#save({
      number,
      title: given.title,
      body: given.body ?? '',
      author: given.author ?? 'ada',
      state: 'open',
      head: { ref: headRef, sha: last(commits), owner: headOwner },
      base: { ref: base, sha: this.branches.get(base) ?? this.newCommit() },
      commits,
      mergeCommitSha: this.newCommit(),
      mergedBy: undefined,
      createdAt: now,
      updatedAt: now,
      closedAt: undefined,
    });
  }

  /** Adds a commit to a pull request's branch. */
  push(number: number, sha: string = this.newCommit()): PullRequestState {
    const pull = this.pullRequest(number);
    if (pull.head.owner === this.repository.owner) this.branches.set(pull.head.ref, sha);
    return this.#save({
      ...pull,
      head: { ...pull.head, sha },
      commits: [...pull.commits, sha],
      mergeCommitSha: this.newCommit(),
      updatedAt: new Date(),
    });
  }

  /** Moves a branch without a pull request. */
  pushTo(branch: string, sha: string = this.newCommit()): string {
    this.branches.set(branch, sha);
    return sha;
  }

  /**
   * Merges a pull request.
   * @param sha what the base is moved to; made up unless given
   */
  merge(number: number, method: MergeMethod, by = 'ada', sha: string = this.newCommit()): PullRequestState {
    const pull = this.pullRequest(number);
    if (pull.state === 'closed') throw new Error(`pull request ${number} is closed`);
    // A rebase gives every commit a new SHA; a merge commit brings the branch's own commits along.
    const rebased = pull.commits.slice(1).map(() => this.newCommit());
    const brought = { merge: [...pull.commits, sha], squash: [sha], rebase: [...rebased, sha] }[method];
    for (const each of brought) this.#origins.set(each, number);
    this.branches.set(pull.base.ref, sha);
    const now = new Date();
    const merged = { ...pull, state: 'closed', mergeCommitSha: sha, mergedBy: by } as const;
    return this.#save({ ...merged, updatedAt: now, closedAt: now });
  }

  /** Closes or reopens a pull request, or gives it other words. */
  edit(
    number: number,
    change: { title?: string; body?: string; state?: 'open' | 'closed' },
  ): PullRequestState {
    const now = new Date();
    const closedAt = change.state === 'closed' ? { closedAt: now } : {};
    return this.#save({ ...this.pullRequest(number), ...change, ...closedAt, updatedAt: now });
  }

  /**
   * The pull request that brought a commit to the default branch; for any other commit the merged and the open
   * ones that have it: https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
   * Undefined when there is no such commit.
   */
  pullRequestsOf(sha: string): readonly PullRequestState[] | undefined {
    const origin = this.#origins.get(sha);
    if (origin !== undefined) return [this.pullRequest(origin)];
    const all = [...this.pullRequests.values()].filter(({ commits }) => commits.includes(sha));
    if (all.length === 0 && ![...this.branches.values()].includes(sha)) return undefined;
    return all.filter(({ state, mergedBy }) => state === 'open' || mergedBy !== undefined);
  }

  addComment(pullRequest: number, author: string, body: string): CommentState {
    const now = new Date();
    const id = (this.#lastComment += 1);
    const comment = { id, pullRequest, author, body, createdAt: now, updatedAt: now, edited: false };
    this.comments.set(id, comment);
    return comment;
  }

  editComment(id: number, body: string): CommentState {
    const before = this.comments.get(id);
    if (before === undefined) throw new Error(`there is no comment ${id}`);
    const after = { ...before, body, updatedAt: new Date(), edited: true };
    this.comments.set(id, after);
    return after;
  }

  /** The comments of a pull request, oldest first. */
  commentsOf(pullRequest: number): readonly CommentState[] {
    return [...this.comments.values()].filter((each) => each.pullRequest === pullRequest);
  }

  pullRequest(number: number): PullRequestState {
    const found = this.pullRequests.get(number);
    if (found === undefined) throw new Error(`there is no pull request ${number}`);
    return found;
  }

  #save(pull: PullRequestState): PullRequestState {
    this.pullRequests.set(pull.number, pull);
    return pull;
  }
}

function last(commits: readonly string[]): string {
  const found = commits.at(-1);
  if (found === undefined) throw new Error('a pull request has at least one commit');
  return found;
}
