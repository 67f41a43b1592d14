import { parseObject } from './json.ts';

const MESSAGE = '"@message":"Emergency state dump"';
const BEFORE = '"state":';
const BEHIND = ',"type":';

/** The output of a program, read part by part: it may be larger than the memory. */
export interface Output {
  /** In bytes. */
  readonly size: number;
  /**
   * The bytes from an offset on: as many as are asked for, or as there are.
   * @param into - what they may be put in; new memory unless given
   */
  read(offset: number, length: number, into?: Uint8Array): Uint8Array;
}

/** In bytes. */
const partSize = 1 << 20;

/**
 * Finds the state that Terraform prints when neither the backend nor the disk takes it: all of it, secrets included.
 * @param output - everything that `apply -json` printed
 * @returns the state's own text, since numbers that are parsed and written again may lose digits
 * @see https://github.com/hashicorp/terraform/blob/v1.11.4/internal/command/views/json_view.go (`StateDump`)
 */
export function findStateDump(output: Output): string | undefined {
  const at = findLast(output, MESSAGE);
  if (at === undefined) return undefined;
  const line = readLine(output, at);
  const [from, to] = [line.indexOf(BEFORE), line.lastIndexOf(BEHIND)];
  const state = from < 0 || to < 0 ? '' : line.slice(from + BEFORE.length, to);
  return parseObject(state) && state;
}

/** Where a text stands last; parts overlap, so that none is torn. */
function findLast(output: Output, text: string): number | undefined {
  // New memory for each part would be collected only when there is a lot of it.
  const room = new Uint8Array(partSize + text.length - 1);
  for (let end = output.size; end > 0; end -= partSize) {
    const begin = Math.max(0, end - partSize);
    const at = bufferOf(output.read(begin, end - begin + text.length - 1, room)).lastIndexOf(text);
    if (at >= 0) return begin + at;
  }
  return undefined;
}

function readLine(output: Output, from: number): string {
  const parts: Buffer[] = [];
  for (let at = from; at < output.size; at += partSize) {
    const part = bufferOf(output.read(at, partSize));
    const end = part.indexOf('\n');
    parts.push(end < 0 ? part : part.subarray(0, end));
    if (end >= 0) break;
  }
  return Buffer.concat(parts).toString('utf8');
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
