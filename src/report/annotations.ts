import type { Diagnostic, FormatFault } from '../errors.ts';
import type { Annotation } from '../ports.ts';
import { blockOf } from '../plan/block.ts';
import type { ResourceChange } from '../plan/plan.ts';
import { holdsData } from '../plan/stateful.ts';
import { pathInWorkspace } from './diagnostics.ts';
import { visible } from './markdown.ts';
import { enumerate, plural, reasonOf } from './words.ts';

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

/** Resource instances that a plan destroys or replaces, and the block that says so. */
export interface PlacedChanges {
  /** All of one block, and of one action. */
  readonly changes: readonly [ResourceChange, ...ResourceChange[]];
  /** Relative to the workspace. */
  readonly file: string;
  readonly line: number;
}

/**
 * What a plan destroys and replaces, as annotations on the lines of its blocks: ten at most, the first of them.
 * @param stackName - whose plan it is: several may be of one file
 */
export function annotationsOfBlocks(
  placed: readonly PlacedChanges[],
  stackName: string,
): readonly Annotation[] {
  return placed.slice(0, MOST).map(({ changes, file, line }) => {
    const verb = changes[0].action === 'delete' ? 'destroy' : 'replace';
    return {
      level: 'warning',
      title: visible(`${stackName}: ${verb}`),
      message: shorten(visible(`This plan ${verb}s ${subjectOf(changes)}${reasonsOf(changes)}.`)),
      file,
      line,
    };
  });
}

function subjectOf(changes: PlacedChanges['changes']): string {
  const [change] = changes;
  const what = change.deposed === undefined ? '' : 'a deposed object of ';
  return changes.length === 1
    ? `${what}\`${change.address}\``
    : `${plural(changes.length, 'instance')} of \`${blockOf(change).address}\``;
}

function reasonsOf(changes: PlacedChanges['changes']): string {
  const [{ type, replacePaths }] = changes;
  const data = holdsData(type) ? [changes.length === 1 ? 'it holds data' : 'they hold data'] : [];
  const forcing = [...new Set(replacePaths.map(([name]) => `\`${name}\``))];
  const why =
    forcing.length > 0 ? `${enumerate(forcing, MOST)} can’t be changed in place` : reasonOf(changes[0]);
  const reasons = [...data, ...(why === undefined ? [] : [why])].join('; ');
  return reasons === '' ? '' : `: ${reasons}`;
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
