import {
  dispatchEvent,
  pullRequestEvent,
  pushEvent,
  type Event,
} from '../../__tests__/sandbox/github/events.ts';
import { change } from './roots.ts';
import type { Story } from './story.ts';

/** Something that happens in a repository, and what its workflow is to make of it. */
export interface Scene {
  readonly title: string;
  /** Makes it happen. */
  readonly happens: (story: Story, roots: readonly string[]) => Promise<Event>;
  /** What other jobs report before, of the same stacks. */
  readonly first?: Pick<Scene, 'outcome' | 'headline'>;
  /** The output `outcome` of every job. */
  readonly outcome: string;
  /** How every report is headed, past the stack's name. */
  readonly headline: RegExp;
  /** How many resources every state has afterwards; undefined when there is none. */
  readonly leaves: number | undefined;
  /** Whether there is a pull request that says so. */
  readonly comments: boolean;
  /** In place of the play's. */
  readonly variables?: Readonly<Record<string, string>>;
}

const BRANCH = 'topic';

export const pullRequest: Scene = {
  title: 'pull request',
  happens: async ({ github, repository }, roots) => {
    const head = await repository.branch(BRANCH, change(roots));
    const { number } = github.state.openPullRequest({
      title: 'Add a topic',
      headRef: BRANCH,
      commits: [head],
    });
    return pullRequestEvent(github, number);
  },
  outcome: 'planned',
  headline: /^2 to add$/,
  leaves: undefined,
  comments: true,
};

/** Of the pull request that was opened before. */
export const merge: Scene = {
  title: 'push',
  happens: async ({ github, repository }) => {
    const commit = await repository.merge(BRANCH);
    github.state.merge(1, 'squash', 'ada', commit);
    return pushEvent(github);
  },
  outcome: 'applied',
  headline: /^applied: 2 added$/,
  leaves: 2,
  comments: true,
};

/** Of a pull request that nobody has planned. */
export const push: Scene = {
  ...merge,
  happens: async (story, roots) => {
    await pullRequest.happens(story, roots);
    return merge.happens(story, roots);
  },
};

/** Somebody starts the workflow by hand, on the default branch. */
export function dispatch(
  inputs: Readonly<Record<string, string>>,
  expected: Pick<Scene, 'first' | 'outcome' | 'headline' | 'leaves'>,
): Scene {
  return {
    title: `dispatch (${Object.values(inputs).join(', ')})`,
    happens: ({ github }) => Promise.resolve(dispatchEvent(github, inputs)),
    comments: false,
    ...expected,
  };
}
