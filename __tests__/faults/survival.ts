import { expect } from '@jest/globals';
import { heading, printed } from '../action/scene.ts';
import type { JobResult } from '../sandbox/runner.ts';
import type { Kind } from './moments.ts';
import type { Phase } from './sightings.ts';
import { intentions, password, readSteps, type Known } from './things.ts';

/** A job that was cancelled, what it left, and what running it again made of that. */
export interface Played {
  readonly kind: Kind;
  readonly result: JobResult;
  /** The comment; a destroy has none, and the job summary alone. */
  readonly report: string;
  /** Where it was when it was cancelled. */
  readonly phase: Phase;
  readonly given: readonly Known[];
  readonly left: Leftover;
  readonly again: JobResult;
  readonly after: Leftover;
}

/** What there is after a job. */
export interface Leftover {
  readonly known: readonly Known[];
  /** The keys in the bucket that are about it. */
  readonly keys: readonly string[];
  /** What Terraform and its provisioners have done until then. */
  readonly journal: readonly string[];
}

/** Terraform was interrupted once at most, nothing else was done to it, and it came to its end before the job did. */
export function expectOneInterrupt({ result, left: { journal } }: Played): void {
  expect(result).toMatchObject({ conclusion: 'cancelled', injections: [], survivors: [] });
  expect(journal.filter((line) => / SIG(TERM|INT again)/.test(line))).toEqual([]);
  // Beside its plan, an apply looks for a state beside its place.
  const most = { init: 2, state: 1, plan: 1, show: 1, apply: 1, fmt: 1, validate: 1, 'force-unlock': 1 };
  for (const [command, times] of Object.entries(most)) {
    const count = (event: string): number => journal.filter((line) => line === `${command} ${event}`).length;
    expect({ command, ended: count('end') }).toEqual({ command, ended: count('begin') });
    expect(count('begin')).toBeLessThanOrEqual(times);
  }
}

/** The state knows each thing that there is, and what it takes for whole is whole; nothing lies beside it, no lock either. */
export function expectNothingLost({ given, left, after }: Played): void {
  for (const { keys } of [left, after])
    expect(keys.filter((key) => !key.endsWith('/terraform.tfstate'))).toEqual([]);
  const steps = readSteps(left.journal);
  const idsOf = (when: string, point: string): readonly string[] =>
    steps.filter((step) => step.when === when && step.point === point).map(({ id }) => id);
  const known = left.known.map(({ id }) => id);
  expect(known).toEqual(expect.arrayContaining([...idsOf('create', 'begin')]));
  const made = [...given.map(({ id }) => id), ...idsOf('create', 'end')];
  const whole = left.known.filter(({ name, tainted }) => name !== 'keeper' && !tainted).map(({ id }) => id);
  expect(made).toEqual(expect.arrayContaining(whole));
  const gone = given.filter(({ name, id }) => name !== 'keeper' && !known.includes(id)).map(({ id }) => id);
  expect(idsOf('destroy', 'end')).toEqual(expect.arrayContaining(gone));
}

/** Comment and job summary say how far the job came, and that is how far it came. */
export function expectTrueReport({ kind, given, left, report, result }: Played): void {
  const title = heading(report) ?? '';
  expect(heading(result.summary)).toBe(title);
  const done = changesBetween(given, left.known);
  const [, reached] = /cancelled, (\d+) of \d+ changes done$/.exec(title) ?? [];
  if (reached !== undefined) {
    expect(Number(reached)).toBe(done);
  } else if (title.endsWith('cancelled before anything was changed')) {
    expect({ done, steps: readSteps(left.journal) }).toEqual({ done: 0, steps: [] });
  } else {
    // It was cancelled when all was done.
    expect(title).toMatch(/ · (applied: .*|\d+ resources destroyed)$/);
    expect(namesOf(left.known)).toEqual(wantedOf(kind));
  }
}

/** Run again the job completes what was begun, and makes and destroys nothing a second time. */
export function expectCompletion({ kind, left, again, after }: Played): void {
  expect(again).toMatchObject({ conclusion: 'success', survivors: [], injections: [] });
  expect(namesOf(after.known)).toEqual(wantedOf(kind));
  expect(after.known.filter(({ tainted }) => tainted)).toEqual([]);
  const kept = left.known.filter(({ name, tainted }) => !tainted && wantedOf(kind).includes(name));
  expect(after.known).toEqual(expect.arrayContaining([...kept]));

  const steps = readSteps(after.journal);
  const replaced = left.known.filter(({ tainted }) => tainted);
  const made = steps.filter(({ when, point }) => when === 'create' && point === 'begin');
  // Whatever was ever made is there, or was half made, known as that, and replaced.
  const accounted = [...after.known, ...replaced].map(({ id }) => id);
  expect(accounted).toEqual(expect.arrayContaining(made.map(({ id }) => id)));
  for (const [name, { length }] of Map.groupBy(made, (step) => step.name)) {
    const halves = replaced.filter((each) => each.name === name).length;
    expect({ name, made: length }).toEqual({ name, made: 1 + halves });
  }
  // A thing is destroyed once; a second time only when the first was broken off, so that the state still knew it.
  const destroyed = steps.filter(({ when, point }) => when === 'destroy' && point === 'end');
  const before = readSteps(left.journal).filter(({ when, point }) => when === 'destroy' && point === 'end');
  for (const [id, { length }] of Map.groupBy(destroyed, (step) => step.id)) {
    const brokenOff = before.some((step) => step.id === id) && left.known.some((each) => each.id === id);
    expect({ id, destroyed: length }).toEqual({ id, destroyed: brokenOff ? 2 : 1 });
  }
}

/** Nothing that anybody can read has the secret. */
export function expectNoSecret({ result, report, again }: Played): void {
  for (const job of [result, again]) {
    for (const text of [report, job.summary ?? '', job.log, job.postLog, printed(job)]) {
      expect(text).not.toContain(password);
    }
  }
}

/** How many changes are done. */
function changesBetween(given: readonly Known[], left: readonly Known[]): number {
  const has = (known: readonly Known[], id: string): boolean => known.some((each) => each.id === id);
  const made = left.filter(({ id, tainted }) => !tainted && !has(given, id)).length;
  return made + given.filter(({ id }) => !has(left, id)).length;
}

function namesOf(known: readonly Known[]): readonly string[] {
  return known.map(({ name }) => name).sort();
}

/** What the state is to know in the end. */
function wantedOf(kind: Kind): readonly string[] {
  return kind === 'destroy' ? [] : ['keeper', ...intentions[kind].wanted.map((name) => `thing ${name}`)];
}
