import { describe, expect, test } from '@jest/globals';
import { InstallError } from '../../../src/errors.ts';
import {
  asksForLatest,
  describeRequirements,
  fits,
  misfit,
  namedVersion,
  newestFitting,
  requirementsOf,
  type Requirement,
} from '../../../src/terraform/requirement.ts';

const required = (...requiredVersions: readonly string[]): readonly Requirement[] =>
  requirementsOf({ toolVersion: undefined, versionFile: undefined, requiredVersions });
const asked = (toolVersion: string): readonly Requirement[] =>
  requirementsOf({ toolVersion, versionFile: undefined, requiredVersions: ['>= 1.10'] });
const versions = ['1.9.8', '1.10.5', '1.12.10', '1.12.9', '1.13.0-rc1', '1.11.4'];

describe('what is asked for', () => {
  test('tool-version outweighs the version file, and that the root’s own requirement', () => {
    const all = { toolVersion: '1.11.4', versionFile: '1.12.0', requiredVersions: ['>= 1.10', '~> 1.11'] };
    expect(describeRequirements(requirementsOf(all))).toBe('`tool-version` asks for `1.11.4`');
    const file = { ...all, toolVersion: undefined, versionFile: '# ours\nv1.12.0\n' };
    expect(describeRequirements(requirementsOf(file))).toBe('`.terraform-version` asks for `v1.12.0`');
    expect(describeRequirements(requirementsOf({ ...file, versionFile: '\n' }))).toBe(
      '`required_version` asks for `>= 1.10`, `required_version` asks for `~> 1.11`',
    );
    expect(describeRequirements(required())).toBe('nothing in particular is asked for');
  });

  test('latest, by whoever says so', () => {
    expect(asksForLatest(asked('latest'))).toBe(true);
    const file = { toolVersion: undefined, versionFile: 'latest\n', requiredVersions: [] };
    expect(asksForLatest(requirementsOf(file))).toBe(true);
    expect(asksForLatest(asked('~> 1.11'))).toBe(false);
  });

  test('what isn’t a constraint is named with where it stands', () => {
    expect(() => asked('newest')).toThrow(InstallError);
    expect(() => required('one point eleven')).toThrow('`required_version` asks for `one point eleven`');
  });

  test.each<[readonly string[], string | undefined]>([
    [['1.11.4'], '1.11.4'],
    [['= 1.11.4'], '1.11.4'],
    [['v1.11'], '1.11.0'],
    [['>= 1.10', '= 1.13.0-rc1'], '1.13.0-rc1'],
    [['~> 1.11'], undefined],
    [['!= 1.11.4'], undefined],
    [[], undefined],
  ])('%j names %s', (texts, version) => {
    expect(namedVersion(required(...texts))).toBe(version);
  });
});

describe('what fits', () => {
  test.each<[string, boolean, readonly Requirement[]]>([
    ['1.11.4', true, required('~> 1.11')],
    ['1.11.4', false, required('~> 1.11', '!= 1.11.4')],
    ['1.11.4', true, required()],
    ['1.9.8', false, required()],
    ['1.9.8', false, asked('1.9.8')],
    ['1.13.0-rc1', false, required()],
    ['1.13.0-rc1', false, asked('latest')],
    ['1.13.0-rc1', true, asked('1.13.0-rc1')],
    ['1.10.0-rc1', false, asked('1.10.0-rc1')],
  ])('%s: %s', (version, does, requirements) => {
    expect(fits(version, requirements)).toBe(does);
  });

  test('the newest of them, by number, no prerelease', () => {
    expect(newestFitting(versions, required())).toBe('1.12.10');
    expect(newestFitting(versions, asked('latest'))).toBe('1.12.10');
    expect(newestFitting(versions, required('~> 1.11.0'))).toBe('1.11.4');
    expect(newestFitting(versions, asked('1.13.0-rc1'))).toBe('1.13.0-rc1');
    expect(newestFitting(versions, required('~> 2.0'))).toBeUndefined();
    expect(newestFitting([], required())).toBeUndefined();
  });
});

describe('when none does', () => {
  test.each<[readonly string[], readonly Requirement[], string]>([
    [
      versions,
      asked('~> 2.0'),
      'no release of Terraform fits: `tool-version` asks for `~> 2.0`; to choose from: 6 releases up to 1.13.0-rc1',
    ],
    [
      ['1.11.4'],
      required('1.11.4', '~> 1.12'),
      'no release of Terraform fits: `required_version` asks for `1.11.4`, `required_version` asks for `~> 1.12`; to choose from: 1.11.4',
    ],
    [['1.9.8'], asked('1.9.8'), 'Terraform 1.9.8 is too old: 1.10 is the first that locks a state in S3'],
    [versions, asked('~> 1.9.0'), 'Terraform 1.9.8 is too old'],
    [[], required(), 'to choose from: none'],
  ])('of %j', (choice, requirements, says) => {
    const error = misfit(choice, requirements);
    expect(error.message).toContain(says);
    expect(error.mend).toBe('tool-version: "~> 1.11"');
  });
});
