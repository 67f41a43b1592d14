import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseRequest } from './request.ts';

test('reads safe integers', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger()), (data) => {
      expect(parseRequest(JSON.stringify({ data }))).toEqual({ kind: 'items', data });
    }),
  );
});

test.each([undefined, null, 7, {}, '', 'data', '{"data": [1]', '\u0000'])('%j is no JSON', (body) => {
  expect(parseRequest(body)).toEqual({ kind: 'refused', reason: 'the body must be JSON' });
});

test.each([
  'null',
  '[1]',
  '{}',
  '{"data": null}',
  '{"data": {"length": 0}}',
  '{"data": ["1"]}',
  '{"data": [1.5]}',
  '{"data": [9007199254740992]}',
  '{"data": [1e999]}',
])('%s has no safe integers', (body) => {
  expect(parseRequest(body)).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('safe integers'),
  });
});

test('no text makes it throw', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
  fc.assert(fc.property(texts, (body) => ['items', 'refused'].includes(parseRequest(body).kind)));
});
