/**
 * Makes the golden plans again, with real Terraform: `__tests__/fixtures/plans/<case>` has `main.tf`, which is
 * planned, and maybe `before`, which is what there was: `main.tf`, applied first, or `state.json`, a state.
 * `plan.json` and `comment.md` are made.
 *
 *     node scripts/fixtures.ts [--check] [<case> …]
 *
 * With `--check` nothing is written, and what would change is named.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { terraformCliConfig } from '../__tests__/sandbox/providers.ts';
import { reportOf } from '../__tests__/fixtures/report.ts';
import { parsePlanJson } from '../src/plan/json.ts';
import { redactPlan } from '../src/plan/redaction.ts';
import { renderComment } from '../src/report/comment.ts';

const run = promisify(execFile);
const folder = join(import.meta.dirname, '../__tests__/fixtures/plans');

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const temp = await mkdtemp(join(tmpdir(), 'planwright-fixtures-'));
try {
  const cases = positionals.length > 0 ? positionals : (await readdir(folder)).sort();
  const environment = {
    ...process.env,
    TF_CLI_CONFIG_FILE: await terraformCliConfig(temp),
    TF_IN_AUTOMATION: '1',
  };
  const different: string[] = [];
  for (const name of cases) {
    const plan = await makePlan(name, environment);
    different.push(...(await keep(join(name, 'plan.json'), plan)));
    different.push(...(await keep(join(name, 'comment.md'), commentOf(plan))));
    console.log(name);
  }
  if (different.length > 0) {
    console.error(`These differ from what Terraform and Planwright make now:\n  ${different.join('\n  ')}`);
    process.exitCode = 1;
  }
} finally {
  await rm(temp, { recursive: true, force: true });
}

async function makePlan(name: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const root = join(temp, name);
  const terraform = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await run('terraform', [`-chdir=${root}`, ...args], {
      env: environment,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  };
  const source = join(folder, name);
  const before = await readdir(join(source, 'before')).catch((): string[] => []);
  if (before.includes('main.tf')) {
    await cp(join(source, 'before/main.tf'), join(root, 'main.tf'));
    await terraform('init', '-input=false');
    await terraform('apply', '-input=false', '-auto-approve');
  }
  if (before.includes('state.json')) {
    await cp(join(source, 'before/state.json'), join(root, 'terraform.tfstate'));
  }
  await cp(join(source, 'main.tf'), join(root, 'main.tf'));
  await terraform('init', '-input=false');
  // A state that was written by hand has nothing behind it that could be asked.
  const refresh = before.includes('state.json') ? ['-refresh=false'] : [];
  await terraform('plan', '-input=false', '-out=plan', ...refresh);
  return normalise(await terraform('show', '-json', 'plan'));
}

/** Takes out what differs from run to run: the time, and the ids that `terraform_data` draws. */
function normalise(text: string): string {
  const plan = JSON.parse(text) as Record<string, unknown>;
  delete plan['timestamp'];
  const ids = new Map<string, string>();
  const stable = JSON.stringify(plan, undefined, 2).replace(
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
    (id) => {
      const known = ids.get(id) ?? `00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, '0')}`;
      ids.set(id, known);
      return known;
    },
  );
  return `${stable}\n`;
}

function commentOf(plan: string): string {
  return renderComment(reportOf(redactPlan(parsePlanJson(plan), []).plan));
}

/** Writes a file; with `--check`, names it if it isn't what it should be. */
async function keep(path: string, content: string): Promise<readonly string[]> {
  const file = join(folder, path);
  if (!values.check) {
    await writeFile(file, content);
    return [];
  }
  return (await readFile(file, 'utf8').catch(() => '')) === content ? [] : [path];
}
