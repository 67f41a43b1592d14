import { describe, expect, test } from '@jest/globals';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TerraformCall } from './recorder.ts';
import { setPlay } from './play.ts';

const play = setPlay();
const { scene } = play;

/** The calls of a run, but for that of `version`, which comes before anything of the stack is known. */
async function calls(): Promise<readonly TerraformCall[]> {
  return (await play.terraform.calls()).filter(({ args }) => args[0] !== 'version');
}

/** What the job is given for Terraform, its providers and its tools. */
const meant = (workspace: string) => ({
  TF_TOKEN_app_terraform_io: 'token-of-a-registry',
  TF_PLUGIN_CACHE_DIR: join(workspace, 'plugins'),
  TF_VAR_copies: '2',
  TF_REGISTRY_CLIENT_TIMEOUT: '15',
  HTTPS_PROXY: 'http://127.0.0.1:1',
  NO_PROXY: '127.0.0.1,localhost',
  SSL_CERT_DIR: '/etc/ssl/certs',
  CLOUDFLARE_API_TOKEN: 'token-of-cloudflare',
  DD_API_KEY: 'key-of-datadog',
  GITHUB_TOKEN: 'token-for-the-provider-of-github',
  GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
  AWS_MAX_ATTEMPTS: '3',
});

/** What would derail it, or let it act in the job's name. */
const harmful = {
  ACTIONS_RUNTIME_TOKEN: 'token-of-the-runtime',
  ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/',
  TF_CLI_ARGS: '-no-such-flag',
  TF_CLI_ARGS_plan: '-destroy',
  TF_CLI_ARGS_apply: '-no-such-flag',
  TF_WORKSPACE: 'elsewhere',
  TF_DATA_DIR: '/nowhere',
  TF_INPUT: 'yes',
  TF_LOG: 'TRACE',
  TF_LOG_PROVIDER: 'TRACE',
  TF_REATTACH_PROVIDERS: '{"hashicorp/aws":{}}',
  AWS_ACCESS_KEY_ID: 'AKIAOFTHEJOB',
  AWS_SECRET_ACCESS_KEY: 'secret-of-the-job',
  AWS_SESSION_TOKEN: 'session-of-the-job',
  AWS_PROFILE: 'of-the-job',
  AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/of-the-job',
  AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere',
  AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:1/',
};

const forbidden =
  /^(ACTIONS_|INPUT_|STATE_|TF_CLI_ARGS|TF_WORKSPACE|TF_LOG|TF_REATTACH|AWS_PROFILE|AWS_ROLE_ARN|AWS_WEB_|AWS_CONTAINER_|GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$)/;

/** An apply has a session of its own. */
const OF_SESSION = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

function without(names: readonly string[], environment: TerraformCall['environment']) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)));
}

