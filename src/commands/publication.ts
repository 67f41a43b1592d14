import { PlanwrightError } from '../errors.ts';
import type { Audience } from '../intent.ts';
import type { Outcome } from '../outcome.ts';
import type { Print } from '../plan/fingerprint.ts';
import type { Plan } from '../plan/plan.ts';
import { makeRecord, type Origin } from '../plan/record.ts';
import type { Comment, GitHub, PullRequest, World } from '../ports.ts';
import { renderComment } from '../report/comment.ts';
import { isOfStack, parseMarker, type Marker } from '../report/marker.ts';
import type { GoodPlan, Report, RunFacts } from '../report/report.ts';
import { folderName, type StackIdentity } from '../stack/stack.ts';
import type { Request } from './order.ts';
import { hasChangedState, outdateOthers } from './outdating.ts';

/** The stack's one comment, kept true from the run's beginning to its end. */
export interface Publication {
  /** Says that a run is on its way, and what it is about to apply once that is known. */
  announce(run: RunFacts, plan: Plan | undefined): Promise<void>;
  /** Says how the run ended. */
  conclude(run: RunFacts, outcome: Outcome): Promise<void>;
  /** Says on other pull requests that their plans of the stack are outdated, when the run has changed its state. */
  outdateOthers(run: RunFacts, outcome: Outcome): Promise<void>;
  /** Where the comment is. */
  url(): string | undefined;
  /** The last good plan that the comment knew of, from before this run. */
  lastGood(): GoodPlan | undefined;
}

/**
 * Opens the publication of a request. Whatever GitHub does, the run goes on: what fails is a warning, said once.
 * Each time it looks before it writes, since other runs of the stack may have written meanwhile.
 */
export function openPublication(world: World, { inputs, identity, decision }: Request): Publication {
  const audience: Audience = decision.kind === 'go' ? decision.intent.audience : { kind: 'nobody' };
  const token = inputs['github-token'];
  const silent = inputs.comment === 'off' || audience.kind === 'nobody' || token === undefined;
  const github = silent ? undefined : world.connectToGitHub(token);
  let recreate = inputs.comment === 'recreate';
  let lastGood: GoodPlan | undefined;
  let url: string | undefined;
  let own: number | undefined;
  let warned = false;

  const publish = async (run: RunFacts, make: (run: RunFacts) => Report): Promise<void> => {
    if (github === undefined) return;
    try {
      const view = await look(github, audience, identity);
      if (view === undefined) return;
      own = view.pullRequest;
      const marker = view.comment && parseMarker(view.comment.body);
      lastGood = marker?.lastGood;
      url = view.comment?.url;
      const hasMoved = view.head !== undefined && view.head !== run.sha;
      if (hasMoved && marker !== undefined && marker.sha !== run.sha) return;
      const report = make(hasMoved ? { ...run, notes: [...run.notes, outdated(view.head)] } : run);
      if (marker?.state === 'applied' && marker.sha === run.sha && saysNothingNew(report)) return;
      const reviewed = reviewedOf(report, marker, {
        repository: world.runner.job.repository,
        stack: folderName(identity),
        pullRequest: view.pullRequest,
        sha: run.sha,
      });
      const written = await write(github, view, identity, renderComment(report, reviewed), recreate);
      recreate = false;
      url = written.url;
    } catch (error) {
      if (warned) return;
      warned = true;
      world.runner.annotate({ level: 'warning', title: 'No comment', message: describeFailure(error) });
    }
  };

  return {
    announce: (run, plan) => publish(run, (seen) => ({ state: 'running', run: seen, plan, lastGood })),
    conclude: (run, outcome) => publish(run, (seen) => ({ state: 'ended', run: seen, outcome, lastGood })),
    async outdateOthers(run, outcome) {
      if (token === undefined || inputs.comment === 'off' || !hasChangedState(outcome)) return;
      try {
        await outdateOthers(world.connectToGitHub(token), run, own);
      } catch (error) {
        world.runner.info(
          `Other pull requests don’t say that their plans are outdated: ${describeFailure(error)}`,
        );
      }
    },
    url: () => url,
    lastGood: () => lastGood,
  };
}

