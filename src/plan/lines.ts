import { diffArrays } from 'diff';

/** What became of an item of a list, or of a line of a text. */
export interface Aligned<T> {
  readonly kind: 'same' | 'removed' | 'added';
  readonly items: readonly T[];
}

// The work grows with the square of it. What differs more than this isn't an edit but something else.
const MOST_EDITS = 1000;

/**
 * Aligns two lists so that the least is removed and added; runs of the same kind come together.
 * Where they have next to nothing in common, all is removed and all is added.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): readonly Aligned<T>[] {
  const keys = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_EDITS });
  if (keys === undefined) {
    return [
      { kind: 'removed', items: before },
      { kind: 'added', items: after },
    ];
  }
  let from = 0;
  let to = 0;
  return keys.map(({ added, removed, count }) => {
    const items = added ? after.slice(to, to + count) : before.slice(from, from + count);
    from += added ? 0 : count;
    to += removed ? 0 : count;
    return { kind: added ? 'added' : removed ? 'removed' : 'same', items };
  });
}

/** A line of a text's difference; `gap` stands for unchanged lines that are left out. */
export type TextLine =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }
  | { readonly kind: 'gap'; readonly count: number };

// As `diff -u` has it.
const CONTEXT = 3;

/** What differs between two texts, line by line, with three lines around each difference. */
export function diffLines(before: string | undefined, after: string | undefined): readonly TextLine[] {
  const oneEnds =
    before !== undefined && after !== undefined && before.endsWith('\n') !== after.endsWith('\n');
  const runs = align(linesOf(before, oneEnds), linesOf(after, oneEnds), (line) => line);
  return runs.flatMap(({ kind, items }, index): readonly TextLine[] => {
    const lines = items.map((text) => ({ kind, text }));
    if (kind !== 'same') {
      return lines;
    }
    const head = index === 0 ? 0 : CONTEXT;
    const tail = index === runs.length - 1 ? 0 : CONTEXT;
    const hidden = lines.length - head - tail;
    return hidden <= 1
      ? lines
      : [...lines.slice(0, head), { kind: 'gap', count: hidden }, ...lines.slice(lines.length - tail)];
  });
}

/** The lines of a text; the last one's missing end is told only where it makes a difference. */
function linesOf(text: string | undefined, tellsEnd: boolean): readonly string[] {
  const lines = text?.split('\n') ?? [];
  if (lines.at(-1) === '') {
    return lines.slice(0, -1);
  }
  return tellsEnd ? [...lines.slice(0, -1), `${lines.at(-1)} (no newline at the end)`] : lines;
}
