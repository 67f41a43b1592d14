import { parse as parseYaml, YAMLParseError } from 'yaml';

/** What became of an input's text. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string };

/** How an input's text becomes a value; `text` is never empty. */
export type Parser<T> = (text: string) => Parsed<T>;

const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
const bad = (fault: string): Parsed<never> => ({ ok: false, fault });

export const text: Parser<string> = (given) => good(given.trim());

/** One of a few words. */
export const oneOf =
  <const T extends string>(...words: readonly T[]): Parser<T> =>
  (given) => {
    const word = words.find((each) => each === given.trim());
    return word === undefined
      ? bad(`must be one of ${words.map((each) => `\`${each}\``).join(', ')}, not ${quote(given)}`)
      : good(word);
  };

/** `true` or `false`, as the YAML 1.2 core schema spells them. */
export const flag: Parser<boolean> = (given) => {
  const word = given.trim();
  if (/^(true|True|TRUE)$/.test(word)) return good(true);
  if (/^(false|False|FALSE)$/.test(word)) return good(false);
  return bad(`must be \`true\` or \`false\`, not ${quote(given)}`);
};

/** A whole number between two bounds, both included. */
export const integer =
  (least: number, most: number): Parser<number> =>
  (given) => {
    const value = /^\d+$/.test(given.trim()) ? Number(given) : Number.NaN;
    return value >= least && value <= most
      ? good(value)
      : bad(`must be a whole number from ${least} to ${most}, not ${quote(given)}`);
  };

/** Text of a known form. */
export const matching =
  (form: RegExp, what: string): Parser<string> =>
  (given) =>
    form.test(given.trim()) ? good(given.trim()) : bad(`must be ${what}, not ${quote(given)}`);

/** Text of a known form that may hold a secret by mistake: a fault doesn't repeat it. */
export const matchingInSilence =
  (form: RegExp, what: string): Parser<string> =>
  (given) =>
    form.test(given.trim()) ? good(given.trim()) : bad(`must be ${what}`);

/** One entry a line; empty lines and `#` comment lines count for nothing. */
export const lines: Parser<readonly string[]> = (given) =>
  good(
    given
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );

/** Lines of a known form. */
export const linesMatching =
  (form: RegExp, what: string): Parser<readonly string[]> =>
  (given) => {
    const parsed = lines(given);
    const wrong = parsed.ok ? parsed.value.filter((line) => !form.test(line)) : [];
    return wrong.length === 0
      ? parsed
      : bad(`each line must be ${what}; these aren't: ${wrong.map(quote).join(', ')}`);
  };

/** A value of a Terraform variable. */
export type VariableValue =
  null | boolean | number | string | readonly VariableValue[] | { readonly [key: string]: VariableValue };

/** A YAML mapping. A whole number beyond what JavaScript holds exactly stays a string of its digits: Terraform converts it. */
export const mapping: Parser<Readonly<Record<string, VariableValue>>> = (given) => {
  let value: unknown;
  try {
    // Warnings would go to the log, with the line that they are about: a value may be secret, or a command of the runner's.
    value = parseYaml(given, { intAsBigInt: true, logLevel: 'error' });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return bad(`isn't valid YAML at line ${error.linePos?.[0].line ?? 1} (${error.code})`);
  }
  if (value === null || value === undefined) return good({});
  if (typeof value !== 'object' || Array.isArray(value))
    return bad('must be a YAML mapping, one `name: value` a line');
  return good(plain(value) as Readonly<Record<string, VariableValue>>);
};

function plain(value: unknown): VariableValue {
  if (typeof value === 'bigint') {
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER
      ? Number(value)
      : value.toString();
  }
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return value as null | boolean | number | string;
}

/** A short and harmless form of what was given, for a message. */
function quote(given: string): string {
  const shown = given.trim().replaceAll('`', "'").replace(/\s+/g, ' ');
  return `\`${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}\``;
}
