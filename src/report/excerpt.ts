import { commonEnds } from '../plan/ends.ts';

// Around what differs.
const CONTEXT = 20;

/**
 * What differs between two strings, with a little of what is around it; an ellipsis stands for the rest.
 * The one excerpt is never the same as the other.
 */
export function excerptsOf(before: string, after: string): readonly [before: string, after: string] {
  const { head, tail } = commonEnds(before, after);
  return [around(before, head, before.length - tail), around(after, head, after.length - tail)];
}

function around(text: string, from: number, to: number): string {
  let [start, end] = [from - CONTEXT, to + CONTEXT];
  start -= isLowSurrogate(text.charCodeAt(start)) ? 1 : 0;
  end += isHighSurrogate(text.charCodeAt(end - 1)) ? 1 : 0;
  // An ellipsis takes a character itself.
  const [isCut, isCutAtEnd] = [start > 1, end < text.length - 1];
  return `${isCut ? '…' : ''}${text.slice(isCut ? start : 0, isCutAtEnd ? end : undefined)}${isCutAtEnd ? '…' : ''}`;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
