import { button, element } from './element.ts';
import type { Choice, Facet, Found } from './filter.ts';
import { ACTIONS } from './items.ts';
import type { ActionWord } from './items.ts';
import { toneOf } from './row.ts';
import type { View } from './view.ts';

/** What the toolbar does. */
export interface Commands {
  readonly change: (view: Partial<View>) => void;
  readonly openAll: () => void;
  readonly closeAll: () => void;
  readonly help: () => void;
}

/** The toolbar, which stands as long as the page does. */
export interface Toolbar {
  readonly search: HTMLInputElement;
  readonly update: (view: View, found: Found) => void;
}

const FORMS = ['list', 'tree', 'graph'] as const;

// What has a key: 1 to 7.
const MOST_KEYS = 7;

/** Makes the toolbar: search, forms, filters. */
export function makeToolbar(holder: HTMLElement, commands: Commands): Toolbar {
  const search = element('input', {
    type: 'search',
    id: 'search',
    placeholder: 'search addresses, attributes, values   /',
    'aria-label': 'search addresses, attributes and values',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  search.addEventListener('input', () => commands.change({ search: search.value }));
  const forms = FORMS.map((form) => ({
    form,
    made: button({ 'data-form': form }, () => commands.change({ form }), form),
  }));
  const split = button(
    { 'data-split': '' },
    () => {
      const isSplit = split.getAttribute('aria-pressed') === 'true';
      commands.change({ difference: isSplit ? 'unified' : 'split' });
    },
    'side by side',
  );
  const actions = element('div', { class: 'chips', role: 'group', 'aria-label': 'filter by action' });
  const types = makeFold('type', 'types');
  const modules = makeFold('module', 'modules');
  const clear = button(
    { class: 'clear' },
    () => {
      search.value = '';
      commands.change({ search: '', actions: [], types: [], modules: [] });
    },
    'show all',
  );
  holder.replaceChildren(
    element(
      'div',
      { class: 'bar' },
      search,
      element(
        'div',
        { class: 'joined', role: 'group', 'aria-label': 'form' },
        ...forms.map(({ made }) => made),
      ),
      split,
      button({ 'data-open': 'all' }, commands.openAll, 'open all'),
      button({ 'data-open': 'none' }, commands.closeAll, 'close all'),
      button({ 'aria-label': 'keys', class: 'help' }, commands.help, '?'),
    ),
    element('div', { class: 'bar' }, actions, types.fold, modules.fold, clear),
  );
  return {
    search,
    update: (view, { choices }) => {
      if (search.value !== view.search) search.value = view.search;
      for (const { form, made } of forms) made.setAttribute('aria-pressed', String(form === view.form));
      split.setAttribute('aria-pressed', String(view.difference === 'split'));
      clear.hidden =
        [view.search, ...view.actions, ...view.types, ...view.modules].join('') === '' &&
        view.modules.length === 0;
      replaceKeepingFocus(actions, renderChips('actions', choices.actions, view, commands));
      fill(types, choices.types, view, commands);
      fill(modules, choices.modules, view, commands);
    },
  };
}

interface Fold {
  readonly facet: Facet;
  readonly name: string;
  readonly fold: HTMLDetailsElement;
  readonly summary: HTMLElement;
  readonly chips: HTMLElement;
}

function makeFold(name: string, facet: Facet): Fold {
  const summary = element('summary', {}, name);
  const chips = element('div', { class: 'chips', role: 'group', 'aria-label': `filter by ${name}` });
  const fold = element('details', { class: 'facet', 'data-facet': facet }, summary, chips);
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && target.isConnected && !fold.contains(target)) fold.open = false;
  });
  fold.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    fold.open = false;
    summary.focus();
  });
  return { facet, name, fold, summary, chips };
}

function fill(
  { facet, name, fold, summary, chips }: Fold,
  choices: readonly Choice[],
  view: View,
  commands: Commands,
): void {
  const chosen = view[facet];
  fold.hidden = choices.length < 2;
  fold.classList.toggle('chosen', chosen.length > 0);
  const [first = ''] = chosen;
  summary.textContent =
    chosen.length === 0
      ? `${name} (${choices.length})`
      : chosen.length === 1
        ? `${name}: ${label(first)}`
        : `${name}: ${chosen.length}`;
  replaceKeepingFocus(chips, renderChips(facet, choices, view, commands));
}

function renderChips(
  facet: Facet,
  choices: readonly Choice[],
  view: View,
  { change }: Commands,
): readonly HTMLElement[] {
  const chosen = view[facet];
  return choices.map(({ value, count }) => {
    const isChosen = chosen.includes(value);
    const toggle = (): void =>
      change({ [facet]: isChosen ? chosen.filter((other) => other !== value) : [...chosen, value] });
    const key = facet === 'actions' ? ACTIONS.findIndex((action) => action === value) + 1 : 0;
    return button(
      {
        class: `chip ${facet === 'actions' ? toneOf(value as ActionWord) : ''}`,
        'aria-pressed': String(isChosen),
        'data-value': value,
        ...(key > 0 && key <= MOST_KEYS ? { title: `key ${key}`, 'aria-keyshortcuts': String(key) } : {}),
      },
      toggle,
      label(value),
      element('span', { class: 'count' }, ` ${count.toLocaleString('en-GB')}`),
    );
  });
}

function label(value: string): string {
  return value === '' ? 'root module' : value;
}

function replaceKeepingFocus(holder: HTMLElement, made: readonly HTMLElement[]): void {
  const { activeElement } = document;
  const focused =
    activeElement instanceof HTMLElement && holder.contains(activeElement)
      ? activeElement.dataset['value']
      : undefined;
  holder.replaceChildren(...made);
  made.find(({ dataset }) => focused !== undefined && dataset['value'] === focused)?.focus();
}
