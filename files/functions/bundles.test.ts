import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Imports a bundle as Lambda does, calls its handler once, and says on descriptor 3 what came of it. */
const runtime = `
  import { writeFileSync } from 'node:fs';
  const [bundle, event] = process.argv.slice(1);
  const { handler } = await import(bundle);
  const context = {
    functionName: 'orders-dev-function',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'orders-dev-function',
    memoryLimitInMB: '256',
    awsRequestId: 'r-1',
    getRemainingTimeInMillis: () => 10_000,
  };
  const outcome = await handler(JSON.parse(event), context).then(
    (answer) => ({ answer }),
    (error) => ({ thrown: error.name }),
  );
  writeFileSync(3, JSON.stringify(outcome));
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundles-'));
  // Away from the repository, where nothing is found but what is in the package.
  await cp(join(import.meta.dirname, '../../dist/functions'), folder, { recursive: true });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Invokes a bundled function in a process of its own, which sees `environment` alone. */
async function invoke(name: string, event: unknown, environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', runtime, join(folder, name, 'index.js'), JSON.stringify(event)],
    {
      cwd: folder,
      env: {
        ENVIRONMENT: 'dev',
        POWERTOOLS_SERVICE_NAME: 'orders',
        POWERTOOLS_METRICS_NAMESPACE: 'orders',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  );
  const [out, errors, outcome] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    text(child.stdio[3] as NodeJS.ReadableStream),
  ]);
  return {
    lines: out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown])),
    errors,
    outcome: outcome === '' ? undefined : (JSON.parse(outcome) as unknown),
  };
}

describe('the consumer', () => {
  const message = { id: 'r-1', data: [1, 3, 5, 15] };
  const line = { level: 'INFO', message: 'fizzbuzz', service: 'orders', id: 'r-1' };

  test('logs its result and its metrics, and nothing else', async () => {
    const { lines, errors, outcome } = await invoke('consumer', message);
    expect(lines).toEqual([
      expect.objectContaining({ ...line, result: [1, 'fizz', 'buzz', 'fizzbuzz'] }),
      expect.objectContaining({ service: 'orders', environment: 'dev', ItemsProcessed: 4, FizzBuzzed: 3 }),
    ]);
    expect(lines[1]).toMatchObject({
      _aws: { CloudWatchMetrics: [{ Namespace: 'orders', Dimensions: [['service', 'environment']] }] },
    });
    expect(errors).toBe('');
    expect(outcome).toEqual({});
  });

  test('throws on a malformed message, after an error line', async () => {
    const { errors, outcome } = await invoke('consumer', { id: 'r-1', data: 'x' });
    expect(outcome).toEqual({ thrown: 'MalformedMessageError' });
    expect(JSON.parse(errors)).toMatchObject({ level: 'ERROR', error: { name: 'MalformedMessageError' } });
  });

  test('can be found by its id in the trace', async () => {
    const daemon = createSocket('udp4').bind(0, '127.0.0.1');
    await once(daemon, 'listening');
    const sent = once(daemon, 'message') as Promise<[Buffer]>;
    await invoke('consumer', message, {
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
      AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${daemon.address().port}`,
      LAMBDA_TASK_ROOT: folder,
      _X_AMZN_TRACE_ID: 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1',
    });
    const [, segment] = (await sent)[0].toString().split('\n');
    daemon.close();
    expect(JSON.parse(segment!)).toMatchObject({ name: '## fizzbuzz', annotations: { id: 'r-1' } });
  });

  test('does without a trace outside Lambda', async () => {
    const { lines, errors } = await invoke('consumer', message, {
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    });
    expect(lines[0]).toMatchObject(line);
    expect(errors).toBe('');
  });
});

describe('the producer', () => {
  const event = { body: '{"data": [1, 3]}' };
  let lambda: Server;
  let requests: unknown[];
  let status: number;
  let environment: Readonly<Record<string, string>>;

  beforeEach(async () => {
    requests = [];
    status = 202;
    lambda = createServer((request, response) => {
      void text(request).then((body) => {
        requests.push([request.method, request.url, request.headers['x-amz-invocation-type'], body]);
        response.writeHead(status).end();
      });
    }).listen(0, '127.0.0.1');
    await once(lambda, 'listening');
    environment = {
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_ENDPOINT_URL_LAMBDA: `http://127.0.0.1:${(lambda.address() as AddressInfo).port}`,
      AWS_REGION: 'eu-central-1',
      CONSUMER_FUNCTION_NAME: 'orders-dev-consumer',
    };
  });

  afterEach(() => {
    lambda.close();
  });

  test('invokes the consumer asynchronously, and answers 202', async () => {
    const { lines, errors, outcome } = await invoke('producer', event, environment);
    expect(requests).toEqual([
      ['POST', '/2015-03-31/functions/orders-dev-consumer/invocations', 'Event', '{"id":"r-1","data":[1,3]}'],
    ]);
    expect(outcome).toMatchObject({ answer: { statusCode: 202, body: '{"id":"r-1","accepted":2}' } });
    expect(lines).toEqual([
      expect.objectContaining({ level: 'INFO', message: 'accepted', id: 'r-1', accepted: 2 }),
      expect.objectContaining({ service: 'orders', environment: 'dev', ItemsAccepted: 2 }),
    ]);
    expect(errors).toBe('');
  });

  test.each([
    [403, 502, 1],
    [404, 502, 1],
    [429, 503, 3],
    [500, 503, 3],
  ])('when Lambda answers %d, it answers %d after %d requests', async (given, answered, asked) => {
    status = given;
    const { errors, outcome } = await invoke('producer', event, environment);
    expect(outcome).toMatchObject({ answer: { statusCode: answered } });
    expect(requests).toHaveLength(asked);
    expect(JSON.parse(errors)).toMatchObject({ level: 'ERROR', id: 'r-1' });
  });

  test('when nobody answers, it answers 503', async () => {
    lambda.close();
    const { outcome } = await invoke('producer', event, environment);
    expect(outcome).toMatchObject({ answer: { statusCode: 503 } });
  });

  test('does without a trace outside Lambda', async () => {
    const traced = { ...environment, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    const { errors, outcome } = await invoke('producer', event, traced);
    expect(outcome).toMatchObject({ answer: { statusCode: 202 } });
    expect(errors).toBe('');
  });

  test('names the variable that it needs', async () => {
    const { errors, outcome } = await invoke('producer', event);
    expect(outcome).toBeUndefined();
    expect(errors).toContain('CONSUMER_FUNCTION_NAME must hold');
  });
});
