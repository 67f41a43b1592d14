import type { ChangeJson, ResourceChangeJson } from './json.ts';
import type { Action } from './plan.ts';

const ACTIONS: Readonly<Record<string, Action>> = {
  'no-op': 'no-op',
  create: 'create',
  read: 'read',
  update: 'update',
  delete: 'delete',
  forget: 'forget',
  open: 'read',
  'delete,create': 'replace',
  'create,delete': 'replace',
  'create,forget': 'replace',
  'forget,create': 'replace',
};

/** What Terraform's list of actions amounts to. One that we don't know is shown as an update rather than hidden. */
export function actionOf({ actions }: ChangeJson): Action {
  return ACTIONS[actions.join(',')] ?? 'update';
}

/** What happens to a resource; an import or a move without any other change is an action of its own. */
export function actionOfResource({ change, address, previous_address }: ResourceChangeJson): Action {
  const action = actionOf(change);
  if (action !== 'no-op') {
    return action;
  }
  if (change.importing !== undefined) {
    return 'import';
  }
  return previous_address !== undefined && previous_address !== address ? 'move' : 'no-op';
}

/** Whether a replacement creates first; undefined when it is none. */
export function createsFirst(change: ChangeJson): boolean | undefined {
  return actionOf(change) === 'replace' ? change.actions[0] === 'create' : undefined;
}
