import { canonical, passCanonical } from './canonical.ts';
import { parseJson } from './json.ts';
import type { Json } from './json.ts';
import { pastValue } from './passage.ts';

/** A value in some bytes. */
export interface Raw {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  /** Whether it is known to be in canonical form. */
  readonly isCanonical: boolean;
}

/** All of some bytes, which are a value in canonical form. */
export function rawOf(bytes: Buffer): Raw {
  return { bytes, from: 0, to: bytes.length, isCanonical: true };
}

/** The value that begins at a place. @throws MalformedJsonError */
export function rawAt(bytes: Buffer, from: number): Raw {
  const to = passCanonical(bytes, from);
  return to === -1
    ? { bytes, from, to: pastValue(bytes, from), isCanonical: false }
    : { bytes, from, to, isCanonical: true };
}

/** The same value in canonical form. @throws MalformedJsonError, SyntaxError */
export function inForm(raw: Raw): Raw {
  const { bytes, from, to, isCanonical } = raw;
  return isCanonical ? raw : rawOf(canonical(bytes.subarray(from, to)));
}

/** A value as it is written; `null` for one that isn't there. */
export function textIn(raw: Raw | undefined): string {
  return raw === undefined ? 'null' : raw.bytes.toString('utf8', raw.from, raw.to);
}

/** A value; null for one that isn't there. */
export function jsonOf(raw: Raw | undefined): Json {
  return raw === undefined ? null : parseJson(textIn(raw));
}

/** Whether a value is this very word. */
export function isWord({ bytes, from, to }: Raw, word: string): boolean {
  let index = to - from === word.length ? 0 : word.length + 1;
  while (index < word.length && bytes[from + index] === word.charCodeAt(index)) {
    index += 1;
  }
  return index === word.length;
}

/** Whether two values are the same; one that isn't there is null. @throws MalformedJsonError, SyntaxError */
export function isSame(one: Raw | undefined, other: Raw | undefined): boolean {
  if (one === undefined || other === undefined) {
    return [one, other].every((raw) => raw === undefined || isWord(raw, 'null'));
  }
  return (
    haveSameBytes(one, other) ||
    (!(one.isCanonical && other.isCanonical) && haveSameBytes(inForm(one), inForm(other)))
  );
}

function haveSameBytes(one: Raw, other: Raw): boolean {
  return (
    one.to - one.from === other.to - other.from &&
    one.bytes.compare(other.bytes, other.from, other.to, one.from, one.to) === 0
  );
}
