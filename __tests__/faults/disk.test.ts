import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushEvent } from '../sandbox/github/events.ts';
import { heading, setScene, stateKey } from '../action/scene.ts';
import { packProvider, startProviderMirror, type ProviderMirror } from '../sandbox/provider-mirror.ts';
import type { JobResult } from '../sandbox/runner.ts';
import type { StageJob } from '../sandbox/stage.ts';
import { writeTinyProvider } from '../sandbox/tiny-provider.ts';
import { canMount, mountDisk, type Disk } from './disk.ts';
import { makeHook, type Hook } from './hook.ts';

jest.setTimeout(60_000);
const scene = setScene();
const platform = `${process.platform}_${process.arch === 'arm64' ? 'arm64' : 'amd64'}`;
let folder: string;
let hook: Hook;
let mirror: ProviderMirror;
let disk: Disk | undefined;

beforeAll(async () => {
  hook = makeHook();
  folder = await mkdtemp(join(tmpdir(), 'planwright-disk-test-'));
  const source = join(folder, 'source', `registry.terraform.io/acme/tiny/1.0.0/${platform}`);
  await writeTinyProvider(join(source, 'terraform-provider-tiny_v1.0.0'), 'tiny');
  // What makes it large enough to be half on the disk.
  await writeFile(join(source, 'padding'), randomBytes(4_000_000));
  mirror = await startProviderMirror({ packages: [await packProvider(source, join(folder, 'zips'))] });
});
afterEach(() => {
  hook.clear();
  disk?.remove();
  disk = undefined;
});
afterAll(async () => {
  hook.remove();
  await mirror.close();
  await rm(folder, { recursive: true });
});

/** A job on a disk of its own, which the runner has everything on. */
function on(small: Disk, env: Readonly<Record<string, string>> = {}): Partial<StageJob> {
  return { folder: join(small.path, 'runner'), env: { PATH: hook.path, ...env } };
}

/** Merges a pull request, applies it, and tells what its comment says. */
async function push(job: Partial<StageJob>): Promise<JobResult & { readonly report: string }> {
  const number = scene.open();
  scene.stage.github.state.merge(number, 'squash');
  const { stage } = scene;
  const result = await stage.run({
    event: pushEvent(stage.github),
    inputs: { directory: 'infra', ...stage.inputs('apply'), approval: 'off' },
    ...job,
  });
  // What a full disk doesn't take is handed over in the log; nothing else is commanded.
  expect(result.injections.filter((line) => !/^::(set-output|save-state) name=/.test(line))).toEqual([]);
  expect(result).toMatchObject({ postExitCode: 0, survivors: [] });
  return { ...result, report: scene.comment(number).body };
}

/** The errors that a person sees, the first of which says why the run failed. */
function errors(result: JobResult): readonly string[] {
  return annotations(result, 'error');
}

function annotations({ annotations: all }: JobResult, wanted: 'error' | 'warning'): readonly string[] {
  return all.filter(({ level }) => level === wanted).map(({ title, message }) => `${title}: ${message}`);
}

const keys = (): Promise<readonly string[]> => scene.stage.aws.s3.listObjects(scene.stage.bucket);

const mend = /Mend it with:\nrun: df -h # before this step: what fills the disk/;

