import { expect } from '@jest/globals';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

function nodesOf(markdown: string): readonly Node[] {
  const walk = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(walk)];
  return walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

/** Elements that reports are made of: folds, their titles, code and bold in those, the footer, the marker. */
const ours =
  /^(<details( open)?><summary>(<b>[a-z]+<\/b>|[^<>]|<code>[^<>]*<\/code>)*<\/summary>|<\/details>|<\/?sub>|<!-- planwright \{[^<>]*\} -->)$/;

/** Controls but for the line feed, marks that reorder or hide text, and separators that look like lines. */
export const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Holds a report to what may be in it, whatever was in the plan or in the inputs. */
export function expectHarmless(markdown: string): void {
  const nodes = nodesOf(markdown);
  const html = nodes.filter(({ type }) => type === 'html').flatMap(({ value = '' }) => value.split('\n'));
  expect(html.filter((line) => !ours.test(line))).toEqual([]);
  expect(
    nodes.filter(({ type }) =>
      /^(image|imageReference|linkReference|definition|footnote\w*|table)$/.test(type),
    ),
  ).toEqual([]);
  const links = nodes.filter(({ type }) => type === 'link').map(({ url }) => url);
  expect(
    links.filter((url) => !/^https:\/\/github\.com\/octo-org\/infra\/actions\/runs\/\d+$/.test(url ?? '')),
  ).toEqual([]);
  const prose = nodes
    .filter(({ type }) => type === 'text')
    .map(({ value }) => value)
    .join('\n');
  expect(prose).not.toMatch(/@\w|#\d|GH-\d|[0-9a-f]{40}|:tada:|\$x\$|evil\.example/);
  expect(markdown).not.toMatch(invisible);
  const headings = nodes.filter(({ type }) => type === 'heading');
  expect(headings).toHaveLength(1);
}
