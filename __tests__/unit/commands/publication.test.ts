import { expect, test } from '@jest/globals';
import type { PullRequest } from '../../../src/ports.ts';
import { choosePullRequest } from '../../../src/commands/publication.ts';

const pullRequest = (number: number, more: Partial<PullRequest>): PullRequest => ({
  number,
  headSha: `head${number}`,
  baseRef: 'main',
  merged: false,
  mergeCommitSha: undefined,
  url: '',
  ...more,
});

test('the pull request that the commit merged comes before one that it is the head of', () => {
  const merged = pullRequest(1, { merged: true, mergeCommitSha: 'c' });
  const open = pullRequest(2, { headSha: 'c' });
  expect(choosePullRequest([open, merged], 'c')?.number).toBe(1);
  expect(choosePullRequest([open], 'c')?.number).toBe(2);
});

test('an earlier commit of a rebase merge belongs to the pull request that it came in with', () => {
  expect(choosePullRequest([pullRequest(3, { merged: true, mergeCommitSha: 'later' })], 'c')?.number).toBe(3);
});

test('a commit of nobody’s has none', () => {
  expect(choosePullRequest([], 'c')).toBeUndefined();
  expect(choosePullRequest([pullRequest(4, {})], 'c')).toBeUndefined();
});
