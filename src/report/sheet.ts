import type { Difference } from '../plan/difference.ts';
import type { Step } from '../plan/plan.ts';
import { pathText } from './values.ts';

/** How much of a value is shown. */
export interface Extent {
  /** Characters of a string, or of a line of a text, before it is cut. */
  readonly longest: number;
}

/** Where and how a difference is written down. */
export interface Style extends Extent {
  readonly depth: number;
  /** Names are padded to it, so that values stand below each other. */
  readonly width: number;
  readonly inDocument: boolean;
}

/** What GitHub colours a line of a diff by. */
export const SIGNS = { added: '+', removed: '-', changed: '!', same: ' ' } as const;
/** One of them. */
export type Sign = (typeof SIGNS)[keyof typeof SIGNS];

/** `+ name = value`, and the value's other lines. */
export function assign(
  sign: Sign,
  path: readonly Step[],
  value: readonly string[],
  style: Style,
): readonly string[] {
  const [first = '', ...others] = value;
  return [
    line(sign, `${pathText(path).padEnd(style.width)} = ${first}`, style),
    ...others.map((text) => line(sign, text, style)),
  ];
}

/** A line, with its sign before it. */
export function line(sign: Sign, text: string, { depth }: Style): string {
  return `${sign} ${'  '.repeat(depth)}${text}`;
}

/** The style of what is one level deeper. */
export function inside(style: Style): Style {
  return { ...style, depth: style.depth + 1 };
}

/** Lines of which the first says that this forces a replacement, where it does. */
export function marked(
  [first = '', ...others]: readonly string[],
  { forces }: Difference,
): readonly string[] {
  return [forces ? `${first}   # forces the replacement` : first, ...others];
}
