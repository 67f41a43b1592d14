import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf, RUN } from '../../__tests__/fixtures/report.ts';
import { createFiles } from '../../src/adapters/files.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { redactSource } from '../../src/plan/redaction.ts';
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
  comment: () => Promise.resolve(renderComment(reportOf(readPlan())).length),
  page: async () => {
    const page = join(folder, 'page.html');
    await files.writePieces(page, renderPage(readPlan(), RUN, { before: '', after: '' }));
    const file = files.open(page);
    file.close();
    return file.size;
  },
  parse: () => Promise.resolve(Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object).length),
};

/** As many and as long as a run's own. */
const known = ['AKIA', 'ghs_', 'wJalr', 'IQoJb'].map((start) =>
  start.padEnd(start === 'IQoJb' ? 800 : 40, 'x7Kd'),
);

function readPlan(): Plan {
  return redactSource(files.open(path), { known }).plan;
}

const began = performance.now();
const cpu = process.cpuUsage();
const made = await measured[what]?.();
const { user, system } = process.cpuUsage(cpu);
const wallMs = performance.now() - began;
console.log(
  JSON.stringify({ wallMs, cpuMs: (user + system) / 1000, maxRssKb: process.resourceUsage().maxRSS, made }),
);
