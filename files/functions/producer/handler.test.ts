import { expect, test } from '@jest/globals';
import type { Context } from 'aws-lambda';
import { createHandler, type Surroundings } from './handler.ts';

const context = {
  functionName: 'orders-dev-producer',
  awsRequestId: 'r-1',
  getRemainingTimeInMillis: () => 10_000,
} as Context;

/** A handler, what it sent, and what it told, in order. */
function recorded(send: Surroundings['send'] = async () => undefined) {
  const sent: string[] = [];
  const told: unknown[] = [];
  const handler = createHandler({
    logger: {
      addContext: ({ awsRequestId }) => told.push(['context', awsRequestId]),
      info: (message, ...details) => told.push(['info', message, ...details]),
      warn: (message, ...details) => told.push(['warn', message, ...details]),
      error: (message, ...details) => told.push(['error', message, ...details]),
    },
    metrics: {
      addMetric: (name, unit, value) => told.push(['metric', name, unit, value]),
      captureColdStartMetric: (name) => told.push(['cold start', name]),
      publishStoredMetrics: () => told.push(['publish']),
    },
    send: (message, signal) => {
      sent.push(message);
      return send(message, signal);
    },
  });
  return { handler, sent, told };
}

const request = { body: '{"data": [1, 3, 5]}' };

test('hands the data over, then answers with the id', async () => {
  const { handler, sent, told } = recorded();
  await expect(handler(request, context)).resolves.toEqual({
    statusCode: 202,
    headers: { 'content-type': 'application/json' },
    body: '{"id":"r-1","accepted":3}',
  });
  expect(sent).toEqual(['{"id":"r-1","data":[1,3,5]}']);
  expect(told).toEqual([
    ['context', 'r-1'],
    ['cold start', 'orders-dev-producer'],
    ['info', 'accepted', { id: 'r-1', accepted: 3 }],
    ['metric', 'ItemsAccepted', 'Count', 3],
    ['publish'],
  ]);
});

test.each([null, {}, { body: null }, { body: 'x' }, { body: '{"data": ["1"]}' }])(
  '%j is answered 400, and nothing is sent',
  async (event) => {
    const { handler, sent } = recorded();
    const { statusCode, body } = await handler(event, context);
    expect(statusCode).toBe(400);
    expect(JSON.parse(body)).toEqual({ message: expect.stringContaining('the body must be') });
    expect(sent).toEqual([]);
  },
);

test('data that is too large to be handed over is answered 413, and nothing is sent', async () => {
  const { handler, sent } = recorded();
  const body = JSON.stringify({ data: Array(20_000).fill(Number.MAX_SAFE_INTEGER) });
  await expect(handler({ body }, context)).resolves.toMatchObject({ statusCode: 413 });
  expect(sent).toEqual([]);
});

test.each([
  [503, undefined],
  [503, 429],
  [503, 500],
  [503, 503],
  [502, 400],
  [502, 403],
  [502, 404],
])('answers %d, without an id, when Lambda answers %p', async (statusCode, httpStatusCode) => {
  const error = Object.assign(new Error('no'), { $metadata: { httpStatusCode } });
  const { handler, told } = recorded(() => Promise.reject(error));
  const answer = await handler(request, context);
  expect(answer.statusCode).toBe(statusCode);
  expect(JSON.parse(answer.body)).toEqual({ message: expect.stringContaining("wasn't accepted") });
  expect(told.at(-1)).toEqual(['error', "the data can't be handed over", { id: 'r-1', error }]);
});

test('answers 503 before its own time is over', async () => {
  const { handler } = recorded(
    (_, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
  );
  const late = { ...context, getRemainingTimeInMillis: () => 501 };
  await expect(handler(request, late)).resolves.toMatchObject({ statusCode: 503 });
});
