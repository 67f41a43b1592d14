import { createHmac } from 'node:crypto';

/** What something is digested for: equal texts of two uses have different digests. */
export type Use = 'plan' | 'change' | 'place' | 'attribute' | 'signature';

/** Digests texts under keys that only who knows a state's lineage can derive. */
export interface Keys {
  /** HMAC-SHA-256 in 64 hexadecimal digits. */
  readonly digest: (use: Use, text: string) => string;
  /** As many characters of Base64url as are asked for. */
  readonly shorten: (use: Use, text: string, length: number) => string;
}

/**
 * Derives the keys, one for each use, from a lineage: a random UUID that stands in the state alone. An empty one gives
 * keys that everybody knows.
 */
export function makeKeys(lineage: string): Keys {
  const keys = new Map<Use, Buffer>();
  const keyOf = (use: Use): Buffer => {
    const key =
      keys.get(use) ?? createHmac('sha256', lineage).update(`planwright fingerprint v1 ${use}`).digest();
    keys.set(use, key);
    return key;
  };
  const mac = (use: Use, text: string) => createHmac('sha256', keyOf(use)).update(text);
  return {
    digest: (use, text) => mac(use, text).digest('hex'),
    shorten: (use, text, length) => mac(use, text).digest('base64url').slice(0, length),
  };
}
