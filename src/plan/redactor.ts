import { decodeBase64, formsOf } from './encodings.ts';
import { parseDocument, stringsIn } from './json.ts';
import { indexNeedles } from './needles.ts';
import type { Range } from './needles.ts';
import { findTelling } from './telling.ts';

/** What stands in a secret's place. */
export const REDACTED = '(sensitive)';

// A text this short is found in half the words of a plan: it is hidden where it is flagged, and nowhere else.
const SHORTEST = 4;

// Lines and inner strings of a longer secret. Shorter ones are braces, keys and plain words.
const SHORTEST_PART = 8;

/** Words that are somebody's password, and in every other plan's names and texts. */
const COMMONPLACE =
  /^(?:true|false|null|none|admin|administrator|root|user|username|password|secret|token|default|test|testing|example|changeme|dev|develop|development|int|staging|stage|prod|production|postgres|postgresql|mysql|mariadb|oracle|mongodb|redis|localhost|enabled|disabled|required|optional|[a-z]{2}(?:-[a-z]+)+-\d)$/i;

/** Takes secrets out of a text: those that are known, and whatever looks like one. */
export interface Redactor {
  (text: string): string;
  /** Where known secrets stand in a text, in whatever form. */
  readonly find: (text: string) => readonly Range[];
}

/**
 * Makes the redactor of some secrets. It finds them as they are, their lines, what they are the Base64 of, and the
 * forms that Terraform's functions give them (`jsonencode`, `base64encode` also of a text around the secret,
 * `urlencode`); and tokens, keys and values under names that say that they are secret, of which nothing is known.
 * Secrets of fewer than four characters, and words such as `true`, are left alone.
 */
export function makeRedactor(secrets: readonly string[]): Redactor {
  let search: ReturnType<typeof indexNeedles> | undefined;
  const find = (text: string): readonly Range[] => {
    if (secrets.length === 0 || text.length < SHORTEST) {
      return [];
    }
    search ??= indexNeedles(needlesOf(secrets));
    return search(text);
  };
  return Object.assign((text: string) => blot(text, [...find(text), ...findTelling(text)]), { find });
}

/** Whether a text can be looked for in others without hiding half of them. */
export function isRare(text: string): boolean {
  return text.trim().length >= SHORTEST && !COMMONPLACE.test(text);
}

function needlesOf(secrets: readonly string[]): readonly string[] {
  return [...new Set(secrets.flatMap(partsOf).filter(isRare))]
    .flatMap(formsOf)
    .filter((form) => form.length >= SHORTEST);
}

/** A secret and what it is made of. */
function partsOf(secret: string): readonly string[] {
  const decoded = decodeBase64(secret);
  return [...piecesOf(secret), ...(decoded === undefined ? [] : piecesOf(decoded))];
}

/** A text, its lines, as Terraform indents them in its messages, and a document's strings. */
function piecesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const inner = [...(lines.length > 1 ? lines : []), ...stringsOfDocument(text)];
  return [text, text.trim(), ...inner.filter((part) => part.length >= SHORTEST_PART)];
}

function stringsOfDocument(text: string): readonly string[] {
  const document = parseDocument(text);
  return document === undefined ? [] : stringsIn(document);
}

/** Puts one mark in place of each part of a text; where parts overlap or touch, all of it becomes one. */
export function blot(text: string, parts: readonly Range[]): string {
  if (parts.length === 0) {
    return text;
  }
  let result = '';
  let end = -1;
  for (const [from, to] of parts.toSorted((one, other) => one[0] - other[0])) {
    if (from > end) {
      result += text.slice(Math.max(end, 0), from) + REDACTED;
    }
    end = Math.max(end, to);
  }
  return result + text.slice(Math.max(end, 0));
}
