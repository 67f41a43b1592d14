import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { platformOf } from '../../src/terraform/release.ts';
import { pullRequestEvent } from '../sandbox/github/events.ts';
import { makeKey } from '../sandbox/openpgp.ts';
import { startReleaseHost, type ReleaseHost } from '../sandbox/releases.ts';
import type { JobResult } from '../sandbox/runner.ts';
import { footer, heading, setScene } from './scene.ts';

const scene = setScene();
const platform = platformOf({ system: process.platform, architecture: process.arch });

/** The version of the Terraform that in the end does the work, whatever it is made to call itself. */
let real: string;
let folder: string;
/** What a program that must not run would write. */
let canary: string;
/** Serves no release unless a test publishes one. */
let host: ReleaseHost;
beforeAll(async () => {
  const { stdout } = await promisify(execFile)('terraform', ['version', '-json']);
  real = (JSON.parse(stdout) as { readonly terraform_version: string }).terraform_version;
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-tool-'));
  canary = join(folder, 'canary');
  host = await startReleaseHost();
});
afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

/** Plans what is checked out, on a machine with a Terraform that claims to be of a version. */
async function planOn(
  onPath: string | undefined,
  inputs: Readonly<Record<string, string>> = {},
): Promise<JobResult> {
  const { stage } = scene;
  const bin = join(folder, 'bin');
  await mkdir(bin);
  if (onPath !== undefined) await install(bin, onPath);
  return scene.run({
    event: pullRequestEvent(stage.github, scene.open()),
    inputs: { directory: 'infra', 'tool-mirror': host.url, ...inputs },
    env: { PATH: bin },
    toolCache: join(folder, 'tools'),
  });
}

/** Puts a Terraform into a folder that claims to be of a version. */
async function install(place: string, version: string): Promise<void> {
  await mkdir(place, { recursive: true });
  const program = join(place, 'terraform');
  await writeFile(
    program,
    `#!/bin/sh
if [ "$1" = version ]; then
  echo '{"terraform_version": "${version}"}'
  exit
fi
export PATH='${process.env['PATH']}'
exec terraform "$@"
`,
  );
  await chmod(program, 0o755);
}

const CHOICES: readonly {
  readonly what: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}[] = [
  { what: 'it fits tool-version', inputs: { 'tool-version': '~> 1.12.0' } },
  {
    what: 'it is what .terraform-version of the root says',
    files: { 'infra/.terraform-version': '1.12.5\n', '.terraform-version': '1.13.1\n' },
  },
  {
    what: 'it is what .terraform-version of the repository says',
    files: { '.terraform-version': '1.12.5\n' },
  },
  {
    what: 'it fits tool-version, whatever .terraform-version says',
    inputs: { 'tool-version': '1.12.5' },
    files: { '.terraform-version': '1.12.0\n' },
  },
];
describe('the Terraform on PATH is used when', () => {
  test.each(CHOICES)(
    '$what',
    async ({ inputs, files = {} }) => {
      await scene.checkOut('local-state');
      for (const [file, text] of Object.entries(files))
        await writeFile(join(scene.stage.workspace, file), text);
      expectTool(await planOn('1.12.5', inputs), '1.12.5 (PATH)');
      expect(host.requests).toEqual([]);
    },
    60_000,
  );

  test('it is what required_version says', async () => {
    const root = await scene.checkOut('local-state');
    await writeFile(join(root, 'versions.tf'), `terraform {\n  required_version = "${real}"\n}\n`);
    expectTool(await planOn(real), `${real} (PATH)`);
  }, 60_000);

  test('it is the latest that is published', async () => {
    await scene.checkOut('local-state');
    for (const version of ['1.12.4', '1.12.5', '1.13.0-rc1']) publishCanary(version);
    expectTool(await planOn('1.12.5', { 'tool-version': 'latest' }), '1.12.5 (PATH)');
    expect(host.requests).toEqual(['/terraform/index.json']);
  }, 60_000);
});

function expectTool(result: JobResult, chosen: string): void {
  expect(result.outputs['outcome']).toBe('planned');
  expect(result.log).toContain(`Terraform ${chosen}\n`);
  expect(footer(result.summary)).toContain(` · Terraform ${chosen.split(' ')[0]} · `);
}

/** Publishes a release that shows when it is run, by a key that isn't HashiCorp's. */
function publishCanary(version: string): void {
  host.publish(version, { zip: { terraform: canaryProgram() }, key: makeKey() });
}

