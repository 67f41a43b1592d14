import { descend, leadsBelow, startContext, endsHere } from './context.ts';
import type { Context, Place } from './context.ts';
import type { Difference } from './difference.ts';
import { isForced } from './difference.ts';
import { readTexts } from './document.ts';
import type { Document } from './document.ts';
import { pairItems } from './items.ts';
import { diffLines } from './lines.ts';
import { isEmpty, lift, nested } from './nesting.ts';
import type { Content } from './nesting.ts';
import type { OutputChange, ResourceChange, Sequence, Value } from './plan.ts';
import { isPolicy, membersOf, withStatementList } from './policy.ts';
import { EMPTY, entriesOf, isAbsent, isShort, textOf } from './side.ts';
import type { Entries, Side } from './side.ts';
import { repeatsAnother } from './tags.ts';
import { isMapping, isNothing, isSequence, sameValue } from './value.ts';

// What is inside what is deeper than this is compared as a whole.
const DEEPEST = 64;

// Documents in documents in documents.
const MOST_DOCUMENTS = 3;

/**
 * The attributes that a change changes: what forces a replacement first, otherwise by name. That a provider writes
 * what isn't set in another way (null, `""`, an empty list) is told only where nothing else differs.
 */
export function diffResource(change: ResourceChange): readonly Difference[] {
  const { before, after } = change;
  const context: Context = { ...startContext(), forcing: change.replacePaths };
  const [old, fresh] = [entriesOf(before), entriesOf(after)];
  const quiet = diffMembers(old, fresh, { ...context, isQuiet: true });
  const differences = quiet.length > 0 ? quiet : diffMembers(old, fresh, context);
  const told = differences.filter(
    (difference) => isForced(difference) || !repeatsAnother(String(difference.path[0]), old, fresh),
  );
  return [...told.filter(isForced), ...told.filter((difference) => !isForced(difference))];
}

/** How an output changes; undefined when the two are the same to whoever may not see secrets. */
export function diffOutput({ name, before, after }: OutputChange): Difference | undefined {
  return diffAt({ step: name }, before, after, startContext());
}

function diffAt(place: Place, before: Side, after: Side, parent: Context): Difference | undefined {
  if (before === after || areSame(before, after, parent)) {
    return undefined;
  }
  const context = descend(parent, place);
  if (context.isQuiet && !endsHere(context) && isNothing(before ?? null) && isNothing(after ?? null)) {
    return undefined;
  }
  const difference =
    diffTexts(place, before, after, context) ??
    diffInside(place, before, after, context) ??
    diffWhole(place, before, after, context);
  return isEmpty(difference) ? undefined : difference;
}

function areSame(before: Side, after: Side, context: Context): boolean {
  return isAbsent(before, context) || isAbsent(after, context)
    ? isAbsent(before, context) && isAbsent(after, context)
    : sameIn(context)(before ?? null, after ?? null);
}

function sameIn({ inPolicy, identify }: Context): (one: Value, other: Value) => boolean {
  return inPolicy ? (one, other) => identify(one) === identify(other) : sameValue;
}

/** A difference that isn't looked into. */
function diffWhole({ step }: Place, before: Side, after: Side, context: Context): Difference {
  const at = { path: [step], forces: endsHere(context) || leadsBelow(context) };
  if (isAbsent(before, context)) {
    return { kind: 'added', ...at, value: after ?? null };
  }
  if (isAbsent(after, context)) {
    return { kind: 'removed', ...at, value: before ?? null };
  }
  return { kind: 'changed', ...at, before: before ?? null, after: after ?? null };
}

/** Strings that hold documents, several lines, or what nobody reads. */
function diffTexts(place: Place, before: Side, after: Side, context: Context): Difference | undefined {
  const [old, fresh] = [textOf(before, context), textOf(after, context)];
  if (old === null || fresh === null || context.documents >= MOST_DOCUMENTS) {
    return undefined;
  }
  const texts = readTexts(old, fresh);
  const at = { path: [place.step], forces: endsHere(context) || leadsBelow(context) };
  switch (texts?.kind) {
    case undefined:
      return undefined;
    case 'blobs':
      return { kind: 'blob', ...at, before: old, after: fresh };
    case 'lines':
      return { kind: 'text', ...at, base64: texts.base64, lines: diffLines(...texts.sides) };
    case 'documents': {
      const content = diffDocuments(...texts.sides, context);
      return { kind: 'nested', form: 'document', ...at, base64: texts.base64, name: undefined, ...content };
    }
  }
}

