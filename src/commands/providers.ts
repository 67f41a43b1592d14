import { posix } from 'node:path';
import { ProviderError, TerraformError } from '../errors.ts';
import type { World } from '../ports.ts';
import { directoryOf, placeOf, type Stack } from '../stack/stack.ts';
import { readModules } from '../terraform/blocks.ts';
import { isConfigurationFile } from '../terraform/configuration.ts';
import { LOCK_FILE } from '../terraform/lock-file.ts';
import {
  findLocked,
  findProviders,
  isAllowed,
  isLocal,
  shortSource,
  type ModuleNeeds,
  type ProviderUse,
} from '../terraform/providers.ts';
import type { Bench } from './bench.ts';
import { dataFolderOf, listInstalled } from './provider-cache.ts';
import { fetchModules } from './terraform.ts';

/** What is asked of a configuration that may have some providers only. */
interface Guarded {
  readonly world: World;
  readonly stack: Stack;
  /** The input `providers`. */
  readonly allowed: readonly string[];
  /** Where the root is read: what comes with the action isn't copied yet. */
  readonly root: string;
}

/** Whether everything could be looked at. */
export type Coverage = 'all' | 'but what is fetched';

/**
 * Holds what the root, its local modules and its lock file ask for to the input `providers`. Nothing is started.
 * @throws ProviderError
 */
export async function checkProviders(
  world: World,
  stack: Stack,
  allowed: readonly string[],
): Promise<Coverage> {
  if (allowed.length === 0) return 'all';
  const root =
    directoryOf(stack.identity) === undefined ? `${world.actionFolder}/terraform/main` : stack.root;
  const guarded = { world, stack, allowed, root };
  await refuseVendored(guarded);
  const { uses, fetches } = await readLocalModules(guarded);
  const lockFile = (await world.files.read(`${root}/${LOCK_FILE}`)) ?? '';
  refuseOthers(guarded, [...uses, ...findLocked(lockFile, nameIn(guarded, LOCK_FILE))]);
  return fetches ? 'but what is fetched' : 'all';
}

/**
 * Fetches the modules that don't lie beside the root, and holds them to the input `providers`. No provider runs for it.
 * @throws ProviderError, TerraformError, CancelledError
 */
export async function checkFetched(bench: Bench): Promise<void> {
  await fetchModules(bench);
  const { world, stack, inputs } = bench;
  const guarded = { world, stack, allowed: inputs.providers, root: stack.root };
  const manifest = await world.files.read(`${dataFolderOf(stack)}/modules/modules.json`);
  const modules = [...readModules(manifest ?? '')];
  if (modules.length === 0) {
    throw new TerraformError('init', '`terraform get` doesn’t tell where the modules are', []);
  }
  const uses = await Promise.all(
    modules.map(async ([path, folder]) => {
      const { providers } = await readModule(world, posix.resolve(stack.root, folder));
      const name = folder.startsWith('/') ? path : nameIn(guarded, folder);
      return providers.map((use) => ({ ...use, place: { ...use.place, file: `${name}/${use.place.file}` } }));
    }),
  );
  refuseOthers(guarded, uses.flat());
}

/**
 * Holds what `init` has installed to the input `providers`, before anything runs it: some are there for the state alone.
 * @throws ProviderError
 */
export async function checkInstalled({ world, stack, inputs }: Bench): Promise<void> {
  if (inputs.providers.length === 0) return;
  const installed = await listInstalled(world, stack);
  const uses = installed.map((source) => ({ source, place: undefined }));
  refuseOthers({ world, stack, allowed: inputs.providers, root: stack.root }, uses);
}

/**
 * Terraform takes providers by their names, and provisioners, out of this folder of the root before it asks a registry:
 * whoever can put a file there decides what runs under an allowed name.
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
async function refuseVendored(guarded: Guarded): Promise<void> {
  const { world, root } = guarded;
  if ((await world.files.resolve(`${root}/terraform.d`)) === undefined) return;
  const path = nameIn(guarded, 'terraform.d');
  const message = `\`${path}\` may hold providers and provisioners under any name, which \`providers\` can’t tell from others; nothing was run`;
  throw new ProviderError([], message, { mend: `git rm -r ${path}` });
}

/** A provider that may have no place: what the state needs. */
type Use = Pick<ProviderUse, 'source'> & { readonly place: ProviderUse['place'] | undefined };

function refuseOthers({ allowed }: Guarded, uses: readonly Use[]): void {
  const others = uses.filter(({ source }) => !isAllowed(source, allowed));
  if (others.length === 0) return;
  const sources = [...new Set(others.map(({ source }) => source))];
  const lines = sources.map((source) => {
    const places = others.flatMap((use) =>
      use.source === source && use.place !== undefined ? [`\`${use.place.file}:${use.place.line}\``] : [],
    );
    const where = places.length === 0 ? 'needed by the state' : [...new Set(places)].slice(0, 3).join(', ');
    return `\`${clean(shortSource(source))}\`: ${where}`;
  });
  const message = `${sources.length === 1 ? 'a provider isn’t' : `${sources.length} providers aren’t`} among \`providers\`; none was run:\n- ${lines.join('\n- ')}`;
  const entries = [...allowed, ...sources.map((source) => clean(shortSource(source)))];
  throw new ProviderError(sources, message, { mend: ['providers: |', ...entries].join('\n  ') });
}

/** A source is whatever somebody wrote. */
function clean(source: string): string {
  return source.replace(/[^\w./:-]+/g, '?').slice(0, 200);
}

/** Follows the calls of modules that lie beside their callers. */
async function readLocalModules(
  guarded: Guarded,
): Promise<{ readonly uses: readonly ProviderUse[]; readonly fetches: boolean }> {
  const { world, root } = guarded;
  const uses: ProviderUse[] = [];
  let fetches = false;
  const folders = new Set([root]);
  // What is added to a set on the way is visited too.
  for (const folder of folders) {
    const { providers, modules } = await readModule(world, folder);
    const name = nameIn(guarded, posix.relative(root, folder));
    for (const { source, place } of providers) {
      uses.push({ source, place: { ...place, file: posix.join(name, place.file) } });
    }
    for (const source of modules) {
      if (source !== undefined && isLocal(source)) folders.add(posix.resolve(folder, source));
      else fetches = true;
    }
  }
  return { uses, fetches };
}

async function readModule({ files }: World, folder: string): Promise<ModuleNeeds> {
  const names = ((await files.list(folder)) ?? []).filter(isConfigurationFile);
  const texts = await Promise.all(
    // What can't be read, such as a folder, Terraform can't read either.
    names.map(
      async (name) => [name, (await files.read(`${folder}/${name}`).catch(() => undefined)) ?? ''] as const,
    ),
  );
  return findProviders(new Map(texts));
}

/** A path of the root's as the reader knows it. */
function nameIn({ stack, root }: Guarded, path: string): string {
  return posix.join(
    directoryOf(stack.identity) ?? (root === stack.root ? placeOf(stack) : 'terraform/main'),
    path,
  );
}
