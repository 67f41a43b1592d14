import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PinnedKey } from '../../../src/adapters/release/key.ts';
import { verifySignature } from '../../../src/adapters/release/verify.ts';
import { makeKey, packet, subpacket, type KeySettings } from '../../sandbox/openpgp.ts';
import { hasGpg, startGpg, type Gpg } from './gpg.ts';

/** Holds the verifier against GnuPG: what it accepts, GnuPG accepts; where it refuses more, the class has a name. */
// GnuPG can't be installed by a script here; what it would say of the same signatures stands in verify.test.ts.
const withGpg = hasGpg() ? describe : describe.skip;

const DAY = 86_400;
const NOW = Math.floor(Date.now() / 1000);
const document = Buffer.from(`${'a'.repeat(64)}  terraform_1.11.4_linux_amd64.zip\n`);

/** What both say of a signature: `good`, `bad`, or why it is refused although GnuPG accepts it. */
async function judge(gpg: Gpg, signature: Uint8Array, key: PinnedKey, of = document): Promise<string> {
  const accepted = await gpg.accepts(of, signature, key);
  try {
    verifySignature({ document: of, signature }, key, NOW * 1000);
    return accepted ? 'good' : 'accepted, although GnuPG refuses it';
  } catch (error) {
    return accepted ? (error as Error).message : 'bad';
  }
}

