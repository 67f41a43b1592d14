import type { OutputChange, ResourceChange } from '../plan/plan.ts';
import { UNKNOWN } from '../plan/export.ts';
import { diffOutput } from '../plan/diff.ts';
import type { Section } from './budget.ts';
import { fitLines } from './budget.ts';
import { isDangerous, nameOf, shortened } from './dangers.ts';
import { renderDifferences } from './difference.ts';
import type { Extent } from './difference.ts';
import type { Group } from './groups.ts';
import { code, fence, fold, htmlCode } from './markdown.ts';
import { enumerate, reasonOf, VERBS } from './words.ts';
import { grouped } from './number.ts';

/** How much room a report has. */
export interface Room extends Extent {
  /** UTF-8 bytes of a part's lines before they are cut. */
  readonly part: number;
  /** Warnings that are shown. */
  readonly warnings: number;
}

/** A part of a report, and what is missing when it doesn't fit. */
export interface Part extends Section {
  readonly changes: readonly ResourceChange[];
}

// In a fold's summary.
const MOST_NAMES = 4;
const MOST_KEYS = 8;

/** A fold for a change, or for several that are alike; what has no inside is a line. */
export function changePart(group: Group, room: Room, mayOpen: boolean): Part {
  return { changes: group.changes, render: () => renderGroup(group, room, mayOpen).join('\n') };
}

function renderGroup(group: Group, room: Room, mayOpen: boolean): readonly string[] {
  const [{ action }] = group.changes;
  if (group.lines.length === 0) {
    return [`**${VERBS[action]}** ${[subject(group, code), ...asides(group, code)].join(' · ')}`];
  }
  const title = `<b>${VERBS[action]}</b> ${[subject(group, htmlCode), ...asides(group, htmlCode)].join(' · ')}`;
  const shown = group.varies ? [`  (the first of them)`, ...group.lines] : group.lines;
  const isOpen = mayOpen && isDangerous(group.changes[0]);
  return fold(title, fence(fitLines(shown, room.part), 'diff'), isOpen);
}

type Code = (text: string) => string;

function subject(group: Group, asCode: Code): string {
  const count = group.changes.length === 1 ? '' : `${grouped(group.changes.length)} × `;
  return count + asCode(nameOf(group.changes));
}

/** What else to know without opening it. */
function asides(group: Group, asCode: Code): readonly string[] {
  const { attributes, forcing } = group;
  const [change] = group.changes;
  const named = (names: readonly string[]) => names.map((name) => asCode(shortened(name))).join(', ');
  const few = (names: readonly string[]) => names.length > 0 && names.length <= MOST_NAMES;
  const says = forcing.length > 0 || change.action === 'forget';
  return [
    keysOf(group, asCode),
    change.deposed === undefined ? [] : `its deposed object ${asCode(change.deposed)}`,
    originOf(change, asCode),
    change.action === 'update' && few(attributes) ? named(attributes) : [],
    change.action === 'replace' && few(forcing) ? `for its ${named(forcing)}` : [],
    change.createsFirst === true ? 'the new one first' : [],
    change.action === 'update' && attributes.length === 0 ? 'nothing that can be shown' : [],
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
          changes.map(({ key }) => asCode(shortened(String(key)))),
          MOST_KEYS,
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
  const differences = outputs.flatMap((output) => diffOutput(output) ?? []);
  if (outputs.length === 0) {
    return [];
  }
  const render = () =>
    fold(
      `outputs: ${describeOutputs(outputs)}`,
      fence(fitLines(renderDifferences(differences, room), room.part), 'diff'),
    ).join('\n');
  return [{ changes: [], render }];
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
