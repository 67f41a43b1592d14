import { isBase64 } from './base64.ts';

// What is longer isn't read, unless it has words or lines.
const LONGEST_READ = 2048;

// Of Base64 nobody reads as much.
const LONGEST_ENCODED = 200;

// The beginning tells what the rest is.
const MOST_SPACES_LOOKED_FOR = 20_000;

/** Whether a string is long and has no structure that a reader could follow: an archive, a key, a picture. */
export function isBlob(text: string): boolean {
  if (text.length > LONGEST_ENCODED && isBase64(text)) {
    return true;
  }
  if (text.length <= LONGEST_READ || text.includes('\n')) {
    return false;
  }
  const sample = text.slice(0, MOST_SPACES_LOOKED_FOR);
  return (sample.match(/\s/g)?.length ?? 0) * 100 < sample.length;
}
