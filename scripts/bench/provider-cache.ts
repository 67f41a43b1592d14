import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createProviderCache } from '../../src/adapters/provider-cache.ts';
import type { CacheEntry, ProviderPackage } from '../../src/ports.ts';
import { LOCK_FILE, parseLockFile } from '../../src/terraform/lock-file.ts';
import { startCacheService } from '../../__tests__/sandbox/cache.ts';
import {
  packProvider,
  startProviderMirror,
  type MirroredPackage,
} from '../../__tests__/sandbox/provider-mirror.ts';
import { findUnpackedProvider } from '../../__tests__/sandbox/providers.ts';

/** What one `init` took. Milliseconds; the processor's of all processes together. */
export interface Effort {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** Every `init`, in the order in which they ran; cold and warm ones took turns. */
export interface InitEfforts {
  /** Providers from the network. */
  readonly cold: readonly Effort[];
  /** Providers from the cache: asking, downloading, unpacking and checking included. */
  readonly warm: readonly Effort[];
}

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const ROUNDS = 5;
/** Of the mirror; the cache, on a runner in the same data centre, is as fast as it goes. */
const BYTES_PER_SECOND = 20e6;
const platform = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
const KEY = 'planwright-providers-benchmark';

/**
 * Measures `init` of the bundled root, without a backend: with its provider from a network mirror that sends 20 MB a
 * second, and from a local cache service. It needs `dist`.
 */
export async function measureInit(): Promise<InitEfforts> {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-bench-'));
  const module = join(folder, 'module');
  await cp(join(root, 'terraform', 'modules'), join(folder, 'modules'), { recursive: true });
  await cp(join(root, 'terraform', 'main'), module, {
    recursive: true,
    filter: (path) => !path.includes('.terraform/') && !path.endsWith('.terraform'),
  });
  const packages = parseLockFile(await readFile(join(module, LOCK_FILE), 'utf8'), platform);
  const mirrored = await Promise.all(packages.map(({ path }) => mirrorPackage(path, module)));
  const [mirror, service] = await Promise.all([
    startProviderMirror({ packages: mirrored, bytesPerSecond: BYTES_PER_SECOND }),
    startCacheService(),
  ]);
  const environment = { ...mirror.environment, ...service.environment };
  const measure = async (kind: 'cold' | 'warm', round: number): Promise<Effort> => {
    const data = join(folder, `${kind}-${round}`);
    const effort = await time([kind, module, data], environment);
    // The first one fills the cache: nobody waits for that.
    if (service.entries.length === 0) await cacheOf(environment).save(entryIn(data));
    await rm(data, { recursive: true });
    return effort;
  };
  try {
    const efforts: { cold: Effort[]; warm: Effort[] } = { cold: [], warm: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const kind of ['cold', 'warm'] as const) efforts[kind].push(await measure(kind, round));
    }
    if (mirror.downloads.length !== ROUNDS * packages.length) throw new Error('a warm init has downloaded');
    return efforts;
  } finally {
    await Promise.all([mirror.close(), service.close()]);
    await rm(folder, { recursive: true });
  }
}

/** The zip of a provider: of the one that this machine has, or else from the registry. Made once. */
async function mirrorPackage(path: string, module: string): Promise<MirroredPackage> {
  const zips = join(root, '.cache', 'providers');
  const unpacked = await findUnpackedProvider(path);
  if (unpacked !== undefined) return packProvider(unpacked, zips);
  const [host, namespace, type, version = ''] = path.split('/');
  await mkdir(zips, { recursive: true });
  await run('terraform', [`-chdir=${module}`, 'providers', 'mirror', `-platform=${platform}`, zips]);
  const folder = join(zips, `${host}/${namespace}/${type}`);
  const zip = (await readdir(folder)).find((name) => name.endsWith(`_${version}_${platform}.zip`)) ?? '';
  return { address: `${host}/${namespace}/${type}`, version, platform, zip: join(folder, zip) };
}

/** Runs this file as a program, below a shell that counts the processor time of all its descendants. */
async function time(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Effort> {
  const { stderr } = await run(
    'bash',
    [
      '-c',
      'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null',
      'bash',
      process.execPath,
      import.meta.filename,
      ...args,
    ],
    { env: { ...process.env, ...environment } },
  );
  const [wall = 0, user = 0, system = 0] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return { wallMs: wall * 1000, cpuMs: (user + system) * 1000 };
}

function cacheOf(environment: Readonly<Record<string, string>>) {
  return createProviderCache({
    environment: { ...toRecord(process.env), ...environment },
    program: join(root, 'dist', 'cache', 'index.js'),
  });
}

function toRecord(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function entryIn(data: string): CacheEntry {
  return { key: KEY, folder: join(data, 'providers') };
}

/** One `init` as the action does it. */
async function initialise(kind: string, module: string, data: string): Promise<void> {
  if (kind === 'warm')
    await restore(data, parseLockFile(await readFile(join(module, LOCK_FILE), 'utf8'), platform));
  await run('terraform', [`-chdir=${module}`, 'init', '-backend=false', '-input=false'], {
    env: { ...process.env, TF_DATA_DIR: data, CHECKPOINT_DISABLE: '1' },
  });
}

async function restore(data: string, packages: readonly ProviderPackage[]): Promise<void> {
  const restored = await cacheOf({}).restore(entryIn(data), packages, new AbortController().signal);
  if (restored.kind !== 'restored' || restored.packages.length !== packages.length) {
    throw new Error(`nothing was restored: ${JSON.stringify(restored)}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [kind = '', module = '', data = ''] = process.argv.slice(2);
  await mkdir(dirname(data), { recursive: true });
  if (kind === '') console.log(await measureInit());
  else await initialise(kind, module, data);
}
