import { readSigners, type PinnedKey } from './key.ts';
import { parsePackets, tags } from './packet.ts';
import { isAttributedTo, isSignedBy, parseSignature, types } from './signature.ts';

/** How far the clocks of signer and verifier may be apart, in seconds. */
const SKEW = 86_400;

/** A detached signature, and what it should be of. */
export interface SignedDocument {
  readonly document: Uint8Array;
  /** Binary, as `gpg --detach-sign` writes it. */
  readonly signature: Uint8Array;
}

/** Who has signed, for certain. */
export interface Verified {
  /** Of the primary key or the subkey: 40 hexadecimal digits in small letters. */
  readonly fingerprint: string;
  /** When that key ended, if it has: the signature holds all the same, and somebody should know. */
  readonly expired: Date | undefined;
}

/**
 * Verifies a detached OpenPGP signature: one signature of version 4 over a binary document, by RSA and SHA-2. All that
 * isn't known to be right is wrong; `gpg` accepts more.
 * @param now - milliseconds since 1970
 * @throws Error that says what is wrong with the signature, beginning with "it" or "the key"
 */
export function verifySignature(
  { document, signature: bytes }: SignedDocument,
  pinned: PinnedKey,
  now: number,
): Verified {
  const seconds = Math.floor(now / 1000);
  const packets = parsePackets(bytes);
  const [packet] = packets;
  if (packets.length !== 1 || packet?.tag !== tags.signature)
    throw new Error('it isn’t one detached signature');
  const signature = parseSignature(packet.body);
  if (signature.type !== types.binary) throw new Error('it isn’t over a binary document');

  const signers = readSigners(pinned, seconds);
  const signer = signers.find(({ key }) => isAttributedTo(key, signature));
  if (signer === undefined) {
    const maker = signature.issuers[0]?.toUpperCase() ?? 'nobody';
    throw new Error(
      `it is by ${maker}, who isn’t the key ${pinned.fingerprint.toUpperCase()} or its signing subkey`,
    );
  }
  const { created, expires } = signature;
  if (created > seconds + SKEW) throw new Error('it is from the future');
  if (created < signer.key.created) throw new Error('it is older than its key');
  if (expires !== undefined && expires <= seconds) throw new Error('it has expired');
  if (!isSignedBy(signer.key, signature, document)) throw new Error('it isn’t of this file');
  const { fingerprint } = signer.key;
  const ended = signer.expires !== undefined && signer.expires <= seconds;
  return { fingerprint, expired: ended ? new Date(signer.expires * 1000) : undefined };
}
