import type { Action } from './plan.ts';

const ACTIONS: Readonly<Record<string, Action>> = {
  '': 'no-op',
  'no-op': 'no-op',
  create: 'create',
  read: 'read',
  update: 'update',
  delete: 'delete',
  forget: 'forget',
  // Of ephemeral resources, which no plan changes: https://developer.hashicorp.com/terraform/language/block/ephemeral
  open: 'read',
  renew: 'read',
  close: 'read',
  'delete,create': 'replace',
  'create,delete': 'replace',
  'create,forget': 'replace',
  'forget,create': 'replace',
};

/** What Terraform's list of actions amounts to. One that we don't know is shown as an update rather than hidden. */
export function actionOf(actions: readonly string[]): Action {
  return knownAction(actions) ?? 'update';
}

/** Terraform's own words for an action that we don't know; undefined for any other. */
export function unknownActionOf(actions: readonly string[]): string | undefined {
  return knownAction(actions) === undefined ? actions.join(', ') : undefined;
}

function knownAction(actions: readonly string[]): Action | undefined {
  const words = actions.length === 1 ? (actions[0] ?? '') : actions.join(',');
  return Object.hasOwn(ACTIONS, words) ? ACTIONS[words] : undefined;
}

/** What happens to a resource; an import or a move without any other change is an action of its own. */
export function actionOfResource(resource: {
  readonly actions: readonly string[];
  readonly managed: boolean;
  readonly imported: boolean;
  readonly moved: boolean;
}): Action {
  const action = actionOf(resource.actions);
  // Terraform itself doesn't count what it does to the state's copy of a data source.
  if (!resource.managed) {
    return action === 'no-op' ? 'no-op' : 'read';
  }
  if (action !== 'no-op') {
    return action;
  }
  if (resource.imported) {
    return 'import';
  }
  return resource.moved ? 'move' : 'no-op';
}

/** Whether a replacement creates first; undefined when it is none. */
export function createsFirst(actions: readonly string[]): boolean | undefined {
  return actionOf(actions) === 'replace' ? actions[0] === 'create' : undefined;
}
