import { describe, expect, test } from '@jest/globals';
import { toJson } from './bare.ts';
import type { Json } from '../../../src/plan/json.ts';
import { hideNamed } from '../../../src/plan/named.ts';
import { placeOfOutput, placeOfResource } from '../../../src/plan/place.ts';
import { makeRedactor } from '../../../src/plan/redactor.ts';
import { makeVeil } from '../../../src/plan/veil.ts';
import { TOKENS } from './tokens.ts';

const CANARY = 'canary-7f3a9b';
const SECRET = '(secret)';

function veiled(value: Json, reveal: readonly string[] = [], known: readonly string[] = []): unknown {
  const veil = makeVeil(makeRedactor(known), { reveal });
  return toJson(veil.value({ value, sensitive: [] }, placeOfResource('x_y.z')));
}

describe('makeVeil', () => {
  test.each<[string, Json, unknown]>([
    ['an attribute', { db_password: 'x' }, { db_password: SECRET }],
    ['a long number', { pin_token: 123456 }, { pin_token: SECRET }],
    ['items', { passwords: ['a', 'b'] }, { passwords: [SECRET, SECRET] }],
    ['a map of secrets', { api_keys: { bob: 'x', name: 'y' } }, { api_keys: { bob: SECRET, name: 'y' } }],
    ['a block', { secret: [{ user: 'x', password: 'y' }] }, { secret: [{ user: 'x', password: SECRET }] }],
    [
      'a list like an environment',
      { env: [{ name: 'DB_PASSWORD', value: 'x' }] },
      { env: [{ name: 'DB_PASSWORD', value: SECRET }] },
    ],
    [
      'a document',
      { json: '{ "a": 1, "password": "p" }' },
      { json: '{ "a": 1, "password": "(sensitive)" }' },
    ],
    [
      'an environment in a document',
      { json: '[{"name":"TOKEN","type":"x","value":"name"}]' },
      { json: '[{"name":"TOKEN","type":"x","value":"(sensitive)"}]' },
    ],
    [
      'a document in a document',
      { json: '{"a":"{\\"password\\":\\"x\\\\u003cy\\"}"}' },
      { json: '{"a":"{\\"password\\":\\"(sensitive)\\"}"}' },
    ],
    ['a line', { sh: 'A=1\nDB_PASSWORD=a,b\nB=2' }, { sh: 'A=1\nDB_PASSWORD=(sensitive)\nB=2' }],
    ['an address', { url: 'db://u:p@ss@host/x?a=b' }, { url: 'db://u:(sensitive)@host/x?a=b' }],
    ['a header', { h: 'Bearer abcdefgh12345678' }, { h: 'Bearer (sensitive)' }],
    [
      'a connection string',
      { c: 'Server=h;Password=a,b;User=u' },
      { c: 'Server=h;Password=(sensitive);User=u' },
    ],
    ['Base64', { user_data: btoa('#!/bin/sh\nexport DB_PASSWORD=x') }, { user_data: SECRET }],
  ])('hides what is secret by its name in %s', (_, value, expected) => {
    expect(veiled(value)).toEqual(expected);
  });

  test.each<[string, Json]>([
    ['switches', { allow_credentials: true, http_tokens: 'required', password: null, token: '' }],
    [
      'where a secret is',
      { credentials: 'arn:aws:iam::1:role/x', secret_id: 'db', token_url: 'https://x/y' },
    ],
    ['references', { text: 'password = var.db_password\ntoken: $(cat token)\nPASSWORD=${X}' }],
    ['prose', { text: 'ExpiredToken: the token is gone. A secret: keep it.' }],
    ['options', { command: 'serve --password-file /run/x --token-ttl 5 --no-password --verbose' }],
    ['an address without a password', { url: 'https://host:8080/a@b', mail: 'ada@example.com' }],
    ['a policy', { policy: '{"Action":["secretsmanager:GetSecretValue","iam:PassRole"],"Effect":"Allow"}' }],
    ['words in Base64’s letters', { name: 'orders-producer-function', id: 'abcdefghijklmnop' }],
  ])('shows %s', (_, value) => {
    expect(veiled(value)).toEqual(value);
  });

  test.each(TOKENS)('hides a token in a text: %s', (_, token) => {
    expect(veiled({ text: `x ${token} y` })).toEqual({ text: 'x (sensitive) y' });
  });

  test('hides what is secret by an output’s name', () => {
    const veil = makeVeil(makeRedactor([]), { reveal: [] });
    expect(veil.value({ value: 'x', sensitive: [] }, placeOfOutput('api_token'))).toMatchObject({
      kind: 'secret',
    });
  });

  test('shows what is revealed, as far as it isn’t known', () => {
    expect(veiled({ password: 'x', token: 'y' }, ['password'])).toEqual({ password: 'x', token: SECRET });
    expect(veiled({ url: 'a://b:c@d' }, ['x_y.z'])).toEqual({ url: 'a://b:c@d' });
    expect(veiled({ json: '{"token":"x","password":"y"}' }, ['json.token'])).toEqual({
      json: '{"token":"x","password":"(sensitive)"}',
    });
    expect(veiled({ password: `x ${CANARY}` }, ['*'], [CANARY])).toEqual({ password: 'x (sensitive)' });
  });

  test('what Terraform flags is not revealed', () => {
    const veil = makeVeil(makeRedactor([]), { reveal: ['*'] });
    const side = { value: { a: 'x' }, sensitive: [{ a: true }] };
    expect(toJson(veil.value(side, placeOfResource('x_y.z')))).toEqual({ a: SECRET });
  });

  test('hides a known secret inside Base64 of Base64, however short', () => {
    expect(veiled({ a: btoa(btoa('pin=s3cr, and more')) }, [], ['s3cr'])).toEqual({ a: SECRET });
  });

  test('long secrets that differ at their ends differ', () => {
    const veil = makeVeil(makeRedactor([]), { reveal: [] });
    const [one, other, again] = ['a', 'b', 'a'].map((end) =>
      veil.value({ value: { password: 'x'.repeat(1000) + end }, sensitive: [] }, placeOfResource('x_y.z')),
    );
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
  });

  test('keys of maps that look like secrets are hidden, names of attributes are not', () => {
    const [, token = ''] = TOKENS[0] ?? [];
    expect(veiled({ [token]: { [token]: 1, [`${token}x`]: 2 } })).toEqual({
      [token]: { '(sensitive)': 1, [`${token}x`]: 2 },
    });
  });
});

test('an output for later steps has nothing that is secret by its name, unless it is revealed', () => {
  const value = { url: 'https://x', db: [{ user: 'ada', password: 'x', port: 80 }] };
  const hidden = { url: 'https://x', db: [{ user: 'ada', password: '(sensitive)', port: 80 }] };
  expect(hideNamed(value, placeOfOutput('db'), [])).toEqual(hidden);
  expect(hideNamed(value, placeOfOutput('db'), ['output.db.db.password'])).toEqual(value);
  expect(hideNamed('x', placeOfOutput('api_token'), [])).toBe('(sensitive)');
  expect(hideNamed('x', placeOfOutput('api_token'), ['output.api_token'])).toBe('x');
});
