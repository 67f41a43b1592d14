import {
  flag,
  integer,
  lines,
  linesMatching,
  mapping,
  matching,
  matchingInSilence,
  oneOf,
  text,
  type Parser,
} from './types.ts';

/** What the action can be told to do, besides following the event. */
export type Command = 'check' | 'plan' | 'apply' | 'destroy' | 'unlock';

/** One input: everything that is known of it. `action.yml` and the tables of the README are made of this. */
export interface InputSpec<T> {
  /** As it stands in `action.yml`; absent when the input is empty unless given. */
  readonly default?: string;
  /** What an empty input means, where there is no default. */
  readonly absent?: T;
  /** For people: one sentence or two, in Markdown. */
  readonly meaning: string;
  /** The commands that it makes sense for; absent for all. */
  readonly commands?: readonly Command[];
  readonly parse: Parser<T>;
}

type Described<T> = Pick<InputSpec<T>, 'meaning' | 'commands' | 'parse'>;

const optional = <T>(spec: Described<T>): InputSpec<T | undefined> => ({ ...spec, absent: undefined });
const list = (spec: Described<readonly string[]>): InputSpec<readonly string[]> => ({ ...spec, absent: [] });
const defaulted = <T>(value: string, spec: Described<T>): InputSpec<T> => ({ ...spec, default: value });

const deploying: readonly Command[] = ['plan', 'apply', 'destroy'];
const reaching: readonly Command[] = [...deploying, 'unlock'];

