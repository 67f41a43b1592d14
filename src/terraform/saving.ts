import type { Diagnostic } from '../errors.ts';

/**
 * What Terraform reports when the state can't be saved at the end of an apply, and the lock's failure that often comes
 * with it.
 * @see https://github.com/hashicorp/terraform/blob/v1.11.4/internal/backend/local/backend_apply.go (`backupStateForError`)
 */
const ofSaving: ReadonlySet<string> = new Set([
  'Failed to save state',
  'Failed to persist state to backend',
  'Failed to create local state file',
  'Failed to serialize state',
  'Error releasing the state lock',
]);

/** Whether a diagnostic is about the state's saving alone, rather than about what was to be done. */
export function isOfSaving({ summary }: Diagnostic): boolean {
  return ofSaving.has(summary);
}

/**
 * Whether `state push` refuses a state for what is in its place: another lineage, or a serial that isn't lower.
 * @param said - what it printed
 * @see https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/statemgr/migrate.go (`CheckValidImport`)
 */
export function isImportRefused(said: string): boolean {
  return /cannot (import|overwrite existing) state with/.test(said.replaceAll(/\s+/g, ' '));
}
