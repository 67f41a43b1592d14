import { parseDocument, stringsIn } from './json.ts';
import type { Redact } from './plan.ts';

/** What stands in a secret's place. */
export const REDACTED = '(sensitive)';

// A text this short is found in half the words of a plan: it is hidden where it is flagged, and nowhere else.
const SHORTEST = 4;

// Lines and inner strings of a longer secret. Shorter ones are braces, keys and plain words.
const SHORTEST_PART = 8;

const COMMONPLACE = new Set(['true', 'false', 'null', 'none']);

/**
 * A closure that takes secrets out of any text: as they are, their lines, and the forms that Terraform's
 * functions give them (`jsonencode`, `base64encode` also of a text around the secret, `urlencode`).
 * Secrets of fewer than four characters, and words such as `true`, are left alone.
 */
export function makeRedactor(secrets: readonly string[]): Redact {
  const needles = [...new Set(secrets.flatMap(parts).filter(isTelling).flatMap(forms))];
  if (needles.length === 0) {
    return (text) => text;
  }
  const any = new RegExp(needles.map((needle) => escapeRegExp(needle)).join('|'));
  return (text) => (any.test(text) ? blot(text, needles) : text);
}

/** Whether a secret can be looked for in other texts without hiding half of them. */
function isTelling(secret: string): boolean {
  return secret.trim().length >= SHORTEST && !COMMONPLACE.has(secret.toLowerCase());
}

/** A secret and what it is made of: its lines, as Terraform indents them in its messages, and a document's strings. */
function parts(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const inner = [...(lines.length > 1 ? lines : []), ...stringsOfDocument(secret)];
  return [secret, secret.trim(), ...inner.filter((part) => part.length >= SHORTEST_PART)];
}

function stringsOfDocument(text: string): readonly string[] {
  const document = parseDocument(text);
  return document === undefined ? [] : stringsIn(document);
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function forms(secret: string): readonly string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    escaped,
    // Go's encoder, and so `jsonencode`, escapes these too: https://pkg.go.dev/encoding/json#HTMLEscape
    escaped.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`),
    JSON.stringify(escaped).slice(1, -1),
    encodeURIComponent(secret.toWellFormed()),
    encodeURIComponent(secret.toWellFormed())
      .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+'),
    ...base64Forms(secret),
  ];
}

/**
 * What a secret looks like in Base64. Inside a longer text it can begin at any of three places of a group;
 * the characters that also depend on its neighbours are left out.
 */
function base64Forms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const inside = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const first = [0, 2, 3][offset] ?? 0;
    const last = (bytes.length + offset) % 3 === 0 ? encoded.length : encoded.length - 1;
    return encoded.slice(first, last);
  });
  return [bytes.toString('base64'), ...inside.filter((encoded) => encoded.length >= SHORTEST_PART)].flatMap(
    (encoded) => [encoded, encoded.replaceAll('+', '-').replaceAll('/', '_')],
  );
}

/** Replaces every occurrence of every needle; where they overlap or touch, all of it becomes one. */
function blot(text: string, needles: readonly string[]): string {
  const found = needles
    .flatMap((needle) => occurrences(text, needle))
    .sort((one, other) => one[0] - other[0]);
  let result = '';
  let end = 0;
  for (const [from, to] of found) {
    if (from > end || (from === end && end === 0)) {
      result += text.slice(end, from) + REDACTED;
    }
    end = Math.max(end, to);
  }
  return result + text.slice(end);
}

function occurrences(text: string, needle: string): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    found.push([at, at + needle.length]);
  }
  return found;
}
