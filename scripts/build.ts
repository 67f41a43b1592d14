import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { collectLicenses } from './licenses.ts';
import { makePage } from './page-assets.ts';

/**
 * Makes `dist` of `src` and `files/functions`: compiles first, since the bundler's own TypeScript can't resolve
 * packages that are ESM alone, then bundles each entry by itself; and makes the page of `page`.
 *
 * `node scripts/build.ts [folder]`
 */
const root = dirname(import.meta.dirname);
const run = promisify(execFile);
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const out = resolve(process.argv[2] ?? join(root, 'dist'));
// A folder of its own for each run, so that two can run at once; below the root, where packages are found.
const scratch = join(root, '.cache', `build-${process.pid}`);
const compiled = join(scratch, 'compiled');
const bundled = join(scratch, 'bundled');

await run(bin('tsc'), ['-p', 'tsconfig.build.json', '--outDir', compiled], { cwd: root });
// The bundler takes the package's type from the nearest package.json.
await cp(join(root, 'package.json'), join(compiled, 'package.json'));
// Loading it does nothing, which it doesn't say itself. Said here, the bundler leaves out what isn't used of it: its HTTP
// client, a megabyte that every job would load.
await declareSideEffectFree('@actions/core');
for (const [entry, folder] of [
  ['src/index.js', bundled],
  ['src/post.js', join(bundled, 'post')],
  ['src/adapters/cache-service.js', join(bundled, 'cache')],
  ['src/cli.js', join(bundled, 'cli')],
  ['files/functions/producer/index.js', join(bundled, 'functions/producer')],
  ['files/functions/consumer/index.js', join(bundled, 'functions/consumer')],
] as const) {
  await mkdir(folder, { recursive: true });
  const stats = join(scratch, 'stats.json');
  await run(bin('ncc'), ['build', entry, '--out', folder, '--stats-out', stats, '--no-cache'], {
    // The names of modules are relative to this folder: they mustn't hold the name of it.
    cwd: compiled,
    maxBuffer: 1 << 26,
  });
  await writeFile(join(folder, 'licenses.txt'), await collectLicenses(stats, compiled));
}
const page = join(bundled, 'page');
const { html, licenses } = await makePage(scratch);
await mkdir(page);
await writeFile(join(page, 'index.html'), html);
await writeFile(join(page, 'licenses.txt'), licenses);
await rm(out, { recursive: true, force: true });
await mkdir(dirname(out), { recursive: true });
await cp(bundled, `${out}.new`, { recursive: true });
await rename(`${out}.new`, out);
await rm(scratch, { recursive: true, force: true });
console.log((await readdir(out, { recursive: true })).sort().join('\n'));

/** Puts a copy of a package, with this said in its `package.json`, where the compiled sources find it first. */
async function declareSideEffectFree(name: string): Promise<void> {
  const copy = join(compiled, 'node_modules', name);
  await cp(join(root, 'node_modules', name), copy, { recursive: true });
  const file = join(copy, 'package.json');
  const description = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...description, sideEffects: false }));
}
