import type { Difference, DifferenceOf } from '../plan/difference.ts';
import type { Step, Value } from '../plan/plan.ts';
import { renderBlob, renderChanged, renderMoved, renderOrder, renderText } from './change.ts';
import { quote } from './markdown.ts';
import { assign, inside, line, marked, SIGNS } from './sheet.ts';
import type { Extent, Style } from './sheet.ts';
import { block, pathText, WIDEST_NAME, withoutNulls } from './values.ts';
import { grouped } from './number.ts';

export type { Extent } from './sheet.ts';

// Items that are named one by one when they are merely elsewhere.
const MOST_MOVED = 3;

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
  const width = names.reduce((widest, length) => Math.max(widest, length), 0);
  return differences.flatMap((difference) =>
    render({ ...difference, path: [...prefix, ...difference.path] }, { ...style, width }),
  );
}

function render(difference: Difference, style: Style): readonly string[] {
  switch (difference.kind) {
    case 'added':
    case 'removed':
      return marked(
        assign(SIGNS[difference.kind], difference.path, whole(difference.value, style), style),
        difference,
      );
    case 'changed':
      return marked(renderChanged(difference, style), difference);
    case 'text':
      return marked(renderText(difference, style), difference);
    case 'blob':
      return marked(renderBlob(difference, style), difference);
    case 'order':
      return marked(renderOrder(difference, style), difference);
    case 'moved':
      return marked(renderMoved(difference, style), difference);
    case 'nested':
      return renderNested(difference, style);
  }
}

/** In a document null is a value like any other; elsewhere it means that nothing is set. */
function whole(value: Value, { longest, inDocument }: Style): readonly string[] {
  return block(inDocument ? value : withoutNulls(value), longest);
}

function renderNested(difference: DifferenceOf<'nested'>, style: Style): readonly string[] {
  const { form, path, forces, children, unchanged } = difference;
  const rest = unchanged > 0 ? [`${grouped(unchanged)} unchanged`] : [];
  if (form === 'list' && !forces && children.every(({ kind }) => kind === 'nested')) {
    // Each item's own line names the list: `Statement[1]`.
    const where = path.length === 0 ? '' : ` in ${pathText(path)}`;
    return [
      ...renderSiblings(children, style, path),
      ...rest.map((text) => line(' ', `(${text}${where})`, style)),
    ];
  }
  const title = titleOf(difference);
  const within = { ...inside(style), inDocument: style.inDocument || form === 'document' };
  return [
    ...marked([line(' ', title, style)], difference),
    ...(isListOf(difference) ? renderItems(children, within) : renderSiblings(children, within)),
    ...rest.map((text) => line(' ', `(${text})`, within)),
  ];
}

/** `Statement[1]: Sid "AllowInvoke"`, `policy: a document`. */
function titleOf({ form, path, base64, name, children }: DifferenceOf<'nested'>): string {
  const facts = [
    ...(name === undefined ? [] : [`${name.key} ${quote(name.value)}`]),
    ...(form === 'document'
      ? [`a document${base64 ? ' in Base64' : ''}`, ...(children.length === 0 ? ['formatted anew'] : [])]
      : []),
  ];
  const place = path.length === 0 ? '' : pathText(path);
  return facts.length === 0 ? place : `${place}: ${facts.join(', ')}`;
}

function isListOf({ form, children }: DifferenceOf<'nested'>): boolean {
  return form === 'list' || children.every(({ path }) => path.length === 1 && typeof path[0] === 'number');
}

/** Items that came or went are shown without their index, which says nothing. */
function renderItems(children: readonly Difference[], style: Style): readonly string[] {
  const moved = children.filter(({ kind }) => kind === 'moved').length;
  const told = moved > MOST_MOVED ? children.filter(({ kind }) => kind !== 'moved') : children;
  const lines = told.flatMap((child) => {
    if (child.kind !== 'added' && child.kind !== 'removed') {
      return render(child, { ...style, width: 0 });
    }
    const [first = '', ...others] = whole(child.value, style);
    return marked(
      [first, ...others].map((text) => line(SIGNS[child.kind], text, style)),
      child,
    );
  });
  return moved > MOST_MOVED
    ? [...lines, line('!', `(${grouped(moved)} the same at other places)`, style)]
    : lines;
}
