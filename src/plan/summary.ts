import type { Action, Plan, ResourceChange } from './plan.ts';
import { holdsData } from './stateful.ts';

/** How many resources a list of changes does what to. */
export interface ChangeCounts {
  readonly add: number;
  readonly change: number;
  /** A replacement counts here alone. */
  readonly replace: number;
  readonly destroy: number;
  /** An import or a move counts besides what else happens to the resource. */
  readonly import: number;
  readonly move: number;
  readonly forget: number;
}

/** How much of everything there is in a plan, also of what Terraform's own `Plan:` line leaves out. */
export interface Counts extends ChangeCounts {
  /** Actions of providers, those that are put off left out. */
  readonly invoke: number;
  /** Changes and invocations that are put off to a later plan. */
  readonly defer: number;
  /** Resources that a refresh-only plan writes down as they are. */
  readonly refresh: number;
}

/** What a reviewer must know of a plan before anything else. */
export interface Summary {
  readonly counts: Counts;
  /** Whether there is anything to do, outputs and the state included; also what is put off is still to be done. */
  readonly changed: boolean;
  readonly outputs: number;
  /** Resources in the state that hold data. */
  readonly stateful: number;
}

/** Counts what a plan does. Looks at no value. */
export function summarise(plan: Plan): Summary {
  const { changes, outputs, invocations, existing } = plan;
  const later = invocations.filter(({ deferred }) => deferred !== undefined).length;
  const counts: Counts = {
    ...countChanges(changes),
    invoke: invocations.length - later,
    defer: plan.deferred.length + later,
    refresh: plan.refreshOnly ? plan.drift.length : 0,
  };
  let stateful = 0;
  for (const [type, count] of existing) if (holdsData(type)) stateful += count;
  return {
    counts,
    changed: changes.length + outputs.length + counts.invoke + counts.defer + counts.refresh > 0,
    outputs: outputs.length,
    stateful,
  };
}

const COUNTED: Readonly<Partial<Record<Action, keyof ChangeCounts>>> = {
  create: 'add',
  update: 'change',
  replace: 'replace',
  delete: 'destroy',
  forget: 'forget',
};

/** How many changes there are of each kind. */
export function countChanges(changes: Iterable<ResourceChange>): ChangeCounts {
  const counts = { add: 0, change: 0, replace: 0, destroy: 0, import: 0, move: 0, forget: 0 };
  for (const { action, importId, previousAddress } of changes) {
    const kind = COUNTED[action];
    if (kind !== undefined) counts[kind] += 1;
    if (importId !== undefined) counts.import += 1;
    if (previousAddress !== undefined) counts.move += 1;
  }
  return counts;
}

/** What several counts come to together. */
export function sum(all: readonly Partial<Counts>[]): Counts {
  return all.reduce<Counts>((counts, some) => combine(counts, some, 1), NONE);
}

/** What is left of counts when others are taken from them. */
export function subtract(all: Partial<Counts>, some: Partial<Counts>): Counts {
  return combine(combine(NONE, all, 1), some, -1);
}

function combine(counts: Counts, others: Partial<Counts>, times: 1 | -1): Counts {
  const of = (kind: keyof Counts): number => counts[kind] + times * (others[kind] ?? 0);
  return {
    add: of('add'),
    change: of('change'),
    replace: of('replace'),
    destroy: of('destroy'),
    import: of('import'),
    move: of('move'),
    forget: of('forget'),
    invoke: of('invoke'),
    defer: of('defer'),
    refresh: of('refresh'),
  };
}

const NONE: Counts = {
  add: 0,
  change: 0,
  replace: 0,
  destroy: 0,
  import: 0,
  move: 0,
  forget: 0,
  invoke: 0,
  defer: 0,
  refresh: 0,
};
