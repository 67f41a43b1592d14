/** A piece of YAML, and where it stands. */
export interface Snippet {
  /** Path of the file, relative to the repository. */
  readonly path: string;
  /** Line of the file before the piece's first: 0 for a whole file. */
  readonly above: number;
  /** Columns by which the file indents it. */
  readonly indent: number;
  readonly text: string;
}

/** The YAML in a page's fences. */
export function yamlFences(path: string, markdown: string): readonly Snippet[] {
  return [...markdown.matchAll(/^([ ]*)```ya?ml[^\n]*\n([^]*?)^\1```[ ]*$/gm)].map((match) => {
    const [, margin = '', text = ''] = match;
    return {
      path,
      above: markdown.slice(0, match.index).split('\n').length,
      indent: margin.length,
      text: text.replaceAll(new RegExp(`^${margin}`, 'gm'), ''),
    };
  });
}

/** A whole file of YAML. */
export function yamlFile(path: string, text: string): Snippet {
  return { path, above: 0, indent: 0, text };
}

/** What is wrong, and where in the file; lines and columns begin with 1. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A finding, from where it is in the snippet. */
export function findingAt(
  { path, above, indent }: Snippet,
  { line, column, message }: Omit<Finding, 'path'>,
): Finding {
  return { path, line: above + line, column: indent + column, message };
}
