import type { Outcome } from '../outcome.ts';
import { summarise } from '../plan/summary.ts';
import { failureTitle } from './failure.ts';
import { visible } from './markdown.ts';
import type { Report, RunFacts } from './report.ts';
import { sentenceOf } from './sentence.ts';
import { done, planned, plural } from './words.ts';

/** What happened, in one line of Markdown after the stack's name. */
export function titleOf(report: Report): string {
  return report.state === 'running' ? titleOfRunning(report) : titleOfEnded(report.run, report.outcome);
}

/** How a run ended, in one line of plain text for the log. */
export function headline(run: RunFacts, outcome: Outcome): string {
  const said = [titleOfEnded(run, outcome), sentenceOf(outcome) ?? []].flat().join('. ');
  return `${run.stackName} · ${visible(said.replaceAll(/[`*\\]/g, ''))}`;
}

const GERUND = {
  check: 'checking …',
  plan: 'planning …',
  apply: 'applying …',
  destroy: 'destroying …',
  unlock: 'unlocking …',
} as const;

function titleOfRunning({ run, plan }: Report & { readonly state: 'running' }): string {
  if (plan === undefined) return GERUND[run.command];
  const { counts, outputs } = summarise(plan);
  return `${GERUND[run.command].replace(' …', '')}: ${planned(counts, outputs)} …`;
}

const UNCHANGED = {
  check: 'no changes',
  plan: 'no changes',
  apply: 'no changes, nothing to apply',
  destroy: 'nothing to destroy',
  unlock: 'no changes',
} as const;

function titleOfEnded(run: RunFacts, outcome: Outcome): string {
  switch (outcome.kind) {
    case 'checked':
      return 'checked: formatted and valid';
    case 'unchanged':
      return UNCHANGED[run.command];
    case 'planned': {
      const { counts, outputs, changed } = summarise(outcome.plan);
      const { length } = outcome.plan.drift;
      return changed || length === 0
        ? planned(counts, outputs)
        : `${plural(length, 'resource')} changed outside Terraform, and nothing to do`;
    }
    case 'applied':
    case 'destroyed': {
      const { counts, outputs } = summarise(outcome.plan);
      return outcome.kind === 'destroyed' && outcome.plan.changes.every(({ action }) => action === 'delete')
        ? `${plural(counts.destroy, 'resource')} destroyed`
        : `${outcome.kind}: ${done(counts, outputs)}`;
    }
    case 'unlocked':
      return 'unlocked';
    case 'skipped':
      return 'skipped';
    case 'failed':
      return failureTitle(run, outcome);
  }
}
