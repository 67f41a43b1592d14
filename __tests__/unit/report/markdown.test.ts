import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  alert,
  code,
  fence,
  fold,
  html,
  htmlCode,
  link,
  prose,
  quote,
  text,
  visible,
} from '../../../src/report/markdown.ts';
import { read } from '../../fixtures/markdown.ts';

/** Text of any kind, and much of what Markdown, HTML and GitHub make something of. */
const ANY = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '`',
        '```',
        '@octocat',
        '<b>',
        '</details>',
        '<!--',
        '-->',
        '[x](https://evil.example)',
        '![x](y)',
        '[^1]',
        'https://evil.example',
        'www.evil.example',
        'a@b.example',
        '#1',
        ':tada:',
        '$x$',
        '*',
        '_',
        '~~',
        '|',
        '\n',
        ' ',
        '&lt;',
        '&#64;octocat',
        '\\',
        '> ',
        '# ',
        '- ',
        '1. ',
        '---',
        '===',
        '\u202e',
        '\t',
        'mailto:a@b.example',
        '![CAUTION]',
        'a',
        '0a1b2c3d',
        '[',
        ']',
        '(',
        ')',
        '<https://evil.example>',
        '\r',
        '\u0000',
        '\u2028',
      ),
    )
    .map((parts) => parts.join('')),
);

const PLAIN = ['root', 'paragraph', 'text'];

describe('text', () => {
  test('is text and code, whatever is in it', () => {
    fc.assert(
      fc.property(ANY, (content) => {
        const { kinds, text: prosaic } = read(text(content));
        expect([...kinds].filter((kind) => ![...PLAIN, 'inlineCode'].includes(kind))).toEqual([]);
        expect(prosaic).not.toMatch(/@|:\/\/|#\d|\$/);
      }),
      { numRuns: 500, examples: [['\t1. ']] },
    );
  });

  test('leaves plain words plain', () => {
    expect(text('No value for required variable')).toBe('No value for required variable');
    expect(read(text('a *b* _c_ 1. [d] # & e')).text).toBe('a *b* _c_ 1. [d] # & e');
  });
});

describe('prose', () => {
  test('keeps inline code and lists of ours', () => {
    expect(prose('2 inputs are wrong:\n- `a`: no @ARN\n- `b`: x')).toEqual([
      '2 inputs are wrong:',
      '- `a`: no `@ARN`',
      '- `b`: x',
    ]);
    expect(prose('one\ntwo')).toEqual(['one\\', 'two']);
  });

  test('in an alert it is text, code and lists, whatever is in it', () => {
    fc.assert(
      fc.property(ANY, (content) => {
        const { kinds } = read(alert('NOTE', prose(content)).join('\n'));
        const allowed = [...PLAIN, 'inlineCode', 'blockquote', 'list', 'listItem', 'break'];
        expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test('inline code is one piece of code, whatever is in it', () => {
  fc.assert(
    fc.property(ANY, (content) => {
      expect([...read(`a ${code(content)} b`).kinds].sort()).toEqual([
        'inlineCode',
        'paragraph',
        'root',
        'text',
      ]);
    }),
    { numRuns: 500 },
  );
});

test('a fence holds whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(ANY), (lines) => {
      expect([...read(fence(lines, 'diff').join('\n')).kinds]).toEqual(['root', 'code']);
      expect([...read(alert('CAUTION', fence(lines)).join('\n')).kinds]).toEqual([
        'root',
        'blockquote',
        'paragraph',
        'text',
        'code',
      ]);
    }),
    { numRuns: 300 },
  );
});

test('the title of a fold stays in its line and in its element', () => {
  fc.assert(
    fc.property(ANY, (content) => {
      const { html: nodes, kinds } = read(fold(htmlCode(content), ['inside']).join('\n'));
      expect(nodes).toEqual([
        expect.stringMatching(/^<details><summary><code>[^<>]*<\/code><\/summary>$/),
        '</details>',
      ]);
      expect([...kinds]).toEqual(['root', 'html', 'paragraph', 'text']);
    }),
    { numRuns: 300 },
  );
});

test('what is hidden is shown', () => {
  expect(visible('a\u202eb\u200b\ufeff\u0007\n\u{e0041}\ud800')).toBe(
    'a\\u202eb\\u200b\\ufeff\\u0007\\n\\u{e0041}\\ud800',
  );
  expect(visible('naïve 日本 😀')).toBe('naïve 日本 😀');
  expect(quote('a"\u202e\n')).toBe('"a\\"\\u202e\\n"');
  expect(html('<a> & "b"')).toBe('&lt;a&gt; &amp; &quot;b&quot;');
});

test('a link is one of the web or none', () => {
  expect(read(link('run 1', 'https://github.com/o/r/actions/runs/1?a=(b)')).links).toEqual([
    'https://github.com/o/r/actions/runs/1?a=(b)',
  ]);
  expect(link('run 1', 'javascript:alert(1)')).toBe('run 1');
  expect(link('run 1', '')).toBe('run 1');
});
