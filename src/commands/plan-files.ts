import type { PlanFiles } from '../outcome.ts';
import { toJson } from '../plan/export.ts';
import type { Plan } from '../plan/plan.ts';
import { summarise } from '../plan/summary.ts';
import type { World } from '../ports.ts';
import { renderPage } from '../report/page.ts';
import { renderPlanText } from '../report/plan-text.ts';
import type { RunFacts } from '../report/report.ts';
import type { Bench } from './bench.ts';
import { logLines } from './stream.ts';

/** Where the files of a stack's plan are written, and its log. */
export interface Desk extends Pick<Bench, 'world' | 'inputs'> {
  /** The stack's own folder below `RUNNER_TEMP`. */
  readonly folder: string;
  /** The stack's. */
  readonly name: string;
}

// In characters: a log that is longer is slow to open, and nobody reads it.
const LONGEST_LOG = 1_000_000;

/**
 * Writes the redacted plan in every form for later steps, and as text into the log; no form is ever whole in memory.
 * @param files - what is written already; a text among it is in the log, too
 */
export async function writePlan(desk: Desk, plan: Plan, files: PlanFiles, run: RunFacts): Promise<PlanFiles> {
  const [planText, planJson, planPage] = await Promise.all([
    files.planText ?? writeText(desk, plan),
    writeJson(desk, plan),
    writePage(desk, plan, run),
  ]);
  return { ...files, planText, planJson, planPage };
}

/** Writes the redacted plan as text, and logs it. @returns its path */
export async function writeText({ world, inputs, folder, name }: Desk, plan: Plan): Promise<string> {
  const path = `${folder}/plan.txt`;
  const beginning: string[] = [];
  let room = LONGEST_LOG;
  const pieces = function* (): Generator<string> {
    for (const piece of renderPlanText(plan)) {
      if (room > 0) beginning.push(piece);
      room -= piece.length;
      yield piece;
    }
  };
  await world.files.writePieces(path, pieces());
  if (inputs.log !== 'quiet') {
    const rest = room < 0 ? ['(the rest is in the file that the output `plan-text` names)'] : [];
    const lines = [...beginning.join('').trimEnd().split('\n'), ...rest];
    logLines({ world, inputs }, `The plan of ${name}`, lines);
  }
  return path;
}

async function writeJson({ world, folder }: Desk, plan: Plan): Promise<string> {
  const path = `${folder}/plan.json`;
  await world.files.writePieces(path, toJson(plan, summarise(plan)));
  return path;
}

/** The page is a convenience: a run doesn't fail for want of it. */
async function writePage({ world, folder }: Desk, plan: Plan, run: RunFacts): Promise<string | undefined> {
  const path = `${folder}/plan.html`;
  try {
    await world.files.writePieces(path, renderPage(plan, run, await world.pageAssets()));
    return path;
  } catch (error) {
    warn(world, error);
    return undefined;
  }
}

function warn({ runner }: World, error: unknown): void {
  const message = `The plan’s page couldn’t be written, and \`plan-page\` is empty: ${String(error)}`;
  runner.annotate({ level: 'warning', title: 'No page', message });
}
