import type { OutputChange, Plan, ResourceChange, Value } from './plan.ts';
import { REDACTED } from './redactor.ts';
import type { Summary } from './summary.ts';

/** What stands for a value that is known at apply alone. */
export const UNKNOWN = '(known after apply)';

/**
 * The redacted plan as JSON: counts, `resource_changes`, `resource_drift` and `output_changes` with the names that
 * `terraform show -json` uses, and texts in place of secrets, of what isn't known yet, and of numbers that a double can't hold.
 */
export function toJson(plan: Plan, summary: Summary): string {
  const document = {
    format_version: '1.0',
    changed: summary.changed,
    counts: summary.counts,
    errored: plan.errored,
    complete: plan.complete,
    resource_changes: plan.changes.map(exportChange),
    resource_drift: plan.drift.map(exportChange),
    output_changes: Object.fromEntries(plan.outputs.map((output) => [output.name, exportOutput(output)])),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function exportChange(change: ResourceChange): object {
  return {
    address: change.address,
    previous_address: change.previousAddress,
    module_address: change.module === '' ? undefined : change.module,
    mode: change.mode,
    type: change.type,
    name: change.name,
    index: change.key,
    deposed: change.deposed,
    action: change.action,
    action_reason: change.reason,
    create_before_destroy: change.createsFirst,
    change: {
      before: exportValue(change.before),
      after: exportValue(change.after),
      replace_paths: change.replacePaths.length === 0 ? undefined : change.replacePaths,
      importing: change.importId === undefined ? undefined : { id: change.importId },
    },
  };
}

function exportOutput({ action, before, after }: OutputChange): object {
  return { action, before: exportValue(before), after: exportValue(after) };
}

function exportValue(value: Value): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  switch (value.kind) {
    case 'exact':
      return value.digits;
    case 'unknown':
      return UNKNOWN;
    case 'secret':
      return REDACTED;
    case 'sequence':
      return value.items.map(exportValue);
    case 'mapping':
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, exportValue(entry)]));
  }
}
