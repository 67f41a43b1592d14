/**
 * Makes the README's pictures, of what the action writes of golden plans: a comment, the graph of a summary, and the
 * page of a plan, once `npm run build` has made what the page needs.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { planOf, readCase } from '../__tests__/fixtures/plans.ts';
import { RUN } from '../__tests__/fixtures/report.ts';
import { findBrowser } from '../__tests__/sandbox/browser.ts';
import { readPageAssets } from '../src/adapters/page-assets.ts';
import { renderGraph } from '../src/report/graph.ts';
import { renderPage } from '../src/report/page.ts';
import { renderConversationPage } from './page.ts';

const root = dirname(import.meta.dirname);
const images = join(root, 'docs', 'images');
const assets = join(root, 'dist', 'page', 'index.html');
const mermaid = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

/** A picture, and how to come by it. */
interface Picture {
  readonly name: string;
  readonly html: () => string | Promise<string>;
  /** In CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** The key that is pressed before. */
  readonly key?: string;
  /** The part of the page that is shown, once it is there; the size of the window otherwise. */
  readonly part?: string;
}

const pictures: readonly Picture[] = [
  {
    name: 'comment',
    html: () => conversation(readCase('dangers', 'comment.md')),
    size: { width: 920, height: 930 },
  },
  {
    name: 'graph',
    html: () => conversation(['```mermaid', ...(renderGraph(planOf('aws-blocks')) ?? []), '```'].join('\n')),
    size: { width: 920, height: 930 },
    part: '.graph',
  },
  ...(existsSync(assets) ? [{ name: 'page', html: plan, size: { width: 1280, height: 800 }, key: 'e' }] : []),
];

function conversation(body: string): string {
  return renderConversationPage(
    {
      title: 'Rename the queue, drop the sessions',
      number: 7,
      author: 'ada',
      body: 'Sessions have moved to the cache.',
      comments: [{ author: 'github-actions[bot]', body, createdAt: '2026-11-22T12:00:00Z' }],
    },
    { mermaid: pathToFileURL(mermaid).href },
  );
}

async function plan(): Promise<string> {
  return [...renderPage(planOf('aws-blocks'), RUN, await readPageAssets(assets))].join('');
}

async function photograph(
  page: Page,
  { name, html, size, key, part }: Picture,
  folder: string,
): Promise<void> {
  const file = join(folder, `${name}.html`);
  await writeFile(file, await html());
  await page.setViewportSize(size);
  await page.goto(pathToFileURL(file).href);
  if (key !== undefined) await page.keyboard.press(key);
  const path = join(images, `${name}.png`);
  await (part === undefined ? page.screenshot({ path }) : page.locator(part).screenshot({ path }));
  console.log(path);
}

await mkdir(images, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'planwright-picture-'));
const program = await findBrowser();
if (program === undefined) throw new Error('there is no Chromium on this machine');
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ deviceScaleFactor: 1.5 });
  for (const picture of pictures) await photograph(page, picture, folder);
  if (!existsSync(assets)) console.log(`no page.png: ${assets} isn’t there; \`npm run build\` makes it`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
