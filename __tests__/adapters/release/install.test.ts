import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { createTools } from '../../../src/adapters/terraform.ts';
import { InstallError } from '../../../src/errors.ts';
import type { Delivery, Tools } from '../../../src/ports.ts';
import { indexUrl, parseIndex, platformOf, releaseOf } from '../../../src/terraform/release.ts';
import { makeKey, type TestKey } from '../../sandbox/openpgp.ts';
import { startReleaseHost, type ReleaseHost } from '../../sandbox/releases.ts';

const execute = promisify(execFile);
const VERSION = '1.12.3';
const platform = platformOf({ system: process.platform, architecture: process.arch });
const { sums, signature, zip } = ((): { sums: string; signature: string; zip: string } => {
  const stem = `/terraform/${VERSION}/terraform_${VERSION}`;
  return {
    sums: `${stem}_SHA256SUMS`,
    signature: `${stem}_SHA256SUMS.72D7468F.sig`,
    zip: `${stem}_${platform}.zip`,
  };
})();

let key: TestKey;
let host: ReleaseHost;
let folder: string;
let toolCache: string;
/** Where the program goes, and where a program leaves a trace when it runs. */
let target: string;
let trace: string;
let waits: number[];

beforeAll(() => {
  key = makeKey({ subkey: {} });
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-install-'));
  toolCache = join(folder, 'tools');
  target = join(folder, 'stack/bin');
  trace = join(folder, 'trace');
  waits = [];
  host = await startReleaseHost();
  host.publish(VERSION, { zip: { 'LICENSE.txt': Buffer.from('MPL'), terraform: program(VERSION) }, key });
});
afterEach(async () => {
  await host.close();
  await chmod(toolCache, 0o755).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

/** A program that says its version, and leaves a trace. */
function program(version: string): Buffer {
  return Buffer.from(`#!/bin/sh\necho ran >> '${trace}'\necho '{"terraform_version": "${version}"}'\n`);
}

function tools(change: Partial<Parameters<typeof createTools>[0]> = {}): Tools {
  return createTools({
    path: '',
    toolCache,
    environment: { PATH: process.env['PATH'] ?? '' },
    key: key.pinned,
    clock: () => Date.now(),
    download: {
      cancelled: new AbortController().signal,
      patience: { stall: 200, total: 5000 },
      wait: async (milliseconds) => {
        waits.push(milliseconds);
      },
    },
    ...change,
  });
}

const install = (with_: Tools = tools(), into = target, version = VERSION): Promise<Delivery> =>
  with_.install(releaseOf(version, platform, host.url), into);
const failure = async (installing: Promise<unknown> = install()): Promise<InstallError> => {
  const thrown: unknown = await installing.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(InstallError);
  // Nothing was unpacked, and nothing run.
  await expect(readdir(target)).rejects.toThrow('ENOENT');
  await expect(stat(trace)).rejects.toThrow('ENOENT');
  return thrown as InstallError;
};
const kept = (name: string): string =>
  join(toolCache, 'planwright-terraform', VERSION, platform, name.split('/').at(-1) ?? '');

describe('a release', () => {
  test('is downloaded in order, unpacked and kept', async () => {
    expect(await install()).toEqual({
      tool: { program: join(target, 'terraform'), version: VERSION, origin: 'download' },
      remarks: [],
    });
    expect(host.requests).toEqual([sums, signature, zip]);
    expect((await stat(join(target, 'terraform'))).mode & 0o777).toBe(0o755);
    expect(await readdir(target)).toEqual(['terraform']);
    expect(await readdir(join(toolCache, 'planwright-terraform', VERSION))).toEqual([
      platform,
      `${platform}.complete`,
    ]);
    expect(await tools().listCached(platform)).toEqual([VERSION]);
  });

  test('that is kept needs no network', async () => {
    await install();
    await host.close();
    const again = await install(tools(), join(folder, 'other/bin'));
    expect(again.tool).toMatchObject({ version: VERSION, origin: 'tool cache' });
    expect(await readFile(again.tool.program)).toEqual(program(VERSION));
  });

  test('is the real Terraform, which runs', async () => {
    const { stdout: path } = await execute('which', ['terraform']);
    const { stdout } = await execute('terraform', ['version', '-json']);
    const { terraform_version: version } = JSON.parse(stdout) as { readonly terraform_version: string };
    const stored = zipSync({ terraform: await readFile(path.trim()) }, { level: 0 });
    host.publish(version, { zip: Buffer.from(stored), key });
    const { tool } = await install(tools(), target, version);
    const again = await execute(tool.program, ['version', '-json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ terraform_version: version });
  }, 60_000);

  test('replaces what lies in its place', async () => {
    await mkdir(target, { recursive: true });
    await writeFile(join(target, 'terraform'), 'another');
    await install();
    expect(await readFile(join(target, 'terraform'))).toEqual(program(VERSION));
  });

  test('comes twice at once, and is kept whole', async () => {
    const both = await Promise.all([install(), install(tools(), join(folder, 'other/bin'))]);
    expect(both.map(({ remarks }) => remarks)).toEqual([[], []]);
    expect(await readdir(join(toolCache, 'planwright-terraform', VERSION))).toEqual([
      platform,
      `${platform}.complete`,
    ]);
    await host.close();
    expect((await install()).tool.origin).toBe('tool cache');
  });

  test('serves the run where it can’t be kept', async () => {
    await writeFile(toolCache, 'no folder');
    const { tool, remarks } = await install();
    expect(tool.origin).toBe('download');
    expect(remarks).toEqual([
      { level: 'notice', message: expect.stringMatching(/^It can’t be kept for other jobs: E/) },
    ]);
    expect((await install(tools({ toolCache: undefined }))).remarks).toEqual([]);
    expect(await tools({ toolCache: undefined }).listCached(platform)).toEqual([]);
  });

  test('by a key that has ended comes with a warning, each time', async () => {
    key = makeKey({ lifetime: 86_400 });
    host.publish(VERSION, { zip: { terraform: program(VERSION) }, key });
    const warning = {
      level: 'warning',
      message: expect.stringMatching(
        /^The key [0-9A-F]{40}, .* ended on 2024-01-02\. The signature is right/,
      ),
    };
    expect((await install()).remarks).toEqual([warning]);
    expect((await install()).remarks).toEqual([warning]);
  });

  test('that isn’t what it says is refused', async () => {
    host.publish(VERSION, { zip: { terraform: program('1.12.4') }, key });
    await expect(install()).rejects.toThrow(
      `Terraform ${VERSION} doesn’t run on this machine: asked for its version it says 1.12.4`,
    );
    expect(await readdir(target)).toEqual([]);
  });
});

describe('nothing is unpacked of', () => {
  test.each<[string, () => void, string]>([
    ['a zip of another sum', () => host.files.set(zip, Buffer.from('PK')), 'has the SHA-256'],
    [
      'sums that are signed otherwise',
      () => host.files.set(sums, Buffer.concat([host.files.get(sums) ?? Buffer.of(), Buffer.from('\n')])),
      'isn’t a good signature of terraform_1.12.3_SHA256SUMS: it isn’t of this file',
    ],
    [
      'sums that a foreign key signs',
      () => host.publish(VERSION, { zip: { terraform: program(VERSION) }, key: makeKey() }),
      'who isn’t the key',
    ],
    [
      'sums without a signature',
      () => host.files.set(signature, Buffer.of()),
      'it isn’t one detached signature',
    ],
    [
      'sums that are signed, and don’t list the zip',
      () => resign(`${'0'.repeat(64)}  terraform_${VERSION}_plan9_mips.zip\n`),
      `terraform_${VERSION}_SHA256SUMS isn’t its list of sums: it doesn’t list terraform_${VERSION}_${platform}.zip`,
    ],
    [
      'sums that list it twice',
      () => resign((host.files.get(sums)?.toString() ?? '').replace(/(.*)\n(.*)\n/, '$2\n$2\n')),
      '2 times',
    ],
    [
      'a zip with `../`',
      () => publish({ '../terraform': program('1'), terraform: program(VERSION) }),
      '"../terraform"',
    ],
    ['a zip with an absolute name', () => publish({ '/terraform': program('1') }), '"/terraform"'],
    [
      'a zip with a backslash',
      () => publish({ 'a\\terraform': program('1') }),
      'it has an entry "a\\\\terraform"',
    ],
    [
      'a zip without a program',
      () => publish({ 'bin/terraform': program('1') }),
      'it has no entry `terraform`',
    ],
    ['a zip with two programs', () => publish(withTwo()), 'it has several entries `terraform`'],
    ['a zip with too large a program', () => publish(withHuge()), 'is larger than 536870912 bytes'],
    ['a zip with a program of another size', () => publish(withHuge(1 << 20)), 'isn’t as large as it says'],
    ['what is no zip', () => publish(Buffer.from('<html>')), 'isn’t a release of Terraform'],
  ])('%s', async (_, spoil, says) => {
    spoil();
    const error = await failure();
    expect(error.message).toContain(`what is published at ${host.url}/terraform/${VERSION}/ isn’t Terraform`);
    expect(error.message).toContain(says);
    expect(error.mend).toContain('gpg --verify');
    expect(await readdir(folder)).toEqual([]);
  });

  test('what isn’t signed or listed, and it isn’t even asked for', async () => {
    resign('');
    await failure();
    host.publish(VERSION, { zip: { terraform: program(VERSION) }, key: makeKey() });
    await failure();
    expect(host.requests).toEqual([sums, signature, sums, signature]);
  });

  function publish(entries: Readonly<Record<string, Buffer>> | Buffer): void {
    host.publish(VERSION, { zip: entries, key });
  }

  /** No zipper would make it. */
  function withTwo(): Buffer {
    const made = zipSync({ terraform: program(VERSION), terraforn: program('6.6.6') });
    return Buffer.from(Buffer.from(made).toString('latin1').replaceAll('terraforn', 'terraform'), 'latin1');
  }

  /** Says that its program has another size: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 */
  function withHuge(size = (512 << 20) + 1): Buffer {
    const made = Buffer.from(zipSync({ terraform: program(VERSION) }));
    made.writeUInt32LE(size, made.indexOf('PK\x01\x02') + 24);
    return made;
  }

  function resign(list: string): void {
    host.files.set(sums, Buffer.from(list)).set(signature, key.sign(Buffer.from(list)));
  }
});

describe('a download', () => {
  test('is tried again after trouble, as late as the host asks', async () => {
    host.disturb(sums, { kind: 'status', status: 503 }, { kind: 'reset' });
    host.disturb(signature, { kind: 'status', status: 429, headers: { 'Retry-After': '7' } });
    host.disturb(zip, { kind: 'truncate' }, { kind: 'stall' });
    expect((await install()).tool.version).toBe(VERSION);
    expect(waits).toEqual([1000, 4000, 7000, 1000, 4000]);
  });

  test.each<[string, Parameters<ReleaseHost['disturb']>[1], RegExp]>([
    ['503', { kind: 'status', status: 503 }, /HTTP 503, 3 times$/],
    ['a broken connection', { kind: 'reset' }, /socket hang up, 3 times$/],
    ['a broken body', { kind: 'truncate' }, /aborted, 3 times$/],
    ['silence', { kind: 'stall' }, /nothing came any more, 3 times$/],
  ])('gives up after %s again and again', async (_, fault, says) => {
    host.disturb(zip, fault, fault, fault);
    const error = await failure();
    expect(error.message).toMatch(says);
    expect(error.message).toContain(`${host.url}${zip} can’t be downloaded`);
    expect(error.mend).toContain('tool-mirror:');
  });

  test('doesn’t wait for ever', async () => {
    host.disturb(sums, { kind: 'status', status: 503, headers: { 'Retry-After': '3600' } });
    expect((await failure()).message).toContain('HTTP 503, 1 times');
    expect(waits).toEqual([]);
  });

  test('ends at once where there is nothing', async () => {
    host.files.delete(zip);
    expect((await failure()).message).toBe(`${host.url}${zip} can’t be downloaded: HTTP 404`);
    expect(host.requests.filter((path) => path === zip)).toHaveLength(1);
  });

  test('ends when it is too large', async () => {
    host.files.set(signature, Buffer.alloc(1 << 17));
    expect((await failure()).message).toContain('it is larger than 65536 bytes');
  });

  test('follows redirections, and says nothing of where they lead', async () => {
    const secret = '/elsewhere?signature=secret';
    host.files.set(secret, host.files.get(zip) ?? Buffer.of());
    host.disturb(zip, { kind: 'status', status: 302, headers: { Location: secret } });
    expect((await install()).tool.version).toBe(VERSION);
    host.disturb(sums, { kind: 'status', status: 302, headers: { Location: 'ftp://elsewhere/secret' } });
    const error = await install(tools({ toolCache: undefined }), join(folder, 'x')).catch((e: unknown) => e);
    expect(String(error)).toContain('redirects');
    expect(String(error)).not.toContain('secret');
  });

  test('goes through the proxy that the environment names', async () => {
    const named: string[] = [];
    const proxy = createServer();
    proxy.on('connect', ({ url = '' }, socket) => {
      named.push(url);
      const onward = connect(Number(new URL(host.url).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(onward).pipe(socket);
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = proxy.address() as AddressInfo;
    const env = { ...process.env, http_proxy: `http://127.0.0.1:${port}`, no_proxy: '' };
    const replaced = jest.replaceProperty(process, 'env', env);
    try {
      const text = await tools().readIndex('http://releases.example/terraform/index.json');
      expect(parseIndex(text)).toEqual([VERSION]);
      expect(named).toEqual(['releases.example:80']);
    } finally {
      replaced.restore();
      proxy.close();
    }
  });

  test('ends with the job', async () => {
    const job = new AbortController();
    host.disturb(zip, { kind: 'stall' });
    const cancelled = { cancelled: job.signal, patience: { stall: 60_000, total: 60_000 } };
    const installing = install(tools({ download: cancelled }));
    installing.catch(() => undefined);
    while (!host.requests.includes(zip)) await new Promise((resolve) => setImmediate(resolve));
    job.abort();
    await expect(installing).rejects.toThrow('the job was cancelled during the download of');
  });

  test('of the list of releases', async () => {
    host.publish('1.13.0-rc1', { zip: { terraform: program('1.13.0-rc1') }, key });
    expect(parseIndex(await tools().readIndex(indexUrl(host.url)))).toEqual([VERSION, '1.13.0-rc1']);
  });
});

describe('a tool cache', () => {
  beforeEach(async () => {
    await install(tools(), join(folder, 'first'));
    await rm(join(folder, 'first'), { recursive: true });
    await rm(trace);
  });

  const spoils: readonly [string, () => Promise<unknown>, string][] = [
    ['zip is another', () => writeFile(kept(zip), 'PK'), 'has the SHA-256'],
    [
      'zip and sums are others',
      async () => {
        host.publish(VERSION, { zip: { terraform: program('6.6.6') }, key: makeKey() });
        await writeFile(kept(zip), host.files.get(zip) ?? '');
        await writeFile(kept(sums), host.files.get(sums) ?? '');
      },
      'it isn’t of this file',
    ],
    [
      'everything is signed by a foreign key',
      async () => {
        host.publish(VERSION, { zip: { terraform: program('6.6.6') }, key: makeKey() });
        for (const path of [zip, sums, signature]) await writeFile(kept(path), host.files.get(path) ?? '');
      },
      'who isn’t the key',
    ],
    ['signature is another', () => writeFile(kept(signature), 'x'), 'it isn’t binary OpenPGP'],
    [
      'files are another version’s',
      async () => {
        host.publish('1.12.2', { zip: { terraform: program('1.12.2') }, key });
        const older = host.paths('1.12.2');
        for (const [path, from] of [
          [zip, older.zip],
          [sums, older.sums],
          [signature, older.signature],
        ] as const) {
          await writeFile(kept(path), host.files.get(from) ?? '');
        }
      },
      'it doesn’t list',
    ],
    [
      'zip is a link to another',
      async () => {
        const foreign = join(folder, 'foreign.zip');
        await writeFile(foreign, zipSync({ terraform: program('6.6.6') }));
        await rm(kept(zip));
        await symlink(foreign, kept(zip));
      },
      'has the SHA-256',
    ],
    ['mark is all there is', () => rm(dirname(kept(zip)), { recursive: true }), 'ENOENT'],
    ['zip is missing', () => rm(kept(zip)), 'ENOENT'],
  ];
  test.each(spoils)('whose %s stops the run', async (_, spoil, says) => {
    await spoil();
    const error = await failure();
    const place = join(toolCache, 'planwright-terraform', VERSION);
    expect(error.message).toContain(`what the tool cache has in ${place} isn’t Terraform ${VERSION}`);
    expect(error.message).toContain(says);
    expect(error.mend).toBe(`rm -r '${place}'`);
    await expect(readFile(trace)).rejects.toThrow('ENOENT');
  });

  test('may hold programs, and none of them is run', async () => {
    const poison = join(folder, 'poison');
    for (const place of [
      `planwright-terraform/${VERSION}/${platform}`,
      `terraform/${VERSION}/x64`,
      `terraform/${VERSION}/arm64`,
    ]) {
      const path = join(toolCache, place, 'terraform');
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, `#!/bin/sh\necho ran >> '${poison}'\n`, { mode: 0o755 });
      await writeFile(`${dirname(path)}.complete`, '');
    }
    expect((await install()).tool).toMatchObject({
      program: join(target, 'terraform'),
      origin: 'tool cache',
    });
    expect(await readFile(trace, 'utf8')).toBe('ran\n');
    await expect(readFile(poison)).rejects.toThrow('ENOENT');
  });

  test('without a mark has nothing, and gets it', async () => {
    await rm(join(toolCache, 'planwright-terraform', VERSION, `${platform}.complete`));
    expect(await tools().listCached(platform)).toEqual([]);
    expect((await install()).tool.origin).toBe('download');
    expect(await tools().listCached(platform)).toEqual([VERSION]);
  });

  test('has what is of this platform and has a version’s name', async () => {
    await mkdir(join(toolCache, 'planwright-terraform/latest'));
    await writeFile(join(toolCache, `planwright-terraform/latest/${platform}.complete`), '');
    expect(await tools().listCached(platform)).toEqual([VERSION]);
    expect(await tools().listCached('plan9_mips')).toEqual([]);
  });
});