/** Every input, in the order of the documentation. */
export const schema = {
  command: defaulted('auto', {
    meaning: '`auto`, `check`, `plan`, `apply`, `destroy` or `unlock`; `auto` follows the event',
    parse: oneOf('auto', 'check', 'plan', 'apply', 'destroy', 'unlock'),
  }),
  directory: optional({
    meaning: 'Terraform root module, relative to the workspace; the bundled service unless given',
    parse: text,
  }),
  files: optional({
    meaning:
      'with the bundled service: a folder of the workspace that replaces parts of it, each by itself: `functions/producer`, `functions/consumer`, `schemas`, `dashboards`',
    parse: text,
  }),
  service: optional({
    meaning:
      'with the bundled service: its name, and the prefix of everything created; the repository’s name unless given',
    parse: matching(
      /^[a-z](?:[a-z0-9-]{0,22}[a-z0-9])?$/,
      'a name of at most 24 small letters, digits and `-`, beginning with a letter',
    ),
  }),
  environment: optional({
    meaning:
      'the stage (`dev`, `prod`, …): picks `environments/<name>.tfvars` in the root where there is one, enters the state key and the stack’s name, and goes to Terraform as `TF_VAR_environment`',
    parse: matching(
      /^(?!default$)[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/,
      'a name of letters, digits, `.`, `_` and `-`, other than `default`',
    ),
  }),
  variables: optional({
    meaning:
      'Terraform variables as a YAML mapping. Later wins: `TF_VAR_*`, `environments/<name>.tfvars`, `var-files`, `variables`. A name that the root doesn’t declare is an error',
    commands: deploying,
    parse: mapping,
  }),
  'var-files': list({
    meaning: 'further var files, relative to the root module, one a line',
    commands: deploying,
    parse: lines,
  }),
  'role-to-assume': optional({
    meaning: 'ARN of the AWS role to assume by OIDC; without it the credentials of the environment are used',
    commands: reaching,
    parse: matching(
      /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
      'a role ARN such as `arn:aws:iam::123456789012:role/planwright-plan`',
    ),
  }),
  'aws-region': optional({
    meaning: 'region for STS, the state and the provider; `AWS_REGION` of the environment unless given',
    commands: reaching,
    parse: matching(/^[a-z]{2,}(-[a-z]+)+-\d+$/, 'a region such as `eu-central-1`'),
  }),
  'role-session-name': optional({
    meaning: 'name of the role’s session; `planwright-<run id>` unless given',
    commands: reaching,
    parse: matching(/^[\w+=,.@-]{2,64}$/, '2 to 64 letters, digits and `_+=,.@-`'),
  }),
  'role-duration-seconds': defaulted('3600', {
    meaning: 'how long the role’s credentials hold, 900 to 43200 seconds',
    commands: reaching,
    parse: integer(900, 43200),
  }),
  audience: optional({
    meaning:
      'audience of the OIDC token; by the region’s partition unless given (`sts.amazonaws.com`, in China `sts.amazonaws.com.cn`)',
    commands: reaching,
    parse: text,
  }),
  'allowed-account-ids': list({
    meaning: 'refuse any other AWS account, one a line',
    commands: reaching,
    parse: linesMatching(/^\d{12}$/, 'an account id of 12 digits'),
  }),
  'state-bucket': optional({
    meaning: 'S3 bucket of the state; the root needs a `backend "s3" {}` block to take it',
    commands: reaching,
    parse: matching(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket'),
  }),
  'state-key': optional({
    meaning:
      'key of the state; `<owner>/<repository>/<directory>/<environment, or default>/terraform.tfstate` unless given',
    commands: reaching,
    parse: text,
  }),
  'state-region': optional({
    meaning: 'region of the state bucket; `aws-region` unless given',
    commands: reaching,
    parse: matching(/^[a-z]{2,}(-[a-z]+)+-\d+$/, 'a region such as `eu-central-1`'),
  }),
  'state-kms-key-id': optional({
    meaning: 'KMS key that encrypts the state',
    commands: reaching,
    parse: text,
  }),
  'backend-config': list({
    meaning:
      'further backend configuration: `key=value` pairs, or files relative to the root module, one a line',
    commands: reaching,
    parse: lines,
  }),
  workspace: defaulted('default', {
    meaning: 'Terraform workspace; `apply` creates a missing one, `plan` can’t, since that would write state',
    commands: reaching,
    parse: matching(
      /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,88}[A-Za-z0-9])?$/,
      'a name of letters, digits, `.`, `_` and `-`',
    ),
  }),
  'tool-version': optional({
    meaning:
      'a version of Terraform, a constraint, or `latest`; else what `.terraform-version` says, else `required_version`. The one on PATH is used when it will do; else a release is downloaded and verified',
    parse: text,
  }),
  'tool-mirror': optional({
    meaning:
      'address that stands for `https://releases.hashicorp.com`, with the same files below it; HashiCorp’s signatures are checked all the same',
    parse: matchingInSilence(
      /^(?:https:\/\/[^\s/?#@]+|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?)(?:\/[^\s?#@]*)?$/,
      'an address such as `https://mirror.example/hashicorp`, without user, password and query',
    ),
  }),
  'provider-cache': optional({
    meaning:
      'whether providers are kept in the runner’s cache from job to job; `true` unless given when the root has a `.terraform.lock.hcl`, by which each is known again',
    parse: flag,
  }),
  'lock-timeout': defaulted('5m', {
    meaning: 'how long to wait for the state’s lock',
    commands: deploying,
    parse: matching(/^(\d+h)?(\d+m)?(\d+s)?$/, 'a duration such as `90s`, `5m` or `1h30m`'),
  }),
  parallelism: optional({
    meaning: 'how many resources Terraform handles at once; 10 unless given',
    commands: deploying,
    parse: integer(1, 256),
  }),
  targets: list({
    meaning: 'addresses to which the plan is limited, one a line',
    commands: deploying,
    parse: lines,
  }),
  replace: list({
    meaning: 'addresses to replace, one a line',
    commands: ['plan', 'apply'],
    parse: lines,
  }),
  refresh: defaulted('true', {
    meaning: 'whether the plan reads what is really there first',
    commands: deploying,
    parse: flag,
  }),
  approval: defaulted('if-planned', {
    meaning:
      'whether an apply needs a plan that was reviewed: `required`; `if-planned` compares when the commit’s pull request has one; `off` never compares',
    commands: ['apply'],
    parse: oneOf('required', 'if-planned', 'off'),
  }),
  'approved-fingerprint': optional({
    meaning:
      'apply only if the fresh plan has this fingerprint, as a plan’s report and the output `fingerprint` give it; it takes the place of a review on a pull request',
    commands: ['apply', 'destroy'],
    parse: matching(
      /^[0-9a-f]{16,64}$/,
      'a fingerprint: at least its first 16 digits, such as `3f9a1c52d07be4a1`',
    ),
  }),
  protect: list({
    meaning:
      'what may be neither destroyed nor replaced: addresses or types, with `*` for any characters, one a line',
    commands: deploying,
    parse: lines,
  }),
  'max-destroys': optional({
    meaning: 'how many resources may be destroyed or replaced at most',
    commands: deploying,
    parse: integer(0, 1_000_000),
  }),
  providers: list({
    meaning:
      'the only providers that may run: sources such as `hashicorp/aws`, with `*` for any characters, one a line; any unless given',
    parse: linesMatching(
      /^(?:[\w.-]+(?::\d+)?\/)?[\w.*-]+\/[\w.*-]+$/,
      'a provider’s source such as `hashicorp/aws`',
    ),
  }),
  'lock-id': optional({
    meaning: 'for `unlock`: the lock to free, as the report of the run that it stopped names it',
    commands: ['unlock'],
    parse: matching(/^[0-9A-Za-z][\w.:/=+-]{0,199}$/, 'the id of a lock'),
  }),
  confirm: optional({
    meaning: 'for `destroy`: must repeat the stack’s name as every report prints it, such as `infra/prod`',
    commands: ['destroy'],
    parse: text,
  }),
  comment: defaulted('update', {
    meaning: '`update` the stack’s one comment, `recreate` it at the end of the thread, or `off`',
    commands: deploying,
    parse: oneOf('update', 'recreate', 'off'),
  }),
  title: optional({
    meaning: 'shown in the comment in place of the stack’s name',
    commands: deploying,
    parse: matching(/^[^\r\n]{1,120}$/, 'one line of at most 120 characters'),
  }),
  'github-token': {
    ...optional({
      meaning: 'token for the comment; needs `pull-requests: write`',
      parse: matchingInSilence(
        /^[\x21-\x7e]+$/,
        'a token of GitHub’s: letters, digits and signs in one line',
      ),
    }),
    // The runner fills it in; where there is no runner there is no token.
    default: '${{ github.token }}',
  },
  log: defaulted('fold', {
    meaning: 'how much of Terraform’s own output the log shows: `fold`, `full` or `quiet`',
    parse: oneOf('fold', 'full', 'quiet'),
  }),
  reveal: list({
    meaning:
      'values that aren’t to be hidden for their name’s or their form’s sake: addresses, attribute paths, or both joined by a dot, with `*` for any characters, one a line. What Terraform marks sensitive stays hidden',
    commands: deploying,
    parse: lines,
  }),
} as const;

/** The name of an input. */
export type InputName = keyof typeof schema;

/** The inputs as values. */
export type Inputs = {
  readonly [Name in InputName]: (typeof schema)[Name] extends InputSpec<infer T> ? T : never;
};
