import type { Kept } from './budget.ts';
import { shortened } from './dangers.ts';
import { bytes, fold, htmlCode } from './markdown.ts';
import type { Part } from './parts.ts';
import { sum } from '../plan/summary.ts';
import { planned } from './words.ts';

// Fewer are seen at once.
const MOST_LOOSE = 30;

// More folds are no help.
const MOST_MODULES = 20;

// The tags of a fold, and the counts in its summary.
const FOLD = 250;

/** How much more a part takes than its own text, when it may be the first in the fold of its module. */
export function makeModuleCost(): (part: Part) => number {
  const seen = new Set<string>();
  let [longest, charged] = [0, 0];
  return ({ module }) => {
    if (module === undefined || seen.has(module)) return 0;
    seen.add(module);
    longest = Math.max(longest, bytes(nameOfModule(module)));
    const more = Math.min(seen.size, MOST_MODULES) * (FOLD + longest) - charged;
    charged += more;
    return more;
  };
}

/** Puts parts into a fold for each module, with counts, where there are many of them in several modules. */
export function foldModules(kept: readonly Kept<Part>[]): readonly string[] {
  if (kept.length <= MOST_LOOSE) return kept.map(({ text }) => text);
  const folds = foldsOf(kept.filter(({ section }) => section.module !== undefined));
  const ofFirst = new Map(folds.map((one) => [one.parts[0], one]));
  return kept.flatMap((part) => {
    const first = ofFirst.get(part);
    if (part.section.module === undefined || folds.length < 2) return [part.text];
    return first === undefined ? [] : [renderFold(first)];
  });
}

interface Fold {
  /** HTML. */
  readonly title: string;
  readonly parts: readonly Kept<Part>[];
}

function foldsOf(parts: readonly Kept<Part>[]): readonly Fold[] {
  const modules = [...groupByModule(parts)];
  const shown = modules.length > MOST_MODULES ? modules.slice(0, MOST_MODULES - 1) : modules;
  const rest = modules.slice(shown.length);
  return [
    ...shown.map(([module, inside]) => ({ title: nameOfModule(module), parts: inside })),
    ...(rest.length === 0
      ? []
      : [{ title: `${rest.length} more modules`, parts: rest.flatMap(([, inside]) => inside) }]),
  ];
}

/** By module, or where these are too many by one around them, and at last by their names without keys. */
function groupByModule(parts: readonly Kept<Part>[]): ReadonlyMap<string, readonly Kept<Part>[]> {
  const steps = new Map(parts.map(({ section: { module = '' } }) => [module, stepsOf(module)]));
  const deepest = Math.max(1, ...[...steps.values()].map(({ length }) => length));
  for (let depth = deepest; ; depth -= 1) {
    const groups = Map.groupBy(parts, ({ section: { module = '' } }) => {
      const [first = '', ...others] = steps.get(module) ?? [];
      return depth === 0 ? first.replace(/\[.*\]$/s, '[…]') : [first, ...others].slice(0, depth).join('.');
    });
    if (groups.size <= MOST_MODULES || depth === 0) return groups;
  }
}

/** `module.region["eu"].module.api` as `module.region["eu"]` and `module.api` */
function stepsOf(module: string): readonly string[] {
  return module.match(/module\.[^.[]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?/gs) ?? [module];
}

function renderFold({ title, parts }: Fold): string {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only.text;
  const counts = planned(sum(parts.map(({ section }) => section.counts)), 0);
  const content = parts.map(({ text }) => text).join('\n\n');
  return fold(`${title} · ${counts}`, [content]).join('\n');
}

function nameOfModule(module: string): string {
  return module === '' ? 'root module' : htmlCode(shortened(module));
}
