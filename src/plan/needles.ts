/** A part of a text: from a position to the one behind it. */
export type Range = readonly [from: number, to: number];

// Four characters are looked at at a time; each takes five bits of a number, so that older ones fall out of it.
const WINDOW = 4;
const BITS = 20;
const MASK = (1 << BITS) - 1;

/**
 * Makes a search for many texts at once, in one pass whose time hardly depends on how many they are.
 * @param needles - of four characters or more
 * @returns finds, from left to right, the longest needle that begins at each place; they may overlap
 */
export function indexNeedles(needles: readonly string[]): (text: string) => readonly Range[] {
  const all = new Set(needles);
  const marks = new Uint32Array(1 << (BITS - 5));
  const lengths = new Map<number, number[]>();
  for (const needle of all) {
    const start = hashOf(needle);
    marks[start >>> 5] = (marks[start >>> 5] ?? 0) | (1 << (start & 31));
    const others = lengths.get(start);
    if (others === undefined) {
      lengths.set(start, [needle.length]);
    } else if (!others.includes(needle.length)) {
      others.push(needle.length);
    }
  }
  lengths.forEach((each) => each.sort((one, other) => other - one));

  const longestAt = (text: string, from: number, start: number): Range | undefined => {
    const length = lengths.get(start)?.find((each) => all.has(text.slice(from, from + each)));
    return length === undefined ? undefined : [from, from + length];
  };

  return (text) => {
    const found: Range[] = [];
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      start = ((start << 5) ^ text.charCodeAt(at)) & MASK;
      if (((marks[start >>> 5] ?? 0) >>> (start & 31)) & 1 && at >= WINDOW - 1) {
        const range = longestAt(text, at - WINDOW + 1, start);
        if (range !== undefined) {
          found.push(range);
        }
      }
    }
    return found;
  };
}

function hashOf(needle: string): number {
  let hash = 0;
  for (let at = 0; at < WINDOW; at += 1) {
    hash = ((hash << 5) ^ needle.charCodeAt(at)) & MASK;
  }
  return hash;
}
