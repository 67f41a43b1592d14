import { bytes } from './markdown.ts';
import { grouped } from './number.ts';

/** A part of a report that is shown as a whole or not at all. */
export interface Section {
  /** Rendered only when there may be room for it. */
  readonly render: () => string;
}

/** What fits of a list of sections. */
export interface Fitted<T> {
  readonly kept: readonly string[];
  readonly dropped: readonly T[];
}

/**
 * Keeps sections from the first as long as they fit. After the first that doesn't fit none is kept, so that
 * what is less dangerous never pushes out what is more.
 * @param sections - the most dangerous first
 * @param limit - in UTF-8 bytes; each section takes two more, for what stands between
 */
export function fit<T extends Section>(sections: readonly T[], limit: number): Fitted<T> {
  const kept: string[] = [];
  let left = limit;
  for (const section of sections) {
    const rendered = section.render();
    left -= bytes(rendered) + 2;
    if (left < 0) {
      break;
    }
    kept.push(rendered);
  }
  return { kept, dropped: sections.slice(kept.length) };
}

/**
 * Keeps lines from the first as long as they fit; a last line says how many more there are.
 * @param limit - in UTF-8 bytes
 */
export function fitLines(lines: readonly string[], limit: number): readonly string[] {
  let left = limit;
  const count = lines.findIndex((line) => {
    left -= bytes(line) + 1;
    return left < 0;
  });
  const more = lines.length - count;
  return count === -1
    ? lines
    : [...lines.slice(0, count), `  … ${more} more ${more === 1 ? 'line' : 'lines'}`];
}

/** Cuts a text to so many characters, and says how many are missing. No character is cut in two. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  const head = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  return `${head}… (${grouped(text.length - head.length)} more characters)`;
}
