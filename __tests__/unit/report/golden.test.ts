import { expect, test } from '@jest/globals';
import { renderComment } from '../../../src/report/comment.ts';
import { CASES, planOf, readCase } from '../../fixtures/plans.ts';
import { reportOf } from '../../fixtures/report.ts';

// Made by `npm run fixtures`.
test.each(CASES)('the comment on the golden plan %s', (name) => {
  expect(renderComment(reportOf(planOf(name)))).toBe(readCase(name, 'comment.md'));
});
