import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { parseInputs } from '../src/inputs/parse.ts';
import { schema, type InputSpec } from '../src/inputs/schema.ts';
import { failureReasons, outputSchema } from '../src/report/output-schema.ts';
import { code, table, withSection } from './tables.ts';
import { terraformDocs } from './terraform-docs.ts';

/**
 * Writes what is derived: from the tables of inputs and outputs `action.yml` and the README's tables, from the
 * Terraform modules the tables of theirs.
 * With `--check` it writes nothing, and fails when something isn't as it would be written.
 */
const root = join(import.meta.dirname, '..');
const inputs = Object.entries<InputSpec<unknown>>(schema);
const required = new Set(parseInputs({}).faults.map(({ input }) => input));

const actionPath = join(root, 'action.yml');
const readmePath = join(root, 'README.md');
const wanted = new Map([
  [actionPath, await actionYaml()],
  [readmePath, withTables(await readFile(readmePath, 'utf8'))],
  ...(await terraformDocs()),
]);

const stale: string[] = [];
for (const [path, text] of wanted) {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
  stale.push(path.slice(root.length + 1));
  if (!process.argv.includes('--check')) await writeFile(path, text);
}
if (!process.argv.includes('--check'))
  console.log(`written: ${stale.join(', ') || 'nothing, all is current'}`);
else if (stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}. Run \`npm run docs\` and commit the result.`);
  process.exitCode = 1;
}

async function actionYaml(): Promise<string> {
  const { description, author } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    description: string;
    author: string;
  };
  const action = {
    name: 'Planwright',
    description,
    author,
    branding: { icon: 'layers', color: 'purple' },
    inputs: Object.fromEntries(
      inputs.map(([name, { meaning, default: value }]) => [
        name,
        {
          description: plain(meaning),
          ...(required.has(name) ? { required: true } : {}),
          ...(value === undefined ? {} : { default: value }),
        },
      ]),
    ),
    outputs: Object.fromEntries(
      Object.entries(outputSchema).map(([name, meaning]) => [name, { description: plain(meaning) }]),
    ),
    runs: { using: 'node24', main: 'dist/index.js', post: 'dist/post/index.js', 'post-if': 'always()' },
  };
  const yaml = `# Made by \`npm run docs\` of src/inputs/schema.ts and src/report/output-schema.ts.\n${stringify(action, { lineWidth: 0 })}`;
  return await format(yaml, { ...(await resolveConfig(actionPath)), filepath: actionPath });
}

/** GitHub shows descriptions as plain text. */
function plain(markdown: string): string {
  return markdown.replaceAll('**', '');
}

function withTables(readme: string): string {
  const tables = {
    inputs: table(
      ['input', 'default', 'meaning'],
      inputs.map(([name, spec]) => [
        code(name),
        spec.default === undefined ? '' : code(spec.default),
        spec.meaning,
      ]),
    ),
    outputs: table(
      ['output', 'meaning'],
      Object.entries(outputSchema).map(([name, meaning]) => [code(name), meaning]),
    ),
    failures: table(
      ['`failure-reason`', 'meaning'],
      Object.entries(failureReasons).map(([name, meaning]) => [
        `[${code(name)}](docs/guides/troubleshooting.md#${name})`,
        meaning,
      ]),
    ),
  };
  return Object.entries(tables).reduce(
    (text, [name, rows]) => withSection(text, 'README.md', name, rows),
    readme,
  );
}
