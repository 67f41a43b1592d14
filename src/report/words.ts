import type { Action, ResourceChange } from '../plan/plan.ts';
import type { Counts } from '../plan/summary.ts';
import { grouped } from './number.ts';

/** The verb of an action: the same in every report. */
export const VERBS: Readonly<Record<Action, string>> = {
  create: 'add',
  update: 'change',
  replace: 'replace',
  delete: 'destroy',
  read: 'read',
  import: 'import',
  move: 'move',
  forget: 'forget',
  'no-op': 'keep',
};

const ORDER = ['add', 'change', 'replace', 'destroy', 'import', 'move', 'forget'] as const;

const DONE: Readonly<Record<keyof Counts, string>> = {
  add: 'added',
  change: 'changed',
  replace: 'replaced',
  destroy: 'destroyed',
  import: 'imported',
  move: 'moved',
  forget: 'forgotten',
};

/** `2 to add, 1 to destroy`; what there is none of isn't named. Outputs are, when nothing else changes. */
export function planned(counts: Counts, outputs: number): string {
  return (
    list(counts, (verb) => `to ${verb}`) ||
    (outputs > 0 ? `${plural(outputs, 'output')} to change` : 'no changes')
  );
}

/** `2 added, 1 destroyed` */
export function done(counts: Counts, outputs: number): string {
  return (
    list(counts, (verb) => DONE[verb]) ||
    (outputs > 0 ? `${plural(outputs, 'output')} changed` : 'no changes')
  );
}

function list(counts: Counts, say: (verb: keyof Counts) => string): string {
  return ORDER.filter((verb) => counts[verb] > 0)
    .map((verb) => `${counts[verb]} ${say(verb)}`)
    .join(', ');
}

/** `1 output`, `2 outputs` */
export function plural(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a, b, c and 4 more` */
export function enumerate(items: readonly string[], most: number): string {
  const more = items.length - most;
  return items.slice(0, most).join(', ') + (more > 0 ? ` and ${grouped(more)} more` : '');
}

/** Why Terraform does it, in words that follow an address; undefined for what goes without saying. */
export function reasonOf({ reason }: ResourceChange): string | undefined {
  return reason === undefined ? undefined : REASONS[reason];
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
};
