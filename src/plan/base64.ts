// Shorter ones are words and checksums as often as not.
const SHORTEST = 32;

// Longer ones are archives and pictures.
const LONGEST = 1_000_000;

// What stands for bytes that are no text.
const REPLACEMENT = '\uFFFD';

/** Whether a string looks like Base64: four characters and four again, `=` where the last are missing, and not all hexadecimal. */
export function isBase64(text: string): boolean {
  return (
    text.length >= SHORTEST &&
    text.length % 4 === 0 &&
    /^[A-Za-z0-9+/]+={0,2}$/.test(text) &&
    !/^[0-9a-f]+$/i.test(text)
  );
}

/** The text that Base64 stands for; undefined when it stands for something else, or for more than a megabyte. */
export function textInBase64(encoded: string): string | undefined {
  if (encoded.length > LONGEST || !isBase64(encoded)) {
    return undefined;
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesInBase64(encoded));
  return /^[\P{Cc}\t\n\r]*$/u.test(text) && !text.includes(REPLACEMENT) ? text : undefined;
}

/** The bytes that Base64 stands for. @throws Error when it is none */
export function bytesInBase64(encoded: string): Uint8Array {
  const binary = atob(encoded);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) {
    bytes[index] = binary.charCodeAt(index);
  }
  return bytes;
}
