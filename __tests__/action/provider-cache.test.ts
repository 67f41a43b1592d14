import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hashPackage } from '../../src/adapters/package-hash.ts';
import { startCacheService, type CacheFault, type CacheService } from '../sandbox/cache.ts';
import { packProvider, startProviderMirror, type ProviderMirror } from '../sandbox/provider-mirror.ts';
import type { JobResult } from '../sandbox/runner.ts';
import type { StageJob } from '../sandbox/stage.ts';
import { writeTinyProvider } from '../sandbox/tiny-provider.ts';
import { setScene } from './scene.ts';

jest.setTimeout(60_000);
const run = promisify(execFile);
const scene = setScene();

const platform = `${process.platform}_${process.arch === 'arm64' ? 'arm64' : 'amd64'}`;
const tiny = `registry.terraform.io/acme/tiny/1.0.0/${platform}`;
const zip = `terraform-provider-tiny_1.0.0_${platform}.zip`;

let folder: string;
let service: CacheService;
let mirror: ProviderMirror;
let hash: string;
/** What Terraform has started, one a line. */
let ran: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-providers-'));
  const source = join(folder, 'source', tiny);
  ran = join(folder, 'ran');
  await writeTinyProvider(join(source, 'terraform-provider-tiny_v1.0.0'), 'honest');
  hash = await hashPackage(source);
  mirror = await startProviderMirror({ packages: [await packProvider(source, join(folder, 'zips'))] });
});
afterAll(async () => {
  await mirror.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  service = await startCacheService();
  mirror.downloads.length = 0;
  await writeFile(ran, '');
});
afterEach(async () => {
  expect(service.violations).toEqual([]);
  await service.close();
});

function lockOf(...hashes: readonly string[]): string {
  const listed = hashes.map((each) => `    "${each}",\n`).join('');
  return `# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.

provider "registry.terraform.io/acme/tiny" {
  version     = "1.0.0"
  constraints = "1.0.0"
  hashes = [
${listed}  ]
}
`;
}

/** Checks the root out with a lock file, and tells where that is. */
async function checkOut(lock = lockOf(hash)): Promise<string> {
  const path = join(await scene.checkOut('provider'), '.terraform.lock.hcl');
  await writeFile(path, lock);
  return path;
}

async function plan(inputs: Readonly<Record<string, string>> = {}, job: Partial<StageJob> = {}) {
  return scene.plan(scene.open(), inputs, {
    ...job,
    env: { ...service.environment, ...mirror.environment, TINY_PROVIDER_LOG: ran, ...job.env },
  });
}

/** What a person sees of the cache. */
function remarks({ log, postLog }: JobResult): readonly string[] {
  return `${log}\n${postLog}`.split('\n').filter((line) => /cache/i.test(line));
}

test('what the first job downloads, the second has', async () => {
  const lockFile = await checkOut();
  const first = await plan();
  expect(first.outputs).toMatchObject({ outcome: 'planned', 'to-add': '1' });
  expect(mirror.downloads).toEqual([zip]);
  const key = service.entries[0]?.key ?? '';
  expect(key).toMatch(new RegExp(`^planwright-providers-${platform}-[0-9a-f]{64}$`));
  expect(first.log).not.toContain(key);
  expect(remarks(first)).toEqual([`Providers are kept in the cache as ${key}`]);

  const second = await plan();
  expect(second.outputs).toMatchObject({ outcome: 'planned', 'to-add': '1' });
  expect(mirror.downloads).toEqual([zip]);
  expect(remarks(second)).toEqual([`Restored ${tiny} from the cache`]);
  expect(service.entries).toHaveLength(1);
  expect(await readFile(lockFile, 'utf8')).toBe(lockOf(hash));
  for (const { rawLog, postLog, summary, temp } of [first, second]) {
    expect(`${rawLog}${postLog}${summary}`).not.toContain(service.token);
    expect(`${rawLog}${postLog}`).not.toMatch(/\?sig=|Cache Size|Cache hit/);
    expect(await readdir(join(temp, 'planwright'))).toEqual([]);
  }
});

test('another lock file has another entry, and a check one too', async () => {
  await appendFile(await checkOut(), '# reviewed\n');
  await plan();
  await checkOut();
  const { outputs } = await plan({ command: 'check', ...NO_CLOUD });
  expect(outputs['outcome']).toBe('checked');
  expect(mirror.downloads).toEqual([zip, zip]);
  expect(new Set(service.entries.map(({ key }) => key)).size).toBe(2);
});

const NO_CLOUD = { 'role-to-assume': '', 'aws-region': '', 'state-bucket': '' };

test('two stacks of one root at once each have their own', async () => {
  await checkOut();
  const results = await Promise.all([plan({ environment: 'dev' }), plan({ environment: 'prod' })]);
  expect(results.map(({ outputs }) => outputs['outcome'])).toEqual(['planned', 'planned']);
  expect(service.entries).toHaveLength(1);
  const again = await Promise.all([plan({ environment: 'dev' }), plan({ environment: 'int' })]);
  expect(again.map(({ outputs }) => outputs['outcome'])).toEqual(['planned', 'planned']);
  expect(mirror.downloads).toEqual([zip, zip]);
});

