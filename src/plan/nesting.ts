import { endsHere, leadsBelow } from './context.ts';
import type { Context, Place } from './context.ts';
import type { Difference, DifferenceOf } from './difference.ts';
import { isForced } from './difference.ts';

/** What differs inside. */
export interface Content {
  readonly children: readonly Difference[];
  /** Items of a list that are the same. */
  readonly unchanged: number;
}

/** An object or a list with differences inside. What forces a replacement, and isn't seen to differ, is put down to it. */
export function nested(
  form: 'object' | 'list',
  { step, item }: Place,
  content: Content,
  context: Context,
): DifferenceOf<'nested'> {
  const forces = endsHere(context) || (leadsBelow(context) && !content.children.some(isForced));
  return { kind: 'nested', form, path: [step], forces, base64: false, name: item?.name, ...content };
}

/** A lone difference inside takes the place of what is around it: `versioning[0].enabled`. */
export function lift(difference: DifferenceOf<'nested'>, { documents }: Context): Difference {
  const [only, ...others] = difference.children;
  const isItem = difference.form === 'list' && only?.kind !== 'nested' && only?.path.length === 1;
  if (
    documents > 0 ||
    only === undefined ||
    others.length > 0 ||
    isItem ||
    difference.name !== undefined ||
    (only.kind === 'nested' && only.name !== undefined)
  ) {
    return difference;
  }
  return { ...only, path: [...difference.path, ...only.path], forces: difference.forces || only.forces };
}

/** Two objects of which one says that something isn't set, and the other says nothing of it. */
export function isEmpty(difference: Difference): boolean {
  return difference.kind === 'nested' && difference.form !== 'document' && difference.children.length === 0;
}
