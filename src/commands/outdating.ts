import type { Outcome } from '../outcome.ts';
import type { GitHub } from '../ports.ts';
import { isOfStack } from '../report/marker.ts';
import { markOutdated } from '../report/outdated.ts';
import type { RunFacts } from '../report/report.ts';

// Pull requests whose comments are read at the same time: GitHub takes many requests at once for abuse.
const AT_ONCE = 10;

/**
 * Says on the other open pull requests that the stack's state isn't what their plans were made on any more.
 * @param run - the one that changed it
 * @param own - the pull request that the run was for
 * @throws GitHubError
 */
export async function outdateOthers(github: GitHub, run: RunFacts, own: number | undefined): Promise<void> {
  const others = (await github.openPullRequests()).filter(({ number }) => number !== own);
  for (let from = 0; from < others.length; from += AT_ONCE) {
    const some = others.slice(from, from + AT_ONCE);
    await Promise.all(some.map(({ number }) => outdate(github, run, number)));
  }
}

async function outdate(github: GitHub, run: RunFacts, pullRequest: number): Promise<void> {
  for (const { id, body } of await github.ownComments(pullRequest)) {
    const marked = isOfStack(body, run.identity) ? markOutdated(body, run) : undefined;
    if (marked !== undefined) await github.updateComment(id, marked);
  }
}

/** Whether a run has changed the state, or what the state is about: a failed apply may have, as far as it came. */
export function hasChangedState(outcome: Outcome): boolean {
  if (outcome.kind === 'applied' || outcome.kind === 'destroyed') return true;
  if (outcome.kind !== 'failed' || outcome.progress === undefined) return false;
  const { done, failed, brokenOff, running } = outcome.progress;
  return done.length + failed.length + brokenOff.length + running.size > 0;
}
