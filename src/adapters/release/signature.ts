import { createHash, verify } from 'node:crypto';
import { ByteReader, fourOctets } from './bytes.ts';
import { readInteger, readLength } from './packet.ts';
import type { PublicKey } from './public-key.ts';

/** What a signature is about. */
export const types = {
  binary: 0x00,
  certifications: [0x10, 0x11, 0x12, 0x13],
  subkeyBinding: 0x18,
  primaryKeyBinding: 0x19,
  directKey: 0x1f,
} as const;

/** A version 4 RSA signature. */
export interface Signature {
  readonly type: number;
  readonly hash: Hash;
  /** Seconds since 1970. */
  readonly created: number;
  /** When it ends, in seconds since 1970; never when undefined. */
  readonly expires: number | undefined;
  /** Of the key that it is about, in seconds after that key was made; never when undefined. */
  readonly keyLifetime: number | undefined;
  /** Whether the key that it is about may sign. */
  readonly allowsSigning: boolean;
  /** Ends of the fingerprints of its maker, in hexadecimal: of a fingerprint, or of the id that it ends with. */
  readonly issuers: readonly string[];
  /** A signing subkey's own signature, by which it agrees to be bound. */
  readonly embedded: Uint8Array | undefined;
  /** What of it is signed. */
  readonly signed: Uint8Array;
  /** The first octets of the digest. */
  readonly digestStart: Uint8Array;
  readonly value: Uint8Array;
}

type Hash = 'sha256' | 'sha384' | 'sha512';

/** https://www.rfc-editor.org/rfc/rfc4880#section-9.4; SHA-1 and older can be forged. */
const HASHES: Readonly<Record<number, Hash>> = { 8: 'sha256', 9: 'sha384', 10: 'sha512' };
const RSA = 1;

/** https://www.rfc-editor.org/rfc/rfc4880#section-5.2.3.1 */
const subpackets = {
  created: 2,
  expires: 3,
  keyLifetime: 9,
  issuer: 16,
  keyFlags: 27,
  embedded: 32,
  fingerprint: 33,
} as const;
const UNDERSTOOD: ReadonlySet<number> = new Set(Object.values(subpackets));

interface Subpacket {
  readonly type: number;
  readonly body: Uint8Array;
}

/**
 * Reads the body of a signature packet.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-5.2.3
 * @throws Error that says what in it isn't known
 */
export function parseSignature(body: Uint8Array): Signature {
  const reader = new ByteReader(body);
  const version = reader.number(1);
  if (version !== 4) throw new Error(`it is of version ${version}, not 4`);
  const type = reader.number(1);
  const algorithm = reader.number(1);
  if (algorithm !== RSA) throw new Error(`its algorithm ${algorithm} isn’t RSA`);
  const hashId = reader.number(1);
  const hash = HASHES[hashId];
  if (hash === undefined) throw new Error(`its hash ${hashId} isn’t SHA-256, SHA-384 or SHA-512`);
  const hashed = parseSubpackets(reader.take(reader.number(2)));
  const signed = body.subarray(0, reader.position);
  const unhashed = parseSubpackets(reader.take(reader.number(2)));
  const digestStart = reader.take(2);
  const value = readInteger(reader);
  if (!reader.isAtEnd) throw new Error('something follows it');
  return { type, hash, signed, digestStart, value, ...readFacts(hashed, unhashed) };
}

function parseSubpackets(bytes: Uint8Array): readonly Subpacket[] {
  const reader = new ByteReader(bytes);
  const found: Subpacket[] = [];
  while (!reader.isAtEnd) {
    const content = new ByteReader(reader.take(readLength(reader)));
    const typed = content.number(1);
    const type = typed & 0x7f;
    if (typed !== type && !UNDERSTOOD.has(type)) throw new Error(`its critical part ${type} isn’t known`);
    found.push({ type, body: content.rest() });
  }
  return found;
}

/** Of the part that isn't signed, only what is shown true by other means counts: who made it, and what is embedded. */
function readFacts(hashed: readonly Subpacket[], unhashed: readonly Subpacket[]) {
  const created = numberIn(hashed, subpackets.created);
  if (created === undefined) throw new Error('it doesn’t say when it was made');
  const [lifetime, keyLifetime] = [subpackets.expires, subpackets.keyLifetime].map((type) =>
    numberIn(hashed, type),
  );
  const all = [...hashed, ...unhashed];
  const flags = only(hashed, subpackets.keyFlags)?.[0] ?? 0;
  return {
    created,
    expires: lifetime ? created + lifetime : undefined,
    // Nought means for ever.
    keyLifetime: keyLifetime === 0 ? undefined : keyLifetime,
    allowsSigning: (flags & 0x02) !== 0,
    issuers: all.flatMap(({ type, body }) => readIssuer(type, body)),
    embedded: only(all, subpackets.embedded),
  };
}

function readIssuer(type: number, body: Uint8Array): readonly string[] {
  if (type === subpackets.issuer) return [Buffer.from(body).toString('hex')];
  // The first octet is the version of the key.
  return type === subpackets.fingerprint ? [Buffer.from(body.subarray(1)).toString('hex')] : [];
}

function numberIn(found: readonly Subpacket[], type: number): number | undefined {
  const body = only(found, type);
  return body === undefined ? undefined : new ByteReader(body).number(4);
}

function only(found: readonly Subpacket[], wanted: number): Uint8Array | undefined {
  const [first, ...others] = found.filter(({ type }) => type === wanted);
  if (others.length > 0) throw new Error(`it has its part ${wanted} more than once`);
  return first?.body;
}

/**
 * Whether a key has made a signature over some content.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-5.2.4
 */
export function isSignedBy(key: PublicKey, signature: Signature, ...content: readonly Uint8Array[]): boolean {
  const { hash, signed, digestStart, value } = signature;
  const input = Buffer.concat([...content, signed, Uint8Array.of(4, 0xff), fourOctets(signed.length)]);
  const digest = createHash(hash).update(input).digest();
  if (!digest.subarray(0, 2).equals(digestStart)) return false;
  if (value.length > key.octets) return false;
  const padded = Buffer.concat([Buffer.alloc(key.octets - value.length), value]);
  return verify(hash, input, key.rsa, padded);
}

/** Whether a signature names a key as its maker, and no other. */
export function isAttributedTo({ fingerprint }: PublicKey, { issuers }: Signature): boolean {
  return issuers.length > 0 && issuers.every((issuer) => issuer.length >= 16 && fingerprint.endsWith(issuer));
}
