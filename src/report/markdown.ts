// Control, format (bidirectional marks, zero widths, tags), lone surrogates, line and paragraph separators.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Makes characters visible that would hide, reorder or end something: `\n`, `\u202e`. The result is one line. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => ESCAPES[character] ?? unicodeEscape(character));
}

function unicodeEscape(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

/** A string as Terraform writes it, in quotes and on one line. */
export function quote(text: string): string {
  return visible(JSON.stringify(text));
}

/** Text as inline code, on one line, whatever is in it. */
export function code(text: string): string {
  const content = text === '' ? ' ' : visible(text);
  const ticks = '`'.repeat(longestRun(content) + 1);
  // CommonMark takes one space off both ends if there is one on both: https://spec.commonmark.org/0.31.2/#code-spans
  const pad = /^`|`$|^ .* $/.test(content) && content.trim() !== '' ? ' ' : '';
  return ticks + pad + content + pad + ticks;
}

/** Lines in a fence that nothing in them can close. */
export function fence(lines: readonly string[], language = ''): readonly string[] {
  const content = lines.map(visible);
  const ticks = '`'.repeat(Math.max(3, ...content.map((line) => longestRun(line) + 1)));
  return [ticks + language, ...content, ticks];
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** Text inside an HTML element, on one line. */
export function html(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return visible(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Text as `<code>`, for where Markdown isn't read. */
export function htmlCode(text: string): string {
  return `<code>${html(text)}</code>`;
}

// What GitHub makes a link, a mention, an emoji, mathematics or a footnote of, though every character be escaped:
// its filters run over the rendered text, and spare code alone.
// https://github.com/gjtorikian/html-pipeline/blob/main/lib/html_pipeline/node_filter/mention_filter.rb
const ALIVE = /[@$<>`]|:\/\/|www\.|mailto:|xmpp:|#\d|\bGH-\d|\[\^|:[\w+-]+:|^\W*[0-9a-f]{7,40}\W*$/i;

/** Text from outside as prose, on one line: nothing in it is Markdown, and what GitHub would link becomes code. */
export function text(content: string): string {
  return visible(content.replaceAll('\t', ' '))
    .split(' ')
    .map((word) => (ALIVE.test(word) ? dead(word) : word.replace(/[\\*_{}[\]()#|~!&=+-]/g, '\\$&')))
    .join(' ')
    .trim()
    .replace(/^(\d+)\./, '$1\\.');
}

/** A word as code, without the end of the sentence that it is the last of. */
function dead(word: string): string {
  const end = /[^\s.,;][.,;]$/.test(word) ? word.slice(-1) : '';
  return code(word.slice(0, word.length - end.length)) + end;
}

/**
 * A message of ours as prose: its inline code stays code, its lines that begin with `- ` stay items of a list,
 * and all else in it is text.
 */
export function prose(message: string): readonly string[] {
  const lines = message.trim().split('\n');
  return lines.map((line, index) => {
    const item = line.startsWith('- ') ? '- ' : '';
    const next = lines[index + 1]?.trim() ?? '';
    const end = line.trim() === '' || next === '' || next.startsWith('- ') ? '' : '\\';
    return item + spans(line.slice(item.length)) + end;
  });
}

function spans(line: string): string {
  return line
    .split(/`([^`]*)`/)
    .map((piece, index) => (index % 2 === 1 ? code(piece) : spaced(piece)))
    .reduce(
      (before, piece) => before + (before.endsWith('`') && piece.startsWith('`') ? ' ' : '') + piece,
      '',
    );
}

/** As `text`, with the spaces at the ends. */
function spaced(piece: string): string {
  const [, head = '', middle = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece) ?? [];
  return (head && ' ') + text(middle) + (tail && ' ');
}

/** A link of ours; its text alone when the address isn't one of the web. */
export function link(label: string, url: string): string {
  const address = URL.parse(url);
  return address !== null && /^https?:$/.test(address.protocol)
    ? `[${label}](<${address.href.replace(/[<>]/g, encodeURIComponent)}>)`
    : label;
}

/** A quotation that GitHub shows as an alert. Its lines stand below each other. */
export function alert(kind: 'NOTE' | 'WARNING' | 'CAUTION', lines: readonly string[]): readonly string[] {
  return [`> [!${kind}]`, ...lines.map((line) => (line === '' ? '>' : `> ${line}`))];
}

/** Lines of prose that stand below each other also where Markdown would let them run together. */
export function broken(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}\\` : line));
}

/** Something that opens. @param title - HTML, on one line */
export function fold(title: string, content: readonly string[], open = false): readonly string[] {
  return [`<details${open ? ' open' : ''}><summary>${title}</summary>`, '', ...content, '', '</details>'];
}

/** How many bytes a text takes. */
export function bytes(content: string): number {
  return Buffer.byteLength(content, 'utf8');
}
