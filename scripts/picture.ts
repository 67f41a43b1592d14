import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/**
 * Makes the README's picture of a comment: a photograph of the page that `npm run demo` leaves.
 * It needs a Chromium on PATH.
 */
const root = dirname(import.meta.dirname);
const run = promisify(execFile);
const page = join(root, '.cache', 'demo', 'planned.html');
const picture = join(root, 'docs', 'images', 'comment.png');
const browsers = ['chromium', 'chromium-browser', 'google-chrome'];

/** In CSS pixels; the height is that of the page. */
const size = '920,880';

const profile = await mkdtemp(join(tmpdir(), 'planwright-picture-'));
await mkdir(dirname(picture), { recursive: true });
const errors: unknown[] = [];
for (const browser of browsers) {
  try {
    await run(browser, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--hide-scrollbars',
      '--force-device-scale-factor=1.5',
      `--user-data-dir=${profile}`,
      `--window-size=${size}`,
      `--screenshot=${picture}`,
      pathToFileURL(page).href,
    ]);
    break;
  } catch (error) {
    errors.push(error);
  }
}
await rm(profile, { recursive: true, force: true });
if (errors.length === browsers.length)
  throw new AggregateError(errors, `no browser made a picture of ${page}; does it exist?`);
console.log(picture);
