import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { encodeMessage, maxMessageBytes } from './message.ts';

test('is what the consumer reads', () => {
  expect(JSON.parse(encodeMessage('r-1', [1, -3])!)).toEqual({ id: 'r-1', data: [1, -3] });
});

test('the longest data that the schema lets pass fits', () => {
  const longest = Array<number>(10_000).fill(Number.MIN_SAFE_INTEGER);
  expect(encodeMessage(randomUUID(), longest)!.length).toBeLessThan(181_000);
});

test('ends at the limit, in bytes', () => {
  const fitting = `r${'é'.repeat((maxMessageBytes - '{"id":"r","data":[]}'.length) / 2)}`;
  expect(Buffer.byteLength(encodeMessage(fitting, [])!)).toBe(maxMessageBytes);
  expect(encodeMessage(`${fitting}é`, [])).toBeUndefined();
});
