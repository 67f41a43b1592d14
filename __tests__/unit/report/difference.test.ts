import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffOutput } from '../../../src/plan/diff.ts';
import type { Json } from '../../../src/plan/json.ts';
import type { Value } from '../../../src/plan/plan.ts';
import { fromJson } from '../../../src/plan/value.ts';
import { renderDifferences } from '../../../src/report/difference.ts';
import { excerptsOf } from '../../../src/report/excerpt.ts';
import { secret, sequence, unknown } from '../../fixtures/build.ts';
import { anyValue } from '../../fixtures/values.ts';

function lines(before: Json, after: Json, longest = 400): readonly string[] {
  return linesOf(fromJson(before), fromJson(after), longest);
}

function linesOf(before: Value, after: Value, longest = 400): readonly string[] {
  const difference = diffOutput({ name: 'x', action: 'update', before, after });
  return renderDifferences([difference ?? []].flat(), { longest });
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const ARN = 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup';

describe('a difference reads', () => {
  test.each<[string, Json, Json, readonly string[]]>([
    ['scalars', 1, 2, ['! x = 1 → 2']],
    ['what is set', null, 'a', ['+ x = "a"']],
    ['what is unset', 'a', null, ['- x = "a"']],
    ['the same', { a: [1] }, { a: [1] }, []],
    [
      'a lone attribute deep inside',
      { a: [{ b: 1 }], c: 1 },
      { a: [{ b: 2 }], c: 1 },
      ['! x.a[0].b = 1 → 2'],
    ],
    ['several attributes', { a: 1, bc: 2 }, { a: 2, bc: 3 }, ['  x', '!   a  = 1 → 2', '!   bc = 2 → 3']],
    ['a short list', ['a'], ['a', 'b'], ['! x = ["a"] → ["a", "b"]']],
    [
      'another order',
      ['a', 'b'],
      ['b', 'a'],
      ['! x = ["a", "b"] → ["b", "a"] (same items in another order)'],
    ],
    [
      'another order of what is long',
      [`${ARN}/a`, `${ARN}/b`],
      [`${ARN}/b`, `${ARN}/a`],
      ['! x = (same items in another order)'],
    ],
    [
      'a long list, where one goes from the middle',
      ['alpha-alpha-alpha', 'bravo-bravo-bravo', 'charlie-charlie', 'delta-delta-delta'],
      ['alpha-alpha-alpha', 'charlie-charlie', 'delta-delta-delta'],
      ['  x', '-   "bravo-bravo-bravo"', '    (3 unchanged)'],
    ],
    [
      'a long list, where one is elsewhere and one is new',
      ['alpha-alpha-alpha', 'bravo-bravo-bravo', 'charlie-charlie', 'delta-delta-delta'],
      ['delta-delta-delta', 'alpha-alpha-alpha', 'bravo-bravo-bravo', 'charlie-charlie', 'echo'],
      ['  x', '!   [0] was [3]: "delta-delta-delta"', '+   "echo"', '    (3 unchanged)'],
    ],
    [
      'objects of a list, where one comes at the front',
      [
        { a: 1, b: 1 },
        { a: 2, b: 2 },
      ],
      [
        { a: 0, b: 0 },
        { a: 1, b: 1 },
        { a: 2, b: 2 },
      ],
      ['  x', '+   { a = 0, b = 0 }', '    (2 unchanged)'],
    ],
    [
      'an object of a list, by its name',
      [
        { name: 'a', v: 1 },
        { name: 'b', v: 1 },
      ],
      [
        { name: 'a', v: 1 },
        { name: 'b', v: 2 },
      ],
      ['  x[1]: name "b"', '!   v = 1 → 2', '  (1 unchanged in x)'],
    ],
    ['a key that is no name', { 'a b': 1 }, { 'a b': 2 }, ['! x["a b"] = 1 → 2']],
    [
      'documents',
      '{"Statement":[{"Action":"a"},{"Action":"b"}]}',
      '{ "Statement": [ {"Action": "a"}, {"Action": ["b", "c"]} ] }',
      [
        '  x: a document',
        '    Statement[1]',
        '-     Action = "b"',
        '+     Action = ["b", "c"]',
        '    (1 unchanged in Statement)',
      ],
    ],
    ['documents that say the same', '{"a":1,"b":2}', '{"b": 2, "a": 1}', ['  x: a document, formatted anew']],
    ['null in a document', '{"a":null}', '{"a":1}', ['  x: a document', '-   a = null', '+   a = 1']],
    ['a document instead of a text', 'text', '{"a":1}', ['! x = "text" → "{\\"a\\":1}"']],
    ['texts', 'a\nb\nc\n', 'a\nB\nc\n', ['  x: a text', '    a', '-   b', '+   B', '    c']],
    ['line ends', 'a\r\nb', 'a\nb', ['  x: a text, of which only the line ends differ']],
    ['spaces at the end of a line', 'a\nb', 'a \nb', ['  x: a text', '-   "a"', '+   "a "', '    b']],
    [
      'a missing last newline',
      'a\nb\n',
      'a\nb',
      ['  x: a text', '    a', '-   b', '+   b (no newline at the end)'],
    ],
    [
      'Base64 of a text',
      base64('a text that is long enough\none\n'),
      base64('a text that is long enough\ntwo\n'),
      ['  x: a text in Base64', '    a text that is long enough', '-   one', '+   two'],
    ],
    [
      'what nobody reads',
      'aaaa'.repeat(800),
      'bbb.'.repeat(1000),
      ['! x = (3,200 bytes, SHA-256 5c5a3f6b9683…) → (4,000 bytes, SHA-256 44bc46e7a101…)'],
    ],
    [
      'a long string of which little changes',
      `${ARN}/blue/0123456789abcdef?weight=10&and=so-on-and-on-and-on`,
      `${ARN}/blue/0123456789abcdef?weight=20&and=so-on-and-on-and-on`,
      ['! x = "…456789abcdef?weight=10&and=so-on-and-on-a…" → "…456789abcdef?weight=20&and=so-on-and-on-a…"'],
    ],
    [
      'what comes, without what is not set',
      null,
      { name: 'a-name-that-is-rather-long', size: null, policy: 'a-policy-with-a-rather-long-name-too' },
      ['+ x = { name = "a-name-that-is-rather-long", policy = "a-policy-with-a-rather-long-name-too" }'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });

  test('secrets that differ as changed, also in a list', () => {
    expect(linesOf(secret(1), secret(2))).toEqual(['! x = (sensitive) → (sensitive, changed)']);
    expect(linesOf(secret(1), secret(1))).toEqual([]);
    expect(linesOf(sequence('a', secret(1), secret(3)), sequence('a', secret(2), secret(3)))).toEqual([
      '! x = ["a", (sensitive), (sensitive)] → ["a", (sensitive, changed), (sensitive)]',
    ]);
  });

  test('a large number with all its digits', () => {
    const exact = (digits: string): Value => ({ kind: 'exact', digits });
    expect(linesOf(exact('9007199254740993'), exact('9007199254740995'))).toEqual([
      '! x = 9007199254740993 → 9007199254740995',
    ]);
  });

  test('what is not known yet, beside a glimpse of what it was', () => {
    expect(linesOf('short', unknown)).toEqual(['! x = "short" → (known after apply)']);
    expect(linesOf(fromJson({ a: 'x'.repeat(1000) }), unknown)).toEqual(['! x = … → (known after apply)']);
    expect(linesOf(sequence('a', 'b'), sequence('a', unknown))).toEqual([
      '! x = ["a", "b"] → ["a", (known after apply)]',
    ]);
  });

  test('many items that are elsewhere as their number', () => {
    const items = Array.from({ length: 20 }, (_, index) => `item-number-${index}`);
    const turned = [...items.slice(10), 'new', ...items.slice(0, 10)];
    expect(lines(items, turned)).toEqual([
      '  x',
      '+   "new"',
      '!   (10 the same at other places)',
      '    (10 unchanged)',
    ]);
  });

  test('what forces a replacement is marked in its line, also in a list', () => {
    const forced = [{ kind: 'added', path: [0], forces: true, value: 'a' }] as const;
    const list = {
      kind: 'nested',
      form: 'list',
      path: ['x'],
      base64: false,
      name: undefined,
      unchanged: 0,
    } as const;
    const inside = {
      kind: 'nested',
      form: 'object',
      path: [1],
      base64: false,
      name: undefined,
      unchanged: 0,
    } as const;
    const both = renderDifferences(
      [
        { ...list, forces: false, children: forced },
        { ...list, forces: true, children: [{ ...inside, forces: false, children: forced }] },
      ],
      { longest: 400 },
    );
    expect(both).toEqual([
      '  x',
      '+   "a"   # forces the replacement',
      '  x   # forces the replacement',
      '    [1]',
      '+     "a"   # forces the replacement',
    ]);
  });

  test('of many lines that come together, the first', () => {
    const text = (name: string): string =>
      Array.from({ length: 300 }, (_, index) => `${name} ${index}`).join('\n');
    const shown = lines(text('old'), text('new'), 100);
    expect(shown).toHaveLength(1 + 21 + 21);
    expect(shown).toContain('-   … 280 more lines');
    expect(shown).toContain('+   … 280 more lines');
    expect(lines(text('old'), text('new'), Number.POSITIVE_INFINITY)).toHaveLength(601);
  });

  test('lines that are too long are cut to what differs', () => {
    const text = (end: string): string => `first\n${'a'.repeat(1000)}${end}${'b'.repeat(1000)}`;
    expect(lines(text('1'), text('2')).slice(2)).toEqual([
      `-   …${'a'.repeat(20)}1${'b'.repeat(20)}…`,
      `+   …${'a'.repeat(20)}2${'b'.repeat(20)}…`,
    ]);
  });
});

describe('excerpts', () => {
  test('tell two strings apart, and cut no character in two', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '👍', '👎'), { maxLength: 60, size: 'max' });
    fc.assert(
      fc.property(text, text, text, text, (head, one, other, tail) => {
        const [before, after] = [[head, one, tail].flat().join(''), [head, other, tail].flat().join('')];
        const excerpts = excerptsOf(before, after);
        expect(excerpts[0] === excerpts[1]).toBe(before === after);
        expect(excerpts.join('').isWellFormed()).toBe(true);
        expect(before).toContain(excerpts[0].replace(/^…|…$/g, ''));
      }),
    );
  });
});

