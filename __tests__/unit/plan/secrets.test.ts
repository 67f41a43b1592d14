import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../../src/plan/json.ts';
import { placeOfResource } from '../../../src/plan/place.ts';
import type { Value } from '../../../src/plan/plan.ts';
import { makeRedactor } from '../../../src/plan/redactor.ts';
import { makeGatherer, mayTell } from '../../../src/plan/secrets.ts';
import { makeVeil } from '../../../src/plan/veil.ts';
import { TOKENS } from './tokens.ts';

const CANARY = 'canary-7f3a9b';

function gather(after: Json, more: object = {}, reveal: readonly string[] = []): readonly string[] {
  const gatherer = makeGatherer({ known: [], reveal });
  gatherer.change({ address: 'x_y.z', type: 'x_y', change: { actions: ['create'], after, ...more } });
  return gatherer.secrets();
}

describe('makeGatherer', () => {
  test('takes what is flagged on either side, by either side’s flags', () => {
    const gatherer = makeGatherer({ known: ['known'], reveal: ['*'] });
    gatherer.change({
      address: 'x_y.z',
      type: 'x_y',
      change: {
        actions: ['update'],
        before: { a: 'one', b: [{ c: 'two' }], d: 1234567, e: 12 },
        before_sensitive: { b: [{ c: true }], d: true, e: true },
        after: { a: 'three', b: [{ c: 'four' }] },
        after_sensitive: { a: true },
      },
    });
    expect(new Set(gatherer.secrets())).toEqual(new Set(['known', 'one', 'two', 'three', 'four', '1234567']));
  });

  test('takes states, outputs, variables and the constants of providers', () => {
    const gatherer = makeGatherer({ known: [], reveal: [] });
    gatherer.state({ type: 'x_y', values: { p: 'state-1' }, sensitive_values: { p: true } });
    gatherer.stateOutput('o', { sensitive: true, value: ['output-1'] });
    gatherer.output('o', { actions: ['update'], before: 'output-2', before_sensitive: true, after: null });
    gatherer.variable('v', 'variable-1', true);
    gatherer.variable('db_password', 'variable-2', false);
    gatherer.variable('plain', 'variable-3', false);
    gatherer.stateOutput('api_token', { value: 'output-3' });
    gatherer.providerConfig({ x: { expressions: { api_key: { constant_value: 'provider-1' } } } });
    expect(gatherer.secrets()).toEqual([
      ...['state-1', 'output-1', 'output-2', 'variable-1', 'variable-2', 'output-3', 'provider-1'],
    ]);
  });

  test.each<[string, Json]>([
    ['an attribute', { db_password: CANARY }],
    ['a key of a map', { variables: { API_KEY: CANARY } }],
    ['an item', { passwords: ['other-1234', CANARY] }],
    ['a map of secrets', { api_keys: { alice: CANARY, name: 'alice' } }],
    ['a list like an environment', { env: [{ name: 'DB_PASSWORD', value: CANARY }] }],
    ['a document', { json: JSON.stringify({ deep: [{ password: CANARY }] }) }],
    ['a document in a document', { json: JSON.stringify({ inner: JSON.stringify({ secret: CANARY }) }) }],
    ['an environment in a document', { json: JSON.stringify([{ name: 'TOKEN', value: CANARY }]) }],
    ['a script', { user_data: `#!/bin/sh\nexport DB_PASSWORD=${CANARY}\n` }],
    ['an option', { command: `serve --api-token ${CANARY} --port 80` }],
    ['YAML', { values: `db:\n  password: ${CANARY}\n` }],
    ['HCL', { text: `password = "${CANARY}"` }],
    ['an address', { url: `postgres://user:${CANARY}@host/db` }],
    ['a query', { url: `https://host/?x=1&token=${CANARY}&y=2` }],
  ])('takes what is secret by its name in %s', (_, after) => {
    expect(gather(after)).toContain(CANARY);
  });

  test.each(TOKENS)('takes a token: %s', (_, token) => {
    expect(gather({ text: `x ${token} y` }).join('\n')).toContain(token);
  });

  test('what is short or common is looked for nowhere else', () => {
    expect(
      gather({ password: 'admin', token: 'postgres', secret: 'a-1', api_key: true, pwd: 12345 }),
    ).toEqual([]);
  });

  test('what is revealed is no secret, unless it is flagged', () => {
    expect(gather({ db_password: CANARY }, {}, ['x_y.z'])).toEqual([]);
    expect(gather({ json: JSON.stringify({ password: CANARY }) }, {}, ['json.password'])).toEqual([]);
    expect(gather({ db_password: CANARY }, { after_sensitive: { db_password: true } }, ['x_y.z'])).toEqual([
      CANARY,
    ]);
  });
});

