import { ExactNumber, isJsonList, isJsonObject } from './json.ts';
import type { Json } from './json.ts';
import type { Redact, Secret, Value } from './plan.ts';

const UNKNOWN = { kind: 'unknown' } as const;

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
  /** @param named - whether its own keys are names that the provider or the configuration gives, and no data */
  readonly value: (side: Side, named: boolean) => Value;
  /** An address; the keys in it are data. */
  readonly address: (address: string) => string;
  readonly key: Redact;
}

/** Makes the veil of one plan: within it equal secrets are equal, and different ones differ. */
export function makeVeil(redact: Redact): Veil {
  const ids = new Map<string, number>();
  const veiled = new Map<string, string>();

  const secret = (content: Json): Secret => {
    const key = JSON.stringify(content);
    const id = ids.get(key) ?? ids.size + 1;
    ids.set(key, id);
    return { kind: 'secret', id };
  };

  // Two texts that differ in their secrets alone must not look the same: the second is hidden as a whole.
  const text = (content: string): Value => {
    const result = redact(content);
    if (result === content) {
      return content;
    }
    const first = veiled.get(result) ?? content;
    veiled.set(result, first);
    return first === content ? result : secret(content);
  };

  const number = (digits: string, otherwise: Value): Value =>
    redact(digits) === digits ? otherwise : secret(digits);

  const value = ({ value: content, unknown, sensitive }: Side, named: boolean): Value => {
    if (unknown === true) {
      return UNKNOWN;
    }
    if (sensitive.includes(true) && content !== null && content !== undefined) {
      return secret(content);
    }
    if (isJsonList(content) || isJsonList(unknown)) {
      return { kind: 'sequence', items: items(content, unknown, sensitive) };
    }
    if (isJsonObject(content) || (content === undefined && isJsonObject(unknown))) {
      return { kind: 'mapping', entries: entries(content, unknown, sensitive, named) };
    }
    if (typeof content === 'string') {
      return text(content);
    }
    if (content instanceof ExactNumber) {
      return number(content.digits, { kind: 'exact', digits: content.digits });
    }
    return typeof content === 'number' ? number(String(content), content) : (content ?? null);
  };

  const items = (content: Json | undefined, unknown: Json | undefined, sensitive: Side['sensitive']) => {
    const values = isJsonList(content) ? content : [];
    const unknowns = isJsonList(unknown) ? unknown : [];
    return Array.from({ length: Math.max(values.length, unknowns.length) }, (_, index) =>
      value(
        {
          value: values[index],
          unknown: unknowns[index],
          sensitive: sensitive.map((flags) => (isJsonList(flags) ? flags[index] : undefined)),
        },
        false,
      ),
    );
  };

  const entries = (
    content: Json | undefined,
    unknown: Json | undefined,
    sensitive: Side['sensitive'],
    named: boolean,
  ) => {
    const values = isJsonObject(content) ? content : {};
    const unknowns = isJsonObject(unknown) ? unknown : {};
    const result = new Map<string, Value>();
    for (const key of new Set([...Object.keys(values), ...Object.keys(unknowns)])) {
      // `false` and empty shapes say that all of it is known, also of what isn't there.
      if (!Object.hasOwn(values, key) && !hasUnknown(unknowns[key])) {
        continue;
      }
      const entry = value(
        {
          value: own(values, key),
          unknown: own(unknowns, key),
          sensitive: sensitive.map((flags) => (isJsonObject(flags) ? own(flags, key) : undefined)),
        },
        false,
      );
      result.set(named ? key : unused(redact(key), result), entry);
    }
    return result;
  };

  return {
    value,
    address: (address) => address.replace(/"(?:[^"\\]|\\.)*"/g, (key) => redact(key)),
    key: redact,
  };
}

function own(object: { readonly [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
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
