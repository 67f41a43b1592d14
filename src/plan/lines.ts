import { diffArrays } from 'diff';
import { matchItems } from './alignment.ts';

/** Lines that were kept, removed or added together. */
interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly lines: readonly string[];
}

// The work grows with the square of it, and takes a tenth of a second here.
const MOST_EDITS = 500;

/** Aligns lines so that the least is removed and added; where that is very much, so that a little more is. */
function align(before: readonly string[], after: readonly string[]): readonly Run[] {
  if (before.length === 0 || after.length === 0) {
    return [run('removed', before), run('added', after)].filter(({ lines }) => lines.length > 0);
  }
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  return changes === undefined
    ? alignRoughly(before, after)
    : changes.map(({ added, removed, value }) => run(added ? 'added' : removed ? 'removed' : 'same', value));
}

function alignRoughly(before: readonly string[], after: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  let [from, to] = [0, 0];
  const settle = (nextFrom: number, nextTo: number): void => {
    if (nextFrom > from) runs.push(run('removed', before.slice(from, nextFrom)));
    if (nextTo > to) runs.push(run('added', after.slice(to, nextTo)));
  };
  const kept = matchItems(before, after).filter(({ moved }) => !moved);
  for (let index = 0; index < kept.length;) {
    const first = kept[index] ?? { from, to };
    let length = 1;
    while (
      kept[index + length]?.from === first.from + length &&
      kept[index + length]?.to === first.to + length
    ) {
      length += 1;
    }
    settle(first.from, first.to);
    runs.push(run('same', before.slice(first.from, first.from + length)));
    [from, to] = [first.from + length, first.to + length];
    index += length;
  }
  settle(before.length, after.length);
  return runs;
}

function run(kind: Run['kind'], lines: readonly string[]): Run {
  return { kind, lines };
}

/** A line of a text's difference; `gap` stands for unchanged lines that are left out. */
export type TextLine =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }
  | { readonly kind: 'gap'; readonly count: number };

// As `diff -u` has it.
const CONTEXT = 3;

/**
 * What differs between two texts, line by line, with three lines around each difference. Empty when it is their line
 * ends alone.
 */
export function diffLines(before: string | undefined, after: string | undefined): readonly TextLine[] {
  if (before !== undefined && after !== undefined && unixLines(before) === unixLines(after)) {
    return [];
  }
  const tellsEnd = before !== undefined && after !== undefined && partAtTheEnd(before, after);
  const runs = align(linesOf(before, tellsEnd), linesOf(after, tellsEnd));
  return runs.flatMap(({ kind, lines }, index): readonly TextLine[] => {
    if (kind !== 'same') {
      return lines.map((text) => ({ kind, text }));
    }
    const head = index === 0 ? 0 : CONTEXT;
    const tail = index === runs.length - 1 ? 0 : CONTEXT;
    const hidden = lines.length - head - tail;
    const told = (some: readonly string[]): readonly TextLine[] => some.map((text) => ({ kind, text }));
    return hidden <= 1
      ? told(lines)
      : [
          ...told(lines.slice(0, head)),
          { kind: 'gap', count: hidden },
          ...told(lines.slice(lines.length - tail)),
        ];
  });
}

function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Whether only one ends its last line, and that line is otherwise the same. */
function partAtTheEnd(before: string, after: string): boolean {
  const last = (text: string): string | undefined => linesOf(text, false).at(-1);
  return before.endsWith('\n') !== after.endsWith('\n') && last(before) === last(after);
}

/** The lines of a text; the last one's missing end is told only where it makes a difference. */
function linesOf(text: string | undefined, tellsEnd: boolean): readonly string[] {
  const lines = text?.split('\n') ?? [];
  if (lines.at(-1) === '') {
    return lines.slice(0, -1);
  }
  return tellsEnd ? [...lines.slice(0, -1), `${lines.at(-1)} (no newline at the end)`] : lines;
}
