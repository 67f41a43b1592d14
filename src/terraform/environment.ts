import type { Credentials } from '../ports.ts';

/** What decides the environment of Terraform. */
export interface EnvironmentOptions {
  /** The environment that the job gives to the action. */
  readonly job: Readonly<Record<string, string>>;
  /** The absolute path of the stack's data folder. */
  readonly dataDirectory: string;
  /** Whether `TF_CLI_CONFIG_FILE` points at a file that isn't there. */
  readonly cliConfigMissing: boolean;
  /** Of the assumed role; without it the job's own credentials count. */
  readonly credentials: Credentials | undefined;
  readonly region: string | undefined;
  /** What the machine has, in bytes. */
  readonly memory: number;
  /** Terraform variables that the action decides, by name. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

interface Dropped {
  /** An exact name, or a prefix with `*` behind it. */
  readonly names: readonly string[];
  readonly why: string;
  /** Without it the names are always dropped. */
  readonly when?: (options: EnvironmentOptions) => boolean;
}

/** Where AWS's SDKs look for credentials. */
const OF_CREDENTIALS: readonly string[] = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_SECURITY_TOKEN',
  'AWS_CREDENTIAL_EXPIRATION',
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_SHARED_CREDENTIALS_FILE',
  'AWS_ROLE_ARN',
  'AWS_ROLE_SESSION_NAME',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_*',
];

/**
 * What of the job's environment Terraform doesn't see. Everything else it sees: variables of providers, tokens
 * of registries, the CLI configuration, the plugin cache, proxies, endpoints.
 */
export const DROPPED: readonly Dropped[] = [
  { names: ['INPUT_*'], why: "the action's inputs, the GitHub token among them" },
  { names: ['STATE_*'], why: 'what the action hands to its post step' },
  {
    names: ['ACTIONS_*'],
    why: 'tokens of the runtime and of the OIDC request, with which a provider could get any role that the job may assume',
  },
  {
    names: ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'],
    why: 'files by which a program gives commands to the runner',
  },
  { names: ['TF_CLI_ARGS', 'TF_CLI_ARGS_*'], why: 'would add arguments to ours' },
  { names: ['TF_WORKSPACE'], why: 'would override the workspace that is selected' },
  { names: ['TF_DATA_DIR', 'TF_INPUT', 'TF_IN_AUTOMATION'], why: 'decided here' },
  { names: ['TF_REATTACH_PROVIDERS'], why: 'would run providers that no lock file knows' },
  {
    names: ['TF_LOG', 'TF_LOG_*'],
    why: 'would bring secrets into the output',
    when: ({ job }) => !job['TF_LOG_PATH'],
  },
  {
    names: ['TF_CLI_CONFIG_FILE'],
    why: 'Terraform would warn of it in each command',
    when: ({ cliConfigMissing }) => cliConfigMissing,
  },
  {
    names: OF_CREDENTIALS,
    why: 'the assumed role alone counts',
    when: ({ credentials }) => credentials !== undefined,
  },
];

/** Decides, variable by variable, what Terraform sees. A plan and its apply must see the same. */
export function childEnvironment(options: EnvironmentOptions): Readonly<Record<string, string>> {
  const rows = DROPPED.filter(({ when }) => when?.(options) ?? true).flatMap(({ names }) => names);
  return { ...without(rows, options.job), ...setVariables(options) };
}

/** An environment of Terraform's with other credentials in place of those that it had. */
export function withCredentials(
  environment: Readonly<Record<string, string>>,
  credentials: Credentials,
): Readonly<Record<string, string>> {
  return { ...without(OF_CREDENTIALS, environment), ...credentialVariables(credentials) };
}

function credentialVariables(credentials: Credentials): Record<string, string> {
  return {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
  };
}

function without(
  rows: readonly string[],
  environment: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const kept = Object.entries(environment).filter(([name]) => !rows.some((row) => covers(row, name)));
  return Object.fromEntries(kept);
}

function covers(row: string, name: string): boolean {
  return row.endsWith('*') ? name.startsWith(row.slice(0, -1)) : name === row;
}

/**
 * Lets Terraform and its providers, which are Go programs, collect garbage more rarely: a plan takes an eighth less
 * processor time. From half of the machine's memory on they collect as often as they need to stay below it.
 * @see https://go.dev/doc/gc-guide#Memory_limit
 */
function tuneCollector({ job, memory }: EnvironmentOptions): Record<string, string> {
  if (job['GOGC'] !== undefined || job['GOMEMLIMIT'] !== undefined) return {};
  return { GOGC: '400', GOMEMLIMIT: String(Math.floor(memory / 2)) };
}

function setVariables(options: EnvironmentOptions): Record<string, string> {
  const { credentials, region, variables, dataDirectory } = options;
  const given = Object.entries(variables).flatMap(([name, value]) =>
    value === undefined ? [] : [[`TF_VAR_${name}`, value] as const],
  );
  return {
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    TF_DATA_DIR: dataDirectory,
    CHECKPOINT_DISABLE: '1',
    ...tuneCollector(options),
    ...(credentials && credentialVariables(credentials)),
    ...(region && { AWS_REGION: region, AWS_DEFAULT_REGION: region }),
    ...Object.fromEntries(given),
  };
}
