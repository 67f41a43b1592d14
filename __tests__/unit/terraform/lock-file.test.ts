import { describe, expect, test } from '@jest/globals';
import { parseLockFile } from '../../../src/terraform/lock-file.ts';

function entry(address: string, version: string): string {
  return `provider "${address}" {
  version     = "${version}"
  constraints = "~> 5.0"
  hashes = [
    "h1:edXOJWE4ORX8Fm+dpVpICzMZJat4AX0VRCAy/xkcOc0=",
    "zh:00", # "h1:commented"
  ]
}
`;
}

test('packages with their places and hashes', () => {
  const text = `# Maintained by "terraform init".\n${entry('registry.terraform.io/hashicorp/aws', '5.100.0')}
provider "mirror.example:8443/acme/tiny" {
  version = "1.0.0-beta.1"
}
`;
  expect(parseLockFile(text, 'linux_amd64')).toEqual([
    {
      path: 'registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64',
      hashes: ['h1:edXOJWE4ORX8Fm+dpVpICzMZJat4AX0VRCAy/xkcOc0=', 'zh:00'],
    },
    { path: 'mirror.example:8443/acme/tiny/1.0.0-beta.1/linux_amd64', hashes: [] },
  ]);
});

describe('names that would lead elsewhere are left out', () => {
  test.each([
    ['../../../home/runner', '1.0.0'],
    ['registry.terraform.io/../aws', '1.0.0'],
    ['registry.terraform.io/hashicorp/aws/..', '1.0.0'],
    ['/registry.terraform.io/hashicorp/aws', '1.0.0'],
    ['registry.terraform.io/hashicorp/aws', '../../1.0.0'],
    ['registry.terraform.io/hashicorp/aws', '1.0.0/..'],
    ['registry.terraform.io/hashicorp/aws', ''],
  ])('%s %s', (address, version) => {
    expect(parseLockFile(entry(address, version), 'linux_amd64')).toEqual([]);
  });
});
