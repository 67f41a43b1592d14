import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type BuildResult, type Plugin } from 'esbuild';
import { DATA_MARK } from '../src/adapters/page-assets.ts';
import { collectLicenses } from './licenses.ts';

/** The page that shows a plan, from its sources; by itself for tests: `node scripts/page-assets.ts <file>`. */
const root = dirname(import.meta.dirname);
const source = join(root, 'page');

/** Browsers of the last two years. */
const target = ['chrome120', 'firefox121', 'safari17.4'];

/** The page as the build makes it. */
export interface PageFiles {
  /** One file without the plan's data, which belongs where `DATA_MARK` stands. */
  readonly html: string;
  /** The licences of the packages in it. */
  readonly licenses: string;
}

/**
 * Bundles what `page/` shows a plan by into its one HTML file. The same sources give the same bytes.
 * @param scratch - a folder for what is made on the way
 */
export async function makePage(scratch: string): Promise<PageFiles> {
  const [template, script, style] = await Promise.all([
    readFile(join(source, 'index.html'), 'utf8'),
    bundle('main.ts'),
    bundle('style.css'),
  ]);
  const code = textOf(script).replaceAll('</script', '<\\/script');
  const css = textOf(style);
  const policy = [
    `default-src 'none'`,
    `script-src '${digest(code)}'`,
    `style-src '${digest(css)}'`,
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const licenses = await licensesOf(script, scratch);
  const pieces: Readonly<Record<string, string>> = {
    policy,
    style: css,
    script: code,
    licenses: asComment(licenses),
  };
  const html = template
    .replace(/\n\s*{{style}}\n\s*/, '{{style}}')
    .replace(/{{(\w+)}}/g, (mark, name: string) => pieces[name] ?? mark);
  if (html.split(DATA_MARK).length !== 2) throw new Error(`${DATA_MARK} must stand in the page once`);
  return { html, licenses };
}

function bundle(entry: string): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    absWorkingDir: root,
    entryPoints: [join('page', entry)],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    legalComments: 'none',
    platform: 'browser',
    target,
    plugins: [inBrowsers],
  });
}

/** What the plan's modules need of Node, and what the page has in its place. */
const inBrowsers: Plugin = {
  name: 'in-browsers',
  setup: (bundler) => {
    bundler.onResolve({ filter: /[/]plan[/]digest[.]ts$|^[.][/]digest[.]ts$/ }, () => ({
      path: join(source, 'digest.ts'),
    }));
  },
};

function textOf({ outputFiles: [file] }: BuildResult<{ write: false }>): string {
  if (file === undefined) throw new Error('nothing was bundled');
  return file.text.trim();
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

async function licensesOf({ metafile }: BuildResult<{ metafile: true }>, scratch: string): Promise<string> {
  const stats = join(scratch, 'page-stats.json');
  const modules = Object.keys(metafile.inputs)
    .sort()
    .map((name) => ({ name }));
  await writeFile(stats, JSON.stringify({ modules }));
  return collectLicenses(stats, root);
}

/** The page goes from hand to hand, and the licences with it. */
function asComment(text: string): string {
  return `<!--\n${text.replaceAll(/-{2,}/g, '-')}-->`;
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('node scripts/page-assets.ts <file>');
  const scratch = await mkdtemp(join(tmpdir(), 'planwright-page-'));
  await writeFile(file, (await makePage(scratch)).html);
  await rm(scratch, { recursive: true });
}
