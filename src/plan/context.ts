import type { ItemName } from './difference.ts';
import { makeIdentify } from './identity.ts';
import type { Identify } from './identity.ts';
import type { Step } from './plan.ts';

/** What has been learned on the way to two values that are compared. */
export interface Context {
  /** The ways that lead on from here to what forces the replacement. An empty one ends here. */
  readonly forcing: readonly (readonly Step[])[];
  readonly depth: number;
  /** How many documents are around it. */
  readonly documents: number;
  /** Whether lists of strings are sets, and a string is a list of one. */
  readonly inPolicy: boolean;
  /** Whether two ways to say that nothing is set count as the same. */
  readonly isQuiet: boolean;
  readonly identify: Identify;
}

/** A step on the way; that to an item of a list also knows where the item was, and what it goes by. */
export interface Place {
  readonly step: Step;
  readonly item?: { readonly from: number; readonly name: ItemName | undefined };
}

/** Where a comparison begins. */
export function startContext(inPolicy = false): Context {
  const identify = makeIdentify(inPolicy);
  return { forcing: [], depth: 0, documents: 0, inPolicy, isQuiet: false, identify };
}

/** The context one step further. */
export function descend(context: Context, { step, item }: Place): Context {
  const forcing =
    context.forcing.length === 0
      ? context.forcing
      : context.forcing
          .filter(([first]) => first !== undefined && (first === step || first === item?.from))
          .map(([, ...rest]) => rest);
  return { ...context, forcing, depth: context.depth + 1 };
}

/** Whether what is here forces the replacement. */
export function endsHere({ forcing }: Context): boolean {
  return forcing.some((way) => way.length === 0);
}

/** Whether something in what is here forces the replacement. */
export function leadsBelow({ forcing }: Context): boolean {
  return forcing.some((way) => way.length > 0);
}
