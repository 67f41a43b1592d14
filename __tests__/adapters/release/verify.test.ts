import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashicorpKey } from '../../../src/adapters/release/hashicorp.ts';
import { readSigners, type PinnedKey } from '../../../src/adapters/release/key.ts';
import { verifySignature } from '../../../src/adapters/release/verify.ts';
import { makeKey, packet, subpacket, type KeySettings, type TestKey } from '../../sandbox/openpgp.ts';

const NOW = Date.UTC(2026, 0);
const seconds = NOW / 1000;
const document = Buffer.from(`${'a'.repeat(64)}  terraform_1.11.4_linux_amd64.zip\n`);
const fixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../../fixtures/signatures', name));

let key: TestKey;
let withSubkey: TestKey;
beforeAll(() => {
  key = makeKey();
  withSubkey = makeKey({ subkey: {} });
});

describe('a genuine signature of HashiCorp’s', () => {
  const sums = fixture('terraform-provider-null_3.1.0_SHA256SUMS');
  const signature = fixture('terraform-provider-null_3.1.0_SHA256SUMS.sig');

  test('holds by the pinned key, whose signing subkeys are these', () => {
    expect(readSigners(hashicorpKey, seconds).map((signer) => signer.key.fingerprint)).toEqual([
      'c874011f0ab405110d02105534365d9472d7468f',
      'b36cba91a2c0730c435fc280b0b441097685b676',
      '374ec75b485913604a831cc7c820c6d5cd27ab87',
    ]);
    expect(verifySignature({ document: sums, signature }, hashicorpKey, NOW)).toEqual({
      fingerprint: 'b36cba91a2c0730c435fc280b0b441097685b676',
      expired: new Date('2022-04-20T00:08:32Z'),
    });
  });

  test('held when it was made, by the key as it was then', () => {
    const then: PinnedKey = { ...hashicorpKey, armored: fixture('hashicorp-2021.asc').toString() };
    expect(verifySignature({ document: sums, signature }, then, Date.UTC(2021, 4)).expired).toBeUndefined();
  });

  test('holds of nothing else', () => {
    const other = Buffer.concat([sums, Buffer.from('\n')]);
    expect(() => verifySignature({ document: other, signature }, hashicorpKey, NOW)).toThrow(
      'it isn’t of this file',
    );
  });
});

describe('what is right', () => {
  test.each(['sha256', 'sha384', 'sha512'] as const)('by the primary key with %s', (hash) => {
    expect(verify(key, key.sign(document, { hash }))).toEqual({
      fingerprint: key.pinned.fingerprint,
      expired: undefined,
    });
  });

  test('by a subkey', () => {
    const { fingerprint } = verify(withSubkey, withSubkey.sign(document));
    expect(fingerprint).not.toBe(withSubkey.pinned.fingerprint);
    expect(fingerprint).toMatch(/^[0-9a-f]{40}$/);
  });

  test.each<[string, KeySettings]>([
    ['the primary key', { lifetime: 86_400 }],
    ['the primary key, by a subkey that hasn’t', { lifetime: 86_400, subkey: {} }],
    ['the subkey', { subkey: { lifetime: 86_400 } }],
  ])('although %s has ended, which is said', (_, settings) => {
    const ended = makeKey(settings);
    expect(verify(ended, ended.sign(document)).expired).toEqual(new Date(Date.UTC(2024, 0, 2)));
  });

  test('what is dated a little ahead of the clock, or ends later', () => {
    expect(verify(key, key.sign(document, { created: seconds + 3600 }))).toBeDefined();
    const ends = subpacket(3, Buffer.of(0x7f, 0xff, 0xff, 0xff));
    expect(verify(key, key.sign(document, { hashed: [ends] }))).toBeDefined();
  });
});

