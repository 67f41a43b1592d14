import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { readPageAssets } from '../../../src/adapters/page-assets.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { PageAssets } from '../../../src/ports.ts';
import { renderPage } from '../../../src/report/page.ts';
import { changeOf, mapping, planWith } from '../../fixtures/build.ts';
import { findBrowser } from '../../sandbox/browser.ts';
import { everything, manyChanges, run } from './plan.ts';

/** The page in a real browser, as people open it: a file, with no network. */
jest.setTimeout(60_000);
const root = resolve(import.meta.dirname, '../../..');
const program = await findBrowser();

let folder: string;
let assets: PageAssets;
let browser: Browser | undefined;
let page: Page;
/** What the page said, and what it asked for. */
let complaints: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-page-'));
  const file = join(folder, 'index.html');
  await promisify(execFile)(process.execPath, [join(root, 'scripts', 'page-assets.ts'), file]);
  assets = await readPageAssets(file);
  if (program !== undefined)
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

// A browser can't be installed everywhere by a script; where Debian's packages can, it is, as on CI's machines.
const inBrowser = program === undefined ? describe.skip : describe;
if (program === undefined) console.warn('no test of the page: there is no Chromium on this machine');

async function open(plan: Plan, fragment = ''): Promise<void> {
  const file = join(folder, 'plan.html');
  await writeFile(file, renderPage(plan, run, assets));
  await page.goto(`about:blank`);
  await page.goto(`${pathToFileURL(file).href}${fragment}`);
}

const items = (): Locator => page.locator('.row.item');
const row = (address: string): Locator =>
  items()
    .filter({ has: page.locator(`[title="${address}"]`) })
    .first();
const addresses = (): Promise<readonly string[]> => items().locator('.address').allTextContents();
const chip = (value: string): Locator => page.locator(`.chip[data-value="${value}"]`).first();
const status = (): Promise<string | null> => page.locator('#status').textContent();

