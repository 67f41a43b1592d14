import { diffOutput } from '../plan/diff.ts';
import type { Plan } from '../plan/plan.ts';
import { summarise } from '../plan/summary.ts';
import { renderDifferences } from './difference.ts';
import { groupChanges } from './groups.ts';
import type { Group } from './groups.ts';
import { visible } from './markdown.ts';
import { planned, reasonOf, VERBS } from './words.ts';

const WHOLE = { longest: Number.POSITIVE_INFINITY };

/** The whole plan as plain text, the most dangerous first; nothing is cut. */
export function renderPlanText(plan: Plan): string {
  const { counts, outputs } = summarise(plan);
  const changes = groupChanges(plan.changes, WHOLE).map(renderGroup);
  const differences = plan.outputs.flatMap((output) => diffOutput(output) ?? []);
  const outputLines =
    differences.length === 0 ? [] : [['outputs', ...renderDifferences(differences, WHOLE)].join('\n')];
  return `${[planned(counts, outputs), ...changes, ...outputLines].join('\n\n')}\n`;
}

function renderGroup({ changes, lines, varies }: Group): string {
  const titles = changes.map((change) => {
    const asides = [
      change.deposed === undefined ? undefined : `deposed object ${change.deposed}`,
      change.previousAddress === undefined ? undefined : `moved from ${change.previousAddress}`,
      change.importId === undefined ? undefined : `imported by its id ${change.importId}`,
      reasonOf(change),
    ].filter((aside) => aside !== undefined);
    const end = asides.length === 0 ? '' : ` (${asides.join('; ')})`;
    return visible(`${VERBS[change.action]} ${change.address}${end}`);
  });
  return [...titles, ...(varies ? ['  (the first of them)'] : []), ...lines].join('\n');
}
