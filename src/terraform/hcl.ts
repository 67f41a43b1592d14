/** What stands between braces, or in a file. */
export interface Body {
  /** The source text of each attribute's value, without comments. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly blocks: readonly Block[];
}

/** `type "label" { … }` */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  /** Where it begins, in characters of the text. */
  readonly start: number;
}

/**
 * Reads the structure of an HCL document: its blocks and attributes. Values are passed over, not understood.
 * Of a document with faults it reads what it can.
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function parseHcl(text: string): Body {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  return new Scanner(text, mark).readBody();
}

const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const SPACE = /[ \t\r]+/y;
const COMMENT = /(?:#|\/\/)[^\n]*|\/\*[^]*?(?:\*\/|$)/y;
const HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t\r]*\n/uy;
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

class Scanner {
  private position: number;
  private readonly text: string;

  constructor(text: string, position: number) {
    this.text = text;
    this.position = position;
  }

  /** Reads up to the end, or past the brace that closes the body. */
  readBody(): Body {
    const attributes = new Map<string, string>();
    const blocks: Block[] = [];
    while (this.position < this.text.length) {
      const start = this.position;
      const name = this.take(IDENTIFIER);
      if (name === undefined) {
        if (this.text[this.position] === '}') {
          this.position += 1;
          break;
        }
        this.skipToken();
        continue;
      }
      this.skipBlanks();
      if (this.text[this.position] === '=') {
        this.position += 1;
        attributes.set(name, this.readValue());
      } else {
        const labels = this.readLabels();
        if (this.text[this.position] !== '{') continue;
        this.position += 1;
        blocks.push({ type: name, labels, body: this.readBody(), start });
      }
    }
    return { attributes, blocks };
  }

  private readLabels(): readonly string[] {
    const labels: string[] = [];
    for (;;) {
      this.skipBlanks();
      const start = this.position;
      if (this.text[start] === '"') {
        this.skipString();
        labels.push(unquote(this.text.slice(start, this.position)) ?? '');
        continue;
      }
      const label = this.take(IDENTIFIER);
      if (label === undefined) return labels;
      labels.push(label);
    }
  }

  /** Reads a value: to the end of its line, or to the brace that closes a block of one line. */
  private readValue(): string {
    let value = '';
    while (this.position < this.text.length) {
      const character = this.text[this.position];
      if (character === '\n' || character === '}') break;
      const start = this.position;
      const isComment = this.take(COMMENT) !== undefined;
      if (!isComment) this.skipToken();
      const token = this.text.slice(start, this.position);
      value += isComment ? ' ' : token;
      if (!isComment && token.startsWith('<<') && token.length > 2) break;
    }
    return value.trim();
  }

  /** Passes a string, a heredoc, a comment, a bracket with all that is in it, or a character. */
  private skipToken(): void {
    const character = this.text[this.position] ?? '';
    if (character === '"') return this.skipString();
    if (this.take(COMMENT) !== undefined) return;
    const marker = this.match(HEREDOC)?.[1];
    if (marker !== undefined) return this.skipHeredoc(marker);
    this.position += 1;
    const closing = CLOSING[character];
    if (closing) this.skipPast(closing);
  }

  private skipPast(closing: string): void {
    while (this.position < this.text.length && this.text[this.position] !== closing) this.skipToken();
    this.position += 1;
  }

  /** A string ends with its line, should its quote be missing. */
  private skipString(): void {
    this.position += 1;
    while (this.position < this.text.length) {
      const character = this.text[this.position];
      if (character === '\n') return;
      if (character === '\\') {
        this.position += 2;
      } else if (!this.skipTemplate()) {
        this.position += 1;
        if (character === '"') return;
      }
    }
  }

  /** The marker may be indented, whichever way the heredoc began. */
  private skipHeredoc(marker: string): void {
    let lineStart = this.position;
    while (this.position < this.text.length) {
      if (this.skipTemplate()) continue;
      const isLineEnd = this.text[this.position] === '\n';
      if (isLineEnd && this.text.slice(lineStart, this.position).trim() === marker) return;
      this.position += 1;
      if (isLineEnd) lineStart = this.position;
    }
  }

  /** Passes `${ … }`, `%{ … }`, and their escapes with a doubled first character. */
  private skipTemplate(): boolean {
    const sign = this.text[this.position];
    if (sign !== '$' && sign !== '%') return false;
    if (this.text.startsWith(`${sign}${sign}{`, this.position)) {
      this.position += 3;
      return true;
    }
    if (this.text[this.position + 1] !== '{') return false;
    this.position += 2;
    this.skipPast('}');
    return true;
  }

  /** Passes spaces and comments, not line ends. */
  private skipBlanks(): void {
    while (this.take(SPACE) !== undefined || this.take(COMMENT) !== undefined);
  }

  private take(pattern: RegExp): string | undefined {
    return this.match(pattern)?.[0];
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match) this.position = pattern.lastIndex;
    return match ?? undefined;
  }
}

/** The content of a string literal; undefined when it is none, or has a template in it. */
export function unquote(source: string): string | undefined {
  const content = /^"((?:[^"\\]|\\.)*)"$/s.exec(source)?.[1];
  if (content === undefined || /(?<![$%])[$%]\{/.test(content)) return undefined;
  return content.replace(ESCAPE, unescape).replace(/([$%])\1\{/g, '$1{');
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

function unescape(source: string, short?: string, long?: string, single?: string): string {
  if (single !== undefined) return ESCAPES[single] ?? source;
  const codePoint = Number.parseInt(short ?? long ?? '', 16);
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : source;
}
