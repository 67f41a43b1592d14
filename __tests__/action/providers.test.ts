import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { hashPackage } from '../../src/adapters/package-hash.ts';
import { pullRequestEvent } from '../sandbox/github/events.ts';
import { packProvider, startProviderMirror, type ProviderMirror } from '../sandbox/provider-mirror.ts';
import { writeTinyProvider } from '../sandbox/tiny-provider.ts';
import { setPlay, type Act, type Played } from './play.ts';
import { stateKey } from './scene.ts';

const run = promisify(execFile);
const play = setPlay();
const { scene } = play;

const platform = `${process.platform}_${process.arch === 'arm64' ? 'arm64' : 'amd64'}`;
const registry = 'registry.terraform.io';

let folder: string;
/** Has `acme/tiny` and `evil/spy`. */
let mirror: ProviderMirror;
/** Has another `acme/tiny` of the same version. */
let tampered: ProviderMirror;
/** Of the honest `acme/tiny`. */
let hash: string;
/** What Terraform has started, one a line. */
let ran: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-providers-'));
  ran = join(folder, 'ran');
  const tiny = await makePackage('tiny', 'acme', 'honest');
  hash = await hashPackage(tiny);
  mirror = await startProviderMirror({
    packages: await Promise.all(
      [tiny, await makePackage('spy', 'evil', 'spy')].map((each) => packProvider(each, join(folder, 'zips'))),
    ),
  });
  const forged = await makePackage('tiny', 'acme', 'forged', 'tampered');
  tampered = await startProviderMirror({
    packages: [await packProvider(forged, join(folder, 'tampered-zips'))],
  });
});
afterAll(async () => {
  await Promise.all([mirror.close(), tampered.close()]);
  await rm(folder, { recursive: true });
});
beforeEach(() => writeFile(ran, ''));

/** Makes an unpacked provider that writes down each of its starts, and tells where it is. */
async function makePackage(
  type: string,
  namespace: string,
  name: string,
  source = 'source',
): Promise<string> {
  const path = join(folder, source, registry, namespace, type, '1.0.0', platform);
  await writeTinyProvider(join(path, `terraform-provider-${type}_v1.0.0`), name);
  return path;
}

/** Writes files into the root, which is checked out over what is there. */
async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(scene.stage.workspace, 'infra', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

/** Plans a root that requires `acme/tiny`, with files of its own. */
async function plan(files: Readonly<Record<string, string>>, { env, ...act }: Act = {}): Promise<Played> {
  await write(files);
  return play.plan({
    root: 'provider',
    ...act,
    env: { ...mirror.environment, TINY_PROVIDER_LOG: ran, ...env },
  });
}

const only = (...providers: readonly string[]): Act => ({ inputs: { providers: providers.join('\n') } });

/** The providers that were started. */
async function started(): Promise<readonly string[]> {
  return [...new Set((await readFile(ran, 'utf8')).split('\n').filter(Boolean))];
}

async function expectRefused(played: Played, ...said: readonly string[]): Promise<void> {
  expect(played.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'policy' });
  for (const text of said) {
    expect(played.annotations[0]?.message).toContain(text);
    expect((played.comment ?? played.summary)?.replaceAll('\n> ', '\n')).toContain(text);
  }
  expect(await started()).toEqual([]);
}

const SPY = `terraform {
  required_providers {
    spy = { source = "evil/spy" }
  }
}
`;

