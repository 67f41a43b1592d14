import { createHash } from 'node:crypto';
import type { Release } from '../../ports.ts';
import { unpackProgram } from './archive.ts';
import type { PinnedKey } from './key.ts';
import type { Proof } from './shelf.ts';
import { findSum } from './sums.ts';
import { verifySignature, type Verified } from './verify.ts';

/**
 * Checks that a release's list of sums is signed, and that it lists the zip.
 * @param now - milliseconds since 1970
 * @throws Error that names the file that is wrong
 */
export function checkSums(
  release: Release,
  { sums, signature }: Pick<Proof, 'sums' | 'signature'>,
  key: PinnedKey,
  now: number,
): Verified {
  const { name } = release.sums;
  const verified = naming(`${release.signature.name} isn’t a good signature of ${name}`, () =>
    verifySignature({ document: sums, signature }, key, now),
  );
  sumOf(release, sums);
  return verified;
}

/**
 * Takes the program out of a release's zip, whose sum must be the one of the list.
 * @throws Error that names the file that is wrong
 */
export function openZip(release: Release, { sums, zip }: Pick<Proof, 'sums' | 'zip'>): Uint8Array {
  const { name } = release.zip;
  const wanted = sumOf(release, sums);
  const sum = createHash('sha256').update(zip).digest('hex');
  if (sum !== wanted) {
    throw new Error(`${name} has the SHA-256 ${sum}, and ${release.sums.name} says ${wanted}`);
  }
  return naming(`${name} isn’t a release of Terraform`, () => unpackProgram(zip));
}

function sumOf({ sums: { name }, zip }: Release, sums: Uint8Array): string {
  return naming(`${name} isn’t its list of sums`, () =>
    findSum(Buffer.from(sums).toString('utf8'), zip.name),
  );
}

function naming<T>(what: string, check: () => T): T {
  try {
    return check();
  } catch (cause) {
    throw new Error(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
