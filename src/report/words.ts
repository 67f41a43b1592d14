import { grouped } from './number.ts';
import type { ResourceChange } from '../plan/plan.ts';
import type { Counts } from '../plan/summary.ts';

export { VERBS } from '../plan/verbs.ts';

/** What is said of a change without a difference that can be shown. */
export const NO_DIFFERENCE = 'no visible difference; what is kept secret may differ';

/** How each count is told before the apply and after it, in the order of a heading. */
const TOLD: readonly (readonly [kind: keyof Counts, planned: string, done: string])[] = [
  ['add', 'to add', 'added'],
  ['change', 'to change', 'changed'],
  ['replace', 'to replace', 'replaced'],
  ['destroy', 'to destroy', 'destroyed'],
  ['import', 'to import', 'imported'],
  ['move', 'to move', 'moved'],
  ['forget', 'to forget', 'forgotten'],
  ['invoke', 'to invoke', 'invoked'],
  ['refresh', 'to write down as they are', 'written down as they are'],
  ['defer', 'put off', 'put off'],
];

/** `2 to add, 1 to destroy`; what there is none of isn't named. Outputs are, when nothing else changes. */
export function planned(counts: Partial<Counts>, outputs: number): string {
  const told = TOLD.map(([kind, words]) => tell(kind, counts[kind] ?? 0, words));
  return list(told) || (outputs > 0 ? `${plural(outputs, 'output')} to change` : 'no changes');
}

/** `2 added, 1 destroyed` */
export function done(counts: Partial<Counts>, outputs: number): string {
  const told = TOLD.map(([kind, , words]) => tell(kind, counts[kind] ?? 0, words));
  return list(told) || (outputs > 0 ? `${plural(outputs, 'output')} changed` : 'no changes');
}

function tell(kind: keyof Counts, count: number, words: string): string {
  if (count === 0) return '';
  return kind === 'refresh' ? `${plural(count, 'resource')} ${words}` : `${count} ${words}`;
}

function list(told: readonly string[]): string {
  return told.filter((words) => words !== '').join(', ');
}

/** `1 output`, `2 outputs` */
export function plural(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a, b, c and 4 more`. @param all - how many there are, of which `items` are the first */
export function enumerate(items: readonly string[], most: number, all = items.length): string {
  const more = all - Math.min(most, items.length);
  return items.slice(0, most).join(', ') + (more > 0 ? ` and ${grouped(more)} more` : '');
}

/** Why Terraform does it, in words that follow an address; undefined for what goes without saying. */
export function reasonOf({ reason }: ResourceChange): string | undefined {
  return reason === undefined || reason === 'replace_because_cannot_update'
    ? undefined
    : (REASONS[reason] ?? inWords(reason));
}

// https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
const REASONS: Readonly<Record<string, string>> = {
  replace_because_tainted: 'it is tainted',
  replace_by_request: 'as requested',
  replace_by_triggers: 'its triggers ask for it',
  delete_because_no_resource_config: 'it is not in the configuration',
  delete_because_no_module: 'its module is not in the configuration',
  delete_because_wrong_repetition: 'it has no count or for_each any more, or has one now',
  delete_because_count_index: 'its index is beyond the count',
  delete_because_each_key: 'its key is not in for_each',
  delete_because_no_move_target: 'there is nothing where it moved to',
  read_because_config_unknown: 'what it asks for is not known yet',
  read_because_dependency_pending: 'what it depends on changes first',
  read_because_check_nested: 'a check asks for it at the apply',
};

/** Why something is put off to a later plan, in words that follow an address. */
export function deferralOf(reason: string): string {
  return DEFERRALS[reason] ?? inWords(reason) ?? 'Terraform says no more';
}

// https://github.com/hashicorp/terraform/blob/main/internal/command/jsonplan/plan.go (`DeferredReason…`)
const DEFERRALS: Readonly<Record<string, string>> = {
  instance_count_unknown: 'how many there are is not known yet',
  resource_config_unknown: 'its configuration is not known yet',
  provider_config_unknown: 'its provider’s configuration is not known yet',
  deferred_prereq: 'it needs something that is put off',
  absent_prereq: 'it needs something that does not exist yet',
};

/** A word of Terraform's that we have no better words for; undefined when it is none. */
function inWords(reason: string): string | undefined {
  return /^[a-z]+(_[a-z]+){0,9}$/.test(reason) && reason !== 'unknown' && reason.length <= 100
    ? reason.replaceAll('_', ' ')
    : undefined;
}

const HAPPENS: Readonly<Record<string, string>> = {
  create: 'is added',
  update: 'is changed',
  destroy: 'is destroyed',
};

/** `after x is added`; Terraform writes the moment `after_create` in the configuration and `AfterCreate` in JSON. */
export function momentOf(event: string, resource: string): string {
  const [, when = '', what = ''] = /^(before|after)_?(create|update|destroy)$/i.exec(event) ?? [];
  const happens = HAPPENS[what.toLowerCase()];
  return happens === undefined ? `with ${resource}` : `${when.toLowerCase()} ${resource} ${happens}`;
}
