import { isMapping } from '../src/plan/value.ts';
import { decodeUnchanged } from '../src/report/page/sides.ts';
import { block, pathText } from '../src/report/values.ts';
import { plural } from '../src/report/words.ts';
import { button, code, element } from './element.ts';
import type { Child } from './element.ts';
import type { Item } from './items.ts';
import { splitParts } from './split.ts';
import type { SplitRow } from './split.ts';
import { asidesOf, linesOf } from './telling.ts';
import type { Word } from './telling.ts';
import type { View } from './view.ts';

// More elements than this at once make the page slow.
const MOST_LINES = 1000;

/** What an item shows when it is open. */
export function renderDetails(item: Item, difference: View['difference']): HTMLElement {
  const asides = asidesOf(item);
  const facts = asides.length === 0 ? [] : [element('p', { class: 'facts' }, ...sentence(asides))];
  return element(
    'div',
    { class: 'details', role: 'region', 'aria-label': `what changes in ${item.address}` },
    ...facts,
    ...(difference === 'split' && item.kind !== 'check' ? renderSplit(item) : renderUnified(item)),
    ...renderUnchanged(item),
  );
}

/** Asides one after the other. */
export function sentence(asides: readonly (readonly Word[])[]): readonly Child[] {
  return asides.flatMap((words, at) => [
    ...(at === 0 ? [] : [' · ']),
    ...words.map((word) => (typeof word === 'string' ? word : code(word.code))),
  ]);
}

const SIGNS: Readonly<Record<string, string>> = { '+': 'added', '-': 'removed', '!': 'changed' };

function renderUnified(item: Item): readonly HTMLElement[] {
  const lines = linesOf(item);
  if (lines.length === 0) return [];
  const plain = item.kind === 'check';
  return [
    gradually('pre', lines, (line) => {
      const kind = plain ? undefined : SIGNS[line.charAt(0)];
      return element('span', { class: kind }, line, lineEnd());
    }),
  ];
}

function lineEnd(): Node {
  return document.createTextNode('\n');
}

function renderSplit(item: Item): readonly HTMLElement[] {
  const parts = splitParts(item).filter((rows) => rows.length > 0);
  if (parts.length === 0) return [];
  const rows = parts.flatMap((inside, at): readonly (SplitRow | 'space')[] =>
    at === 0 ? inside : ['space', ...inside],
  );
  const table = gradually('div', rows, (row) => renderRow(row));
  table.className = 'split';
  table.setAttribute('role', 'table');
  table.setAttribute('aria-label', 'before and after');
  table.prepend(
    element(
      'div',
      { class: 'pair head', role: 'row' },
      element('span', { role: 'columnheader' }, 'before'),
      element('span', { role: 'columnheader' }, 'after'),
    ),
  );
  return [table];
}

function renderRow(row: SplitRow | 'space'): HTMLElement {
  if (row === 'space') return element('div', { class: 'pair space', role: 'presentation' });
  if (row.kind === 'gap') {
    const text = `(${row.of === undefined ? '' : `${row.of}: `}${plural(row.count, 'unchanged line')})`;
    return element('div', { class: 'pair gap', role: 'row' }, element('span', { role: 'cell' }, text));
  }
  const side = (text: string | undefined, kind: string): HTMLElement =>
    element(
      'span',
      { role: 'cell', class: text === undefined ? 'none' : row.kind === 'same' ? undefined : kind },
      text?.replaceAll('\t', '    ') ?? '',
    );
  return element(
    'div',
    { class: 'pair', role: 'row' },
    side(row.before, 'removed'),
    side(row.after, 'added'),
  );
}

/** The attributes that stay as they are, made when they are asked for. */
function renderUnchanged(item: Item): readonly HTMLElement[] {
  if (item.kind !== 'change' && item.kind !== 'deferred' && item.kind !== 'drift') return [];
  const { action, before } = item.change;
  const { entries } = action === 'forget' && isMapping(before) ? before : decodeUnchanged(item.sides);
  const set = [...entries].filter(([, value]) => value !== null);
  if (set.length === 0) return [];
  const fold = element('details', {}, element('summary', {}, plural(set.length, 'unchanged attribute')));
  const fill = (): void => {
    const lines = set.flatMap(([name, value]) => {
      const [first = '', ...others] = block(value, Number.MAX_SAFE_INTEGER);
      return [`${pathText([name])} = ${first}`, ...others];
    });
    fold.append(gradually('pre', lines, (line) => element('span', {}, line, lineEnd())));
  };
  fold.addEventListener('toggle', fill, { once: true });
  return [fold];
}

/** An element with the first of its lines, and a button for as many more. */
function gradually<Line>(
  name: 'pre' | 'div',
  lines: readonly Line[],
  render: (line: Line) => HTMLElement,
): HTMLElement {
  const holder = element(name, { tabindex: '0', role: 'group', 'aria-label': 'differences' });
  const add = (from: number): void => {
    const to = from + MOST_LINES;
    holder.append(...lines.slice(from, to).map(render));
    if (to >= lines.length) return;
    const left = (lines.length - to).toLocaleString('en-GB');
    const more = button(
      { class: 'more' },
      () => {
        more.remove();
        add(to);
      },
      `${left} more lines`,
    );
    holder.append(more);
  };
  add(0);
  return holder;
}
