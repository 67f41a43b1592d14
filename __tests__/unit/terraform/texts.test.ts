import { describe, expect, test } from '@jest/globals';
import { textsIn, textsInDefaults, textsInSource, textsInVarFile } from '../../../src/terraform/texts.ts';

test('the strings and the long numbers of a value', () => {
  expect(textsIn({ a: 'one', b: ['two', { c: 123_456, d: 8080, e: null, f: true }] })).toEqual([
    'one',
    'two',
    '123456',
  ]);
  expect(textsIn(undefined)).toEqual([]);
});

describe('of the source of an expression', () => {
  test.each<[string, readonly string[]]>([
    ['"pass\\"word"', ['pass"word']],
    ['{ "user" = "ada", pin = 73819204, port = 5432 }', ['ada', '73819204']],
    ['{"user": "ada", "more": ["x"]}', ['ada', 'x']],
    ['<<EOT\nfirst\n"second"\nEOT', ['first\n"second"']],
    ['<<-EOT\n    first\n    EOT', ['    first']],
    ['<<EOT\nEOT', ['']],
    ['["${var.a}", "b" == "c"]', ['b', 'c']],
    ['', []],
  ])('%s', (source, expected) => {
    expect(textsInSource(source)).toEqual(expected);
  });
});

test('of var files, by variable', () => {
  expect(Object.fromEntries(textsInVarFile('a = "x"\nb = {\n  c = "y"\n}\n', { json: false }))).toEqual({
    a: ['x'],
    b: ['y'],
  });
  expect(Object.fromEntries(textsInVarFile('{"a": {"b": "x"}}', { json: true }))).toEqual({ a: ['x'] });
  expect(textsInVarFile('no JSON', { json: true }).size).toBe(0);
});

test('of defaults, by variable', () => {
  const hcl = 'variable "a" {\n  default = "x"\n}\nvariable "b" {}\nresource "c" "d" {\n  default = "y"\n}\n';
  expect(Object.fromEntries(textsInDefaults(hcl, { json: false }))).toEqual({ a: ['x'], b: [] });
  expect(
    Object.fromEntries(textsInDefaults('{"variable": {"a": {"default": ["x"]}}}', { json: true })),
  ).toEqual({
    a: ['x'],
  });
});
