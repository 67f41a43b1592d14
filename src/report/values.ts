import { UNKNOWN } from '../plan/export.ts';
import type { Mapping, Secret, Step, Value } from '../plan/plan.ts';
import { REDACTED } from '../plan/redactor.ts';
import { isMapping, isSequence, valueAt } from '../plan/value.ts';
import { cut } from './budget.ts';
import { quote } from './markdown.ts';

// What still reads as one line beside its name.
const WIDEST = 90;

/** A name longer than this stands for itself; the others are padded, so that values stand below each other. */
export const WIDEST_NAME = 32;

/** What stands for a secret that isn't the one that it was. */
const CHANGED = '(sensitive, changed)';

/**
 * A value on one line.
 * @param longest - characters of a string before it is cut
 * @param former - what was in its place; a secret that differs from it is told to
 */
export function inline(value: Value, longest: number, former?: Value): string {
  if (typeof value === 'string') {
    return quote(cut(value, longest));
  }
  if (typeof value !== 'object' || value === null) {
    return String(value);
  }
  switch (value.kind) {
    case 'exact':
      return value.digits;
    case 'unknown':
      return UNKNOWN;
    case 'secret':
      return isOtherSecret(value, former) ? CHANGED : REDACTED;
    case 'sequence':
      return `[${value.items.map((item, index) => inline(item, longest, inside(former, index))).join(', ')}]`;
    case 'mapping':
      return value.entries.size === 0 ? '{}' : `{ ${members(value, longest, former).join(', ')} }`;
  }
}

function isOtherSecret({ id }: Secret, former: Value | undefined): boolean {
  return typeof former === 'object' && former?.kind === 'secret' && former.id !== id;
}

function inside(value: Value | undefined, step: Step): Value | undefined {
  return value === undefined ? undefined : valueAt(value, [step]);
}

function members(mapping: Mapping, longest: number, former: Value | undefined): readonly string[] {
  return [...mapping.entries].map(
    ([key, value]) => `${keyOf(key)} = ${inline(value, longest, inside(former, key))}`,
  );
}

/** A value on one line when it is short, else on several, as Terraform formats it. */
export function block(value: Value, longest: number): readonly string[] {
  if (typeof value !== 'object' || value === null || value.kind === 'secret' || !isWide(value, WIDEST)) {
    return [inline(value, longest)];
  }
  if (value.kind === 'sequence') {
    return ['[', ...value.items.flatMap((item) => indent([...block(item, longest)], ',')), ']'];
  }
  if (value.kind === 'mapping') {
    const names = [...value.entries.keys()]
      .map((key) => keyOf(key).length)
      .filter((length) => length <= WIDEST_NAME);
    const width = names.reduce((widest, length) => Math.max(widest, length), 0);
    const entries = [...value.entries].flatMap(([key, entry]) => {
      const [first = '', ...others] = block(entry, longest);
      return indent([`${keyOf(key).padEnd(width)} = ${first}`, ...others], '');
    });
    return ['{', ...entries, '}'];
  }
  return [inline(value, longest)];
}

function indent(lines: readonly string[], end: string): readonly string[] {
  return lines.map((line, index) => `  ${line}${index === lines.length - 1 ? end : ''}`);
}

/** Whether a value takes more than so many characters; looks no further than it must. */
export function isWide(value: Value, room: number): boolean {
  let left = room;
  const take = (part: Value): boolean => {
    if (typeof part !== 'object' || part === null) {
      left -= typeof part === 'string' ? part.length + 2 : 5;
    } else if (part.kind === 'sequence') {
      return part.items.every((item) => take(item) && (left -= 2) >= 0);
    } else if (part.kind === 'mapping') {
      return [...part.entries].every(([key, entry]) => (left -= key.length + 5) >= 0 && take(entry));
    } else {
      left -= 11;
    }
    return left >= 0;
  };
  return !take(value);
}

/** A path as Terraform writes it: `versioning[0].enabled`, `tags["a b"]`. */
export function pathText(path: readonly Step[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') {
        return `[${step}]`;
      }
      const isName = isIdentifier(step);
      return index === 0 ? keyOf(step) : isName ? `.${step}` : `[${quote(step)}]`;
    })
    .join('');
}

function keyOf(key: string): string {
  return isIdentifier(key) ? key : quote(key);
}

function isIdentifier(key: string): boolean {
  return /^[A-Za-z_][\w-]*$/.test(key);
}

/** A value without the attributes that aren't set. */
export function withoutNulls(value: Value): Value {
  if (isSequence(value)) {
    return { ...value, items: value.items.map(withoutNulls) };
  }
  if (isMapping(value)) {
    const set = [...value.entries].filter(([, entry]) => entry !== null);
    return { ...value, entries: new Map(set.map(([key, entry]) => [key, withoutNulls(entry)])) };
  }
  return value;
}
