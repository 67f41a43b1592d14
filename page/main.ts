import { readData } from '../src/report/page/reading.ts';
import { renderGraphView } from './drawing.ts';
import { element, part } from './element.ts';
import { find, prepareSearch } from './filter.ts';
import type { Found } from './filter.ts';
import { renderHeading, titleOf } from './heading.ts';
import { makeHelp } from './help.ts';
import { itemsOf, stepsOf } from './items.ts';
import type { Item } from './items.ts';
import { listenToKeys } from './keyboard.ts';
import { renderRow } from './row.ts';
import { listRows, treeRows } from './rows.ts';
import type { Row } from './rows.ts';
import { makeToolbar } from './toolbar.ts';
import { formatView, parseView } from './view.ts';
import type { View } from './view.ts';
import { makeViewport } from './viewport.ts';

/** A printer gets so many rows; a reader who wants others filters for them. */
const MOST_PRINTED = 1000;

// In pixels; the heights are guesses until a row is seen.
const CLOSED = 36;
const OPEN = 240;

// A reader who types doesn't want a link to each letter.
const LINK_DELAY_MS = 200;

const data = readData(part('plan').textContent);
const items = itemsOf(data);

let view: View = parseView(location.hash);
let found: Found = find(items, view);
let rows: readonly Row[] = [];
let current: string | undefined;
const closedModules = new Set<string>();

const content = part('content');
const holder = element('div', { class: 'rows' });
const help = makeHelp();
const viewport = makeViewport<Row>(
  holder,
  (row, at, count) => renderRow(row, at, count, { view, current, toggle, enter }),
  (row) => (row.kind === 'item' && view.open.has(row.item.id) ? OPEN : CLOSED),
);
const toolbar = makeToolbar(part('toolbar'), {
  change,
  openAll,
  closeAll,
  help: () => help.showModal(),
});

function enter(key: string): void {
  current = key;
}

function change(part: Partial<View>): void {
  const next = { ...view, ...part };
  const isFilter = ['search', 'actions', 'types', 'modules'].some((key) => key in part);
  view = next;
  if (isFilter) found = find(items, view);
  show();
  link();
}

/** Shows the view from the first row on, wherever the reader was. */
function show(): void {
  toolbar.update(view, found);
  part('status').textContent = statusOf();
  if (view.form === 'graph') {
    content.replaceChildren(renderGraphView(changesOf(found.items), data.plan.references, choose));
    return;
  }
  rows = view.form === 'tree' ? treeRows(found.items, closedModules) : listRows(found.items);
  if (!rows.some(({ key }) => key === current)) current = undefined;
  const isTree = view.form === 'tree';
  holder.setAttribute('role', isTree ? 'tree' : 'list');
  holder.setAttribute('aria-label', isTree ? 'changes by module' : 'changes');
  content.replaceChildren(...(rows.length === 0 ? [nothing()] : [holder]));
  viewport.show(rows);
}

function nothing(): HTMLElement {
  const text = items.length === 0 ? 'This plan changes nothing.' : 'Nothing here is what you look for.';
  return element('p', { class: 'nothing' }, text);
}

function statusOf(): string {
  const [some, all] = [found.items.length, items.length].map((count) => count.toLocaleString('en-GB'));
  return some === all ? `all ${all} shown` : `${some} of ${all} shown`;
}

function changesOf(all: readonly Item[]) {
  return all.flatMap((item) => (item.kind === 'change' ? [item.change] : []));
}

let linking: ReturnType<typeof setTimeout> | undefined;

function link(): void {
  clearTimeout(linking);
  linking = setTimeout(() => {
    const fragment = formatView(view);
    history.replaceState(null, '', fragment === '' ? location.pathname + location.search : `#${fragment}`);
  }, LINK_DELAY_MS);
}

function toggle(row: Row): void {
  current = row.key;
  if (row.kind === 'module') {
    if (!closedModules.delete(row.path)) closedModules.add(row.path);
    show();
  } else {
    const open = new Set(view.open);
    if (!open.delete(row.item.id)) open.add(row.item.id);
    view = { ...view, open };
    viewport.refresh(row.key);
    link();
  }
  focusRow(row.key);
}

function openAll(): void {
  closedModules.clear();
  change({ open: new Set(found.items.map(({ id }) => id)) });
}

function closeAll(): void {
  change({ open: new Set() });
}

function focusRow(key: string): void {
  viewport.reach(key)?.querySelector('button')?.focus({ preventScroll: true });
}

/** Moves the keyboard's place. @param where - so many rows on, or to an end */
function move(where: number | 'first' | 'last'): void {
  if (view.form === 'graph' || rows.length === 0) return;
  const at = rows.findIndex(({ key }) => key === current);
  const next = where === 'first' ? 0 : where === 'last' ? rows.length - 1 : at === -1 ? 0 : at + where;
  const row = rows[Math.min(rows.length - 1, Math.max(0, next))];
  if (row === undefined) return;
  current = row.key;
  focusRow(row.key);
}

/** Shows one item, open, whatever is filtered. */
function reveal(item: Item): void {
  const isHidden = !found.items.includes(item);
  current = item.id;
  for (const path of closedModules) if (`${item.module}.`.startsWith(`${path}.`)) closedModules.delete(path);
  change({
    ...(isHidden ? { search: '', actions: [], types: [], modules: [] } : {}),
    ...(view.form === 'graph' ? { form: 'list' } : {}),
    open: new Set([...view.open, item.id]),
  });
  focusRow(item.id);
}

function choose({ address }: { readonly address: string }, unit: 'block' | 'module'): void {
  if (unit === 'block') change({ form: 'list', search: wordsOf(address) });
  else change({ form: 'tree', ...(address === '' ? { modules: [''] } : { search: wordsOf(address) }) });
  move('first');
}

/** Words by which an address without keys finds those that have some. */
function wordsOf(address: string): string {
  const steps = stepsOf(address);
  return [...steps, address.slice(steps.join('.').length).replace(/^\./, '')].join(' ').trim();
}

document.title = titleOf(data);
part('heading').append(
  ...renderHeading(data, items, { show: reveal, filter: (actions) => change({ actions, form: 'list' }) }),
);
document.body.append(help);
listenToKeys({
  search: toolbar.search,
  help,
  move,
  openAll,
  closeAll,
  view: () => view,
  change,
});
window.addEventListener('hashchange', () => {
  view = parseView(location.hash);
  found = find(items, view);
  show();
});
window.addEventListener('beforeprint', () => viewport.stretch(MOST_PRINTED));
window.addEventListener('afterprint', () => viewport.stretch(undefined));
show();
prepareSearch(items);
