import { createHash } from 'node:crypto';
import type { Fault } from '../errors.ts';
import type { CacheEntry, CacheFailure, ProviderPackage, World } from '../ports.ts';
import { directoryOf, type Stack } from '../stack/stack.ts';
import { findPluginCache } from '../terraform/cli-config.ts';
import { LOCK_FILE, parseLockFile, terraformIn } from '../terraform/lock-file.ts';
import { platformOf } from '../terraform/release.ts';
import type { Located } from './locate.ts';
import type { Order } from './order.ts';

/** What the post step keeps, and under which key. */
const STATE = 'providers';

/** How the providers of a root are kept from job to job. */
export interface Keeping {
  readonly entry: CacheEntry;
  readonly packages: readonly ProviderPackage[];
}

/** What Terraform keeps of a stack during a run: `TF_DATA_DIR`. */
export function dataFolderOf({ folder }: Pick<Stack, 'folder'>): string {
  return `${folder}/data`;
}

/** Where Terraform looks for the providers of a stack, and puts them. */
function providersOf(stack: Stack): string {
  return `${dataFolderOf(stack)}/providers`;
}

/** The sources of the providers that lie in a stack's data folder: `registry.terraform.io/hashicorp/aws`. */
export async function listInstalled({ files }: World, stack: Stack): Promise<readonly string[]> {
  const below = async (path: string): Promise<readonly string[]> =>
    ((await files.list(`${providersOf(stack)}/${path}`)) ?? []).map((name) => `${path}/${name}`);
  const hosts = (await files.list(providersOf(stack))) ?? [];
  const namespaces = (await Promise.all(hosts.map(below))).flat();
  return (await Promise.all(namespaces.map(below))).flat();
}

/** Decides whether the providers of a root are kept. A root that isn't where it should be is another's fault. */
export async function decideKeeping(
  world: World,
  { inputs, identity }: Order,
  { stack, faults }: Pick<Located, 'stack' | 'faults'>,
): Promise<{ readonly keeping: Keeping | undefined; readonly faults: readonly Fault[] }> {
  const wanted = inputs['provider-cache'];
  const off = { keeping: undefined, faults: [] };
  if (wanted === false || faults.some(({ input }) => input === 'directory')) return off;
  const directory = directoryOf(identity);
  const root = directory === undefined ? `${world.actionFolder}/terraform/main` : stack.root;
  const lockFile = await world.files.read(`${root}/${LOCK_FILE}`);
  const platform = platformOf(world.tools.machine);
  if (lockFile === undefined) {
    return wanted === undefined || directory === undefined
      ? off
      : { keeping: undefined, faults: [faultOfMissing(directory, platform)] };
  }
  const theirs = await findPluginCache(world.runner.environment, (path) => world.files.read(path));
  if (theirs !== undefined) {
    world.runner.info(`Providers stay in the plugin cache that ${theirs} names: the action keeps none`);
    return off;
  }
  const digest = createHash('sha256').update(lockFile).digest('hex');
  const entry = { key: `planwright-providers-${platform}-${digest}`, folder: providersOf(stack) };
  return { keeping: { entry, packages: parseLockFile(lockFile, platform) }, faults: [] };
}

function faultOfMissing(directory: string, platform: string): Fault {
  const command = `${terraformIn(directory)} providers lock -platform=${platform}`;
  return {
    input: 'provider-cache',
    message: `needs a \`${LOCK_FILE}\` in \`${directory}\`, by which what is kept is known again: commit the one that \`${command}\` makes`,
  };
}

/** Providers on their way from the cache. */
export interface Restoring extends Disposable {
  /** Whether the cache is to get the providers that Terraform then downloads. */
  readonly done: Promise<boolean>;
}

/** Begins to put kept providers where Terraform finds them; disposing of it ends it. */
export function beginRestoring(world: World, keeping: Keeping | undefined): Restoring {
  const controller = new AbortController();
  const done = keeping === undefined ? Promise.resolve(false) : restore(world, keeping, controller.signal);
  // It is awaited later: another failure before that must not leave it unhandled.
  done.catch(() => undefined);
  return {
    done,
    [Symbol.dispose]: () => controller.abort(),
  };
}

async function restore(
  { files, providerCache, runner }: World,
  { entry, packages }: Keeping,
  abandoned: AbortSignal,
): Promise<boolean> {
  // An earlier step of the job was here, with the same stack.
  if ((await files.list(entry.folder)) !== undefined) return true;
  const signal = AbortSignal.any([abandoned, runner.cancelled]);
  const restored = await providerCache.restore(entry, packages, signal);
  if (signal.aborted) return false;
  switch (restored.kind) {
    case 'missed':
      return true;
    case 'restored':
      for (const path of restored.packages) runner.info(`Restored ${path} from the cache`);
      for (const path of restored.altered) {
        runner.info(
          `${path} in the cache isn’t what ${LOCK_FILE} says, and isn’t used: gh cache delete ${entry.key}`,
        );
      }
      return false;
    default:
      explain(runner, 'Providers aren’t restored from the cache', restored);
      return false;
  }
}

/**
 * Has the post step keep what `init` has installed, unless the job is cancelled before that. Providers of which the
 * lock file has no checksum yet can't be known again.
 */
export function handOver({ runner }: World, { entry }: Keeping, lockIsWhole: boolean): void {
  if (!lockIsWhole) {
    runner.info(`Providers aren’t kept in the cache: ${LOCK_FILE} lacks checksums of them`);
    return;
  }
  if (runner.cancelled.aborted) return;
  runner.saveState(STATE, entry.key);
  runner.cancelled.addEventListener('abort', () => runner.saveState(STATE, ''), { once: true });
}

/** In the post step: keeps the providers that `handOver` has named. */
export async function keepProviders({ providerCache, runner }: World, stack: Stack): Promise<void> {
  const key = runner.environment[`STATE_${STATE}`];
  if (key === undefined || key === '') return;
  const saved = await providerCache.save({ key, folder: providersOf(stack) });
  if (saved.kind === 'saved') runner.info(`Providers are kept in the cache as ${key}`);
  else if (saved.kind !== 'nothing') explain(runner, 'Providers aren’t kept in the cache', saved);
}

/** A runner without a cache isn't worth a word. */
function explain(runner: World['runner'], what: string, failure: CacheFailure): void {
  if (failure.kind === 'failed') runner.info(`${what}: ${failure.why}`);
}
