import { createHash } from 'node:crypto';
import { decodeBase64 } from './encodings.ts';
import { flagsOfEntry, flagsOfItem, isFlag, own } from './flags.ts';
import type { Flags } from './flags.ts';
import { ExactNumber, isJsonList, isJsonObject } from './json.ts';
import type { Json } from './json.ts';
import type { Place } from './place.ts';
import type { Redact, Secret, Step, Value } from './plan.ts';
import { blot } from './redactor.ts';
import type { Redactor } from './redactor.ts';
import { makeReveal } from './reveal.ts';
import { digitsOf, findTelling, isTelling, namingOf, namingOfEntry, namingOfItems } from './telling.ts';
import type { Naming } from './telling.ts';

const UNKNOWN = { kind: 'unknown' } as const;

// Nobody writes Base64 of Base64 of Base64 of Base64.
const DEEPEST = 3;

/** What Terraform says of one side of a change. */
export interface Side {
  readonly value: Json | undefined;
  /** The value's shape, with `true` where it is known at apply alone. */
  readonly unknown?: Json | undefined;
  /** Shapes with `true` where the value is sensitive; one of them is enough. */
  readonly sensitive: readonly (Json | undefined)[];
}

/** Turns values of a plan into values without secrets. */
export interface Veil {
  /** @param telling - false when `mayTell` says of the piece that the side is from that it holds no secret by itself */
  readonly value: (side: Side, place: Place, telling?: boolean) => Value;
  /** An address; the keys in it are data. */
  readonly address: (address: string) => string;
  readonly key: Redact;
}

/** Where in a value the veil is: what hangs over it, and the way to it. */
interface Spot {
  readonly address: string;
  readonly path: Step[];
  readonly naming: Naming;
  /** Whether there can be more here than what is known already. */
  readonly telling: boolean;
}

/**
 * Makes the veil of one plan: within it equal secrets are equal, and different ones differ.
 * @param redact - takes out the secrets that are known
 * @param options - `reveal`: the input of that name, what isn't to be hidden for its name's or its form's sake
 */
