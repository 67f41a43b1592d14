import type { RelevantAttributeJson } from './json.ts';
import type { ResourceChange, Step } from './plan.ts';
import { isMapping, isNothing, sameValue } from './value.ts';
import type { Mapping, Value } from './plan.ts';

/**
 * What was changed outside Terraform and bears upon the plan: the plan changes it again, or another change
 * follows from it. What a refresh merely brings up to date is left out, attribute by attribute.
 * @param drifts - all that the refresh found
 * @param changes - what the plan changes
 */
export function relevantDrift(
  drifts: readonly ResourceChange[],
  changes: readonly ResourceChange[],
  relevant: readonly RelevantAttributeJson[],
): readonly ResourceChange[] {
  if (drifts.length === 0) {
    return [];
  }
  const planned = new Map(changes.map((change) => [change.address, change]));
  const followed = Map.groupBy(relevant, ({ resource }) => withoutKey(resource));
  return drifts.flatMap((drift) => {
    const paths = (followed.get(withoutKey(drift.address)) ?? []).map(({ attribute }) => attribute);
    return narrow(drift, planned.get(drift.address), paths);
  });
}

function narrow(
  drift: ResourceChange,
  planned: ResourceChange | undefined,
  followed: readonly (readonly Step[])[],
): readonly ResourceChange[] {
  if (planned === undefined && followed.length === 0) {
    return [];
  }
  const { before, after } = drift;
  if (!isMapping(before) || !isMapping(after)) {
    return [drift];
  }
  const changes = changedBy(planned);
  const bearing = [...new Set([...before.entries.keys(), ...after.entries.keys()])].filter(
    (name) =>
      !isSame(before.entries.get(name) ?? null, after.entries.get(name) ?? null) &&
      (changes(name) || followed.some((path) => concerns(path, name))),
  );
  return bearing.length === 0
    ? []
    : [{ ...drift, before: pick(before, bearing), after: pick(after, bearing) }];
}

/** Providers write what isn't set now as null, now as nothing inside: nobody has changed that. */
function isSame(before: Value, after: Value): boolean {
  return sameValue(before, after) || (isNothing(before) && isNothing(after));
}

/** Whether a change sets an attribute to something that is known. */
function changedBy(planned: ResourceChange | undefined): (name: string) => boolean {
  const [before, after] = planned === undefined ? [null, null] : [planned.before, planned.after];
  if (!isMapping(before) || !isMapping(after)) {
    return () => false;
  }
  return (name) => {
    const value = after.entries.get(name) ?? null;
    const isUnknown = typeof value === 'object' && value?.kind === 'unknown';
    return !isUnknown && !sameValue(before.entries.get(name) ?? null, value);
  };
}

/**
 * Whether a path leads into an attribute; it may begin with the instance's key. One that names the whole resource says
 * nothing: a role that is referred to as a whole has a new `inline_policy` with every policy that Terraform itself adds.
 */
function concerns(path: readonly Step[], name: string): boolean {
  return path[0] === name || path[1] === name;
}

function pick(mapping: Mapping, names: readonly string[]): Value {
  return { kind: 'mapping', entries: new Map([...mapping.entries].filter(([name]) => names.includes(name))) };
}

/** `relevant_attributes` names resources, `resource_drift` their instances. */
function withoutKey(address: string): string {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');
}
