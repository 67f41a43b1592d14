import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { heading, setScene } from '../action/scene.ts';
import { makeShim, type Shim } from '../action/shim.ts';
import type { JobEvent, JobResult } from '../sandbox/runner.ts';
import { inventoryOf, takeInventory, type Inventory } from './inventory.ts';
import { drawServiceCancellations, SERVICE_CANCELLATIONS } from './moments.ts';
import { seed } from './seed.ts';
import { watchJob } from './sightings.ts';
import { merge } from './things.ts';

// The bundled service, cancelled after random requests of its apply, and run again. All at once, as an apply of it
// waits for AWS most of its time. Each is cancelled while it waits: the AWS provider abandons a request that is on its
// way when Terraform is interrupted, and then nobody knows whether AWS has done what it asks for.

const scene = setScene();
const draws = drawServiceCancellations(seed);
const survived = new Set<number>();

/** So long a service waits before it is cancelled. Milliseconds. */
const CALM = 250;

/** A service whose apply was cancelled, and what became of it. */
interface Played {
  readonly result: JobResult;
  readonly report: string;
  readonly signals: readonly string[];
  readonly locks: readonly string[];
  /** What the state knew to be whole after the cancellation, and in the end. */
  readonly left: Inventory;
  readonly again: JobResult;
  readonly known: Inventory;
  /** What the account has in the end. */
  readonly there: Inventory;
  readonly plan: JobResult;
}

let played: readonly Played[] = [];
let replacement: string;

beforeAll(async () => {
  console.log(`cancellations of the bundled service: FAULTS_SEED=${seed}`);
  played = await Promise.all(draws.map((nth, at) => play(nameOf(at), nth)));
  const shim = makeShim();
  const { event } = merge(scene);
  const planned = await run(nameOf(0), event, shim, {
    inputs: { command: 'plan', replace: named.join('\n') },
  });
  replacement = planned.log;
  shim.remove();
}, 900_000);

/** Of what has a name, something of each module that the API is built on. */
const named = [
  'module.artifacts.aws_s3_bucket.artifacts',
  'module.functions.aws_iam_role.function["producer"]',
  'module.functions.aws_lambda_function.function["producer"]',
];

function nameOf(at: number): string {
  return `orders${at + 1}`;
}

async function play(service: string, nth: number): Promise<Played> {
  const { aws, bucket } = scene.stage;
  const key = `octo-org/infra/${service}/dev/terraform.tfstate`;
  const shim = makeShim();
  const watch = watchJob(aws, shim.journal, key);
  const { event, pull } = merge(scene);
  const result = await run(service, event, shim, {
    cancelWhen: watch.seen('apply', nth).then(() => watch.calm(CALM)),
  });
  watch.stop();
  const report = scene.comment(pull).body;
  const signals = shim.events().filter((line) => line.includes(' SIG'));
  const locks = (await aws.s3.listObjects(bucket)).filter((each) => each === `${key}.tflock`);
  const types = Object.keys(await takeInventory(aws, `${service}-dev`));
  const left = inventoryOf(await aws.s3.getObject(bucket, key), types);
  const again = await run(service, event, shim, { runAttempt: 2 });
  const known = inventoryOf(await aws.s3.getObject(bucket, key), types);
  const there = await takeInventory(aws, `${service}-dev`);
  const plan = await run(service, event, shim, { inputs: { command: 'plan' } });
  shim.remove();
  return { result, report, signals, locks, left, again, known, there, plan };
}

function run(
  service: string,
  event: JobEvent,
  shim: Shim,
  {
    inputs,
    ...more
  }: {
    readonly inputs?: Readonly<Record<string, string>>;
    readonly cancelWhen?: Promise<unknown>;
    readonly runAttempt?: number;
  },
): Promise<JobResult> {
  return scene.stage.run({
    event,
    inputs: { service, environment: 'dev', ...scene.stage.inputs('apply'), ...inputs },
    env: { PATH: shim.path },
    ...more,
  });
}

test.each(draws.map((nth, at) => ({ nth, at })))('cancelled after request $nth of its apply', ({ at }) => {
  const one = played[at];
  if (one === undefined) throw new Error('it was not played');
  expect(one.result).toMatchObject({ conclusion: 'cancelled', survivors: [], injections: [] });
  expect(one.signals).toEqual(['apply SIGINT']);
  expect(heading(one.report)).toMatch(/apply cancelled, \d+ of \d+ changes done$/);
  expect(one.locks).toEqual([]);
  const { conclusion, log } = one.again;
  expect({ conclusion, log }).toEqual({ conclusion: 'success', log: expect.any(String) });
  expect(one.there).toEqual(one.known);
  for (const [type, ids] of Object.entries(one.left)) {
    expect(one.known[type]).toEqual(expect.arrayContaining([...ids]));
  }
  expect(one.plan.outputs['outcome']).toBe('unchanged');
  survived.add(at);
});

test('what has a name, and can be there once alone, is destroyed before it is made again', () => {
  const lines = replacement.split('\n');
  for (const address of named) {
    const [line, ...others] = lines.filter((each) => each.startsWith(`replace ${address}`));
    expect(others).toEqual([]);
    expect(line).toBeDefined();
    expect(line).not.toContain('the new one first');
  }
});

afterAll(() => {
  console.log(`cancellations of the bundled service: ${survived.size} of ${SERVICE_CANCELLATIONS} survived`);
});
