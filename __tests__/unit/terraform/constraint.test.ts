import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compareVersions,
  parseConstraint,
  parseVersion,
  satisfies,
} from '../../../src/terraform/constraint.ts';

const number = fc.nat({ max: 40 });
const version = fc.tuple(number, number, number).map((segments) => segments.join('.'));

describe('a constraint, against Terraform 1.11.4', () => {
  // What `required_version` answers, asked of Terraform itself.
  test.each([
    ['~> 1', true],
    ['~> 1.8', true],
    ['~> 1.11', true],
    ['~> 1.11.4', true],
    ['~> 1.11.5', false],
    ['~> 1.12', false],
    ['~> 0', true],
    ['~> 0.9', false],
    ['~> 1.11.4.0', true],
    ['~>1.11.4+b', true],
    ['1.11.4', true],
    ['=1.11.4', true],
    ['v1.11.4', true],
    ['= 1.11.4+foo', true],
    ['1.11', false],
    ['!= 1.11.4', false],
    ['!= 1.11.3', true],
    ['> 1.11', true],
    ['>=1', true],
    ['>= 1.11.4.1', false],
    ['< 1.11.4', false],
    ['<= 1.11.4', true],
    ['<1.12,>=1.8', true],
    ['>= 1.8, < 1.11', false],
  ])('%s: %s', (text, expected) => {
    expect(satisfies('1.11.4', parseConstraint(text))).toBe(expected);
  });

  test.each([
    '',
    ',',
    '>= 1,',
    '=> 1',
    '1.x',
    '^1.2',
    '>= 1.2 <2',
    'latest',
    '>= 1.11.0-beta1',
    '~> 1.11.4-rc1',
    '!= 1.11.4-rc1',
  ])('refuses %j and names it', (text) => {
    expect(() => parseConstraint(text)).toThrow(`'${text}'`);
  });
});

describe('a prerelease', () => {
  test.each([
    ['1.12.0-rc1', true],
    ['= 1.12.0-rc1', true],
    ['= 1.12.0-rc2', false],
    ['>= 1.10', false],
    ['~> 1.12.0', false],
    ['!= 1.11.0', false],
    ['1.12.0', false],
  ])('satisfies %s: %s', (text, expected) => {
    expect(satisfies('1.12.0-rc1', parseConstraint(text))).toBe(expected);
  });

  test('comes before its release and in the order of semantic versioning', () => {
    const ordered = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc1',
      '1.0.0',
    ];
    expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
  });
});

describe('for any version', () => {
  test('the operators agree with the order', () => {
    fc.assert(
      fc.property(version, version, (left, right) => {
        const order = compareVersions(left, right);
        const holds = (operator: string) => satisfies(left, parseConstraint(`${operator} ${right}`));
        expect(holds('=')).toBe(order === 0);
        expect(holds('!=')).toBe(order !== 0);
        expect(holds('>')).toBe(order > 0);
        expect(holds('>=')).toBe(order >= 0);
        expect(holds('<')).toBe(order < 0);
        expect(holds('<=')).toBe(order <= 0);
      }),
    );
  });

  test('~> is a range', () => {
    fc.assert(
      fc.property(version, number, number, number, (candidate, major, minor, patch) => {
        const agree = (pessimistic: string, range: string) => {
          expect(satisfies(candidate, parseConstraint(pessimistic))).toBe(
            satisfies(candidate, parseConstraint(range)),
          );
        };
        agree(`~> ${major}.${minor}`, `>= ${major}.${minor}, < ${major + 1}`);
        agree(`~> ${major}.${minor}.${patch}`, `>= ${major}.${minor}.${patch}, < ${major}.${minor + 1}`);
      }),
    );
  });

  test('the order is total, and the same read from both sides', () => {
    fc.assert(
      fc.property(version, version, (left, right) => {
        expect(Math.sign(compareVersions(left, right))).toBe(0 - Math.sign(compareVersions(right, left)));
      }),
    );
  });
});

test('a version may be short and have a v', () => {
  expect(parseVersion('v1.8')).toEqual({ segments: [1, 8, 0], prerelease: '' });
  expect(() => parseVersion('one')).toThrow("'one'");
});
