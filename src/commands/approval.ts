import { ApprovalError, GitHubError } from '../errors.ts';
import type { Consent } from '../outcome.ts';
import { compare } from '../plan/delta.ts';
import type { Print } from '../plan/fingerprint.ts';
import { isSound } from '../plan/record.ts';
import { folderName } from '../stack/stack.ts';
import type { Bench } from './bench.ts';
import { findReview, short, type Review, type ReviewedPullRequest } from './review.ts';

/** The gate: what was reviewed is what is applied, or nothing is. */
export interface Approval {
  /**
   * Decides whether a fresh plan may be applied.
   * @throws ApprovalError
   */
  consentTo(print: Print): Promise<Consent>;
  /**
   * Asked again right before the apply: whether the pull request's head is still what is going to be applied.
   * @throws ApprovalError
   */
  confirm(): Promise<void>;
}

/** Opens the gate's question. GitHub is asked at once, so that the answer is there when the plan is. */
export function seekApproval(bench: Bench): Approval {
  const { inputs, intent, world } = bench;
  const fingerprint = inputs['approved-fingerprint'];
  if (fingerprint !== undefined) return atOnce((print) => matchFingerprint(print, fingerprint));
  const token = inputs['github-token'];
  if (intent.command !== 'apply' || inputs.approval === 'off' || token === undefined) {
    return atOnce(() => ({ kind: 'unasked' }));
  }
  const github = world.connectToGitHub(token);
  const reviewing = findReview(bench, github);
  // It is awaited later, and never when the plan fails.
  reviewing.catch(() => undefined);
  return {
    async consentTo(print) {
      const review = await reviewing.catch((error: unknown) => {
        throw unreachable(error);
      });
      return judge(review, print, {
        required: inputs.approval === 'required',
        repository: world.runner.job.repository,
        stack: folderName(bench.stack.identity),
        sha: intent.sha,
      });
    },
    async confirm() {
      const { pullRequest } = await reviewing;
      if (pullRequest === undefined || pullRequest.merged || pullRequest.headSha !== intent.sha) return;
      const headSha = await github.headOf(pullRequest.number).catch((error: unknown) => {
        throw unreachable(error);
      });
      if (headSha !== intent.sha) throw moved({ ...pullRequest, headSha }, intent.sha);
    },
  };
}

function atOnce(decide: (print: Print) => Consent): Approval {
  return {
    consentTo: (print) =>
      new Promise((resolve) => {
        resolve(decide(print));
      }),
    confirm: () => Promise.resolve(),
  };
}

function matchFingerprint(print: Print, approved: string): Consent {
  if (print.fingerprint.startsWith(approved)) return { kind: 'fingerprint' };
  throw new ApprovalError(
    `nothing was applied: the plan’s fingerprint is \`${print.fingerprint}\` now, and \`${approved}\` was approved`,
    { mend: accepting(print) },
  );
}

/** What a review is judged by, besides the fresh plan. */
export interface Circumstances {
  /** `approval: required` */
  readonly required: boolean;
  /** `owner/name` */
  readonly repository: string;
  /** What tells the stack from every other of the repository. */
  readonly stack: string;
  /** The commit that is going to be applied. */
  readonly sha: string;
}

/**
 * Decides by what was reviewed.
 * @throws ApprovalError
 */
export function judge(review: Review, print: Print, circumstances: Circumstances): Consent {
  const { required, repository, stack, sha } = circumstances;
  switch (review.kind) {
    case 'moved':
      throw moved(review.pullRequest, sha);
    case 'unreadable':
      throw unsound(review.pullRequest, print);
    case 'missing':
      if (!required) return { kind: 'unreviewed', why: review.why };
      throw new ApprovalError(`nothing was applied, since no plan of it was reviewed: ${review.why}`, {
        mend: accepting(print),
      });
    case 'recorded':
      break;
  }
  const { pullRequest, record } = review;
  const { number } = pullRequest;
  if (!record.keyed && print.keyed && required) {
    throw new ApprovalError(
      `nothing was applied: the plan on pull request #${number} was made before there was a state, so that its record isn’t signed, and \`approval: required\` needs one that is`,
      { mend: accepting(print) },
    );
  }
  // A record without a key could have been written by whoever can edit the comment. Where a review isn't required it
  // counts all the same: who can edit the comment can delete it as well, and be asked nothing.
  const comparable = record.keyed ? print : print.keyed ? print.withoutKey() : print;
  if (!isSound(record, comparable, { repository, stack, pullRequest: number, sha: pullRequest.headSha })) {
    throw unsound(pullRequest, print);
  }
  const delta = compare(record, comparable);
  if (delta.kind === 'different') {
    throw new ApprovalError(
      `nothing was applied: the plan isn’t what was reviewed on pull request #${number} any more`,
      { mend: accepting(print), deviations: delta.deviations },
    );
  }
  return { kind: 'reviewed', pullRequest: number, part: delta.kind === 'part', signed: record.keyed };
}

function unsound({ number }: ReviewedPullRequest, print: Print): ApprovalError {
  return new ApprovalError(
    `nothing was applied: the record of the plan in the comment on pull request #${number} was altered, or belongs elsewhere: to another pull request, stack or state. A new plan of the pull request replaces it`,
    { mend: accepting(print) },
  );
}

function moved({ number, headSha }: ReviewedPullRequest, sha: string): ApprovalError {
  return new ApprovalError(
    `nothing was applied: the head of pull request #${number} has moved from ${short(sha)} to ${short(headSha)}. Plan and apply that`,
  );
}

/** It applies what was reviewed, or nothing: whoever can keep it from asking must not be able to let anything through. */
function unreachable(cause: unknown): ApprovalError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const refused = cause instanceof GitHubError && (cause.status === 403 || cause.status === 404);
  const mend = refused
    ? 'permissions:\n  pull-requests: write'
    : cause instanceof GitHubError && cause.mend !== undefined
      ? cause.mend
      : 'gh run rerun --failed   # or, to compare with nothing: approval: off';
  return new ApprovalError(`nothing was applied, since what was reviewed can’t be looked up. ${message}`, {
    cause,
    mend,
  });
}

function accepting({ fingerprint }: Print): string {
  return `approved-fingerprint: ${fingerprint}`;
}