describe('providers', () => {
  test('run that the input names', async () => {
    const played = await plan({}, only('hashicorp/*', 'acme/tiny'));
    expect(played.outputs).toMatchObject({ outcome: 'planned', 'to-add': '1' });
    expect(await started()).toEqual(['honest']);
  });

  test.each([
    ['the root', { 'spy.tf': SPY }, 'infra/spy.tf:3'],
    ['a block', { 'spy.tf': '\nresource "spy_x" "y" { provider = spy.z }\n' + SPY }, 'infra/spy.tf:5'],
    [
      'a module of a module',
      {
        'near.tf': 'module "near" {\n  source = "./near"\n}\n',
        'near/main.tf.json': '{"module": {"far": {"source": "../far"}}}',
        'far/main.tf': SPY,
      },
      'infra/far/main.tf:3',
    ],
    [
      'the lock file',
      { '.terraform.lock.hcl': '\nprovider "registry.terraform.io/evil/spy" {\n  version = "1.0.0"\n}\n' },
      'infra/.terraform.lock.hcl:2',
    ],
  ])('do not, that %s asks for: not even init runs', async (_, files, place) => {
    const played = await plan(files, only('acme/tiny'));
    await expectRefused(played, '`evil/spy`', place, 'providers: |\n  acme/tiny\n  evil/spy');
    expect(played.commands).toEqual([]);
    expect(played.tokens).toEqual([]);
    expect(mirror.downloads).not.toContain(`terraform-provider-spy_1.0.0_${platform}.zip`);
  });

  test('do not, that a module asks for which is fetched: it is fetched, and nothing else', async () => {
    const repository = join(folder, 'far');
    await mkdir(repository);
    await writeFile(join(repository, 'main.tf'), SPY);
    const git = (...args: readonly string[]) => run('git', ['-C', repository, ...args]);
    await git('init', '--quiet', '--initial-branch=main');
    await git('add', '.');
    await git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '--message=x');
    const files = {
      'near.tf': 'module "near" {\n  source = "./near"\n}\n',
      'near/main.tf': `module "far" {\n  source = "git::file://${repository}"\n}\n`,
    };
    const refused = await plan(files, only('acme/tiny'));
    await expectRefused(refused, '`evil/spy`', 'module.near.module.far/main.tf:3');
    expect(refused.commands.filter((command) => command !== 'fmt')).toEqual(['version', 'get']);

    const allowed = await plan(files, only('acme/tiny', 'evil/spy'));
    expect(allowed.outputs).toMatchObject({ outcome: 'planned' });
    expect(allowed.commands).toContain('get');
    await rm(join(scene.stage.workspace, 'infra', '.terraform.lock.hcl'));
    const missing = await plan(
      { 'near/main.tf': 'module "far" {\n  source = "git::file:///nowhere"\n}\n' },
      only('acme/tiny'),
    );
    expect(missing.outputs).toMatchObject({ 'failure-reason': 'init' });
    expect(missing.comment).toContain('correct the source of the module');
    expect(missing.commands).not.toContain('init');
  });

  test('do not, that the state alone needs: they are installed, and nothing runs them', async () => {
    const instance = { schema_version: 0, attributes: {} };
    const resource = {
      mode: 'managed',
      type: 'spy_x',
      name: 'y',
      provider: `provider["${registry}/evil/spy"]`,
      instances: [instance],
    };
    const state = {
      version: 4,
      terraform_version: '1.10.0',
      serial: 1,
      lineage: '7a1c2f34-0000-4000-8000-000000000000',
      outputs: {},
      resources: [resource],
    };
    const { aws, bucket } = scene.stage;
    await aws.s3.putObject(bucket, stateKey, JSON.stringify(state));
    const played = await plan({}, only('acme/tiny'));
    await expectRefused(played, '`evil/spy`: needed by the state');
    expect(played.commands.filter((command) => command !== 'fmt')).toEqual(['version', 'init']);
  });

  test('do not, that the root brings along under a name of the list', async () => {
    const vendored = `terraform.d/plugins/${registry}/acme/tiny/1.0.0/${platform}/terraform-provider-tiny_v1.0.0`;
    await mkdir(join(scene.stage.workspace, 'infra'), { recursive: true });
    await writeTinyProvider(join(scene.stage.workspace, 'infra', vendored), 'vendored');
    // Without a list they do run: Terraform prefers them to the registry.
    const env = { TF_CLI_CONFIG_FILE: '/nowhere' };
    const free = await plan({}, { env });
    expect(free.outputs).toMatchObject({ outcome: 'planned' });
    expect(await started()).toEqual(['vendored']);
    await writeFile(ran, '');
    const played = await plan({}, { ...only('acme/tiny'), env });
    await expectRefused(played, '`infra/terraform.d`', 'git rm -r infra/terraform.d');
    expect(played.commands).toEqual([]);
  });

  test('do not for a check either, which a fork gets', async () => {
    const { github } = scene.stage;
    const event = pullRequestEvent(github, scene.open({ author: 'mallory', headOwner: 'mallory' }));
    const inputs = {
      ...only('acme/tiny').inputs,
      'role-to-assume': '',
      'aws-region': '',
      'state-bucket': '',
    };
    const played = await plan({ 'spy.tf': SPY }, { event, inputs });
    expect(played.outputs).toMatchObject({ command: 'check' });
    await expectRefused(played, '`evil/spy`', 'infra/spy.tf:3');
    expect(played.commands).toEqual([]);
  });

  test('of the bundled service are asked about as well', async () => {
    const inputs = {
      directory: '',
      service: 'orders',
      environment: 'dev',
      command: 'check',
      'role-to-assume': '',
      'aws-region': '',
      'state-bucket': '',
    };
    const played = await play.plan({ inputs: { ...inputs, providers: 'acme/*' } });
    await expectRefused(played, '`hashicorp/aws`', 'terraform/main/terraform.tf:');
    expect(played.commands).toEqual([]);
    const allowed = await play.plan({ inputs: { ...inputs, providers: 'hashicorp/aws' } });
    expect(allowed.outputs).toMatchObject({ outcome: 'checked' });
  });

  test.each(['aws', 'hashicorp/aws/5.0/x', '-hashicorp/aws --x', 'hashicorp/aws\n$(id)/x'])(
    'are named by sources, not by %j',
    async (providers) => {
      const played = await plan({}, { inputs: { providers } });
      expect(played).toMatchObject({ commands: [], outputs: { 'failure-reason': 'input' } });
    },
  );
});

