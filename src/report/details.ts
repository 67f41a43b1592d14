import type { Diagnostic } from '../errors.ts';
import type { TerraformOutputs } from '../outcome.ts';
import type { Json } from '../plan/json.ts';
import { fromJson } from '../plan/value.ts';
import { standings, type Progress, type Standing } from '../terraform/progress.ts';
import { fitLines } from './budget.ts';
import { renderDiagnostic } from './diagnostics.ts';
import { fence, fold } from './markdown.ts';
import type { Part, Room } from './parts.ts';
import { block, pathText } from './values.ts';
import { plural, VERBS } from './words.ts';
import { grouped } from './number.ts';

/** Terraform's diagnostics, errors first; warnings in one fold. */
export function diagnosticParts(
  diagnostics: readonly Diagnostic[],
  directory: string | undefined,
  total = diagnostics.length,
): readonly Part[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const all = errors.map((error) => part(() => renderDiagnostic(error, directory)));
  if (warnings.length === 0) {
    return all;
  }
  const more = total - diagnostics.length;
  const rest = more > 0 ? [`and ${more} more, in the log`] : [];
  const inside = () => [
    ...warnings.flatMap((warning) => [...renderDiagnostic(warning, directory), '']),
    ...rest,
  ];
  return [...all, part(() => fold(plural(warnings.length + more, 'warning'), inside()))];
}

/** The worst first, each with the sign that gives it its colour in a diff. */
const SIGNS: Readonly<Record<Standing['kind'], string>> = {
  failed: '-',
  'half done': '!',
  'broken off': '!',
  'not ended': '!',
  done: '+',
  'not begun': ' ',
};

const HALVES = {
  destroyed: ' (destroyed, not created again)',
  created: ' (created, the old one not destroyed)',
} as const;

/** How far an apply or a destroy came. */
export function progressPart(progress: Progress, room: Room): readonly Part[] {
  const all = standings(progress);
  const kinds = (Object.keys(SIGNS) as Standing['kind'][])
    .map((kind) => ({ kind, standing: all.filter((each) => each.kind === kind) }))
    .filter(({ standing }) => standing.length > 0);
  const lines = kinds.flatMap(({ kind, standing }) => standing.map((each) => lineOf(kind, each)));
  const counts = kinds.map(({ kind, standing }) => `${grouped(standing.length)} ${kind}`);
  return kinds.length === 0
    ? []
    : [part(() => fold(counts.join(', '), fence(fitLines(lines, room.part), 'diff'), true))];
}

function lineOf(kind: Standing['kind'], { address, action, half }: Standing): string {
  const verb = kind === 'not begun' && isAction(action) ? ` (${VERBS[action]})` : '';
  return `${SIGNS[kind]} ${kind.padEnd(10)} ${address}${half === undefined ? verb : HALVES[half]}`;
}

function isAction(action: string): action is keyof typeof VERBS {
  return Object.hasOwn(VERBS, action);
}

/** The root module's outputs. */
export function outputsPart(outputs: TerraformOutputs, room: Room): readonly Part[] {
  const names = Object.keys(outputs).sort();
  if (names.length === 0) {
    return [];
  }
  const width = Math.min(32, Math.max(...names.map((name) => name.length)));
  const lines = names.flatMap((name) => {
    const [first = '', ...others] = block(fromJson(outputs[name] as Json), room.longest);
    return [`${pathText([name]).padEnd(width)} = ${first}`, ...others];
  });
  return [part(() => fold(plural(names.length, 'output'), fence(fitLines(lines, room.part))))];
}

/** What `terraform fmt` would change. */
export function formatDiffPart(diff: string, room: Room): readonly Part[] {
  const lines = diff
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll('\t', '    '));
  return diff.trim() === ''
    ? []
    : [
        part(() =>
          fold('what <code>terraform fmt</code> would change', fence(fitLines(lines, room.part), 'diff')),
        ),
      ];
}

function part(render: () => readonly string[]): Part {
  return { counts: {}, module: undefined, render: () => render().join('\n') };
}
