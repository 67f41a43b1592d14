import { styleText } from 'node:util';

/** Shows a comment's Markdown in a terminal: no tags, differences in colours where there are any. */
export function showComment(markdown: string): string {
  const shown: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.replace(/^<!--.*-->\n/, '').split('\n')) {
    const mark = /^(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark === fence) fence = undefined;
      else shown.push(`    ${colour(line)}`);
    } else if (mark !== undefined) fence = mark;
    else shown.push(showLine(line));
  }
  return shown
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n\n')
    .trim()
    .replaceAll(/^/gm, '  │ ')
    .replaceAll(/[ \t]+$/gm, '');
}

const COLOURS: ReadonlyMap<string, 'green' | 'red' | 'yellow'> = new Map([
  ['+', 'green'],
  ['-', 'red'],
  ['!', 'yellow'],
] as const);

function colour(line: string): string {
  const style = COLOURS.get(line.charAt(0));
  return style === undefined ? line : styleText(style, line);
}

function showLine(line: string): string {
  const heading = /^#+ (.*)/.exec(line)?.[1];
  if (heading !== undefined) return styleText('bold', inline(heading));
  const alert = /^> \[!(\w+)\]$/.exec(line)?.[1];
  if (alert !== undefined) return styleText(alert === 'CAUTION' ? 'red' : 'yellow', alert);
  const fold = /^<details( open)?><summary>(.*)<\/summary>/.exec(line);
  if (fold !== null) return `${fold[1] === undefined ? '▸' : '▾'} ${inline(fold[2] ?? '')}`;
  return line.startsWith('<sub>') ? styleText('dim', inline(line)) : inline(line);
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

function inline(text: string): string {
  return text
    .replace(/^> ?/, '  ')
    .replace(/\\$/, '')
    .replaceAll(/<\/?[a-z][^>]*>/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(/\\([^\w\s])/g, '$1')
    .replaceAll(/&(#39|\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