describe('what is wrong', () => {
  test.each<[string, Parameters<TestKey['sign']>[1], string]>([
    ['over text', { type: 1 }, 'it isn’t over a binary document'],
    ['of another type', { type: 0x10 }, 'it isn’t over a binary document'],
    ['with SHA-1', { hash: 'sha1' }, 'its hash 2 isn’t'],
    ['from the future', { created: seconds + 90_000 }, 'it is from the future'],
    ['older than its key', { created: 1 }, 'it is older than its key'],
    ['expired', { hashed: [subpacket(3, Buffer.of(0, 0, 0, 9))] }, 'it has expired'],
    ['made twice', { hashed: [subpacket(2, Buffer.alloc(4))] }, 'it has its part 2 more than once'],
    ['critical', { hashed: [subpacket(20 | 0x80, Buffer.alloc(8))] }, 'its critical part 20 isn’t known'],
    ['by nobody', { unhashed: [] }, 'it is by nobody'],
    ['by two', { hashed: [subpacket(16, Buffer.alloc(8))] }, 'it is by 0000000000000000'],
    ['by an end of the id', { unhashed: [subpacket(16, Buffer.alloc(0))] }, 'it is by'],
  ])('%s', (_, settings, says) => {
    expect(() => verify(key, key.sign(document, settings))).toThrow(says);
  });

  test('by somebody else', () => {
    const foreign = makeKey();
    expect(() => verify(key, foreign.sign(document))).toThrow(
      `it is by ${foreign.pinned.fingerprint.slice(-16).toUpperCase()}, who isn’t the key`,
    );
  });

  test('by somebody else in the key’s name', () => {
    const id = Buffer.from(key.pinned.fingerprint, 'hex').subarray(-8);
    const forged = makeKey().sign(document, { unhashed: [subpacket(16, id)] });
    expect(() => verify(key, forged)).toThrow('it isn’t of this file');
  });

  test.each<[string, KeySettings]>([
    ['that is for encryption', { subkey: { flags: 0x0c } }],
    ['that hasn’t agreed', { subkey: { agreement: 'none' } }],
    ['for which another key has agreed', { subkey: { agreement: 'foreign' } }],
    ['that another key has bound', { subkey: { foreignBinding: true } }],
    ['that is revoked', { subkey: { revoked: true } }],
    ['that isn’t there, and the primary key doesn’t sign', { signs: false }],
  ])('by a subkey %s', (_, settings) => {
    const odd = makeKey(settings);
    expect(() => verify(odd, odd.sign(document))).toThrow('who isn’t the key');
  });

  test('by another key than the pinned one', () => {
    const pinned = { ...key.pinned, fingerprint: withSubkey.pinned.fingerprint };
    expect(() => verifySignature({ document, signature: key.sign(document) }, pinned, NOW)).toThrow(
      'isn’t the pinned one',
    );
  });

  test('two signatures, none, other packets, and armour', () => {
    const signature = key.sign(document);
    for (const odd of [Buffer.concat([signature, signature]), Buffer.alloc(0), packet(6, signature)]) {
      expect(() => verify(key, odd)).toThrow('it isn’t one detached signature');
    }
    const armored = `-----BEGIN PGP SIGNATURE-----\n\n${signature.toString('base64')}\n-----END PGP SIGNATURE-----\n`;
    expect(() => verify(key, Buffer.from(armored))).toThrow('it isn’t binary OpenPGP');
  });

  test('cut off anywhere, or with something behind', () => {
    const signature = withSubkey.sign(document);
    for (let length = 0; length < signature.length; length += 1) {
      expect(() => verify(withSubkey, signature.subarray(0, length))).toThrow();
    }
    expect(() => verify(withSubkey, Buffer.concat([signature, Buffer.of(0)]))).toThrow();
    const longer = packet(2, Buffer.concat([signature.subarray(5), Buffer.of(0)]));
    expect(() => verify(withSubkey, longer)).toThrow('something follows it');
  });

  test('any octets at all', () => {
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 400 }).map((bytes) => packet(2, bytes)),
      fc
        .uint8Array({ maxLength: 400 })
        .map((bytes) => packet(2, Buffer.concat([Buffer.of(4, 0, 1, 8), bytes]))),
    );
    fc.assert(fc.property(hostile, (bytes) => expect(() => verify(key, bytes)).toThrow()));
  });
});

function verify({ pinned }: TestKey, signature: Uint8Array): ReturnType<typeof verifySignature> {
  return verifySignature({ document, signature }, pinned, NOW);
}
