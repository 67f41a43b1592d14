import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MalformedMessageError, parseMessage } from './message.ts';

test('reads a message', () => {
  expect(parseMessage({ id: 'r-1', data: [1, -3] })).toEqual({ id: 'r-1', data: [1, -3] });
});

test('what a later producer adds does no harm', () => {
  expect(parseMessage({ id: 'r-1', data: [], source: 'x' })).toEqual({ id: 'r-1', data: [] });
});

test.each([
  ['null', null, 'the payload'],
  ['a text', '{"id": "r-1", "data": [1]}', 'the payload'],
  ['no id', { data: [1] }, '`id`'],
  ['an empty id', { id: '', data: [1] }, '`id`'],
  ['an id that is a number', { id: 1, data: [1] }, '`id`'],
  ['no data', { id: 'r-1' }, '`data`'],
  ['data in an object', { id: 'r-1', data: { 0: 1 } }, '`data`'],
  ['a fraction', { id: 'r-1', data: [1, 1.5] }, '`data`'],
  ['a text in the data', { id: 'r-1', data: ['1'] }, '`data`'],
  ['an integer that was rounded', { id: 'r-1', data: [2 ** 53] }, '`data`'],
])('%s is malformed, and named', (_, payload, named) => {
  expect(() => parseMessage(payload)).toThrow(MalformedMessageError);
  expect(() => parseMessage(payload)).toThrow(named);
});

test('any payload is a message or malformed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (payload) => {
      try {
        parseMessage(payload);
      } catch (error) {
        expect(error).toBeInstanceOf(MalformedMessageError);
      }
    }),
  );
});
