import type { FailureReason } from '../errors.ts';
import type { Outcome } from '../outcome.ts';

/** What each value of `failure-reason` tells; the README's table is made of this. */
export const failureReasons = {
  input: 'an input is missing, wrong, or makes no sense with the others; nothing was started',
  credentials: 'no credentials, a role that can’t be assumed, or the wrong account; nothing was planned',
  install: 'no Terraform that the root accepts, or one that isn’t genuine',
  init: '`terraform init` failed: the backend, a provider or a module',
  format: '`terraform fmt` would change a file; the plan was made all the same',
  validate: 'a syntax error, or an invalid root',
  plan: '`terraform plan` failed: a missing variable, a wrong type, a refused read',
  policy: 'the plan would do what `protect` or `max-destroys` forbids; nothing was applied',
  approval: 'what would be applied isn’t what was reviewed, or nothing was; nothing was applied',
  lock: 'somebody else holds the state’s lock; `lock-id` is set',
  apply: 'a resource couldn’t be created, changed or destroyed; what was done is in the state',
  state: 'the state couldn’t be written; `errored.tfstate` is kept, and named',
  cancelled: 'the job was cancelled; Terraform was interrupted once, and seen through',
  github: 'GitHub refused, or didn’t answer',
} as const satisfies Readonly<Record<FailureReason, string>>;

const outcomes = {
  checked: true,
  unchanged: true,
  planned: true,
  applied: true,
  destroyed: true,
  unlocked: true,
  skipped: true,
  failed: true,
} as const satisfies Readonly<Record<Outcome['kind'], true>>;

/** Every output, in the order of the documentation. `action.yml` and the table of the README are made of this. */
export const outputSchema = {
  command: 'what ran: `check`, `plan`, `apply`, `destroy` or `unlock`',
  outcome: `how it ended: ${listNames(outcomes)}`,
  changed: '`true` when the plan has changes, outputs included',
  'to-add': 'resources to create; a replacement counts in `to-replace` alone',
  'to-change': 'resources to update in place',
  'to-destroy': 'resources to destroy; a replacement counts in `to-replace` alone',
  'to-replace': 'resources to destroy and create anew',
  'to-import': 'resources to import, whatever else happens to them',
  'to-move': 'resources whose address changes, whatever else happens to them',
  'to-forget': 'resources that leave the state and stay in the world',
  fingerprint: 'of the planned changes: what `approved-fingerprint` accepts; empty when nothing changes',
  'plan-file': 'path of Terraform’s saved plan; it holds secrets in clear, so don’t upload it',
  'plan-json': 'path of the redacted plan as JSON',
  'plan-text': 'path of the redacted plan as text',
  'plan-page': 'path of the redacted plan as a page: one HTML file to open in a browser',
  summary: 'path of the job summary’s Markdown',
  'comment-url': 'where the comment is',
  'failure-reason': `why it failed: ${listNames(failureReasons)}; empty when all went well`,
  'lock-id': 'of the lock that stood in the way, that the run left behind, or that it freed',
  'terraform-outputs': 'the root’s outputs as JSON, without the sensitive ones',
} as const satisfies Readonly<Record<string, string>>;

/** The name of an output. */
export type OutputName = keyof typeof outputSchema;

function listNames(table: Readonly<Record<string, unknown>>): string {
  return Object.keys(table)
    .map((name) => `\`${name}\``)
    .join(', ');
}
