import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const registry = 'registry.terraform.io';

/**
 * Writes a Terraform CLI configuration that installs providers from this machine's mirror when it has one,
 * else from the registry.
 *
 * @param folder - where to write it; made when it isn't there
 * @returns the path of the file, for `TF_CLI_CONFIG_FILE`
 */
export async function terraformCliConfig(folder: string): Promise<string> {
  const path = join(folder, 'terraform.tfrc');
  await mkdir(folder, { recursive: true });
  await writeFile(path, configuration(await findMirror()));
  return path;
}

/**
 * Finds an unpacked provider in this machine's mirror.
 *
 * @param path - `registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64`
 * @returns its folder; undefined when the mirror has none, or has it as a zip
 */
export async function findUnpackedProvider(path: string): Promise<string | undefined> {
  const mirror = await findMirror();
  const folder = mirror === undefined ? undefined : join(mirror.folder, path);
  return folder !== undefined && (await namesIn(folder)).length > 0 ? folder : undefined;
}

/** A folder of providers, laid out as `terraform providers mirror` does. */
interface Mirror {
  readonly folder: string;
  /** The addresses of the providers in it. */
  readonly providers: readonly string[];
}

function configuration(mirror: Mirror | undefined): string {
  if (mirror === undefined) return 'provider_installation {\n  direct {}\n}\n';
  const providers = JSON.stringify(mirror.providers);
  return `provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(mirror.folder)}
    include = ${providers}
  }
  direct {
    exclude = ${providers}
  }
}
`;
}

async function findMirror(): Promise<Mirror | undefined> {
  for (const folder of await candidates()) {
    const providers = await providersIn(folder);
    if (providers.length > 0) return { folder, providers };
  }
  return undefined;
}

async function providersIn(folder: string): Promise<readonly string[]> {
  const namespaces = await namesIn(join(folder, registry));
  const addresses = namespaces.map(async (namespace) =>
    (await namesIn(join(folder, registry, namespace))).map((name) => `${registry}/${namespace}/${name}`),
  );
  return (await Promise.all(addresses)).flat();
}

/** Terraform's own implied mirrors, and where machines tend to keep one, with one level of subfolders. */
async function candidates(): Promise<readonly string[]> {
  const shared = ['/opt', '/usr/local/share'];
  const below = shared.map(async (folder) => (await namesIn(folder)).map((name) => join(folder, name)));
  return [
    ...(process.env.TF_PLUGIN_MIRROR ? [process.env.TF_PLUGIN_MIRROR] : []),
    join(homedir(), '.terraform.d', 'plugins'),
    '/usr/share/terraform/plugins',
    '/usr/local/share/terraform/plugins',
    ...shared,
    ...(await Promise.all(below)).flat(),
  ];
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}
