import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openFrontDoor, type FrontDoor } from '../sandbox/frontdoor/server.ts';
import { pushEvent } from '../sandbox/github/events.ts';
import type { JobResult } from '../sandbox/runner.ts';
import { startStage, type Stage } from '../sandbox/stage.ts';
import { heading, type Inputs } from './scene.ts';

const repository = join(import.meta.dirname, '..', '..');

/** One deployment after another: the tests of this file tell one story, since an apply of the service takes a minute. */
let stage: Stage;
let door: FrontDoor;

beforeAll(async () => {
  stage = await startStage();
  door = await openFrontDoor(stage.aws);
}, 60_000);
afterAll(async () => {
  expect(stage.github.violations).toEqual([]);
  await door.close();
  await stage.stop();
});

async function push(environment: string, inputs: Inputs = {}): Promise<JobResult> {
  const result = await stage.run({
    event: pushEvent(stage.github),
    inputs: { service: 'orders', environment, ...stage.inputs('apply'), ...inputs },
  });
  expect(result.injections).toEqual([]);
  expect(result.survivors).toEqual([]);
  return result;
}

/** What became of a run, with what was in its way. */
const outcome = ({ outputs, log }: JobResult): string | undefined =>
  outputs['outcome'] === 'failed' ? log : outputs['outcome'];

const outputsOf = ({ outputs }: JobResult): Readonly<Record<string, string>> =>
  JSON.parse(outputs['terraform-outputs'] ?? '{}') as Record<string, string>;

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

let url = '';

