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

/** Whether two values are the same; the order of keys doesn't enter. Two unknown ones count as the same. */
export function sameValue(one: Value, other: Value): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other || sameNumber(one, other);
  }
  switch (one.kind) {
    case 'exact':
      return sameNumber(one, other);
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

/** Two numbers of which one at least is told by its digits: `1.50`, `15e-1` and 1.5 are one. */
function sameNumber(one: Value, other: Value): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return false;
  }
  const [some, others] = [digitsOf(one), digitsOf(other)];
  return some !== undefined && others !== undefined && (some === others || plain(some) === plain(others));
}

function digitsOf(value: Value): string | undefined {
  if (typeof value === 'number') {
    return String(value);
  }
  return typeof value === 'object' && value?.kind === 'exact' ? value.digits : undefined;
}

/** The one way to write a number down: its digits without zeros at either end, and the power of ten of the last. */
export function plain(digits: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(digits) ?? [];
  const all = (whole + fraction).replace(/^0+/, '');
  const significant = all.replace(/0+$/, '');
  const exponent = Number(power) - fraction.length + (all.length - significant.length);
  return significant === '' ? '0' : `${sign}${significant}e${exponent}`;
}

function sameItems(some: readonly Value[], others: readonly Value[]): boolean {
  return some.length === others.length && some.every((item, index) => sameValue(item, others[index] ?? null));
}

function sameEntries(some: ReadonlyMap<string, Value>, others: ReadonlyMap<string, Value>): boolean {
  if (some.size !== others.size) {
    return false;
  }
  for (const [key, value] of some) {
    const other = others.get(key);
    if (other === undefined || !sameValue(value, other)) {
      return false;
    }
  }
  return true;
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
