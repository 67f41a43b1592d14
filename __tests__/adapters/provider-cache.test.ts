import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { hashPackage } from '../../src/adapters/package-hash.ts';
import { createProviderCache } from '../../src/adapters/provider-cache.ts';
import type { ProviderCache, ProviderPackage } from '../../src/ports.ts';
import { startCacheService, type CacheService } from '../sandbox/cache.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const path = 'registry.terraform.io/acme/tiny/1.0.0/linux_amd64';
const program = 'terraform-provider-tiny_v1.0.0';
const key = 'planwright-providers-linux_amd64-0';
const never = new AbortController().signal;

let service: CacheService;
let folder: string;
beforeAll(async () => {
  service = await startCacheService();
});
afterAll(() => service.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-cache-'));
});
afterEach(async () => {
  expect(service.violations).toEqual([]);
  service.fault = undefined;
  service.asked.length = 0;
  await rm(folder, { recursive: true });
});

function cache(environment = service.environment, restoreMs = 20_000): ProviderCache {
  return createProviderCache({
    environment: { PATH: process.env['PATH'] ?? '', GITHUB_SERVER_URL: 'https://github.com', ...environment },
    program: join(root, 'src', 'adapters', 'cache-service.ts'),
    limits: { restore: restoreMs, save: 20_000 },
  });
}

/** Makes a folder of providers with one in it. */
async function install(providers: string, content = 'honest\n'): Promise<ProviderPackage> {
  await mkdir(join(providers, path), { recursive: true });
  await writeFile(join(providers, path, program), content);
  await chmod(join(providers, path, program), 0o755);
  return { path, hashes: [await hashPackage(join(providers, path))] };
}

test('the hash of a package is the one that Terraform writes down', async () => {
  await writeFile(join(folder, program), '#!/bin/sh\necho ran >> /tmp/pc/ran\n');
  expect(await hashPackage(folder)).toBe('h1:BHnRG5+8LHYMvTc3+9iwe46BdxlsKKw7jc9NVmvnfkQ=');
});

