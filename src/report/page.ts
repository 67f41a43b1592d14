import type { Plan } from '../plan/plan.ts';
import type { PageAssets } from '../ports.ts';
import { writeData } from './page/data.ts';
import type { RunFacts } from './report.ts';

/**
 * The whole plan as one HTML file that loads nothing from anywhere, in pieces: the plan as data, between what the
 * build has made of `page/`, which shows it.
 */
export function* renderPage(plan: Plan, run: RunFacts, { before, after }: PageAssets): Generator<string> {
  yield before;
  yield* writeData(plan, run);
  yield after;
}
