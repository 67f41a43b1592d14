import type { Action } from './plan.ts';

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
