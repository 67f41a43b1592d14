import { createRequire } from 'node:module';
import { type Body, fullName } from './answers.ts';
import type { LocalGitHub } from './server.ts';
import type { PullRequestState } from './state.ts';

/** An event as a job sees it: the payload, and what the runner puts into the environment with it. */
export interface Event {
  /** `GITHUB_EVENT_NAME` */
  readonly name: string;
  readonly payload: Body;
  /** `GITHUB_REF` */
  readonly ref: string;
  /** `GITHUB_SHA` */
  readonly sha: string;
  readonly actor: string;
  /** `GITHUB_HEAD_REF` and `GITHUB_BASE_REF`, of pull requests alone. */
  readonly headRef?: string;
  readonly baseRef?: string;
}

type Where = Pick<LocalGitHub, 'state' | 'answers'>;

/** A pull request was opened, pushed to, …; a fork's when its branch is another owner's. */
export function pullRequestEvent(where: Where, number: number, action = 'opened'): Event {
  const pull = where.state.pullRequest(number);
  return {
    name: 'pull_request',
    payload: pullRequestPayload(where, pull, action),
    // https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
    ref: `refs/pull/${number}/merge`,
    sha: pull.mergeCommitSha,
    actor: pull.author,
    headRef: pull.head.ref,
    baseRef: pull.base.ref,
  };
}

/** The same payload, on the base's code and with the base's secrets. */
export function pullRequestTargetEvent(where: Where, number: number, action = 'opened'): Event {
  const pull = where.state.pullRequest(number);
  return {
    ...pullRequestEvent(where, number, action),
    name: 'pull_request_target',
    ref: `refs/heads/${pull.base.ref}`,
    sha: pull.base.sha,
  };
}

/** The branch was moved to where it is now: by a merge, or without a pull request. */
export function pushEvent(
  where: Where,
  { branch = where.state.repository.defaultBranch, actor = 'ada', before = '0'.repeat(40) } = {},
): Event {
  const ref = `refs/heads/${branch}`;
  const sha = headOf(where, branch);
  const base = examplePayload(where, 'push', actor, ({ ref: of }) => of === 'refs/heads/master');
  const commit = { ...(base.head_commit as Body), id: sha, url: `${webUrl(where)}/commit/${sha}` };
  const { repository } = base as { readonly repository: Body };
  return {
    name: 'push',
    payload: {
      ...base,
      ref,
      before,
      after: sha,
      created: before === '0'.repeat(40),
      compare: `${webUrl(where)}/compare/${before.slice(0, 12)}...${sha.slice(0, 12)}`,
      commits: [commit],
      head_commit: commit,
      // In this event alone an owner has a name, and times are numbers.
      repository: {
        ...repository,
        owner: { ...(repository.owner as Body), name: where.state.repository.owner },
        created_at: 1_557_933_565,
        pushed_at: 1_557_933_657,
        master_branch: where.state.repository.defaultBranch,
      },
    },
    ref,
    sha,
    actor,
  };
}

/** The merge queue wants a pull request checked on top of its base. */
export function mergeGroupEvent(where: Where, number: number): Event {
  const { base, mergeCommitSha, author } = where.state.pullRequest(number);
  const payload = examplePayload(where, 'merge_group', author);
  const ref = `refs/heads/gh-readonly-queue/${base.ref}/pr-${number}-${base.sha}`;
  const group = payload.merge_group as Body;
  return {
    name: 'merge_group',
    payload: {
      ...payload,
      merge_group: {
        ...group,
        head_sha: mergeCommitSha,
        head_ref: ref,
        base_sha: base.sha,
        base_ref: `refs/heads/${base.ref}`,
        head_commit: { ...(group.head_commit as Body), id: mergeCommitSha },
      },
    },
    ref,
    sha: mergeCommitSha,
    actor: author,
  };
}

/** Somebody started the workflow by hand. */
export function dispatchEvent(
  where: Where,
  inputs: Readonly<Record<string, string>>,
  { branch = where.state.repository.defaultBranch, actor = 'ada' } = {},
): Event {
  const payload = examplePayload(where, 'workflow_dispatch', actor);
  const ref = `refs/heads/${branch}`;
  return {
    name: 'workflow_dispatch',
    payload: { ...payload, inputs, ref, workflow: '.github/workflows/terraform.yml' },
    ref,
    sha: headOf(where, branch),
    actor,
  };
}

