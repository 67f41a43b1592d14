import { MalformedJsonError } from './scanner.ts';

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const BACKSLASH = 0x5c;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
/** The one bit by which braces differ from brackets. */
const CASE_BIT = 0x20;

/** @throws MalformedJsonError when a byte isn't at its place */
export function expectByte(bytes: Buffer, at: number, byte: number): void {
  if (bytes[at] !== byte) {
    throw new MalformedJsonError('the JSON is broken');
  }
}

/** The first place from another one on that is no blank. */
export function pastBlanks(bytes: Buffer, from: number): number {
  let at = from;
  while ((bytes[at] ?? QUOTE) <= 0x20) {
    at += 1;
  }
  return at;
}

/** Where a string ends. @param from - behind its first quotation mark @throws MalformedJsonError */
export function pastString(bytes: Buffer, from: number): number {
  const end = bytes.length;
  let at = from;
  while (at < end) {
    const byte = bytes[at];
    at += 1;
    if (byte === QUOTE) {
      return at;
    }
    if (byte === BACKSLASH) {
      at += 1;
    }
  }
  throw new MalformedJsonError('the JSON breaks off');
}

/** Where a value ends; it isn't checked beyond its brackets and strings. @throws MalformedJsonError */
export function pastValue(bytes: Buffer, from: number): number {
  const end = bytes.length;
  let at = from;
  let depth = 0;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      at = pastString(bytes, at + 1);
      if (depth === 0) {
        return at;
      }
      continue;
    }
    if (depth === 0 && isDelimiter(byte)) {
      return at;
    }
    at += 1;
    const folded = byte | CASE_BIT;
    if (byte < OPEN_LIST) {
      continue;
    }
    if (folded === OPEN_OBJECT) {
      depth += 1;
    } else if (folded === CLOSE_OBJECT) {
      depth -= 1;
      if (depth === 0) {
        return at;
      }
    }
  }
  throw new MalformedJsonError('the JSON breaks off');
}

/**
 * Where a value ends, when the same bytes stand elsewhere too, and -1 when others do: both are gone through at once, since
 * of most values one side of a change says what the other says.
 */
export function pastShared(one: Buffer, from: number, other: Buffer, otherFrom: number): number {
  const end = Math.min(one.length, other.length + from - otherFrom);
  const shift = otherFrom - from;
  let at = from;
  let depth = 0;
  while (at < end) {
    const byte = one[at] ?? 0;
    if (depth === 0 && isDelimiter(byte)) {
      return isDelimiter(other[at + shift] ?? 0) ? at : -1;
    }
    if (byte !== other[at + shift]) {
      return -1;
    }
    at += 1;
    if (byte === QUOTE) {
      at = pastSharedString(one, at, other, shift, end);
      if (at === -1 || depth === 0) {
        return at;
      }
    } else if (byte >= OPEN_LIST) {
      const folded = byte | CASE_BIT;
      if (folded === OPEN_OBJECT) {
        depth += 1;
      } else if (folded === CLOSE_OBJECT) {
        depth -= 1;
        if (depth === 0) {
          return at;
        }
      }
    }
  }
  return -1;
}

function pastSharedString(one: Buffer, from: number, other: Buffer, shift: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = one[at];
    if (byte !== other[at + shift]) {
      return -1;
    }
    at += 1;
    if (byte === QUOTE) {
      return at;
    }
    if (byte === BACKSLASH) {
      // What it escapes is the same on both sides, or neither is a quotation mark that ends them.
      if (one[at] !== other[at + shift]) {
        return -1;
      }
      at += 1;
    }
  }
  return -1;
}

/** Whether a number or a word ends before a byte. */
function isDelimiter(byte: number): boolean {
  return byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte <= 0x20;
}
