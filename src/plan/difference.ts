import type { TextLine } from './lines.ts';
import type { Step, Value } from './plan.ts';

interface Place {
  /** From the difference above it. */
  readonly path: readonly Step[];
  /** Whether it forces the resource's replacement. */
  readonly forces: boolean;
}

/** What differs at one place, and below it. */
export type Difference = Place &
  (
    | { readonly kind: 'added'; readonly value: Value }
    | { readonly kind: 'removed'; readonly value: Value }
    | { readonly kind: 'changed'; readonly before: Value; readonly after: Value }
    /** A text of several lines. */
    | { readonly kind: 'text'; readonly lines: readonly TextLine[] }
    /** An object, a list, or a string that holds a JSON document; a document without children differs in form alone. */
    | {
        readonly kind: 'nested';
        readonly form: 'object' | 'list' | 'document';
        readonly children: readonly Difference[];
        /** Items of a list that are the same. */
        readonly unchanged: number;
      }
  );

/** Whether a difference, or one inside it, forces a replacement. */
export function isForced(difference: Difference): boolean {
  return difference.forces || (difference.kind === 'nested' && difference.children.some(isForced));
}
