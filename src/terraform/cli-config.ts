import { parseHcl } from './hcl.ts';

/**
 * Finds out whether the user has a plugin cache of their own. Of the CLI configurations the first that is there counts.
 * @param environment - Terraform's
 * @param read - reads a file by its absolute path; undefined when there is none
 * @returns what names it: a variable, or the path of the CLI configuration
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#provider-plugin-cache
 */
export async function findPluginCache(
  environment: Readonly<Record<string, string>>,
  read: (path: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  if (environment['TF_PLUGIN_CACHE_DIR']) return 'TF_PLUGIN_CACHE_DIR';
  for (const path of [
    environment['TF_CLI_CONFIG_FILE'],
    environment['TERRAFORM_CONFIG'],
    `${environment['HOME'] ?? ''}/.terraformrc`,
  ]) {
    const text = path?.startsWith('/') ? await read(path) : undefined;
    if (text !== undefined) return parseHcl(text).attributes.has('plugin_cache_dir') ? path : undefined;
  }
  return undefined;
}