describe('mayTell', () => {
  test.each<[string, Json]>([
    ['a flag', { before_sensitive: { a: [{}, { b: true }] } }],
    ['a flag of all', { sensitive: true }],
    ['a flag of values', { sensitive_values: { tags: {}, p: true } }],
    ['a flag of an odd name', { after_sensitive: { 'a}"\\': true } }],
  ])('%s tells', (_, json) => {
    expect(mayTell(JSON.stringify(json))).toBe(true);
    expect(mayTell(JSON.stringify(json, undefined, 2))).toBe(true);
  });

  test('what has neither flag nor name nor token does not', () => {
    const after = {
      ...{
        id: 'i-0123',
        http_tokens: 'required',
        kms_key_id: 'x',
        credit_specification: [{ cpu_credits: 'on' }],
      },
      ...{ get_password_data: false, password_data: '', password: null, owner: 'ada@example.com', tags: {} },
    };
    const flags = { tags: {}, list: [false, {}], 'a"b': {} };
    const change = { after, after_sensitive: flags, before_sensitive: false, after_unknown: { arn: true } };
    expect(mayTell(JSON.stringify({ address: 'a.b', change }))).toBe(false);
    expect(mayTell(JSON.stringify({ address: 'a.b', change }, undefined, 2))).toBe(false);
  });

  test('a secret tells wherever in a long text it stands', () => {
    for (let before = 16_350; before < 16_400; before += 1) {
      expect(mayTell(`"${' '.repeat(before)}","password":"x1"`)).toBe(true);
    }
  });

  const name = fc.oneof(
    fc.constantFrom(
      ...[
        'password',
        'dbPwd',
        'API-KEY',
        'accessToken',
        'x_secret_1',
        'name',
        'value',
        'key',
        'connection_string',
      ],
      ...[
        'id',
        'private key',
        'creds',
        'CREDENTIAL',
        'sentry_dsn',
        'pass',
        'app__key',
        'appKey',
        'a',
        'http_tokens',
      ],
    ),
    fc.string({ maxLength: 8 }),
    fc
      .tuple(
        fc.constantFrom('my', 'DB', 'é', '"', '-'),
        fc.constantFrom('Password', '_TOKEN', 'Api Key', '.psk'),
      )
      .map((parts) => parts.join('')),
  );
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(...TOKENS.map(([, token]) => token)),
    fc.tuple(name, fc.constantFrom('=', ': ', '="', ' '), fc.string()).map((parts) => `--${parts.join('')}`),
    fc.tuple(fc.string(), fc.string()).map(([user, word]) => `x://${user}:${word}@host`),
    fc.tuple(name, fc.string()).map(([key, value]) => JSON.stringify({ [key]: value })),
    name,
  );
  const { json } = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.oneof(fc.integer(), fc.constant(null), fc.boolean()),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(name, tie('json'), { maxKeys: 4 }),
    ),
  }));

  test('whenever a change holds a secret, and whenever the veil hides something, its text tells', () => {
    let telling = 0;
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, '\t'), (after, indent) => {
        const resource = { address: 'x_y.z', type: 'x_y', change: { actions: ['create'], after } };
        const gatherer = makeGatherer({ known: [], reveal: [] });
        gatherer.change(resource);
        const veil = makeVeil(makeRedactor([]), { reveal: [] });
        const hides = hasHidden(veil.value({ value: after, sensitive: [] }, placeOfResource('x_y.z')), after);
        if (gatherer.secrets().length > 0 || hides) {
          telling += 1;
          expect(mayTell(JSON.stringify(resource, undefined, indent))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(telling).toBeGreaterThan(100);
  });

  test('of a piece that tells nothing the veil need only look for what is known', () => {
    const known = 'correct-horse battery';
    const base64 = Buffer.from(known).toString('base64');
    const planted = fc.constantFrom(known, base64, Buffer.from(base64).toString('base64'), `x ${base64}`);
    const value = fc.oneof(planted, fc.string(), fc.integer());
    const side = fc.dictionary(fc.oneof(name, planted), fc.oneof(json, value, fc.array(value)));
    const place = placeOfResource('x_y.z');
    let quiet = 0;
    fc.assert(
      fc.property(side, (after) => {
        if (mayTell(JSON.stringify({ address: 'x_y.z', change: { after } }))) return;
        quiet += 1;
        const [whole, short] = [true, false].map((telling) =>
          makeVeil(makeRedactor([known]), { reveal: [] }).value(
            { value: after, sensitive: [] },
            place,
            telling,
          ),
        );
        expect(short).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
    expect(quiet).toBeGreaterThan(100);
  });
});

/** Whether the veil has changed anything but the keys. */
function hasHidden(value: Value, json: Json): boolean {
  if (typeof value !== 'object' || value === null) {
    return value !== json;
  }
  switch (value.kind) {
    case 'sequence':
      return value.items.some((item, index) => hasHidden(item, (json as readonly Json[])[index] ?? null));
    case 'mapping':
      return [...value.entries.values()].some((entry, index) =>
        hasHidden(entry, Object.values(json as object)[index] as Json),
      );
    default:
      return value.kind === 'secret';
  }
}