function diffDocuments(
  before: Document | undefined,
  after: Document | undefined,
  { documents }: Context,
): Content {
  const inPolicy = [before, after].every((side) => side === undefined || isPolicy(side));
  const context: Context = { ...startContext(inPolicy), documents: documents + 1 };
  const [old, fresh] = inPolicy ? [withStatementList(before), withStatementList(after)] : [before, after];
  return isSequence(old ?? fresh)
    ? diffItems(isSequence(old) ? old : EMPTY, isSequence(fresh) ? fresh : EMPTY, context)
    : { children: diffMembers(entriesOf(old), entriesOf(fresh), context), unchanged: 0 };
}

/** Objects and lists of which there is one on both sides. */
function diffInside(place: Place, before: Side, after: Side, context: Context): Difference | undefined {
  if (context.depth > DEEPEST) {
    return undefined;
  }
  if (isMapping(before) && isMapping(after)) {
    const children = diffMembers(before.entries, after.entries, context);
    return lift(nested('object', place, { children, unchanged: 0 }, context), context);
  }
  if (context.inPolicy && before !== undefined && after !== undefined) {
    const [old, fresh] = [membersOf(before), membersOf(after)];
    if (old !== undefined && fresh !== undefined) {
      return isShort([...old, ...fresh])
        ? undefined
        : nested('list', place, diffSets(old, fresh, context), context);
    }
  }
  return isSequence(before) && isSequence(after) ? diffLists(place, before, after, context) : undefined;
}

function diffLists(
  place: Place,
  before: Sequence,
  after: Sequence,
  context: Context,
): Difference | undefined {
  const content = diffItems(before, after, context);
  const isOrder = content.children.length > 0 && content.children.every(({ kind }) => kind === 'moved');
  if (isOrder) {
    return {
      kind: 'order',
      path: [place.step],
      forces: endsHere(context) || leadsBelow(context),
      before,
      after,
    };
  }
  return isShort([...before.items, ...after.items])
    ? undefined
    : lift(nested('list', place, content, context), context);
}

function diffMembers(before: Entries, after: Entries, context: Context): readonly Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    return diffAt({ step: key }, before.get(key), after.get(key), context) ?? [];
  });
}

function diffItems(before: Sequence, after: Sequence, context: Context): Content {
  const { items, unchanged } = pairItems(before.items, after.items, context.identify, sameIn(context));
  const news = new Set(items.flatMap((item) => (item.kind === 'removed' ? [] : item.index)));
  const children = items.flatMap((item): readonly Difference[] => {
    if (item.kind === 'changed') {
      // What forces a replacement is told by the new index, or by the old one where that names nothing new.
      const from = news.has(item.from) ? item.index : item.from;
      const place = { step: item.index, item: { from, name: item.name } };
      return [diffAt(place, item.before, item.after, context) ?? []].flat();
    }
    const { index, ...rest } = item;
    const inside = descend(context, { step: index });
    return [{ ...rest, path: [index], forces: endsHere(inside) || leadsBelow(inside) }];
  });
  return { children, unchanged };
}

/** Sets: neither order nor repetition tells anything. */
function diffSets(before: readonly Value[], after: readonly Value[], { identify }: Context): Content {
  const [old, fresh] = [new Set(before.map(identify)), new Set(after.map(identify))];
  const removed = before.flatMap((value, index): readonly Difference[] =>
    fresh.has(identify(value)) ? [] : [{ kind: 'removed', path: [index], forces: false, value }],
  );
  const added = after.flatMap((value, index): readonly Difference[] =>
    old.has(identify(value)) ? [] : [{ kind: 'added', path: [index], forces: false, value }],
  );
  return { children: [...removed, ...added], unchanged: [...old].filter((one) => fresh.has(one)).length };
}
