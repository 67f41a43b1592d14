import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { quote } from '../../../src/terraform/shell.ts';

test('a word is one to a shell, whatever is in it', () => {
  const word = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom("it's", '$(id)', '`id`', 'a b', '-x', 'a;b', '*', '~', '\n'),
    )
    .filter((text) => !text.includes('\0') && text.isWellFormed());
  fc.assert(
    fc.property(fc.array(word, { minLength: 50, maxLength: 100 }), (words) => {
      const said = execFileSync('sh', ['-c', `printf '%s\\0' ${words.map(quote).join(' ')}`], {
        encoding: 'utf8',
      });
      expect(said.split('\0').slice(0, -1)).toEqual(words);
    }),
    { numRuns: 20 },
  );
});

test('a plain word stays as it is', () => {
  expect(quote('infra/prod')).toBe('infra/prod');
});
