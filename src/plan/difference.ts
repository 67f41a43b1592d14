import type { TextLine } from './lines.ts';
import type { Sequence, Step, Value } from './plan.ts';

interface Place {
  /** From the difference above it. */
  readonly path: readonly Step[];
  /** Whether it forces the resource's replacement. */
  readonly forces: boolean;
}

/** What an item of a list goes by, such as its `name`: the same on both sides. */
export interface ItemName {
  readonly key: string;
  readonly value: string;
}

/** What differs at one place, and below it. */
export type Difference = Place &
  (
    | { readonly kind: 'added'; readonly value: Value }
    | { readonly kind: 'removed'; readonly value: Value }
    | { readonly kind: 'changed'; readonly before: Value; readonly after: Value }
    /** A text of several lines; without lines when it is its line ends alone that differ. */
    | { readonly kind: 'text'; readonly base64: boolean; readonly lines: readonly TextLine[] }
    /** Long strings that nobody reads; of each, its size and digest are told. */
    | { readonly kind: 'blob'; readonly before: string | undefined; readonly after: string | undefined }
    /** A list whose items are the same, in another order. */
    | { readonly kind: 'order'; readonly before: Sequence; readonly after: Sequence }
    /** An item of a list that is the same, at another place among the others. Its path ends in its new index. */
    | { readonly kind: 'moved'; readonly from: number; readonly value: Value }
    /** An object, a list, or a string that holds a JSON document; a document without children differs in form alone. */
    | {
        readonly kind: 'nested';
        readonly form: 'object' | 'list' | 'document';
        /** Whether a document is encoded so. */
        readonly base64: boolean;
        /** Of an item in a list of several. */
        readonly name: ItemName | undefined;
        readonly children: readonly Difference[];
        /** Items of a list that are the same. */
        readonly unchanged: number;
      }
  );

/** A difference of one kind. */
export type DifferenceOf<K extends Difference['kind']> = Difference & { readonly kind: K };

/** Whether a difference, or one inside it, forces a replacement. */
export function isForced(difference: Difference): boolean {
  return difference.forces || (difference.kind === 'nested' && difference.children.some(isForced));
}
