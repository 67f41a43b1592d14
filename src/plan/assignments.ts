import type { Range } from './needles.ts';
import { isSpeaking, isTellingText } from './speaking.ts';

/** A name, perhaps quoted, the sign behind it, and the quote that a value begins with. */
const ASSIGNMENT =
  /(?<![\w.-])-{0,2}(?<name>[A-Za-z_][\w.-]{0,99})(?:\\*["'])?\s{0,8}(?<sign>=>|:=|=|:)\s{0,8}(?<quote>\\*["'])?/g;

/** An option of a command line and the value behind it. */
const OPTION = /(?<![\w.-])--?(?<name>[A-Za-z][\w-]{0,99})[ \t]{1,8}(?!-)(?<quote>\\*["'])?/g;

/** Names of what another place holds: `var.password`, `$(cat file)`, `process.env.TOKEN`. */
const REFERENCE = /^(?:[$`<({[]|(?:var|local|data|module|each|self|path|process|os|env|secrets)\.)|^\w+\($/;

/**
 * Where values stand in a text under names that say that they are secret: `PASSWORD=…`, `"password": "…"`,
 * `password: …` on a line of its own, `--password …`; in quotes that are escaped, too.
 */
export function findAssigned(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const match of [...text.matchAll(ASSIGNMENT), ...text.matchAll(OPTION)]) {
    const { name = '', sign, quote } = match.groups ?? {};
    if (isSpeaking(name)) {
      const from = match.index + match[0].length;
      const to =
        quote === undefined ? endOfBare(text, from, sign, match.index) : endOfQuoted(text, from, quote);
      const value = text.slice(from, to);
      if (isTellingText(value) && !(quote === undefined && REFERENCE.test(value))) {
        found.push([from, to]);
      }
    }
  }
  return found;
}

/** The next quote of the same kind, escaped as often; an unclosed one goes to the end of the line. */
function endOfQuoted(text: string, from: number, quote: string): number {
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (at === from || text[at - 1] !== '\\') {
      return at;
    }
  }
  return endOfLine(text, from);
}

/** Prose has colons too: behind one a bare value is the only word to the end of a line, and the name begins it. */
function endOfBare(text: string, from: number, sign: string | undefined, begin: number): number {
  const before = text.slice(text.lastIndexOf('\n', begin - 1) + 1, begin);
  const rest = text.slice(from, endOfLine(text, from));
  if (sign === ':') {
    const word = rest.trimEnd();
    return /^\s*(?:-\s+)?["']?$/.test(before) && /^\S+$/.test(word) ? from + word.length : from;
  }
  const isLine = /^\s*(?:export\s+|set\s+|setx\s+|ENV\s+|-\s+)?$/.test(before);
  const length = rest.search(isLine ? /\s|\\["'nrt]/ : BARE_END);
  return from + (length === -1 ? rest.length : length);
}

/** Where a value ends that stands among others: `Password=a,b;User=c`, `{password=a, user=b}`. */
const BARE_END = /[\s"'`;&]|\\["'nrt]|,(?=\s|$|[\w.-]+=)|[)}\]](?=[\s)}\],;]|$)/;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
