/** A command that the runner found in a line of a step's output. */
export interface LogCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  /** `::name::`, which the toolkit writes, or the older `##[name]`. */
  readonly form: 'colons' | 'brackets';
}

/** What the runner takes for a command; a line with any other name is plain text. */
export const COMMANDS: ReadonlySet<string> = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/**
 * Finds the command in a line, as the runner does: `::name k=v,k=v::data` after white space, else
 * `##[name k=v;k=v]data` anywhere.
 * @param known names that count, in lower case: {@link COMMANDS}, and the token of `stop-commands`
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function parseCommand(line: string, known: ReadonlySet<string>): LogCommand | undefined {
  // .NET counts U+0085 as white space, JavaScript doesn't.
  return parseColons(line.replace(/^[\s\u0085]+/, ''), known) ?? parseBrackets(line, known);
}

function parseColons(line: string, known: ReadonlySet<string>): LogCommand | undefined {
  const end = line.startsWith('::') ? line.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  const head = parseHead(line.slice(2, end), ',', known, unescapeProperty);
  return head && { ...head, data: unescapeData(line.slice(end + 2)), form: 'colons' };
}

function parseBrackets(line: string, known: ReadonlySet<string>): LogCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const head = parseHead(line.slice(start + 3, end), ';', known, unescapeBrackets);
  return head && { ...head, data: unescapeBrackets(line.slice(end + 1)), form: 'brackets' };
}

function parseHead(
  head: string,
  separator: string,
  known: ReadonlySet<string>,
  unescape: (text: string) => string,
): Pick<LogCommand, 'name' | 'properties'> | undefined {
  const space = head.indexOf(' ');
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  if (!known.has(name)) return undefined;
  const pairs = (space > 0 ? head.slice(space + 1).trim() : '').split(separator).flatMap((pair) => {
    const equals = pair.indexOf('=');
    return equals < 0 ? [] : [[pair.slice(0, equals), unescape(pair.slice(equals + 1))] as const];
  });
  return { name, properties: Object.fromEntries(pairs) };
}

/** `%25` comes last, so that `%250A` is `%0A` and not a new line. */
function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function unescapeBrackets(text: string): string {
  return unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'));
}
