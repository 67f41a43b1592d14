/**
 * Makes the golden plans again, with real Terraform: `__tests__/fixtures/plans/<case>` has what is planned (see
 * `planCase`); `plan.json`, `terraform.txt` and `comment.md` are made. Where `source.md` says what the plan was written
 * after, since no Terraform of today makes it, `comment.md` alone is.
 *
 *     node scripts/fixtures.ts [--check] [<case> …]
 *
 * With `--check` nothing is written, and what would change is named.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commentOn } from '../__tests__/fixtures/plans.ts';
import { planCase, setUpTerraform, usesAws } from '../__tests__/fixtures/terraform-case.ts';

const folder = join(import.meta.dirname, '../__tests__/fixtures/plans');
const AT_ONCE = 2;

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const temp = await mkdtemp(join(tmpdir(), 'planwright-fixtures-'));
try {
  const cases = await Promise.all(
    (positionals.length > 0 ? positionals : (await readdir(folder)).sort()).map(async (name) => {
      const isWritten = (await readdir(join(folder, name))).includes('source.md');
      return { name, isWritten, aws: !isWritten && (await usesAws(join(folder, name))) };
    }),
  );
  const environment = await setUpTerraform(
    join(temp, 'shared'),
    cases.some(({ aws }) => aws),
  );
  // Those with the AWS provider take twenty times as long: begun last, one of them would be waited for alone.
  const waiting = [...cases].sort((one, other) => Number(other.aws) - Number(one.aws)).values();
  const different: string[] = [];
  const work = async (): Promise<void> => {
    for (const { name, isWritten } of waiting) {
      if (!isWritten) {
        const { json, text } = await planCase(join(folder, name), join(temp, 'cases', name), environment);
        different.push(...(await keep(join(name, 'plan.json'), json)));
        different.push(...(await keep(join(name, 'terraform.txt'), text)));
      }
      const plan = await readFile(join(folder, name, 'plan.json'));
      different.push(...(await keep(join(name, 'comment.md'), commentOn(plan))));
      console.log(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (different.length > 0) {
    console.error(
      `These differ from what Terraform and Planwright make now:\n  ${different.sort().join('\n  ')}`,
    );
    process.exitCode = 1;
  }
} finally {
  await rm(temp, { recursive: true, force: true });
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
