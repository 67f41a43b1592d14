import { mkdir, readdir, realpath, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CacheEntry, CacheFailure, ProviderCache, ProviderPackage, Restored, Saved } from '../ports.ts';
import { askCacheService, type CacheService } from './cache-process.ts';
import { isMissing } from './files.ts';
import { hashPackage } from './package-hash.ts';

/** What keeping providers needs of the action. */
export interface ProviderCacheOptions extends CacheService {
  /** How long restoring and saving may take. Milliseconds. */
  readonly limits?: { readonly restore: number; readonly save: number };
}

/** Downloading the providers is faster than a restore that takes longer. For saving nobody waits. */
const LIMITS = { restore: 30_000, save: 120_000 };

/** The folder that the service knows: its name is part of what tells one entry from another. */
const FOLDER = 'providers';

/** Keeps providers in the runner's cache service. */
export function createProviderCache(options: ProviderCacheOptions): ProviderCache {
  const { restore: restoreMs, save: saveMs } = options.limits ?? LIMITS;
  const hasService = Boolean(
    options.environment['ACTIONS_RUNTIME_TOKEN'] &&
    (options.environment['ACTIONS_RESULTS_URL'] || options.environment['ACTIONS_CACHE_URL']),
  );
  const attempt = async <Result>(work: () => Promise<Result>): Promise<Result | CacheFailure> => {
    if (!hasService) return { kind: 'unavailable' };
    try {
      return await work();
    } catch (error) {
      return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    restore: (entry, packages, signal) =>
      attempt(() =>
        restore(options, entry, packages, AbortSignal.any([signal, AbortSignal.timeout(restoreMs)])),
      ),
    save: (entry) => attempt(() => save(options, entry, AbortSignal.timeout(saveMs))),
  };
}

/** What comes from the cache lies apart until it is known to be what the lock file says. */
async function restore(
  options: ProviderCacheOptions,
  { key, folder }: CacheEntry,
  packages: readonly ProviderPackage[],
  signal: AbortSignal,
): Promise<Restored> {
  const draft = `${folder}.restored`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    const answer = await askCacheService(options, { verb: 'restore', key, directory: draft, signal });
    if (answer.kind !== 'done') return answer;
    const restored: string[] = [];
    const altered: string[] = [];
    for (const { path, hashes } of packages) {
      const hash = await hashPlain(join(await realpath(draft), FOLDER, path));
      if (hash === undefined) continue;
      if (hashes.includes(hash)) {
        await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
        await rename(join(draft, FOLDER, path), join(folder, path));
        restored.push(path);
      } else {
        altered.push(path);
      }
    }
    return { kind: 'restored', packages: restored, altered };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * A package's hash; undefined when there is none.
 * @param folder - without symbolic links, unless somebody else put one in its way
 */
async function hashPlain(folder: string): Promise<string | undefined> {
  try {
    return (await realpath(folder)) === folder ? await hashPackage(folder) : 'a link';
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The folders of a package's path: host, namespace, type, version, platform. */
const DEPTH = 5;

async function save(
  options: ProviderCacheOptions,
  { key, folder }: CacheEntry,
  signal: AbortSignal,
): Promise<Saved> {
  if ((await countPackages(folder, DEPTH)) === 0) return { kind: 'nothing' };
  const answer = await askCacheService(options, { verb: 'save', key, directory: dirname(folder), signal });
  switch (answer.kind) {
    case 'done':
      return { kind: 'saved' };
    case 'missed':
      return { kind: 'failed', why: 'another job keeps them' };
    default:
      return answer;
  }
}

/** Counts the packages in a folder. Terraform links to those of a mirror or of a plugin cache: they needn't be kept. */
async function countPackages(folder: string, depth: number): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  let count = 0;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) await unlink(path);
    else if (entry.isDirectory()) count += depth === 1 ? 1 : await countPackages(path, depth - 1);
  }
  return count;
}
