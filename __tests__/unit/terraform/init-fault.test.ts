import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../src/errors.ts';
import { toDiagnostic } from '../../../src/terraform/diagnostics.ts';
import { explainInitFailure } from '../../../src/terraform/init-fault.ts';

function diagnostic(summary: string, detail = '', line?: number): Diagnostic {
  const range = line === undefined ? undefined : { filename: 'main.tf', start: { line }, end: { line } };
  const result = toDiagnostic({ severity: 'error', summary, detail, range });
  if (!result) throw new Error('it has a summary');
  return result;
}

// What Terraform 1.11.4 reported, against a local S3 and a server that refuses.
describe('a known fault', () => {
  test.each<[string, Diagnostic, string]>([
    [
      'missing bucket',
      diagnostic(
        'Failed to get existing workspaces: S3 bucket "missing-b" does not exist.\n\nThe referenced S3 bucket must have been previously created. If the S3 bucket\nwas created within the last minute, please wait for a minute or two and try\nagain.\n\nError: operation error S3: ListObjectsV2, https response error StatusCode: 404, RequestID: dfBn, HostID: 9Gjj=, NoSuchBucket: \n',
      ),
      'aws s3 mb s3://missing-b',
    ],
    [
      'bucket of another region',
      diagnostic(
        'Failed to get existing workspaces: Unable to list objects in S3 bucket "have" with prefix "env:/": operation error S3: ListObjectsV2, https response error StatusCode: 301, RequestID: , HostID: , requested bucket from "eu-west-1", actual location "eu-central-1"',
      ),
      'state-region: eu-central-1',
    ],
    [
      'signature for another region',
      diagnostic(
        'Failed to get existing workspaces: Unable to list objects in S3 bucket "have" with prefix "env:/": operation error S3: ListObjectsV2, https response error StatusCode: 400, RequestID: , HostID: , api error AuthorizationHeaderMalformed: The authorization header is malformed; the region \'us-east-1\' is wrong; expecting \'eu-central-1\'',
      ),
      'state-region: eu-central-1',
    ],
    [
      'access denied',
      diagnostic(
        'Error refreshing state: Unable to access object "k" in S3 bucket "have": operation error S3: HeadObject, https response error StatusCode: 403, RequestID: , HostID: , api error Forbidden: Forbidden',
      ),
      'on the bucket have',
    ],
    [
      'a lock that may not be written',
      diagnostic(
        'Error acquiring the state lock',
        "Error message: operation error S3: PutObject, https response error StatusCode: 403, RequestID: , HostID: , api error AccessDenied: User: x\nunable to retrieve file from S3 bucket 'have'",
      ),
      '.tflock',
    ],
    [
      'expired token',
      diagnostic(
        'validating provider credentials: retrieving caller identity from STS: operation error STS: GetCallerIdentity, https response error StatusCode: 403, RequestID: , api error ExpiredToken: The security token included in the request is expired',
      ),
      'role-to-assume',
    ],
    [
      'no credentials',
      diagnostic(
        'No valid credential sources found',
        'Please see https://developer.hashicorp.com/terraform/language/backend/s3\nfor more information about providing credentials.',
      ),
      'role-to-assume',
    ],
    [
      'no region',
      diagnostic(
        'Missing region value',
        'The "region" attribute or the "AWS_REGION" or "AWS_DEFAULT_REGION" environment variables must be set.',
        2,
      ),
      'aws-region',
    ],
    [
      'no bucket given',
      diagnostic('Missing Required Value', 'The attribute "bucket" is required by the backend.\n', 2),
      'state-bucket: ',
    ],
    [
      'another attribute not given',
      diagnostic('Missing Required Value', 'The attribute "conn_str" is required by the backend.\n', 2),
      'backend-config: conn_str=',
    ],
    [
      'unknown argument',
      diagnostic(
        'Invalid backend configuration argument',
        'The backend configuration argument "nope" given on the command line is not expected for the selected backend type.',
      ),
      'take nope out of backend-config',
    ],
    [
      'missing file',
      diagnostic('Failed to read file', 'The file "../nofile" could not be read.'),
      'not ../nofile',
    ],
    [
      'other backend before',
      diagnostic('Backend configuration changed', 'A change in the backend configuration has been detected'),
      'terraform init -reconfigure',
    ],
    [
      'version',
      diagnostic(
        'Unsupported Terraform Core version',
        'This configuration does not support Terraform version 1.11.4. To proceed, either choose another',
        2,
      ),
      'not 1.11.4>',
    ],
    [
      'unknown provider',
      diagnostic(
        'Failed to query available provider packages',
        'Could not retrieve the list of available versions for provider hashicorp/nada: provider registry.terraform.io/hashicorp/nada was not found in any of the search locations\n\n  - /plugins',
      ),
      'there is no registry.terraform.io/hashicorp/nada',
    ],
    [
      'unknown provider version',
      diagnostic(
        'Failed to query available provider packages',
        'Could not retrieve the list of available versions for provider hashicorp/aws: no available releases match the given constraints ~> 9.0\n\nTo see which modules',
      ),
      'no release matches ~> 9.0',
    ],
    [
      'older lock file',
      diagnostic(
        'Failed to query available provider packages',
        'Could not retrieve the list of available versions for provider hashicorp/aws: locked provider registry.terraform.io/hashicorp/aws 5.99.0 does not match configured version constraint 5.100.0; must use terraform init -upgrade to allow selection of new versions',
      ),
      'terraform -chdir=infra init -backend=false -upgrade',
    ],
    [
      'other checksums',
      diagnostic(
        'Failed to install provider',
        "Error while installing hashicorp/aws v5.100.0: the local package for registry.terraform.io/hashicorp/aws 5.100.0 doesn't match any of the checksums previously recorded in the dependency lock file",
      ),
      'terraform -chdir=infra providers lock',
    ],
    [
      'a package that is not the one of the lock file',
      diagnostic(
        'Failed to install provider',
        "Error while installing hashicorp/aws v5.100.0: the current package for registry.terraform.io/hashicorp/aws 5.100.0 doesn't match any of the checksums previously recorded in the dependency lock file; for more information: https://developer.hashicorp.com/terraform/language/files/dependency-lock#checksum-verification",
      ),
      '# unless the package was tampered with',
    ],
    [
      'a lock file with other providers',
      diagnostic(
        'Provider dependency changes detected',
        'Changes to the required provider dependencies were detected, but the lock file is read-only. To use and record these requirements, run "terraform init" without the "-lockfile=readonly" flag.',
      ),
      'terraform -chdir=infra providers lock',
    ],
    [
      'no network',
      diagnostic(
        'Failed to query available provider packages',
        'Could not retrieve the list of available versions for provider hashicorp/foo: could not connect to registry.terraform.io: failed to request discovery document: Get "https://registry.terraform.io/.well-known/terraform.json": dial tcp: lookup registry.terraform.io on 10.0.0.1:53: no such host',
      ),
      'run it again',
    ],
    [
      'private module',
      diagnostic(
        'Failed to download module',
        'Could not download module "n" (main.tf:4) source code from "git::https://github.com/o/r": error downloading: /usr/bin/git exited with 128: fatal: could not read Username for \'https://github.com\': terminal prompts disabled',
        4,
      ),
      'insteadOf',
    ],
    [
      'missing module',
      diagnostic(
        'Unreadable module directory',
        'Unable to evaluate directory symlink: lstat nope: no such file or directory',
      ),
      'source of the module',
    ],
  ])('%s', (_, error, mend) => {
    expect(explainInitFailure([error], 'infra')).toEqual({
      reason: 'init',
      mend: expect.stringContaining(mend),
    });
  });
});

test('an unknown error in a file is a fault of the configuration', () => {
  const error = diagnostic('Unclosed configuration block', 'There is no closing brace for this block.', 4);
  expect(explainInitFailure([error], 'infra')).toEqual({ reason: 'validate', mend: undefined });
});

test('an unknown error is one of init', () => {
  expect(explainInitFailure([diagnostic('Something else')], 'infra')).toEqual({
    reason: 'init',
    mend: undefined,
  });
  expect(explainInitFailure([], 'infra')).toEqual({ reason: 'init', mend: undefined });
});

test('warnings explain nothing', () => {
  const warning = { ...diagnostic('Missing region value'), severity: 'warning' } as const;
  expect(explainInitFailure([warning], 'infra')).toEqual({ reason: 'init', mend: undefined });
});
