import { createHash, generateKeyPairSync, sign as signRsa, type KeyObject } from 'node:crypto';
import type { PinnedKey } from '../../src/adapters/release/key.ts';

/** An OpenPGP key of version 4 that signs, made anew: a primary key, and maybe a subkey that it has bound. */
export interface TestKey {
  readonly pinned: PinnedKey;
  /** Makes a detached signature by the subkey, or by the primary key when there is none. */
  sign(document: Uint8Array, settings?: SignatureSettings): Buffer;
}

/** How a signature departs from a good one. */
export interface SignatureSettings {
  readonly type?: number;
  readonly hash?: keyof typeof HASHES;
  /** Seconds since 1970. */
  readonly created?: number;
  /** More of the part that is signed. */
  readonly hashed?: readonly Buffer[];
  /** In place of the id of the key that signs. */
  readonly unhashed?: readonly Buffer[];
  /** Signs by the primary key, although there is a subkey. */
  readonly byPrimary?: boolean;
}

/** How a key departs from a plain one, which never ends. */
export interface KeySettings {
  /** Seconds since 1970. */
  readonly created?: number;
  /** How long the primary key lives, in seconds. */
  readonly lifetime?: number;
  /** Whether the primary key may sign; true unless said. */
  readonly signs?: boolean;
  readonly subkey?: SubkeySettings;
}

/** How a subkey departs from one for signing that never ends. */
export interface SubkeySettings {
  readonly lifetime?: number;
  /** Key flags; for signing unless given. */
  readonly flags?: number;
  /** What it signs to agree: its own binding unless given, `none`, or a binding by another key. */
  readonly agreement?: 'own' | 'none' | 'foreign';
  /** Bound by a key other than the primary one. */
  readonly foreignBinding?: boolean;
  readonly revoked?: boolean;
}

const HASHES = { sha1: 2, sha256: 8, sha384: 9, sha512: 10 } as const;
const PAST = Date.UTC(2024, 0) / 1000;
const SIGN = 0x02;

/** A key pair as its packet has it. */
interface Pair {
  readonly body: Buffer;
  readonly material: Buffer;
  readonly fingerprint: string;
  readonly secret: KeyObject;
}

/** Makes a key of 2048 bits. */
export function makeKey({ created = PAST, lifetime, signs = true, subkey }: KeySettings = {}): TestKey {
  const primary = makePair(created);
  const userId = Buffer.from('Releases <releases@example.com>');
  const certified = [primary.material, Buffer.of(0xb4), octets(4, userId.length), userId];
  const sub = subkey === undefined ? undefined : makePair(created);
  const packets = [
    packet(6, primary.body),
    packet(13, userId),
    makeSignature(primary, certified, {
      type: 0x13,
      created,
      hashed: [subpacket(27, Buffer.of(0x01 | (signs ? SIGN : 0))), ...lifetimeOf(lifetime)],
    }),
    ...(sub === undefined || subkey === undefined ? [] : bind(primary, sub, subkey, created)),
  ];
  return {
    pinned: { fingerprint: primary.fingerprint, armored: armor(Buffer.concat(packets)) },
    sign: (document, { byPrimary = false, ...settings } = {}) =>
      makeSignature((byPrimary ? undefined : sub) ?? primary, [document], settings),
  };
}

function bind(primary: Pair, sub: Pair, settings: SubkeySettings, created: number): readonly Buffer[] {
  const { lifetime, flags = SIGN, agreement = 'own', foreignBinding = false, revoked = false } = settings;
  const covered = [primary.material, sub.material];
  const agreeing = agreement === 'foreign' ? makePair(created) : sub;
  const embedded = makeSignature(agreeing, covered, { type: 0x19, created });
  const binding = makeSignature(foreignBinding ? makePair(created) : primary, covered, {
    type: 0x18,
    created,
    hashed: [
      subpacket(27, Buffer.of(flags)),
      ...lifetimeOf(lifetime),
      ...(agreement === 'none' ? [] : [subpacket(32, withoutHeader(embedded))]),
    ],
    // Named as the primary key's own, whoever has made it.
    unhashed: [issuer(primary)],
  });
  const revocation = makeSignature(primary, covered, { type: 0x28, created });
  return [packet(14, sub.body), ...(revoked ? [revocation] : []), binding];
}

function makePair(created: number): Pair {
  const { publicKey, privateKey: secret } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const body = Buffer.concat([Buffer.of(4), octets(4, created), Buffer.of(1), integer(n), integer(e)]);
  const material = Buffer.concat([Buffer.of(0x99), octets(2, body.length), body]);
  return { body, material, fingerprint: createHash('sha1').update(material).digest('hex'), secret };
}

function makeSignature(pair: Pair, content: readonly Uint8Array[], settings: SignatureSettings): Buffer {
  const { type = 0, hash = 'sha256', created = PAST + 60, hashed = [], unhashed = [issuer(pair)] } = settings;
  const inside = Buffer.concat([subpacket(2, octets(4, created)), ...hashed]);
  const outside = Buffer.concat(unhashed);
  const signed = Buffer.concat([Buffer.of(4, type, 1, HASHES[hash]), octets(2, inside.length), inside]);
  const input = Buffer.concat([...content, signed, Buffer.of(4, 0xff), octets(4, signed.length)]);
  const digest = createHash(hash).update(input).digest();
  const value = signRsa(hash, input, pair.secret).toString('base64url');
  return packet(
    2,
    Buffer.concat([signed, octets(2, outside.length), outside, digest.subarray(0, 2), integer(value)]),
  );
}

function issuer({ fingerprint }: Pair): Buffer {
  return subpacket(16, Buffer.from(fingerprint, 'hex').subarray(-8));
}

function lifetimeOf(seconds: number | undefined): readonly Buffer[] {
  return seconds === undefined ? [] : [subpacket(9, octets(4, seconds))];
}

/** A packet of the older form, with a length of four octets. */
export function packet(tag: number, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(0x80 | (tag << 2) | 2), octets(4, body.length), body]);
}

/** Part of a signature; a critical one by `type | 0x80`. */
export function subpacket(type: number, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(0xff), octets(4, body.length + 1), Buffer.of(type), body]);
}

function withoutHeader(made: Buffer): Buffer {
  return made.subarray(5);
}

function octets(count: number, value: number): Buffer {
  const bytes = Buffer.alloc(count);
  bytes.writeUIntBE(value, 0, count);
  return bytes;
}

function integer(base64url: string): Buffer {
  const bytes = Buffer.from(base64url, 'base64url');
  const first = bytes.findIndex((octet) => octet !== 0);
  const significant = bytes.subarray(first);
  return Buffer.concat([
    octets(2, significant.length * 8 - (Math.clz32(significant[0] ?? 0) - 24)),
    significant,
  ]);
}

function armor(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [
    '-----BEGIN PGP PUBLIC KEY BLOCK-----',
    '',
    ...lines,
    '-----END PGP PUBLIC KEY BLOCK-----',
    '',
  ].join('\n');
}
