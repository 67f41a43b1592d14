import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeRedactor } from '../../../src/plan/redactor.ts';

const SECRET = 'p<a>ss & "word"/+1';

describe('makeRedactor', () => {
  test.each([
    ['as it is', SECRET, '(sensitive)'],
    ['inside a text', `url=${SECRET}@host`, 'url=(sensitive)@host'],
    ['in JSON', JSON.stringify({ a: SECRET }), '{"a":"(sensitive)"}'],
    ['in JSON as Go writes it', '{"a":"p\\u003ca\\u003ess \\u0026 \\"word\\"/+1"}', '{"a":"(sensitive)"}'],
    ['in JSON in JSON', JSON.stringify(JSON.stringify({ a: SECRET })), '"{\\"a\\":\\"(sensitive)\\"}"'],
    ['in a URL', `x=${encodeURIComponent(SECRET)}`, 'x=(sensitive)'],
    ['in a query, as Go writes it', 'x=p%3Ca%3Ess+%26+%22word%22%2F%2B1', 'x=(sensitive)'],
    ['in Base64', Buffer.from(SECRET).toString('base64'), '(sensitive)'],
  ])('hides a secret %s', (_, text, expected) => {
    expect(makeRedactor([SECRET])(text)).toBe(expected);
  });

  test('hides a secret inside a longer text in Base64, wherever it begins', () => {
    const redact = makeRedactor(['correct-horse-battery']);
    for (const before of ['', 'a', 'ab', 'abc']) {
      const encoded = Buffer.from(`${before}correct-horse-battery and more`).toString('base64');
      const decoded = Buffer.from(redact(encoded).replaceAll('(sensitive)', ''), 'base64').toString('latin1');
      expect(decoded).not.toMatch(/orrect|horse|batter/);
    }
  });

  test('hides the lines of a key, indented or not', () => {
    const key = '-----BEGIN KEY-----\nMIIBVQIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END KEY-----\n';
    const redact = makeRedactor([key]);
    expect(redact('  │ MIIBVQIBADANBgkq')).toBe('  │ (sensitive)');
    expect(redact('hkiG9w0BAQEFAASC')).toBe('(sensitive)');
  });

  test('hides the strings of a secret document', () => {
    expect(makeRedactor(['{"user":"ada","password":"hunter2-hunter2"}'])('hunter2-hunter2')).toBe(
      '(sensitive)',
    );
  });

  test('leaves texts alone that a short or common secret occurs in', () => {
    const text = 'true = 1, port 80, none of a, false';
    expect(makeRedactor(['true', '1', '80', 'a', '', ' ', 'none', 'False', '\n'])(text)).toBe(text);
  });

  test('joins secrets that overlap', () => {
    expect(makeRedactor(['abcdef', 'defghi'])('xabcdefghiy')).toBe('x(sensitive)y');
  });

  test('whatever the secrets and the text, no secret is left', () => {
    const secret = fc
      .string({ unit: 'binary', minLength: 4, maxLength: 12 })
      .filter((one) => one.trim().length >= 4);
    fc.assert(
      fc.property(
        fc.array(secret, { maxLength: 4 }),
        fc.array(fc.string({ unit: 'binary' })),
        (secrets, texts) => {
          const redacted = makeRedactor(secrets)(
            texts.flatMap((text, index) => [text, secrets[index] ?? '']).join(''),
          );
          const left = redacted.split('(sensitive)').join('\0');
          for (const one of secrets.filter((each) => !/^(true|false|null|none)$/i.test(each))) {
            expect(left).not.toContain(one);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
