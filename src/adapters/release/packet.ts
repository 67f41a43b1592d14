import { ByteReader } from './bytes.ts';

/** A packet of an OpenPGP message. */
export interface Packet {
  readonly tag: number;
  readonly body: Uint8Array;
}

/** The tags of the packets that keys and signatures are made of. */
export const tags = { signature: 2, publicKey: 6, userId: 13, publicSubkey: 14 } as const;

/**
 * Takes binary OpenPGP apart. Lengths that aren't known beforehand are refused: neither keys nor signatures have them.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-4.2
 * @throws Error when it isn't packets from its first byte to its last
 */
export function parsePackets(bytes: Uint8Array): readonly Packet[] {
  const reader = new ByteReader(bytes);
  const packets: Packet[] = [];
  while (!reader.isAtEnd) packets.push(readPacket(reader));
  return packets;
}

function readPacket(reader: ByteReader): Packet {
  const header = reader.number(1);
  if ((header & 0x80) === 0) throw new Error('it isn’t binary OpenPGP');
  if ((header & 0x40) !== 0) return { tag: header & 0x3f, body: reader.take(readLength(reader)) };
  const octets = ([1, 2, 4] as const)[header & 3];
  if (octets === undefined) throw new Error('it has a packet of unknown length');
  return { tag: (header >> 2) & 15, body: reader.take(reader.number(octets)) };
}

/**
 * A length of the newer form, which packets and subpackets share up to 8,383 octets. Beyond, packets come in parts
 * and subpackets go on; both are refused.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-4.2.2
 */
export function readLength(reader: ByteReader): number {
  const first = reader.number(1);
  if (first < 192) return first;
  if (first < 224) return (first - 192) * 256 + reader.number(1) + 192;
  if (first < 255) throw new Error('it has a packet in parts');
  return reader.number(4);
}

/**
 * A multiprecision integer: its length in bits, then its octets.
 *
 * Some of the octets may be zeros that the length should leave out: Go's OpenPGP, by which HashiCorp signs, counts them.
 * @see https://www.rfc-editor.org/rfc/rfc4880#section-3.2
 */
export function readInteger(reader: ByteReader): Uint8Array {
  return reader.take(Math.ceil(reader.number(2) / 8));
}
