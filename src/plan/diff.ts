import type { Difference } from './difference.ts';
import { isForced } from './difference.ts';
import { documentsIn } from './document.ts';
import type { Document } from './document.ts';
import { pairItems } from './items.ts';
import { diffLines } from './lines.ts';
import type { OutputChange, ResourceChange, Sequence, Step, Value } from './plan.ts';
import { canonical, isMapping, isScalar, isSequence, sameValue } from './value.ts';

interface Context {
  readonly replacePaths: readonly (readonly Step[])[];
  /** The way from the resource to here. */
  readonly at: readonly Step[];
  readonly inDocument: boolean;
}

interface Content {
  readonly children: readonly Difference[];
  /** Items of a list that are the same. */
  readonly unchanged: number;
}

// A list of scalars up to this length is easier to compare as a whole.
const SHORT_LIST = 72;

/** The attributes that a change changes: what forces a replacement first, otherwise by name. */
export function diffResource({ before, after, replacePaths }: ResourceChange): readonly Difference[] {
  const context: Context = { replacePaths, at: [], inDocument: false };
  const differences = diffMembers(entriesOf(before), entriesOf(after), context);
  return [...differences.filter(isForced), ...differences.filter((difference) => !isForced(difference))];
}

/** How an output changes; undefined when the two are the same to whoever may not see secrets. */
export function diffOutput({ name, before, after }: OutputChange): Difference | undefined {
  return diffAt(name, before, after, { replacePaths: [], at: [], inDocument: false });
}

function diffAt(
  step: Step,
  before: Value | undefined,
  after: Value | undefined,
  parent: Context,
): Difference | undefined {
  const at = [...parent.at, step];
  const context = { ...parent, at };
  if (isAbsent(before, context) && isAbsent(after, context)) {
    return undefined;
  }
  if (before !== undefined && after !== undefined && sameValue(before, after)) {
    return undefined;
  }
  const path = [step];
  const difference =
    diffTexts(path, before, after, context) ??
    diffInside(path, before, after, context) ??
    diffWhole(path, before, after, context);
  return isNothing(difference) ? undefined : difference;
}

/** Two objects of which one says that something isn't set, and the other says nothing of it. */
function isNothing(difference: Difference): boolean {
  return difference.kind === 'nested' && difference.form !== 'document' && difference.children.length === 0;
}

/** A difference that isn't looked into. */
function diffWhole(
  path: readonly Step[],
  before: Value | undefined,
  after: Value | undefined,
  context: Context,
): Difference {
  const forces = isReplacePath(context, true);
  if (isAbsent(before, context)) {
    return { kind: 'added', path, forces, value: after ?? null };
  }
  if (isAbsent(after, context)) {
    return { kind: 'removed', path, forces, value: before ?? null };
  }
  return { kind: 'changed', path, forces, before: before ?? null, after: after ?? null };
}

/** Strings that hold documents, or several lines. */
function diffTexts(
  path: readonly Step[],
  before: Value | undefined,
  after: Value | undefined,
  context: Context,
): Difference | undefined {
  const old = textOf(before, context);
  const fresh = textOf(after, context);
  if (old === null || fresh === null) {
    return undefined;
  }
  const forces = isReplacePath(context, true);
  const documents = documentsIn(old, fresh);
  if (documents !== undefined) {
    const inside = { replacePaths: [], at: [], inDocument: true };
    const { children, unchanged } = diffContent(...documents, inside);
    return { kind: 'nested', form: 'document', path, forces, children, unchanged };
  }
  return `${old ?? ''}${fresh ?? ''}`.includes('\n')
    ? { kind: 'text', path, forces, lines: diffLines(old, fresh) }
    : undefined;
}

/** Objects and lists of which there is one on both sides. */
function diffInside(
  path: readonly Step[],
  before: Value | undefined,
  after: Value | undefined,
  context: Context,
): Difference | undefined {
  const forces = isReplacePath(context, false);
  if (isMapping(before) && isMapping(after)) {
    const children = diffMembers(before.entries, after.entries, context);
    return lift({ kind: 'nested', form: 'object', path, forces, children, unchanged: 0 }, context);
  }
  if (isSequence(before) && isSequence(after) && !isShort(before, after)) {
    const { children, unchanged } = diffItems(before, after, context);
    return lift({ kind: 'nested', form: 'list', path, forces, children, unchanged }, context);
  }
  return undefined;
}

function diffContent(before: Document | undefined, after: Document | undefined, context: Context): Content {
  const some = before ?? after;
  return isSequence(some)
    ? diffItems(isSequence(before) ? before : EMPTY, isSequence(after) ? after : EMPTY, context)
    : { children: diffMembers(entriesOf(before), entriesOf(after), context), unchanged: 0 };
}

function diffMembers(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  context: Context,
): readonly Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    return diffAt(key, before.get(key), after.get(key), context) ?? [];
  });
}

function diffItems(before: Sequence, after: Sequence, context: Context): Content {
  const { items, unchanged } = pairItems(before.items, after.items);
  const children = items.flatMap((item): readonly Difference[] => {
    if (item.kind === 'changed') {
      return [diffAt(item.index, item.before, item.after, context) ?? []].flat();
    }
    const forces = isReplacePath({ ...context, at: [...context.at, item.index] }, true);
    return [{ kind: item.kind, path: [item.index], forces, value: item.value }];
  });
  return { children, unchanged };
}

/** A lone difference inside takes the place of what is around it: `versioning[0].enabled`. */
function lift(nested: Difference & { readonly kind: 'nested' }, context: Context): Difference {
  const [only, ...others] = nested.children;
  const hasOwnLine =
    nested.form === 'list' && only !== undefined && only.kind !== 'nested' && only.path.length === 1;
  if (context.inDocument || only === undefined || others.length > 0 || hasOwnLine) {
    return nested;
  }
  return { ...only, path: [...nested.path, ...only.path], forces: nested.forces || only.forces };
}

/** Whether a path that forces the replacement ends here, or, for what isn't looked into, below. */
function isReplacePath({ at, replacePaths }: Context, whole: boolean): boolean {
  return replacePaths.some(
    (path) =>
      (whole ? path.length >= at.length : path.length === at.length) &&
      at.every((step, i) => step === path[i]),
  );
}

/** In a document null is a value like any other; elsewhere it means that nothing is set. */
function isAbsent(value: Value | undefined, { inDocument }: Context): boolean {
  return value === undefined || (value === null && !inDocument);
}

/** The text of a string; undefined for what is absent; null for what is neither. */
function textOf(value: Value | undefined, context: Context): string | undefined | null {
  if (isAbsent(value, context)) {
    return undefined;
  }
  return typeof value === 'string' ? value : null;
}

function isShort(before: Sequence, after: Sequence): boolean {
  return (
    [...before.items, ...after.items].every(isScalar) &&
    canonical(before).length + canonical(after).length <= SHORT_LIST
  );
}

function entriesOf(value: Value | undefined): ReadonlyMap<string, Value> {
  return isMapping(value) ? value.entries : new Map<string, Value>();
}

const EMPTY: Sequence = { kind: 'sequence', items: [] };
