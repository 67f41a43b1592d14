import { isBase64, textInBase64 } from './base64.ts';
import { isBlob } from './blob.ts';
import { commonEnds } from './ends.ts';
import { parseDocument } from './json.ts';
import type { Mapping, Sequence } from './plan.ts';
import { fromJson, isMapping, isSequence } from './value.ts';

/** An object or a list that a string holds as JSON. */
export type Document = Mapping | Sequence;

type Sides<T> = readonly [before: T | undefined, after: T | undefined];

/** What two strings are compared as; a missing one is absent. */
export type Texts =
  | { readonly kind: 'documents'; readonly base64: boolean; readonly sides: Sides<Document> }
  | { readonly kind: 'lines'; readonly base64: boolean; readonly sides: Sides<string> }
  | { readonly kind: 'blobs'; readonly sides: Sides<string> };

// A longer one is compared by lines, or as a blob.
const LONGEST = 1_000_000;

/** How two strings are best compared, which differ; undefined when they are read as they are. */
export function readTexts(before: string | undefined, after: string | undefined): Texts | undefined {
  const sides = [before, after] as const;
  return compareTexts(sides, false) ?? compareInBase64(sides) ?? compareBlobs(sides);
}

function compareTexts(sides: Sides<string>, base64: boolean): Texts | undefined {
  const [old, fresh] = [documentIn(sides[0]), documentIn(sides[1])];
  if (
    old !== null &&
    fresh !== null &&
    (old === undefined || fresh === undefined || old.kind === fresh.kind)
  ) {
    return { kind: 'documents', base64, sides: [old, fresh] };
  }
  return base64 || sides.some((text) => text?.includes('\n')) ? { kind: 'lines', base64, sides } : undefined;
}

function compareInBase64([before, after]: Sides<string>): Texts | undefined {
  const old = before === undefined ? undefined : textInBase64(before);
  const fresh = after === undefined ? undefined : textInBase64(after);
  const areTexts =
    (old === undefined) === (before === undefined) && (fresh === undefined) === (after === undefined);
  return areTexts && old !== fresh ? compareTexts([old, fresh], true) : undefined;
}

function compareBlobs(sides: Sides<string>): Texts | undefined {
  const [before = '', after = ''] = sides;
  return (isBlob(before) || isBlob(after)) && !areMostlySame(before, after)
    ? { kind: 'blobs', sides }
    : undefined;
}

/** The document in a text; undefined for what is absent; null when it holds none. */
function documentIn(text: string | undefined): Document | undefined | null {
  if (text === undefined) {
    return undefined;
  }
  const json = text.length > LONGEST ? undefined : parseDocument(text);
  const value = json === undefined ? null : fromJson(json);
  return isMapping(value) || isSequence(value) ? value : null;
}

/** Whether two strings begin and end with the same, for more than half of the longer. In Base64 that says nothing. */
function areMostlySame(one: string, other: string): boolean {
  const { head, tail } = commonEnds(one, other);
  return 2 * (head + tail) > Math.max(one.length, other.length) && !(isBase64(one) && isBase64(other));
}
