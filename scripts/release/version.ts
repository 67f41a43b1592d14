/** A version as a release's tag names it. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** Absent for a version that is meant for everybody. */
  readonly prerelease?: string;
}

/** A release, and what it becomes the newest of. */
export interface Release {
  readonly version: string;
  readonly prerelease: boolean;
  /** Whether no version is higher: it is what `npm install` installs, and the latest release on GitHub. */
  readonly latest: boolean;
  /** npm's name for it: `latest`, `next` for a prerelease, `release-1.2` for a patch of an older line. */
  readonly distTag: string;
  /** The tag that it moves, such as `v1`; absent when a higher version of that line is out, and below version 1. */
  readonly floatingTag?: string;
}

/** @returns undefined for a tag that names no version, such as `v1` */
export function parseTag(tag: string): Version | undefined {
  const number = '(0|[1-9]\\d*)';
  const match = new RegExp(`^v${number}\\.${number}\\.${number}(?:-([0-9A-Za-z.-]+))?$`).exec(tag);
  if (match === null) return undefined;
  const [, major, minor, patch, prerelease] = match;
  return {
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch),
    ...(prerelease !== undefined && { prerelease }),
  };
}

/**
 * Places a tag among the others.
 * @param tags - all of the repository's, versions or not
 * @throws Error when the tag names no version, or another one than the package
 */
export function describeRelease(tag: string, packageVersion: string, tags: readonly string[]): Release {
  const version = parseTag(tag);
  if (version === undefined) throw new Error(`${tag} names no version; a release's tag is such as v1.2.3`);
  if (tag !== `v${packageVersion}`) {
    throw new Error(
      `${tag} is not the version of package.json, which is ${packageVersion}: tag v${packageVersion}`,
    );
  }
  const { major, minor, prerelease } = version;
  const higher = tags
    .flatMap((other) => parseTag(other) ?? [])
    .filter((other) => other.prerelease === undefined && compare(other, version) > 0);
  const latest = prerelease === undefined && higher.length === 0;
  const newestOfMajor = prerelease === undefined && higher.every((other) => other.major !== major);
  return {
    version: packageVersion,
    prerelease: prerelease !== undefined,
    latest,
    distTag: prerelease !== undefined ? 'next' : latest ? 'latest' : `release-${major}.${minor}`,
    // Below version 1 every minor version may break.
    ...(newestOfMajor && major > 0 && { floatingTag: `v${major}` }),
  };
}

function compare(one: Version, other: Version): number {
  return one.major - other.major || one.minor - other.minor || one.patch - other.patch;
}
