import { isDeepStrictEqual } from 'node:util';
import { isObject, parseObject, type JsonObject } from './json.ts';

/** An output of the root module. */
export interface OutputValue {
  readonly value: unknown;
  readonly sensitive: boolean;
}

/** A state, as far as it is told from others. All of it may be secret. */
export interface State {
  /** Empty where there is no state. */
  readonly lineage: string;
  readonly outputs: Readonly<Record<string, OutputValue>>;
  /** What it says of the world, beside lineage and serial. */
  readonly content: JsonObject;
}

/** Reads a state in Terraform's own format; undefined when it is none. */
export function parseState(text: string): State | undefined {
  const state = parseObject(text);
  if (state === undefined || typeof state['lineage'] !== 'string') return undefined;
  const { lineage, resources, outputs, check_results: checks } = state;
  return { lineage, outputs: outputsIn(state), content: { resources, outputs, checks } };
}

/** Whether two states say the same of the world. */
export function saysTheSame(one: State, other: State): boolean {
  return isDeepStrictEqual(one.content, other.content);
}

/** The root module's outputs in a state. */
export function outputsIn(state: JsonObject): Readonly<Record<string, OutputValue>> {
  const outputs = isObject(state['outputs']) ? state['outputs'] : {};
  return Object.fromEntries(Object.entries(outputs).map(([name, json]) => [name, toOutput(json)]));
}

function toOutput(json: unknown): OutputValue {
  const output = isObject(json) ? json : {};
  return { value: output['value'], sensitive: output['sensitive'] === true };
}
