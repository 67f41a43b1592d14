import { attributesOf } from './attributes.ts';
import type { Attribute, Sides } from './attributes.ts';
import { canonicalText } from './canonical.ts';
import { Cursor } from './cursor.ts';
import type { Effect } from './effect.ts';
import { flagsOfEntry, isFlag, withoutFlagged } from './flags.ts';
import type { Flags } from './flags.ts';
import type { Piece } from './head.ts';
import type { Ink } from './ink.ts';
import { isJsonList } from './json.ts';
import type { Json } from './json.ts';
import { nameOf } from './parts.ts';
import type { Parts } from './parts.ts';
import { jsonOf, rawOf, textIn } from './raw.ts';
import type { Raw } from './raw.ts';

/** A change of a resource, in the plan's bytes. */
export interface ChangeSource {
  readonly kind: 'change' | 'read' | 'drift' | 'deferred';
  readonly address: string;
  readonly deposed: string | undefined;
  readonly previousAddress: string | undefined;
  /** Why it is put off. */
  readonly reason: string | undefined;
  /** Where its `change` stands. */
  readonly change: Piece;
  /** Where the `change` stands that the refresh found of the same object. */
  readonly drift: Piece | undefined;
}

/** How effects are read. */
export interface EffectMeans {
  readonly readChange: (piece: Piece) => Parts;
  /** Of what the refresh found: it stands elsewhere, and each reader goes through its own list. */
  readonly readDrift: (piece: Piece) => Parts;
  readonly ink: Ink;
  /** Whether what is flagged as sensitive enters. */
  readonly withSensitive: boolean;
}

/**
 * Writes all of what a resource's change would do, as `textOf` says it. Of its attributes enter those that differ between
 * before and after, or are unknown yet.
 * @throws MalformedJsonError, SyntaxError
 */
export function writeEffect(source: ChangeSource, means: EffectMeans): void {
  const { ink } = means;
  const change = openChange(source, means);
  ink.text('[');
  writeFacts(source, change, ink);
  ink.text(',[');
  attributesOf(change, 'changed').forEach((attribute, index) => {
    if (index > 0) {
      ink.text(',');
    }
    writeAttribute(attribute, change.flags, ink);
  });
  ink.text(']]');
}

/** What a resource's change would do, attribute by attribute. @throws MalformedJsonError, SyntaxError */
export function readEffect(source: ChangeSource, means: EffectMeans): Effect {
  const { ink } = means;
  const change = openChange(source, means);
  const textBy = (write: () => void): string => {
    ink.clear();
    write();
    return ink.bytes().toString();
  };
  const textFor = (attribute: Attribute): string =>
    textBy(() => writeAttribute(attribute, change.flags, ink));
  return {
    facts: textBy(() => writeFacts(source, change, ink)),
    attributes: attributesOf(change, 'all').map((attribute) => ({
      name: nameOf(attribute.name),
      text: attribute.isChanged ? textFor(attribute) : undefined,
      ifUnknown: textFor({ ...attribute, old: attribute.stored, planned: undefined, shape: UNKNOWN }),
    })),
  };
}

interface OpenChange extends Sides {
  readonly parts: Parts;
  readonly flags: Flags;
}

const UNKNOWN = rawOf(Buffer.from('true'));
const NAMELESS = rawOf(Buffer.from('""'));
const ENDS = /"(?:delete|forget)"/;

function openChange({ kind, change, drift }: ChangeSource, means: EffectMeans): OpenChange {
  const parts = means.readChange(change);
  const found = drift === undefined ? undefined : means.readDrift(drift);
  const refresh = found && { before: found.get('before'), after: found.get('after') };
  return {
    parts,
    // What a data source has is read anew.
    before: kind === 'read' ? undefined : parts.get('before'),
    after: parts.get('after'),
    unknown: parts.get('after_unknown'),
    flags: means.withSensitive ? [] : [parts, found].flatMap(flagsIn),
    isEnd: ENDS.test(textIn(parts.get('actions'))),
    // An object that was found to be gone isn't noise.
    refresh: refresh === undefined || !new Cursor(refresh.after).isOpen ? undefined : refresh,
  };
}

function writeAttribute(attribute: Attribute, flags: Flags, ink: Ink): void {
  const { name, old, planned, shape } = attribute;
  // What is flagged as a whole is so in each part.
  const isWhole = flags.length === 0 || flags.includes(true) || name === undefined;
  const own = isWhole ? flags : flagsOfEntry(flags, nameOf(name));
  const write = (raw: Raw | undefined): void =>
    own.length === 0 ? ink.value(raw) : ink.text(canonicalText(withoutFlagged(jsonOf(raw), own)));
  ink.text('[');
  ink.value(name ?? NAMELESS);
  ink.text(',');
  write(old);
  ink.text(',');
  write(planned);
  ink.text(',');
  ink.value(shape);
  ink.text(']');
}

function writeFacts(source: ChangeSource, { parts }: OpenChange, ink: Ink): void {
  const { kind, address, deposed, previousAddress, reason } = source;
  ink.text(JSON.stringify([kind, address, deposed ?? null, previousAddress ?? null, reason ?? null]));
  ink.text(',');
  ink.value(parts.get('actions'));
  ink.text(',');
  ink.value(parts.get('importing'));
  ink.text(`,[${pathsOf(jsonOf(parts.get('replace_paths'))).join()}]`);
}

/** Each path once, whatever the order. */
function pathsOf(paths: Json): readonly string[] {
  return isJsonList(paths) ? [...new Set(paths.map(canonicalText))].sort() : [];
}

function flagsIn(parts: Parts | undefined): Flags {
  return ['before_sensitive', 'after_sensitive'].map((name) => jsonOf(parts?.get(name))).filter(isFlag);
}