async function post(body: string, type = 'application/json'): Promise<Answer> {
  const answer = await fetch(door.locate(url), { method: 'POST', body, headers: { 'content-type': type } });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

/** What a function has logged under a message, newest last. */
function logged(functionName: string, message: string): readonly Readonly<Record<string, unknown>>[] {
  return door
    .logs(functionName)
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    .filter((entry) => entry['message'] === message);
}

async function writeOwn(path: string, text: string): Promise<void> {
  const target = join(stage.workspace, 'own', path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}

describe('the bundled service', () => {
  test('is deployed by one step, and then there is nothing to do', async () => {
    const applied = await push('dev');
    expect(outcome(applied)).toBe('applied');
    expect(heading(applied.summary)).toMatch(/^`orders\/dev` · applied: \d+ added$/);
    url = outputsOf(applied)['api_url'] ?? '';
    expect(url).toMatch(/\/dev\/items$/);
    expect(outcome(await push('dev'))).toBe('unchanged');
  }, 240_000);

  test('answers, and works on what it was given', async () => {
    const data = Array.from({ length: 15 }, (_, at) => at + 1);
    const { status, body } = await post(JSON.stringify({ data }));
    expect({ status, accepted: body['accepted'] }).toEqual({ status: 202, accepted: 15 });
    await door.settled();
    expect(logged('orders-dev-consumer', 'fizzbuzz').at(-1)).toMatchObject({
      id: body['id'],
      result: [1, 2, 'fizz', 4, 'buzz', 'fizz', 7, 8, 'fizz', 'buzz', 11, 'fizz', 13, 14, 'fizzbuzz'],
    });
  }, 60_000);

  test.each([
    ['no data', '{}', 'application/json'],
    ['something else beside it', '{"data": [1], "more": 1}', 'application/json'],
    ['an empty list', '{"data": []}', 'application/json'],
    ['no integer', '{"data": [1.5]}', 'application/json'],
    ['an integer that is not safe', '{"data": [9007199254740993]}', 'application/json'],
    ['more than 10,000', JSON.stringify({ data: Array(10_001).fill(1) }), 'application/json'],
    ['another type', '{"data": "1"}', 'text/plain'],
    ['no JSON at all', 'data=1', 'application/x-www-form-urlencoded'],
  ])(
    'refuses a body with %s at the gateway',
    async (_, body, type) => {
      const before = door.logs('orders-dev-producer').length;
      const answer = await post(body, type);
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toMatch(/[a-z]{4}/);
      expect(door.logs('orders-dev-producer')).toHaveLength(before);
    },
    30_000,
  );

  test('keeps what the consumer fails on', async () => {
    const invoked = await fetch(`${door.url}/2015-03-31/functions/orders-dev-consumer/invocations`, {
      method: 'POST',
      body: '{"id": "poison"}',
      headers: { 'x-amz-invocation-type': 'Event', ...administrator() },
    });
    expect(invoked.status).toBe(202);
    await door.settled();
    expect(await receive('orders-dev-consumer-failures')).toContain('poison');
  }, 60_000);

  test('takes a user’s own files part by part, each changed in place', async () => {
    const schema = JSON.parse(await readFile(join(repository, 'files/schemas/body.json'), 'utf8')) as {
      properties: { data: { maxItems: number } };
    };
    schema.properties.data.maxItems = 3;
    await writeOwn('schemas/body.json', JSON.stringify(schema));
    await writeOwn('functions/consumer/index.js', OWN_CONSUMER);
    await writeOwn('functions/consumer/index.test.js', 'throw new Error("no part of a package")');
    const inputs = { files: 'own', variables: 'throttling: { rate_limit: 7, burst_limit: 9 }' };

    const applied = await push('dev', inputs);
    expect(outcome(applied)).toBe('applied');
    const { summary = '' } = applied;
    expect(summary).toContain('aws_api_gateway_model');
    expect(summary).toContain('function[&quot;consumer&quot;]');
    expect(summary).not.toContain('function[&quot;producer&quot;]');
    expect(summary).toMatch(/throttling_rate_limit\s+= \d+ → 7/);
    expect(outcome(await push('dev', inputs))).toBe('unchanged');

    expect((await post('{"data": [1, 2, 3, 4]}')).status).toBe(400);
    expect((await post('{"data": [1, 2, 3]}')).status).toBe(202);
    await door.settled();
    expect(door.logs('orders-dev-consumer').at(-1)).toContain('mine: 3');
  }, 240_000);

  test('is unlocked by a dispatch alone: nobody has its root', async () => {
    const key = 'octo-org/infra/orders/dev/terraform.tfstate.tflock';
    const lock = {
      ID: 'a-lock',
      Operation: 'OperationTypeApply',
      Who: 'ada@laptop',
      Created: '2026-11-22T01:02:03Z',
    };
    await stage.aws.s3.putObject(stage.bucket, key, JSON.stringify(lock));
    const { outputs, annotations } = await push('dev', { 'lock-timeout': '1s' });
    expect(outputs).toMatchObject({ 'failure-reason': 'lock', 'lock-id': 'a-lock' });
    expect(annotations[0]?.message).toMatch(/Mend it with:\ncommand: unlock\nlock-id: a-lock$/);
    expect(outcome(await push('dev', { command: 'unlock', 'lock-id': 'a-lock' }))).toBe('unlocked');
    expect(await stage.aws.s3.getObject(stage.bucket, key)).toBeUndefined();
  }, 60_000);

  test('is destroyed once it is named', async () => {
    const { outputs, log } = await push('dev', { command: 'destroy' });
    expect(outputs['failure-reason']).toBe('input');
    expect(log).toContain('must be `orders/dev`');
    expect(outcome(await push('dev', { command: 'destroy', confirm: 'orders/dev' }))).toBe('destroyed');
  }, 120_000);
});

test('three environments stand side by side, and differ', async () => {
  const environments = ['dev', 'int', 'prod'];
  const planned = await Promise.all(
    environments.map((environment) => push(environment, { command: 'plan' })),
  );
  expect(planned.map(outcome)).toEqual(['planned', 'planned', 'planned']);
  const retention = planned.map(({ summary }) => /retention_in_days = (\d+)/.exec(summary ?? '')?.[1]);
  expect(new Set(retention).size).toBe(3);
  expect(planned.map(({ summary }) => heading(summary)?.split('`')[1])).toEqual([
    'orders/dev',
    'orders/int',
    'orders/prod',
  ]);

  // At once, as the jobs of a matrix: nothing of one is another's.
  const applied = await Promise.all(environments.map((environment) => push(environment)));
  expect(applied.map(outcome)).toEqual(['applied', 'applied', 'applied']);
  for (const [at, environment] of environments.entries()) {
    const result = applied[at];
    url = result === undefined ? '' : (outputsOf(result)['api_url'] ?? '');
    expect(new URL(url).pathname).toBe(`/${environment}/items`);
    const { body } = await post('{"data": [3]}');
    await door.settled();
    expect(logged(`orders-${environment}-consumer`, 'fizzbuzz').at(-1)).toMatchObject({ id: body['id'] });
  }
}, 360_000);

test.each<[string, Inputs, string]>([
  ['no environment', { environment: '' }, '`environment`: is needed with the bundled service'],
  ['no state bucket', { 'state-bucket': '' }, '`state-bucket`: is needed with the bundled service'],
  ['a service of no name', { service: 'Orders!' }, '`service`: must be a name of at most 24'],
  ['files that aren’t there', { files: 'nowhere' }, '`files`: `nowhere` isn’t there'],
  ['files outside', { files: '..' }, '`files`: `..` lies outside the workspace'],
  ['files of no part', { files: 'empty' }, '`files`: `empty` holds none of `functions/producer`'],
  ['schemas without the schema', { files: 'half' }, '`files`: `half/schemas` has no `body.json`'],
])(
  '%s is a wrong input',
  async (_, inputs, says) => {
    await mkdir(join(stage.workspace, 'empty'), { recursive: true });
    await mkdir(join(stage.workspace, 'half', 'schemas'), { recursive: true });
    await writeFile(join(stage.workspace, 'half', 'schemas', 'other.json'), '{}');
    const { outputs, log } = await push('dev', inputs);
    expect(outputs['failure-reason']).toBe('input');
    expect(log).toContain(says);
  },
  30_000,
);

/** A consumer that a user wrote, of no other make than the name of its handler. */
const OWN_CONSUMER = 'exports.handler = async ({ data }) => console.log(`mine: ${data.length}`);\n';

/** Headers by which the local AWS knows its administrator. */
function administrator(): Readonly<Record<string, string>> {
  const { AWS_ACCESS_KEY_ID: key } = stage.aws.environment('administrator');
  const scope = `${key}/20260101/${stage.aws.region}/lambda/aws4_request`;
  return { authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none` };
}

/** The messages of a queue. */
async function receive(queue: string): Promise<string> {
  const { authorization = '' } = administrator();
  const answer = await fetch(stage.aws.endpoint, {
    method: 'POST',
    headers: {
      authorization: authorization.replace('/lambda/', '/sqs/'),
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'AmazonSQS.ReceiveMessage',
    },
    body: JSON.stringify({ QueueUrl: `${stage.aws.endpoint}/${stage.aws.account}/${queue}` }),
  });
  return answer.text();
}
