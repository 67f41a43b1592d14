import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureColdStart } from './bench/cold-start.ts';
import type { Figure } from './bench/figure.ts';
import { measureProviderCache } from './bench/init.ts';
import { measureOwn } from './bench/own.ts';
import { measurePlanSize } from './bench/plan-size.ts';
import { measurePlan } from './bench/plan.ts';
import { renderFigures } from './bench/table.ts';
import { withSection } from './tables.ts';

/**
 * Measures the action on this machine, and fails when a limit doesn't hold.
 *
 * `npm run bench -- [cold-start] [own] [plan] [plan-size] [provider-cache] [--write]`: all of them unless some are named;
 * `--write` puts the table into the README as well.
 */
const measurements: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  'cold-start': measureColdStart,
  own: measureOwn,
  plan: measurePlan,
  'plan-size': measurePlanSize,
  'provider-cache': measureProviderCache,
};

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const named = args.filter((arg) => arg !== '--write');
const unknown = named.filter((name) => !Object.hasOwn(measurements, name));
if (unknown.length > 0) {
  throw new Error(`${unknown.join(', ')}: there are ${Object.keys(measurements).join(', ')}`);
}

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(measurements)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.error(`measuring ${name} …`);
  figures.push(...(await measure()));
}

const text = renderFigures(figures);
console.log(text);
const cache = join(root, '.cache');
await mkdir(cache, { recursive: true });
await writeFile(join(cache, 'bench.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
await writeFile(join(cache, 'bench.md'), `${text}\n`);
if (args.includes('--write')) {
  const readme = join(root, 'README.md');
  await writeFile(readme, withSection(await readFile(readme, 'utf8'), 'README.md', 'bench', text));
}
const broken = figures.filter(({ limit }) => limit?.holds === false);
for (const { measured, limit } of broken) console.error(`${measured}: not ${limit?.text}`);
process.exitCode = broken.length === 0 ? 0 : 1;
