import { describe, expect, test } from '@jest/globals';
import { childEnvironment, DROPPED, type EnvironmentOptions } from '../../../src/terraform/environment.ts';

const credentials = {
  accessKeyId: 'ASIAROLE',
  secretAccessKey: 'role-secret',
  sessionToken: 'role-token',
  expiration: new Date(0),
  accountId: '123456789012',
  arn: 'arn:aws:sts::123456789012:assumed-role/plan/session',
};

function environmentFor(
  job: Readonly<Record<string, string>>,
  options: Partial<EnvironmentOptions> = {},
): Readonly<Record<string, string>> {
  return childEnvironment({
    job,
    dataDirectory: '/tmp/data',
    cliConfigMissing: false,
    credentials: undefined,
    region: undefined,
    memory: 8_000_000_001,
    variables: {},
    ...options,
  });
}

describe('what Terraform sees', () => {
  test.each([
    'PATH',
    'HOME',
    'TF_VAR_size',
    'TF_TOKEN_app_terraform_io',
    'TF_PLUGIN_CACHE_DIR',
    'TF_CLI_CONFIG_FILE',
    'HTTPS_PROXY',
    'NO_PROXY',
    'SSL_CERT_FILE',
    'AWS_CA_BUNDLE',
    'AWS_ENDPOINT_URL',
    'AWS_ENDPOINT_URL_S3',
    'AWS_PROFILE',
    'AWS_ACCESS_KEY_ID',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'GITHUB_TOKEN',
    'GITHUB_REPOSITORY',
    'CLOUDFLARE_API_TOKEN',
    'DD_API_KEY',
    'ARM_OIDC_REQUEST_TOKEN',
    'NODE_OPTIONS',
  ])('%s', (name) => {
    expect(environmentFor({ [name]: 'x' })).toHaveProperty(name, 'x');
  });
});

describe('what Terraform does not see', () => {
  test.each([
    'INPUT_GITHUB-TOKEN',
    'STATE_supervised',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'ACTIONS_RUNTIME_TOKEN',
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'TF_CLI_ARGS',
    'TF_CLI_ARGS_plan',
    'TF_WORKSPACE',
    'TF_REATTACH_PROVIDERS',
    'TF_LOG',
    'TF_LOG_CORE',
    'TF_LOG_PROVIDER_AWS',
  ])('%s', (name) => {
    expect(environmentFor({ [name]: 'x' })).not.toHaveProperty([name]);
  });

  test('a CLI configuration that is missing', () => {
    const job = { TF_CLI_CONFIG_FILE: '/gone' };
    expect(environmentFor(job, { cliConfigMissing: true })).not.toHaveProperty('TF_CLI_CONFIG_FILE');
  });

  test.each(DROPPED.flatMap(({ names, why }) => names.map((name) => [name, why])))('%s: %s', (row) => {
    const name = row.replace('*', 'X');
    const seen = environmentFor({ [name]: 'from the job' }, { cliConfigMissing: true, credentials });
    expect(seen[name]).not.toBe('from the job');
  });
});

test('logs that go to a file of the user are let through', () => {
  const job = { TF_LOG: 'debug', TF_LOG_PATH: '/tmp/log' };
  expect(environmentFor(job)).toMatchObject(job);
});

test('what is set', () => {
  expect(
    environmentFor(
      { TF_IN_AUTOMATION: '', TF_INPUT: '1', TF_DATA_DIR: '/elsewhere', AWS_REGION: 'us-east-1' },
      { region: 'eu-west-1', variables: { environment: 'prod', service: undefined } },
    ),
  ).toEqual({
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    TF_DATA_DIR: '/tmp/data',
    CHECKPOINT_DISABLE: '1',
    GOGC: '400',
    GOMEMLIMIT: '4000000000',
    AWS_REGION: 'eu-west-1',
    AWS_DEFAULT_REGION: 'eu-west-1',
    TF_VAR_environment: 'prod',
  });
});

test('of an assumed role every other source of credentials is gone', () => {
  const job = {
    AWS_ACCESS_KEY_ID: 'AKIAOLD',
    AWS_SECRET_ACCESS_KEY: 'old',
    AWS_SESSION_TOKEN: 'old',
    AWS_PROFILE: 'old',
    AWS_ROLE_ARN: 'old',
    AWS_WEB_IDENTITY_TOKEN_FILE: 'old',
    AWS_SHARED_CREDENTIALS_FILE: 'old',
    AWS_CONTAINER_CREDENTIALS_FULL_URI: 'old',
  };
  const seen = environmentFor(job, { credentials });
  expect(Object.fromEntries(Object.entries(seen).filter(([name]) => name.startsWith('AWS_')))).toEqual({
    AWS_ACCESS_KEY_ID: 'ASIAROLE',
    AWS_SECRET_ACCESS_KEY: 'role-secret',
    AWS_SESSION_TOKEN: 'role-token',
  });
});

test("without a region or a stage the job's own stay", () => {
  const job = { AWS_REGION: 'us-east-1', TF_VAR_environment: 'mine' };
  expect(environmentFor(job)).toMatchObject(job);
});

test.each([{ GOGC: '50' }, { GOMEMLIMIT: '1GiB' }, { GOGC: 'off', GOMEMLIMIT: '2GiB' }])(
  'the job may have its own settings of the garbage collector: %j',
  (job) => {
    const { GOGC, GOMEMLIMIT } = environmentFor(job);
    expect({ GOGC, GOMEMLIMIT }).toEqual({ GOGC: undefined, GOMEMLIMIT: undefined, ...job });
  },
);