test('a rendering says something, and the same each time', () => {
  fc.assert(
    fc.property(anyValue, anyValue, (before, after) => {
      const difference = [diffOutput({ name: 'x', action: 'update', before, after }) ?? []].flat();
      const rendered = renderDifferences(difference, { longest: 100 });
      expect(rendered.length > 0).toBe(difference.length > 0);
      expect(renderDifferences(difference, { longest: 100 })).toEqual(rendered);
      expect(rendered.every((line) => /^[-+! ] /.test(line))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('what changes is told apart in what is shown', () => {
  const scalar = fc.oneof(fc.string({ maxLength: 300 }), fc.integer(), fc.boolean());
  fc.assert(
    fc.property(scalar, scalar, fc.array(fc.string(), { maxLength: 30 }), (one, other, around) => {
      fc.pre(one !== other && !`${String(one)}${String(other)}`.includes('\n'));
      const wrap = (value: Json): Json => (typeof value === 'string' ? `${around.join('')}${value}` : value);
      const shown = lines(wrap(one), wrap(other), 100);
      const [pair = ''] = shown;
      const sides =
        shown.length === 1 ? pair.slice('! x = '.length).split(' → ') : shown.map((line) => line.slice(2));
      expect(sides[0]).not.toBe(sides.slice(1).join(' → '));
    }),
  );
});

test('a value of which little is shown is not rendered as a whole', () => {
  let looks = 0;
  class Counted extends Map<string, Value> {
    override [Symbol.iterator](): MapIterator<[string, Value]> {
      looks += 1;
      return super[Symbol.iterator]();
    }
  }
  const entries = (): ReadonlyMap<string, Value> => new Counted([['a', 'x'.repeat(50)]]);
  const items = Array.from({ length: 1000 }, (): Value => ({ kind: 'mapping', entries: entries() }));
  renderDifferences(
    [
      {
        kind: 'changed',
        path: ['x'],
        forces: false,
        before: sequence(...items),
        after: unknown,
      },
    ],
    { longest: 400 },
  );
  expect(looks).toBeLessThan(10);
});
