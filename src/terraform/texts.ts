import { parseHcl, unquote } from './hcl.ts';
import { isObject, parseObject } from './json.ts';

// A shorter number is a port, a count or a size, and occurs in every other place too.
const SHORTEST_NUMBER = 6;

/** Every string and every long number in a value. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return longNumber(String(value));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * Every string and every long number in the source of an expression, which isn't understood otherwise; keys of
 * objects aren't among them. JSON is such a source too.
 */
export function textsInSource(source: string): readonly string[] {
  const heredocs = [...source.matchAll(HEREDOC)].map(({ groups }) => groups?.['content'] ?? '');
  const rest = source.replace(HEREDOC, '');
  const strings = [...rest.matchAll(STRING)].flatMap(({ groups }) =>
    groups?.['sign'] === undefined ? (unquote(groups?.['literal'] ?? '') ?? []) : [],
  );
  const numbers = rest.replace(STRING, '').match(/\d+(?:\.\d+)?/g) ?? [];
  return [...heredocs, ...strings, ...numbers.flatMap(longNumber)];
}

/** What the values in a var file are made of, by the names of the variables. */
export function textsInVarFile(
  text: string,
  { json }: { readonly json: boolean },
): ReadonlyMap<string, readonly string[]> {
  const values = json
    ? Object.entries(parseObject(text) ?? {}).map(([name, value]) => [name, textsIn(value)] as const)
    : [...parseHcl(text).attributes].map(([name, source]) => [name, textsInSource(source)] as const);
  return new Map(values);
}

/** What the defaults of variables in a configuration file are made of, by the names of the variables. */
export function textsInDefaults(
  text: string,
  { json }: { readonly json: boolean },
): ReadonlyMap<string, readonly string[]> {
  if (json) {
    const declared = parseObject(text)?.['variable'];
    const bodies = isObject(declared) ? Object.entries(declared) : [];
    return new Map(
      bodies.map(([name, body]) => [name, textsIn(isObject(body) ? body['default'] : undefined)]),
    );
  }
  const variables = parseHcl(text).blocks.filter(({ type }) => type === 'variable');
  return new Map(
    variables.map(({ labels: [name = ''], body }) => [
      name,
      textsInSource(body.attributes.get('default') ?? ''),
    ]),
  );
}

function longNumber(digits: string): readonly string[] {
  return digits.length < SHORTEST_NUMBER ? [] : [digits];
}

const HEREDOC =
  /<<-?(?<marker>[\p{ID_Start}_][\p{ID_Continue}-]*)[ \t\r]*\n(?<content>.*?)\n?^[ \t]*\k<marker>[ \t\r]*$/gmsu;

/** A string; a sign behind it makes it the key of an object. */
const STRING = /(?<literal>"(?:[^"\\\n]|\\.)*")(?<sign>\s*(?:=(?!=)|:))?/g;
