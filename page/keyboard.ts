import { ACTIONS } from './items.ts';
import type { View } from './view.ts';

/** What keys reach. */
export interface Keyboard {
  readonly search: HTMLInputElement;
  readonly help: HTMLDialogElement;
  readonly move: (where: number | 'first' | 'last') => void;
  readonly openAll: () => void;
  readonly closeAll: () => void;
  readonly view: () => View;
  readonly change: (view: Partial<View>) => void;
}

/** Lets keys do what buttons do. They are left alone where the reader writes, and with Ctrl, Alt or the like. */
export function listenToKeys(keyboard: Keyboard): void {
  const keys = keysOf(keyboard);
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || keyboard.help.open) return;
    if (target === keyboard.search) {
      if (key === 'Escape') keyboard.search.blur();
      if (key === 'ArrowDown' || key === 'Enter') {
        keyboard.move('first');
        event.preventDefault();
      }
      return;
    }
    // Arrows scroll a graph or a long line that has the focus.
    if (key.startsWith('Arrow') && target instanceof HTMLElement && target.matches('.canvas, pre, .split'))
      return;
    const act = keys.get(key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

function keysOf({
  search,
  help,
  move,
  openAll,
  closeAll,
  view,
  change,
}: Keyboard): ReadonlyMap<string, () => void> {
  const filters = ACTIONS.slice(0, 7).map((action, at): [string, () => void] => [
    String(at + 1),
    () => {
      const isAlone = view().actions.length === 1 && view().actions[0] === action;
      change({ actions: isAlone ? [] : [action] });
    },
  ]);
  return new Map<string, () => void>([
    [
      '/',
      () => {
        search.focus();
        search.select();
      },
    ],
    ['j', () => move(1)],
    ['ArrowDown', () => move(1)],
    ['k', () => move(-1)],
    ['ArrowUp', () => move(-1)],
    ['Home', () => move('first')],
    ['End', () => move('last')],
    ['e', openAll],
    ['c', closeAll],
    ['s', () => change({ difference: view().difference === 'split' ? 'unified' : 'split' })],
    ['l', () => change({ form: 'list' })],
    ['t', () => change({ form: 'tree' })],
    ['g', () => change({ form: 'graph' })],
    ['0', () => change({ search: '', actions: [], types: [], modules: [] })],
    ['?', () => help.showModal()],
    ...filters,
  ]);
}
