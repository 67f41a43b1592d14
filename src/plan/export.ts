import type { Check, DeferredChange, Invocation, OutputChange, Plan, ResourceChange, Value } from './plan.ts';
import { REDACTED } from './redactor.ts';
import type { Summary } from './summary.ts';

/** What stands for a value that is known at apply alone. */
export const UNKNOWN = '(known after apply)';

/**
 * The redacted plan as JSON: counts, `resource_changes`, `resource_drift` and `output_changes` with the names that
 * `terraform show -json` uses, and texts in place of secrets, of what isn't known yet, and of numbers that a double can't hold.
 * In pieces, made as they are asked for.
 */
export function* toJson(plan: Plan, summary: Summary): Generator<string> {
  const facts = {
    format_version: '1.0',
    changed: summary.changed,
    counts: summary.counts,
    errored: plan.errored,
    complete: plan.complete,
    refresh_only: plan.refreshOnly,
  };
  yield stringify(facts, 0).slice(0, -'\n}'.length);
  yield* list('resource_changes', plan.changes, exportChange);
  yield* list('resource_drift', plan.drift, exportChange);
  yield* list('deferred_changes', plan.deferred, exportDeferred);
  yield* list('action_invocations', plan.invocations, exportInvocation);
  yield* list('checks', plan.checks, exportCheck);
  const outputs = Object.fromEntries(plan.outputs.map((output) => [output.name, exportOutput(output)]));
  yield `,\n  "output_changes": ${stringify(outputs, 1)}\n}\n`;
}

/** A member of the document: a list, an item at a time. */
function* list<T>(name: string, items: readonly T[], toObject: (item: T) => object): Generator<string> {
  let before = '\n    ';
  yield `,\n  "${name}": [`;
  for (const item of items) {
    yield before + stringify(toObject(item), 2);
    before = ',\n    ';
  }
  yield items.length === 0 ? ']' : '\n  ]';
}

/** JSON as it stands so many levels deep. */
function stringify(value: object, depth: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

function exportChange(change: ResourceChange): object {
  const { before, after } = change;
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
    unknown_action: change.unknownAction,
    action_reason: change.reason,
    create_before_destroy: change.createsFirst,
    change: {
      before: exportValue(before),
      after: exportValue(after),
      replace_paths: change.replacePaths.length === 0 ? undefined : change.replacePaths,
      importing: change.importId === undefined ? undefined : { id: change.importId },
    },
  };
}

function exportDeferred({ change, reason }: DeferredChange): object {
  return { reason, resource_change: exportChange(change) };
}

function exportInvocation({ address, type, trigger, deferred }: Invocation): object {
  return {
    address,
    type,
    trigger: trigger && { resource: trigger.resource, event: trigger.event },
    deferred,
  };
}

function exportCheck({ address, status, problems }: Check): object {
  return { address, status, problems };
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