export function makeVeil(redact: Redactor, { reveal: globs }: { readonly reveal: readonly string[] }): Veil {
  const reveal = makeReveal(globs);
  const ids = new Map<string, number>();
  const veiled = new Map<string, string>();

  const secret = (content: Json): Secret => {
    const key = shorten(JSON.stringify(content));
    const id = ids.get(key) ?? ids.size + 1;
    ids.set(key, id);
    return { kind: 'secret', id };
  };

  // Two texts that differ in their secrets alone must not look the same: the second is hidden as a whole.
  const text = (content: string, spot: Spot): Value => {
    const known = redact.find(content);
    const told = tellingIn(content, spot);
    const parts = told.length === 0 ? known : [...known, ...told];
    if (parts.length === 0) {
      return isSecretInside(content, spot, 0) ? secret(content) : content;
    }
    const result = blot(content, parts);
    const key = shorten(result);
    const given = shorten(content);
    const first = veiled.get(key) ?? given;
    veiled.set(key, first);
    return first === given ? result : secret(content);
  };

  const tellingIn = (content: string, { address, path, telling }: Spot): ReturnType<typeof findTelling> => {
    if (!telling) {
      return [];
    }
    const found = findTelling(content, (inside) => reveal(address, [...path, ...inside]));
    return found.length > 0 && reveal(address, path) ? [] : found;
  };

  const isSecretInside = (content: string, spot: Spot, depth: number): boolean => {
    const decoded = depth < DEEPEST ? decodeBase64(content) : undefined;
    return (
      decoded !== undefined &&
      (redact.find(decoded).length > 0 ||
        tellingIn(decoded, spot).length > 0 ||
        isSecretInside(decoded, spot, depth + 1))
    );
  };

  const number = (content: number | ExactNumber): Value => {
    if (redact.find(digitsOf(content)).length > 0) {
      return secret(digitsOf(content));
    }
    return typeof content === 'number' ? content : { kind: 'exact', digits: content.digits };
  };

  const at = (
    content: Json | undefined,
    unknown: Json | undefined,
    flags: Flags,
    spot: Spot,
    named: boolean,
  ): Value => {
    if (unknown === true) {
      return UNKNOWN;
    }
    if (flags.includes(true) && content !== null && content !== undefined) {
      return secret(content);
    }
    if (isJsonList(content) || isJsonList(unknown)) {
      return { kind: 'sequence', items: items(content, unknown, flags, spot) };
    }
    if (isJsonObject(content) || (content === undefined && isJsonObject(unknown))) {
      return { kind: 'mapping', entries: entries(content, unknown, flags, spot, named) };
    }
    if (spot.naming.speaking && isTelling(content) && !reveal(spot.address, spot.path)) {
      return secret(content instanceof ExactNumber ? content.digits : content);
    }
    if (typeof content === 'string') {
      return text(content, spot);
    }
    return typeof content === 'number' || content instanceof ExactNumber
      ? number(content)
      : (content ?? null);
  };

  const items = (
    content: Json | undefined,
    unknown: Json | undefined,
    flags: Flags,
    spot: Spot,
  ): readonly Value[] => {
    const values = isJsonList(content) ? content : [];
    const unknowns = isJsonList(unknown) ? unknown : [];
    const below = spot.telling ? { ...spot, naming: namingOfItems(spot.naming) } : spot;
    const result: Value[] = [];
    for (let index = 0; index < Math.max(values.length, unknowns.length); index += 1) {
      spot.path.push(index);
      result.push(at(values[index], unknowns[index], flagsOfItem(flags, index), below, false));
      spot.path.pop();
    }
    return result;
  };

  const entries = (
    content: Json | undefined,
    unknown: Json | undefined,
    flags: Flags,
    spot: Spot,
    named: boolean,
  ): ReadonlyMap<string, Value> => {
    const values = isJsonObject(content) ? content : NO_MEMBERS;
    const unknowns = isJsonObject(unknown) ? unknown : NO_MEMBERS;
    const result = new Map<string, Value>();
    const add = (key: string): void => {
      const below = spot.telling ? { ...spot, naming: namingOfEntry(spot.naming, values, key) } : spot;
      spot.path.push(key);
      const entry = at(own(values, key), own(unknowns, key), flagsOfEntry(flags, key), below, false);
      spot.path.pop();
      result.set(
        named ? key : unused(spot.telling ? redact(key) : blot(key, redact.find(key)), result),
        entry,
      );
    };
    for (const key of Object.keys(values)) {
      add(key);
    }
    for (const key of Object.keys(unknowns)) {
      // `false` and empty shapes say that all of it is known, also of what isn't there.
      if (!Object.hasOwn(values, key) && hasUnknown(unknowns[key])) {
        add(key);
      }
    }
    return result;
  };

  return {
    value: ({ value, unknown, sensitive }, { address, name, named }, telling = true) =>
      at(
        value,
        unknown,
        sensitive.filter(isFlag),
        { address, path: [], naming: namingOf(name), telling },
        named,
      ),
    address: (address) => address.replace(/"(?:[^"\\]|\\.)*"/g, (key) => redact(key)),
    key: redact,
  };
}

const NO_MEMBERS: { readonly [key: string]: Json } = {};

// A longer text is remembered by its digest alone.
const LONGEST_KEY = 64;

function shorten(text: string): string {
  return text.length <= LONGEST_KEY ? text : createHash('sha256').update(text).digest('base64');
}

function hasUnknown(shape: Json | undefined): boolean {
  if (isJsonList(shape)) {
    return shape.some(hasUnknown);
  }
  return isJsonObject(shape) ? Object.values(shape).some(hasUnknown) : shape === true;
}

/** A key that isn't taken yet: two keys can look the same once their secrets are gone. */
function unused(key: string, taken: ReadonlyMap<string, Value>): string {
  let candidate = key;
  for (let count = 2; taken.has(candidate); count += 1) {
    candidate = `${key} ${count}`;
  }
  return candidate;
}
