import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pullRequestEvent } from '../sandbox/github/events.ts';
import type { JobResult } from '../sandbox/runner.ts';
import { footer, heading, setScene } from './scene.ts';

const scene = setScene();

/** The version of the Terraform that in the end does the work, whatever it is made to call itself. */
let real: string;
let folder: string;
beforeAll(async () => {
  const { stdout } = await promisify(execFile)('terraform', ['version', '-json']);
  real = (JSON.parse(stdout) as { readonly terraform_version: string }).terraform_version;
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-tool-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The Terraforms of a machine, by the versions that they claim. */
interface Machine {
  readonly onPath?: string;
  readonly cached?: readonly string[];
  /** In the tool cache without the mark that all of it is there. */
  readonly halfCached?: string;
}

/** Plans what is checked out, on a machine. */
async function planOn(machine: Machine, inputs: Readonly<Record<string, string>> = {}): Promise<JobResult> {
  const { stage } = scene;
  const bin = join(folder, 'bin');
  const toolCache = join(folder, 'tools');
  await mkdir(bin);
  if (machine.onPath !== undefined) await install(bin, machine.onPath);
  for (const version of [...(machine.cached ?? []), ...(machine.halfCached ? [machine.halfCached] : [])]) {
    const place = join(toolCache, 'terraform', version, process.arch);
    await install(place, version);
    if (version !== machine.halfCached) await writeFile(`${place}.complete`, '');
  }
  return scene.run({
    event: pullRequestEvent(stage.github, scene.open()),
    inputs: { directory: 'infra', ...inputs },
    env: { PATH: bin },
    toolCache,
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
  readonly machine: Machine;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly chosen: string;
}[] = [
  {
    what: 'the one on PATH, when it will do',
    machine: { onPath: '1.11.0', cached: ['1.12.9'] },
    chosen: '1.11.0 (PATH)',
  },
  {
    what: 'the newest in the tool cache that fits tool-version',
    machine: { onPath: '1.11.0', cached: ['1.12.0', '1.12.10', '1.12.9', '1.13.1'] },
    inputs: { 'tool-version': '~> 1.12.0' },
    chosen: '1.12.10 (tool cache)',
  },
  {
    what: 'the newest of all when the latest is asked for',
    machine: { onPath: '1.11.0', cached: ['1.12.0', '1.13.1'] },
    inputs: { 'tool-version': 'latest' },
    chosen: '1.13.1 (tool cache)',
  },
  {
    what: 'what .terraform-version of the root says',
    machine: { onPath: '1.11.0', cached: ['1.12.0', '1.13.1'] },
    files: { 'infra/.terraform-version': '1.12.0\n', '.terraform-version': '1.13.1\n' },
    chosen: '1.12.0 (tool cache)',
  },
  {
    what: 'what .terraform-version of the repository says',
    machine: { onPath: '1.11.0', cached: ['1.12.0', '1.13.1'] },
    files: { '.terraform-version': '1.13.1\n' },
    chosen: '1.13.1 (tool cache)',
  },
  {
    what: 'what tool-version says, whatever .terraform-version does',
    machine: { onPath: '1.11.0', cached: ['1.12.0', '1.13.1'] },
    inputs: { 'tool-version': '1.13.1' },
    files: { '.terraform-version': '1.12.0\n' },
    chosen: '1.13.1 (tool cache)',
  },
];
describe('Terraform is', () => {
  test.each(CHOICES)(
    '$what',
    async ({ machine, inputs, files = {}, chosen }) => {
      await scene.checkOut('local-state');
      for (const [file, text] of Object.entries(files))
        await writeFile(join(scene.stage.workspace, file), text);
      expectTool(await planOn(machine, inputs), chosen);
    },
    60_000,
  );

  test('what required_version says', async () => {
    const root = await scene.checkOut('local-state');
    await writeFile(join(root, 'versions.tf'), `terraform {\n  required_version = "${real}"\n}\n`);
    expectTool(await planOn({ onPath: '99.0.0', cached: [real] }), `${real} (tool cache)`);
  }, 60_000);
});

function expectTool(result: JobResult, chosen: string): void {
  expect(result.outputs['outcome']).toBe('planned');
  expect(result.log).toContain(`Terraform ${chosen}\n`);
  expect(footer(result.summary)).toContain(` · Terraform ${chosen.split(' ')[0]} · `);
}

const REFUSALS: readonly {
  readonly what: string;
  readonly machine: Machine;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly message: string;
  readonly mend: string;
}[] = [
  {
    what: 'it is too old to lock a state in S3',
    machine: { onPath: '1.9.8' },
    message: 'Terraform 1.9.8 (PATH) is too old: 1.10 is the first that locks a state in S3 by itself',
    mend: 'terraform_version: "~> 1.11"',
  },
  {
    what: 'there is none of the version that is asked for',
    machine: { onPath: '1.11.0', cached: ['1.13.1'] },
    inputs: { 'tool-version': '~> 1.12.0' },
    message: '`tool-version` asks for `~> 1.12.0`; at hand: 1.11.0 (PATH), 1.13.1 (tool cache)',
    mend: 'terraform_version: "~> 1.12.0"',
  },
  {
    what: 'there is none, but for one whose download broke off',
    machine: { halfCached: '1.13.1' },
    message: 'at hand: none',
    mend: 'terraform_version: "~> 1.11"',
  },
];
test.each(REFUSALS)(
  'nothing is run when $what',
  async ({ machine, inputs, message, mend }) => {
    await scene.checkOut('local-state');
    const result = await planOn(machine, inputs);
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'install' });
    expect(heading(result.summary)).toBe('`infra` · plan failed: no Terraform that fits');
    expect(result.annotations).toEqual([
      { level: 'error', title: 'infra: install', message: expect.stringContaining(message) },
    ]);
    expect(result.summary).toContain(mend);
  },
  60_000,
);