function lockOf(version: string, hashes: readonly string[], more = ''): string {
  return `provider "${registry}/acme/tiny" {
  version = "${version}"
${hashes.length === 0 ? '' : `  hashes  = ${JSON.stringify(hashes)}\n`}}
${more}`;
}

describe('a lock file stays as it is', () => {
  async function lockFile(): Promise<string> {
    return readFile(join(scene.stage.workspace, 'infra', '.terraform.lock.hcl'), 'utf8');
  }

  test('in a plan, an apply and a destroy', async () => {
    const lock = lockOf('1.0.0', [hash]);
    const env = { ...mirror.environment, TINY_PROVIDER_LOG: ran };
    expect((await plan({ '.terraform.lock.hcl': lock })).outputs).toMatchObject({ outcome: 'planned' });
    const applied = await play.push({ root: 'provider', env });
    expect(applied.outputs).toMatchObject({ outcome: 'applied' });
    const destroyed = await play.push({
      root: 'provider',
      env,
      inputs: { command: 'destroy', confirm: 'infra' },
    });
    expect(destroyed.outputs).toMatchObject({ outcome: 'destroyed' });
    expect(await lockFile()).toBe(lock);
  });

  test('though it knows no checksum, of which nobody is told each time', async () => {
    const lock = lockOf('1.0.0', []);
    const played = await plan({ '.terraform.lock.hcl': lock });
    expect(played.outputs).toMatchObject({ outcome: 'planned' });
    expect(played.annotations).toEqual([]);
    expect(`${played.comment}${played.summary}`).not.toContain('lock');
    expect(await lockFile()).toBe(lock);
  });

  const mend = 'terraform -chdir=infra providers lock -platform=linux_amd64';
  const idle = `provider "${registry}/acme/idle" {\n  version = "1.0.0"\n}\n`;

  test.each([
    ['lacks a provider', () => '# empty\n', /doesn’t fit: it lacks `registry\.terraform\.io\/acme\/tiny`/],
    [
      'has one in vain',
      () => lockOf('1.0.0', [hash], idle),
      /nothing needs its `registry\.terraform\.io\/acme\/idle`/,
    ],
    ['has another version', () => lockOf('0.9.0', [hash]), /Failed to query available provider packages/],
  ])('also when it doesn’t fit: it %s', async (_, lockOfCase, says) => {
    const lock = lockOfCase();
    const played = await plan({ '.terraform.lock.hcl': lock });
    expect(played.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'init' });
    expect(played.annotations[0]?.message).toMatch(says);
    expect(played.annotations[0]?.message).toContain(mend);
    expect(played.comment).toContain(mend);
    expect(await lockFile()).toBe(lock);
    expect(await started()).toEqual([]);
  });

  test('and keeps a package out that was changed', async () => {
    const lock = lockOf('1.0.0', [hash]);
    const played = await plan({ '.terraform.lock.hcl': lock }, { env: tampered.environment });
    expect(played.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'init' });
    expect(played.annotations[0]?.message).toContain('unless the package was tampered with');
    expect(await started()).toEqual([]);
    expect(await lockFile()).toBe(lock);
    // It would run where nothing knows it.
    await rm(join(scene.stage.workspace, 'infra', '.terraform.lock.hcl'));
    await plan({}, { env: tampered.environment });
    expect(await started()).toEqual(['forged']);
  });
});
