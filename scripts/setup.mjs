// Runs a script of this repository with all that it needs: `node scripts/setup.mjs <script> [argument…]`.
// Plain JavaScript without a package, since a fresh clone has nothing but the Node that the machine brings.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');

// A Ctrl-C reaches the script as well, which ends in its own way; this process waits for it.
process.on('SIGINT', () => {});

if (isStale()) {
  console.error('Installing the packages of package-lock.json …');
  await run(...npm(), 'ci', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error');
}
await run(findNode(), '--import', join(root, 'scripts', 'with-terraform.ts'), ...process.argv.slice(2));

/** npm notes in `node_modules` what it has installed; a lock file that is newer has something else. */
function isStale() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return (
    !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

/** The npm that runs this, if any does. */
function npm() {
  const path = process.env.npm_execpath ?? '';
  return basename(path) === 'npm-cli.js' ? [process.execPath, path] : ['npm'];
}

/** The Node that GitHub's runner has: the machine's own, or the one that the packages bring. */
function findNode() {
  const brought = join(bin, 'node');
  if (existsSync(brought)) return brought;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST) return process.execPath;
  console.error(
    `Node ${OLDEST} is needed, and there is no package of it for ${process.platform}-${process.arch}.`,
  );
  process.exit(1);
}

/** Runs a program to its end, and ends with it when it fails. */
async function run(program, ...args) {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
  const pass = () => child.kill('SIGTERM');
  process.on('SIGTERM', pass);
  const [code, error] = await new Promise((resolve) => {
    child.once('error', (reason) => resolve([1, reason]));
    child.once('exit', (status) => resolve([status ?? 1]));
  });
  process.off('SIGTERM', pass);
  if (error) console.error(`${program} can't be started: ${error.message}`);
  if (code !== 0) process.exit(code);
}
