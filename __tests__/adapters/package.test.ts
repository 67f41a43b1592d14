import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { pullRequestEvent } from '../sandbox/github/events.ts';
import { startStage, type Stage } from '../sandbox/stage.ts';

/** What npm publishes: the action, whole, and nothing else. */
const repository = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

let folder: string;
/** Paths of what is packed. */
let packed: readonly string[];
let stage: Stage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-package-'));
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', args, { cwd: repository });
  const [archive] = JSON.parse(stdout) as readonly [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  packed = archive.files.map(({ path }) => path);
  await run('tar', ['-xzf', join(folder, archive.filename), '-C', folder]);
  stage = await startStage({ action: join(folder, 'package') });
}, 60_000);
afterAll(async () => {
  await stage.stop();
  await rm(folder, { recursive: true });
});

test('it holds all that the action is made of', () => {
  const needed = globSync(
    [
      'action.yml',
      'LICENSE',
      'dist/**/*.*',
      'files/{schemas,dashboards}/*.{json,tftpl}',
      'terraform/**/*.{tf,tfvars}',
      'terraform/{main,bootstrap}/.terraform.lock.hcl',
    ],
    { cwd: repository, exclude: (path) => path.endsWith('.terraform') },
  );

  expect(needed).toEqual(
    expect.arrayContaining([
      'dist/post/index.js',
      'dist/functions/consumer/index.js',
      'files/schemas/body.json',
    ]),
  );
  expect(packed).toEqual(expect.arrayContaining(needed));
});

test('it holds nothing that only this repository needs', () => {
  const others = /^(?!(action\.yml|package\.json|[A-Z]+(\.md)?)$|(dist|docs|files|terraform)\/)/;
  const leftovers = /\.test\.ts$|\.tftest\.hcl$|(^|\/)(\.terraform|node_modules)\/|\.tfstate|\.tfplan$/;

  expect(packed.filter((path) => others.test(path) || leftovers.test(path))).toEqual([]);
});

test('its program renders a plan, as a comment and as a page', async () => {
  const { bin } = JSON.parse(await readFile(join(folder, 'package', 'package.json'), 'utf8')) as {
    readonly bin: Readonly<Record<string, string>>;
  };
  const program = join(folder, 'package', bin['planwright'] ?? '');
  const golden = join(repository, '__tests__/fixtures/plans/dangers/plan.json');
  const render = async (format: string): Promise<string> =>
    (await run(process.execPath, [program, 'render', golden, '--format', format], { cwd: folder })).stdout;

  expect(await render('comment')).toContain('**Destroys** `aws_dynamodb_table.sessions`');
  expect(await render('page')).toMatch(/^<!doctype html>[^]*aws_dynamodb_table\.sessions/i);
});

test('it runs as the action, with the service that comes with it', async () => {
  const { number } = stage.github.state.openPullRequest({ title: 'Orders', author: 'ada' });
  const { log, outputs } = await stage.run({
    event: pullRequestEvent(stage.github, number),
    inputs: { service: 'orders', environment: 'dev', ...stage.inputs('plan') },
  });

  expect(outputs['outcome'] === 'planned' ? '' : log).toBe('');
  expect(Number(outputs['to-add'])).toBeGreaterThan(20);
}, 120_000);
