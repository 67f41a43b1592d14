import { expect, test } from '@jest/globals';
import type { Context } from 'aws-lambda';
import { createHandler, type Telemetry } from './handler.ts';
import { MalformedMessageError } from './message.ts';

const context = { functionName: 'orders-dev-consumer', awsRequestId: 'i-1' } as Context;

/** A handler, and what it told, in order. */
function recorded() {
  const told: unknown[] = [];
  const telemetry: Telemetry = {
    logger: {
      addContext: ({ awsRequestId }) => told.push(['context', awsRequestId]),
      info: (message, ...details) => told.push(['info', message, ...details]),
      error: (message, ...details) => told.push(['error', message, ...details]),
    },
    metrics: {
      addMetric: (name, unit, value) => told.push(['metric', name, unit, value]),
      captureColdStartMetric: (name) => told.push(['cold start', name]),
      publishStoredMetrics: () => told.push(['publish']),
    },
    trace: (id, work) => {
      told.push(['trace', id]);
      work();
    },
  };
  return { handler: createHandler(telemetry), told };
}

test('logs the result as one line, and counts', async () => {
  const { handler, told } = recorded();
  await handler({ id: 'r-1', data: [1, 3, 5, 15] }, context);
  expect(told).toEqual([
    ['context', 'i-1'],
    ['cold start', 'orders-dev-consumer'],
    ['trace', 'r-1'],
    ['info', 'fizzbuzz', { id: 'r-1', result: [1, 'fizz', 'buzz', 'fizzbuzz'] }],
    ['metric', 'ItemsProcessed', 'Count', 4],
    ['metric', 'FizzBuzzed', 'Count', 3],
    ['publish'],
  ]);
});

test('throws on a malformed payload, so that Lambda retries and keeps it', async () => {
  const { handler, told } = recorded();
  await expect(handler({ id: 'r-1', data: ['3'] }, context)).rejects.toBeInstanceOf(MalformedMessageError);
  expect(told.at(-1)).toEqual([
    'error',
    "the message can't be processed",
    { error: expect.any(MalformedMessageError) },
  ]);
  expect(told).not.toContainEqual(['publish']);
});
