import { strFromU8, unzipSync } from 'fflate';
import { parseObject } from './json.ts';
import { outputsIn, type OutputValue } from './state.ts';

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
  return { lineage: typeof lineage === 'string' ? lineage : '', outputs: outputsIn(state) };
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
