import { stepsOf } from './items.ts';
import type { ActionWord, Item } from './items.ts';

/** A line of the list or the tree. */
export type Row =
  | { readonly kind: 'item'; readonly key: string; readonly depth: number; readonly item: Item }
  | {
      readonly kind: 'module';
      readonly key: string;
      readonly depth: number;
      /** Its own name: the last step of its path. */
      readonly name: string;
      readonly path: string;
      readonly isOpen: boolean;
      readonly counts: ReadonlyMap<ActionWord, number>;
    };

/** Items below each other. */
export function listRows(items: readonly Item[]): readonly Row[] {
  return items.map((item) => itemRow(item, 0));
}

function itemRow(item: Item, depth: number): Row {
  return { kind: 'item', key: item.id, depth, item };
}

interface Branch {
  readonly path: string;
  readonly name: string;
  readonly items: Item[];
  readonly branches: Map<string, Branch>;
}

/** Items by module, those of the root first. @param closed - the paths of modules that are closed */
export function treeRows(items: readonly Item[], closed: ReadonlySet<string>): readonly Row[] {
  const root: Branch = { path: '', name: '', items: [], branches: new Map() };
  for (const item of items) {
    let branch = root;
    for (const name of stepsOf(item.module)) branch = into(branch, name);
    branch.items.push(item);
  }
  return rowsOf(root, 0, closed);
}

function into(parent: Branch, name: string): Branch {
  const known = parent.branches.get(name);
  if (known !== undefined) return known;
  const path = parent.path === '' ? name : `${parent.path}.${name}`;
  const made: Branch = { path, name, items: [], branches: new Map() };
  parent.branches.set(name, made);
  return made;
}

function rowsOf(branch: Branch, depth: number, closed: ReadonlySet<string>): readonly Row[] {
  const names = [...branch.branches.keys()].sort();
  return [
    ...branch.items.map((item) => itemRow(item, depth)),
    ...names.flatMap((name): readonly Row[] => {
      const child = branch.branches.get(name);
      if (child === undefined) return [];
      const isOpen = !closed.has(child.path);
      const { path } = child;
      const row: Row = {
        kind: 'module',
        key: `module ${path}`,
        depth,
        name,
        path,
        isOpen,
        counts: countsOf(child),
      };
      return [row, ...(isOpen ? rowsOf(child, depth + 1, closed) : [])];
    }),
  ];
}

function countsOf(branch: Branch, counts = new Map<ActionWord, number>()): Map<ActionWord, number> {
  for (const { verb } of branch.items) counts.set(verb, (counts.get(verb) ?? 0) + 1);
  for (const child of branch.branches.values()) countsOf(child, counts);
  return counts;
}
