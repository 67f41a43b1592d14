import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CANCELLATIONS, SERVICE_CANCELLATIONS } from '../faults/moments.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** What the page refers to: a file of tests, and the titles of those that it means. */
const references = [
  ...page.matchAll(/\[`[^`]+`\]\(\.\.\/(__tests__\/[^)]+)\)((?:(?:, | and | )?“[^”]+”)*)/g),
].map(([, file = '', titles = '']) => ({
  file,
  titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
}));

describe('the threat model', () => {
  test('names a test for each threat', () => {
    const tables = page.split(/\n{2,}/).filter((block) => /^\|.*\| shown by \|\n/.test(block));
    const threats = tables.flatMap((table) => table.trimEnd().split('\n').slice(2));
    expect(threats.length).toBeGreaterThan(25);
    expect(threats.filter((row) => !row.includes('](../__tests__/'))).toEqual([]);
  });

  test.each(references.map(({ file, titles }) => [file, titles] as const))(
    '%s shows what it says',
    (file, titles) => {
      expect(existsSync(join(root, file))).toBe(true);
      const text = readFileSync(join(root, file), 'utf8');
      expect(titles.filter((title) => !holdsTitle(text, title))).toEqual([]);
    },
  );
});

describe('the figures', () => {
  const read = (file: string): string => readFileSync(join(root, '__tests__', file), 'utf8');
  const grouped = (digits: string | undefined): string =>
    Number(digits?.replaceAll('_', '')).toLocaleString('en');

  test('of cancellations are those of the tests', () => {
    expect(page).toContain(`| ${CANCELLATIONS} of a root with an S3 backend`);
    expect(page).toContain(`; ${SERVICE_CANCELLATIONS} of the bundled service |`);
  });

  test('of injections is that of the test', () => {
    const [, tried] = /^const TRIED = ([\d_]+);$/m.exec(read('faults/injection.test.ts')) ?? [];
    expect(page).toContain(`| injections tried | ${grouped(tried)} |`);
  });

  test('of canaries are those of the test', () => {
    const source = read('unit/canaries.test.ts');
    const [, planted] =
      /expect\(planted\)\.toBeGreaterThan\(([\d_]+)\)/.exec(
        source.slice(source.indexOf('many are planted')),
      ) ?? [];
    const [, searched] = /expect\(searched\)\.toBeGreaterThan\(([\d_]+)\)/.exec(source) ?? [];
    expect(page).toContain(`more than ${grouped(planted)}, in more than ${grouped(searched)} bytes`);
  });
});

/** In a source, a title stands between quotation marks of any kind. */
function holdsTitle(source: string, title: string): boolean {
  return [`'${title}'`, `"${title}"`, `\`${title}\``, `'${title.replaceAll("'", String.raw`\'`)}'`].some(
    (each) => source.includes(each),
  );
}
