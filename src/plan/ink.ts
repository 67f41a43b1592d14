import { inForm, rawOf } from './raw.ts';
import type { Raw } from './raw.ts';

/** Gathers bytes in one place that is used again and again. */
export interface Ink {
  /** Begins anew. */
  readonly clear: () => void;
  readonly text: (text: string) => void;
  /** The canonical form of a value; `null` for one that isn't there. */
  readonly value: (raw: Raw | undefined) => void;
  /** What has been gathered; valid until more is. */
  readonly bytes: () => Buffer;
}

const FIRST = 65_536;
/** In bytes: to copy fewer one by one is faster than a call. */
const FEW = 48;
const NULL = rawOf(Buffer.from('null'));

/** Makes a place to gather bytes. */
export function makeInk(): Ink {
  let page = Buffer.allocUnsafeSlow(FIRST);
  let length = 0;

  const makeRoom = (more: number): void => {
    if (length + more > page.length) {
      const larger = Buffer.allocUnsafeSlow(2 * (length + more));
      page.copy(larger, 0, 0, length);
      page = larger;
    }
  };

  const text = (given: string): void => {
    // No character takes more than three bytes: https://nodejs.org/api/buffer.html#buffers-and-character-encodings
    makeRoom(3 * given.length);
    let at = given.length > FEW ? given.length : 0;
    while (at < given.length && given.charCodeAt(at) < 0x80) {
      page[length + at] = given.charCodeAt(at);
      at += 1;
    }
    length += at === given.length && at <= FEW ? at : page.write(given, length);
  };

  const copy = (bytes: Buffer, from: number, to: number): void => {
    makeRoom(to - from);
    if (to - from > FEW) {
      bytes.copy(page, length, from, to);
    } else {
      for (let at = from; at < to; at += 1) {
        page[length + at - from] = bytes[at] ?? 0;
      }
    }
    length += to - from;
  };

  return {
    clear: () => {
      length = 0;
    },
    text,
    value: (raw) => {
      const { bytes, from, to } = inForm(raw ?? NULL);
      copy(bytes, from, to);
    },
    bytes: () => page.subarray(0, length),
  };
}
