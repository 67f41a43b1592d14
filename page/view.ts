/** What the reader looks at, and how. It stands in the address of the page, behind the `#`. */
export interface View {
  readonly search: string;
  readonly actions: readonly string[];
  readonly types: readonly string[];
  readonly modules: readonly string[];
  readonly form: 'list' | 'tree' | 'graph';
  readonly difference: 'unified' | 'split';
  /** The items that are open, by id. */
  readonly open: ReadonlySet<string>;
}

/** Everything, closed. */
export const FIRST_VIEW: View = {
  search: '',
  actions: [],
  types: [],
  modules: [],
  form: 'list',
  difference: 'unified',
  open: new Set(),
};

// A link with more than this can't be pasted everywhere.
const MOST_LINKED = 20;

// The root module has no name, and what is empty is easily lost on the way.
const ROOT = '(root)';

/** A view as the part of an address behind the `#`; empty for the first. */
export function formatView(view: View): string {
  const fragment = new URLSearchParams();
  if (view.search !== '') fragment.set('search', view.search);
  for (const action of view.actions) fragment.append('action', action);
  for (const type of view.types) fragment.append('type', type);
  for (const module of view.modules) fragment.append('module', module === '' ? ROOT : module);
  if (view.form !== 'list') fragment.set('view', view.form);
  if (view.difference !== 'unified') fragment.set('difference', view.difference);
  if (view.open.size <= MOST_LINKED) for (const id of view.open) fragment.append('open', id);
  return fragment.toString();
}

/** The view that an address asks for; what it doesn't name is as at first. */
export function parseView(fragment: string): View {
  const asked = new URLSearchParams(fragment.replace(/^#/, ''));
  const form = asked.get('view');
  return {
    search: asked.get('search') ?? '',
    actions: asked.getAll('action'),
    types: asked.getAll('type'),
    modules: asked.getAll('module').map((module) => (module === ROOT ? '' : module)),
    form: form === 'tree' || form === 'graph' ? form : 'list',
    difference: asked.get('difference') === 'split' ? 'split' : 'unified',
    open: new Set(asked.getAll('open')),
  };
}
