import { expect, test } from '@jest/globals';
import { withoutSensitive } from '../../src/outcome.ts';
import { makeRedactor } from '../../src/plan/redactor.ts';

const outputs = {
  url: { sensitive: false, value: 'https://example.com' },
  flagged: { sensitive: true, value: 'something' },
  db_password: { sensitive: false, value: 'rosebud-and-more' },
  server: { sensitive: false, value: { host: 'db.internal', api_token: 'abcdefgh12345678' } },
  copied: { sensitive: false, value: ['before correct-horse after'] },
};

test('what is handed to later steps has no secret, neither by flag, nor by name, nor as a copy', () => {
  expect(withoutSensitive(outputs, makeRedactor(['correct-horse']), [])).toEqual({
    url: 'https://example.com',
    db_password: '(sensitive)',
    server: { host: 'db.internal', api_token: '(sensitive)' },
    copied: ['before (sensitive) after'],
  });
});

test('what is hidden for its name alone can be revealed', () => {
  expect(withoutSensitive(outputs, (text) => text, ['output.db_password', 'output.flagged'])).toMatchObject({
    db_password: 'rosebud-and-more',
    server: { api_token: '(sensitive)' },
  });
  expect(withoutSensitive(outputs, (text) => text, ['output.flagged'])).not.toHaveProperty('flagged');
});
