import type { Mapping, Value } from '../../plan/plan.ts';

/**
 * Values as JSON. What JSON has no word for is an object with the one key `$`: `{"$":"?"}` is known at apply alone,
 * `{"$":3}` is the third secret, `{"$":"12345678901234567890"}` a number by its digits. A key of the plan's own that
 * begins with `$` has one more.
 */
const MARK = '$';
const UNKNOWN = '?';

/** A value as JSON text, on one line and without tabs. */
export function encodeValue(value: Value): string {
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }
  switch (value.kind) {
    case 'exact':
      return `{"${MARK}":${JSON.stringify(value.digits)}}`;
    case 'unknown':
      return `{"${MARK}":"${UNKNOWN}"}`;
    case 'secret':
      return `{"${MARK}":${value.id}}`;
    case 'sequence':
      return encodeItems(value.items);
    case 'mapping':
      return encodeEntries(value.entries);
  }
}

// Loops that make no lists: a large plan has millions of values.
function encodeItems(items: readonly Value[]): string {
  let text = '';
  for (const item of items) {
    text += text === '' ? encodeValue(item) : `,${encodeValue(item)}`;
  }
  return `[${text}]`;
}

/** Entries of an object or a map as JSON text. */
export function encodeEntries(entries: Iterable<readonly [string, Value]>): string {
  let text = '';
  for (const [key, entry] of entries) {
    text += `${text === '' ? '' : ','}${encodeKey(key)}:${encodeValue(entry)}`;
  }
  return `{${text}}`;
}

function encodeKey(key: string): string {
  if (/^[\w.-]+$/.test(key)) {
    return `"${key}"`;
  }
  return JSON.stringify(key.startsWith(MARK) ? `${MARK}${key}` : key);
}

/** A value from what `JSON.parse` makes of its text. */
export function decodeValue(json: unknown): Value {
  if (Array.isArray(json)) {
    return { kind: 'sequence', items: json.map(decodeValue) };
  }
  if (typeof json !== 'object' || json === null) {
    return json as Value;
  }
  return Object.hasOwn(json, MARK) ? decodeMarked((json as Marked)[MARK]) : decodeEntries(json);
}

interface Marked {
  readonly [MARK]: string | number;
}

function decodeMarked(content: string | number): Value {
  if (typeof content === 'number') {
    return { kind: 'secret', id: content };
  }
  return content === UNKNOWN ? { kind: 'unknown' } : { kind: 'exact', digits: content };
}

/** An object or a map from what `JSON.parse` makes of its text. */
export function decodeEntries(json: object): Mapping {
  return {
    kind: 'mapping',
    entries: new Map(
      Object.entries(json).map(([key, entry]) => [
        key.startsWith(MARK) ? key.slice(MARK.length) : key,
        decodeValue(entry),
      ]),
    ),
  };
}
