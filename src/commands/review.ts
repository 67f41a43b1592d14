import { parseMarker, isOfStack } from '../report/marker.ts';
import type { PlanRecord } from '../plan/record.ts';
import type { GitHub } from '../ports.ts';
import type { Bench } from './bench.ts';
import { choosePullRequest } from './publication.ts';

/** What was reviewed of a commit, as its pull request tells. */
export type Review =
  | { readonly kind: 'recorded'; readonly pullRequest: ReviewedPullRequest; readonly record: PlanRecord }
  /** There is something in the record's place that isn't one. */
  | { readonly kind: 'unreadable'; readonly pullRequest: ReviewedPullRequest }
  | { readonly kind: 'missing'; readonly pullRequest: ReviewedPullRequest | undefined; readonly why: string }
  /** The run is about a commit that isn't the pull request's head any more. */
  | { readonly kind: 'moved'; readonly pullRequest: ReviewedPullRequest };

/** A pull request, and where its head is. */
export interface ReviewedPullRequest {
  readonly number: number;
  readonly headSha: string;
  /** What was merged stays as it was. */
  readonly merged: boolean;
}

/**
 * Looks for what was reviewed: a record in the stack's comment, which is the token's own, on the commit's pull request.
 * Nothing in it has been verified.
 * @throws GitHubError
 */
export async function findReview({ intent, stack }: Bench, github: GitHub): Promise<Review> {
  const pullRequest = await findPullRequest(github, intent);
  if (pullRequest === undefined) {
    return { kind: 'missing', pullRequest, why: `the commit ${short(intent.sha)} has no pull request` };
  }
  if (intent.audience.kind === 'pull-request' && pullRequest.headSha !== intent.sha) {
    return { kind: 'moved', pullRequest };
  }
  const comments = await github.ownComments(pullRequest.number);
  const comment = comments.find(({ body }) => isOfStack(body, stack.identity));
  const record = comment && parseMarker(comment.body)?.reviewed;
  const on = `pull request #${pullRequest.number}`;
  if (record === undefined) {
    return { kind: 'missing', pullRequest, why: `${on} has no plan of this stack that succeeded` };
  }
  if (record === 'unreadable') return { kind: 'unreadable', pullRequest };
  if (record.sha === pullRequest.headSha) return { kind: 'recorded', pullRequest, record };
  const why = `the plan on ${on} isn’t of its last commit, ${short(pullRequest.headSha)}`;
  return { kind: 'missing', pullRequest, why };
}

async function findPullRequest(
  github: GitHub,
  { audience, sha }: Bench['intent'],
): Promise<ReviewedPullRequest | undefined> {
  if (audience.kind !== 'pull-request') return choosePullRequest(await github.pullRequestsOf(sha), sha);
  const { number } = audience;
  return { number, headSha: await github.headOf(number), merged: false };
}

/** A commit as Git shows it. */
export function short(sha: string): string {
  return `\`${sha.slice(0, 7)}\``;
}
