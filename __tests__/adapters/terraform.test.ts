import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createFiles } from '../../src/adapters/files.ts';
import { createTools } from '../../src/adapters/terraform.ts';
import type { Installed } from '../../src/ports.ts';
import { applyArgs, fmtArgs, initArgs, planArgs, showArgs, validateArgs } from '../../src/terraform/args.ts';
import { scanConfiguration } from '../../src/terraform/configuration.ts';
import { parseValidation } from '../../src/terraform/diagnostics.ts';
import { childEnvironment } from '../../src/terraform/environment.ts';
import { parseFormatDiff } from '../../src/terraform/formatting.ts';
import { parseMessage, type Message } from '../../src/terraform/messages.ts';
import { readPlanFile } from '../../src/terraform/plan-file.ts';
import { declarations, renderRoot, type Declared } from '../unit/terraform/configurations.ts';

const execute = promisify(execFile);
const PATH = process.env['PATH'] ?? '';

let base: string;
let folder: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'terraform-test-'));
});
beforeEach(async () => {
  folder = await mkdtemp(join(base, 'case-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

async function script(path: string, content: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content, { mode: 0o755 });
  return path;
}

function printing(version: string): string {
  return `#!/bin/sh\necho '{"terraform_version": "${version}"}'\n`;
}

/** Whoever looks on PATH needs no key, and downloads nothing. */
function findOnPath(
  path: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Installed | undefined> {
  const key = { fingerprint: '', armored: '' };
  const download = { cancelled: new AbortController().signal };
  return createTools({ path, toolCache: undefined, environment, key, clock: () => 0, download }).findOnPath();
}

describe('the Terraform on PATH', () => {
  test('the real one', async () => {
    expect(await findOnPath(PATH, { PATH })).toEqual({
      program: expect.stringMatching(/^\/.*\/terraform$/),
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      origin: 'PATH',
    });
  });

  test('the first that works; relative and empty entries are left out', async () => {
    await script(join(folder, 'broken/terraform'), '#!/bin/sh\nexit 1\n');
    await writeFile(join(folder, 'terraform'), 'no program');
    const good = await script(join(folder, 'good/terraform'), printing('1.12.0'));
    await script(join(folder, 'later/terraform'), printing('1.13.0'));
    const path = [
      '',
      '.',
      join(folder, 'nowhere'),
      folder,
      join(folder, 'broken'),
      dirname(good),
      join(folder, 'later'),
    ].join(':');
    expect(await findOnPath(path)).toEqual({ program: good, version: '1.12.0', origin: 'PATH' });
  });

  test('behind the wrapper of setup-terraform', async () => {
    await script(join(folder, 'terraform'), '#!/bin/sh\nexit 1\n');
    const real = await script(join(folder, 'terraform-bin'), printing('1.12.0'));
    expect(await findOnPath(folder)).toEqual({ program: real, version: '1.12.0', origin: 'PATH' });
  });

  test('asked for its version, it sees what a version manager needs, and no secrets', async () => {
    await script(
      join(folder, 'terraform'),
      `#!/bin/sh\n/usr/bin/env > ${folder}/seen\necho '{"terraform_version": "1.12.0"}'\n`,
    );
    const environment = {
      HOME: '/home/x',
      TFENV_ROOT: '/usr/local/tfenv',
      GITHUB_TOKEN: 'secret',
      TF_CLI_ARGS: '-help',
    };
    await findOnPath(folder, environment);
    const seen = await readFile(join(folder, 'seen'), 'utf8');
    expect(seen).toContain('TFENV_ROOT=/usr/local/tfenv');
    expect(seen).toContain('CHECKPOINT_DISABLE=1');
    expect(seen).not.toContain('secret');
    expect(seen).not.toContain('TF_CLI_ARGS');
  });

  test('none', async () => {
    expect(await findOnPath('')).toBeUndefined();
  });
});

describe('Terraform itself', () => {
  const run = async (args: readonly string[]) => {
    const env = childEnvironment({
      job: { PATH },
      dataDirectory: join(folder, 'data'),
      cliConfigMissing: false,
      credentials: undefined,
      region: undefined,
      memory: 2 ** 32,
      variables: {},
    });
    const options = { cwd: folder, env, maxBuffer: Infinity };
    const { code, stdout } = await execute('terraform', args, options).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: unknown) => error as { readonly code: number; readonly stdout: string },
    );
    const lines = stdout.split('\n');
    return {
      code,
      stdout,
      messages: lines.map(parseMessage).filter((message): message is Message => message !== undefined),
    };
  };
  const plan = {
    destroy: false,
    varFiles: [],
    targets: [],
    replace: [],
    refresh: true,
    lockTimeout: '1s',
    parallelism: 2,
  };

  test('takes our arguments, and we read what it says', async () => {
    await writeFile(
      join(folder, 'main.tf'),
      'resource "terraform_data" "a" {\n  input = "é"\n}\noutput "o" {\n  value = terraform_data.a.output\n}\n',
    );
    const out = join(folder, 'plan');
    expect(await run(initArgs({ backend: true, backendConfig: [] }))).toMatchObject({ code: 0 });

    const planned = await run(
      planArgs({ ...plan, out, targets: ['terraform_data.a'], replace: ['terraform_data.a'] }),
    );
    expect(planned.code).toBe(2);
    expect(planned.messages).toContainEqual(
      expect.objectContaining({ kind: 'planned_change', address: 'terraform_data.a', action: 'create' }),
    );
    expect(readPlanFile(await createFiles().readBytes(out))).toEqual({ lineage: '', outputs: {} });
    expect(JSON.parse((await run(showArgs(out))).stdout)).toHaveProperty('format_version');

    const applied = await run(applyArgs({ planFile: out, lockTimeout: '1s', parallelism: undefined }));
    expect(applied.code).toBe(0);
    expect(applied.messages).toContainEqual(
      expect.objectContaining({ kind: 'apply_complete', address: 'terraform_data.a' }),
    );
    expect(applied.messages).toContainEqual(
      expect.objectContaining({
        kind: 'outputs',
        outputs: { o: { sensitive: false, action: undefined, value: 'é' } },
      }),
    );

    expect(await run(planArgs({ ...plan, out }))).toMatchObject({ code: 0 });
    const { lineage, outputs } = readPlanFile(await createFiles().readBytes(out));
    expect(lineage).toMatch(/^[0-9a-f-]{36}$/);
    expect(outputs).toEqual({ o: { value: 'é', sensitive: false } });
  });

  test('names what is not formatted or not valid', async () => {
    await writeFile(join(folder, 'main.tf'), 'locals {\n  a = 1\n  bb = var.nope\n}\n');
    const formatted = await run(fmtArgs());
    expect(formatted.code).toBe(3);
    expect(parseFormatDiff(formatted.stdout)).toEqual([{ file: 'main.tf', line: 2 }]);
    await run(initArgs({ backend: false, backendConfig: [] }));
    expect(parseValidation((await run(validateArgs())).stdout)).toEqual([
      expect.objectContaining({
        severity: 'error',
        summary: 'Reference to undeclared input variable',
        range: { file: 'main.tf', line: 3, endLine: 3 },
      }),
    ]);
  });

  test('finds the variables that we find, in generated roots', async () => {
    const roots = fc.sample(declarations, { numRuns: 40, seed: 7 });
    const declared = roots.flatMap((root, index) => root.map((each) => distinguish(each, index)));
    const text = renderRoot(declared);
    await writeFile(join(folder, 'main.tf'), text);
    const values = Object.fromEntries(declared.map(({ name }) => [name, 'x']));
    await writeFile(join(folder, 'all.tfvars.json'), JSON.stringify(values));
    const out = join(folder, 'plan');
    const planned = await run(planArgs({ ...plan, out, varFiles: ['all.tfvars.json'] }));
    expect(planned.messages.filter(({ kind }) => kind === 'diagnostic')).toEqual([]);
    const { configuration } = JSON.parse((await run(showArgs(out))).stdout) as {
      configuration: {
        root_module: { variables: Record<string, { default?: unknown; sensitive?: boolean }> };
      };
    };
    const known = Object.entries(configuration.root_module.variables).map(([name, variable]) => ({
      name,
      sensitive: variable.sensitive ?? false,
      hasDefault: 'default' in variable,
    }));
    const scanned = scanConfiguration(new Map([['main.tf', text]])).variables;
    const byName = (left: { name: string }, right: { name: string }) => (left.name < right.name ? -1 : 1);
    expect(scanned.length).toBeGreaterThan(60);
    expect([...scanned].sort(byName)).toEqual(known.sort(byName));
  });
});

/** Makes what is declared of another name in each of the roots that are put together. */
function distinguish(each: Declared, root: number): Declared {
  const name = `${each.name}_${root}`;
  const before = each.before
    .replace('output "o"', `output "${name}"`)
    .replace('  variable =', `  local_${name} =`);
  return { ...each, name, before };
}

describe('files', () => {
  const files = createFiles();

  test('are written for their owner alone, whatever was there', async () => {
    const path = join(folder, 'a/b/secret.json');
    await files.write(path, 'é');
    await chmod(path, 0o644);
    await files.write(path, 'ü');
    expect(await files.read(path)).toBe('ü');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await files.list(dirname(path))).toEqual(['secret.json']);
    expect(await files.readBytes(path)).toEqual(Buffer.from('ü'));
  });

  test('that are missing are undefined', async () => {
    const path = join(folder, 'no');
    expect(await files.read(path)).toBeUndefined();
    expect(await files.list(path)).toBeUndefined();
    expect(await files.resolve(path)).toBeUndefined();
    await expect(files.readBytes(path)).rejects.toThrow('ENOENT');
    await writeFile(path, '');
    expect(await files.read(join(path, 'below'))).toBeUndefined();
  });

  test('that cannot be read are no missing ones', async () => {
    await expect(files.read(folder)).rejects.toThrow('EISDIR');
  });

  test('are listed in order, resolved, and removed with all that is in them', async () => {
    await files.write(join(folder, 'real/b'), '');
    await files.write(join(folder, 'real/a'), '');
    await symlink(join(folder, 'real'), join(folder, 'link'));
    expect(await files.list(join(folder, 'link'))).toEqual(['a', 'b']);
    expect(await files.resolve(join(folder, 'link/a'))).toBe(join(folder, 'real/a'));
    await files.remove(join(folder, 'real'));
    await files.remove(join(folder, 'real'));
    expect(await files.list(join(folder, 'real'))).toBeUndefined();
  });
});
