import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf, RUN } from '../../__tests__/fixtures/report.ts';
import { createFiles } from '../../src/adapters/files.ts';
import { makeRecord } from '../../src/plan/record.ts';
import { redactSource, type Redacted } from '../../src/plan/redaction.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderPage } from '../../src/report/page.ts';

/**
 * One run of a measurement of `plan-size`, in a process of its own: prints what it took, and how much it made, as JSON.
 *
 * `<what> <plan.json> <folder>`
 */
const [what = '', path = '', folder = ''] = process.argv.slice(2);
const files = createFiles();

const measured: Readonly<Record<string, () => Promise<number>>> = {
  comment: () => Promise.resolve(renderComment(reportOf(readPlan().plan)).length),
  print: () => Promise.resolve(record(prepared ?? readPlan())),
  both: () => {
    const read = readPlan();
    return Promise.resolve(record(read) + renderComment(reportOf(read.plan)).length);
  },
  page: async () => {
    const page = join(folder, 'page.html');
    await files.writePieces(page, renderPage(readPlan().plan, RUN, { before: '', after: '' }));
    const file = files.open(page);
    file.close();
    return file.size;
  },
  parse: () => Promise.resolve(Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object).length),
};

const LINEAGE = '3f2b9a54-7c3d-4b8e-9a11-2f6d5c0e7b18';
const ORIGIN = { repository: 'octo/orders', stack: 'orders', pullRequest: 7, sha: '0'.repeat(40) };

/** As many and as long as a run's own. */
const known = ['AKIA', 'ghs_', 'wJalr', 'IQoJb'].map((start) =>
  start.padEnd(start === 'IQoJb' ? 800 : 40, 'x7Kd'),
);

function readPlan(): Redacted {
  return redactSource(files.open(path), { known });
}

/** Goes through the file a second time. @returns how much it made */
function record({ makePrint }: Redacted): number {
  return JSON.stringify(makeRecord(makePrint(LINEAGE), ORIGIN)).length;
}

// A print is made of a plan that has been read.
const prepared = what === 'print' ? readPlan() : undefined;
const began = performance.now();
const cpu = process.cpuUsage();
const made = await measured[what]?.();
const { user, system } = process.cpuUsage(cpu);
const wallMs = performance.now() - began;
console.log(
  JSON.stringify({ wallMs, cpuMs: (user + system) / 1000, maxRssKb: process.resourceUsage().maxRSS, made }),
);
