import { execFile } from 'node:child_process';
import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import type { Installed, Tools } from '../ports.ts';

/** Where Terraform is sought. */
export interface ToolOptions {
  /** `PATH` */
  readonly path: string;
  /** `RUNNER_TOOL_CACHE` */
  readonly toolCache: string | undefined;
  /** The environment of the job; of it a version manager sees what it needs. */
  readonly environment: Readonly<Record<string, string>>;
}

const execute = promisify(execFile);

/** Version managers put a shim on PATH, which finds the real program by these. */
const SEEN_BY_SHIMS = /^(PATH|HOME|TMPDIR|(TFENV|TENV|TOFUENV|ASDF|MISE)_.*)$/;

/** Names of this machine's architecture: Node's, and that of Terraform's releases. */
const ARCHITECTURES: Readonly<Record<string, readonly string[]>> = {
  x64: ['x64', 'amd64'],
  arm64: ['arm64'],
  ia32: ['x86', '386'],
};

/** Finds the Terraforms on this machine; nothing is sought before it is asked for. */
export function createTools(options: ToolOptions): Tools {
  return {
    async findTerraforms() {
      const [onPath, cached] = await Promise.all([findOnPath(options), findInToolCache(options.toolCache)]);
      return onPath ? [onPath, ...cached] : cached;
    },
  };
}

/** The first on PATH that can tell its version. */
async function findOnPath({ path, environment }: ToolOptions): Promise<Installed | undefined> {
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const found = join(folder, 'terraform');
    if (!(await isExecutable(found))) continue;
    const program = await bypassWrapper(found);
    const version = await readVersion(program, environment);
    if (version !== undefined) return { program, version, origin: 'PATH' };
  }
  return undefined;
}

/**
 * hashicorp/setup-terraform puts a script in Terraform's place, which takes its output through pipes and doesn't
 * hand on signals; the real one lies beside it.
 * @see https://github.com/hashicorp/setup-terraform/blob/main/lib/setup-terraform.js
 */
async function bypassWrapper(program: string): Promise<string> {
  const wrapped = join(dirname(program), 'terraform-bin');
  return (await isExecutable(wrapped)) ? wrapped : program;
}

async function readVersion(
  program: string,
  environment: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const seen = Object.entries(environment).filter(([name]) => SEEN_BY_SHIMS.test(name));
  try {
    const { stdout } = await execute(program, ['version', '-json'], {
      env: { ...Object.fromEntries(seen), CHECKPOINT_DISABLE: '1' },
    });
    const { terraform_version: version } = JSON.parse(stdout) as { terraform_version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What lies in the runner's tool cache, as `@actions/tool-cache` lays it out:
 * `terraform/<version>/<architecture>/terraform`, complete once a file of the folder's name and `.complete` is there.
 */
async function findInToolCache(toolCache: string | undefined): Promise<readonly Installed[]> {
  if (!toolCache) return [];
  const root = join(toolCache, 'terraform');
  const versions = (await readdir(root).catch(() => [])).filter((name) => /^\d+\.\d+\.\d+/.test(name));
  const found = await Promise.all(versions.map((version) => findCached(root, version)));
  return found.filter((installed) => installed !== undefined).sort(byVersionDescending);
}

async function findCached(root: string, version: string): Promise<Installed | undefined> {
  for (const architecture of ARCHITECTURES[process.arch] ?? [process.arch]) {
    const folder = join(root, version, architecture);
    const program = join(folder, 'terraform');
    if ((await exists(`${folder}.complete`)) && (await isExecutable(program))) {
      return { program, version, origin: 'tool cache' };
    }
  }
  return undefined;
}

/** Where prereleases stand doesn't matter: they are only ever asked for exactly. */
function byVersionDescending(left: Installed, right: Installed): number {
  return right.version.localeCompare(left.version, 'en', { numeric: true });
}

function isExecutable(path: string): Promise<boolean> {
  return isAccessible(path, constants.X_OK);
}

function exists(path: string): Promise<boolean> {
  return isAccessible(path, constants.F_OK);
}

async function isAccessible(path: string, mode: number): Promise<boolean> {
  try {
    await access(path, mode);
    return true;
  } catch {
    return false;
  }
}
