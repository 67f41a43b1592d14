import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { terraformCliConfig } from '../sandbox/providers.ts';

/** The Terraform that comes with the action: formatted, valid, and passing its own tests. */
const repository = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** Every folder whose configuration has tests beside it. */
const modules = readdirSync(join(repository, 'terraform'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tftest.hcl') && !path.split(sep).includes('.terraform'))
  .map((path) => dirname(dirname(path)))
  .filter((path, at, all) => all.indexOf(path) === at)
  .sort();

let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-modules-'));
  // A copy, since Terraform writes into the folders that it works in; with the files that the root refers to.
  for (const part of ['terraform', 'files']) {
    await cp(join(repository, part), join(folder, part), {
      recursive: true,
      filter: (path) => !relative(repository, path).split(sep).includes('.terraform'),
    });
  }
  env = {
    PATH: process.env['PATH'],
    HOME: folder,
    TF_CLI_CONFIG_FILE: await terraformCliConfig(folder),
    CHECKPOINT_DISABLE: '1',
    AWS_REGION: 'eu-central-1',
  };
});
afterAll(() => rm(folder, { recursive: true }));

/** @returns what Terraform prints; the test fails with it when Terraform does */
async function terraform(directory: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run('terraform', args, { cwd: join(folder, 'terraform', directory), env }).catch(
    (error: unknown) => {
      const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
      throw new Error(`terraform ${args.join(' ')} in ${directory}:\n${stdout}\n${stderr}`);
    },
  );
  return stdout;
}

test('every module, root and the bootstrap has tests', async () => {
  const names = (await readdir(join(repository, 'terraform', 'modules'))).map((name) => `modules/${name}`);
  expect(modules).toEqual(expect.arrayContaining([...names, 'main', 'bootstrap']));
});

test('all of it is formatted', async () => {
  expect(await terraform('.', 'fmt', '-check', '-recursive', '-list=true')).toBe('');
});

test.each(modules)(
  '%s is valid, and passes its tests',
  async (directory) => {
    await terraform(directory, 'init', '-backend=false', '-input=false', '-no-color');
    await terraform(directory, 'validate', '-no-color');
    const said = await terraform(directory, 'test', '-no-color');
    expect(said).toMatch(/^Success! [1-9]\d* passed, 0 failed\.$/m);
  },
  120_000,
);
