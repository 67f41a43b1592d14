import { Cursor } from './cursor.ts';
import { pastShared, pastValue } from './passage.ts';
import { inForm, isSame, isWord, rawAt } from './raw.ts';
import type { Raw } from './raw.ts';
import { shapeOf } from './unknown.ts';

/** The sides of a resource's change. */
export interface Sides {
  readonly before: Raw | undefined;
  readonly after: Raw | undefined;
  readonly unknown: Raw | undefined;
  /** What the refresh found of the same object. */
  readonly refresh: Refresh | undefined;
  /** Whether nothing of the object is left. */
  readonly isEnd: boolean;
}

export interface Refresh {
  readonly before: Raw | undefined;
  readonly after: Raw | undefined;
}

/** What a change does to an attribute. */
export interface Attribute {
  /** In quotation marks; undefined for what is no object and has no attributes: it is one without a name. */
  readonly name: Raw | undefined;
  /** Before the change. */
  readonly old: Raw | undefined;
  /** Before the refresh. */
  readonly stored: Raw | undefined;
  readonly planned: Raw | undefined;
  /** Undefined when it is known. */
  readonly shape: Raw | undefined;
  readonly isChanged: boolean;
}

/**
 * The attributes that either side has, sorted by name.
 *
 * What the refresh found counts where the plan sets an attribute to a known value: there it is a surprise. Elsewhere it
 * is noise, and what the state had stands in its place.
 * @param which - whether those too that stay as they are, which are most
 * @throws MalformedJsonError, SyntaxError
 */
export function attributesOf(sides: Sides, which: 'all' | 'changed'): readonly Attribute[] {
  return gather(sides, which) ?? gather(rewritten(sides), which, true) ?? [];
}

/** In canonical form, names come in their order, each once and written in one way. */
function rewritten({ before, after, unknown, refresh, isEnd }: Sides): Sides {
  const form = (raw: Raw | undefined): Raw | undefined => raw && inForm(raw);
  return {
    before: form(before),
    after: form(after),
    unknown: form(unknown),
    refresh: refresh && { before: form(refresh.before), after: form(refresh.after) },
    isEnd,
  };
}

/** Undefined when names don't come in their order, unless they are known to. */
function gather(sides: Sides, which: 'all' | 'changed', inOrder = false): readonly Attribute[] | undefined {
  const { refresh, isEnd } = sides;
  const [before, after, unknown] = [sides.before, sides.after, sides.unknown].map(
    (side) => new Cursor(side),
  ) as [Cursor, Cursor, Cursor];
  const [stored, found] = [new Cursor(refresh?.before), new Cursor(refresh?.after)];
  // What both sides have is the same whatever the refresh found, unless all of it goes.
  const passesShared = which === 'changed' && (refresh === undefined || !isEnd);
  const attributes: Attribute[] = [];

  while (before.isOpen || after.isOpen || unknown.isOpen) {
    const order = before.compare(after);
    const side = order <= 0 ? before : after;
    const unknownOrder = unknown.compare(side);
    if (passesShared && order === 0 && unknownOrder > 0 && passShared(before, after)) {
      continue;
    }
    const first = unknownOrder < 0 ? unknown : side;
    const name = first.quoted;
    const [inState, inRefresh] = refresh === undefined ? [] : [seek(stored, first), seek(found, first)];
    const isKnown = unknownOrder > 0;
    const now = unknownOrder >= 0 && order <= 0 ? take(before) : undefined;
    const planned = unknownOrder >= 0 && order >= 0 ? take(after) : undefined;
    const shape = isKnown ? undefined : shapeOf(take(unknown));
    const storedNow = isSame(inState, inRefresh) ? now : inState;
    const old = isEnd || (shape !== undefined && isWord(shape, 'true')) ? storedNow : now;
    const isChanged = shape !== undefined || !isSame(old, planned);
    if (isChanged || which === 'all') {
      attributes.push({ name, old, stored: storedNow, planned, shape, isChanged });
    }
  }
  seek(stored);
  seek(found);
  const all = [before, after, unknown, stored, found];
  return inOrder || all.every((cursor) => cursor.isInOrder) ? attributes : undefined;
}

/** Passes over a member of both sides, when it is the same on both. */
function passShared(before: Cursor, after: Cursor): boolean {
  const to = pastShared(before.bytes, before.from, after.bytes, after.from);
  if (to === -1) {
    return false;
  }
  const afterTo = to - before.from + after.from;
  before.next(to);
  after.follow(before, to, afterTo);
  return true;
}

function take(cursor: Cursor): Raw {
  const raw = rawAt(cursor.bytes, cursor.from);
  cursor.next(raw.to);
  return raw;
}

/** The value of the member that is called as another's; what comes before it is passed over, or all. */
function seek(cursor: Cursor, other?: Cursor): Raw | undefined {
  while (cursor.isOpen && (other === undefined || cursor.compare(other) < 0)) {
    cursor.next(pastValue(cursor.bytes, cursor.from));
  }
  return other !== undefined && cursor.isOpen && cursor.compare(other) === 0
    ? rawAt(cursor.bytes, cursor.from)
    : undefined;
}
