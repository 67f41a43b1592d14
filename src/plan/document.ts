import { parseDocument } from './json.ts';
import type { Mapping, Sequence } from './plan.ts';
import { fromJson, isMapping, isSequence } from './value.ts';

/** An object or a list that a string holds as JSON. */
export type Document = Mapping | Sequence;

/** The documents in two texts, where each holds one of the same kind, or is absent; else undefined. */
export function documentsIn(
  before: string | undefined,
  after: string | undefined,
): readonly [before: Document | undefined, after: Document | undefined] | undefined {
  const [old, fresh] = [documentIn(before), documentIn(after)];
  if (old === null || fresh === null) {
    return undefined;
  }
  const isSameKind = old === undefined || fresh === undefined || old.kind === fresh.kind;
  return isSameKind ? [old, fresh] : undefined;
}

/** The document in a text; undefined for what is absent; null when it holds none. */
function documentIn(text: string | undefined): Document | undefined | null {
  if (text === undefined) {
    return undefined;
  }
  const json = parseDocument(text);
  const value = json === undefined ? null : fromJson(json);
  return isMapping(value) || isSequence(value) ? value : null;
}
