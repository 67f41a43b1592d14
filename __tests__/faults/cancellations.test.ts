import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { setTimeout as delay } from 'node:timers/promises';
import { setScene } from '../action/scene.ts';
import { makeShim } from '../action/shim.ts';
import { CANCELLATIONS, drawCancellations, earlier, placeDraw, type Draw, type Kind } from './moments.ts';
import { seed } from './seed.ts';
import { watchJob, type Phase, type Sighting } from './sightings.ts';
import {
  expectCompletion,
  expectNoSecret,
  expectNothingLost,
  expectOneInterrupt,
  expectTrueReport,
  type Leftover,
  type Played,
} from './survival.ts';
import { intentions, keyOf, merge, readState, runJob } from './things.ts';

// 50 jobs, each cancelled at a random moment and run again. Each has a root module and a state of its own, so that
// several play at a time: most of what they do is to wait.

const scene = setScene();

const draws = drawCancellations(seed);
const atOnce = 4;

/** By their place among the draws. */
let played: readonly Played[] = [];
const survived = new Set<number>();

beforeAll(async () => {
  console.log(`cancellations: FAULTS_SEED=${seed}`);
  const grown = await measure('apply', undefined);
  const timelines: Readonly<Record<Kind, readonly Sighting[]>> = {
    apply: grown.timeline,
    change: (await measure('change', grown.state)).timeline,
    destroy: (await measure('destroy', grown.state)).timeline,
  };
  played = await playSeveral(draws, (draw, at) =>
    play(draw, `case-${at}`, timelines[draw.kind], grown.state),
  );
}, 600_000);

async function playSeveral<T, R>(
  all: readonly T[],
  act: (one: T, at: number) => Promise<R>,
): Promise<readonly R[]> {
  const left = all.entries();
  const results: R[] = [];
  const work = async (): Promise<void> => {
    for (const [at, one] of left) results[at] = await act(one, at);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

/** Runs a job that nobody cancels. */
async function measure(
  kind: Kind,
  given: string | undefined,
): Promise<{ readonly timeline: readonly Sighting[]; readonly state: string }> {
  const { aws, bucket } = scene.stage;
  const directory = `undisturbed-${kind}`;
  const key = keyOf(directory);
  await scene.checkOut('things', directory);
  if (given !== undefined) await aws.s3.putObject(bucket, key, given);
  const shim = makeShim();
  const watch = watchJob(aws, shim.journal, key);
  const { conclusion, log } = await runJob(scene, kind, directory, shim, merge(scene), {});
  watch.stop();
  shim.remove();
  expect({ conclusion, log }).toEqual({ conclusion: 'success', log: expect.any(String) });
  const timeline = [...watch.sightings, { phase: watch.phase(), what: 'job end', at: watch.now() }];
  return { timeline, state: (await aws.s3.getObject(bucket, key)) ?? '' };
}

async function play(draw: Draw, name: string, timeline: readonly Sighting[], grown: string): Promise<Played> {
  const { aws, bucket } = scene.stage;
  const { kind, slow } = draw;
  const given = intentions[kind].given.length > 0 ? grown : undefined;
  let moment = placeDraw(draw, timeline);
  for (let tried = 0; ; tried += 1, moment = earlier(moment)) {
    const directory = `${name}-${tried}`;
    const key = keyOf(directory);
    await scene.checkOut('things', directory);
    if (given !== undefined) await aws.s3.putObject(bucket, key, given);
    if (slow) {
      const match = ({ method, path }: { method: string; path: string }): boolean =>
        method === 'PUT' && path.endsWith(`/${key}`);
      aws.faults.push({ kind: 'slow', delay: 12_000, times: 1, match });
    }
    const shim = makeShim();
    const watch = watchJob(aws, shim.journal, key);
    const merged = merge(scene);
    let phase: Phase | undefined;
    const cancelWhen = watch
      .seen(moment.phase, moment.nth)
      .then(() => delay(moment.delay))
      .then(() => {
        phase = watch.phase();
      });
    const result = await runJob(scene, kind, directory, shim, merged, { cancelWhen });
    watch.stop();
    if (result.conclusion === 'success') {
      shim.remove();
      continue;
    }
    const report = (kind === 'destroy' ? result.summary : scene.comment(merged.pull).body) ?? '';
    const look = async (): Promise<Leftover> => ({
      known: readState(await aws.s3.getObject(bucket, key)),
      keys: (await aws.s3.listObjects(bucket)).filter((each) => each.includes(`/${directory}/`)),
      journal: shim.events(),
    });
    const left = await look();
    const again = await runJob(scene, kind, directory, shim, merged, { runAttempt: 2 });
    const after = await look();
    shim.remove();
    return { kind, result, report, phase: phase ?? 'init', given: readState(given), left, again, after };
  }
}

const titled = draws.map((draw, at) => ({ ...draw, at, state: draw.slow ? 'a slow state' : 'a state' }));

test.each(titled)('$at: $kind with $state, cancelled in $phase', ({ at }) => {
  const one = played[at];
  if (one === undefined) throw new Error('it was not played');
  expectOneInterrupt(one);
  expectNothingLost(one);
  expectTrueReport(one);
  expectCompletion(one);
  expectNoSecret(one);
  survived.add(at);
});

test('every phase was cancelled, and the action was killed in some', () => {
  expect(played).toHaveLength(CANCELLATIONS);
  for (const count of Object.values(tally())) expect(count).toBeGreaterThan(0);
});

afterAll(() => {
  const { init, plan, apply, destroy, killed } = tally();
  console.log(
    `cancellations: ${survived.size} of ${CANCELLATIONS} survived (init ${init}, plan ${plan}, apply ${apply}, destroy ${destroy}; ${killed} killed and seen through)`,
  );
});

/** Where they were cancelled. */
function tally() {
  const count = (is: (each: Played) => boolean): number => played.filter(is).length;
  return {
    init: count(({ phase }) => phase === 'init'),
    plan: count(({ phase }) => phase === 'plan'),
    apply: count(({ phase, kind }) => phase === 'apply' && kind !== 'destroy'),
    destroy: count(({ phase, kind }) => phase === 'apply' && kind === 'destroy'),
    killed: count(({ result }) => result.exitCode === 137),
  };
}
