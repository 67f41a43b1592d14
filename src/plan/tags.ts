import type { Mapping, Value } from './plan.ts';
import { isMapping, isNothing, sameValue } from './value.ts';

/**
 * Attributes that a provider fills in from others, and adds its own defaults to.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/resource-tagging
 * @see https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference
 */
const SOURCES: ReadonlyMap<string, string> = new Map([
  ['tags_all', 'tags'],
  ['effective_labels', 'labels'],
  ['terraform_labels', 'labels'],
  ['effective_annotations', 'annotations'],
]);

/** Whether what changes in an attribute is told by the attribute that it is made of. */
export function repeatsAnother(
  name: string,
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): boolean {
  const source = SOURCES.get(name);
  if (source === undefined) {
    return false;
  }
  const [old, fresh] = [before.get(source) ?? null, after.get(source) ?? null];
  if (sameValue(old, fresh) || (isNothing(old) && isNothing(fresh))) {
    return false;
  }
  const [oldCopy, copy] = [before.get(name) ?? null, after.get(name) ?? null];
  if (typeof copy === 'object' && copy?.kind === 'unknown') {
    return true;
  }
  return [oldCopy, copy, old, fresh].every(mayHaveEntries) && changesOnlyWith(oldCopy, copy, old, fresh);
}

function mayHaveEntries(value: Value): boolean {
  return value === null || isMapping(value);
}

function changesOnlyWith(oldCopy: Value, copy: Value, old: Value, fresh: Value): boolean {
  const keys = new Set([...entriesOf(oldCopy).keys(), ...entriesOf(copy).keys()]);
  const at = (value: Value, key: string): Value => entriesOf(value).get(key) ?? null;
  return [...keys].every(
    (key) =>
      sameValue(at(oldCopy, key), at(copy, key)) ||
      (sameValue(at(oldCopy, key), at(old, key)) && sameValue(at(copy, key), at(fresh, key))),
  );
}

function entriesOf(value: Value): Mapping['entries'] {
  return isMapping(value) ? value.entries : new Map<string, Value>();
}
