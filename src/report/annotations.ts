import type { Diagnostic, FormatFault } from '../errors.ts';
import type { Annotation } from '../ports.ts';
import { pathInWorkspace } from './diagnostics.ts';
import { visible } from './markdown.ts';

// GitHub shows so many a level and step, and drops the rest.
const MOST = 10;

// In characters; GitHub cuts there without saying so.
const LONGEST_MESSAGE = 4096;
const ELLIPSIS = '…';

/**
 * Terraform's diagnostics and the files that aren't formatted, as annotations on their lines: ten a level at
 * most, the first of them, and diagnostics before formatting.
 * @param directory - the root module's, relative to the workspace
 * @param formatLevel - whether bad formatting fails the run, or is only told
 */
export function annotationsOf(
  diagnostics: readonly Diagnostic[],
  faults: readonly FormatFault[],
  directory: string | undefined,
  formatLevel: 'error' | 'warning' = 'error',
): readonly Annotation[] {
  const all = [
    ...diagnostics.map((diagnostic) => annotateDiagnostic(diagnostic, directory)),
    ...faults.map((fault) => annotateFault(fault, directory, formatLevel)),
  ];
  return ['error', 'warning'].flatMap((level) => all.filter((one) => one.level === level).slice(0, MOST));
}

function annotateDiagnostic(diagnostic: Diagnostic, directory: string | undefined): Annotation {
  const { severity, summary, detail, address, range } = diagnostic;
  const file = range && pathInWorkspace(directory, range.file);
  const about = address === undefined ? [] : [`on ${address}`];
  return {
    level: severity,
    title: visible(summary),
    message: shorten(visibleLines([detail.trim() || summary, ...about].join('\n\n'))),
    ...(range && file !== undefined ? { file, line: range.line, endLine: range.endLine } : {}),
  };
}

function annotateFault(
  { file, line }: FormatFault,
  directory: string | undefined,
  level: 'error' | 'warning',
): Annotation {
  const path = pathInWorkspace(directory, file);
  return {
    level,
    title: 'Not formatted',
    message: `\`terraform fmt\` would change ${path ?? file} from line ${line}.`,
    ...(path === undefined ? {} : { file: path, line }),
  };
}

/** Makes visible what would hide or reorder something, and leaves the lines. */
export function visibleLines(message: string): string {
  return message.split('\n').map(visible).join('\n');
}

function shorten(message: string): string {
  return message.length <= LONGEST_MESSAGE
    ? message
    : message.slice(0, LONGEST_MESSAGE - ELLIPSIS.length).replace(/[\uD800-\uDBFF]$/, '') + ELLIPSIS;
}
