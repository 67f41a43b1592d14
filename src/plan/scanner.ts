import { makeNames } from './names.ts';
import type { PlanSource } from './source.ts';

/** Where a piece of JSON stands in its source: from its first byte to the one behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Goes through JSON without building it: whoever has it looks into the objects and lists that matter, and passes over
 * all else. What is passed over isn't checked beyond its brackets and strings.
 */
export interface Scanner {
  /** In bytes from the source's beginning. */
  position(): number;
  /** Goes on from another place. */
  moveTo(position: number): void;
  /** The first byte of what comes next, blanks left out; undefined at the end. */
  peek(): number | undefined;
  /** Passes over the next value. */
  skip(): Span;
  /**
   * Visits the members of the next value when it is an object, else passes over it. What the visitor leaves is passed
   * over.
   */
  members(visit: (name: string) => void): Span;
  /** Visits the items of the next value when it is a list, else passes over it, as `members` does. */
  items(visit: () => void): Span;
  /** Where the next of some bytes is, from here on; the source's size when there is none. */
  find(byte: number): number;
  /** The bytes of a place; they may change when the scanner goes on. */
  bytes(span: Span): Buffer;
}

/** JSON that ends before it should, or has something where it can't be. Its message quotes nothing. */
export class MalformedJsonError extends Error {}

/** In bytes: large enough that few values lie across two of them, small enough to stay in the processor's cache. */
const CHUNK = 131_072;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** The one bit by which braces differ from brackets. */
const CASE_BIT = 0x20;

/**
 * Makes a scanner at the beginning of a source. All of its methods but `peek`, `position`, `moveTo`, `find` and `bytes`
 * throw MalformedJsonError.
 * @param chunk - how many bytes it asks the source for at a time
 */
export function makeScanner(source: PlanSource, chunk = CHUNK): Scanner {
  let window = asBuffer(source.read(0, Math.min(chunk, source.size)));
  const names = makeNames();
  let start = 0;
  let at = 0;

  const load = (position: number): boolean => {
    start = position;
    at = 0;
    const length = Math.min(chunk, source.size - position);
    window = length > 0 ? asBuffer(source.read(position, length)) : window.subarray(0, 0);
    return window.length > 0;
  };

  const position = (): number => start + at;

  const peek = (): number | undefined => {
    for (;;) {
      if (at >= window.length && !load(start + at)) {
        return undefined;
      }
      const byte = window[at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) {
        return byte;
      }
      at += 1;
    }
  };

  const broken = (): MalformedJsonError =>
    new MalformedJsonError(
      position() >= source.size ? 'the JSON breaks off' : `the JSON is broken at byte ${position()}`,
    );

  /**
   * Passes over a value that begins with a brace, a bracket or a quotation mark. These loops see most of the bytes: all
   * that they need is at hand, and the compiler makes the most of it.
   */
  const skipNested = (): void => {
    let index = at;
    let depth = 0;
    let inString = false;
    for (;;) {
      const bytes = window;
      const end = bytes.length;
      while (index < end) {
        const byte = bytes[index] ?? 0;
        if (inString || byte === QUOTE) {
          index = pastString(bytes, inString ? index : index + 1);
          inString = index < 0;
          if (inString) {
            index = -index;
            break;
          }
          if (depth === 0) {
            at = index;
            return;
          }
          continue;
        }
        index += 1;
        if (byte < OPEN_LIST) {
          continue;
        }
        const folded = byte | CASE_BIT;
        if (folded === OPEN_OBJECT) {
          depth += 1;
        } else if (folded === CLOSE_OBJECT) {
          depth -= 1;
          if (depth === 0) {
            at = index;
            return;
          }
        }
      }
      if (!load(start + index)) {
        throw broken();
      }
      index = 0;
    }
  };

  /** Passes over a number or a word, which end where something else begins. */
  const skipScalar = (): void => {
    const from = position();
    for (;;) {
      if (at >= window.length && !load(start + at)) {
        break;
      }
      const byte = window[at] ?? 0;
      if (byte <= 0x20 || byte === COMMA || (byte | CASE_BIT) === CLOSE_OBJECT) {
        break;
      }
      at += 1;
    }
    if (position() === from) {
      throw broken();
    }
  };

  const skip = (): Span => {
    const first = peek();
    const from = position();
    if (first === QUOTE || first === OPEN_OBJECT || first === OPEN_LIST) {
      skipNested();
    } else {
      skipScalar();
    }
    return { from, to: position() };
  };

  const expect = (byte: number): void => {
    if (peek() !== byte) {
      throw broken();
    }
    at += 1;
  };

  const bytes = ({ from, to }: Span): Buffer =>
    from >= start && to <= start + window.length
      ? window.subarray(from - start, to - start)
      : asBuffer(source.read(from, to - from));

  const name = (): string => {
    if (peek() !== QUOTE) {
      throw broken();
    }
    const from = at + 1;
    let to = from;
    while (to < window.length && window[to] !== QUOTE && window[to] !== BACKSLASH) {
      to += 1;
    }
    const known = window[to] === QUOTE ? names.find(window, from, to) : undefined;
    if (known === undefined) {
      return decode(bytes(skip()));
    }
    at = to + 1;
    return known;
  };

  const decode = (quoted: Buffer): string => {
    try {
      return names.decode(quoted);
    } catch {
      throw new MalformedJsonError('the JSON has a name that is none');
    }
  };

  const visitAll = (open: number, close: number, visit: () => void): Span => {
    if (peek() !== open) {
      return skip();
    }
    const from = position();
    at += 1;
    for (let first = true; peek() !== close; first = false) {
      if (!first) {
        expect(COMMA);
      }
      visit();
    }
    at += 1;
    return { from, to: position() };
  };

  const visitNext = (visit: () => void): void => {
    peek();
    const before = position();
    visit();
    if (position() === before) {
      skip();
    }
  };

  return {
    position,
    moveTo: (to) => {
      load(to);
    },
    peek,
    skip,
    members: (visit) =>
      visitAll(OPEN_OBJECT, CLOSE_OBJECT, () => {
        const called = name();
        expect(COLON);
        visitNext(() => visit(called));
      }),
    items: (visit) => visitAll(OPEN_LIST, CLOSE_LIST, () => visitNext(visit)),
    find: (byte) => {
      for (let from = position(); from < source.size; from += chunk) {
        const found = bytes({ from, to: Math.min(from + chunk, source.size) }).indexOf(byte);
        if (found !== -1) {
          return from + found;
        }
      }
      return source.size;
    },
    bytes,
  };
}

/** Behind the end of a string; when it doesn't end in these bytes, where it goes on, with a minus sign. */
function pastString(bytes: Buffer, from: number): number {
  let index = from;
  while (index < bytes.length) {
    const byte = bytes[index];
    index += 1;
    if (byte === QUOTE) {
      return index;
    }
    if (byte === BACKSLASH) {
      index += 1;
    }
  }
  return -index;
}

/** The same bytes, with the methods that Node has for them. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
