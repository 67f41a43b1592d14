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

/** The strings of a list, without those in its comments. */
function stringsIn(list: string): readonly string[] {
  const tokens = list.matchAll(/"([^"]*)"|(?:#|\/\/).*|\/\*[^]*?\*\//g);
  return [...tokens].flatMap(([, string]) => string ?? []);
}
