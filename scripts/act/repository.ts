import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A git repository in a folder, in which somebody works. */
export interface Repository {
  readonly folder: string;
  /** Adds files to a new branch off the default one, and stays there; returns the commit. */
  branch(name: string, files: Files): Promise<string>;
  /** Squashes a branch into the default one, and stays there; returns the commit. */
  merge(name: string): Promise<string>;
}

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** Whoever runs this has settings of git, and may be in another repository's hook: neither matters here. */
const environment = {
  PATH: process.env['PATH'],
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

/**
 * Makes a repository with one commit on its default branch.
 *
 * @param fullName - `owner/name`: act takes it from the remote
 * @returns the repository, and that commit
 */
export async function createRepository(
  folder: string,
  fullName: string,
  defaultBranch: string,
  files: Files,
): Promise<readonly [Repository, string]> {
  const git = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)('git', args, { cwd: folder, env: environment });
    return stdout.trim();
  };
  const commit = async (message: string): Promise<string> => {
    await git('add', '--all');
    await git('commit', '--quiet', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  await mkdir(folder, { recursive: true });
  await git('init', '--quiet', '--initial-branch', defaultBranch);
  await git('remote', 'add', 'origin', `https://github.com/${fullName}.git`);
  await write(folder, files);
  const first = await commit('Begin');
  const repository: Repository = {
    folder,
    branch: async (name, added) => {
      await git('switch', '--quiet', '--create', name, defaultBranch);
      await write(folder, added);
      return commit(`Work on ${name}`);
    },
    merge: async (name) => {
      await git('switch', '--quiet', defaultBranch);
      await git('merge', '--quiet', '--squash', name);
      return commit(`Merge ${name}`);
    },
  };
  return [repository, first];
}

async function write(folder: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
