import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { hostname, totalmem } from 'node:os';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import type { Installed, Tools } from '../ports.ts';
import type { DownloadOptions } from './release/download.ts';
import type { PinnedKey } from './release/key.ts';

/** Where Terraform is sought, and how it gets here. */
export interface ToolOptions {
  /** `PATH` */
  readonly path: string;
  /** `RUNNER_TOOL_CACHE` */
  readonly toolCache: string | undefined;
  /** The environment of the job; of it a version manager sees what it needs. */
  readonly environment: Readonly<Record<string, string>>;
  /** The key by which releases are signed. */
  readonly key: PinnedKey;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly download: DownloadOptions;
}

const execute = promisify(execFile);

/** Version managers put a shim on PATH, which finds the real program by these. */
const SEEN_BY_SHIMS = /^(PATH|HOME|TMPDIR|(TFENV|TENV|TOFUENV|ASDF|MISE)_.*)$/;

/** The most bytes of the list of all releases; HashiCorp's has a few million. */
const LARGEST_INDEX = 64 << 20;

/** Finds and gets Terraforms; nothing is sought before it is asked for. What only a download needs is loaded for it. */
export function createTools(options: ToolOptions): Tools {
  const { toolCache } = options;
  return {
    machine: {
      system: process.platform,
      architecture: process.arch,
      memory: availableMemory(),
      host: hostname(),
    },
    findOnPath: () => findOnPath(options),
    listCached: async (platform) => {
      if (!toolCache) return [];
      const { listKept } = await import('./release/shelf.ts');
      return listKept(toolCache, platform);
    },
    readIndex: async (url) => {
      const { download } = await import('./release/download.ts');
      return (await download(url, LARGEST_INDEX, options.download)).toString('utf8');
    },
    install: async (release, folder) => {
      const { install } = await import('./release/install.ts');
      return install(release, folder, {
        ...options,
        readVersion: (program) => readVersion(program, options.environment),
      });
    },
  };
}

/**
 * The first on PATH that can tell its version. The disk is asked synchronously: whoever calls this has started
 * Terraform when the call returns, and may load what it needs meanwhile.
 */
async function findOnPath({ path, environment }: ToolOptions): Promise<Installed | undefined> {
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const found = join(folder, 'terraform');
    if (!isExecutable(found)) continue;
    const program = bypassWrapper(found);
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
function bypassWrapper(program: string): string {
  const wrapped = join(dirname(program), 'terraform-bin');
  return isExecutable(wrapped) ? wrapped : program;
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

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A container's limit, where there is one. */
function availableMemory(): number {
  return Math.min(process.constrainedMemory() || Infinity, totalmem());
}
