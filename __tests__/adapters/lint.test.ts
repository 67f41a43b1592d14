import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Each breaks one rule; `by` is the rule's name. */
const breaches: Readonly<Record<string, { readonly by: string; readonly text: string }>> = {
  'src/errors.ts': {
    by: 'errors-imports-what-stands-before-it',
    text: "import type { P } from './ports.ts';\nexport type E = P;\n",
  },
  'src/plan/late.ts': {
    by: 'plan-imports-what-stands-before-it',
    text: "import type { O } from '../outcome.ts';\nexport type L = O;\n",
  },
  'src/commands/wired.ts': {
    by: 'commands-imports-what-stands-before-it',
    text: "export { adapter } from '../adapters/clean.ts';\n",
  },
  'src/adapters/knowing.ts': {
    by: 'adapters-import-errors-and-types',
    text: "export { stack } from '../stack/stack.ts';\n",
  },
  'src/inputs/reading.ts': {
    by: 'the-machine-is-reached-through-adapters',
    text: "export { readFileSync } from 'node:fs';\n",
  },
  'src/terraform/spawning.ts': {
    by: 'the-machine-is-reached-through-adapters',
    text: "export { spawn } from 'node:child_process';\n",
  },
  'src/report/logging.ts': {
    by: 'services-are-reached-through-adapters',
    text: "export { info } from '@actions/core';\n",
  },
  'src/policy/one.ts': {
    by: 'no-cycles',
    text: "import type { Two } from './two.ts';\nexport type One = Two | 1;\n",
  },
  'src/misc/stray.ts': { by: 'every-file-belongs-to-a-layer', text: "export * from '../ports.ts';\n" },
  'src/plan/global.ts': {
    by: 'no-restricted-globals',
    text: 'export const home = process.env.HOME;\n',
  },
  'src/plan/talking.ts': { by: 'no-console', text: "console.log('x');\n" },
  'src/plan/floating.ts': {
    by: '@typescript-eslint/no-floating-promises',
    text: 'Promise.resolve(1);\n',
  },
  'src/plan/partial.ts': {
    by: '@typescript-eslint/switch-exhaustiveness-check',
    text: "export function f(x: 'a' | 'b'): void {\n  switch (x) {\n    case 'a':\n  }\n}\n",
  },
  'src/plan/types.ts': {
    by: '@typescript-eslint/consistent-type-imports',
    text: "import { P } from '../ports.ts';\nexport type T = P;\n",
  },
  'src/plan/loose.ts': {
    by: '@typescript-eslint/no-explicit-any',
    text: '// eslint-disable-next-line\nexport type L = any;\n',
  },
};

/** Breaks nothing, and is there to be imported. */
const sound: Readonly<Record<string, string>> = {
  'src/ports.ts': 'export type P = string;\n',
  'src/outcome.ts': 'export type O = string;\n',
  'src/stack/stack.ts': "export const stack = 'x';\n",
  'src/policy/two.ts': "import type { One } from './one.ts';\nexport type Two = One[];\n",
  'src/adapters/clean.ts':
    "import { env } from 'node:process';\nimport type { P } from '../ports.ts';\nexport const adapter: P | undefined = env.HOME;\n",
  'src/index.ts': "export { adapter } from './adapters/clean.ts';\n",
};

const repository = resolve(import.meta.dirname, '../..');
let folder: string;
/** `file rule`, for everything that was found. */
let found: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-lint-'));
  const texts = Object.entries(breaches).map(([path, { text }]) => [path, text] as const);
  for (const [path, text] of [...texts, ...Object.entries(sound)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ type: 'module', dependencies: { '@actions/core': '*' } }),
  );
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(repository, 'tsconfig.json'), include: ['src'] }),
  );
  await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
  found = (await Promise.all([eslint(), dependencyCruiser()])).flat();
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('the linter refuses', () => {
  test.each(Object.entries(breaches))('%s', (path, { by }) => {
    expect(found).toContain(`${path} ${by}`);
  });
});

test('the linter lets pass what breaks no rule', () => {
  const paths = Object.keys(sound);
  expect(found.filter((entry) => paths.some((path) => entry.startsWith(`${path} `)))).toEqual([]);
});

async function eslint(): Promise<readonly string[]> {
  const output = await run('eslint', [
    '--config',
    join(repository, 'eslint.config.js'),
    '--format',
    'json',
    'src',
  ]);
  const results = JSON.parse(output) as readonly {
    readonly filePath: string;
    readonly messages: readonly { readonly ruleId: string }[];
  }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId }) => `${filePath.slice(folder.length + 1)} ${ruleId}`),
  );
}

async function dependencyCruiser(): Promise<readonly string[]> {
  const config = join(repository, '.dependency-cruiser.js');
  const output = await run('depcruise', ['--config', config, '--output-type', 'json', 'src']);
  const { summary } = JSON.parse(output) as {
    readonly summary: {
      readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    };
  };
  return summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
}

/** Runs a linter in the folder; that it finds something is no failure. */
function run(name: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const program = join(repository, 'node_modules/.bin', name);
    const child = execFile(program, args, { cwd: folder, maxBuffer: 1 << 24 }, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(`${name} said nothing: ${stderr}`, { cause: error }));
      else resolve(stdout);
    });
    child.stdin?.end();
  });
}
