import type { Plan, ResourceChange } from './plan.ts';
import { holdsData } from './stateful.ts';

/** How many resources a plan does what to. */
export interface Counts {
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

/** What a reviewer must know of a plan before anything else. */
export interface Summary {
  readonly counts: Counts;
  /** Whether applying would do anything at all, to outputs too. */
  readonly changed: boolean;
  readonly outputs: number;
  /** Those that hold data first. */
  readonly destroyed: readonly ResourceChange[];
  /** Those that hold data first. */
  readonly replaced: readonly ResourceChange[];
  /** Resources in the state that hold data. */
  readonly stateful: number;
  /** Changes made outside Terraform that bear upon the plan. */
  readonly drift: readonly ResourceChange[];
}

/** Counts what a plan does, and picks out what is dangerous in it. */
export function summarise({ changes, outputs, drift, existing }: Plan): Summary {
  return {
    counts: countChanges(changes),
    changed: changes.length > 0 || outputs.length > 0,
    outputs: outputs.length,
    destroyed: dataFirst(changes.filter(({ action }) => action === 'delete')),
    replaced: dataFirst(changes.filter(({ action }) => action === 'replace')),
    stateful: [...existing].reduce((sum, [type, count]) => sum + (holdsData(type) ? count : 0), 0),
    drift,
  };
}

/** How many changes there are of each kind. */
export function countChanges(changes: readonly ResourceChange[]): Counts {
  const count = (test: (change: ResourceChange) => boolean) => changes.filter(test).length;
  return {
    add: count(({ action }) => action === 'create'),
    change: count(({ action }) => action === 'update'),
    replace: count(({ action }) => action === 'replace'),
    destroy: count(({ action }) => action === 'delete'),
    import: count(({ importId }) => importId !== undefined),
    move: count(({ previousAddress }) => previousAddress !== undefined),
    forget: count(({ action }) => action === 'forget'),
  };
}

function dataFirst(changes: readonly ResourceChange[]): readonly ResourceChange[] {
  return [
    ...changes.filter(({ type }) => holdsData(type)),
    ...changes.filter(({ type }) => !holdsData(type)),
  ];
}
