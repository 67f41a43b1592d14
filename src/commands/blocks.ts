import { blockOf, type ResourceBlock } from '../plan/block.ts';
import type { Plan, ResourceChange } from '../plan/plan.ts';
import { holdsData } from '../plan/stateful.ts';
import type { Annotation } from '../ports.ts';
import { annotationsOfBlocks, type PlacedChanges } from '../report/annotations.ts';
import { isDangerous } from '../report/dangers.ts';
import { pathInWorkspace } from '../report/diagnostics.ts';
import { directoryOf } from '../stack/stack.ts';
import { locateBlocks, readModules, type Blocks, type Place } from '../terraform/blocks.ts';
import type { Bench } from './bench.ts';
import { dataFolderOf } from './provider-cache.ts';

// GitHub shows ten; some blocks aren't where they were.
const MOST_SOUGHT = 50;

// In characters. Nobody writes such a file, and to read it takes long.
const LONGEST_FILE = 1_000_000;

/** Changes that are said in one annotation. */
interface Sought {
  readonly block: ResourceBlock;
  readonly changes: PlacedChanges['changes'];
}

/** Finds the blocks of a module, by its path without keys; of one whose files aren't in the workspace, none. */
type Search = (module: string) => Promise<LocatedBlocks | undefined>;

interface LocatedBlocks extends Blocks {
  /** Relative to the workspace. */
  readonly folder: string;
}

/**
 * Annotations at the blocks of what a plan destroys or replaces: at a resource's own, or else at the `removed` block
 * that takes it out. Nothing is read when there are none, or when the files come with the action.
 */
export async function annotateBlocks(
  { world, stack }: Pick<Bench, 'world' | 'stack'>,
  { changes }: Pick<Plan, 'changes'>,
): Promise<readonly Annotation[]> {
  const directory = directoryOf(stack.identity);
  const sought = directory === undefined ? [] : gather(changes);
  if (directory === undefined || sought.length === 0) return [];
  const search = await makeSearch({ world, stack }, directory);
  const placed = await Promise.all(sought.map(async (one) => place(one, search)));
  return annotationsOfBlocks(placed.flat(), stack.name);
}

/** Those that hold data first, and what is destroyed before what is replaced. */
function gather(changes: readonly ResourceChange[]): readonly Sought[] {
  const sought = new Map<string, { block: ResourceBlock; changes: [ResourceChange, ...ResourceChange[]] }>();
  for (const change of changes) {
    if (!isDangerous(change)) continue;
    const block = blockOf(change);
    const key = `${change.action} ${block.address} ${change.deposed ?? ''}`;
    const known = sought.get(key);
    if (known === undefined) sought.set(key, { block, changes: [change] });
    else known.changes.push(change);
  }
  return [...sought.values()]
    .sort(({ changes: [one] }, { changes: [other] }) => rank(one) - rank(other))
    .slice(0, MOST_SOUGHT);
}

function rank({ type, action }: ResourceChange): number {
  return (holdsData(type) ? 0 : 2) + (action === 'delete' ? 0 : 1);
}

async function makeSearch(
  { world: { files, runner }, stack }: Pick<Bench, 'world' | 'stack'>,
  directory: string,
): Promise<Search> {
  const manifest = (await files.read(`${dataFolderOf(stack)}/modules/modules.json`)) ?? '';
  const folders = new Map([['', '.'], ...readModules(manifest)]);
  const found = new Map<string, Promise<LocatedBlocks>>();
  const read = async (folder: string): Promise<LocatedBlocks> => {
    const path = folder === '' ? runner.job.workspace : `${runner.job.workspace}/${folder}`;
    const names = ((await files.list(path)) ?? []).filter((name) => /^[^.].*\.tf(\.json)?$/.test(name));
    const texts = await Promise.all(
      names.map(async (name): Promise<readonly [string, string]> => {
        // What can't be read Terraform has complained of, if it matters: a plan was made.
        const text = await files.read(`${path}/${name}`).catch(() => undefined);
        return [name, text === undefined || text.length > LONGEST_FILE ? '' : text];
      }),
    );
    return { ...locateBlocks(new Map(texts)), folder };
  };
  return async (module) => {
    const relative = folders.get(module);
    const folder = relative === undefined ? undefined : pathInWorkspace(directory, relative);
    if (folder === undefined) return undefined;
    const known = found.get(folder) ?? read(folder);
    found.set(folder, known);
    return known;
  };
}

async function place({ block, changes }: Sought, search: Search): Promise<readonly PlacedChanges[]> {
  const own = await search(block.module);
  const resource = own?.resources.get(block.name);
  const at = own && resource ? inFolder(own, resource) : await findRemoved(block, search);
  return at === undefined ? [] : [{ changes, ...at }];
}

/** A `removed` block takes out a resource, or a module with all that is in it, from any module around it. */
async function findRemoved({ module, name }: ResourceBlock, search: Search): Promise<Place | undefined> {
  const steps = module.match(/module\.[^.]+/g) ?? [];
  for (let depth = steps.length; depth >= 0; depth -= 1) {
    const around = await search(steps.slice(0, depth).join('.'));
    const inside = steps.slice(depth);
    const modules = inside.map((_, index) => inside.slice(0, index + 1));
    const place = [[...inside, name], ...modules].flatMap(
      (from) => around?.removed.get(from.join('.')) ?? [],
    )[0];
    if (around !== undefined && place !== undefined) return inFolder(around, place);
  }
  return undefined;
}

function inFolder({ folder }: LocatedBlocks, { file, line }: Place): Place {
  return { file: folder === '' ? file : `${folder}/${file}`, line };
}
