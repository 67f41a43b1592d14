import type { FileHandle } from 'node:fs/promises';

const CHUNK_BYTES = 64 * 1024;
const LINE_BYTES = 4 * 1024 * 1024;
const LINE_FEED = 0x0a;

/** Reads a file that another process appends to, line by line. */
export interface Tail {
  /** Hands over the lines that have been completed since the last call. */
  readMore(): Promise<void>;
  /** As `readMore`, and what stands behind the last line feed too. */
  readRest(): Promise<void>;
}

/**
 * Follows an open file from its beginning. A line that is longer than 4 MiB is handed over cut to that length.
 * @param onLine - gets each line without its line feed
 */
export function createTail(file: FileHandle, onLine: (line: string) => void): Tail {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let offset = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;

  /** Bytes are decoded as whole lines, so that no character is torn between two chunks. */
  function append(bytes: Buffer): void {
    const room = LINE_BYTES - pendingBytes;
    if (room <= 0 || bytes.length === 0) return;
    const kept = Buffer.from(bytes.subarray(0, room));
    pending.push(kept);
    pendingBytes += kept.length;
  }

  function endLine(rest: Buffer): void {
    // Most lines lie within one chunk: copying each would be most of the memory that a flood of them takes.
    if (pendingBytes === 0) {
      handOver(rest);
      return;
    }
    append(rest);
    const line = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    handOver(line);
  }

  function handOver(bytes: Buffer): void {
    const line = bytes.toString('utf8');
    onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
  }

  async function readMore(): Promise<void> {
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, offset);
      if (bytesRead === 0) return;
      offset += bytesRead;
      let start = 0;
      const bytes = chunk.subarray(0, bytesRead);
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        endLine(bytes.subarray(start, end));
        start = end + 1;
      }
      append(bytes.subarray(start));
    }
  }

  return {
    readMore,
    async readRest() {
      await readMore();
      if (pendingBytes > 0) endLine(chunk.subarray(0, 0));
    },
  };
}
