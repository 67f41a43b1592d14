import { expect, test } from '@jest/globals';
import { cpSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pullRequestEvent, pushEvent } from '../sandbox/github/events.ts';
import { setPlay, type Act, type Played } from './play.ts';
import { printed, stateKey } from './scene.ts';

const play = setPlay();
const { scene } = play;

const pem = `-----BEGIN PRIVATE KEY-----
CanaryOfTheFirstLine0123456789abcdefghijklmnopqr
CanaryOfTheSecondLine123456789abcdefghijklmnopqr
-----END PRIVATE KEY-----
`;
const document = '{"user":"canary-of-a-document","more":[{"token":"canary-deep-in-it"}]}';

/** What must not be seen anywhere, in any of the forms that it takes on its way. */
const canaries = [
  'canary-of-a-password',
  'canary-of-a-password, changed',
  'canary-of-a-document',
  'canary-deep-in-it',
  'CanaryOfTheFirstLine',
  'CanaryOfTheSecondLine',
  'canary-of-an-object',
  '73819204',
  'canary-of-a-default',
];
const forms = canaries.flatMap((canary) => [
  canary,
  encodeURIComponent(canary),
  // The middle of it in Base64 begins at any of three places.
  ...[0, 1, 2].map((skip) =>
    btoa(canary.slice(skip, skip + Math.floor((canary.length - skip) / 3) * 3)).slice(0, 16),
  ),
]);

/** A job that is given secrets in each way that there is. */
function secretly(password: string, fails = 'never'): Act {
  return {
    root: 'secrets',
    inputs: {
      variables: `password: ${JSON.stringify(password)}\nfails: ${fails}`,
      'var-files': 'secret.tfvars.json',
    },
    env: { TF_VAR_document: document, TF_VAR_account: '{"user":"canary-of-an-object","pin":73819204}' },
  };
}

async function keyFile(): Promise<string> {
  const path = join(await scene.checkOut('secrets'), 'secret.tfvars.json');
  await writeFile(path, JSON.stringify({ key: pem }));
  return path;
}

/** Everything that a run has shown or left, by where it was found. */
async function seen(played: Played, keyPath: string): Promise<Readonly<Record<string, string>>> {
  // What the test itself put there.
  await rm(keyPath);
  await rm(join(dirname(keyPath), 'main.tf'));
  const files = [...(await textsIn(played.temp)), ...(await textsIn(scene.stage.workspace))];
  return {
    'raw log': printed(played),
    log: played.log,
    'post log': played.postLog,
    summary: played.summary ?? '',
    outputs: JSON.stringify(played.outputs),
    state: JSON.stringify(played.state),
    annotations: JSON.stringify(played.annotations),
    comments: [...scene.stage.github.state.comments.values()].map(({ body }) => body).join('\n'),
    ...Object.fromEntries(files),
  };
}

async function textsIn(folder: string): Promise<readonly (readonly [string, string])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path, await readFile(path, 'latin1')] as const;
      }),
  );
}

async function expectNoSecret(played: Played, keyPath: string): Promise<void> {
  const { stage, terraform } = { ...play, stage: scene.stage };
  const [call] = (await terraform.calls()).filter(({ args }) => args[0] === 'init');
  const credentials = [
    call?.environment['AWS_SECRET_ACCESS_KEY'],
    call?.environment['AWS_SESSION_TOKEN'],
    call?.environment['AWS_ACCESS_KEY_ID'],
    stage.tokens.job,
    ...played.tokens.map(({ token }) => token),
  ];
  const places = Object.entries(await seen(played, keyPath));
  const found = [...forms, ...credentials].flatMap((secret) => {
    if (secret === undefined) throw new Error('a secret is missing');
    return places.flatMap(([place, text]) => (text.includes(secret) ? [`${secret} in ${place}`] : []));
  });
  expect(found).toEqual([]);
}

test('no secret is seen of a plan', async () => {
  const keyPath = await keyFile();
  const played = await play.plan(secretly('canary-of-a-password'));
  expect(played.outputs).toMatchObject({ outcome: 'planned', 'to-add': '3' });
  expect(played.comment).toContain('(sensitive)');
  await expectNoSecret(played, keyPath);
});

test('nor in the files for later steps', async () => {
  await keyFile();
  const copy = await mkdtemp(join(tmpdir(), 'planwright-files-'));
  const jobs = join(scene.stage.workspace, '..', '..', '..', 'runner');
  const played = await play.plan({
    ...secretly('canary-of-a-password'),
    // The post step removes them: they are copied while they are there.
    cancelWhen: (line) => {
      if (line === 'infra · 3 to add') {
        const [newest = ''] = readdirSync(jobs).sort(
          (a, b) => statSync(join(jobs, b)).birthtimeMs - statSync(join(jobs, a)).birthtimeMs,
        );
        cpSync(join(jobs, newest, '_temp', 'planwright', 'infra~~default'), copy, { recursive: true });
      }
      return false;
    },
  });
  expect(played.outputs).toMatchObject({ outcome: 'planned' });
  for (const name of ['plan.json', 'plan.txt', 'plan.html', 'summary.md']) {
    const text = await readFile(join(copy, name), 'utf8');
    expect(text).toContain('terraform_data.flagged');
    for (const secret of forms) expect(text).not.toContain(secret);
  }
  await rm(copy, { recursive: true });
});

test('nor of an apply, of the plan that changes one, of the update, or of nothing to do', async () => {
  const { github, aws, bucket } = scene.stage;
  await keyFile();
  const applied = await play.push(secretly('canary-of-a-password'));
  expect(applied.outputs).toMatchObject({ outcome: 'applied', 'to-add': '3' });
  expect(await aws.s3.getObject(bucket, stateKey)).toContain('canary-of-a-password');
  await expectNoSecret(applied, await keyFile());

  const number = scene.open();
  await keyFile();
  const planned = await play.plan({
    ...secretly('canary-of-a-password, changed'),
    event: pullRequestEvent(github, number),
  });
  expect(planned.outputs).toMatchObject({ outcome: 'planned', changed: 'true' });
  expect(planned.comment).toContain('(sensitive, changed)');
  await expectNoSecret(planned, await keyFile());

  github.state.merge(number, 'squash');
  await keyFile();
  const again = await play.push({ ...secretly('canary-of-a-password, changed'), event: pushEvent(github) });
  expect(again.outputs).toMatchObject({ outcome: 'applied' });
  await expectNoSecret(again, await keyFile());

  await keyFile();
  const unchanged = await play.push(secretly('canary-of-a-password, changed'));
  expect(unchanged.outputs).toMatchObject({ outcome: 'unchanged' });
  expect(unchanged.outputs['terraform-outputs']).toContain('(sensitive)');
  await expectNoSecret(unchanged, await keyFile());
});

test.each([
  ['plan', 'plan'],
  ['apply', 'apply'],
])('nor where a resource fails at %s and says them all', async (fails, reason) => {
  const keyPath = await keyFile();
  const played = await play.push(secretly('canary-of-a-password', fails));
  expect(played.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': reason });
  await expectNoSecret(played, keyPath);
});
