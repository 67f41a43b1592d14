import type { Span } from './scanner.ts';
import type { PlanSource } from './source.ts';

/** In bytes, as the scanner's. */
const CHUNK = 131_072;

/**
 * Reads places of a source that mostly follow one another, many in one go. The bytes that it gives stay as they are until
 * it is asked for others twice.
 */
export function makeWindow(source: PlanSource): (span: Span) => Buffer {
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  // Memory that is taken anew for each chunk is given back late, and of a large plan there are thousands.
  let rooms: readonly [Buffer, Buffer] | undefined;
  return ({ from, to }) => {
    if (from < start || to > start + window.length) {
      const length = Math.min(Math.max(CHUNK, to - from), source.size - from);
      rooms ??= [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
      rooms = [rooms[1], rooms[0]];
      const bytes = source.read(from, length, length > CHUNK ? undefined : rooms[0]);
      window = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      start = from;
    }
    return window.subarray(from - start, to - start);
  };
}
