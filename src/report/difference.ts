import type { Difference } from '../plan/difference.ts';
import type { TextLine } from '../plan/lines.ts';
import type { Step, Value } from '../plan/plan.ts';
import { cut } from './budget.ts';
import { visible } from './markdown.ts';
import { block, inline, pathText } from './values.ts';

/** How much of a value is shown. */
export interface Extent {
  /** Characters of a string, or of a line of a text, before it is cut. */
  readonly longest: number;
}

interface Style extends Extent {
  readonly depth: number;
  /** Names are padded to it, so that values stand below each other. */
  readonly width: number;
  readonly inDocument: boolean;
}

const SIGNS = { added: '+', removed: '-', changed: '!', same: ' ' } as const;
type Sign = (typeof SIGNS)[keyof typeof SIGNS];

// A line of a change, old and new, that a comment shows without scrolling.
const WIDEST = 100;

// Of an old value whose successor isn't known yet.
const MOST_GLIMPSED = 60;

// A name longer than this stands for itself.
const WIDEST_NAME = 32;

/** Differences as lines for a `diff` fence: `+` added, `-` removed, `!` changed, each with a space after it. */
export function renderDifferences(differences: readonly Difference[], extent: Extent): readonly string[] {
  return renderSiblings(differences, { ...extent, depth: 0, width: 0, inDocument: false });
}

function renderSiblings(
  differences: readonly Difference[],
  style: Style,
  prefix: readonly Step[] = [],
): readonly string[] {
  const names = differences
    .filter(({ kind }) => kind !== 'nested' && kind !== 'text')
    .map(({ path }) => pathText([...prefix, ...path]).length)
    .filter((length) => length <= WIDEST_NAME);
  const width = Math.max(0, ...names);
  return differences.flatMap((difference) =>
    render({ ...difference, path: [...prefix, ...difference.path] }, { ...style, width }),
  );
}

function render(difference: Difference, style: Style): readonly string[] {
  switch (difference.kind) {
    case 'added':
    case 'removed':
      return marked(
        assign(SIGNS[difference.kind], difference.path, block(difference.value, style.longest), style),
        difference,
      );
    case 'changed':
      return marked(renderChanged(difference, style), difference);
    case 'text':
      return [
        ...marked([line(' ', `${pathText(difference.path)}: a text`, style)], difference),
        ...difference.lines.map((part) => renderTextLine(part, inside(style))),
      ];
    case 'nested':
      return renderNested(difference, style);
  }
}

function renderChanged(
  { path, before, after }: Difference & { readonly kind: 'changed' },
  style: Style,
): readonly string[] {
  const [old, fresh] = fromWhereTheyDiffer(before, after, style.longest);
  const short = `${formerly(old, fresh, style.longest)} → ${newly(old, fresh, style.longest)}`;
  const isPair = !isKind(fresh, 'unknown') && pathText(path).length + short.length > WIDEST;
  return style.inDocument || isPair
    ? [
        ...assign('-', path, block(old, style.longest), style),
        ...assign('+', path, block(fresh, style.longest), style),
      ]
    : assign('!', path, [short], style);
}

/** The old value; where the new one isn't known yet there is nothing to compare, and a glimpse of it is enough. */
function formerly(old: Value, fresh: Value, longest: number): string {
  const text = isKind(fresh, 'unknown') ? inline(old, MOST_GLIMPSED) : inline(old, longest);
  return isKind(fresh, 'unknown') && text.length > MOST_GLIMPSED ? '…' : text;
}

function newly(old: Value, fresh: Value, longest: number): string {
  return isKind(old, 'secret') && isKind(fresh, 'secret') ? '(sensitive, changed)' : inline(fresh, longest);
}

function isKind(value: Value, kind: 'unknown' | 'secret'): boolean {
  return typeof value === 'object' && value?.kind === kind;
}

function renderNested(difference: Difference & { readonly kind: 'nested' }, style: Style): readonly string[] {
  const { form, path, children, unchanged } = difference;
  const rest = unchanged > 0 ? [`(${unchanged} unchanged)`] : [];
  if (form === 'list' && children.every(({ kind }) => kind === 'nested')) {
    // Each item's own line names the list: `Statement[1]`.
    return [...renderSiblings(children, style, path), ...rest.map((text) => line(' ', text, style))];
  }
  const name = path.length === 0 ? '' : pathText(path);
  const title =
    form === 'document' ? `${name}: a document${children.length === 0 ? ', formatted anew' : ''}` : name;
  const within = { ...inside(style), inDocument: style.inDocument || form === 'document' };
  return [
    ...marked([line(' ', title, style)], difference),
    ...(isListOf(difference) ? renderItems(children, within) : renderSiblings(children, within)),
    ...rest.map((text) => line(' ', text, within)),
  ];
}

function isListOf({ form, children }: Difference & { readonly kind: 'nested' }): boolean {
  return form === 'list' || children.every(({ path }) => path.length === 1 && typeof path[0] === 'number');
}

/** Items that came or went are shown without their index, which says nothing. */
function renderItems(children: readonly Difference[], style: Style): readonly string[] {
  return children.flatMap((child) => {
    if (child.kind !== 'added' && child.kind !== 'removed') {
      return render(child, { ...style, width: 0 });
    }
    const [first = '', ...others] = block(child.value, style.longest);
    return marked(
      [first, ...others].map((text) => line(SIGNS[child.kind], text, style)),
      child,
    );
  });
}

/** Two long strings from shortly before the place where they part, so that what differs isn't cut off. */
function fromWhereTheyDiffer(before: Value, after: Value, longest: number): readonly [Value, Value] {
  if (
    typeof before !== 'string' ||
    typeof after !== 'string' ||
    Math.max(before.length, after.length) <= longest
  ) {
    return [before, after];
  }
  let same = 0;
  while (same < before.length && before[same] === after[same]) {
    same += 1;
  }
  const from = same - Math.floor(longest / 4);
  return from <= 0 ? [before, after] : [`…${before.slice(from)}`, `…${after.slice(from)}`];
}

function renderTextLine(part: TextLine, style: Style): string {
  return part.kind === 'gap'
    ? line(' ', `(${part.count} unchanged lines)`, style)
    : line(SIGNS[part.kind], visible(cut(part.text.replaceAll('\t', '    '), style.longest)), style);
}

function assign(
  sign: Sign,
  path: readonly Step[],
  value: readonly string[],
  style: Style,
): readonly string[] {
  const [first = '', ...others] = value;
  return [
    line(sign, `${pathText(path).padEnd(style.width)} = ${first}`, style),
    ...others.map((text) => line(sign, text, style)),
  ];
}

function line(sign: Sign, text: string, { depth }: Style): string {
  return `${sign} ${'  '.repeat(depth)}${text}`;
}

function inside(style: Style): Style {
  return { ...style, depth: style.depth + 1 };
}

function marked([first = '', ...others]: readonly string[], { forces }: Difference): readonly string[] {
  return [forces ? `${first}   # forces the replacement` : first, ...others];
}
