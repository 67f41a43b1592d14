import { InstallError } from '../errors.ts';
import type { Installed } from '../ports.ts';
import { compareVersions, parseConstraint, satisfies } from './constraint.ts';

/** The oldest Terraform that is served: the first that locks a state in S3 by itself. */
const floor = '>= 1.10.0';

/** Which Terraform is asked for, and by whom. */
export interface Requirement {
  /** Terraform's own notation. */
  readonly constraint: string;
  /** Where it stands, for a message. */
  readonly source: string;
}

/**
 * What the inputs and the root ask for: `tool-version`, else `.terraform-version`, else every `required_version`.
 * `latest` is the newest at hand.
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
  const chosen: readonly Requirement[] =
    asked.toolVersion !== undefined
      ? [{ constraint: asked.toolVersion, source: '`tool-version`' }]
      : versionFile !== undefined
        ? [{ constraint: versionFile, source: '`.terraform-version`' }]
        : [];
  const declared = asked.requiredVersions.map((constraint) => ({ constraint, source: '`required_version`' }));
  return [
    ...(chosen.length > 0 ? chosen : declared).map((each) => ({
      ...each,
      constraint: withoutLatest(each.constraint),
    })),
  ];
}

function withoutLatest(constraint: string): string {
  return constraint === 'latest' ? '>= 0' : constraint.replace(/^v(?=\d)/, '');
}

/**
 * The Terraform to run: the one on PATH when it will do, else the newest in the tool cache that does.
 * @throws InstallError that names what was asked and what is there
 */
export function chooseTerraform(
  installed: readonly Installed[],
  requirements: readonly Requirement[],
  newest: boolean,
): Installed {
  const constraints = [...requirements, { constraint: floor, source: 'Planwright' }].map((each) => ({
    ...each,
    parsed: parse(each),
  }));
  const fitting = installed.filter(({ version }) =>
    constraints.every(({ parsed }) => satisfies(version, parsed)),
  );
  const chosen = newest
    ? fitting.toSorted((one, other) => compareVersions(other.version, one.version))[0]
    : fitting[0];
  if (chosen !== undefined) return chosen;
  const asked =
    requirements.map(({ constraint, source }) => `${source} asks for \`${constraint}\``).join(', ') ||
    'nothing in particular is asked for';
  const there = installed.map(({ version, origin }) => `${version} (${origin})`).join(', ') || 'none';
  const old =
    installed.length > 0 &&
    fitting.length === 0 &&
    requirements.every((each) => installed.some(({ version }) => satisfies(version, parse(each))));
  throw new InstallError(
    old
      ? `Terraform ${there} is too old: 1.10 is the first that locks a state in S3 by itself, and the first that is served`
      : `no fitting Terraform: ${asked}; at hand: ${there}`,
    {
      mend: `- uses: hashicorp/setup-terraform@v4\n  with:\n    terraform_version: ${old ? '"~> 1.11"' : `"${requirements[0]?.constraint ?? '~> 1.11'}"`}\n    terraform_wrapper: false`,
    },
  );
}

function parse({ constraint, source }: Requirement): ReturnType<typeof parseConstraint> {
  try {
    return parseConstraint(constraint);
  } catch (cause) {
    throw new InstallError(`${source} asks for \`${constraint}\`, which is no version constraint`, {
      cause,
      mend: 'tool-version: "~> 1.11"',
    });
  }
}
