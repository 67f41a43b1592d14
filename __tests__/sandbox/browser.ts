import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where macOS has them. */
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

let found: Promise<string | undefined> | undefined;

/**
 * Finds a Chromium, or has Debian's installed where that needs no password, telling of it on standard error.
 *
 * @returns its path; undefined where there is none to be had
 */
export function findBrowser(): Promise<string | undefined> {
  found ??= look().then(async (path) => path ?? ((await install()) ? look() : undefined));
  return found;
}

async function look(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...applications];
  for (const path of paths) if (await isExecutable(path)) return path;
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function install(): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  process.stderr.write('no Chromium is on this machine: installing it by apt-get\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['-qq', 'update'], { env });
    await run('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', 'chromium'], {
      env,
      maxBuffer: 1 << 26,
    });
    return true;
  } catch (error) {
    process.stderr.write(`Chromium can’t be installed: ${String(error)}\n`);
    return false;
  }
}
