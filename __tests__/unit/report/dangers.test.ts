import { expect, test } from '@jest/globals';
import type { ResourceChange } from '../../../src/plan/plan.ts';
import { renderComment } from '../../../src/report/comment.ts';
import { changeOf, mapping, planWith } from '../../fixtures/build.ts';
import { reportOf } from '../../fixtures/report.ts';

const replacement = (type: string, createsFirst: boolean): ResourceChange =>
  changeOf(`${type}.this`, 'replace', {
    createsFirst,
    before: mapping({ triggers: 'a' }),
    after: mapping({ triggers: 'b' }),
    replacePaths: [['triggers']],
  });

const comment = (change: ResourceChange): string => renderComment(reportOf(planWith({ changes: [change] })));

test('a version that a new one takes the place of is counted, and no danger', () => {
  const body = comment(replacement('aws_api_gateway_deployment', true));
  expect(body).toContain('1 to replace');
  expect(body).not.toContain('[!CAUTION]');
  expect(body).not.toContain('<details open>');
});

test.each([
  ['aws_api_gateway_deployment', false],
  ['aws_instance', true],
])('a replacement of %s is one (creates first: %s)', (type, createsFirst) => {
  const body = comment(replacement(type, createsFirst));
  expect(body).toContain('[!CAUTION]');
  expect(body).toContain('<details open>');
});
