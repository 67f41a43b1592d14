import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeBase64, formsOf } from '../../../src/plan/encodings.ts';

const SECRET = 'p<a>ss & "w${o}rd"/+1\u2028é=@:';

describe('formsOf', () => {
  test.each([
    ['as it is', SECRET],
    ['in JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['in JSON in JSON', JSON.stringify(JSON.stringify(SECRET)).slice(3, -3)],
    ['in JSON as Go writes it', 'p\\u003ca\\u003ess \\u0026 \\"w${o}rd\\"/+1\\u2028é=@:'],
    [
      'in JSON in JSON as Go writes it',
      'p\\\\u003ca\\\\u003ess \\\\u0026 \\\\\\"w${o}rd\\\\\\"/+1\\\\u2028é=@:',
    ],
    ['in HCL', 'p<a>ss & \\"w$${o}rd\\"/+1\u2028é=@:'],
    ['in a URL', encodeURIComponent(SECRET)],
    ['in a query, as Go writes it', 'p%3Ca%3Ess+%26+%22w%24%7Bo%7Drd%22%2F%2B1%E2%80%A8%C3%A9%3D%40%3A'],
    ['in a path, as Go writes it', 'p%3Ca%3Ess%20&%20%22w$%7Bo%7Drd%22%2F+1%E2%80%A8%C3%A9=@:'],
    ['in a URL, in small letters', encodeURIComponent(SECRET).replace(/%../g, (code) => code.toLowerCase())],
    ['in Base64', Buffer.from(SECRET).toString('base64')],
    ['in Base64 for URLs', Buffer.from(SECRET).toString('base64').replaceAll('+', '-').replaceAll('/', '_')],
    ['in hexadecimal digits', Buffer.from(SECRET).toString('hex')],
    ['in hexadecimal capitals', Buffer.from(SECRET).toString('hex').toUpperCase()],
  ])('has a secret %s', (_, form) => {
    expect(formsOf(SECRET)).toContain(form);
  });

  test('has what is left of it in Base64 of a text around it, and of a document', () => {
    const forms = formsOf('correct "horse" battery');
    for (const around of ['', 'a', 'ab', 'abc', '{"p":"']) {
      const text = around.startsWith('{')
        ? JSON.stringify({ p: 'correct "horse" battery' })
        : `${around}correct "horse" battery.`;
      const encoded = Buffer.from(text).toString('base64');
      expect(forms.filter((form) => form.length > 24 && encoded.includes(form))).not.toEqual([]);
    }
  });
});

describe('decodeBase64', () => {
  test('reads any text again', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 9, unit: 'grapheme' }), fc.boolean(), (text, forUrls) => {
        fc.pre(!/(?![\t\n\r])[\p{Cc}\uFFFD]/u.test(text) && text.isWellFormed());
        expect(decodeBase64(Buffer.from(text).toString(forUrls ? 'base64url' : 'base64'))).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  test('reads lines', () => {
    expect(decodeBase64('Y29ycmVjdC1o\nb3JzZS1iYXR0\nZXJ5\n')).toBe('correct-horse-battery');
  });

  test.each([
    '',
    'short',
    'a-word-like-any-other',
    'i-0123456789abcdef0',
    'no Base64, but text',
    '==========',
  ])('%j stands for no text', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });
});
