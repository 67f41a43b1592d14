import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { locateBlocks, readModules } from '../../../src/terraform/blocks.ts';

/** Each block's place as `file:line`. */
function locate(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { resources, removed } = locateBlocks(new Map(Object.entries(files)));
  return Object.fromEntries(
    [...resources, ...[...removed].map(([from, place]) => [`removed ${from}`, place] as const)].map(
      ([name, { file, line }]) => [name, `${file}:${line}`],
    ),
  );
}

const places = (text: string): Readonly<Record<string, string>> => locate({ 'main.tf': text });

describe('locateBlocks', () => {
  test('finds the resources of a file', () => {
    const text = 'resource "a" "x" {}\n\nresource "a" "y" {\n  x = 1\n}\nresource "b" "x" { count = 2 }\n';
    expect(places(text)).toEqual({ 'a.x': 'main.tf:1', 'a.y': 'main.tf:3', 'b.x': 'main.tf:6' });
  });

  test.each([
    ['line ends of Windows', '\r\n\r\nresource "a" "x" {\r\n}\r\n', 3],
    ['a byte order mark', '\uFEFF\nresource "a" "x" {}', 2],
    [
      'comments',
      '# resource "a" "x" {}\n// resource "a" "x" {}\n/* resource "a" "x" {}\n*/ resource "a" "x" {}',
      4,
    ],
    ['a heredoc', 'locals {\n  x = <<-END\n    resource "a" "x" {}\n  END\n}\nresource "a" "x" {}', 6],
    ['a string', 'locals { x = "resource \\"a\\" \\"x\\" {}" }\nresource "a" "x" {}', 2],
    ['a template', 'locals {\n  x = "${"}"} resource"\n}\nresource "a" "x" {}', 4],
    ['another kind of block of that name', 'data "a" "x" {}\nmodule "x" {}\nresource "a" "x" {}', 3],
    ['a block within a block', 'check "c" {\n  resource "a" "x" {}\n}\nresource "a" "x" {}', 4],
    ['names without quotes', '\n\nresource a x {}', 3],
    ['a second one, which Terraform refuses', 'resource "a" "x" {}\nresource "a" "x" {}', 1],
  ])('is not misled by %s', (_, text, line) => {
    expect(places(text)['a.x']).toBe(`main.tf:${line}`);
  });

  test('finds `removed` blocks by what they are from', () => {
    const text =
      'removed {\n  from = a.x\n}\nremoved {\n  lifecycle { destroy = false }\n  from = module.m . a.y # gone\n}';
    expect(places(text)).toEqual({ 'removed a.x': 'main.tf:1', 'removed module.m.a.y': 'main.tf:4' });
  });

  test('prefers a block to one that overrides it', () => {
    const one = 'resource "a" "x" {}';
    expect(locate({ 'a_override.tf': one, 'override.tf': one, 'z.tf': `\n${one}` })).toEqual({
      'a.x': 'z.tf:2',
    });
    expect(locate({ 'b.tf': one, 'a.tf': one })).toEqual({ 'a.x': 'a.tf:1' });
  });

  test('finds what is written as JSON', () => {
    const text = `{
      "//": "resource: a, x",
      "resource": [
        { "a": { "x": { "resource": { "a": { "z": {} } }, "tags": ["a:b", {"y": 1}] },
                 "y": [{ "count": 2 }] } },
        { "b": [ {
                 "x": {} } ] }
      ],
      "data": { "a": { "w": {} } },
      "removed": [{ "from": "a.v" },
                  { "from": "module.m" }]
    }`;
    expect(locate({ 'main.tf.json': text })).toEqual({
      'a.x': 'main.tf.json:4',
      'a.y': 'main.tf.json:5',
      'b.x': 'main.tf.json:7',
      'removed a.v': 'main.tf.json:10',
      'removed module.m': 'main.tf.json:11',
    });
  });

  test.each(['', '{', '[]', '{"resource": 1}', '"resource', '{"resource": {"a": {"\\x": {}}}', ']}{'])(
    'reads of JSON with faults what it can: %s',
    (text) => {
      expect(() => locate({ 'main.tf.json': text })).not.toThrow();
    },
  );

  const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/);
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '# {',
      '// "',
      '/* { \n " */',
      'x = 1',
      'y = "}"',
      'z = "${f("}")}"',
      'inner {\n}',
      'h = <<E\n} resource "a" "x" {\nE',
      'l = [\n "{",\n]',
    ),
    fc
      .string({ unit: 'grapheme-ascii' })
      .map((text) => `s = ${JSON.stringify(text).replaceAll(/[$%]\{/g, '')}`),
  );
  const block = fc.record({
    type: name,
    name,
    before: fc.array(line.filter((text) => !/^\w+ [={]/.test(text))),
    inside: fc.array(line),
  });

  test('finds each block of any file where it was put', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(block, { selector: ({ type, name: own }) => `${type}.${own}` }),
        fc.constantFrom('\n', '\r\n'),
        (blocks, end) => {
          const lines: string[] = [];
          const expected: Record<string, string> = {};
          for (const { type, name: own, before, inside } of blocks) {
            lines.push(...before.flatMap((text) => text.split('\n')));
            expected[`${type}.${own}`] = `main.tf:${lines.length + 1}`;
            lines.push(`resource "${type}" "${own}" {`, ...inside.flatMap((text) => text.split('\n')), '}');
          }
          expect(places(lines.join(end))).toEqual(expected);
        },
      ),
    );
  });

  test('finds each name of any JSON where it was put', () => {
    const names = fc.dictionary(name, fc.dictionary(name, fc.jsonValue()));
    fc.assert(
      fc.property(names, fc.jsonValue(), (types, other) => {
        const text = JSON.stringify({ locals: other, resource: types, output: other }, null, 1);
        const found = locate({ 'main.tf.json': text });
        const all = Object.entries(types).flatMap(([type, own]) =>
          Object.keys(own).map((each) => [type, each] as const),
        );
        expect(Object.keys(found).sort()).toEqual(all.map((path) => path.join('.')).sort());
        for (const [type, own] of all) {
          const at = Number(found[`${type}.${own}`]?.split(':')[1]);
          expect(text.split('\n')[at - 1]).toMatch(new RegExp(`^   "${own}": `));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('readModules', () => {
  test('tells the folder of each module', () => {
    const manifest = {
      Modules: [
        { Key: '', Source: '', Dir: '.' },
        { Key: 'api', Source: '../mods/a', Dir: '../mods/a' },
        { Key: 'api.inner', Source: 'x/y/z', Version: '1.0.0', Dir: '/tmp/data/modules/api.inner' },
      ],
    };
    expect([...readModules(JSON.stringify(manifest))]).toEqual([
      ['', '.'],
      ['module.api', '../mods/a'],
      ['module.api.module.inner', '/tmp/data/modules/api.inner'],
    ]);
  });

  test.each(['', 'x', '{}', '{"Modules":{}}', '{"Modules":[null,1,{"Key":1,"Dir":2},{"Key":"a"}]}'])(
    'knows of no module by %j',
    (manifest) => {
      expect(readModules(manifest).size).toBe(0);
    },
  );
});
