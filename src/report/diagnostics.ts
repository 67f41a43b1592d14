import type { Diagnostic } from '../errors.ts';
import { cut } from './budget.ts';
import { code, fence, text } from './markdown.ts';

// A provider can put a whole answer of its server into a message.
const LONGEST_DETAIL = 2000;

/** A diagnostic: what it is about, where, and Terraform's own words. */
export function renderDiagnostic(diagnostic: Diagnostic, directory: string | undefined): readonly string[] {
  const { severity, summary, detail, address, range } = diagnostic;
  const place =
    range && code(cut(`${pathInWorkspace(directory, range.file) ?? range.file}:${range.line}`, 200));
  const about = address && code(cut(address, 200));
  const title = [
    `**${severity === 'error' ? 'Error' : 'Warning'}**: ${text(cut(summary, 500))}`,
    place,
    about,
  ];
  const words = detail.trim() === '' ? [] : ['', ...fence(cut(detail.trim(), LONGEST_DETAIL).split('\n'))];
  return [title.filter(Boolean).join(' · '), ...words];
}

/**
 * A path of the root module's as one of the workspace's; undefined when it leads out of it, or is absolute.
 * @param directory - the root module's, relative to the workspace; undefined when it isn't there
 */
export function pathInWorkspace(directory: string | undefined, file: string): string | undefined {
  if (directory === undefined || file.startsWith('/')) {
    return undefined;
  }
  const steps: string[] = [];
  for (const step of `${directory}/${file}`.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) {
        return undefined;
      }
    } else if (step !== '.' && step !== '') {
      steps.push(step);
    }
  }
  return steps.join('/');
}