function canaryProgram(): Buffer {
  return Buffer.from(`#!/bin/sh\necho ran >> '${canary}'\n`);
}

const REFUSALS: readonly {
  readonly what: string;
  readonly onPath?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly message: string | RegExp;
  readonly mend: string;
}[] = [
  {
    what: 'one is asked for that is too old to lock a state in S3',
    onPath: '1.9.8',
    inputs: { 'tool-version': '1.9.8' },
    message: 'Terraform 1.9.8 is too old: 1.10 is the first that locks a state in S3 by itself',
    mend: 'tool-version: "~> 1.11"',
  },
  {
    what: 'the one that is asked for can’t be downloaded',
    onPath: '1.11.0',
    inputs: { 'tool-version': '1.12.3', 'tool-mirror': 'http://127.0.0.1:9/mirror' },
    message:
      /^no Terraform: http:\/\/127\.0\.0\.1:9\/mirror\/terraform\/1\.12\.3\/terraform_1\.12\.3_SHA256SUMS\S* can’t be downloaded: connect ECONNREFUSED 127\.0\.0\.1:9, 3 times \(`tool-version` asks for `1\.12\.3`; on PATH is 1\.11\.0\)/,
    mend: 'tool-mirror: https://mirror.example/hashicorp',
  },
  {
    what: 'none fits, and there is no list of releases',
    inputs: { 'tool-version': '~> 1.12.0' },
    message: /\/terraform\/index\.json can’t be downloaded: HTTP 404 \(.*; on PATH there is none\)/,
    mend: 'tool-version: ',
  },
];
describe('nothing is run when', () => {
  test.each(REFUSALS)(
    '$what',
    async ({ onPath, inputs, message, mend }) => {
      await scene.checkOut('local-state');
      await expectRefusal(await planOn(onPath, inputs), message, mend);
    },
    60_000,
  );

  test('what is published is signed by a foreign key', async () => {
    publishCanary('1.12.3');
    await scene.checkOut('local-state');
    const result = await planOn('1.11.0', { 'tool-version': '~> 1.12.0' });
    await expectRefusal(
      result,
      /isn’t Terraform 1\.12\.3 of HashiCorp: .* who isn’t the key C874011F0AB405110D02105534365D9472D7468F/,
      'gpg --verify',
    );
    // What isn't signed is never asked for.
    expect(host.requests.filter((path) => path.endsWith('.zip'))).toEqual([]);
  }, 60_000);

  test('a program lies in the tool cache without its proof', async () => {
    for (const place of [`terraform/1.12.3/${process.arch}`, `planwright-terraform/1.12.3/${platform}`]) {
      const program = join(folder, 'tools', place, 'terraform');
      await mkdir(join(program, '..'), { recursive: true });
      await writeFile(program, canaryProgram(), { mode: 0o755 });
    }
    await writeFile(join(folder, 'tools/terraform/1.12.3', `${process.arch}.complete`), '');
    await scene.checkOut('local-state');
    await expectRefusal(await planOn(undefined, { 'tool-version': '1.12.3' }), 'HTTP 404', 'tool-version');
  }, 60_000);

  test('the tool cache is poisoned', async () => {
    publishCanary('1.12.3');
    const cache = join(folder, 'tools/planwright-terraform/1.12.3');
    await mkdir(join(cache, platform), { recursive: true });
    for (const path of Object.values(host.paths('1.12.3'))) {
      await writeFile(join(cache, platform, path.split('/').at(-1) ?? ''), host.files.get(path) ?? '');
    }
    await writeFile(join(cache, `${platform}.complete`), '');
    await scene.checkOut('local-state');
    await expectRefusal(
      await planOn(undefined, { 'tool-version': '~> 1.12.0' }),
      `what the tool cache has in ${cache} isn’t Terraform 1.12.3 as it was published`,
      `rm -r '${cache}'`,
    );
    expect(host.requests).toEqual([]);
  }, 60_000);
});

async function expectRefusal(result: JobResult, message: string | RegExp, mend: string): Promise<void> {
  expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'install' });
  expect(heading(result.summary)).toBe('`infra` · plan failed: no Terraform to run');
  expect(result.annotations).toEqual([
    { level: 'error', title: 'infra: install', message: expect.any(String) },
  ]);
  const said = result.annotations[0]?.message ?? '';
  if (typeof message === 'string') expect(said).toContain(message);
  else expect(said).toMatch(message);
  expect(result.summary).toContain(mend);
  await expect(stat(canary)).rejects.toThrow('ENOENT');
}
