import { ExactNumber, isJsonList, isJsonObject } from './json.ts';
import type { Json } from './json.ts';
import type { Mapping, Sequence, Value } from './plan.ts';

/** Whether a value is an object or a map. */
export function isMapping(value: Value | undefined): value is Mapping {
  return typeof value === 'object' && value !== null && value.kind === 'mapping';
}

/** Whether a value is a list, a set or a tuple. */
export function isSequence(value: Value | undefined): value is Sequence {
  return typeof value === 'object' && value !== null && value.kind === 'sequence';
}

/** Whether a value has nothing inside. */
export function isScalar(value: Value): boolean {
  return !isMapping(value) && !isSequence(value);
}

/** Whether a value says no more than that something isn't set. */
export function isNothing(value: Value): boolean {
  return (
    value === null ||
    value === '' ||
    (isMapping(value) && value.entries.size === 0) ||
    (isSequence(value) && value.items.length === 0)
  );
}

/** A text that is equal for equal values alone; the order of keys doesn't enter. */
export function canonical(value: Value): string {
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }
  switch (value.kind) {
    case 'exact':
      return value.digits;
    case 'unknown':
      return '(unknown)';
    case 'secret':
      return `(secret ${value.id})`;
    case 'sequence':
      return `[${value.items.map(canonical).join(',')}]`;
    case 'mapping':
      return `{${[...value.entries]
        .map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`)
        .sort()
        .join(',')}}`;
  }
}

/** Whether two values are the same, as `canonical` would say. Two unknown ones count as the same. */
export function sameValue(one: Value, other: Value): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  switch (one.kind) {
    case 'exact':
      return other.kind === 'exact' && one.digits === other.digits;
    case 'unknown':
      return other.kind === 'unknown';
    case 'secret':
      return other.kind === 'secret' && one.id === other.id;
    case 'sequence':
      return other.kind === 'sequence' && sameItems(one.items, other.items);
    case 'mapping':
      return other.kind === 'mapping' && sameEntries(one.entries, other.entries);
  }
}

function sameItems(some: readonly Value[], others: readonly Value[]): boolean {
  return some.length === others.length && some.every((item, index) => sameValue(item, others[index] ?? null));
}

function sameEntries(some: ReadonlyMap<string, Value>, others: ReadonlyMap<string, Value>): boolean {
  return (
    some.size === others.size &&
    [...some].every(([key, value]) => {
      const other = others.get(key);
      return other !== undefined && sameValue(value, other);
    })
  );
}

/** A document (a JSON string's content) as a value. */
export function fromJson(json: Json): Value {
  if (json instanceof ExactNumber) {
    return { kind: 'exact', digits: json.digits };
  }
  if (isJsonList(json)) {
    return { kind: 'sequence', items: json.map(fromJson) };
  }
  if (isJsonObject(json)) {
    return {
      kind: 'mapping',
      entries: new Map(Object.entries(json).map(([key, entry]) => [key, fromJson(entry)])),
    };
  }
  return json;
}

/** What is at a path; undefined when there is nothing. */
export function valueAt(value: Value, path: readonly (string | number)[]): Value | undefined {
  return path.reduce<Value | undefined>((at, step) => {
    if (isMapping(at)) {
      return at.entries.get(String(step));
    }
    return isSequence(at) && typeof step === 'number' ? at.items[step] : undefined;
  }, value);
}
