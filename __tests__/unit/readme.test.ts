import { describe, expect, test } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { failureReasons } from '../../src/report/output-schema.ts';

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs?: object;
}

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const pages = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md', '.github/*.md'], { cwd: root });
const readme = read('README.md');

describe('the first workflow of the README', () => {
  test('has its permissions on the first screen', () => {
    const line = readme.split('\n').indexOf('permissions:') + 1;

    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(25);
  });

  test('may assume a role and comment, and nothing else', () => {
    expect(workflowsOf(readme)[0]?.permissions).toEqual({
      contents: 'read',
      'id-token': 'write',
      'pull-requests': 'write',
    });
  });
});

test.each(pages)('%s links only to what is there', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link);
  const broken = links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? join(root, page) : join(root, dirname(page), path);
    return (
      !existsSync(target) ||
      (anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor))
    );
  });

  expect(broken).toEqual([]);
});

test('the troubleshooting guide has a section for each reason to fail', () => {
  expect(anchorsOf(read('docs/guides/troubleshooting.md'))).toEqual(
    expect.arrayContaining(Object.keys(failureReasons)),
  );
});

test('the record of dependencies has the reason for each', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Readonly<
    Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
  >;
  const rows = [...read('docs/decisions/0001-dependencies.md').matchAll(/^\| `(.+?)` \|/gm)].map(
    ([, name]) => name,
  );

  expect(rows).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  // What the functions are bundled of is installed to build them, and not by whoever installs the package.
  expect({ ...dependencies, ...devDependencies }).toMatchObject(
    Object.fromEntries(rows.map((name) => [name ?? '', expect.any(String)])),
  );
});

/** The workflows, or the parts of one, in a page's fences. */
function workflowsOf(markdown: string): readonly Workflow[] {
  return [...markdown.matchAll(/```yaml\n([^]*?)```/g)]
    .map(([, yaml = '']) => parse(yaml) as Workflow)
    .filter(({ jobs }) => jobs !== undefined);
}

/** The anchors that GitHub gives to a page's headings. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
