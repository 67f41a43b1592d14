import { describe, expect, test } from '@jest/globals';
import { parseIndex, indexUrl, platformOf, releaseOf } from '../../../src/terraform/release.ts';

describe('where a release is', () => {
  test('at HashiCorp’s', () => {
    expect(indexUrl(undefined)).toBe('https://releases.hashicorp.com/terraform/index.json');
    const base = 'https://releases.hashicorp.com/terraform/1.11.4';
    expect(releaseOf('1.11.4', 'linux_amd64', undefined)).toEqual({
      version: '1.11.4',
      platform: 'linux_amd64',
      sums: { name: 'terraform_1.11.4_SHA256SUMS', url: `${base}/terraform_1.11.4_SHA256SUMS` },
      signature: {
        name: 'terraform_1.11.4_SHA256SUMS.72D7468F.sig',
        url: `${base}/terraform_1.11.4_SHA256SUMS.72D7468F.sig`,
      },
      zip: { name: 'terraform_1.11.4_linux_amd64.zip', url: `${base}/terraform_1.11.4_linux_amd64.zip` },
    });
  });

  test.each(['https://mirror.example/hashicorp', 'https://mirror.example/hashicorp/'])('at %s', (mirror) => {
    expect(indexUrl(mirror)).toBe('https://mirror.example/hashicorp/terraform/index.json');
    expect(releaseOf('1.11.4', 'linux_amd64', mirror).zip.url).toBe(
      'https://mirror.example/hashicorp/terraform/1.11.4/terraform_1.11.4_linux_amd64.zip',
    );
  });
});

test.each([
  ['linux', 'x64', 'linux_amd64'],
  ['linux', 'arm64', 'linux_arm64'],
  ['darwin', 'arm64', 'darwin_arm64'],
])('%s on %s is %s', (system, architecture, platform) => {
  expect(platformOf({ system, architecture })).toBe(platform);
});

test.each([
  ['win32', 'x64'],
  ['linux', 's390x'],
])('there is none for %s on %s', (system, architecture) => {
  expect(() => platformOf({ system, architecture })).toThrow(
    `there is no release of Terraform for ${system} on ${architecture}`,
  );
});

describe('the list of releases', () => {
  test('names versions; the rest counts for nothing', () => {
    const versions = {
      '1.11.4': { name: 'terraform', version: '1.11.4', builds: [{ os: 'linux' }], new: { field: true } },
      '1.12.0-rc1': { version: '1.12.0-rc1' },
      nothing: null,
      number: { version: 7 },
      path: { version: '../../evil' },
      word: { version: 'latest' },
    };
    expect(parseIndex(JSON.stringify({ name: 'terraform', versions, more: [] }))).toEqual([
      '1.11.4',
      '1.12.0-rc1',
    ]);
  });

  test.each(['<html>', '[]', '{}', '{"versions": []}'])('isn’t %s', (text) => {
    expect(() => parseIndex(text)).toThrow('it has no `versions`');
  });
});
