import { grouped } from './number.ts';
import { bytes } from './markdown.ts';

/** A part of a report that is shown as a whole or not at all. */
export interface Section {
  /** Rendered only when there may be room for it. */
  readonly render: () => string;
}

/** A section that is shown. */
export interface Kept<T> {
  readonly section: T;
  readonly text: string;
}

/** What fits of some sections. */
export interface Fitted<T> {
  readonly kept: readonly Kept<T>[];
  /** Whether nothing is missing. */
  readonly whole: boolean;
  /** What is left of the limit; below zero when something is missing. */
  readonly left: number;
}

/**
 * Keeps sections from the first as long as they fit. After the first that doesn't fit none is kept, so that
 * what is less dangerous never pushes out what is more; nor is any asked for.
 * @param sections - the most dangerous first
 * @param limit - in UTF-8 bytes; each section takes two more, for what stands between
 * @param around - how much more a section takes than its text, given those before it
 */
export function fit<T extends Section>(
  sections: Iterable<T>,
  limit: number,
  around: (section: T) => number = () => 0,
): Fitted<T> {
  const kept: Kept<T>[] = [];
  let left = limit;
  for (const section of sections) {
    const text = section.render();
    left -= bytes(text) + 2 + around(section);
    if (left < 0) return { kept, whole: false, left };
    kept.push({ section, text });
  }
  return { kept, whole: true, left };
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
