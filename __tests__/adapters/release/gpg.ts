import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PinnedKey } from '../../../src/adapters/release/key.ts';

const execute = promisify(execFile);

/** GnuPG with an empty home of its own. */
export interface Gpg {
  /** Runs it; passphrases are empty. `at` is what it takes for the time, in seconds since 1970. */
  run(
    args: readonly string[],
    settings?: { readonly at?: number; readonly answers?: string },
  ): Promise<Buffer>;
  /** A public key that it has, by its user id. */
  key(userId: string): Promise<PinnedKey>;
  /** Makes a detached binary signature of a document. */
  sign(document: Uint8Array, args: readonly string[], at?: number): Promise<Buffer>;
  /** Whether it takes a signature for a good one by that key alone, maybe an expired one. */
  accepts(document: Uint8Array, signature: Uint8Array, key: PinnedKey): Promise<boolean>;
  close(): Promise<void>;
}

/** What it says of a signature that is good, maybe by a key that has ended. */
const GOOD: readonly string[] = ['NEWSIG', 'GOODSIG', 'EXPKEYSIG', 'VALIDSIG'];

/** Whether this machine has GnuPG. */
export function hasGpg(): boolean {
  return ['gpg', 'gpgv', 'gpgconf'].every((name) => spawnSync(name, ['--version']).status === 0);
}

/** Starts GnuPG; its agent runs until it is closed. */
export async function startGpg(): Promise<Gpg> {
  // The agent's socket lies in it, and a socket's path must be short.
  const home = await mkdtemp(join(tmpdir(), 'pw-gpg-'));
  const env = { ...process.env, GNUPGHOME: home };
  const path = (name: string): string => join(home, name);
  const run: Gpg['run'] = async (args, { at, answers } = {}) => {
    const clock = at === undefined ? [] : [`--faked-system-time=${at}`, '--ignore-time-conflict'];
    const batch = answers === undefined ? ['--batch'] : ['--command-fd=0', '--no-tty'];
    const promise = execute(
      'gpg',
      ['--quiet', ...batch, '--yes', '--pinentry-mode=loopback', '--passphrase=', ...clock, ...args],
      { env, encoding: 'buffer' },
    );
    if (answers !== undefined) promise.child.stdin?.end(answers);
    return (await promise).stdout;
  };
  const keyrings = new Map<string, string>();
  const keyringOf = async ({ armored }: PinnedKey): Promise<string> => {
    const known = keyrings.get(armored);
    if (known !== undefined) return known;
    const keyring = path(`ring-${keyrings.size}.gpg`);
    const base64 = armored.split('\n\n')[1]?.split(/\n[=-]/)[0] ?? '';
    await writeFile(keyring, Buffer.from(base64, 'base64'));
    keyrings.set(armored, keyring);
    return keyring;
  };
  return {
    run,
    key: async (userId) => {
      const list = (await run(['--list-keys', '--with-colons', `=${userId}`])).toString();
      const fingerprint = /^fpr:{9}([0-9A-F]{40}):/m.exec(list)?.[1]?.toLowerCase() ?? '';
      return { fingerprint, armored: (await run(['--armor', '--export', `=${userId}`])).toString() };
    },
    sign: async (document, args, at) => {
      await writeFile(path('document'), document);
      const settings = at === undefined ? {} : { at };
      return run([...args, '--detach-sign', '--output=-', path('document')], settings);
    },
    accepts: async (document, signature, key) => {
      const keyring = await keyringOf(key);
      await writeFile(path('document'), document);
      await writeFile(path('signature'), signature);
      const args = ['--keyring', keyring, '--status-fd=1', path('signature'), path('document')];
      const { stdout } = await execute('gpgv', args, { env }).catch(
        (error: unknown) => error as { stdout: string },
      );
      const said: readonly string[] = stdout.match(/(?<=^\[GNUPG:\] )\w+SIG\b/gm) ?? [];
      return said.includes('VALIDSIG') && said.every((word) => GOOD.includes(word));
    },
    close: async () => {
      await execute('gpgconf', ['--kill', 'all'], { env });
      await rm(home, { recursive: true, force: true });
    },
  };
}
