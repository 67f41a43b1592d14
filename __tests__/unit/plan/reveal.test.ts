import { describe, expect, test } from '@jest/globals';
import type { Step } from '../../../src/plan/plan.ts';
import { makeReveal } from '../../../src/plan/reveal.ts';

const ADDRESS = 'module.app["a"].aws_lambda_function.worker[0]';
const PATH: readonly Step[] = ['environment', 0, 'variables', 'TOKEN_COUNT'];

describe('makeReveal', () => {
  test.each([
    ADDRESS,
    'module.app.aws_lambda_function.worker',
    'module.app*',
    '*.aws_lambda_function.*',
    'environment',
    'environment[0].variables.TOKEN_COUNT',
    'environment.variables.TOKEN_COUNT',
    'environment.*.TOKEN_COUN?',
    'module.app.aws_lambda_function.worker.environment.variables.TOKEN_COUNT',
    `${ADDRESS}.environment[0].variables`,
    '*TOKEN_COUNT',
  ])('%s reveals it', (glob) => {
    expect(makeReveal(['other', glob])(ADDRESS, PATH)).toBe(true);
  });

  test.each([
    'aws_lambda_function.worker',
    'module.app',
    'variables.TOKEN_COUNT',
    'TOKEN_COUNT',
    'environment.variables',
    'environment.variables.TOKEN',
    'environment.variables.TOKEN.COUNT',
    'module?app.aws_lambda_function.other',
  ])('%s does not, or no more than what is there', (glob) => {
    expect(makeReveal([glob])(ADDRESS, ['environment', 0, 'variable', 'TOKEN_COUNT'])).toBe(false);
  });

  test('nothing is revealed unless it is asked for', () => {
    expect(makeReveal([])(ADDRESS, PATH)).toBe(false);
  });
});
