import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { renderPlanText } from '../../src/report/plan-text.ts';
import { renderJobSummary } from '../../src/report/job-summary.ts';
import { pathOf, planOf, readCase } from '../fixtures/plans.ts';
import { reportOf } from '../fixtures/report.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-render-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program, its standard input from a file. */
async function planwright(args: readonly string[], input?: string): Promise<Ended> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args], {
    cwd: folder,
  });
  if (input === undefined) child.stdin.end();
  else createReadStream(input).pipe(child.stdin);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { code, stdout, stderr };
}

/** A golden report as it is without a run: neither the marker above it nor the foot below it. */
function withoutRun(markdown: string): string {
  const blocks = markdown.trimEnd().split('\n\n');
  expect(blocks.at(-1)).toMatch(/^<sub>plan of 1a2b3c4 .*<\/sub>$/);
  return `${blocks.slice(0, -1).join('\n\n')}\n`.replace(/^<!-- planwright .*\n/, '');
}

describe('renders as the action does', () => {
  const inProd = ['--directory', './infra/prod/'];

  test.each(['everything', 'dangers', 'checks', 'no-changes', 'foreign-terragrunt', 'secrets'])(
    'the comment on the golden plan %s',
    async (name) => {
      const { code, stdout, stderr } = await planwright(['render', pathOf(name, 'plan.json'), ...inProd]);
      expect(stderr).toBe('');
      expect(stdout).toBe(withoutRun(readCase(name, 'comment.md')));
      expect(code).toBe(0);
    },
  );

  test('the job summary', async () => {
    const { stdout } = await planwright([
      'render',
      pathOf('modules', 'plan.json'),
      '--format=summary',
      ...inProd,
    ]);
    expect(stdout).toBe(withoutRun(renderJobSummary(reportOf(planOf('modules')))));
  });

  test('text, of a plan on standard input', async () => {
    const { stdout } = await planwright(['render', '-', '--format', 'text'], pathOf('modules', 'plan.json'));
    expect(stdout).toBe([...renderPlanText(planOf('modules'))].join(''));
  });

  test('a plan in a pipe that a shell opens', async () => {
    const shell = spawn('bash', [
      '-c',
      '"$0" "$1" render <(cat "$2") --format text',
      process.execPath,
      CLI,
      pathOf('maps', 'plan.json'),
    ]);
    expect(await text(shell.stdout)).toBe([...renderPlanText(planOf('maps'))].join(''));
  });

  test('by the name of the current folder, when no other is given', async () => {
    const { stdout } = await planwright(['render', pathOf('update', 'plan.json')]);
    expect(stdout).toMatch(new RegExp(`^### \`${folder.split('/').at(-1)}\` · 1 to change\n`));
  });

  test('for a reader that goes away', async () => {
    const shell = spawn('bash', [
      '-c',
      'set -o pipefail; "$0" "$1" render "$2" --format text | head -c 10',
      process.execPath,
      CLI,
      pathOf('modules', 'plan.json'),
    ]);
    const [stderr, code] = await Promise.all([
      text(shell.stderr),
      new Promise((resolve) => shell.once('close', resolve)),
      buffer(shell.stdout),
    ]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});

describe('refuses with one line, and exit code 2', () => {
  test.each([
    [['render', 'nowhere.json'], 'nowhere.json can’t be read: ENOENT'],
    [['render', '.'], '. can’t be read: EISDIR'],
    [['render', '-'], 'Standard input can’t be rendered: there is no plan, only nothing at all'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await planwright(args);
    expect(stderr).toMatch(/^planwright: .*\n$/);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('a plan file of Terraform’s own, with what makes it readable', async () => {
    const file = join(folder, 'plan');
    await writeFile(file, Buffer.from('504b030414000800', 'hex'));
    const { code, stderr } = await planwright(['render', file]);
    expect(stderr).toContain('terraform show -json <plan file> > plan.json');
    expect(code).toBe(2);
  });

  test('a plan that breaks off, without a word of it', async () => {
    const file = join(folder, 'broken.json');
    await writeFile(file, readCase('secrets', 'plan.json').slice(0, 5000));
    const { code, stderr } = await planwright(['render', file]);
    expect(stderr).toMatch(/broken\.json can’t be rendered: .*\n$/);
    expect(stderr).not.toMatch(/staple|secret/);
    expect(code).toBe(2);
  });
});

test('tells what it can do', async () => {
  const { code, stdout } = await planwright(['--help']);
  expect(stdout).toMatch(/^Renders a Terraform plan[^]*--format[^]*--directory/);
  expect(code).toBe(0);
});
