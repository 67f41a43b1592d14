import { nextDocument } from './documents.ts';
import { parseJson } from './json.ts';
import { startReading } from './reading.ts';
import type { PlanDocument } from './reading.ts';
import { makeScanner, MalformedJsonError } from './scanner.ts';
import type { Scanner } from './scanner.ts';
import type { Gatherer } from './secrets.ts';
import type { PlanSource } from './source.ts';

/** What was to be read has no plan. Its message quotes nothing, since all of it may be secret. */
export class NoPlanError extends Error {}

/**
 * Reads what `terraform show -json` of Terraform and OpenTofu says of saved plans; what it doesn't know it leaves
 * alone. There may be several plans, one after the other, as Terragrunt prints them, and lines of other programs
 * around them.
 * @param chunk - in bytes, as the scanner takes it
 * @throws NoPlanError when there is no plan, or one of another major version of the format
 * @throws MalformedJsonError when a plan breaks off or isn't JSON
 */
export function readDocuments(
  source: PlanSource,
  gatherer: Gatherer,
  chunk?: number,
): readonly PlanDocument[] {
  const scanner = makeScanner(source, chunk);
  const plans: PlanDocument[] = [];
  let found = source.size === 0 ? 'nothing at all' : 'text that is no JSON';
  while (nextDocument(scanner)) {
    const from = scanner.position();
    const document = readDocument(scanner, gatherer);
    if (typeof document === 'string') {
      found = document;
    } else if (document !== undefined) {
      plans.push(document);
    } else {
      // A line of another program's that only begins as JSON does.
      scanner.moveTo(from + 1);
    }
  }
  if (plans.length === 0) {
    throw new NoPlanError(
      `there is no plan, only ${found}: it has to be what \`terraform show -json\` says of a plan`,
    );
  }
  return plans;
}

/** By their members: what else Terraform prints as a JSON object with a `format_version`. */
const OTHERS: readonly (readonly [member: string, what: string])[] = [
  ['values', 'a state'],
  ['valid', 'the result of a validation'],
  ['provider_schemas', 'the schemas of providers'],
  ['function_signatures', 'the signatures of functions'],
];

/** Members that a plan alone has. */
const OF_A_PLAN: readonly string[] = ['planned_values', 'resource_changes', 'output_changes'];

/** A plan, the name of what it is instead, or undefined when it isn't even JSON. */
function readDocument(scanner: Scanner, gatherer: Gatherer): PlanDocument | string | undefined {
  const reading = startReading(scanner, gatherer);
  const seen = new Set<string>();
  let version: unknown;
  try {
    scanner.members((member) => {
      seen.add(member);
      if (member === 'format_version') {
        version = parseJson(scanner.bytes(scanner.skip()).toString());
      } else {
        reading.read(member);
      }
    });
  } catch (error) {
    const isMalformed = error instanceof MalformedJsonError || error instanceof SyntaxError;
    if (!isMalformed || typeof version === 'string') {
      throw isMalformed ? new MalformedJsonError(`the plan can’t be read: ${error.message}`) : error;
    }
    return undefined;
  }
  if (typeof version !== 'string') {
    return 'JSON without a `format_version`';
  }
  const other = OTHERS.find(([member]) => seen.has(member));
  if (other !== undefined && !OF_A_PLAN.some((member) => seen.has(member))) {
    return other[1];
  }
  if (!/^[01]\./.test(version)) {
    const named = /^\d+(\.\d+)*$/.test(version) ? version : 'something else';
    throw new NoPlanError(`the plan’s \`format_version\` is ${named}; known are 0.1 to 1.x`);
  }
  return reading.document();
}
