import { createHash } from 'node:crypto';

/** The first 12 hexadecimal digits of the SHA-256 of what a string holds. @param content - its bytes */
export function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
