import { closest, distance } from 'fastest-levenshtein';
import type { Fault } from '../errors.ts';

/** Where a variable's value was given. */
export interface GivenVariables {
  /** The input that gave them: `variables`, `var-files` or `environment`. */
  readonly input: string;
  /** The file, for a message; absent for the input `variables`. */
  readonly file?: string;
  readonly names: readonly string[];
}

/**
 * Names that the root doesn't declare. Terraform would only warn, or say nothing, and a misspelt
 * variable would be applied with its default.
 */
export function findUndeclared(
  given: readonly GivenVariables[],
  declared: readonly string[],
): readonly Fault[] {
  const known = new Set(declared);
  return given.flatMap(({ input, file, names }) => {
    const unknown = names.filter((name) => !known.has(name));
    if (unknown.length === 0) return [];
    const where = file === undefined ? '' : `, set in ${file}`;
    const list = unknown.map((name) => `\`${name}\`${suggest(name, declared)}`).join(', ');
    return [{ input, message: `the root doesn’t declare ${list}${where}` }];
  });
}

/** What was meant: the nearest declared name, when it is near enough to be a slip. */
function suggest(name: string, declared: readonly string[]): string {
  if (declared.length === 0) return '';
  const nearest = closest(name, [...declared]);
  return distance(name, nearest) <= 2 ? ` (it has \`${nearest}\`)` : '';
}