test('what somebody else has put into the cache is not run', async () => {
  const lockFile = await checkOut();
  await plan();
  await forge();
  const result = await plan();
  expect(result.outputs['outcome']).toBe('planned');
  expect([...new Set((await readFile(ran, 'utf8')).trim().split('\n'))]).toEqual(['honest']);
  expect(mirror.downloads).toEqual([zip, zip]);
  expect(remarks(result)).toEqual([
    `${tiny} in the cache isn’t what .terraform.lock.hcl says, and isn’t used: gh cache delete ${service.entries[0]?.key}`,
  ]);
  expect(await readFile(lockFile, 'utf8')).toBe(lockOf(hash));
});

/** Adds a program to the package in the cache, one that Terraform would prefer. */
async function forge(): Promise<void> {
  const [entry] = service.entries.splice(0);
  if (entry === undefined) throw new Error('nothing was saved');
  const place = await mkdtemp(join(folder, 'forged-'));
  const archive = join(place, 'archive');
  await writeFile(archive, entry.archive);
  await run('tar', ['-xaf', archive, '-C', place]);
  await writeTinyProvider(join(place, 'providers', tiny, 'terraform-provider-tiny'), 'forged');
  const packer = entry.archive[0] === 0x1f ? '--gzip' : '--zstd';
  await run('tar', ['-cf', archive, packer, '-C', place, 'providers']);
  service.entries.push({ ...entry, archive: await readFile(archive) });
}

describe('without a cache that works', () => {
  test.each<[string, CacheFault, RegExp]>([
    ['fails', { kind: 'status', status: 503 }, /^Providers aren’t restored from the cache: .*503/],
    ['is read only', { kind: 'read only' }, /^Providers aren’t kept in the cache: .*cache write denied/],
  ])('a run is as without it: the service %s', async (_, fault, remark) => {
    await checkOut();
    service.fault = fault;
    const result = await plan();
    expect(result.conclusion).toBe('success');
    expect(result.annotations).toEqual([]);
    expect(remarks(result)).toEqual([expect.stringMatching(remark)]);
    expect(mirror.downloads).toEqual([zip]);
  });

  test('a run is as without it: there is no service', async () => {
    await checkOut();
    const result = await plan({}, { env: { ACTIONS_RESULTS_URL: '' } });
    expect(result.conclusion).toBe('success');
    expect(remarks(result)).toEqual([]);
  });

  test('nothing is asked where the input says so', async () => {
    await checkOut();
    const result = await plan({ 'provider-cache': 'false' });
    expect(result.conclusion).toBe('success');
    expect([service.asked, remarks(result)]).toEqual([[], []]);
  });
});

test('the service that comes with the action has its lock file too', async () => {
  const inputs = { directory: '', service: 'orders', environment: 'dev', command: 'check', ...NO_CLOUD };
  const result = await scene.plan(scene.open(), inputs, { env: service.environment });
  expect(result.outputs['outcome']).toBe('checked');
  expect(service.asked[0]).toBe('GetCacheEntryDownloadURL');
});

test('a plugin cache of the user’s own is theirs', async () => {
  await checkOut();
  const own = join(folder, 'own');
  await mkdir(own);
  const result = await plan({}, { env: { TF_PLUGIN_CACHE_DIR: own } });
  expect(result.conclusion).toBe('success');
  expect(remarks(result)).toEqual([
    'Providers stay in the plugin cache that TF_PLUGIN_CACHE_DIR names: the action keeps none',
  ]);
  expect(await readdir(own)).toEqual(['registry.terraform.io']);
  expect(service.asked).toEqual([]);
});

test('providers that the lock file has no checksum of are not kept', async () => {
  const { stdout } = await run('sha256sum', [join(folder, 'zips', zip)]);
  const lock = lockOf(`zh:${stdout.split(' ')[0]}`);
  const lockFile = await checkOut(lock);
  const result = await plan();
  expect(result.conclusion).toBe('success');
  expect(service.entries).toHaveLength(0);
  expect(remarks(result)).toEqual([
    'Providers aren’t kept in the cache: .terraform.lock.hcl lacks checksums of them',
  ]);
  expect(result.log).toContain('terraform -chdir=infra providers lock -platform=linux_amd64');
  expect(await readFile(lockFile, 'utf8')).toBe(lock);
});

test('a job that is cancelled keeps nothing', async () => {
  await checkOut();
  const result = await plan({}, { cancelWhen: (line) => line.includes('terraform init') });
  expect(result.conclusion).toBe('cancelled');
  expect(service.entries).toHaveLength(0);
});

test('a root without a lock file has nothing to know providers by', async () => {
  await scene.checkOut('provider');
  expect((await plan({ command: 'check', ...NO_CLOUD })).conclusion).toBe('success');
  expect(service.asked).toEqual([]);
  await scene.checkOut('provider');
  await rm(join(scene.stage.workspace, 'infra', '.terraform.lock.hcl'));
  const result = await plan({ 'provider-cache': 'true' });
  expect(result.outputs['failure-reason']).toBe('input');
  expect(result.annotations.map(({ message }) => message).join()).toContain(
    `terraform -chdir=infra providers lock -platform=${platform}`,
  );
});
