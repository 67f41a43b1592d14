import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const text = readFileSync(join(import.meta.dirname, 'body.json'), 'utf8');
const { $schema, ...schema } = JSON.parse(text) as Readonly<Record<string, unknown>>;
// Ajv reads draft 7: of what stands here, every word means the same in draft 4.
const accepts = new Ajv({ strict: true }).compile(schema);

test('is of the draft that API Gateway reads', () => {
  expect($schema).toBe('http://json-schema.org/draft-04/schema#');
});

test('uses only words that mean the same in draft 4', () => {
  const words = text.matchAll(/"([$\w]+)":/g).map(([, word]) => word);
  const same = ['title', 'description', 'type', 'required', 'properties', 'additionalProperties', 'items'];
  const bounds = ['minItems', 'maxItems', 'minimum', 'maximum'];
  expect(new Set(words)).toEqual(new Set(['$schema', 'data', ...same, ...bounds]));
});

describe('accepts', () => {
  test.each([
    ['one integer', '{"data": [1]}'],
    ['zero and less', '{"data": [0, -0, -15]}'],
    ['the largest', '{"data": [9007199254740991, -9007199254740991]}'],
    ['10,000 integers', JSON.stringify({ data: Array(10_000).fill(3) })],
  ])('%s', (_, body) => {
    expect(accepts(JSON.parse(body))).toBe(true);
  });
});

describe('refuses', () => {
  test.each([
    ['no object', '[1]'],
    ['null', 'null'],
    ['no data', '{}'],
    ['something besides', '{"data": [1], "id": "x"}'],
    ['no array', '{"data": 1}'],
    ['an object for an array', '{"data": {"0": 1}}'],
    ['nothing', '{"data": []}'],
    ['more than 10,000 integers', JSON.stringify({ data: Array(10_001).fill(3) })],
    ['a fraction', '{"data": [1.5]}'],
    ['a text', '{"data": ["1"]}'],
    ['null for an integer', '{"data": [1, null]}'],
    ['a list in the list', '{"data": [[1]]}'],
    ['an integer too large', '{"data": [9007199254740992]}'],
    ['an integer too small', '{"data": [-9007199254740992]}'],
  ])('%s', (_, body) => {
    expect(accepts(JSON.parse(body))).toBe(false);
  });
});
