import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scanConfiguration, scanVarNames, type Configuration } from '../../../src/terraform/configuration.ts';
import { declarations, renderRoot } from './configurations.ts';

function scan(files: Readonly<Record<string, string>>): Configuration {
  return scanConfiguration(new Map(Object.entries(files)));
}

describe('a root', () => {
  test('in the native syntax', () => {
    const main = `
      # variable "commented" {}
      // variable "commented" {}
      /* variable "commented" {}
         terraform { cloud {} } */
      terraform {
        required_version = "~> 1.10" # variable "no" {}
        backend "s3" {
          bucket = "b"
        }
        required_providers {
          aws = { source = "hashicorp/aws", version = ">= 5" }
        }
      }
      variable "plain" {}
      variable unquoted { default = null }
      variable "secret" {
        type      = string
        sensitive = true // for good
        validation {
          condition     = length(var.secret) > 0 && "}" != "{"
          error_message = "a \\"quoted\\" \${ "nested }" } %{ if true }x%{ endif } $\${literal} }"
        }
      }
      variable "map" {
        sensitive = false
        default   = {
          sensitive = true
          text      = <<-EOT
            variable "in_heredoc" { default = "\${ "}" }" }
            EOTX
            EOT
        }
      }
      locals { variable = "variable" }
      resource "x" "variable" {
        variable "nested" {}
      }
    `;
    expect(scan({ 'main.tf': main })).toEqual({
      variables: [
        { name: 'plain', sensitive: false, hasDefault: false },
        { name: 'unquoted', sensitive: false, hasDefault: true },
        { name: 'secret', sensitive: true, hasDefault: false },
        { name: 'map', sensitive: false, hasDefault: true },
      ],
      backend: 's3',
      hasCloud: false,
      requiredVersions: ['~> 1.10'],
    });
  });

  test('in JSON', () => {
    const main = JSON.stringify({
      '//': 'a comment',
      terraform: [{ required_version: '>= 1.10', backend: { s3: { bucket: 'b' } } }, { cloud: {} }],
      variable: { plain: {}, list: [{ type: 'string', default: 'x', sensitive: true }] },
    });
    expect(scan({ 'main.tf.json': main })).toEqual({
      variables: [
        { name: 'plain', sensitive: false, hasDefault: false },
        { name: 'list', sensitive: true, hasDefault: true },
      ],
      backend: 's3',
      hasCloud: true,
      requiredVersions: ['>= 1.10'],
    });
  });

  test('of several files; others are left out', () => {
    const { variables, requiredVersions } = scan({
      'b.tf': 'variable "b" {}\nterraform {\n required_version = "< 2"\n}',
      'a.tf.json': '{"variable":{"a":{}},"terraform":{"required_version":">= 1"}}',
      'x.tfvars': 'variable "x" {}',
      'x.tftest.hcl': 'variable "x" {}',
      '.hidden.tf': 'variable "x" {}',
      '#draft.tf': 'variable "x" {}',
      'main.tf~': 'variable "x" {}',
    });
    expect(variables.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(requiredVersions).toEqual(['>= 1', '< 2']);
  });

  test('without anything', () => {
    const nothing = { variables: [], backend: undefined, hasCloud: false, requiredVersions: [] };
    expect(scan({})).toEqual(nothing);
    expect(scan({ 'a.tf': '', 'b.tf.json': '{', 'c.tf.json': '[]' })).toEqual(nothing);
  });
});

describe('override files', () => {
  const main = `
    terraform {
      required_version = ">= 1.99"
      backend "local" {}
    }
    variable "a" { sensitive = true }
    variable "b" {}
  `;

  test('replace what they name', () => {
    const override = `
      terraform {
        required_version = ">= 1.10"
        backend "s3" {}
      }
      variable "a" {
        default = 1
      }
      variable "b" { sensitive = true }
      variable "undeclared" {}
    `;
    expect(scan({ 'z.tf': main, 'a_override.tf': override })).toEqual({
      variables: [
        { name: 'a', sensitive: true, hasDefault: true },
        { name: 'b', sensitive: true, hasDefault: false },
      ],
      backend: 's3',
      hasCloud: false,
      requiredVersions: ['>= 1.10'],
    });
  });

  test('put a cloud in the place of a backend', () => {
    const override = '{"terraform":{"cloud":{"organization":"o"}}}';
    expect(scan({ 'main.tf': main, 'override.tf.json': override })).toMatchObject({
      backend: undefined,
      hasCloud: true,
      requiredVersions: ['>= 1.99'],
    });
  });

  test('are no others', () => {
    expect(
      scan({ 'override.tf.tf': 'variable "a" {}', 'my-override.tf': 'variable "b" {}' }).variables,
    ).toHaveLength(2);
  });
});

test.each([
  ['crlf', 'variable "a" {\r\n  sensitive = true\r\n}\r\nvariable "b" {}\r\n'],
  [
    'crlf in a heredoc',
    'variable "a" {\r\n  sensitive = true\r\n  default = <<E\r\n}\r\nE\r\n}\r\nvariable "b" {}\r\n',
  ],
  ['a byte order mark', '\uFEFFvariable "a" { sensitive = true }\nvariable "b" {}'],
  ['comments between', 'variable /* x */ "a" /* { */ { sensitive = /* false */ true }\nvariable "b" {}'],
  [
    'brackets over lines',
    'variable "a" {\n sensitive = (\n true\n )\n}\nvariable "b" { default = [\n"}",\n] }',
  ],
  ['a comment at the end', 'variable "a" {}\nvariable "b" {} # the end'],
  ['an indented marker', 'variable "a" {\n default = <<E\n }\n  E\n}\nvariable "b" {}'],
  ['a heredoc in a template', 'variable "a" {\n default = "${join("", [<<E\n}"\nE\n])}"\n}\nvariable "b" {}'],
  [
    'a template over lines in a heredoc',
    'variable "a" {\n default = <<E\n${ [\n"E",\n][0] }\nE\n}\nvariable "b" {}',
  ],
  ['backslashes', 'variable "a" {\n default = "\\\\"\n}\nvariable "b" { default = "\\"{" }'],
  ['dollars', 'variable "a" {\n default = "$$${1}$"\n}\nvariable "b" { default = "%%{" }'],
  ['a missing quote', 'variable "a" {\n default = "x\n}\nvariable "b" {}'],
])('with %s', (_, text) => {
  expect(scan({ 'main.tf': text }).variables.map(({ name }) => name)).toEqual(['a', 'b']);
});

test('a required version with escapes is read, one with a template is not', () => {
  const version = (text: string) =>
    scan({ 'a.tf': `terraform {\n required_version = ${text}\n}` }).requiredVersions;
  expect(version('"\\u003e= 1.10, \\U0000003c 2"')).toEqual(['>= 1.10, < 2']);
  expect(version('"\\UFFFFFFFF"')).toEqual(['\\UFFFFFFFF']);
  expect(version('"${var.v}"')).toEqual([]);
  expect(version('var.v')).toEqual([]);
});

describe('a var file', () => {
  test('in the native syntax', () => {
    const text = `
      region = "eu-west-1" # not_this = 1
      tags = {
        nested = 1
      }
      text = <<EOF
      not_this = 1
      EOF
      list = [
        "not_this = 1",
      ]
    `;
    expect(scanVarNames(text, { json: false })).toEqual(['region', 'tags', 'text', 'list']);
  });

  test('in JSON', () => {
    expect(scanVarNames('{"a": 1, "b": {"c": 2}}', { json: true })).toEqual(['a', 'b']);
    expect(scanVarNames('{', { json: true })).toEqual([]);
  });
});

describe('for any root', () => {
  test('every variable is found, whatever stands around it', () => {
    fc.assert(
      fc.property(declarations, (expected) => {
        expect(scan({ 'main.tf': renderRoot(expected) }).variables).toEqual(
          expected.map(({ name, sensitive, hasDefault }) => ({ name, sensitive, hasDefault })),
        );
      }),
    );
  });

  test('a text with faults is read to its end', () => {
    const pieces = fc.constantFrom(
      '"',
      '{',
      '}',
      '${',
      '%{',
      '<<E\n',
      'E\n',
      '/*',
      '*/',
      '#',
      '=',
      'a',
      '\\',
      '\n',
      '(',
      ']',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expect(() => scan({ 'main.tf': parts.join('') })).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
