import { actionOf, actionOfResource, createsFirst } from './classify.ts';
import { relevantDrift } from './drift.ts';
import type { ChangeJson, ModuleJson, PlanJson, ResourceChangeJson } from './json.ts';
import type { OutputChange, Plan, Redact, ResourceChange, Value } from './plan.ts';
import { makeRedactor } from './redactor.ts';
import { secretsOf } from './secrets.ts';
import { makeVeil } from './veil.ts';
import type { Veil } from './veil.ts';

export { makeRedactor } from './redactor.ts';

/**
 * The one place where a plan's secrets are seen: what leaves it has none. A value that is flagged as sensitive
 * anywhere in the plan is hidden in its place, and taken out of every other text of the plan too, since
 * Terraform shows a secret's old value through attributes that aren't flagged.
 * @param known - secrets from elsewhere: credentials, sensitive inputs
 * @returns the plan, and `redact` for every text that comes from outside it (diagnostics, output)
 */
export function redactPlan(
  json: PlanJson,
  known: readonly string[],
): { readonly plan: Plan; readonly redact: Redact } {
  const redact = makeRedactor([...known, ...secretsOf(json)]);
  const veil = makeVeil(redact);
  const changes = (json.resource_changes ?? [])
    .filter((resource) => !['no-op', 'read'].includes(actionOfResource(resource)))
    .map((resource) => toResourceChange(resource, veil));
  const drifts = (json.resource_drift ?? []).map((resource) => toResourceChange(resource, veil));
  const plan: Plan = {
    changes,
    outputs: Object.entries(json.output_changes ?? {}).flatMap(([name, change]) =>
      toOutput(name, change, veil),
    ),
    drift: relevantDrift(drifts, changes, json.relevant_attributes),
    existing: countTypes(json.prior_state?.values?.root_module),
    errored: json.errored ?? false,
    complete: json.complete ?? true,
  };
  return { plan, redact };
}

function toResourceChange(resource: ResourceChangeJson, veil: Veil): ResourceChange {
  const { change, address, previous_address: previous, index, deposed } = resource;
  return {
    address: veil.address(address),
    module: veil.address(resource.module_address ?? ''),
    type: resource.type,
    name: resource.name,
    key: typeof index === 'string' ? veil.key(index) : index,
    mode: resource.mode === 'data' ? 'data' : 'managed',
    action: actionOfResource(resource),
    createsFirst: createsFirst(change),
    previousAddress: previous === undefined || previous === address ? undefined : veil.address(previous),
    importId: change.importing === undefined ? undefined : importIdOf(change, veil),
    deposed,
    reason: resource.action_reason,
    ...sidesOf(change, veil, true),
    replacePaths: change.replace_paths ?? [],
  };
}

function importIdOf(change: ChangeJson, veil: Veil): string {
  const id = veil.value({ value: change.importing?.id ?? '', sensitive: [] }, false);
  return typeof id === 'string' ? id : '';
}

function toOutput(name: string, change: ChangeJson, veil: Veil): readonly OutputChange[] {
  const action = actionOf(change);
  return action === 'create' || action === 'update' || action === 'delete'
    ? [{ name, action, ...sidesOf(change, veil, false) }]
    : [];
}

/** Both sides by both flags: what was secret before it lost the flag still is. */
function sidesOf(
  change: ChangeJson,
  veil: Veil,
  named: boolean,
): { readonly before: Value; readonly after: Value } {
  const sensitive = [change.before_sensitive, change.after_sensitive];
  return {
    before: veil.value({ value: change.before, sensitive }, named),
    after: veil.value({ value: change.after, unknown: change.after_unknown, sensitive }, named),
  };
}

function countTypes(module: ModuleJson | undefined, counts = new Map<string, number>()): Map<string, number> {
  for (const { mode, type } of module?.resources ?? []) {
    if (mode === 'managed') {
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  module?.child_modules?.forEach((child) => countTypes(child, counts));
  return counts;
}
