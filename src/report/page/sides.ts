import type { Mapping, Value } from '../../plan/plan.ts';
import { isMapping, sameValue } from '../../plan/value.ts';
import { decodeEntries, decodeValue, encodeEntries, encodeValue } from './values.ts';

/** Both sides of a change. */
export interface Sides {
  readonly before: Value;
  readonly after: Value;
}

// JSON escapes it in strings, so it can't be in a text that is JSON.
const SEPARATOR = '\t';

const NOTHING: Mapping = { kind: 'mapping', entries: new Map() };

/**
 * Both sides as one line of text: before, after, and the attributes that are the same on both sides, which are written
 * once; they are absent where a side is no object.
 */
export function encodeSides({ before, after }: Sides): string {
  if (!isMapping(before) || !isMapping(after)) {
    return [encodeValue(before), encodeValue(after)].join(SEPARATOR);
  }
  const [old, shared]: [[string, Value][], [string, Value][]] = [[], []];
  const same = new Set<string>();
  for (const entry of before.entries) {
    const [key, value] = entry;
    const fresh = after.entries.get(key);
    if (fresh !== undefined && sameValue(value, fresh)) {
      shared.push(entry);
      same.add(key);
    } else {
      old.push(entry);
    }
  }
  const fresh = [...after.entries].filter(([key]) => !same.has(key));
  return [encodeEntries(old), encodeEntries(fresh), encodeEntries(shared)].join(SEPARATOR);
}

/** Both sides, from their line. */
export function decodeSides(line: string): Sides {
  const [before = 'null', after = 'null', same] = line.split(SEPARATOR);
  if (same === undefined) {
    return { before: decodeValue(JSON.parse(before)), after: decodeValue(JSON.parse(after)) };
  }
  const shared = entriesIn(same);
  return { before: joined(entriesIn(before), shared), after: joined(entriesIn(after), shared) };
}

/** The attributes that are the same on both sides, from the line of both; none where a side is no object. */
export function decodeUnchanged(line: string): Mapping {
  const [, , same] = line.split(SEPARATOR);
  return same === undefined ? NOTHING : entriesIn(same);
}

/** Text to search in, from the line of both sides: what differs, with names; of what stays the same, the values. */
export function searchText(line: string): string {
  const end = line.indexOf(SEPARATOR, line.indexOf(SEPARATOR) + 1);
  return end === -1 ? line : line.slice(0, end) + line.slice(end).replace(/"(?:[^"\\]|\\.)*":/g, '');
}

function entriesIn(text: string): Mapping {
  return decodeEntries(JSON.parse(text) as object);
}

function joined(own: Mapping, shared: Mapping): Mapping {
  return { kind: 'mapping', entries: new Map([...own.entries, ...shared.entries]) };
}
