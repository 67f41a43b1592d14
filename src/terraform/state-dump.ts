import { parseObject } from './json.ts';

const MESSAGE = '"@message":"Emergency state dump"';
const BEFORE = '"state":';
const BEHIND = ',"type":';

/**
 * Finds the state that Terraform prints when neither the backend nor the disk takes it: all of it, secrets included.
 * @param output - everything that `apply -json` printed
 * @returns the state's own text, since numbers that are parsed and written again may lose digits
 * @see https://github.com/hashicorp/terraform/blob/v1.11.4/internal/command/views/json_view.go (`StateDump`)
 */
export function findStateDump(output: string): string | undefined {
  const at = output.lastIndexOf(MESSAGE);
  if (at < 0) return undefined;
  const end = output.indexOf('\n', at);
  const line = output.slice(at, end < 0 ? undefined : end);
  const [from, to] = [line.indexOf(BEFORE), line.lastIndexOf(BEHIND)];
  const state = from < 0 || to < 0 ? '' : line.slice(from + BEFORE.length, to);
  return parseObject(state) && state;
}
