import { digestOf } from '../src/plan/digest.ts';
import { readTexts } from '../src/plan/document.ts';
import { diffLines } from '../src/plan/lines.ts';
import type { Value } from '../src/plan/plan.ts';
import { isMapping, isSequence, valueAt } from '../src/plan/value.ts';
import { inline, pathText } from '../src/report/values.ts';
import type { Item } from './items.ts';
import { differencesOf } from './telling.ts';

/** A line of a difference with both sides beside each other. */
export type SplitRow =
  | {
      readonly kind: 'same' | 'changed';
      /** Undefined where that side has no such line. */
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | {
      readonly kind: 'gap';
      /** The attribute, when its first line, which names it, is left out. */
      readonly of: string | undefined;
      readonly count: number;
    };

/** An attribute that differs, line by line. */
export type SplitPart = readonly SplitRow[];

// Nothing is cut.
const WHOLE = Number.MAX_SAFE_INTEGER;

/** Both sides of an item beside each other: of a resource the attributes that differ, of an output the whole. */
export function splitParts(item: Item): readonly SplitPart[] {
  switch (item.kind) {
    case 'invocation':
    case 'check':
      return [];
    case 'output': {
      const { name, before, after } = item.output;
      return [partOf(name, before, after)];
    }
    case 'change':
    case 'deferred':
    case 'drift': {
      const { before, after } = item.change;
      const names = new Set(differencesOf(item).map(({ path }) => String(path[0])));
      return [...names].map((name) =>
        partOf(name, valueAt(before, [name]) ?? null, valueAt(after, [name]) ?? null),
      );
    }
  }
}

function partOf(name: string, before: Value, after: Value): SplitPart {
  const fresh = tellChanged(after, secretsIn(before));
  const [left, right] = pair(before, fresh);
  const label = pathText([name]);
  // A side that isn't set is empty, as in a unified difference.
  const old = before === null ? undefined : assign(label, left);
  const next = after === null ? undefined : assign(label, right);
  return sideBySide(label, old, next);
}

function assign(label: string, [first = '', ...others]: readonly string[]): string {
  return [`${label} = ${first}`, ...others].join('\n');
}

/** The lines of both sides, read as what they hold: documents, texts, or what nobody reads. */
function pair(before: Value, after: Value): readonly [readonly string[], readonly string[]] {
  const [old, fresh] = [textOf(before), textOf(after)];
  const texts = old === null || fresh === null ? undefined : readTexts(old, fresh);
  if (texts === undefined) return [spread(before), spread(after)];
  switch (texts.kind) {
    case 'documents':
      return map(texts.sides, (side) => inBase64(spread(side), texts.base64));
    case 'lines':
      return map(texts.sides, (side) => inBase64(linesOf(side), texts.base64));
    case 'blobs':
      return map(texts.sides, (side) => [describeBlob(side)]);
  }
}

function map<T>(
  [before, after]: readonly [T | undefined, T | undefined],
  tell: (side: T) => readonly string[],
): readonly [readonly string[], readonly string[]] {
  return [before === undefined ? [] : tell(before), after === undefined ? [] : tell(after)];
}

function textOf(value: Value): string | undefined | null {
  return value === null ? undefined : typeof value === 'string' ? value : null;
}

function linesOf(text: string): readonly string[] {
  return [
    'a text',
    ...text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `  ${line}`),
  ];
}

function inBase64([first = '', ...others]: readonly string[], base64: boolean): readonly string[] {
  return base64 ? [`(in Base64) ${first}`, ...others] : [first, ...others];
}

function describeBlob(text: string): string {
  const content = new TextEncoder().encode(text);
  return `(${content.length.toLocaleString('en-GB')} bytes, SHA-256 ${digestOf(content)}…)`;
}

/** A value with each member on a line of its own. */
function spread(value: Value): readonly string[] {
  if (isMapping(value) && value.entries.size > 0) {
    const inside = [...value.entries].flatMap(([key, entry]) => {
      const [first = '', ...others] = spread(entry);
      return [`  ${pathText([key])} = ${first}`, ...others.map((line) => `  ${line}`)];
    });
    return ['{', ...inside, '}'];
  }
  if (isSequence(value) && value.items.some((item) => isMapping(item) || isSequence(item))) {
    return ['[', ...value.items.flatMap((item) => spread(item).map((line) => `  ${line}`)), ']'];
  }
  return isSequence(value) && value.items.length > 1
    ? ['[', ...value.items.map((item) => `  ${inline(item, WHOLE)}`), ']']
    : [inline(value, WHOLE)];
}

function secretsIn(value: Value, found = new Set<number>()): ReadonlySet<number> {
  if (isMapping(value)) for (const entry of value.entries.values()) secretsIn(entry, found);
  else if (isSequence(value)) for (const item of value.items) secretsIn(item, found);
  else if (typeof value === 'object' && value?.kind === 'secret') found.add(value.id);
  return found;
}

/** Two secrets read alike: one that wasn't there before says so, where there was one before. */
function tellChanged(value: Value, known: ReadonlySet<number>): Value {
  if (known.size === 0 || typeof value !== 'object' || value === null) return value;
  switch (value.kind) {
    case 'mapping':
      return {
        kind: 'mapping',
        entries: new Map([...value.entries].map(([key, entry]) => [key, tellChanged(entry, known)])),
      };
    case 'sequence':
      return { kind: 'sequence', items: value.items.map((item) => tellChanged(item, known)) };
    case 'secret':
      // The digits of an exact number are shown as they are.
      return known.has(value.id) ? value : { kind: 'exact', digits: '(sensitive, changed)' };
    case 'exact':
    case 'unknown':
      return value;
  }
}

function sideBySide(label: string, before: string | undefined, after: string | undefined): SplitPart {
  const rows: SplitRow[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const settle = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
      rows.push({ kind: 'changed', before: removed[at], after: added[at] });
    }
    [removed, added] = [[], []];
  };
  for (const line of diffLines(before, after)) {
    switch (line.kind) {
      case 'removed':
        removed.push(line.text);
        break;
      case 'added':
        added.push(line.text);
        break;
      case 'same':
        settle();
        rows.push({ kind: 'same', before: line.text, after: line.text });
        break;
      case 'gap':
        settle();
        rows.push({ kind: 'gap', of: rows.length === 0 ? label : undefined, count: line.count });
        break;
    }
  }
  settle();
  return rows;
}