withGpg('beside GnuPG', () => {
  let gpg: Gpg;
  let keys: Readonly<Record<string, PinnedKey>>;
  beforeAll(async () => {
    gpg = await startGpg();
    const generate = (name: string, kind: string, ends: string, at = NOW - 9 * DAY) =>
      gpg.run(['--quick-gen-key', name, kind, 'sign', ends], { at });
    const addSubkey = async (name: string, kind: string, ends: string) => {
      const { fingerprint } = await gpg.key(name);
      await gpg.run(['--quick-add-key', fingerprint, kind, 'sign', ends], { at: NOW - 9 * DAY });
    };
    for (const bits of ['2048', '3072', '4096']) await generate(`rsa${bits}`, `rsa${bits}`, 'never');
    await generate('ended', 'rsa2048', '2d');
    for (const [name, ends] of [
      ['subkey', 'never'],
      ['endedSubkey', '2d'],
      ['revoked', 'never'],
    ] as const) {
      await generate(name, 'rsa2048', 'never');
      await addSubkey(name, 'rsa2048', ends);
    }
    await generate('ed25519', 'ed25519', 'never');
    const names = ['rsa2048', 'rsa3072', 'rsa4096', 'ended', 'subkey', 'endedSubkey', 'revoked', 'ed25519'];
    keys = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await gpg.key(name)] as const)),
    );
  }, 120_000);
  afterAll(() => gpg.close());
  const key = (name: string): PinnedKey => keys[name] ?? { fingerprint: '', armored: '' };
  const sign = (name: string, ...args: readonly string[]): Promise<Buffer> =>
    gpg.sign(document, ['-u', `=${name}`, ...args], NOW - 8 * DAY);

  test.each(
    ['rsa2048', 'rsa3072', 'rsa4096', 'ended', 'subkey', 'endedSubkey'].flatMap((name) =>
      ['SHA256', 'SHA384', 'SHA512'].map((hash) => [name, hash] as const),
    ),
  )('%s with %s is good, of that document and by that key', async (name, hash) => {
    const signature = await sign(name, '--digest-algo', hash);
    expect(await judge(gpg, signature, key(name))).toBe('good');
    expect(await judge(gpg, signature, key(name === 'rsa2048' ? 'rsa3072' : 'rsa2048'))).toBe('bad');
    expect(await judge(gpg, signature, key(name), Buffer.concat([document, document]))).toBe('bad');
  });

  test('a primary key that has a subkey can sign too', async () => {
    const signature = await gpg.sign(document, ['-u', `${key('subkey').fingerprint}!`], NOW - 8 * DAY);
    expect(await judge(gpg, signature, key('subkey'))).toBe('good');
  });

  test('no revoked subkey’s', async () => {
    const signature = await sign('revoked');
    expect(await judge(gpg, signature, key('revoked'))).toBe('good');
    await gpg.run(['--edit-key', '=revoked'], { answers: 'key 1\nrevkey\ny\n0\n\ny\nsave\n' });
    expect(await judge(gpg, signature, await gpg.key('revoked'))).toBe('bad');
  });

  test.each<[string, readonly string[], string]>([
    ['over text', ['--textmode'], 'it isn’t over a binary document'],
    ['with SHA-1', ['--digest-algo', 'SHA1'], 'its hash 2 isn’t SHA-256, SHA-384 or SHA-512'],
    ['with SHA-224', ['--digest-algo', 'SHA224'], 'its hash 11 isn’t SHA-256, SHA-384 or SHA-512'],
    ['that ends', ['--default-sig-expire', '2'], 'bad'],
    ['with a critical notation', ['--sig-notation', '!a@example.com=b'], 'bad'],
    ['with a notation', ['--sig-notation', 'a@example.com=b'], 'good'],
    ['armoured', ['--armor'], 'it isn’t binary OpenPGP'],
    ['by two of them', ['-u', '=rsa3072'], 'bad'],
  ])('one %s', async (_, args, verdict) => {
    expect(await judge(gpg, await sign('rsa2048', ...args), key('rsa2048'))).toBe(verdict);
  });

  test('one by another algorithm', async () => {
    expect(await judge(gpg, await sign('ed25519'), key('ed25519'))).toBe('its algorithm 22 isn’t RSA');
  });

  test('one twice, and one with a packet behind', async () => {
    const signature = await sign('rsa2048');
    for (const more of [signature, packet(13, Buffer.from('somebody'))]) {
      const verdict = await judge(gpg, Buffer.concat([signature, more]), key('rsa2048'));
      expect(verdict).toBe('it isn’t one detached signature');
    }
  });

  test('one of which any octet is changed: where GnuPG accepts it, the octet isn’t signed', async () => {
    const verdicts = new Set<string>();
    for (const name of ['rsa2048', 'subkey']) {
      const signature = await sign(name);
      // The last octets are all of its number.
      for (let at = 0; at < signature.length; at += at < signature.length - 260 ? 1 : 9) {
        const changed = Buffer.from(signature);
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
        verdicts.add((await judge(gpg, changed, key(name))).replaceAll(/\b[0-9A-F]{40}\b/g, '…'));
      }
    }
    expect([...verdicts].sort()).toEqual([
      'bad',
      // Of the length in bits of its number, what doesn’t change the length in octets.
      'good',
      // The id of its maker, which contradicts the fingerprint.
      'it is by …, who isn’t the key … or its signing subkey',
      // A number that is longer than the packet.
      'it is cut off',
      // The start of the digest, which is there to be compared.
      'it isn’t of this file',
    ]);
  }, 120_000);

  test('one that is cut off anywhere', async () => {
    const signature = await sign('subkey');
    for (let length = 0; length < signature.length; length += 7) {
      expect(await judge(gpg, signature.subarray(0, length), key('subkey'))).toBe('bad');
    }
  }, 60_000);

  test.each<[string, KeySettings, string]>([
    ['a plain key', {}, 'good'],
    ['a subkey', { subkey: {} }, 'good'],
    ['an ended key', { lifetime: DAY }, 'good'],
    ['an ended subkey', { subkey: { lifetime: DAY } }, 'good'],
    ['a subkey for encryption', { subkey: { flags: 0x0c } }, 'bad'],
    ['a subkey that hasn’t agreed', { subkey: { agreement: 'none' } }, 'bad'],
    ['a subkey for which another has agreed', { subkey: { agreement: 'foreign' } }, 'bad'],
    ['a subkey that another has bound', { subkey: { foreignBinding: true } }, 'bad'],
    ['a revoked subkey', { subkey: { revoked: true } }, 'bad'],
    ['a key that doesn’t sign', { signs: false }, 'bad'],
  ])('%s of the tests’ own making', async (_, settings, verdict) => {
    const made = makeKey(settings);
    expect(await judge(gpg, made.sign(document), made.pinned)).toBe(verdict);
  });

  test.each<[string, Buffer, string]>([
    ['is critical and unknown', subpacket(99 | 0x80, Buffer.alloc(1)), 'bad'],
    ['is unknown', subpacket(99, Buffer.alloc(1)), 'good'],
    ['names somebody else', subpacket(16, Buffer.alloc(8)), 'bad'],
  ])('a part that %s', async (_, part, verdict) => {
    const made = makeKey();
    expect(await judge(gpg, made.sign(document, { hashed: [part] }), made.pinned)).toBe(verdict);
  });
});
