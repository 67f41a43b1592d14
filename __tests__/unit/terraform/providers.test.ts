import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLocked, findProviders, isAllowed, isLocal } from '../../../src/terraform/providers.ts';

const registry = 'registry.terraform.io/';

/** What a module asks for: `hashicorp/aws main.tf:1`. */
function found(files: Readonly<Record<string, string>>): readonly string[] {
  return findProviders(new Map(Object.entries(files))).providers.map(
    ({ source, place: { file, line } }) =>
      `${source.startsWith(registry) ? source.slice(registry.length) : source} ${file}:${line}`,
  );
}

describe('what a module asks for', () => {
  test('in required_providers, in every way to write it', () => {
    const text = `terraform {
  required_version = ">= 1.10"
  required_providers {
    aws = { source = "hashicorp/AWS", version = "~> 5.0" }
    tiny = {
      # source = "other/other"
      version = "1.0.0" // source = "other/other"
      "source" : "Example.com/acme/tiny" /* source = "other/other" */
      configuration_aliases = [tiny.a]
    }
    null   = "~> 3.0"
    random = { version = "3.0.0" }
    odd    = { source = "\${"acme/odd"}" }
  }
}
`;
    expect(found({ 'main.tf': text })).toEqual([
      'hashicorp/aws main.tf:4',
      'example.com/acme/tiny main.tf:5',
      'hashicorp/null main.tf:11',
      'hashicorp/random main.tf:12',
      'hashicorp/"${" main.tf:13',
    ]);
  });

  test('by blocks of a provider that is required nowhere', () => {
    const text = `resource "aws_x" "a" {}
data "http" "b" {}
ephemeral "random_password" "c" {}
provider "google" {}
resource "aws_x" "d" { provider = other.eu }
resource "terraform_data" "e" {}
data "tls_certificate" "f" {
  provider = tiny
}
check "g" {
  data "dns_a_record_set" "h" {}
}
`;
    const required = 'terraform {\n required_providers {\n tiny = { source = "acme/tiny" }\n }\n}';
    expect(found({ 'main.tf': text, 'versions.tf': required })).toEqual([
      'hashicorp/aws main.tf:1',
      'hashicorp/http main.tf:2',
      'hashicorp/random main.tf:3',
      'hashicorp/google main.tf:4',
      'hashicorp/other main.tf:5',
      'terraform.io/builtin/terraform main.tf:6',
      'hashicorp/dns main.tf:11',
      'acme/tiny versions.tf:3',
    ]);
  });

  test('in JSON', () => {
    const text = JSON.stringify(
      {
        terraform: [{ required_providers: { tiny: { source: 'acme/tiny' }, null: '~> 3.0' } }],
        provider: { google: [{}] },
        resource: { aws_x: { a: {} }, tiny_x: { b: [{}] } },
        data: { http: { c: { provider: 'other.eu' } } },
        check: { d: { data: { external: { e: {} } } } },
        module: { f: { source: 'acme/f/aws' } },
      },
      undefined,
      1,
    );
    expect(found({ 'main.tf.json': text })).toEqual([
      'acme/tiny main.tf.json:5',
      'hashicorp/null main.tf.json:8',
      'hashicorp/google main.tf.json:13',
      'hashicorp/aws main.tf.json:18',
      'hashicorp/other main.tf.json:28',
      'hashicorp/external main.tf.json:37',
    ]);
  });

  test('are modules too', () => {
    const text = `module "a" { source = "./a" }
module "b" {
  source = "terraform-aws-modules/vpc/aws"
}
module "c" { source = "\${path.module}/c" }
`;
    const json = '{"module": {"d": {"source": "../d"}, "e": [{}]}}';
    const { modules } = findProviders(new Map(Object.entries({ 'main.tf': text, 'more.tf.json': json })));
    expect(modules).toEqual(['./a', 'terraform-aws-modules/vpc/aws', undefined, '../d', undefined]);
    expect(['./a', '../d', 'acme/x/aws', '.hidden/x', '/abs', 'git::./x'].filter(isLocal)).toEqual([
      './a',
      '../d',
    ]);
  });

  test('and whatever is written, nothing is thrown', () => {
    const piece = fc.constantFrom(
      'terraform',
      ' {',
      '}',
      '"',
      '\n',
      'required_providers',
      '=',
      'a-b',
      '$' + '{',
      '[',
      '<<E\n',
      '\\',
      'source',
      '/*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ');
        for (const file of ['main.tf', 'main.tf.json']) found({ [file]: text });
        findLocked(text, 'lock');
      }),
    );
  });
});

test('a lock file lists', () => {
  const text = `# This file is maintained automatically.

provider "registry.terraform.io/hashicorp/aws" {
  version = "5.100.0"
}
provider "example.com/acme/tiny" {
  version = "1.0.0"
}
`;
  expect(findLocked(text, 'lock')).toEqual([
    { source: `${registry}hashicorp/aws`, place: { file: 'lock', line: 3 } },
    { source: 'example.com/acme/tiny', place: { file: 'lock', line: 6 } },
  ]);
});

describe('a list covers', () => {
  test.each([
    ['hashicorp/aws', `${registry}hashicorp/aws`, true],
    ['HashiCorp/AWS', `${registry}hashicorp/aws`, true],
    [`${registry}hashicorp/aws`, `${registry}hashicorp/aws`, true],
    ['hashicorp/aws', 'example.com/hashicorp/aws', false],
    ['hashicorp/aws', `${registry}hashicorp/awsome`, false],
    ['hashicorp/aws', `${registry}xhashicorp/aws`, false],
    ['hashicorp/*', `${registry}hashicorp/aws`, true],
    ['hashicorp/*', `${registry}hashicorp/aws/evil`, false],
    ['hashicorp/a*s', `${registry}hashicorp/aws`, true],
    ['*/*', `${registry}acme/tiny`, true],
    ['*/*', 'example.com/acme/tiny', false],
    ['example.com/acme/*', 'example.com/acme/tiny', true],
    ['example.com/acme/*', 'examplexcom/acme/tiny', false],
    ['localhost:8080/acme/tiny', 'localhost:8080/acme/tiny', true],
    ['hashicorp/aws', 'terraform.io/builtin/terraform', true],
  ])('%s: %s %s', (entry, source, expected) => {
    expect(isAllowed(source, ['other/other', entry])).toBe(expected);
  });
});
