import { findAssigned } from './assignments.ts';
import { jsonForms } from './encodings.ts';
import { ExactNumber, isJsonList, isJsonObject, parseDocument } from './json.ts';
import type { Json } from './json.ts';
import type { Range } from './needles.ts';
import type { Step } from './plan.ts';
import { findShapes } from './shapes.ts';
import { isHarmless, isSpeaking, isTellingText } from './speaking.ts';
import { mayTell } from './suspicion.ts';

/** A shorter number is a port, a count or a size, and occurs in every other place too. */
export const SHORTEST_NUMBER = 6;

/** What a value's names say of it. */
export interface Naming {
  /** Whether they say that it is secret. */
  readonly speaking: boolean;
  /** Whether it is an item of a list. */
  readonly listed: boolean;
}

/** Of a value whose name is given; undefined for one that has none. */
export function namingOf(name: string | undefined): Naming {
  return { speaking: name !== undefined && isSpeaking(name), listed: false };
}

/** Of the items of a list. */
export function namingOfItems({ speaking }: Naming): Naming {
  return { speaking, listed: true };
}

/**
 * Of what an object has under a key. A map under a speaking name holds secrets, unless their own keys say otherwise;
 * a block (Terraform has them in lists) has names of its own. `{ name = "DB_PASSWORD", value = … }` speaks, too.
 */
export function namingOfEntry(
  { speaking, listed }: Naming,
  holder: { readonly [key: string]: Json },
  key: string,
): Naming {
  return {
    speaking: isSpeaking(key) || (speaking && !listed && !isHarmless(key)) || isNamedBeside(holder, key),
    listed: false,
  };
}

const NAMES = ['name', 'Name', 'key', 'Key', 'parameter_name', 'ParameterKey', 'variable'];

function isNamedBeside(holder: { readonly [key: string]: Json }, key: string): boolean {
  return (
    /value$/i.test(key) &&
    NAMES.some((name) => {
      const beside = Object.hasOwn(holder, name) ? holder[name] : undefined;
      return typeof beside === 'string' && isSpeaking(beside);
    })
  );
}

/** Whether a value without parts is to be hidden for its names' sake. */
export function isTelling(content: Json | undefined): content is string | number | ExactNumber {
  if (typeof content === 'string') {
    return isTellingText(content);
  }
  return (
    (typeof content === 'number' || content instanceof ExactNumber) &&
    digitsOf(content).length >= SHORTEST_NUMBER
  );
}

/** A number as the plan writes it. */
export function digitsOf(number: number | ExactNumber): string {
  return typeof number === 'number' ? String(number) : number.digits;
}

/** Says whether the value at a path, from where it is asked, is one that the user wants to see. */
export type IsRevealed = (path: readonly Step[]) => boolean;

/**
 * Finds the secrets in a value by its names and by their forms.
 * @param naming - what the names over the value say of it
 * @param visit - is given each secret text, and whether it is all of a leaf or a part of one
 */
export function visitTelling(
  json: Json | undefined,
  naming: Naming,
  isRevealed: IsRevealed,
  visit: (text: string, whole: boolean) => void,
  path: Step[] = [],
): void {
  if (isJsonList(json)) {
    const ofItems = namingOfItems(naming);
    json.forEach((item, index) => {
      path.push(index);
      visitTelling(item, ofItems, isRevealed, visit, path);
      path.pop();
    });
  } else if (isJsonObject(json)) {
    for (const key of Object.keys(json)) {
      path.push(key);
      visitTelling(json[key], namingOfEntry(naming, json, key), isRevealed, visit, path);
      path.pop();
    }
  } else if (naming.speaking && isTelling(json)) {
    if (!isRevealed(path)) {
      visit(typeof json === 'string' ? json : digitsOf(json), true);
    }
  } else if (typeof json === 'string') {
    const found = findTelling(json, (inside) => isRevealed([...path, ...inside]));
    if (found.length > 0 && !isRevealed(path)) {
      found.forEach(([from, to]) => visit(json.slice(from, to), false));
    }
  }
}

// `PWD=x`; an address is longer.
const SHORTEST_TELLING = 5;

/**
 * Where secrets stand in a text by their names and their forms: tokens, assignments, members of JSON documents.
 * @param isRevealed - asked for the members of a document
 */
export function findTelling(text: string, isRevealed: IsRevealed = () => false): readonly Range[] {
  if (text.length < SHORTEST_TELLING || !mayTell(text)) {
    return [];
  }
  const shapes = findShapes(text);
  const document = parseDocument(text);
  return document === undefined
    ? [...shapes, ...findAssigned(text)]
    : [...shapes, ...findInDocument(text, document, isRevealed)];
}

/** The document's own text has its strings escaped; where one isn't found again, all of the text is hidden. */
function findInDocument(text: string, document: Json, isRevealed: IsRevealed): readonly Range[] {
  const found: Range[] = [];
  const revealed = new Set<boolean>();
  const asked: IsRevealed = (path) => {
    const answer = isRevealed(path);
    revealed.add(answer);
    return answer;
  };
  visitTelling(document, namingOf(undefined), asked, (secret, whole) => {
    const ranges = jsonForms(secret).flatMap((form) => occurrences(text, form, whole));
    found.push(...(ranges.length === 0 ? [[0, text.length] as const] : ranges));
  });
  // A key that is there twice is parsed once.
  return revealed.has(true) ? found : [...found, ...findAssigned(text)];
}

function occurrences(text: string, form: string, whole: boolean): readonly Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    if (!whole || isLeaf(text, at, end)) {
      found.push([at, end]);
    }
  }
  return found;
}

/** Whether a part of a document is all of a string or of a number, and no key. */
function isLeaf(text: string, from: number, to: number): boolean {
  const [before = '', behind = ''] = [text[from - 1], text[to]];
  return before === '"' && behind === '"'
    ? !/^"\s*:/.test(text.slice(to, to + 40))
    : !/[\w".+-]/.test(before) && !/[\w".]/.test(behind);
}
