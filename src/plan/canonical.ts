import { ExactNumber, isJsonList, isJsonObject, parseJson } from './json.ts';
import type { Json } from './json.ts';
import {
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from './passage.ts';
import { makeScanner } from './scanner.ts';
import { sourceOf } from './source.ts';

/** What stands behind a backslash where JSON has no shorter way to say it. */
const SHORT_ESCAPES: ReadonlySet<number | undefined> = new Set(
  Array.from('"\\bfnrt', (it) => it.charCodeAt(0)),
);

/**
 * The canonical form of a value: members sorted by name, no blanks, strings in the shortest way that `JSON.stringify`
 * knows, numbers in their own digits. The same value has the same form however it is written, and different values have
 * different ones.
 *
 * Terraform writes most values in this form, so first it is looked whether the bytes can be taken as they are.
 * @param json - one value, from its first byte to its last
 * @throws MalformedJsonError, or SyntaxError
 */
export function canonical(json: Buffer): Buffer {
  return passCanonical(json, 0) === json.length ? json : Buffer.from(rewrite(json));
}

/** The canonical form of a value that has been parsed. */
export function canonicalText(json: Json): string {
  if (json instanceof ExactNumber) {
    return json.digits;
  }
  if (isJsonList(json)) {
    return `[${json.map(canonicalText).join()}]`;
  }
  return isJsonObject(json)
    ? objectOf(new Map(Object.entries(json).map(([name, member]) => [name, canonicalText(member)])))
    : JSON.stringify(json);
}

/** Where the value that begins at a place ends, when it is in canonical form; -1 when it isn't. */
export function passCanonical(bytes: Buffer, at: number): number {
  switch (bytes[at]) {
    case QUOTE:
      return passString(bytes, at + 1);
    case OPEN_OBJECT:
      return bytes[at + 1] === CLOSE_OBJECT ? at + 2 : passMembers(bytes, at + 1);
    case OPEN_LIST:
      return bytes[at + 1] === CLOSE_LIST ? at + 2 : passItems(bytes, at + 1);
    default:
      return passScalar(bytes, at);
  }
}

function passMembers(bytes: Buffer, from: number): number {
  let at = from;
  let [lastFrom, lastTo] = [0, -1];
  for (;;) {
    const nameTo = bytes[at] === QUOTE ? passString(bytes, at + 1) : -1;
    if (nameTo === -1 || bytes[nameTo] !== COLON || !isBefore(bytes, lastFrom, lastTo, at + 1, nameTo - 1)) {
      return -1;
    }
    [lastFrom, lastTo] = [at + 1, nameTo - 1];
    at = passCanonical(bytes, nameTo + 1);
    if (at === -1 || bytes[at] === CLOSE_OBJECT) {
      return at === -1 ? -1 : at + 1;
    }
    if (bytes[at] !== COMMA) {
      return -1;
    }
    at += 1;
  }
}

function passItems(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = passCanonical(bytes, at);
    if (at === -1 || bytes[at] === CLOSE_LIST) {
      return at === -1 ? -1 : at + 1;
    }
    if (bytes[at] !== COMMA) {
      return -1;
    }
    at += 1;
  }
}

function passString(bytes: Buffer, from: number): number {
  const end = bytes.length;
  let at = from;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === QUOTE) {
      return at;
    }
    if (byte < 0x20) {
      return -1;
    }
    if (byte === BACKSLASH) {
      if (!SHORT_ESCAPES.has(bytes[at])) {
        return -1;
      }
      at += 1;
    }
  }
  return -1;
}

function passScalar(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      break;
    }
    // Digits, a point, signs, and letters.
    if (byte < 0x2b || byte > 0x7a || byte === COLON || byte === OPEN_LIST || byte === BACKSLASH) {
      return -1;
    }
    at += 1;
  }
  return at === from ? -1 : at;
}

/** Whether a name stands before another, by their bytes; one that isn't there (`oneTo` is -1) does. */
function isBefore(
  bytes: Buffer,
  oneFrom: number,
  oneTo: number,
  otherFrom: number,
  otherTo: number,
): boolean {
  const shared = Math.min(oneTo - oneFrom, otherTo - otherFrom);
  for (let index = 0; index < shared; index += 1) {
    const difference = (bytes[oneFrom + index] ?? 0) - (bytes[otherFrom + index] ?? 0);
    if (difference !== 0) {
      return difference < 0;
    }
  }
  return oneTo === -1 || oneTo - oneFrom < otherTo - otherFrom;
}

/** The canonical text of a value that is written in some other form. */
function rewrite(json: Buffer): string {
  const scanner = makeScanner(sourceOf(json), json.length);
  const word = (): string => scanner.bytes(scanner.skip()).toString();
  const value = (): string => {
    switch (scanner.peek()) {
      case OPEN_OBJECT: {
        const members = new Map<string, string>();
        scanner.members((name) => members.set(name, value()));
        return objectOf(members);
      }
      case OPEN_LIST: {
        const items: string[] = [];
        scanner.items(() => items.push(value()));
        return `[${items.join()}]`;
      }
      case QUOTE:
        return JSON.stringify(parseJson(word()));
      default:
        return word();
    }
  };
  return value();
}

function objectOf(members: ReadonlyMap<string, string>): string {
  const sorted = [...members]
    .map(([name, text]) => ({ quoted: JSON.stringify(name), text }))
    .map((member) => ({ ...member, key: Buffer.from(member.quoted.slice(1, -1)) }))
    .sort((one, other) => Buffer.compare(one.key, other.key));
  return `{${sorted.map(({ quoted, text }) => `${quoted}:${text}`).join()}}`;
}
