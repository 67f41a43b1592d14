import { ExactNumber, isJsonList, isJsonObject } from './json.ts';
import type { ChangeJson, Json } from './json.ts';
import { placeOfOutput, placeOfResource, placeOfVariable } from './place.ts';
import type { Place } from './place.ts';
import { makeReveal } from './reveal.ts';
import { isPublic } from './shapes.ts';
import { digitsOf, namingOf, SHORTEST_NUMBER, visitTelling } from './telling.ts';

// What is secret by its name alone may be a plain word, and is looked for elsewhere only when it hardly is one.
const SHORTEST_NAMED = 8;
const PLAIN_WORD = /^\p{L}{1,15}$/u;

export { mayTell } from './suspicion.ts';

/** What a plan says of a resource's change, as far as secrets go. */
export interface ChangedResource {
  readonly address: string;
  readonly type: string;
  readonly change: ChangeJson;
}

/** A resource of a state. */
export interface StoredResource {
  readonly address?: string;
  readonly type: string;
  readonly values?: Json;
  readonly sensitive_values?: Json;
}

/** Gathers the secrets of a plan from its pieces, one after the other, in any order. */
export interface Gatherer {
  /** Of `resource_changes`, `resource_drift` and `deferred_changes`. */
  readonly change: (resource: ChangedResource) => void;
  /** Of `output_changes`. */
  readonly output: (name: string, change: ChangeJson) => void;
  /** Of `prior_state` and `planned_values`. */
  readonly state: (resource: StoredResource) => void;
  readonly stateOutput: (
    name: string,
    output: { readonly sensitive?: boolean; readonly value?: Json },
  ) => void;
  /** Of `variables`, or a default in `configuration`. */
  readonly variable: (name: string, value: Json | undefined, sensitive: boolean) => void;
  /** Of `configuration.provider_config`: one entry, or all. */
  readonly providerConfig: (json: Json | undefined) => void;
  /** What has been gathered, `known` included, each once. */
  readonly secrets: () => readonly string[];
}

/**
 * Makes the gatherer of one plan. Secret is what the plan flags as sensitive, and what says so by its name or its form.
 * @param options - `known`: secrets from elsewhere; `reveal`: the input of that name
 */
export function makeGatherer(options: {
  readonly known: readonly string[];
  readonly reveal: readonly string[];
}): Gatherer {
  const found = new Set(options.known);
  const reveal = makeReveal(options.reveal);

  const addFlagged = (value: Json | undefined, flags: Json | undefined): void => {
    visitFlagged(value, flags, (text) => found.add(text));
  };
  const addTelling = (value: Json | undefined, { address, name }: Place): void => {
    visitTelling(
      value,
      namingOf(name),
      (inside) => reveal(address, inside),
      (text) => {
        if (isWorthLookingFor(text)) {
          found.add(text);
        }
      },
    );
  };
  // Both sides by both flags: what was secret before it lost the flag still is.
  const addChange = (
    { before, after, before_sensitive, after_sensitive }: ChangeJson,
    place: Place,
  ): void => {
    for (const flags of [before_sensitive, after_sensitive]) {
      addFlagged(before, flags);
      addFlagged(after, flags);
    }
    addTelling(before, place);
    addTelling(after, place);
  };

  return {
    change: ({ address, change }) => addChange(change, placeOfResource(address)),
    output: (name, change) => addChange(change, placeOfOutput(name)),
    state: ({ address, values, sensitive_values }) => {
      addFlagged(values, sensitive_values);
      addTelling(values, placeOfResource(address ?? ''));
    },
    stateOutput: (name, { sensitive, value }) => {
      addFlagged(value, sensitive);
      addTelling(value, placeOfOutput(name));
    },
    variable: (name, value, sensitive) => {
      addFlagged(value, sensitive);
      addTelling(value, placeOfVariable(name));
    },
    providerConfig: (json) => addTelling(json, placeOfResource('provider')),
    secrets: () => [...found],
  };
}

function isWorthLookingFor(text: string): boolean {
  return text.length >= SHORTEST_NAMED && !PLAIN_WORD.test(text) && !isPublic(text);
}

/**
 * Visits the texts of a value that its flags call sensitive.
 * @param flags - the value's own shape with `true` where it is sensitive, or `true` for all of it
 */
function visitFlagged(value: Json | undefined, flags: Json | undefined, visit: (text: string) => void): void {
  if (flags === true) {
    visitTexts(value, visit);
  } else if (isJsonList(value) && isJsonList(flags)) {
    value.forEach((item, index) => visitFlagged(item, flags[index], visit));
  } else if (isJsonObject(value) && isJsonObject(flags)) {
    for (const key of Object.keys(flags)) {
      visitFlagged(value[key], flags[key], visit);
    }
  }
}

function visitTexts(value: Json | undefined, visit: (text: string) => void): void {
  if (typeof value === 'string') {
    visit(value);
  } else if (typeof value === 'number' || value instanceof ExactNumber) {
    const digits = digitsOf(value);
    if (digits.length >= SHORTEST_NUMBER) {
      visit(digits);
    }
  } else if (isJsonList(value)) {
    value.forEach((item) => visitTexts(item, visit));
  } else if (isJsonObject(value)) {
    Object.keys(value).forEach((key) => visitTexts(value[key], visit));
  }
}
