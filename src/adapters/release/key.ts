import { fourOctets } from './bytes.ts';
import { parsePackets, tags, type Packet } from './packet.ts';
import { parsePublicKey, type PublicKey } from './public-key.ts';
import { isAttributedTo, isSignedBy, parseSignature, types, type Signature } from './signature.ts';

/** A key that is trusted for its fingerprint alone, whoever hands over the text. */
export interface PinnedKey {
  /** Of the primary key: 40 hexadecimal digits in small letters. */
  readonly fingerprint: string;
  /** The public key block, as `gpg --export --armor` writes it. */
  readonly armored: string;
}

/** A key by which a document may be signed. */
export interface Signer {
  readonly key: PublicKey;
  /** When it, or the primary key that it hangs on, ends: in seconds since 1970; never when undefined. */
  readonly expires: number | undefined;
}

/** A key or a user id, and the signatures that follow it. */
interface Component {
  readonly packet: Packet;
  readonly signatures: readonly Packet[];
}

/**
 * The keys by which the owner of a pinned key signs: its primary key, and the subkeys that it has bound for signing
 * and that have agreed to it. What is revoked isn't among them.
 * @param now - seconds since 1970
 * @throws Error when it isn't the pinned key, is revoked, or has parts that aren't known
 */
export function readSigners({ fingerprint, armored }: PinnedKey, now: number): readonly Signer[] {
  const [first, ...others] = gather(parsePackets(dearmor(armored)));
  if (first?.packet.tag !== tags.publicKey) throw new Error('the key doesn’t begin with a primary key');
  const primary = parsePublicKey(first.packet.body);
  if (primary.fingerprint !== fingerprint)
    throw new Error(`the key ${primary.fingerprint} isn’t the pinned one`);
  if (isRevoked(first)) throw new Error(`the key ${fingerprint} is revoked`);

  const self = latest([
    ...readSignatures(first, [types.directKey], primary, now, primary.material),
    ...others.flatMap((component) => readCertifications(component, primary, now)),
  ]);
  if (self === undefined) throw new Error(`the key ${fingerprint} hasn’t signed itself`);
  const expires = expiryOf(primary, self);
  const subkeys = others
    .flatMap((component) => readSubkey(primary, component, now))
    .map((signer) => ({ ...signer, expires: earlier(expires, signer.expires) }));
  return [...(self.allowsSigning ? [{ key: primary, expires }] : []), ...subkeys];
}

/** By which the primary key says that a user id is its own, and what it is for. */
function readCertifications(userId: Component, primary: PublicKey, now: number): readonly Signature[] {
  const { body, tag } = userId.packet;
  if (tag !== tags.userId || isRevoked(userId)) return [];
  const material = [primary.material, Uint8Array.of(0xb4), fourOctets(body.length), body];
  return readSignatures(userId, types.certifications, primary, now, ...material);
}

function readSubkey(primary: PublicKey, subkey: Component, now: number): readonly Signer[] {
  if (subkey.packet.tag !== tags.publicSubkey || isRevoked(subkey)) return [];
  const key = parsePublicKey(subkey.packet.body);
  const covered = [primary.material, key.material];
  const binding = latest(readSignatures(subkey, [types.subkeyBinding], primary, now, ...covered));
  if (!binding?.allowsSigning || binding.embedded === undefined) return [];
  const agreement = parseSignature(binding.embedded);
  const agrees = agreement.type === types.primaryKeyBinding && isSignedBy(key, agreement, ...covered);
  return agrees ? [{ key, expires: expiryOf(key, binding) }] : [];
}

/** The signatures of some types by which the primary key speaks of a component, and that hold. */
function readSignatures(
  component: Component,
  wanted: readonly number[],
  primary: PublicKey,
  now: number,
  ...covered: readonly Uint8Array[]
): readonly Signature[] {
  return component.signatures
    .filter(({ body }) => wanted.includes(typeOf(body)))
    .map(({ body }) => parseSignature(body))
    .filter((signature) => isAttributedTo(primary, signature) && isSignedBy(primary, signature, ...covered))
    .filter(({ expires }) => expires === undefined || expires > now);
}

/**
 * Any revocation counts, whoever has made it: the text is pinned with its key, so nobody puts one in.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-5.2.1
 */
function isRevoked({ signatures }: Component): boolean {
  return signatures.some(({ body }) => [0x20, 0x28, 0x30].includes(typeOf(body)));
}

/** The type of any signature, also of one that isn't read any further: somebody else's, or one of version 3. */
function typeOf(body: Uint8Array): number {
  return (body[0] === 3 ? body[2] : body[1]) ?? 0;
}

function gather(packets: readonly Packet[]): readonly Component[] {
  const components: { readonly packet: Packet; readonly signatures: Packet[] }[] = [];
  for (const packet of packets) {
    if (packet.tag !== tags.signature) components.push({ packet, signatures: [] });
    else components.at(-1)?.signatures.push(packet);
  }
  const [, ...others] = components;
  const known: readonly number[] = [tags.userId, tags.publicSubkey];
  const foreign = others.find(({ packet }) => !known.includes(packet.tag));
  if (foreign) throw new Error(`the key has a packet ${foreign.packet.tag}, which isn’t known`);
  return components;
}

function latest(signatures: readonly Signature[]): Signature | undefined {
  return signatures.toSorted((one, other) => one.created - other.created).at(-1);
}

function expiryOf({ created }: PublicKey, { keyLifetime }: Signature): number | undefined {
  return keyLifetime === undefined ? undefined : created + keyLifetime;
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

/** The checksum of the armour is left out: the fingerprint, and signatures by that key, vouch for more. */
function dearmor(armored: string): Uint8Array {
  const block =
    /-----BEGIN PGP PUBLIC KEY BLOCK-----\n(?:.+\n)*\n([A-Za-z0-9+/=\n]+?)\n(?:=.{4}\n)?-----END PGP PUBLIC KEY BLOCK-----/;
  const base64 = block.exec(armored)?.[1];
  if (base64 === undefined) throw new Error('the key isn’t an armoured one');
  return Buffer.from(base64, 'base64');
}
