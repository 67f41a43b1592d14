import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs the tests of some of Jest's projects, in order; the first that fails ends the run. Its last line is the counts.
 * `node scripts/test.ts --projects=unit,adapters [argument of Jest's…]`
 */
const root = join(import.meta.dirname, '..');
const [first = '', ...others] = process.argv.slice(2);
const [, named] = /^--projects=(.+)$/.exec(first) ?? [];
if (named === undefined) throw new Error('the first argument names the projects: --projects=unit,adapters');
const projects = named.split(',');

/** What Jest's JSON report says, as far as it is counted. */
interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  /** Files that failed before their first test. */
  readonly numRuntimeErrorTestSuites: number;
}

const folder = await mkdtemp(join(tmpdir(), 'planwright-tests-'));
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [at, project] of projects.entries()) {
  const report = join(folder, `${project}.json`);
  const code = await jest(['--selectProjects', project, '--json', '--outputFile', report]);
  const counts = await readCounts(report);
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  total.passed += counts.numPassedTests;
  total.skipped += counts.numPendingTests;
  // A Jest that fails without a failed test (a worker that died, say) has failed all the same.
  total.failed += code === 0 ? failed : Math.max(failed, 1);
  if (code === 0) continue;
  process.exitCode = 1;
  const left = projects.slice(at + 1);
  if (left.length > 0) console.log(`not run, since ${project} failed: ${left.join(', ')}`);
  break;
}
await rm(folder, { recursive: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`tests: ${total.passed} passed, ${total.failed} failed${skipped}`);

/** @returns the exit code; 1 when a signal ended it */
function jest(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(root, 'node_modules/jest/bin/jest.js'),
        ...args,
        ...others,
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

async function readCounts(report: string): Promise<Counts> {
  const text = await readFile(report, 'utf8').catch(() => undefined);
  if (text === undefined) {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 0 };
  }
  return JSON.parse(text) as Counts;
}
