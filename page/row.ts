import { button, element } from './element.ts';
import { ACTIONS } from './items.ts';
import type { ActionWord, Item } from './items.ts';
import { renderDetails, sentence } from './details.ts';
import type { Row } from './rows.ts';
import { asidesOf } from './telling.ts';
import type { View } from './view.ts';

/** How rows look at the moment, and what they do. */
export interface RowContext {
  readonly view: View;
  /** The row that the keyboard is at. */
  readonly current: string | undefined;
  readonly toggle: (row: Row) => void;
  readonly enter: (key: string) => void;
}

/** A row of the list or the tree, with its details when it is open. */
export function renderRow(row: Row, at: number, count: number, context: RowContext): HTMLElement {
  const { view, current } = context;
  const isTree = view.form === 'tree';
  const isOpen = row.kind === 'module' ? row.isOpen : view.open.has(row.item.id);
  const line = button(
    {
      class: 'line',
      'aria-expanded': String(isOpen),
      tabindex: current === row.key || (current === undefined && at === 0) ? '0' : '-1',
      ...(isTree ? { role: 'treeitem', 'aria-level': String(row.depth + 1) } : {}),
    },
    () => context.toggle(row),
    ...(row.kind === 'module' ? moduleLine(row) : itemLine(row.item, isOpen, isTree)),
  );
  line.addEventListener('focus', () => context.enter(row.key));
  const made = element(
    'div',
    {
      class: `row ${row.kind}${isOpen ? ' open' : ''}`,
      role: isTree ? 'none' : 'listitem',
      ...(isTree ? {} : { 'aria-posinset': String(at + 1), 'aria-setsize': String(count) }),
    },
    line,
  );
  made.style.setProperty('--depth', String(row.depth));
  if (row.kind === 'item' && isOpen) made.append(renderDetails(row.item, view.difference));
  return made;
}

function itemLine(item: Item, isOpen: boolean, isTree: boolean): readonly HTMLElement[] {
  const { address, module, verb } = item;
  const prefix = module === '' || !address.startsWith(`${module}.`) ? '' : `${module}.`;
  const asides = isOpen ? [] : asidesOf(item);
  return [
    badge(verb),
    element(
      'span',
      { class: 'address', title: address },
      ...(prefix === '' || isTree ? [] : [element('span', { class: 'module-path' }, prefix)]),
      address.slice(prefix.length),
    ),
    element('span', { class: 'asides' }, ...sentence(asides)),
  ];
}

function moduleLine({ name, counts }: Row & { readonly kind: 'module' }): readonly HTMLElement[] {
  const present = ACTIONS.filter((action) => counts.has(action));
  return [
    element('span', { class: 'address' }, name),
    element(
      'span',
      { class: 'asides' },
      ...present.map((action) => badge(action, (counts.get(action) ?? 0).toLocaleString('en-GB'))),
    ),
  ];
}

/** An action in its colour, with a number before it where there is one. */
export function badge(action: ActionWord, number?: string): HTMLElement {
  const text = number === undefined ? action : `${number} ${action}`;
  return element('span', { class: `badge ${toneOf(action)}` }, text);
}

/** The colours' name of an action. */
export function toneOf(action: ActionWord): string {
  return TONES[action];
}

const TONES: Readonly<Record<ActionWord, string>> = {
  add: 'add',
  change: 'change',
  replace: 'replace',
  destroy: 'destroy',
  import: 'import',
  move: 'move',
  forget: 'forget',
  invoke: 'import',
  'put off': 'forget',
  'outside Terraform': 'change',
  check: 'destroy',
  output: 'forget',
};
