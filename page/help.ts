import { button, element } from './element.ts';

const KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  ['/', 'search'],
  ['j  ↓', 'next'],
  ['k  ↑', 'previous'],
  ['Home  End', 'first, last'],
  ['Enter', 'open or close'],
  ['e', 'open all'],
  ['c', 'close all'],
  ['s', 'side by side, or not'],
  ['l  t  g', 'list, tree, graph'],
  ['1 … 7', 'only add, change, replace, destroy, import, move, forget'],
  ['0', 'show all'],
  ['Esc', 'leave the search, close this'],
  ['?', 'this help'],
];

/** Makes the help: a dialog that says which key does what. */
export function makeHelp(): HTMLDialogElement {
  const dialog: HTMLDialogElement = element(
    'dialog',
    { 'aria-labelledby': 'keys' },
    element('h2', { id: 'keys' }, 'Keys'),
    element(
      'dl',
      {},
      ...KEYS.flatMap(([keys, meaning]) => [
        element(
          'dt',
          {},
          ...keys.split('  ').flatMap((key, at) => [at === 0 ? '' : ' ', element('kbd', {}, key)]),
        ),
        element('dd', {}, meaning),
      ]),
    ),
    button({}, () => dialog.close(), 'close'),
  );
  return dialog;
}
