import type { ItemName } from './difference.ts';
import type { Value } from './plan.ts';
import { isMapping } from './value.ts';

// What providers and documents call their blocks and items by; the surest first.
const NAMES = [
  ...['sid', 'Sid', 'id', 'Id', 'ID', 'name', 'Name', 'key', 'Key', 'arn', 'Arn', 'address', 'title'],
  ...[
    'device_name',
    'cidr',
    'cidr_block',
    'host',
    'path',
    'path_pattern',
    'priority',
    'port',
    'containerPort',
  ],
];

// A longer name names nothing.
const LONGEST_NAME = 120;

/** What an item of a list goes by; undefined when it has no name. */
export type NameOf = (value: Value) => ItemName | undefined;

/** Items go by the first key of theirs that has another value in each item of its list. */
export function makeNaming(before: readonly Value[], after: readonly Value[]): NameOf {
  const known = new Map<string, boolean>();
  const tells = (key: string): boolean => {
    const isTelling = known.get(key) ?? (tellsApart(before, key) && tellsApart(after, key));
    known.set(key, isTelling);
    return isTelling;
  };
  return (value) => {
    for (const key of isMapping(value) ? NAMES : []) {
      const name = nameAt(value, key);
      if (name !== undefined && tells(key)) {
        return { key, value: name };
      }
    }
    return undefined;
  };
}

function tellsApart(values: readonly Value[], key: string): boolean {
  const names = values.flatMap((value) => nameAt(value, key) ?? []);
  return new Set(names).size === names.length;
}

function nameAt(value: Value, key: string): string | undefined {
  const name = isMapping(value) ? value.entries.get(key) : undefined;
  return typeof name === 'number' || (typeof name === 'string' && name !== '' && name.length <= LONGEST_NAME)
    ? String(name)
    : undefined;
}

/** Whether two items go by one name. */
export function isSameName(one: ItemName, other: ItemName | undefined): boolean {
  return one.key === other?.key && one.value === other.value;
}

/** A text for each name. */
export function nameText(name: ItemName | undefined): string | undefined {
  return name === undefined ? undefined : `${name.key} ${name.value}`;
}

/** Whether two items have names of one kind, and not the same. */
export function areOthers(one: Value, other: Value, nameOf: NameOf): boolean {
  const [old, fresh] = [nameOf(one), nameOf(other)];
  return old !== undefined && old.key === fresh?.key && old.value !== fresh.value;
}
