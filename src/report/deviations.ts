import type { Deviation } from '../errors.ts';
import { cut, fitLines } from './budget.ts';
import { shortened } from './dangers.ts';
import { fence, fold } from './markdown.ts';
import { grouped } from './number.ts';
import type { Part, Room } from './parts.ts';
import { enumerate, plural, VERBS } from './words.ts';

// Nobody looks through more than that to decide; the plan below shows all that is in it.
const MOST = 50;

const MOST_ATTRIBUTES = 8;
const LONGEST_ATTRIBUTE = 60;

/** In the order in which they are told, each with the sign that gives it its colour in a diff. */
const SIGNS: Readonly<Record<Deviation['kind'], string>> = { new: '+', changed: '!', gone: ' ' };
const KINDS = Object.keys(SIGNS) as readonly Deviation['kind'][];

// `destroy`, and so addresses stand below each other.
const VERB_WIDTH = 7;

/**
 * Change by change, how a plan differs from the one that was reviewed. What nobody has seen yet comes first, and of
 * that what destroys.
 */
export function deviationsPart(deviations: readonly Deviation[], room: Room): readonly Part[] {
  if (deviations.length === 0) return [];
  const named = deviations.filter(({ address }) => address !== undefined).sort(compare);
  const more = named.length - MOST;
  const lines = [
    ...named.slice(0, MOST).map(lineOf),
    ...(more > 0 ? [`  … ${plural(more, 'more change')}`] : []),
    ...unnamed(deviations),
  ];
  const counts = KINDS.map((kind) => ({
    kind,
    count: deviations.filter((each) => each.kind === kind).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${grouped(count)} ${kind}`);
  const title = `what differs from what was reviewed: ${counts.join(', ')}`;
  const render = () => fold(title, fence(fitLines(lines, room.part), 'diff'), true).join('\n');
  return [{ counts: {}, module: undefined, render }];
}

function compare(one: Deviation, other: Deviation): number {
  return rank(one) - rank(other);
}

function rank({ kind, action }: Deviation): number {
  return 2 * KINDS.indexOf(kind) + Number(!isDestructive(action));
}

function isDestructive(action: string | undefined): boolean {
  return action === VERBS.delete || action === VERBS.replace;
}

function lineOf({ kind, address = '', action, attributes }: Deviation): string {
  const names = attributes.slice(0, MOST_ATTRIBUTES).map((name) => cut(name, LONGEST_ATTRIBUTE));
  const what = names.length === 0 ? '' : `: ${enumerate(names, MOST_ATTRIBUTES, attributes.length)}`;
  return begin(kind, action) + shortened(address) + what;
}

/** What destroys, and wasn't reviewed so, is as red as a destroy is anywhere. */
function begin(kind: Deviation['kind'], action: string | undefined): string {
  const sign = isDestructive(action) ? '-' : SIGNS[kind];
  return `${sign} ${kind.padEnd(7)}  ${(action ?? '').padEnd(VERB_WIDTH)}  `;
}

/** What was reviewed, isn't planned any more, and isn't told by its digest. */
function unnamed(deviations: readonly Deviation[]): readonly string[] {
  const { length } = deviations.filter(({ address }) => address === undefined);
  const isAll = deviations.every(({ kind, address }) => kind !== 'gone' || address === undefined);
  const noun = isAll ? 'change' : 'more change';
  return length === 0
    ? []
    : [`${begin('gone', undefined)}${plural(length, noun)} that ${length === 1 ? 'was' : 'were'} reviewed`];
}
