import { Cursor } from './cursor.ts';
import type { Piece } from './head.ts';
import { parseJson } from './json.ts';
import { makeNames } from './names.ts';
import { pastValue } from './passage.ts';
import { textIn } from './raw.ts';
import type { Raw } from './raw.ts';
import type { PlanSource } from './source.ts';
import { makeWindow } from './window.ts';

/** The members of an object. */
export type Parts = ReadonlyMap<string, Raw>;

/**
 * Makes a reader of changes that mostly follow one another: it builds nothing of what is in them. Of members that come
 * twice the last one counts. It throws MalformedJsonError and SyntaxError.
 */
export function makePartsReader(source: PlanSource): (piece: Piece) => Parts {
  const window = makeWindow(source);
  const names = makeNames();
  return (piece) => {
    const bytes = window(piece);
    const parts = new Map<string, Raw>();
    const cursor = new Cursor({ bytes, from: 0, to: bytes.length, isCanonical: false });
    while (cursor.isOpen) {
      const { from, nameFrom, nameTo } = cursor;
      const name =
        names.find(bytes, nameFrom, nameTo) ?? names.decode(bytes.subarray(nameFrom - 1, nameTo + 1));
      const to = knownEnd(piece, name, from) ?? pastValue(bytes, from);
      parts.set(name, { bytes, from, to, isCanonical: false });
      cursor.next(to);
    }
    return parts;
  };
}

/** Where the value of a side ends that begins at a place; undefined when nobody has looked for it. */
function knownEnd({ from: start, beforeTo, afterTo }: Piece, name: string, from: number): number | undefined {
  const to = (name === 'before' ? beforeTo : name === 'after' ? afterTo : 0) - start;
  return to > from ? to : undefined;
}

/** The name that a cursor stands at; empty for what has none. @throws SyntaxError */
export function nameOf(quoted: Raw | undefined): string {
  const text = quoted === undefined ? '""' : textIn(quoted);
  return text.includes('\\') ? (parseJson(text) as string) : text.slice(1, -1);
}
