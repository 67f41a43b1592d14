import { ACTIONS } from './items.ts';
import type { Item } from './items.ts';
import { searchText } from '../src/report/page/sides.ts';
import type { View } from './view.ts';

/** What items can be filtered by. */
export type Facet = 'actions' | 'types' | 'modules';

/** One choice of a facet, and how many items it has besides what the other facets and the search leave. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** The items that a view asks for, and what else it could ask for. */
export interface Found {
  readonly items: readonly Item[];
  readonly choices: Readonly<Record<Facet, readonly Choice[]>>;
}

const FACETS: Readonly<Record<Facet, (item: Item) => readonly string[]>> = {
  actions: ({ actions }) => actions,
  types: ({ type }) => [type],
  modules: ({ module }) => [module],
};

const NAMES = ['actions', 'types', 'modules'] as const;

/** Finds items. Of one facet any choice will do; the facets and every word of the search must all agree. */
export function find(items: readonly Item[], view: View): Found {
  const words = wordsOf(view.search);
  const found: Item[] = [];
  const counts = {
    actions: seed(items, 'actions'),
    types: seed(items, 'types'),
    modules: seed(items, 'modules'),
  };
  for (const item of items) {
    if (!words.every((word) => searchTextOf(item).includes(word))) continue;
    const misses = NAMES.filter((facet) => !passes(item, facet, view[facet]));
    if (misses.length === 0) found.push(item);
    for (const facet of NAMES) {
      // What misses by this facet alone would be found by another choice of it.
      if (misses.every((missed) => missed === facet)) count(counts[facet], FACETS[facet](item));
    }
  }
  return {
    items: found,
    choices: {
      actions: choicesOf(counts.actions).sort((one, other) => place(one) - place(other)),
      types: choicesOf(counts.types).sort(byCount),
      modules: choicesOf(counts.modules).sort(byCount),
    },
  };
}

function passes(item: Item, facet: Facet, chosen: readonly string[]): boolean {
  return chosen.length === 0 || FACETS[facet](item).some((value) => chosen.includes(value));
}

/** Every choice that there is, so that none comes and goes while the reader types. */
function seed(items: readonly Item[], facet: Facet): Map<string, number> {
  return new Map(items.flatMap((item) => FACETS[facet](item).map((value) => [value, 0] as const)));
}

function count(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}

function choicesOf(counts: ReadonlyMap<string, number>): Choice[] {
  return [...counts].map(([value, number]) => ({ value, count: number }));
}

function byCount(one: Choice, other: Choice): number {
  return other.count - one.count || (one.value < other.value ? -1 : 1);
}

function place({ value }: Choice): number {
  return ACTIONS.findIndex((action) => action === value);
}

const searchTexts = new WeakMap<Item, string>();

// The page answers in between.
const PREPARED_AT_ONCE = 250;

/** Makes ready for the first search what would take it seconds in a large plan, a little at a time. */
export function prepareSearch(items: readonly Item[], from = 0): void {
  if (from >= items.length) return;
  setTimeout(() => {
    for (const item of items.slice(from, from + PREPARED_AT_ONCE)) searchTextOf(item);
    prepareSearch(items, from + PREPARED_AT_ONCE);
  });
}

/** The address as it is, and the sides as JSON; in lower case. */
function searchTextOf(item: Item): string {
  const known = searchTexts.get(item);
  if (known !== undefined) return known;
  const sides = searchText(item.text).replaceAll('\\u003c', '<');
  const text = `${item.address}\n${item.type}\n${sides}`.toLowerCase();
  searchTexts.set(item, text);
  return text;
}

/** The words of a search, each as it stands in JSON too. */
function wordsOf(search: string): readonly string[] {
  return search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (/^[\w.[\]"-]+$/.test(word) ? word : JSON.stringify(word).slice(1, -1)));
}
