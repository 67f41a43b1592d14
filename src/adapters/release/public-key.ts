import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { ByteReader } from './bytes.ts';
import { readInteger } from './packet.ts';

/** An RSA key of an OpenPGP packet. */
export interface PublicKey {
  /** 40 hexadecimal digits in small letters. */
  readonly fingerprint: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly rsa: KeyObject;
  /** The length of its modulus. */
  readonly octets: number;
  /** As signatures cover it. */
  readonly material: Uint8Array;
}

const RSA = 1;
const LEAST_BITS = 2048;

/**
 * Reads the body of a key packet of version 4.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-5.5.2
 * @throws Error that says what in it isn't known
 */
export function parsePublicKey(body: Uint8Array): PublicKey {
  const reader = new ByteReader(body);
  const version = reader.number(1);
  if (version !== 4) throw new Error(`the key is of version ${version}, not 4`);
  const created = reader.number(4);
  const algorithm = reader.number(1);
  if (algorithm !== RSA) throw new Error(`the key’s algorithm ${algorithm} isn’t RSA`);
  const [modulus, exponent] = [readInteger(reader), readInteger(reader)];
  if (!reader.isAtEnd) throw new Error('something follows the key');
  if (modulus.length * 8 < LEAST_BITS) throw new Error(`the key has fewer than ${LEAST_BITS} bits`);
  const material = Buffer.concat([Uint8Array.of(0x99, body.length >> 8, body.length & 255), body]);
  return {
    // https://www.rfc-editor.org/rfc/rfc4880#section-12.2
    fingerprint: createHash('sha1').update(material).digest('hex'),
    created,
    rsa: createPublicKey({
      key: { kty: 'RSA', n: base64url(modulus), e: base64url(exponent) },
      format: 'jwk',
    }),
    octets: modulus.length,
    material,
  };
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
