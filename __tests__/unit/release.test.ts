import { describe, expect, test } from '@jest/globals';
import { readNotes } from '../../scripts/release/notes.ts';
import { describeRelease, parseTag } from '../../scripts/release/version.ts';

const release = (tag: string, ...others: readonly string[]) =>
  describeRelease(tag, tag.slice(1), [tag, ...others]);

describe('a tag', () => {
  test.each(['v1', 'v1.2', 'v1.2.x', '1.2.3', 'v01.2.3', 'v1.2.3+build', 'v1.2.3-', ''])(
    '%j names no version',
    (tag) => {
      expect(parseTag(tag)).toBeUndefined();
      expect(() => describeRelease(tag, '1.2.3', [])).toThrow('names no version');
    },
  );

  test('is the version of the package', () => {
    expect(() => describeRelease('v1.2.3', '1.2.2', [])).toThrow(
      'v1.2.3 is not the version of package.json, which is 1.2.2: tag v1.2.2',
    );
  });
});

describe('a release', () => {
  test('that is the highest is the latest, and moves the tag of its line', () => {
    expect(release('v1.10.0', 'v1.9.9', 'v1', 'v0.9.0', 'nightly')).toEqual({
      version: '1.10.0',
      prerelease: false,
      latest: true,
      distTag: 'latest',
      floatingTag: 'v1',
    });
  });

  test('of an older line moves that line alone', () => {
    expect(release('v1.10.1', 'v1.10.0', 'v2.0.0')).toMatchObject({
      latest: false,
      distTag: 'release-1.10',
      floatingTag: 'v1',
    });
  });

  test('that is not the highest of its line moves nothing', () => {
    const patch = release('v1.9.1', 'v1.10.0');

    expect(patch).toMatchObject({ latest: false, distTag: 'release-1.9' });
    expect(patch).not.toHaveProperty('floatingTag');
  });

  test('for a few is no one’s latest, and moves nothing', () => {
    const candidate = release('v2.0.0-rc.1', 'v1.0.0');

    expect(candidate).toMatchObject({ prerelease: true, latest: false, distTag: 'next' });
    expect(candidate).not.toHaveProperty('floatingTag');
  });

  test('isn’t kept back by a higher prerelease', () => {
    expect(release('v1.0.1', 'v1.1.0-rc.1')).toMatchObject({ latest: true, floatingTag: 'v1' });
  });

  test('below version 1 moves no tag: each of its minor versions may break', () => {
    expect(release('v0.1.0')).not.toHaveProperty('floatingTag');
  });
});

describe('the notes of a version', () => {
  const changelog = [
    '# Changelog',
    '## Unreleased',
    '### Added',
    '- Later.',
    '## [1.1.0] - 2026-12-01',
    '### Added',
    '',
    '- A thing.',
    '',
    '## 1.0.0 - 2026-11-22',
    '',
    '- The first.',
    '',
    '## 0.9.0',
    '',
  ].join('\n');

  test.each([
    ['1.1.0', '### Added\n\n- A thing.\n'],
    ['1.0.0', '- The first.\n'],
  ])('%s are its section, to the next', (version, notes) => {
    expect(readNotes(changelog, version)).toBe(notes);
  });

  test.each(['1.0', '2.0.0', '0.9.0', '1x1.0'])('%s are missing', (version) => {
    expect(() => readNotes(changelog, version)).toThrow(`CHANGELOG.md says nothing of ${version}`);
  });
});
