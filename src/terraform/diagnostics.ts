import type { Diagnostic, SourceRange } from '../errors.ts';
import { isObject, parseObject } from './json.ts';

/** Terraform puts it before the faults of a configuration, in the guise of an error. */
const PREAMBLE = 'Terraform encountered problems during initialisation';

/**
 * Reads a diagnostic of Terraform's, from a stream of messages or from `validate -json`.
 * @see https://developer.hashicorp.com/terraform/cli/commands/validate#json-output-format
 * @returns undefined when it is none
 */
export function toDiagnostic(json: unknown): Diagnostic | undefined {
  if (!isObject(json) || typeof json['summary'] !== 'string') return undefined;
  const address = json['address'];
  return {
    severity: json['severity'] === 'warning' ? 'warning' : 'error',
    ...toTexts(json['summary'], typeof json['detail'] === 'string' ? json['detail'] : ''),
    address: typeof address === 'string' && address ? address : undefined,
    range: toRange(json['range']),
  };
}

/** Reads what `validate -json` prints, by file and line, since its own order varies; nothing when it isn't that. */
export function parseValidation(stdout: string): readonly Diagnostic[] {
  const diagnostics = parseObject(stdout)?.['diagnostics'];
  if (!Array.isArray(diagnostics)) return [];
  const found = diagnostics.map(toDiagnostic).filter((diagnostic) => diagnostic !== undefined);
  return distinct(found).toSorted(byPlace);
}

function byPlace({ range: one }: Diagnostic, { range: other }: Diagnostic): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return one.file.localeCompare(other.file) || one.line - other.line;
}

/** Each diagnostic once, in order: init, validate and plan of one root report the same faults. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byContent = new Map(diagnostics.map((diagnostic) => [contentOf(diagnostic), diagnostic]));
  const all = [...byContent.values()];
  const essential = all.filter(({ summary }) => !summary.startsWith(PREAMBLE));
  return essential.some(({ severity }) => severity === 'error') ? essential : all;
}

/** Go errors have everything in the summary: their first line is the summary proper. */
function toTexts(summary: string, detail: string): Pick<Diagnostic, 'summary' | 'detail'> {
  const text = summary.trim();
  const end = text.indexOf('\n');
  if (end < 0) return { summary: text, detail: detail.trim() };
  return { summary: text.slice(0, end).trim(), detail: `${text.slice(end).trim()}\n\n${detail}`.trim() };
}

function toRange(json: unknown): SourceRange | undefined {
  if (!isObject(json) || typeof json['filename'] !== 'string' || !json['filename']) return undefined;
  const line = lineOf(json['start']) ?? 1;
  return {
    file: json['filename'].replaceAll('\\', '/'),
    line,
    endLine: Math.max(line, lineOf(json['end']) ?? line),
  };
}

function lineOf(position: unknown): number | undefined {
  const line = isObject(position) ? position['line'] : undefined;
  return typeof line === 'number' && line >= 1 ? line : undefined;
}

function contentOf({ severity, summary, detail, address, range }: Diagnostic): string {
  return JSON.stringify([severity, summary, detail, address, range?.file, range?.line]);
}