/** The hour has come. There is no published example of this payload. */
export function scheduleEvent(where: Where, schedule = '0 5 * * *'): Event {
  const payload = {
    schedule,
    workflow: '.github/workflows/drift.yml',
    repository: where.answers.repository(),
    sender: where.answers.user('github-actions[bot]'),
  };
  return { name: 'schedule', payload, ...onDefaultBranch(where), actor: 'ada' };
}

/** Somebody wrote a comment on a pull request. */
export function issueCommentEvent(where: Where, number: number, body: string, actor = 'mallory'): Event {
  const pull = where.state.pullRequest(number);
  const comment = where.state.addComment(number, actor, body);
  const payload = examplePayload(where, 'issue_comment', actor);
  const url = `${webUrl(where)}/pull/${number}`;
  return {
    name: 'issue_comment',
    payload: {
      ...payload,
      issue: {
        ...(payload.issue as Body),
        number,
        title: pull.title,
        body: pull.body,
        user: where.answers.user(pull.author),
        html_url: url,
        // Tells a pull request from an issue.
        pull_request: { url: where.answers.pullRequest(pull).url, html_url: url },
      },
      comment: where.answers.comment(comment),
    },
    ...onDefaultBranch(where),
    actor,
  };
}

/** A workflow that ran for a pull request is done. */
export function workflowRunEvent(where: Where, number: number): Event {
  const { head, author } = where.state.pullRequest(number);
  const payload = examplePayload(where, 'workflow_run', author);
  return {
    name: 'workflow_run',
    payload: {
      ...payload,
      workflow_run: {
        ...(payload.workflow_run as Body),
        event: 'pull_request',
        head_branch: head.ref,
        head_sha: head.sha,
        repository: where.answers.repository(),
        head_repository: where.answers.repository(head.owner),
      },
    },
    ...onDefaultBranch(where),
    actor: author,
  };
}

function pullRequestPayload(where: Where, pull: PullRequestState, action: string): Body {
  const payload = examplePayload(where, 'pull_request', pull.author);
  const moved = action === 'synchronize' ? { before: pull.commits.at(-2), after: pull.head.sha } : {};
  return {
    ...payload,
    ...moved,
    action,
    number: pull.number,
    pull_request: { ...(payload.pull_request as Body), ...where.answers.pullRequest(pull) },
  };
}

type Example = Body & {
  readonly repository: { readonly full_name: string; readonly owner: { readonly login: string } };
};
const EXAMPLES = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
  readonly name: string;
  readonly examples: readonly Example[];
}[];

/** GitHub's own example of an event, moved to our repository. */
function examplePayload(
  { state, answers }: Where,
  name: string,
  actor: string,
  isWanted: (example: Example) => boolean = () => true,
): Body {
  const found = EXAMPLES.find((each) => each.name === name)?.examples.find(isWanted);
  if (found === undefined) throw new Error(`no example of ${name}`);
  const text = JSON.stringify(found)
    .replaceAll(found.repository.full_name, fullName(state.repository))
    .replaceAll(found.repository.owner.login, state.repository.owner)
    .replaceAll(/Codertocat|octocat/g, actor)
    .replaceAll(/octo-repo|Hello-World/g, state.repository.name);
  // Not every repository has an organization, nor an app that listens.
  const { organization, installation, ...adapted } = JSON.parse(text) as Example;
  return {
    ...adapted,
    repository: { ...adapted.repository, ...answers.repository() },
    sender: answers.user(actor),
  };
}

function onDefaultBranch(where: Where): { readonly ref: string; readonly sha: string } {
  const { defaultBranch } = where.state.repository;
  return { ref: `refs/heads/${defaultBranch}`, sha: headOf(where, defaultBranch) };
}

function headOf({ state }: Where, branch: string): string {
  const sha = state.branches.get(branch);
  if (sha === undefined) throw new Error(`there is no branch ${branch}`);
  return sha;
}

function webUrl({ state }: Where): string {
  return `https://github.com/${fullName(state.repository)}`;
}
