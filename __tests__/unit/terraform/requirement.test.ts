import { describe, expect, test } from '@jest/globals';
import { InstallError } from '../../../src/errors.ts';
import type { Installed } from '../../../src/ports.ts';
import { chooseTerraform, requirementsOf } from '../../../src/terraform/requirement.ts';

const at = (version: string, origin: Installed['origin'] = 'tool cache'): Installed => ({
  program: `/bin/${version}/terraform`,
  version,
  origin,
});
const choose = (installed: readonly Installed[], constraint: string | undefined, newest = false): string =>
  chooseTerraform(
    installed,
    constraint === undefined ? [] : [{ constraint, source: '`required_version`' }],
    newest,
  ).version;

describe('what is asked for', () => {
  const required = ['>= 1.10', '~> 1.11'];

  test('tool-version outweighs the version file, and that the root’s own requirement', () => {
    expect(
      requirementsOf({ toolVersion: '1.11.4', versionFile: '1.12.0', requiredVersions: required }),
    ).toEqual([{ constraint: '1.11.4', source: '`tool-version`' }]);
    expect(
      requirementsOf({
        toolVersion: undefined,
        versionFile: '# ours\nv1.12.0\n',
        requiredVersions: required,
      }),
    ).toEqual([{ constraint: '1.12.0', source: '`.terraform-version`' }]);
  });

  test('else every required_version counts', () => {
    const requirements = requirementsOf({
      toolVersion: undefined,
      versionFile: '\n',
      requiredVersions: required,
    });
    expect(requirements.map(({ constraint }) => constraint)).toEqual(required);
  });

  test('latest is any version', () => {
    const requirements = requirementsOf({
      toolVersion: 'latest',
      versionFile: undefined,
      requiredVersions: [],
    });
    expect(chooseTerraform([at('1.10.0', 'PATH'), at('1.12.1')], requirements, true).version).toBe('1.12.1');
  });
});

describe('what is chosen', () => {
  test('the one on PATH when it will do, else the newest in the tool cache that does', () => {
    const installed = [at('1.10.5', 'PATH'), at('1.12.1'), at('1.11.4')];
    expect(choose(installed, undefined)).toBe('1.10.5');
    expect(choose(installed, '~> 1.11')).toBe('1.12.1');
    expect(choose(installed, '~> 1.11.0')).toBe('1.11.4');
  });

  test('otherwise the error names what was asked and what is there', () => {
    const failure = (): string => choose([at('1.11.4', 'PATH'), at('1.12.1')], '>= 1.13');
    expect(failure).toThrow(InstallError);
    expect(failure).toThrow(
      '`required_version` asks for `>= 1.13`; at hand: 1.11.4 (PATH), 1.12.1 (tool cache)',
    );
    expect(() => choose([], undefined)).toThrow('at hand: none');
  });

  test('one that is too old for every root is refused by name', () => {
    expect(() => choose([at('1.9.8', 'PATH')], '>= 1.5')).toThrow('Terraform 1.9.8 (PATH) is too old');
  });

  test('what isn’t a constraint is named with where it stands', () => {
    expect(() => choose([at('1.11.4')], 'one point eleven')).toThrow(
      '`required_version` asks for `one point eleven`',
    );
  });
});
