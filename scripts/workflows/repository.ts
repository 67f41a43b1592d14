import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { yamlFences, yamlFile, type Snippet } from './snippets.ts';
import { own, type KnownInputs } from './uses.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const find = (...patterns: readonly string[]): readonly string[] =>
  globSync(patterns, { cwd: root, exclude: (path) => /(^|\/)(\.terraform|node_modules)$/.test(path) }).sort();

/** All YAML of the repository that is a workflow, or may show a part of one. */
export function findSnippets(): readonly Snippet[] {
  const pages = find('*.md', '{docs,examples,terraform}/**/*.md', '.github/*.md');
  return [
    ...find('.github/workflows/*.yml', 'examples/workflows/*.yml').map((path) => yamlFile(path, read(path))),
    ...pages.flatMap((path) => yamlFences(path, read(path))),
  ];
}

/** The inputs that `action.yml` and the reusable workflows declare. */
export function readKnownInputs(): KnownInputs {
  const action = parse(read('action.yml')) as { readonly inputs: object };
  const workflows = find('.github/workflows/*.yml').flatMap((path) => {
    const { on } = parse(read(path)) as { readonly on: Partial<Record<'workflow_call', { inputs: object }>> };
    const inputs = on.workflow_call?.inputs;
    return inputs === undefined
      ? []
      : [[`${own}/.github/workflows/${basename(path)}`, new Set(Object.keys(inputs))] as const];
  });
  return new Map([[own, new Set(Object.keys(action.inputs))], ...workflows]);
}