describe('what is saved in one folder', () => {
  let honest: ProviderPackage;
  beforeAll(async () => {
    const source = await mkdtemp(join(tmpdir(), 'planwright-source-'));
    honest = await install(join(source, 'data', 'providers'));
    expect(await cache().save({ key, folder: join(source, 'data', 'providers') })).toEqual({ kind: 'saved' });
    await rm(source, { recursive: true });
  });

  test('is restored in another', async () => {
    const target = join(folder, 'elsewhere', 'providers');
    expect(await cache().restore({ key, folder: target }, [honest], never)).toEqual({
      kind: 'restored',
      packages: [path],
      altered: [],
    });
    expect(await readFile(join(target, path, program), 'utf8')).toBe('honest\n');
    await access(join(target, path, program), 1);
    expect(await readdir(dirname(target))).toEqual(['providers']);
  });

  test('is left where it is when the lock file knows it otherwise', async () => {
    const target = join(folder, 'providers');
    const other = { path, hashes: ['h1:AAAA', 'zh:00'] };
    const absent = { path: path.replace('tiny', 'huge'), hashes: honest.hashes };
    expect(await cache().restore({ key, folder: target }, [other, absent], never)).toEqual({
      kind: 'restored',
      packages: [],
      altered: [path],
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('is not restored under a longer key that begins alike', async () => {
    const entry = { key: key.slice(0, -1), folder: join(folder, 'providers') };
    expect(await cache().restore(entry, [honest], never)).toEqual({ kind: 'missed' });
  });

  test('is not packed and sent once more', async () => {
    await install(join(folder, 'providers'));
    expect(await cache().save({ key, folder: join(folder, 'providers') })).toEqual({ kind: 'saved' });
    expect(service.asked).toEqual(['GetCacheEntryDownloadURL']);
  });
});

describe('of a folder', () => {
  test('that is empty or not there nothing is saved', async () => {
    await mkdir(join(folder, 'empty'));
    expect(await cache().save({ key: 'none', folder: join(folder, 'empty') })).toEqual({ kind: 'nothing' });
    expect(await cache().save({ key: 'none', folder: join(folder, 'gone') })).toEqual({ kind: 'nothing' });
  });

  test('links to the packages of a mirror are not saved', async () => {
    const mirror = join(folder, 'mirror');
    await install(mirror);
    const link = join(folder, 'providers', path);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(mirror, path), link);
    expect(await cache().save({ key: 'links', folder: join(folder, 'providers') })).toEqual({
      kind: 'nothing',
    });
    expect(await readdir(join(mirror, path))).toEqual([program]);
    expect(service.asked).toEqual([]);
  });
});

/** What its archives begin with: the toolkit packs with it where there is one. */
const ZSTD = 0xfd2fb528;

describe('an archive that somebody has forged', () => {
  /** Puts an archive into the cache that a script of Python's `tarfile` makes. */
  async function forge(script: string): Promise<void> {
    const archive = join(folder, 'forged.tar');
    const prelude = `import tarfile, io
archive = tarfile.open(${JSON.stringify(archive)}, 'w')
def file(name, text='evil'):
    entry = tarfile.TarInfo(name); entry.size = len(text); entry.mode = 0o755
    archive.addfile(entry, io.BytesIO(text.encode()))
def link(name, target, kind=tarfile.SYMTYPE):
    entry = tarfile.TarInfo(name); entry.type = kind; entry.linkname = target
    archive.addfile(entry)
`;
    await run('python3', ['-c', `${prelude}${script}\narchive.close()`]);
    const genuine = service.entries[0];
    if (genuine === undefined) throw new Error('there is no entry to take after');
    const packer = genuine.archive.readUInt32LE() === ZSTD ? 'zstd' : 'gzip';
    const { stdout } = await run(packer, ['-c', archive], { encoding: 'buffer' });
    service.entries.push({ ...genuine, key: 'forged', archive: stdout });
    await rm(archive);
  }
  afterEach(() => {
    service.entries.splice(1);
  });

  async function restoreForged(hashes: readonly string[] = []) {
    const target = join(folder, 'stack', 'providers');
    return cache().restore({ key: 'forged', folder: target }, [{ path, hashes }], never);
  }

  test.each([
    ['an absolute name', (victim: string) => `file('${victim}')`],
    ['a name that climbs', () => `file('../../victim')`],
    ['a name that climbs later', () => `file('providers/x'); file('providers/../../../victim')`],
    ['a link to an absolute place', (victim: string) => `link('l', '${dirname(victim)}'); file('l/victim')`],
    ['a link that climbs', () => `link('l', '../..'); file('l/victim')`],
  ])('writes nowhere else: %s', async (_, script) => {
    const victim = join(folder, 'victim');
    await writeFile(victim, 'as it was');
    await forge(script(victim));
    await restoreForged();
    expect(await readFile(victim, 'utf8')).toBe('as it was');
    expect((await readdir(folder)).sort()).toEqual(['stack', 'victim']);
    expect(await readdir(join(folder, 'stack'))).toEqual([]);
  });

  test('brings no program beside the one that the lock file knows', async () => {
    const honest = await install(join(folder, 'honest'));
    await forge(`file('providers/${path}/${program}', 'honest\\n')
file('providers/${path}/terraform-provider-tiny')`);
    expect(await restoreForged(honest.hashes)).toEqual({ kind: 'restored', packages: [], altered: [path] });
  });

  test('brings no package by way of a link', async () => {
    const honest = await install(join(folder, 'honest'));
    const [host = '', ...rest] = path.split('/');
    await forge(`file('providers/other/${rest.join('/')}/${program}', 'honest\\n')
link('providers/${host}', 'other')`);
    expect(await restoreForged(honest.hashes)).toMatchObject({ packages: [], altered: [path] });
  });

  test('brings no link in a package', async () => {
    const honest = await install(join(folder, 'honest'));
    await forge(`file('providers/real', 'honest\\n')
link('providers/${path}/${program}', 'real')`);
    expect(await restoreForged(honest.hashes)).toMatchObject({ packages: [], altered: [path] });
  });
});

describe('a service', () => {
  const entry = () => ({ key: 'unknown', folder: join(folder, 'providers') });

  test('that is not there is not asked', async () => {
    const nobody = createProviderCache({ environment: {}, program: '/nowhere' });
    expect(await nobody.restore(entry(), [], never)).toEqual({ kind: 'unavailable' });
    expect(await nobody.save(entry())).toEqual({ kind: 'unavailable' });
  });

  test('that fails is asked once', async () => {
    service.fault = { kind: 'status', status: 500 };
    expect(await cache().restore(entry(), [], never)).toEqual({
      kind: 'failed',
      why: 'Failed request: (500) Internal Server Error: out of order',
    });
    expect(service.asked).toEqual(['in vain']);
  });

  test('that nobody answers for', async () => {
    const gone = await startCacheService();
    await gone.close();
    const restored = await cache(gone.environment).restore(entry(), [], never);
    expect(restored).toMatchObject({ kind: 'failed', why: expect.stringContaining('ECONNREFUSED') });
  });

  test('that knows no such token', async () => {
    const stranger = cache({ ...service.environment, ACTIONS_RUNTIME_TOKEN: 'stolen' });
    const restored = await stranger.restore(entry(), [], never);
    expect(restored).toMatchObject({ kind: 'failed', why: expect.stringContaining('401') });
  });

  test('that hangs is given up', async () => {
    service.fault = { kind: 'silence' };
    const restored = await cache(service.environment, 1_500).restore(entry(), [], never);
    expect(restored).toEqual({ kind: 'failed', why: 'it took too long' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('that lets nobody write', async () => {
    await install(join(folder, 'providers'));
    service.fault = { kind: 'read only' };
    expect(await cache().save(entry())).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('cache write denied: this token may only read'),
    });
  });
});