(canMount ? describe : describe.skip)('the disk is full', () => {
  test('during init: a half provider isn’t taken for whole', async () => {
    disk = mountDisk(160);
    await scene.checkOut('provider');
    const record = join(folder, 'ran');
    await writeFile(record, '');
    const env = { ...mirror.environment, TINY_PROVIDER_LOG: record };
    hook.before('init', disk.fill(1000));
    const failed = await push(on(disk, env));
    expect(failed.outputs['outcome']).not.toBe('applied');
    expect(heading(failed.report)).toBe(
      '`infra` · apply failed: Terraform could not start in this directory',
    );
    expect(errors(failed)[0]).toMatch(/^infra: init: `terraform init` failed: Failed to install provider\n/);
    expect(errors(failed)[0]).toMatch(mend);
    expect(failed.report).toContain('no space left on device');
    expect(await keys()).toEqual([]);

    // The same folder, with half a provider in it, once there is room.
    disk.remove();
    disk = mountDisk(160);
    hook.before('init', `${disk.fill(1000)}; ${hook.program} "$@" > ${folder}/first; ${disk.empty}`);
    const again = await push(on(disk, env));
    expect(again.outputs['outcome']).toBe('applied');
    expect(await keys()).toEqual([stateKey]);
  });

  // With 1, Terraform can't say anything; with 8, it saves half a plan and says that all is well; with 12, it has no room
  // to show the plan, with 16 for half of it, with 20 for all, but the action has none for its own files; with 40 nobody
  // has room for a state.
  test.each([1, 8, 12, 16, 20, 40])('but for %s KB during plan: half a plan isn’t applied', async (left) => {
    disk = mountDisk(160);
    await scene.checkOut('service');
    hook.before('plan', disk.fill(left));
    const failed = await push(on(disk));
    expect(failed.outputs['outcome']).toBe('failed');
    expect(errors(failed)[0]).toMatch(
      /^infra: (plan|apply): [^]*(no space left on device|the disk is (nearly )?full)/i,
    );
    expect(errors(failed)[0]).toMatch(mend);
    expect(await keys()).toEqual([]);
  });

  test('while the plan is read: half of it isn’t taken for all', async () => {
    disk = mountDisk(160);
    await scene.checkOut('service');
    hook.before('show', disk.fill());
    const failed = await push(on(disk));
    expect(heading(failed.report)).toBe('`infra` · apply failed: Terraform could not make a plan');
    expect(errors(failed)[0]).toMatch(/^infra: plan: the saved plan can’t be read: /);
    expect(errors(failed)[0]).toMatch(mend);
    expect(await keys()).toEqual([]);
  });

  test('nearly, before apply: nothing is made whose state could be lost', async () => {
    disk = mountDisk(40);
    await scene.checkOut('service');
    const failed = await push(on(disk));
    expect(failed.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'apply', 'to-add': '3' });
    expect(errors(failed)).toEqual([
      expect.stringMatching(
        /^infra: apply: nothing was applied, since the disk is nearly full: [^]*has 3\d MB/,
      ),
    ]);
    expect(errors(failed)[0]).toMatch(mend);
    expect(await keys()).toEqual([]);
  });

  test('during apply: what was applied stays applied, and what can’t be written is said', async () => {
    disk = mountDisk(160);
    await scene.checkOut('service');
    hook.before('apply', disk.fill());
    const result = await push(on(disk));
    expect(heading(result.report)).toBe('`infra` · applied: 3 added');
    expect(result.conclusion).toBe('success');
    expect(result.outputs).toMatchObject({ outcome: 'applied', 'to-add': '3', 'plan-json': '', summary: '' });
    expect(annotations(result, 'warning').toSorted()).toEqual([
      expect.stringMatching(/^No job summary: .*ENOSPC/),
      expect.stringMatching(/^No page: .*the disk is full/),
      expect.stringMatching(
        /^Not written: .*plan\.json` can’t be written: the disk is full; .*`plan-json` is empty$/,
      ),
      expect.stringMatching(
        /^Not written: .*summary\.md` can’t be written: the disk is full; .*`summary` is empty$/,
      ),
    ]);
    expect((await scene.state(stateKey))?.resources).not.toEqual([]);
    expect(await keys()).toEqual([stateKey]);
    hook.clear();
    const again = await scene.push({ approval: 'off' });
    expect(again.outputs['outcome']).toBe('unchanged');
  });

  test('from the first: one clear error, in the comment too', async () => {
    disk = mountDisk(160);
    await scene.checkOut('service');
    hook.before('version', disk.fill());
    const failed = await push(on(disk));
    expect(heading(failed.report)).toMatch(/^`infra` · apply failed/);
    expect(failed.report).toContain('the disk is full');
    expect(errors(failed).filter((each) => each.startsWith('infra: '))).toEqual([
      expect.stringMatching(/^infra: init: .*the disk is full.*`.*\/_temp\/planwright\/.*`/),
    ]);
    expect(errors(failed).join('\n')).toMatch(mend);
    expect(await keys()).toEqual([]);
  });
});

