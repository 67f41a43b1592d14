import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { renderConversationPage } from './page.ts';

/**
 * Makes the README's picture of a comment: a photograph of a golden one, on the page that GitHub would show.
 * It needs a Chromium on PATH.
 */
const root = dirname(import.meta.dirname);
const run = promisify(execFile);
const golden = join(root, '__tests__', 'fixtures', 'plans', 'dangers', 'comment.md');
const picture = join(root, 'docs', 'images', 'comment.png');
const browsers = ['chromium', 'chromium-browser', 'google-chrome'];

/** In CSS pixels; the height is that of the page. */
const size = '920,930';

const profile = await mkdtemp(join(tmpdir(), 'planwright-picture-'));
const page = join(profile, 'page.html');
const comment = {
  author: 'github-actions[bot]',
  body: await readFile(golden, 'utf8'),
  createdAt: '2026-11-22T12:00:00Z',
};
await writeFile(
  page,
  renderConversationPage({
    title: 'Rename the queue, drop the sessions',
    number: 7,
    author: 'ada',
    body: 'Sessions have moved to the cache.',
    comments: [comment],
  }),
);
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
if (errors.length === browsers.length) throw new AggregateError(errors, 'no browser made a picture');
console.log(picture);
