import { delimiter, join } from 'node:path';
import { createTools, type ToolOptions } from '../src/adapters/terraform.ts';
import { platformOf, releaseOf } from '../src/terraform/release.ts';
import { fits } from '../src/terraform/requirement.ts';

/** What tests, demo and fixtures are made with, where the machine brings nothing that is served. */
const VERSION = '1.11.4';

/** Where Terraform comes from, and where it goes. */
export interface Provision extends Pick<ToolOptions, 'path' | 'key' | 'environment'> {
  /** The folder for what is downloaded. */
  readonly folder: string;
  /** What stands for https://releases.hashicorp.com. */
  readonly mirror?: string | undefined;
}

/**
 * Sees to it that there is a Terraform: the one on PATH when Planwright serves it, else a release that is downloaded
 * and verified as the action does it.
 * @returns the PATH on which it is
 * @throws Error when neither is to be had
 */
export async function provideTerraform({ folder, mirror, ...options }: Provision): Promise<string> {
  const tools = createTools({
    ...options,
    toolCache: join(folder, 'tools'),
    clock: () => Date.now(),
    download: { cancelled: new AbortController().signal },
  });
  const onPath = await tools.findOnPath();
  if (onPath !== undefined && fits(onPath.version, [])) return options.path;
  const bin = join(folder, 'terraform', VERSION);
  const release = releaseOf(VERSION, platformOf(tools.machine), mirror);
  try {
    await tools.install(release, bin);
  } catch (cause) {
    throw new Error(`install Terraform 1.10 or later: ${VERSION} can't be had for you`, { cause });
  }
  return [bin, options.path].join(delimiter);
}
