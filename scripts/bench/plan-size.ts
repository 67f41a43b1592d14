import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { writeBigPlan } from './big-plan.ts';
import { atMost, median, ratioOf, seconds, takePairs, type Figure, type Pair } from './figure.ts';

const many = 10_000;
/** More than one string of JavaScript can hold: https://nodejs.org/api/buffer.html#bufferconstantsmax_string_length */
const tooMany = 80_000;
const runs = 5;
const memoryLimitMb = 300;

/** What one run took, without the start of its process. */
interface Sample {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Of the whole process, at most. */
  readonly maxRssKb: number;
  readonly made: number;
}

/**
 * Large plans from the file to the comment, to what identifies them and to the page, against `JSON.parse` of the same file; each run in a process
 * of its own, which starts cold.
 */
export async function measurePlanSize(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-bench-'));
  try {
    const program = await bundleRun(folder);
    const plan = join(folder, 'plan.json');
    const run = (what: string) => runOnce(program, what, plan, folder);
    writeBigPlan(plan, many);
    const size = `${many} changes, ${megabytes((await stat(plan)).size / 1024)} of JSON`;
    const comments = await takePairs(
      runs,
      () => run('comment'),
      () => run('parse'),
    );
    const prints = await takePairs(
      runs,
      () => run('print'),
      () => run('parse'),
    );
    const wholes = await takePairs(
      runs,
      () => run('both'),
      () => run('parse'),
    );
    const pages = await takePairs(
      runs,
      () => run('page'),
      () => run('comment'),
    );
    await rm(plan);
    writeBigPlan(plan, tooMany);
    const most = await run('both');
    return [
      inTime(`${size}: comment`, comments, '`JSON.parse`', 1.5),
      inTime(`${size}: fingerprint and record`, prints, '`JSON.parse`', 1),
      inMemory(`${size}: memory for both`, wholes),
      inTime(`${size}: page`, pages, 'the comment', 3),
      {
        measured: `${tooMany} changes, ${megabytes((await stat(plan)).size / 1024)}: memory for both`,
        ours: `${megabytes(most.maxRssKb)}, ${seconds(most.wallMs)}`,
        theirs: `${memoryLimitMb} MB`,
        ratio: most.maxRssKb / 1024 / memoryLimitMb,
        cpuRatio: undefined,
        limit: atMost(most.maxRssKb / 1024, memoryLimitMb, `≤ ${memoryLimitMb} MB`),
        samples: [most],
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function inTime(measured: string, pairs: readonly Pair<Sample>[], against: string, limit: number): Figure {
  const ratio = ratioOf(pairs, ({ wallMs }) => wallMs) ?? NaN;
  return {
    measured,
    ours: seconds(median(pairs.map(({ ours }) => ours.wallMs))),
    theirs: `${seconds(median(pairs.map(({ theirs }) => theirs.wallMs)))}, ${against}`,
    ratio,
    cpuRatio: ratioOf(pairs, ({ cpuMs }) => cpuMs),
    limit: atMost(ratio, limit),
    samples: pairs,
  };
}

function inMemory(measured: string, pairs: readonly Pair<Sample>[]): Figure {
  const ratio = ratioOf(pairs, ({ maxRssKb }) => maxRssKb) ?? NaN;
  return {
    measured,
    ours: megabytes(median(pairs.map(({ ours }) => ours.maxRssKb))),
    theirs: `${megabytes(median(pairs.map(({ theirs }) => theirs.maxRssKb)))}, \`JSON.parse\``,
    ratio,
    cpuRatio: undefined,
    limit: atMost(ratio, 0.5),
    samples: pairs,
  };
}

/** As one file, as users run it: to compile the sources takes time and memory of its own. */
async function bundleRun(folder: string): Promise<string> {
  const outfile = join(folder, 'run.mjs');
  const entry = join(import.meta.dirname, 'plan-size-run.ts');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return outfile;
}

async function runOnce(program: string, what: string, plan: string, folder: string): Promise<Sample> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, what, plan, folder]);
  const sample = JSON.parse(stdout) as Sample;
  // What made nothing would be measured as fast.
  if (!(sample.made > 0)) throw new Error(`the run of ${what} made nothing`);
  return sample;
}

function megabytes(kilobytes: number): string {
  return `${Math.round(kilobytes / 1024)} MB`;
}
