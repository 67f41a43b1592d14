import { InstallError } from '../errors.ts';
import type { Machine, Release, RemoteFile } from '../ports.ts';
import { isObject, parseObject } from './json.ts';

/** Where HashiCorp publishes; `tool-mirror` stands for it. */
export const releasesUrl = 'https://releases.hashicorp.com';

/** The id of the key by which HashiCorp names its signatures: the end of its fingerprint. */
const KEY_ID = '72D7468F';

/** Node's names, and those of releases. Windows isn't served. */
const SYSTEMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin' };
const ARCHITECTURES: Readonly<Record<string, string>> = {
  x64: 'amd64',
  arm64: 'arm64',
  ia32: '386',
  arm: 'arm',
};

/**
 * What releases call a machine: `linux_amd64`.
 * @throws InstallError when there are none for it
 */
export function platformOf({ system, architecture }: Pick<Machine, 'system' | 'architecture'>): string {
  const [os, arch] = [SYSTEMS[system], ARCHITECTURES[architecture]];
  if (os === undefined || arch === undefined) {
    throw new InstallError(`there is no release of Terraform for ${system} on ${architecture}`, {
      mend: 'runs-on: ubuntu-latest',
    });
  }
  return `${os}_${arch}`;
}

/** Where the list of all releases is. */
export function indexUrl(mirror: string | undefined): string {
  return `${productUrl(mirror)}/index.json`;
}

/**
 * The versions that an index names, prereleases included, in no order. What else it says counts for nothing.
 * @throws Error when it is no index
 */
export function parseIndex(text: string): readonly string[] {
  const versions = parseObject(text)?.['versions'];
  if (!isObject(versions)) throw new Error('it has no `versions`');
  return Object.values(versions)
    .map((release) => (isObject(release) ? release['version'] : undefined))
    .filter((version) => typeof version === 'string')
    .filter((version) => VERSION.test(version));
}

/** Also what may become a part of a path and of a URL. */
const VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** The files of a release for a platform. */
export function releaseOf(version: string, platform: string, mirror: string | undefined): Release {
  const file = (name: string): RemoteFile => ({ name, url: `${productUrl(mirror)}/${version}/${name}` });
  const sums = `terraform_${version}_SHA256SUMS`;
  return {
    version,
    platform,
    sums: file(sums),
    signature: file(`${sums}.${KEY_ID}.sig`),
    zip: file(`terraform_${version}_${platform}.zip`),
  };
}

function productUrl(mirror: string = releasesUrl): string {
  return `${mirror.replace(/\/+$/, '')}/terraform`;
}
