import type { OutputChange, ResourceChange } from '../plan/plan.ts';
import { UNKNOWN } from '../plan/export.ts';
import { diffOutput } from '../plan/diff.ts';
import { countChanges, type Counts } from '../plan/summary.ts';
import type { Reach } from './arrangement.ts';
import type { Section } from './budget.ts';
import { fitLines } from './budget.ts';
import { isDangerous, nameOf, shortened } from './dangers.ts';
import { renderDifferences } from './difference.ts';
import type { Group } from './groups.ts';
import { code, fence, fold, htmlCode } from './markdown.ts';
import { grouped } from './number.ts';
import { enumerate, NO_DIFFERENCE, reasonOf, VERBS } from './words.ts';

/** How much room a report has. */
export interface Room extends Reach {
  /** UTF-8 bytes of a part's lines before they are cut. */
  readonly part: number;
  /** Warnings that are shown. */
  readonly warnings: number;
}

/** A part of a report. */
export interface Part extends Section {
  /** What is missing when it doesn't fit. */
  readonly counts: Partial<Counts>;
  /** The module in whose fold it may be put; undefined for what stands by itself. */
  readonly module: string | undefined;
}

// In a fold's summary.
const MOST_NAMES = 4;
const MOST_KEYS = 8;

/** A fold for a change, or for several that are alike; what has no inside is a line. */
export function changePart(group: Group, room: Room, place: 'open' | 'closed' | 'in its module'): Part {
  const [change] = group.changes;
  return {
    counts: countChanges(group.changes),
    module: place === 'in its module' ? change.module : undefined,
    render: () => renderGroup(group, VERBS[change.action], room, place === 'open' && isDangerous(change)),
  };
}

/** As `changePart`, for what a refresh-only plan writes down as it is. */
export function refreshPart(group: Group, room: Room): Part {
  const [{ action }] = group.changes;
  const shown = action === 'delete' ? { ...group, lines: [] } : group;
  return {
    counts: { refresh: group.changes.length },
    module: undefined,
    render: () => renderGroup(shown, action === 'delete' ? 'write down as gone' : 'write down', room, false),
  };
}

function renderGroup(group: Group, verb: string, room: Room, isOpen: boolean): string {
  const { lines } = group;
  if (lines.length === 0) {
    return `**${verb}** ${[subject(group, code), ...asides(group, code)].join(' · ')}`;
  }
  const title = `<b>${verb}</b> ${[subject(group, htmlCode), ...asides(group, htmlCode)].join(' · ')}`;
  const shown = group.varies ? [`  (the first of them)`, ...lines] : lines;
  return fold(title, fence(fitLines(shown, room.part), 'diff'), isOpen).join('\n');
}

type Code = (text: string) => string;

function subject(group: Group, asCode: Code): string {
  const { length } = group.changes;
  const count = length === 1 ? '' : `${grouped(length)} × `;
  return `${group.compared ? '' : 'more: '}${count}${asCode(nameOf(group.changes))}`;
}

/** What else to know without opening it. */
function asides(group: Group, asCode: Code): readonly string[] {
  const { attributes, forcing } = group;
  const [change] = group.changes;
  if (!group.compared) {
    return [keysOf(group, asCode), 'not compared with each other', reasonOf(change) ?? []].flat();
  }
  const named = (names: readonly string[]) => names.map((name) => asCode(shortened(name))).join(', ');
  const few = (names: readonly string[]) => names.length > 0 && names.length <= MOST_NAMES;
  const says = forcing.length > 0 || change.action === 'forget';
  return [
    keysOf(group, asCode),
    change.deposed === undefined ? [] : `its deposed object ${asCode(change.deposed)}`,
    originOf(change, asCode),
    change.unknownAction === undefined ? [] : `Terraform says ${asCode(shortened(change.unknownAction))}`,
    change.action === 'update' && few(attributes) ? named(attributes) : [],
    change.action === 'replace' && few(forcing) ? `for its ${named(forcing)}` : [],
    change.createsFirst === true ? 'the new one first' : [],
    change.action === 'update' && attributes.length === 0 ? NO_DIFFERENCE : [],
    change.action === 'forget' ? 'it stays, and Terraform no longer manages it' : [],
    says ? [] : (reasonOf(change) ?? []),
  ].flat();
}

/** Of several alike, the keys. */
function keysOf({ changes }: Group, asCode: Code): readonly string[] {
  return changes.length === 1
    ? []
    : [
        enumerate(
          changes.slice(0, MOST_KEYS).map(({ key }) => asCode(shortened(String(key)))),
          MOST_KEYS,
          changes.length,
        ),
      ];
}

function originOf({ action, previousAddress, importId }: ResourceChange, asCode: Code): readonly string[] {
  const moved = action === 'move' ? 'from' : 'moved from';
  const imported = action === 'import' ? 'by its id' : 'imported by its id';
  return [
    ...(previousAddress === undefined ? [] : [`${moved} ${asCode(shortened(previousAddress))}`]),
    ...(importId === undefined
      ? []
      : [`${imported} ${importId === '' ? UNKNOWN : asCode(shortened(importId))}`]),
  ];
}

/** A fold for the outputs that change. */
export function outputChangesPart(outputs: readonly OutputChange[], room: Room): readonly Part[] {
  const render = () => {
    const differences = outputs.flatMap((output) => diffOutput(output) ?? []);
    const lines = fence(fitLines(renderDifferences(differences, room), room.part), 'diff');
    return fold(`outputs: ${describeOutputs(outputs)}`, lines).join('\n');
  };
  return outputs.length === 0 ? [] : [{ counts: {}, module: undefined, render }];
}

function describeOutputs(outputs: readonly OutputChange[]): string {
  const count = (action: OutputChange['action']): number =>
    outputs.filter((each) => each.action === action).length;
  return [
    [count('create'), 'to add'],
    [count('update'), 'to change'],
    [count('delete'), 'to remove'],
  ]
    .filter(([some]) => some !== 0)
    .map((words) => words.join(' '))
    .join(', ');
}
