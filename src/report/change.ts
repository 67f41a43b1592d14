import type { DifferenceOf } from '../plan/difference.ts';
import { UNKNOWN } from '../plan/export.ts';
import type { TextLine } from '../plan/lines.ts';
import type { Value } from '../plan/plan.ts';
import { cut } from './budget.ts';
import { excerptsOf } from './excerpt.ts';
import { visible } from './markdown.ts';
import { assign, inside, line, SIGNS } from './sheet.ts';
import type { Style } from './sheet.ts';
import { describeBlob, shortenLines } from './text.ts';
import { block, inline, isWide, pathText } from './values.ts';

// A line of a change, old and new, that a comment shows without scrolling.
const WIDEST = 100;

// Of an old value whose successor isn't known yet.
const MOST_GLIMPSED = 60;

/** A value and its successor: on one line where that fits, else one below the other. */
export function renderChanged(difference: DifferenceOf<'changed'>, style: Style): readonly string[] {
  const { path } = difference;
  const [before, after] = whereTheyDiffer(difference.before, difference.after);
  const short = isUnknown(after) ? becoming(before) : onOneLine(before, after, style.longest);
  const isPair = short === undefined || (!isUnknown(after) && pathText(path).length + short.length > WIDEST);
  return style.inDocument || isPair
    ? [
        ...assign('-', path, block(before, style.longest), style),
        ...assign('+', path, replacing(before, after, style.longest), style),
      ]
    : assign('!', path, [short], style);
}

function replacing(before: Value, after: Value, longest: number): readonly string[] {
  const lines = block(after, longest);
  return lines.length === 1 ? [inline(after, longest, before)] : lines;
}

/** What differs in a text, line by line. */
export function renderText(difference: DifferenceOf<'text'>, style: Style): readonly string[] {
  const { path, base64, lines } = difference;
  const what = `a text${base64 ? ' in Base64' : ''}${lines.length === 0 ? ', of which only the line ends differ' : ''}`;
  return [
    line(' ', `${pathText(path)}: ${what}`, style),
    ...shortenLines(lines, style.longest).map((part) => renderTextLine(part, inside(style))),
  ];
}

/** What nobody reads, by size and digest. */
export function renderBlob({ path, before, after }: DifferenceOf<'blob'>, style: Style): readonly string[] {
  const [old, fresh] = [before, after].map((text) =>
    text === undefined ? undefined : describeBlob(text, style.longest),
  );
  if (old === undefined || fresh === undefined) {
    return assign(old === undefined ? '+' : '-', path, [old ?? fresh ?? ''], style);
  }
  return assign('!', path, [`${old} → ${fresh}`], style);
}

/** A list that has merely another order. */
export function renderOrder({ path, before, after }: DifferenceOf<'order'>, style: Style): readonly string[] {
  const what = '(same items in another order)';
  const both = isWide(before, WIDEST / 2) ? '' : `${inline(before, WIDEST)} → ${inline(after, WIDEST)} `;
  return assign('!', path, [both + what], style);
}

/** An item that is merely elsewhere. */
export function renderMoved({ path, from, value }: DifferenceOf<'moved'>, style: Style): readonly string[] {
  const item = isWide(value, WIDEST) ? '' : `: ${inline(value, WIDEST)}`;
  return [line('!', `${pathText(path)} was [${from}]${item}`, style)];
}

/** Where the new value isn't known yet there is nothing to compare, and a glimpse of the old one is enough. */
function becoming(before: Value): string {
  const text = isWide(before, MOST_GLIMPSED) ? '…' : inline(before, MOST_GLIMPSED);
  return `${text.length > MOST_GLIMPSED ? '…' : text} → ${UNKNOWN}`;
}

function onOneLine(before: Value, after: Value, longest: number): string | undefined {
  return isWide(before, WIDEST) || isWide(after, WIDEST)
    ? undefined
    : `${inline(before, longest)} → ${inline(after, longest, before)}`;
}

function isUnknown(value: Value): boolean {
  return typeof value === 'object' && value?.kind === 'unknown';
}

/** Two long strings are cut to what differs. */
function whereTheyDiffer(before: Value, after: Value): readonly [Value, Value] {
  return typeof before === 'string' &&
    typeof after === 'string' &&
    Math.max(before.length, after.length) > WIDEST
    ? excerptsOf(before, after)
    : [before, after];
}

function renderTextLine(part: TextLine, style: Style): string {
  return part.kind === 'gap'
    ? line(' ', `(${part.count} unchanged lines)`, style)
    : line(SIGNS[part.kind], visible(cut(part.text.replaceAll('\t', '    '), style.longest)), style);
}