inBrowser('the page', () => {
  beforeEach(async () => {
    complaints = [];
    page = await browser!.newPage({ viewport: { width: 1100, height: 800 } });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!/^(file|data|about):/.test(request.url())) complaints.push(request.url());
    });
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  test('says what happens, and what is dangerous', async () => {
    await open(everything);

    expect(await page.title()).toMatch(/^orders\/prod · 1 to add, 4 to change, 1 to replace, 2 to destroy/);
    expect(await page.locator('.caution li').allTextContents()).toEqual([
      'Destroys aws_dynamodb_table.sessions: it holds data; it is not in the configuration',
      'Destroys aws_instance.one (a deposed object of it)',
      'Replaces module.api.aws_api_gateway_rest_api.this: name can’t be changed in place',
      '1 of 5 stateful resources destroyed or replaced',
    ]);
    expect(await page.locator('.warning li').count()).toBe(2);
    expect((await addresses()).slice(0, 3)).toEqual([
      'check.health',
      'aws_dynamodb_table.sessions',
      'aws_instance.one',
    ]);
  });

  test('shows everything that a plan can say', async () => {
    await open(everything);
    await page.keyboard.press('e');
    const text = (await page.locator('#content').innerText()).replaceAll('\u00a0', ' ');

    for (const said of [
      '- hash_key = "id"',
      '! name = "orders" → "orders-v2"   # forces the replacement',
      '! memory_size = 256 → 512',
      '(sensitive) → (sensitive, changed)',
      'by its id orders-logs',
      'from aws_s3_bucket.old',
      'it stays, and Terraform no longer manages it',
      'its deposed object c0ffee00',
      'Terraform calls it transmogrify',
      'how many there are is not known yet',
      'after create of aws_sqs_queue.work',
      'The endpoint answers 503.',
      '(known after apply)',
    ])
      expect(text).toContain(said);
    expect(await items().count()).toBe(16);
  });

  test('leads from a danger to its change', async () => {
    await open(everything, '#action=add');
    await page.locator('.caution button').first().click();

    expect(await row('aws_dynamodb_table.sessions').locator('.details pre').isVisible()).toBe(true);
  });

  test('finds addresses, names and values', async () => {
    await open(everything);
    for (const [search, found] of [
      ['rest_api', ['module.api.aws_api_gateway_rest_api.this']],
      ['memory_size 512', ['module.functions.aws_lambda_function.producer']],
      ['lambda:GetFunction', ['module.functions.aws_iam_role_policy.producer']],
      ['ORDERS-V2', ['module.api.aws_api_gateway_rest_api.this']],
      ['producer lambda_function 128', ['module.functions.aws_lambda_function.producer']],
      ['"lambda:GetFunction"', ['module.functions.aws_iam_role_policy.producer']],
      // Values that stay, but not their names.
      ['orders-logs', ['aws_s3_bucket.logs']],
      ['timeout', []],
      ['nothing like it', []],
    ] as const) {
      await page.fill('#search', search);
      expect(await addresses()).toEqual(found);
    }
    expect(await page.locator('.nothing').textContent()).toBe('Nothing here is what you look for.');
  });

  test('filters by every action', async () => {
    await open(everything);
    const shown = {
      add: 1,
      change: 4,
      replace: 1,
      destroy: 2,
      import: 1,
      move: 1,
      forget: 1,
      invoke: 1,
      'put off': 1,
      'outside Terraform': 1,
      check: 1,
      output: 1,
    };
    for (const [action, count] of Object.entries(shown)) {
      await chip(action).click();
      expect([action, await items().count()]).toEqual([action, count]);
      expect(await chip(action).getAttribute('aria-pressed')).toBe('true');
      await chip(action).click();
    }
    expect(await items().count()).toBe(16);
  });

  test('filters by type and by module, and counts what is left', async () => {
    await open(everything);
    await page.locator('[data-facet=types] summary').click();
    await chip('aws_s3_bucket').click();
    expect(await items().count()).toBe(3);
    expect(await chip('import').textContent()).toBe('import 1');
    expect(await chip('destroy').textContent()).toBe('destroy 0');
    await page.locator('.clear').click();
    await page.locator('[data-facet=modules] summary').click();
    await chip('module.functions').click();
    expect(await items().count()).toBe(3);
    expect(await status()).toBe('3 of 16 shown');
  });

  test('has a link to each view', async () => {
    await open(everything);
    await page.fill('#search', 'producer');
    await chip('change').click();
    await page.keyboard.press('s');
    await page.locator('.line').first().click();
    await page.waitForURL(/#search=producer&action=change&difference=split&open=/);
    const { hash } = new URL(page.url());
    await open(everything, hash);

    expect(await page.inputValue('#search')).toBe('producer');
    expect(await items().count()).toBe(2);
    expect(await page.locator('.split').count()).toBe(1);
  });

  test('is a tree by module', async () => {
    await open(everything, '#view=tree');
    const module = page.locator('.row.module').filter({ hasText: 'module.api' });
    expect(await page.locator('.row.module .address').allTextContents()).toEqual([
      'module.api',
      'module.stage',
      'module.functions',
    ]);
    expect(await module.textContent()).toContain('1 replace');
    expect(
      await row('module.api.module.stage.aws_api_gateway_stage.live')
        .locator('.line')
        .getAttribute('aria-level'),
    ).toBe('3');
    await module.locator('.line').click();

    expect(await row('module.api.aws_api_gateway_rest_api.this').count()).toBe(0);
    expect(await items().count()).toBe(14);
  });

  test('is a graph whose boxes lead to the list', async () => {
    await open(everything, '#view=graph');
    expect(await page.locator('.node').count()).toBe(11);
    expect(await page.locator('.edge').count()).toBe(4);
    expect(
      await page
        .locator('.node.destroy')
        .first()
        .locator('rect')
        .evaluate((rect) => getComputedStyle(rect).fill),
    ).toBe('rgb(255, 235, 233)');
    await page.locator('[data-address="module.functions.aws_lambda_function.producer"]').press('Enter');

    expect(await addresses()).toEqual(Array<string>(2).fill('module.functions.aws_lambda_function.producer'));
  });

  test('shows both sides beside each other', async () => {
    await open(everything, '#difference=split');
    await row('module.functions.aws_lambda_function.producer').locator('.line').click();
    const pairs = await page
      .locator('.pair')
      .evaluateAll((all) => all.map(({ children }) => [...children].map((side) => side.textContent)));

    expect(pairs).toContainEqual(['memory_size = 256', 'memory_size = 512']);
    expect(pairs).toContainEqual(['  echo two', '  echo three']);
    expect(pairs).toContainEqual(['  echo one', '  echo one']);
    expect(pairs).toContainEqual(['  TOKEN = (sensitive)', '  TOKEN = (sensitive, changed)']);
    await row('module.functions.aws_iam_role_policy.producer').locator('.line').click();
    expect(await page.locator('.pair.gap').textContent()).toBe('(policy: 7 unchanged lines)');
  });

  test('shows what stays as it is, when asked', async () => {
    await open(everything);
    await row('module.functions.aws_lambda_function.producer').locator('.line').click();
    const fold = page.locator('.details details');
    expect(await fold.textContent()).toBe('2 unchanged attributes');
    await fold.locator('summary').click();

    expect(await fold.locator('pre').textContent()).toBe('function_name = "producer"\ntimeout = 3\n');
  });

  test('is used by keys', async () => {
    await open(everything);
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.querySelector('.address')?.textContent ?? null);
    await page.keyboard.press('j');
    expect(await focused()).toBe('check.health');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focused()).toBe('aws_dynamodb_table.sessions');
    await page.keyboard.press('Enter');
    expect(await page.locator('.row.open').count()).toBe(1);
    expect(await focused()).toBe('aws_dynamodb_table.sessions');
    await page.keyboard.press('e');
    expect(await page.locator('.row.open').count()).toBe(16);
    await page.keyboard.press('c');
    expect(await page.locator('.row.open').count()).toBe(0);
    for (const [key, count] of [
      ['1', 1],
      ['2', 4],
      ['3', 1],
      ['4', 2],
      ['5', 1],
      ['6', 1],
      ['7', 1],
      ['0', 16],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await items().count()]).toEqual([key, count]);
    }
    await page.keyboard.press('/');
    await page.keyboard.type('e4');
    expect(await page.inputValue('#search')).toBe('e4');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    expect(await page.locator('[role=tree]').count()).toBe(0);
    await page.keyboard.press('0');
    expect(await page.locator('[role=tree]').count()).toBe(1);
  });

  test.each(['light', 'dark'] as const)('can be read in the %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open(everything);
    await page.keyboard.press('e');
    const contrasts = await page.evaluate(measureContrasts);

    expect(contrasts.page > 0.5).toBe(colorScheme === 'light');
    expect(contrasts.texts).toBeGreaterThan(100);
    expect(contrasts.faint).toEqual([]);
  });

  test('fits a narrow screen', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await open(everything);
    await page.keyboard.press('e');

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  });

  test('is printed whole', async () => {
    await open(manyChanges(300));
    expect(await items().count()).toBeLessThan(100);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await items().count()).toBe(300);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await items().count()).toBeLessThan(100);
  });

  test('holds 10,000 changes, of which it renders what is to be seen', async () => {
    await open(manyChanges(10_000));
    expect(await status()).toBe('all 10,000 shown');
    expect(await items().count()).toBeLessThan(60);
    await page.fill('#search', 'queue-7777 delay');
    expect(await addresses()).toEqual(['module.shard_97.aws_sqs_queue.queue_7777']);
    await page.fill('#search', '');
    await page.locator('#search').blur();
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.querySelector('.address')?.textContent)).toBe(
      'module.shard_36.aws_sqs_queue.queue_9996',
    );
    expect(await items().count()).toBeLessThan(60);
    await page.keyboard.press('e');
    expect(await items().count()).toBeLessThan(60);
    await page.keyboard.press('t');
    expect(await page.locator('.row').count()).toBeLessThan(60);
    await page.keyboard.press('g');
    expect(await page.locator('.node').count()).toBe(120);
  });

  test('keeps its place while heights become known', async () => {
    await open(manyChanges(2000));
    await page.keyboard.press('e');
    await page.evaluate(() => window.scrollTo(0, 100_000));
    await page.waitForTimeout(100);
    const [before, after] = await page.evaluate(async () => {
      const middle = (): Element | null => document.elementFromPoint(500, 300)?.closest('.row') ?? null;
      const seen = middle();
      const [top = 0] = [seen?.getBoundingClientRect().top];
      window.scrollBy({ top: -300, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return [top, seen?.getBoundingClientRect().top ?? NaN];
    });

    expect(Math.abs(after - before - 300)).toBeLessThan(3);
  });

  test('does nothing that a value says', async () => {
    const evil =
      '</script><script>document.title="x"</script><img src=x onerror="document.title=1"><a href="javascript:document.title=2">y</a>\u202ereversed\u0000';
    const hostile = planWith({
      changes: [
        changeOf('aws_x.y', 'update', {
          address: `aws_x.y["${evil}"]`,
          key: evil,
          type: evil,
          module: `module.m["${evil}"]`,
          reason: evil,
          deposed: evil,
          previousAddress: evil,
          importId: evil,
          before: mapping({ [evil]: `a${evil}`, text: `one\n${evil}` }),
          after: mapping({ [evil]: `b${evil}`, text: `two\n${evil}` }),
        }),
      ],
      checks: [{ address: `check.${evil}`, status: 'fail', problems: [evil] }],
      invocations: [{ address: evil, type: evil, trigger: { resource: evil, event: evil }, deferred: evil }],
      outputs: [{ name: evil, action: 'create', before: null, after: evil }],
    });
    const file = join(folder, 'hostile.html');
    await writeFile(
      file,
      renderPage(hostile, { ...run, title: evil, runUrl: 'javascript:document.title=3', tool: evil }, assets),
    );
    for (const fragment of [
      '#difference=split',
      '#view=tree',
      '#view=graph',
      `#search=${encodeURIComponent('<img')}`,
    ]) {
      await page.goto('about:blank');
      await page.goto(`${pathToFileURL(file).href}${fragment}`);
      await page.keyboard.press('e');
      expect(await page.title()).toMatch(/^<\/script>/);
      expect(await page.locator('img, a[href^="javascript"], #content script, #heading script').count()).toBe(
        0,
      );
      const text = await page.evaluate(() => document.body.innerText);
      expect(text).not.toContain('\u202e');
      expect(text).toContain('\\u202ereversed\\u0000');
    }
    expect(await items().count()).toBeGreaterThan(0);
  });
});

/** Light of the page's ground, and the texts that have less than the contrast of 4.5 that WCAG 2.2 asks for (1.4.3). */
function measureContrasts(): {
  readonly page: number;
  readonly texts: number;
  readonly faint: readonly string[];
} {
  const numbers = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = numbers(colour).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element: Element | null): string => {
    if (element === null) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    return numbers(backgroundColor)[3] === 0 ? ground(element.parentElement) : backgroundColor;
  };
  const faint: string[] = [];
  let texts = 0;
  for (const element of document.querySelectorAll('body *')) {
    const says = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
    if (!says || !element.checkVisibility() || element.closest('script, svg') !== null) continue;
    texts += 1;
    const [one = 0, other = 0] = [light(getComputedStyle(element).color), light(ground(element))].sort(
      (a, b) => b - a,
    );
    if ((one + 0.05) / (other + 0.05) < 4.5) faint.push(`${element.className}: ${element.textContent}`);
  }
  return { page: light(ground(document.body)), texts, faint };
}
