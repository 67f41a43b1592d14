import { quote } from './shell.ts';
import type { ProviderPackage } from '../ports.ts';
import { parseHcl, unquote } from './hcl.ts';

/** The name of the dependency lock file, in the root module. */
export const LOCK_FILE = '.terraform.lock.hcl';

/** https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses */
const ADDRESS = /^[a-z0-9][a-z0-9.-]*(:\d+)?(\/[0-9A-Za-z][0-9A-Za-z_-]*){2}$/;
const VERSION = /^\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/;

/**
 * The packages that a dependency lock file selects for a platform. Their paths hold nothing but names; entries that
 * Terraform wouldn't write are left out.
 * @param platform - `linux_amd64`
 * @see https://developer.hashicorp.com/terraform/language/files/dependency-lock
 */
export function parseLockFile(text: string, platform: string): readonly ProviderPackage[] {
  return parseHcl(text).blocks.flatMap(({ type, labels, body }) => {
    const [address = ''] = labels;
    const version = unquote(body.attributes.get('version') ?? '') ?? '';
    if (type !== 'provider' || !ADDRESS.test(address) || !VERSION.test(version)) return [];
    return [
      { path: `${address}/${version}/${platform}`, hashes: stringsIn(body.attributes.get('hashes') ?? '') },
    ];
  });
}

/**
 * What a lock file lacks, and what it has in vain; undefined when that can't be told.
 * @param installed - the providers that are needed, as their packages tell: `registry.terraform.io/hashicorp/aws`
 */
export function describeMisfit(text: string, installed: readonly string[]): string | undefined {
  const locked = parseHcl(text).blocks.flatMap(({ type, labels }) => (type === 'provider' ? labels : []));
  const missing = installed.filter((source) => !locked.includes(source));
  const idle = locked.filter((source) => !installed.includes(source));
  const list = (sources: readonly string[]) => sources.map((source) => `\`${source}\``).join(', ');
  const parts = [
    ...(missing.length > 0 ? [`it lacks ${list(missing)}`] : []),
    ...(idle.length > 0 ? [`nothing needs its ${list(idle)}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(', and ');
}

/**
 * The command that brings a lock file up to date for the platforms that most people and runners have.
 * @param directory - the root module's
 */
export function lockCommand(directory: string): string {
  return `${terraformIn(directory)} providers lock -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_arm64 # and commit ${LOCK_FILE}`;
}

/** How a person starts Terraform for a root module. */
export function terraformIn(directory: string): string {
  return directory === '.' ? 'terraform' : `terraform -chdir=${quote(directory)}`;
}

/** The strings of a list, without those in its comments. */
function stringsIn(list: string): readonly string[] {
  const tokens = list.matchAll(/"([^"]*)"|(?:#|\/\/).*|\/\*[^]*?\*\//g);
  return [...tokens].flatMap(([, string]) => string ?? []);
}
