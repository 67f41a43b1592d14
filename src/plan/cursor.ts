import {
  BACKSLASH,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  expectByte,
  OPEN_OBJECT,
  pastBlanks,
  pastString,
  QUOTE,
} from './passage.ts';
import { isWord } from './raw.ts';
import type { Raw } from './raw.ts';

const NO_BYTES = Buffer.alloc(0);

/**
 * Goes through the members of an object, one after the other, without building it. It has those of what is nothing
 * (null, false, or not there) too, which are none; of anything else the one that has no name.
 *
 * A class, and changed in its place: it sees every attribute of a plan.
 */
export class Cursor {
  readonly bytes: Buffer;
  /** Whether it stands at a member; if it does, the next three say where. */
  isOpen = false;
  /** Behind the quotation mark. */
  nameFrom = 0;
  nameTo = 0;
  /** Where the value begins. */
  from = 0;
  /** Whether the names so far are written without escapes, and each stands behind the one before it. */
  isInOrder = true;
  readonly #isObject: boolean;

  /** @throws MalformedJsonError */
  constructor(raw: Raw | undefined) {
    this.bytes = raw?.bytes ?? NO_BYTES;
    this.#isObject = raw !== undefined && this.bytes[raw.from] === OPEN_OBJECT;
    if (raw === undefined || isWord(raw, 'null') || isWord(raw, 'false')) {
      return;
    }
    if (this.#isObject) {
      this.#enter(pastBlanks(this.bytes, raw.from + 1), true);
    } else {
      this.isOpen = true;
      this.nameFrom = this.nameTo = this.from = raw.from;
    }
  }

  /** The name with its quotation marks; undefined for what has none. */
  get quoted(): Raw | undefined {
    const { bytes, nameFrom, nameTo } = this;
    return this.#isObject ? { bytes, from: nameFrom - 1, to: nameTo + 1, isCanonical: true } : undefined;
  }

  /** Goes on to the next member. @param to - where the value ends @throws MalformedJsonError */
  next(to: number): void {
    this.isOpen = false;
    if (this.#isObject) {
      this.#enter(pastBlanks(this.bytes, to), false);
    }
  }

  /**
   * Goes on to the next member as another cursor did, whose bytes it has had so far: where it has the next name too, there
   * is no need to read it again.
   */
  follow(leader: Cursor, leaderFrom: number, to: number): void {
    const shift = to - leaderFrom;
    let at = leader.isOpen ? leaderFrom : leader.from + 1;
    while (at < leader.from && this.bytes[at + shift] === leader.bytes[at]) {
      at += 1;
    }
    if (at === leader.from) {
      this.nameFrom = leader.nameFrom + shift;
      this.nameTo = leader.nameTo + shift;
      // Blanks may stand before its value where none stand before the other's.
      this.from = pastBlanks(this.bytes, leader.from + shift);
      this.isInOrder &&= leader.isInOrder;
    } else {
      this.next(to);
    }
  }

  /** Less than 0 when its name stands before another's, 0 when they are the same; at the end it stands last. */
  compare(other: Cursor): number {
    if (!this.isOpen || !other.isOpen) {
      return Number(other.isOpen) - Number(this.isOpen);
    }
    return compareBytes(this.bytes, this.nameFrom, this.nameTo, other.bytes, other.nameFrom, other.nameTo);
  }

  #enter(end: number, isFirst: boolean): void {
    const { bytes, nameFrom: lastFrom, nameTo: lastTo } = this;
    if (bytes[end] === CLOSE_OBJECT) {
      return;
    }
    let at = end;
    if (!isFirst) {
      expectByte(bytes, at, COMMA);
      at = pastBlanks(bytes, at + 1);
    }
    expectByte(bytes, at, QUOTE);
    const nameTo = pastName(bytes, at + 1);
    const behind = nameTo === -1 ? pastString(bytes, at + 1) : nameTo + 1;
    this.nameFrom = at + 1;
    this.nameTo = behind - 1;
    this.isInOrder &&=
      nameTo !== -1 &&
      (isFirst || compareBytes(bytes, lastFrom, lastTo, bytes, this.nameFrom, this.nameTo) < 0);
    const colon = pastBlanks(bytes, behind);
    expectByte(bytes, colon, COLON);
    this.from = pastBlanks(bytes, colon + 1);
    this.isOpen = true;
  }
}

/** Where the closing quotation mark is of a name that is written as it is; -1 for another. */
function pastName(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      return at;
    }
    if (byte < 0x20 || byte === BACKSLASH) {
      return -1;
    }
    at += 1;
  }
}

function compareBytes(
  one: Buffer,
  oneFrom: number,
  oneTo: number,
  other: Buffer,
  otherFrom: number,
  otherTo: number,
): number {
  const shared = Math.min(oneTo - oneFrom, otherTo - otherFrom);
  for (let index = 0; index < shared; index += 1) {
    const difference = (one[oneFrom + index] ?? 0) - (other[otherFrom + index] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return oneTo - oneFrom - (otherTo - otherFrom);
}