/** A good plan is sealed as what is reviewed; whatever else is said, what was reviewed before stays. */
function reviewedOf(report: Report, marker: Marker | undefined, origin: Origin): Marker['reviewed'] {
  const print =
    report.state === 'ended' && report.run.command === 'plan' ? printOf(report.outcome) : undefined;
  return print === undefined ? marker?.reviewed : makeRecord(print, origin);
}

/** Of a plan that a reviewer can rely on; neither formatting nor a forbidden change takes anything from it. */
function printOf(outcome: Outcome): Print | undefined {
  if (outcome.kind === 'planned' || outcome.kind === 'unchanged') return outcome.print;
  if (outcome.kind !== 'failed') return undefined;
  const { reason } = outcome.error;
  return reason === 'format' || reason === 'policy' ? outcome.print : undefined;
}

/** A job that is run again after its apply: what it says mustn't take the place of what was applied. */
function saysNothingNew(report: Report): boolean {
  return report.state === 'running' ? report.plan === undefined : report.outcome.kind === 'unchanged';
}

function outdated(head: string | undefined): string {
  return `This is about an earlier commit: the pull request’s head is \`${head?.slice(0, 7)}\` now.`;
}

function describeFailure(error: unknown): string {
  if (!(error instanceof PlanwrightError)) return `The comment couldn’t be written: ${String(error)}`;
  return error.mend === undefined ? error.message : `${error.message}\nMend it with:\n${error.mend}`;
}

/** A pull request as it is at the moment. */
interface View {
  readonly pullRequest: number;
  /** Its head; undefined where the head doesn't matter, after the merge. */
  readonly head: string | undefined;
  /** The stack's comment. */
  readonly comment: Comment | undefined;
}

async function look(github: GitHub, audience: Audience, identity: StackIdentity): Promise<View | undefined> {
  const pullRequest = await findPullRequest(github, audience);
  if (pullRequest === undefined) return undefined;
  const [head, comments] = await Promise.all([
    audience.kind === 'pull-request' ? github.headOf(pullRequest) : undefined,
    github.ownComments(pullRequest),
  ]);
  return { pullRequest, head, comment: comments.find(({ body }) => isOfStack(body, identity)) };
}

/** Updates the comment, or makes it; two runs that make it at the same time end up with one. */
async function write(
  github: GitHub,
  { pullRequest, comment }: View,
  identity: StackIdentity,
  body: string,
  recreate: boolean,
): Promise<Comment> {
  if (comment !== undefined && !recreate) return github.updateComment(comment.id, body);
  const made = await github.createComment(pullRequest, body, (other) =>
    comment === undefined ? isOfStack(other, identity) : other === body,
  );
  const all = (await github.ownComments(pullRequest)).filter((each) => isOfStack(each.body, identity));
  const kept = recreate ? made : (all[0] ?? made);
  for (const { id } of all.filter((each) => each.id !== kept.id)) await github.deleteComment(id);
  return kept.id === made.id ? made : github.updateComment(kept.id, body);
}

async function findPullRequest(github: GitHub, audience: Audience): Promise<number | undefined> {
  switch (audience.kind) {
    case 'nobody':
      return undefined;
    case 'pull-request':
      return audience.number;
    case 'commit':
      return choosePullRequest(await github.pullRequestsOf(audience.sha), audience.sha)?.number;
    case 'head':
      return (await github.pullRequestsOf(audience.sha)).find(
        ({ merged, headSha }) => !merged && headSha === audience.sha,
      )?.number;
  }
}

/** The pull request that a commit was merged by, else one that it is the head of, else one that it came in with. */
export function choosePullRequest(
  pullRequests: readonly PullRequest[],
  sha: string,
): PullRequest | undefined {
  return (
    pullRequests.find(({ merged, mergeCommitSha }) => merged && mergeCommitSha === sha) ??
    pullRequests.find(({ headSha }) => headSha === sha) ??
    pullRequests.find(({ merged }) => merged)
  );
}
