import type { Consent, Outcome } from '../outcome.ts';
import { describeFreedLock } from '../terraform/lock.ts';

type Unlocked = Extract<Outcome, { kind: 'unlocked' }>;

/**
 * What there is to say of an outcome right below its heading, as a message in which names are inline code; undefined
 * where the heading says all.
 */
export function sentenceOf(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'applied':
    case 'destroyed':
      return describeConsent(outcome.consent, outcome.kind);
    case 'unlocked':
      return describeUnlocked(outcome);
    default:
      return undefined;
  }
}

function describeConsent(consent: Consent, done: 'applied' | 'destroyed'): string | undefined {
  const verb = done === 'applied' ? 'Applied' : 'Destroyed';
  switch (consent.kind) {
    case 'reviewed': {
      const what = consent.part ? 'What was left of what was reviewed' : 'What was reviewed is what';
      return `${what} was ${done}${consent.signed ? '' : UNSIGNED}.`;
    }
    case 'fingerprint':
      return `${verb} by its fingerprint, as dispatched.`;
    case 'unreviewed':
      return `${verb} without a review: ${consent.why.trim().replace(/\.$/, '')}.`;
    case 'unasked':
      return undefined;
  }
}

const UNSIGNED =
  '; there was no state yet to sign the review by, so the comment’s author and commit alone vouch for it';

function describeUnlocked({ lockId, lock }: Unlocked): string {
  const holder = lock === undefined ? '' : `: ${describeFreedLock(lock)}`;
  return `The lock ${span(lockId)} is free${holder}.`;
}

/** An id is whatever somebody has written into the lock. */
function span(name: string): string {
  return `\`${name.replaceAll('`', "'")}\``;
}
