import { InstallError } from '../errors.ts';
import { compareVersions, parseConstraint, satisfies, type Constraint } from './constraint.ts';

/** The oldest Terraform that is served: the first that locks a state in S3 by itself. */
const OLDEST = '1.10.0';
const SERVED = parseConstraint(`>= ${OLDEST}`);

/** What mends a requirement that can't be met. */
const MEND = 'tool-version: "~> 1.11"';

/** Which Terraform is asked for, and by whom. */
export interface Requirement {
  /** As it was written: Terraform's own notation, or `latest`. */
  readonly text: string;
  /** Where it stands, for a message. */
  readonly source: string;
  readonly constraint: Constraint;
}

/**
 * What the inputs and the root ask for: `tool-version`, else `.terraform-version`, else every `required_version`.
 * @throws InstallError when one of them is no constraint
 */
export function requirementsOf(asked: {
  readonly toolVersion: string | undefined;
  readonly versionFile: string | undefined;
  readonly requiredVersions: readonly string[];
}): readonly Requirement[] {
  const versionFile = asked.versionFile
    ?.split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#'));
  if (asked.toolVersion !== undefined) return [parse(asked.toolVersion, '`tool-version`')];
  if (versionFile !== undefined) return [parse(versionFile, '`.terraform-version`')];
  return asked.requiredVersions.map((text) => parse(text, '`required_version`'));
}

function parse(text: string, source: string): Requirement {
  try {
    return { text, source, constraint: text === 'latest' ? SERVED : parseConstraint(text) };
  } catch (cause) {
    throw new InstallError(`${source} asks for \`${text}\`, which is no version constraint`, {
      cause,
      mend: MEND,
    });
  }
}

/** Whether the newest release is asked for, whatever is at hand. */
export function asksForLatest(requirements: readonly Requirement[]): boolean {
  return requirements.some(({ text }) => text === 'latest');
}

/** The one version that can do, when one is named; then no list of releases is needed. */
export function namedVersion(requirements: readonly Requirement[]): string | undefined {
  for (const { constraint } of requirements) {
    const term = constraint.terms.find(({ operator }) => operator === '=');
    if (term === undefined) continue;
    const { segments, prerelease } = term.version;
    return `${segments.join('.')}${prerelease && `-${prerelease}`}`;
  }
  return undefined;
}

/** Whether a version is what is asked for, and one that is served. A prerelease is only when it is named. */
export function fits(version: string, requirements: readonly Requirement[]): boolean {
  return meets(version, requirements) && compareVersions(version, OLDEST) >= 0;
}

function meets(version: string, requirements: readonly Requirement[]): boolean {
  const constraints = requirements.map(({ constraint }) => constraint);
  return (constraints.length > 0 ? constraints : [SERVED]).every((each) => satisfies(version, each));
}

/** The newest version that fits; undefined when none does. */
export function newestFitting(
  versions: readonly string[],
  requirements: readonly Requirement[],
): string | undefined {
  return newest(versions.filter((version) => fits(version, requirements)));
}

/** Why none of the versions fits, when none does. */
export function misfit(versions: readonly string[], requirements: readonly Requirement[]): InstallError {
  const old = newest(versions.filter((version) => meets(version, requirements)));
  const choice =
    versions.length > 1 ? `${versions.length} releases up to ${newest(versions)}` : (versions[0] ?? 'none');
  const asked = describeRequirements(requirements);
  return new InstallError(
    old === undefined
      ? `no release of Terraform fits: ${asked}; to choose from: ${choice}`
      : `Terraform ${old} is too old: 1.10 is the first that locks a state in S3 by itself, and the first that is served (${asked})`,
    { mend: MEND },
  );
}

/** What is asked for, for a message. */
export function describeRequirements(requirements: readonly Requirement[]): string {
  return (
    requirements.map(({ text, source }) => `${source} asks for \`${text}\``).join(', ') ||
    'nothing in particular is asked for'
  );
}

function newest(versions: readonly string[]): string | undefined {
  return versions.toSorted(compareVersions).at(-1);
}