(canMount ? test : test.skip)('RUNNER_TEMP is read-only: one clear error, in the comment too', async () => {
  disk = mountDisk(160);
  await scene.checkOut('service');
  hook.before('version', disk.lock);
  // The runner itself writes to it before and after.
  const probe = join(folder, 'probe.mjs');
  await writeFile(
    probe,
    `import { execFileSync } from 'node:child_process';
process.on('exit', () => execFileSync('sh', ['-c', ${JSON.stringify(disk.unlock)}]));`,
  );
  const failed = await push(on(disk, { NODE_OPTIONS: `--import=${probe}` }));
  expect(heading(failed.report)).toMatch(/^`infra` · apply failed/);
  expect(failed.report).toContain('the disk is read\\-only');
  expect(errors(failed).filter((each) => each.startsWith('infra: '))).toEqual([
    expect.stringMatching(
      /^infra: \w+: `.*\/_temp\/planwright\/.*` can’t be written: the disk is read-only\nMend it with:\nrun: touch/,
    ),
  ]);
  expect(await keys()).toEqual([]);
});

describe('what an earlier Terraform left in the root', () => {
  const elsewhere = {
    version: 3,
    terraform_version: '1.9.0',
    backend: { type: 's3', config: { bucket: 'another-bucket', key: 'another/key' }, hash: 1 },
  };
  const leftovers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'another backend': { 'terraform.tfstate': JSON.stringify(elsewhere) },
    'another version': {
      'terraform.tfstate': JSON.stringify({ ...elsewhere, version: 99, terraform_version: '9.9.9' }),
    },
    'a file that was half written': { 'terraform.tfstate': JSON.stringify(elsewhere).slice(0, 40) },
    'another workspace': { environment: 'prod' },
    'a half provider': {
      [`providers/registry.terraform.io/acme/tiny/1.0.0/${platform}/terraform-provider-tiny_v1.0.0`]: '#!',
    },
  };

  test.each(Object.entries(leftovers))('%s changes nothing', async (_, files) => {
    const root = await scene.checkOut('provider');
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(root, '.terraform', path, '..'), { recursive: true });
      await writeFile(join(root, '.terraform', path), text);
    }
    const before = await readdir(join(root, '.terraform'), { recursive: true });
    const result = await push({ env: { ...mirror.environment } });
    expect(result.outputs['outcome']).toBe('applied');
    expect(await keys()).toEqual([stateKey]);
    expect(await readdir(join(root, '.terraform'), { recursive: true })).toEqual(before);
  });

  test.each(Object.entries(leftovers))('%s in its own folder changes nothing either', async (what, files) => {
    await scene.checkOut('provider');
    const plant = Object.entries(files).map(
      ([path, text]) =>
        `mkdir -p "$TF_DATA_DIR/$(dirname ${path})"; printf %s '${text}' > "$TF_DATA_DIR/${path}"`,
    );
    hook.before('init', plant.join('\n'));
    const result = await push({ env: { PATH: hook.path, ...mirror.environment } });
    if (result.outputs['outcome'] === 'failed') {
      // What can't be read is said, and nothing else is done.
      expect(what).toMatch(/version|half written/);
      expect(result.outputs['failure-reason']).toBe('init');
      expect(errors(result)[0]).toMatch(/^infra: init: `terraform init` failed: Failed to load state: /);
      expect(await keys()).toEqual([]);
    } else {
      expect(result.outputs['outcome']).toBe('applied');
      expect(await keys()).toEqual([stateKey]);
    }
  });
});
