import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of the files by which a step talks to the runner; their paths are in `GITHUB_<NAME>`. */
const NAMES = ['ENV', 'OUTPUT', 'PATH', 'STATE', 'STEP_SUMMARY'] as const;

/** A summary above this is dropped whole. Bytes. */
const SUMMARY_LIMIT = 1024 * 1024;

/** The command files of one step. */
export type CommandFiles = Readonly<Record<(typeof NAMES)[number], string>>;

/** What a step wrote into its command files. */
export interface FileCommands {
  readonly env: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly summary: string | undefined;
  /** What the runner says of files that it can't read: each fails the step. */
  readonly faults: readonly string[];
}

/** Makes empty command files in a folder. */
export async function makeCommandFiles(folder: string): Promise<CommandFiles> {
  await mkdir(folder, { recursive: true });
  const files = NAMES.map((name) => [name, join(folder, name.toLowerCase())] as const);
  await Promise.all(files.map(([, path]) => writeFile(path, '')));
  return Object.fromEntries(files) as CommandFiles;
}

/**
 * Reads what a step wrote.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export async function readCommandFiles(files: CommandFiles): Promise<FileCommands> {
  const faults: string[] = [];
  const pairs = async (name: 'ENV' | 'OUTPUT' | 'STATE') => {
    try {
      return parsePairs(await readFile(files[name], 'utf8'));
    } catch (error) {
      faults.push(`Unable to process file command '${name.toLowerCase()}' successfully. ${String(error)}`);
      return {};
    }
  };
  const summary = await readFile(files.STEP_SUMMARY, 'utf8');
  const size = Buffer.byteLength(summary);
  if (size > SUMMARY_LIMIT) {
    faults.push(
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.ceil(size / 1024)}k.`,
    );
  }
  return {
    env: await pairs('ENV'),
    outputs: await pairs('OUTPUT'),
    state: await pairs('STATE'),
    path: (await readFile(files.PATH, 'utf8')).split(/\r?\n/).filter((line) => line !== ''),
    summary: size === 0 || size > SUMMARY_LIMIT ? undefined : summary,
    faults,
  };
}

/**
 * Parses `NAME=value` and `NAME<<DELIMITER` … `DELIMITER`.
 * @throws Error when the text is neither, or a delimiter is missing
 */
export function parsePairs(text: string): Readonly<Record<string, string>> {
  const lines = text.split(/\r?\n/);
  const pairs: Record<string, string> = {};
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
      if (name === '' || delimiter === '')
        throw new Error(`Invalid format '${line}'. Name and delimiter must not be empty`);
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      pairs[name] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (equals > 0) pairs[line.slice(0, equals)] = line.slice(equals + 1);
    else throw new Error(`Invalid format '${line}'`);
  }
  return pairs;
}
