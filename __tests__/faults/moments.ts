import type { Phase, Sighting } from './sightings.ts';

/** What is cancelled: an apply onto nothing, one that makes some things and destroys others, and a destroy. */
export type Kind = 'apply' | 'change' | 'destroy';

/** A cancellation that was drawn, before it is known what a job of its kind shows. */
export interface Draw {
  readonly kind: Kind;
  readonly phase: Phase;
  /** Whether writing the state takes longer than the runner waits. */
  readonly slow: boolean;
  /** From 0 to 1: which of the phase's sightings. */
  readonly which: number;
  /** From 0 to 1: how far from that sighting to the next. */
  readonly wait: number;
}

/** When a job is cancelled. */
export interface Moment {
  readonly phase: Phase;
  /** Which of the phase's sightings, counted from 0. */
  readonly nth: number;
  /** Milliseconds from that sighting. */
  readonly delay: number;
}

/** How many of which are drawn. */
const STRATA: readonly (Pick<Draw, 'kind' | 'phase' | 'slow'> & { readonly count: number })[] = [
  { count: 4, kind: 'apply', phase: 'init', slow: false },
  { count: 2, kind: 'change', phase: 'init', slow: false },
  { count: 2, kind: 'destroy', phase: 'init', slow: false },
  { count: 4, kind: 'apply', phase: 'plan', slow: false },
  { count: 2, kind: 'change', phase: 'plan', slow: false },
  { count: 2, kind: 'destroy', phase: 'plan', slow: false },
  { count: 10, kind: 'apply', phase: 'apply', slow: false },
  { count: 8, kind: 'change', phase: 'apply', slow: false },
  { count: 6, kind: 'destroy', phase: 'apply', slow: false },
  { count: 4, kind: 'apply', phase: 'apply', slow: true },
  { count: 3, kind: 'change', phase: 'apply', slow: true },
  { count: 3, kind: 'destroy', phase: 'apply', slow: true },
];

/** Longer gaps between sightings are waited for in part. Milliseconds. */
const LONGEST_DELAY = 500;
const SHORTEST_GAP = 20;

/** How many cancellations are drawn: all that STRATA asks for. */
export const CANCELLATIONS = STRATA.reduce((sum, { count }) => sum + count, 0);

/** Draws the cancellations; the same ones from the same seed. */
export function drawCancellations(seed: number): readonly Draw[] {
  const random = makeRandom(seed);
  return STRATA.flatMap(({ count, ...stratum }) =>
    Array.from({ length: count }, () => ({ ...stratum, which: random(), wait: random() })),
  );
}

/** Numbers from 0 to 1, the same from the same seed: https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function makeRandom(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return Number(state >> 33n) / 2 ** 31;
  };
}

/** Places a draw on what an undisturbed job of its kind showed. */
export function placeDraw(draw: Draw, timeline: readonly Sighting[]): Moment {
  const ofPhase = timeline.filter(({ phase }) => phase === draw.phase);
  const written = ofPhase.findIndex(({ what }) => writesState(what));
  // What comes after the state is written isn't in the way of a slow write.
  const eligible = draw.slow ? ofPhase.slice(0, written + 1) : ofPhase;
  const nth = Math.floor(draw.which * eligible.length);
  const chosen = eligible[nth];
  if (chosen === undefined) throw new Error(`an undisturbed ${draw.kind} shows nothing of ${draw.phase}`);
  const next = timeline[timeline.indexOf(chosen) + 1];
  const gap = Math.max((next?.at ?? chosen.at) - chosen.at, SHORTEST_GAP);
  return { phase: draw.phase, nth, delay: draw.wait * Math.min(gap, LONGEST_DELAY) };
}

/** A moment before another, for a job that has ended before it came. */
export function earlier({ phase, nth }: Moment): Moment {
  if (nth === 0) throw new Error(`the job never comes to ${phase}`);
  return { phase, nth: nth - 1, delay: 0 };
}

/** How many cancellations of the bundled service are drawn. */
export const SERVICE_CANCELLATIONS = 5;

/** Requests of an apply of the bundled service; it makes about 145. */
const SERVICE_REQUESTS = 120;

/** Draws at which request of its apply each service is cancelled: one in each of as many equal parts. */
export function drawServiceCancellations(seed: number): readonly number[] {
  const random = makeRandom(seed);
  const part = SERVICE_REQUESTS / SERVICE_CANCELLATIONS;
  return Array.from({ length: SERVICE_CANCELLATIONS }, (_, at) => 1 + Math.floor((at + random()) * part));
}

/** Whether a request, `PUT /bucket/key`, writes a state. */
function writesState(what: string): boolean {
  return what.startsWith('PUT ') && what.endsWith('.tfstate');
}
