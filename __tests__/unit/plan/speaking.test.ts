import { describe, expect, test } from '@jest/globals';
import { isHarmless, isSpeaking, isTellingText, NAME_MARK, NAME_STEMS } from '../../../src/plan/speaking.ts';

const SPEAKING = [
  ...['password', 'passwords', 'DB_PASSWORD', 'dbPassword', 'admin-password', 'dbpassword', 'password_wo'],
  ...['passwd', 'pwd', 'DB_PWD', 'dbPwd', 'db_pass', 'ssl_passphrase', 'password1', 'password_prod'],
  ...['token', 'GITHUB_TOKEN', 'authToken', 'access_tokens', 'tokenValue', 'npmtoken'],
  ...['secret', 'client_secret', 'clientsecret', 'secret_key_base', 'secret_string', 'AWS_SECRET_ACCESS_KEY'],
  ...['api_key', 'apiKey', 'APIKey', 'X-Api-Key', 'apikey', 'private_key', 'private_key_pem', 'privateKey'],
  ...['access_key', 'AccountKey', 'SharedAccessKey', 'encryption_key', 'tunnel1_preshared_key'],
  ...['credentials', 'creds', 'connection_string', 'ConnectionString', 'connstr', 'psk', 'SENTRY_DSN'],
];

const SILENT = [
  ...['name', 'id', 'key', 'key_name', 'kms_key_id', 'primary_key', 'public_key', 'ssh_public_key', 'key_id'],
  ...['token_type', 'tokenUrl', 'http_tokens', 'creation_token', 'token_validity_units', 'tokenizer'],
  ...['secret_name', 'secret_arn', 'secret_id', 'secretsmanager', 'secrets_manager_arn', 'secret_version'],
  ...['password_policy', 'password_length', 'minimum_password_length', 'password_reset_required'],
  ...['bypass', 'pass_through', 'compass', 'passenger', 'class', 'passwordless'],
  ...[
    'access_key_id',
    'api_key_source',
    'customer_master_key_spec',
    'credentials_arn',
    'connection_strategy',
  ],
];

describe('isSpeaking', () => {
  test.each(SPEAKING)('%s says that its value is secret', (name) => {
    expect(isSpeaking(name)).toBe(true);
  });

  test.each(SILENT)('%s says nothing', (name) => {
    expect(isSpeaking(name)).toBe(false);
  });

  test('a text is no name', () => {
    expect(isSpeaking(`${'x'.repeat(200)} password`)).toBe(false);
  });

  test('whatever speaks has a stem in it, and a mark where the stem is', () => {
    const unmarked = SPEAKING.filter((name) => {
      const folded = ` ${name} `.toLowerCase().replace(/[^a-z]/g, '_');
      return !NAME_STEMS.some((stem) => {
        NAME_MARK.lastIndex = folded.indexOf(stem);
        return NAME_MARK.lastIndex !== -1 && NAME_MARK.test(` ${name} `);
      });
    });
    expect(unmarked).toEqual([]);
  });
});

test.each([
  ['secret_arn', true],
  ['ports', true],
  ['status', true],
  ['alice', false],
  ['password', false],
])('%s tells of the whereabouts of a secret: %j', (name, harmless) => {
  expect(isHarmless(name)).toBe(harmless);
});

test.each([
  ...['', ' ', 'true', 'False', 'none', 'required', '80', '12345', '********', 'minutes'],
  ...['arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-AbCdEf', 'alias/orders'],
  ...['(known after apply)', '(sensitive)', '${aws_ssm_parameter.x}', '{{resolve:ssm:x}}', '$DB_PASSWORD'],
])('%j is no secret whatever its name', (text) => {
  expect(isTellingText(text)).toBe(false);
});

test.each(['hunter2', '123456', '$ecret', '{"user":"ada"}', 'x{y}'])('%j may be a secret', (text) => {
  expect(isTellingText(text)).toBe(true);
});
