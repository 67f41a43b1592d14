import type { Print } from '../plan/fingerprint.ts';
import type { Check, Plan } from '../plan/plan.ts';
import { limitedAlert, MOST_NAMED } from './alerts.ts';
import { cut } from './budget.ts';
import { shortened } from './dangers.ts';
import { alert, broken, code, prose } from './markdown.ts';
import { plural } from './words.ts';

// Of what the author of a check wrote.
const LONGEST_PROBLEM = 500;
const MOST_PROBLEMS = 3;

/** Checks that don't hold, with what their authors say of it; empty when there are none. */
export function failedChecks({ checks }: Plan): readonly string[] {
  const failed = checks.filter(({ status }) => status !== 'unknown');
  const lines = failed.slice(0, MOST_NAMED).map((check) => ({ text: describe(check), count: 1 }));
  return limitedAlert('WARNING', lines, failed.length, 'that fail');
}

function describe({ address, status, problems }: Check): string {
  const verb = status === 'fail' ? 'fails' : 'can’t be evaluated';
  const said = problems.slice(0, MOST_PROBLEMS).map(inOneLine);
  const more = problems.length - said.length;
  const why = [...said, ...(more > 0 ? [`and ${more} more`] : [])].join(' · ');
  return `**A check ${verb}**: ${code(shortened(address))}${why === '' ? '' : `: ${why}`}`;
}

function inOneLine(problem: string): string {
  return prose(cut(problem, LONGEST_PROBLEM).replace(/\s+/g, ' ')).join(' ');
}

/** Changes of a kind that isn't known here; empty when there are none. */
export function unknownActions({ changes }: Plan): readonly string[] {
  const unknown = changes.filter(({ unknownAction }) => unknownAction !== undefined);
  const lines = unknown.slice(0, MOST_NAMED).map(({ address, unknownAction = '' }) => ({
    text: `**Not known here**: what Terraform does to ${code(shortened(address))}, which it calls ${code(shortened(unknownAction))}; it is counted as a change`,
    count: 1,
  }));
  return limitedAlert('WARNING', lines, unknown.length, 'of which the action is not known here');
}

/** Why the plan isn't the whole; empty when it is. */
export function partial({ complete, errored, deferred }: Plan): readonly string[] {
  const why = [
    ...(errored ? ['Terraform could not finish it.'] : []),
    ...(complete || errored
      ? []
      : deferred.length > 0
        ? [`Terraform puts ${plural(deferred.length, 'change')} off to a later plan, and may leave out more.`]
        : [`${code('targets')} leave something out, or Terraform has put something off.`]),
  ];
  return why.length === 0
    ? []
    : alert('WARNING', broken(why.map((reason) => `**This plan is not the whole**: ${reason}`)));
}

/** That a plan's fingerprint can't be relied on as later ones can; empty when it can. As blocks of lines. */
export function unkeyed(print: Print | undefined): readonly (readonly string[])[] {
  return print === undefined || print.keyed ? [] : [alert('NOTE', [UNKEYED])];
}

const UNKEYED =
  '**There is no state yet**: sensitive values don’t enter the fingerprint, and nothing signs what is reviewed. The comment’s author and commit alone vouch for it.';
