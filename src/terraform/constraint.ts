/** A version of Terraform. */
export interface Version {
  /** Numbers from the most to the least significant; at least three. */
  readonly segments: readonly number[];
  /** `rc1` of `1.12.0-rc1`; empty for a release. */
  readonly prerelease: string;
}

type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=' | '~>';

interface Term {
  readonly operator: Operator;
  readonly version: Version;
  /** How many numbers were written: `~> 1.8` and `~> 1.8.0` differ. */
  readonly precision: number;
}

/** What a version must satisfy: all of its terms. */
export interface Constraint {
  /** As it was written. */
  readonly text: string;
  readonly terms: readonly Term[];
}

const NUMBERS = String.raw`v?(?<numbers>\d+(?:\.\d+)*)`;
const SUFFIX = String.raw`(?:-(?<prerelease>[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?`;
const VERSION = new RegExp(`^${NUMBERS}${SUFFIX}$`);
const TERM = new RegExp(String.raw`^(?<operator>=|!=|>=|<=|~>|>|<|)\s*${NUMBERS}${SUFFIX}$`);

/**
 * Reads a version: `1.11.4`, `v1.12.0-rc1`, `1.8`. Build metadata is left out, as nothing is decided by it.
 * @throws Error naming the text, when it is none
 */
export function parseVersion(text: string): Version {
  const groups = VERSION.exec(text.trim())?.groups;
  if (!groups) throw new Error(`'${text}' is no version, such as 1.11.4`);
  return toVersion(groups);
}

/**
 * Negative when `left` is older, positive when it is newer; a prerelease comes before its release.
 * @throws Error when one of them is no version
 */
export function compareVersions(left: string, right: string): number {
  return compare(parseVersion(left), parseVersion(right));
}

/**
 * Reads a version constraint by Terraform's rules: a list of terms with commas between, each a version with
 * an operator or without one.
 * @see https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 * @throws Error naming the text, when it is none
 */
export function parseConstraint(text: string): Constraint {
  return { text, terms: text.split(',').map((term) => parseTerm(term.trim(), text)) };
}

/**
 * Tells whether a version satisfies a constraint. A prerelease satisfies the one constraint that names it.
 * @throws Error when `version` is none
 */
export function satisfies(version: string, constraint: Constraint): boolean {
  const candidate = parseVersion(version);
  return constraint.terms.every((term) => holds(candidate, term));
}

function parseTerm(term: string, text: string): Term {
  const groups = TERM.exec(term)?.groups;
  if (!groups) throw new Error(`'${text}' is no version constraint, such as >= 1.10, < 2.0 or ~> 1.11`);
  const version = toVersion(groups);
  const operator = (groups['operator'] || '=') as Operator;
  if (version.prerelease && operator !== '=') {
    throw new Error(`'${text}' is no version constraint: a prerelease can only be named exactly`);
  }
  return { operator, version, precision: groups['numbers']?.split('.').length ?? 0 };
}

function toVersion(groups: Readonly<Record<string, string>>): Version {
  const segments = (groups['numbers'] ?? '').split('.').map(Number);
  while (segments.length < 3) segments.push(0);
  return { segments, prerelease: groups['prerelease'] ?? '' };
}

function holds(candidate: Version, { operator, version, precision }: Term): boolean {
  const order = compare(candidate, version);
  if (operator === '=') return order === 0;
  if (candidate.prerelease) return false;
  switch (operator) {
    case '!=':
      return order !== 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '~>':
      return order >= 0 && sharesPrefix(candidate, version, precision - 1);
  }
}

function compare(left: Version, right: Version): number {
  const length = Math.max(left.segments.length, right.segments.length);
  for (let index = 0; index < length; index++) {
    const difference = (left.segments[index] ?? 0) - (right.segments[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return comparePrereleases(left.prerelease, right.prerelease);
}

/** Of `~> 1.8` all but the last written number must stay the same; of `~> 1` none. */
function sharesPrefix(candidate: Version, version: Version, length: number): boolean {
  return version.segments.slice(0, length).every((segment, index) => candidate.segments[index] === segment);
}

/** By semantic versioning: numbers before words, fewer parts before more, a release last. */
function comparePrereleases(left: string, right: string): number {
  if (left === right) return 0;
  if (!left) return 1;
  if (!right) return -1;
  const [leftParts, rightParts] = [left.split('.'), right.split('.')];
  for (const [index, part] of leftParts.entries()) {
    const other = rightParts[index];
    if (other === undefined) return 1;
    const order = comparePrereleaseParts(part, other);
    if (order !== 0) return order;
  }
  return leftParts.length - rightParts.length;
}

function comparePrereleaseParts(left: string, right: string): number {
  const [leftIsNumber, rightIsNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
  if (leftIsNumber && rightIsNumber) return Number(left) - Number(right);
  if (leftIsNumber !== rightIsNumber) return leftIsNumber ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