describe('what Terraform sees', () => {
  test('is the same for every command of a plan and of an apply, and what the table says', async () => {
    const { stage } = scene;
    const job = meant(stage.workspace);
    await mkdir(job.TF_PLUGIN_CACHE_DIR);
    const inputs = { variables: 'name: Ada', environment: 'dev', workspace: 'default' };
    const played = await play.push({ inputs, env: { ...job, ...harmful } });
    expect(played.outputs).toMatchObject({ outcome: 'applied', 'to-add': '2' });
    const all = await calls();
    const folder = join(played.temp, 'planwright', 'infra~dev~default');
    const isBeside = ({ environment }: TerraformCall): boolean =>
      environment['TF_DATA_DIR'] !== join(folder, 'data');
    const seen = all.filter((call) => !isBeside(call));
    expect(seen.map(({ args }) => args[0]).sort()).toEqual(['apply', 'fmt', 'init', 'plan', 'show']);
    // Where a state may rest that couldn't be saved: a root of its own, without a provider.
    expect(all.filter(isBeside).map(({ args }) => args[0])).toEqual(['init', 'state']);
    const [first] = seen;
    for (const { args, environment } of seen) {
      const renewed = args[0] === 'apply' ? OF_SESSION : [];
      expect(without(renewed, environment)).toEqual(without(renewed, first?.environment ?? {}));
    }
    const environment = first?.environment ?? {};
    expect(environment).toMatchObject({
      ...job,
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
      TF_DATA_DIR: join(played.temp, 'planwright', 'infra~dev~default', 'data'),
      CHECKPOINT_DISABLE: '1',
      AWS_REGION: stage.aws.region,
      AWS_DEFAULT_REGION: stage.aws.region,
      AWS_ENDPOINT_URL: stage.aws.endpoint,
      TF_VAR_environment: 'dev',
      GITHUB_REPOSITORY: 'octo-org/infra',
    });
    expect(environment['TF_CLI_CONFIG_FILE']).toBeDefined();
    expect(Object.keys(environment).filter((name) => forbidden.test(name))).toEqual([]);
    // The credentials are the role's, and they are nowhere but here.
    expect(environment['AWS_ACCESS_KEY_ID']).toMatch(/^ASIA/);
    const states = stage.aws.requests.filter(({ service }) => service === 's3');
    expect(new Set(states.map(({ accessKeyId }) => accessKeyId))).toEqual(
      new Set(seen.map((call) => call.environment['AWS_ACCESS_KEY_ID'])),
    );
    for (const value of Object.values(harmful)) expect(Object.values(environment)).not.toContain(value);
  });

  test('of a version manager is what it needs alone', async () => {
    await play.plan({
      inputs: { variables: 'name: Ada' },
      env: { TFENV_TERRAFORM_VERSION: '1.11.4', ...harmful },
    });
    const version = (await play.terraform.calls()).find(({ args }) => args[0] === 'version');
    expect(Object.keys(version?.environment ?? {}).sort()).toEqual([
      'CHECKPOINT_DISABLE',
      'HOME',
      'PATH',
      'TFENV_TERRAFORM_VERSION',
    ]);
  });

  test('is a log, where the job asks for it in a file', async () => {
    const file = join(scene.stage.workspace, 'terraform.log');
    const played = await play.plan({
      inputs: { variables: 'name: Ada' },
      env: { TF_LOG: 'INFO', TF_LOG_PATH: file },
    });
    expect(played.outputs.outcome).toBe('planned');
    expect(await readFile(file, 'utf8')).toContain('[INFO]');
    expect(played.log).not.toContain('[INFO]');
  });

  test('isn’t a CLI configuration that isn’t there', async () => {
    const missing = join(scene.stage.workspace, 'missing.tfrc');
    const played = await play.plan({
      inputs: { variables: 'name: Ada' },
      env: { TF_CLI_CONFIG_FILE: missing },
    });
    expect(played.outputs.outcome).toBe('planned');
    for (const { environment } of await calls()) expect(environment).not.toHaveProperty('TF_CLI_CONFIG_FILE');
  });

  test('are the job’s own credentials, where no role is given', async () => {
    const { aws } = scene.stage;
    await play.push({ inputs: { variables: 'name: Ada', 'role-to-assume': '' }, env: aws.environment() });
    for (const { environment } of await calls()) expect(environment).toMatchObject(aws.environment());
  });
});

describe('arguments', () => {
  test('hold no value of `variables`, which travel in a file of their owner’s', async () => {
    const played = await play.push({ inputs: { variables: 'name: "a name that nobody else has"' } });
    expect(played.outputs.outcome).toBe('applied');
    for (const { args, environment } of await play.terraform.calls()) {
      expect(args.join(' ')).not.toContain('nobody else has');
      expect(JSON.stringify(environment)).not.toContain('nobody else has');
    }
  });

  test.each([
    { what: 'a target', inputs: { targets: '-destroy' }, arg: '-target=-destroy', says: /Invalid target/ },
    {
      what: 'a replacement',
      inputs: { replace: '-refresh-only' },
      arg: '-replace=-refresh-only',
      says: /Invalid/,
    },
    {
      what: 'a backend file',
      inputs: { 'backend-config': '-migrate-state' },
      arg: '-backend-config=-migrate-state',
      says: /Failed to read file/,
    },
  ])('$what that looks like a flag stays one', async ({ inputs, arg, says }) => {
    const played = await play.push({ inputs: { variables: 'name: Ada', ...inputs } });
    expect(played.conclusion).toBe('failure');
    expect((await calls()).flatMap(({ args }) => args)).toContain(arg);
    expect(played.annotations.map(({ message, title }) => `${title} ${message}`).join()).toMatch(says);
    expect(await scene.stage.aws.s3.listObjects(scene.stage.bucket)).toEqual([]);
  });

  test('a var file that looks like a flag is one', async () => {
    const root = await scene.checkOut('greeting');
    await writeFile(join(root, '-destroy.tfvars'), 'name = "Ada"\n');
    const played = await play.push({ inputs: { 'var-files': '-destroy.tfvars' } });
    expect(played.outputs).toMatchObject({ outcome: 'applied', 'to-add': '1' });
  });

  test.each(['-or-create', '--help'])('a workspace %s is refused', async (workspace) => {
    const played = await play.push({ inputs: { variables: 'name: Ada', workspace } });
    expect(played).toMatchObject({ commands: [], outputs: { 'failure-reason': 'input' } });
  });

  test('a directory that looks like a flag is a directory', async () => {
    await scene.checkOut('greeting', '-help');
    const played = await play.push({ inputs: { directory: '-help', variables: 'name: Ada' } });
    expect(played.outputs).toMatchObject({ outcome: 'applied' });
  });
});
