import { strFromU8, unzipSync } from 'fflate';
import { isObject, parseObject } from './json.ts';

/** An output of the root module. */
export interface OutputValue {
  readonly value: unknown;
  readonly sensitive: boolean;
}

/** What a saved plan knows of the state, and `show -json` doesn't tell. */
export interface PlanFile {
  /** Empty before there is a state. */
  readonly lineage: string;
  /** Of the state as the plan found it; sensitive values are in clear. */
  readonly outputs: Readonly<Record<string, OutputValue>>;
}

const STATE = 'tfstate';

/**
 * Reads a plan file: a zip, with the refreshed state as one member.
 * @see https://github.com/hashicorp/terraform/blob/main/internal/plans/planfile/writer.go
 * @throws Error when it isn't a plan file
 */
export function readPlanFile(bytes: Uint8Array): PlanFile {
  const state = parseObject(strFromU8(readState(bytes)));
  if (!state) throw new Error(`the plan file's member ${STATE} isn't JSON`);
  const lineage = state['lineage'];
  const outputs = isObject(state['outputs']) ? state['outputs'] : {};
  return {
    lineage: typeof lineage === 'string' ? lineage : '',
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, json]) => [name, toOutput(json)])),
  };
}

function readState(bytes: Uint8Array): Uint8Array {
  const member = unzip(bytes)[STATE];
  if (!member) throw new Error(`the plan file has no member ${STATE}`);
  return member;
}

function unzip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => name === STATE });
  } catch (cause) {
    throw new Error("the plan file isn't a zip", { cause });
  }
}

function toOutput(json: unknown): OutputValue {
  const output = isObject(json) ? json : {};
  return { value: output['value'], sensitive: output['sensitive'] === true };
}
