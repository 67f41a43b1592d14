import { InstallError } from '../errors.ts';
import type { Installed, World } from '../ports.ts';
import { indexUrl, parseIndex, platformOf, releaseOf } from '../terraform/release.ts';
import {
  asksForLatest,
  describeRequirements,
  fits,
  misfit,
  namedVersion,
  newestFitting,
  requirementsOf,
  type Requirement,
} from '../terraform/requirement.ts';
import type { Located } from './locate.ts';
import type { Order } from './order.ts';

/** What is looked for, and what there was on PATH. */
interface Search {
  readonly world: World;
  readonly requirements: readonly Requirement[];
  readonly onPath: Installed | undefined;
  /** What stands for HashiCorp's releases. */
  readonly mirror: string | undefined;
}

/**
 * The Terraform to run: the one on PATH when it will do, else the newest in the tool cache that does, else the
 * newest release that does. What isn't from PATH is verified, and unpacked into the stack's folder.
 * @throws InstallError, CancelledError
 */
export async function findTool(world: World, order: Order, located: Located): Promise<Installed> {
  const { tools } = world;
  const requirements = requirementsOf({
    toolVersion: order.inputs['tool-version'],
    versionFile: located.versionFile,
    requiredVersions: located.configuration.requiredVersions,
  });
  const latest = asksForLatest(requirements);
  const onPath = await tools.findOnPath();
  if (!latest && onPath !== undefined && fits(onPath.version, requirements)) return onPath;

  const search: Search = { world, requirements, onPath, mirror: order.inputs['tool-mirror'] };
  const platform = platformOf(tools.machine);
  const cached = latest ? undefined : newestFitting(await tools.listCached(platform), requirements);
  const version = cached ?? (await chooseRelease(search));
  if (onPath?.version === version) return onPath;
  const folder = `${located.stack.folder}/bin`;
  const { tool, remarks } = await obtain(
    search,
    tools.install(releaseOf(version, platform, search.mirror), folder),
  );
  for (const remark of remarks) world.runner.annotate({ ...remark, title: `Terraform ${version}` });
  return tool;
}

async function chooseRelease(search: Search): Promise<string> {
  const { requirements } = search;
  const named = namedVersion(requirements);
  const versions = named === undefined ? await obtain(search, listReleases(search)) : [named];
  const chosen = newestFitting(versions, requirements);
  if (chosen === undefined) throw misfit(versions, requirements);
  return chosen;
}

async function listReleases({ world, mirror }: Search): Promise<readonly string[]> {
  const url = indexUrl(mirror);
  const text = await world.tools.readIndex(url);
  try {
    return parseIndex(text);
  } catch (cause) {
    const message = `${url} is no list of releases: ${String(cause)}`;
    throw new InstallError(message, { cause, mend: 'tool-version: 1.11.4 # needs no list' });
  }
}

/** Whatever goes wrong with a download, the reader sees why there was one. */
async function obtain<T>({ requirements, onPath }: Search, download: Promise<T>): Promise<T> {
  try {
    return await download;
  } catch (error) {
    if (!(error instanceof InstallError)) throw error;
    const there = onPath === undefined ? 'there is none' : `is ${onPath.version}`;
    const why = `${describeRequirements(requirements)}; on PATH ${there}`;
    throw new InstallError(`no Terraform: ${error.message} (${why})`, { cause: error, mend: error.mend });
  }
}
