import { bytesInBase64, isBase64 } from '../plan/base64.ts';
import { isBlob } from '../plan/blob.ts';
import { digestOf } from '../plan/digest.ts';
import type { TextLine } from '../plan/lines.ts';
import { excerptsOf } from './excerpt.ts';
import { quote } from './markdown.ts';
import { inline } from './values.ts';
import { grouped } from './number.ts';

/** A blob's size and digest; what is short enough to be read, as it is. */
export function describeBlob(text: string, longest: number): string {
  if (!isBlob(text)) {
    return inline(text, longest);
  }
  const isEncoded = isBase64(text);
  const bytes = isEncoded ? bytesInBase64(text) : new TextEncoder().encode(text);
  const size = `${grouped(bytes.length)} bytes`;
  return `(${isEncoded ? `Base64 of ${size}` : size}, SHA-256 ${digestOf(bytes)}…)`;
}

// Of each line that may be cut to so many characters, so many lines of a run are shown.
const CHARACTERS_OF_A_LINE = 5;

/**
 * Lines as they are shown: of two that took each other's place and are long, what differs; of two that look the same,
 * what they are in quotes; of many that were removed or added together, the first.
 * @param longest - characters of a line before it is cut
 */
export function shortenLines(lines: readonly TextLine[], longest: number): readonly TextLine[] {
  const result: TextLine[] = [];
  for (let index = 0; index < lines.length;) {
    const removed = runOf(lines, index, 'removed');
    const added = runOf(lines, index + removed.length, 'added');
    const most = Math.max(1, Math.floor(longest / CHARACTERS_OF_A_LINE));
    const pairs = removed.slice(0, most).map((text, row) => tellApart(text, added[row], longest));
    result.push(
      ...told(
        'removed',
        pairs.map(([before]) => before),
        removed.length,
      ),
      ...told(
        'added',
        added.slice(0, most).map((text, row) => pairs[row]?.[1] ?? text),
        added.length,
      ),
    );
    const other = lines[index];
    if (removed.length + added.length === 0 && other !== undefined) {
      result.push(other);
    }
    index += Math.max(1, removed.length + added.length);
  }
  return result;
}

function runOf(lines: readonly TextLine[], from: number, kind: 'removed' | 'added'): readonly string[] {
  const run: string[] = [];
  for (let line = lines[from]; line?.kind === kind; line = lines[from + run.length]) {
    run.push(line.text);
  }
  return run;
}

function tellApart(
  before: string,
  after: string | undefined,
  longest: number,
): readonly [before: string, after: string | undefined] {
  if (after !== undefined && looks(before) === looks(after)) {
    return [quote(before), quote(after)];
  }
  return after !== undefined && Math.max(before.length, after.length) > longest
    ? excerptsOf(before, after)
    : [before, after];
}

function looks(text: string): string {
  return text.replaceAll('\t', '    ').trimEnd();
}

function told(kind: 'removed' | 'added', texts: readonly string[], all: number): readonly TextLine[] {
  const rest = all - texts.length;
  return [
    ...texts.map((text) => ({ kind, text })),
    ...(rest > 0 ? [{ kind, text: `… ${grouped(rest)} more ${rest === 1 ? 'line' : 'lines'}` }] : []),
  ];
}
