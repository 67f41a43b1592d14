import { parseJson } from './json.ts';

/** The names of members that have been read: to decode one anew would take longer than to pass over its value. */
export interface Names {
  /** The name that some bytes are, when it is known. */
  find(bytes: Buffer, from: number, to: number): string | undefined;
  /**
   * Decodes a name, and knows it from now on.
   * @param quoted - with its quotation marks
   * @throws SyntaxError
   */
  decode(quoted: Buffer): string;
}

/** Those of the format itself are fewer than a hundred; others (of outputs, of modules) come once. */
const MOST = 500;

/** Makes a memory of names. */
export function makeNames(): Names {
  const known = new Map<number, { readonly name: string; readonly bytes: Buffer }>();
  return {
    find: (bytes, from, to) => {
      const found = known.get(hash(bytes, from, to));
      return found !== undefined && isAt(bytes, from, to, found.bytes) ? found.name : undefined;
    },
    decode: (quoted) => {
      const name = parseJson(quoted.toString()) as string;
      const bytes = Buffer.from(quoted.subarray(1, -1));
      if (known.size < MOST) {
        known.set(hash(bytes, 0, bytes.length), { name, bytes });
      }
      return name;
    },
  };
}

function hash(bytes: Buffer, from: number, to: number): number {
  let result = 0;
  for (let index = from; index < to; index += 1) {
    result = (Math.imul(result, 31) + (bytes[index] ?? 0)) | 0;
  }
  return result;
}

function isAt(bytes: Buffer, from: number, to: number, expected: Buffer): boolean {
  if (to - from !== expected.length) {
    return false;
  }
  for (let index = from; index < to; index += 1) {
    if (bytes[index] !== expected[index - from]) {
      return false;
    }
  }
  return true;
}
