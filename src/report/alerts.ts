import { fit } from './budget.ts';
import { alert, broken } from './markdown.ts';
import { grouped } from './number.ts';

/** More than this and nobody reads them; what is below names them all. */
export const MOST_NAMED = 10;

// Names that are made of what must be escaped take several times their length.
const MOST_BYTES = 8000;

/** A line of an alert. */
export interface Named {
  /** Markdown. */
  readonly text: string;
  /** How many of what is counted it names. */
  readonly count: number;
}

/**
 * An alert of the first lines; a last one says how many more there are. Empty when there is nothing.
 * @param all - how many there are of what the lines name
 * @param what - of the rest: `3 more destroyed or replaced`
 */
export function limitedAlert(
  kind: 'CAUTION' | 'WARNING',
  lines: readonly Named[],
  all: number,
  what: string,
): readonly string[] {
  const sections = lines.slice(0, MOST_NAMED).map((line) => ({ ...line, render: () => line.text }));
  const { kept } = fit(sections, MOST_BYTES);
  const more = kept.reduce((left, { section }) => left - section.count, all);
  const rest = more > 0 ? [`and ${grouped(more)} more ${what}`] : [];
  const texts = [...kept.map(({ text }) => text), ...rest];
  return texts.length === 0 ? [] : alert(kind, broken(texts));
}
