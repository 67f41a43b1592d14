import { describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { findSnippets, readKnownInputs } from '../../scripts/workflows/repository.ts';
import { yamlFences, yamlFile } from '../../scripts/workflows/snippets.ts';
import { checkUses } from '../../scripts/workflows/uses.ts';

const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1';
const known = new Map([
  ['planwright/planwright', new Set(['directory', 'command'])],
  ['planwright/planwright/.github/workflows/plan-and-apply.yml', new Set(['environments'])],
]);

/** The findings of a file, as the linter prints them. */
function check(text: string): readonly string[] {
  return checkUses(yamlFile('w.yml', text), known).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

describe('the fences of a page', () => {
  const page = [
    '# Title', //                  1
    '',
    '```yaml',
    'jobs: {}', //                 4
    '```',
    '',
    '```sh',
    'echo jobs:',
    '```',
    '',
    '- in a list:',
    '',
    '  ```yml',
    '  uses: planwright/x@v1', //  14
    '  ```',
    '',
  ].join('\n');

  test('are those of YAML, without the margin of a list', () => {
    expect(yamlFences('p.md', page)).toEqual([
      { path: 'p.md', above: 3, indent: 0, text: 'jobs: {}\n' },
      { path: 'p.md', above: 13, indent: 2, text: 'uses: planwright/x@v1\n' },
    ]);
  });

  test('have findings on the lines and columns of the page', () => {
    const [, second] = yamlFences('p.md', page);

    expect(checkUses(second!, known)).toEqual([
      { path: 'p.md', line: 14, column: 9, message: expect.stringContaining('full commit') },
    ]);
  });
});

describe('what a workflow uses', () => {
  test('of others is pinned by commit, with its version beside it', () => {
    expect(check(`steps:\n  - uses: ${checkout} # v7.0.1\n`)).toEqual([]);
    expect(check(`steps:\n  - uses: ${checkout}\n`)).toEqual([
      expect.stringMatching(/^2:11 .* `# v1\.2\.3`$/),
    ]);
    expect(check('steps:\n  - uses: actions/checkout@v7 # v7.0.1\n')).toEqual([
      "2:11 actions/checkout@v7 isn't pinned by a full commit",
    ]);
  });

  test('of ours may be a branch of versions, or local', () => {
    expect(check('steps:\n  - uses: planwright/planwright@v1\n  - uses: ./x\n')).toEqual([]);
    expect(check('uses: planwright/planwright-fork@v1\n')).toHaveLength(1);
  });

  test('is given only inputs that it has', () => {
    expect(check('- uses: planwright/planwright@v1\n  with:\n    directory: x\n    comand: plan\n')).toEqual([
      '4:5 planwright/planwright@v1 has no input `comand`',
    ]);
  });

  test.each([
    'planwright/planwright/.github/workflows/plan-and-apply.yml@v1',
    './.github/workflows/plan-and-apply.yml',
  ])('as %s too', (uses) => {
    expect(
      check(`jobs:\n  x:\n    uses: ${uses}\n    with: { environments: dev, environment: dev }\n`),
    ).toEqual([`4:32 ${uses} has no input \`environment\``]);
  });

  test('in YAML that has no fault', () => {
    expect(check('jobs: [\n')).toEqual([expect.stringMatching(/^2:1 /)]);
  });
});

describe('this repository', () => {
  const snippets = findSnippets();

  test('shows workflows in its own folder, in the examples and in the documentation', () => {
    const paths = snippets.map(({ path }) => path);

    expect(paths).toEqual(
      expect.arrayContaining([
        '.github/workflows/plan-and-apply.yml',
        'examples/workflows/ten-lines.yml',
        'README.md',
        'docs/guides/getting-started.md',
      ]),
    );
    expect([...readKnownInputs().keys()]).toEqual([...known.keys()]);
  });

  test.each(snippets)('uses what is there in $path, below line $above', (snippet) => {
    expect(checkUses(snippet, readKnownInputs())).toEqual([]);
  });
});

describe('the stages of the reusable workflow', () => {
  const jobs = '../../.github/workflows/plan-and-apply.yml';

  /** Runs the script of the job `stages` as the runner does. */
  async function stagesOf(environments: string, event = 'pull_request', mode = 'plan'): Promise<string> {
    const { jobs: all } = parse(await readFile(join(import.meta.dirname, jobs), 'utf8')) as {
      readonly jobs: { readonly stages: { readonly steps: readonly [{ readonly run: string }] } };
    };
    const folder = await mkdtemp(join(tmpdir(), 'planwright-stages-'));
    const [script, outputs] = [join(folder, 'script.sh'), join(folder, 'outputs')];
    await writeFile(script, all.stages.steps[0].run);
    await promisify(execFile)('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      env: {
        PATH: process.env['PATH'],
        GITHUB_OUTPUT: outputs,
        GITHUB_EVENT_NAME: event,
        MODE: mode,
        ENVIRONMENTS: environments,
      },
    });
    const said = await readFile(outputs, 'utf8');
    await rm(folder, { recursive: true });
    return said;
  }

  test.each(['dev\nint\nprod\n', '["dev", "int", "prod"]', '  dev\n\n  int\r\n  prod'])(
    'are listed in their order: %j',
    async (environments) => {
      expect(await stagesOf(environments)).toBe('mode=plan\nrole=plan\nenvironments=["dev","int","prod"]\n');
    },
  );

  test.each(['', '\n', '[]'])('are one without a name where there are none: %j', async (environments) => {
    expect(await stagesOf(environments)).toBe('mode=plan\nrole=plan\nenvironments=[""]\n');
  });

  test('name nothing after a file of the folder', async () => {
    expect(await stagesOf('*')).toContain('environments=["*"]');
  });

  test.each([
    ['pull_request', '', 'plan'],
    ['workflow_dispatch', '', 'apply'],
    ['workflow_dispatch', 'dev', 'plan'],
  ])(
    'plan on %s with the environments %j in the role that AWS gives: %s',
    async (event, environments, role) => {
      expect(await stagesOf(environments, event)).toContain(`mode=plan\nrole=${role}\n`);
    },
  );
});
