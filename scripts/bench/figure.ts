/** What one run of something took. */
export interface Usage {
  readonly wallMs: number;
  /** Processor time of all its processes, to 10 ms; undefined where the system doesn't tell. */
  readonly cpuMs: number | undefined;
}

/** Runs of two things, taken in turn, so that whatever else the machine does falls on both. */
export interface Pair<Ours, Theirs = Ours> {
  readonly ours: Ours;
  readonly theirs: Theirs;
}

/** A row of the table. */
export interface Figure {
  readonly measured: string;
  readonly ours: string;
  /** What it is held against. */
  readonly theirs: string;
  /** Ours by theirs: the median of the pairs. */
  readonly ratio: number;
  readonly cpuRatio: number | undefined;
  readonly limit: Limit | undefined;
  /** Every run, oldest first. */
  readonly samples: readonly unknown[];
}

/** What must hold of a figure. */
export interface Limit {
  /** `≤ 0.9` */
  readonly text: string;
  readonly holds: boolean;
}

/** Takes runs of two things in turn. */
export async function takePairs<Ours, Theirs>(
  count: number,
  ours: () => Promise<Ours>,
  theirs: () => Promise<Theirs>,
): Promise<readonly Pair<Ours, Theirs>[]> {
  const pairs: Pair<Ours, Theirs>[] = [];
  while (pairs.length < count) pairs.push({ ours: await ours(), theirs: await theirs() });
  return pairs;
}

/** The middle of what is there. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('there is no median of nothing');
  return (low + high) / 2;
}

/** The median of the pairs' ratios in one respect; undefined when it is unknown of any. */
export function ratioOf<Sample>(
  pairs: readonly Pair<Sample>[],
  of: (sample: Sample) => number | undefined,
): number | undefined {
  const ratios = pairs.map(({ ours, theirs }) => (of(ours) ?? NaN) / (of(theirs) ?? NaN));
  return ratios.some((ratio) => !Number.isFinite(ratio)) ? undefined : median(ratios);
}

/** A limit from above. */
export function atMost(value: number, limit: number, text = `≤ ${limit}`): Limit {
  return { text, holds: value <= limit };
}

/** What a Node that does nothing took where the limits in milliseconds were set. */
const bareNodeMs = 36;

/**
 * A limit in milliseconds. A machine that is slower, or shared with others, gets more in proportion.
 * @param bareMs - what a Node that does nothing takes in the same run
 */
export function atMostMs(value: number, limitMs: number, bareMs: number, unit: string): Limit {
  const slowness = Math.max(1, bareMs / bareNodeMs);
  const scale = slowness > 1 ? `, × ${slowness.toFixed(2)} on this machine` : '';
  return atMost(value, limitMs * slowness, `≤ ${limitMs} ${unit}${scale}`);
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

export function milliseconds(value: number): string {
  return `${Math.round(value)} ms`;
}
