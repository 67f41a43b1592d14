import type { Plan } from '../plan/plan.ts';
import { summarise, type Counts } from '../plan/summary.ts';
import { arrange, type Arranged } from './arrangement.ts';
import { cautions, isDangerous } from './dangers.ts';
import { driftWarnings } from './drift.ts';
import { furtherParts } from './further.ts';
import { renderGraph } from './graph.ts';
import { failedChecks, partial, unknownActions } from './notices.ts';
import { changePart, outputChangesPart, refreshPart, type Part, type Room } from './parts.ts';

/** What a report says of a plan. */
export interface PlanContent {
  /** What must be read first. Blocks of lines. */
  readonly lead: readonly (readonly string[])[];
  /** The most dangerous first; made as they are asked for. */
  readonly parts: Iterable<Part>;
  /** What all parts together hold. */
  readonly counts: Partial<Counts>;
  /** The fold that the plan is in; undefined when it is the matter itself. */
  readonly title: string | undefined;
  /** The lines of a Mermaid graph of what changes; undefined when there is none to draw. */
  readonly graph: () => readonly string[] | undefined;
}

/** Without a plan. */
export const NO_PLAN: PlanContent = {
  lead: [],
  parts: [],
  counts: {},
  title: undefined,
  graph: () => undefined,
};

// More open folds, or more lines in them, push all else out of sight.
const MOST_OPEN = 10;
const MOST_OPEN_LINES = 60;

// So many dangers stand above the modules' folds, and so many changes need no such folds.
const MOST_LOOSE = 30;

/** Gathers what there is to say of a plan. @param title - of the fold that it is in */
export function planContent(plan: Plan, room: Room, title: string | undefined): PlanContent {
  const summary = summarise(plan);
  const arranged = arrange(plan.changes, room);
  const dangers = [
    cautions(arranged, plan.changes, summary),
    plan.refreshOnly ? [] : driftWarnings(plan),
    failedChecks(plan),
    unknownActions(plan),
    partial(plan),
  ];
  return {
    // Below the fold of a plan that is past there is nothing left to warn of.
    lead: dangers.filter((lines) => lines.length > 0),
    parts: {
      *[Symbol.iterator]() {
        yield* changeParts(arranged, plan.changes.length > MOST_LOOSE, room, title === undefined);
        if (plan.refreshOnly) yield* refreshParts(arrange(plan.drift, room), room);
        yield* outputChangesPart(plan.outputs, room);
        yield* furtherParts(plan, room);
      },
    },
    counts: summary.counts,
    title,
    graph: () => (title === undefined ? renderGraph(plan) : undefined),
  };
}

function* changeParts(
  arranged: Iterable<Arranged>,
  areMany: boolean,
  room: Room,
  mayOpen: boolean,
): Generator<Part> {
  let [count, lines] = [0, 0];
  for (const { changes, groups } of arranged) {
    for (const group of groups()) {
      count += 1;
      const isLoose = !areMany || (isDangerous(changes[0]) && count <= MOST_LOOSE);
      const isOpen = mayOpen && count <= MOST_OPEN && lines < MOST_OPEN_LINES;
      lines += group.lines.length;
      yield changePart(group, room, !isLoose ? 'in its module' : isOpen ? 'open' : 'closed');
    }
  }
}

function* refreshParts(arranged: Iterable<Arranged>, room: Room): Generator<Part> {
  for (const { groups } of arranged) for (const group of groups()) yield refreshPart(group, room);
}
