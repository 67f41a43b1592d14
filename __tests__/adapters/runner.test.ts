import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runAction, type JobOptions, type JobResult } from '../sandbox/runner.ts';

const ADAPTER = join(import.meta.dirname, '..', '..', 'src', 'adapters', 'runner.ts');

const METADATA = `
name: fixture
inputs:
  directory: { description: a }
  lock-timeout: { description: b, default: 5m }
  github-token: { description: c, default: '\${{ github.token }}' }
  event: { description: d, default: '\${{ github.repository }} \${{ github.event.action }}' }
outputs: {}
runs: { using: node24, main: main.mjs, post: post.mjs }
`;

let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planwright-runner-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs an action whose main and post steps are these scripts; `runner` is the adapter in both. */
async function run(
  main: string,
  options: Partial<JobOptions> & { readonly post?: string } = {},
): Promise<JobResult> {
  const action = join(folder, `action-${++count}`);
  const workspace = join(folder, 'workspace');
  await mkdir(action);
  await mkdir(workspace, { recursive: true });
  const script = (body: string) =>
    `import { createRunner } from ${JSON.stringify(ADAPTER)};\nconst runner = createRunner();\n${body}\n`;
  await writeFile(join(action, 'action.yml'), METADATA);
  await writeFile(join(action, 'main.mjs'), script(main));
  await writeFile(join(action, 'post.mjs'), script(options.post ?? ''));
  return runAction({
    action,
    workspace,
    folder: join(folder, 'jobs'),
    repository: 'octo/infra',
    apiUrl: 'http://127.0.0.1:9',
    token: 'ghs_token_of_the_job',
    event: {
      name: 'pull_request',
      payload: { action: 'opened', repository: { id: 74, owner: { id: 65 } } },
      ref: 'refs/pull/1/merge',
      sha: '0123456789abcdef0123456789abcdef01234567',
    },
    ...options,
  });
}

/** Runs a script that sets the output `seen`, and returns that. */
async function see(expression: string, options: Partial<JobOptions> = {}): Promise<unknown> {
  const { outputs } = await run(`runner.setOutput('seen', JSON.stringify(${expression}));`, options);
  return JSON.parse(outputs['seen'] ?? 'null');
}

describe('what the job is', () => {
  test('reads inputs and their defaults', async () => {
    const inputs = { Directory: 'infra' };
    const names = ['directory', 'lock-timeout', 'github-token', 'event', 'absent'];
    expect(await see(`${JSON.stringify(names)}.map(runner.input)`, { inputs })).toEqual([
      'infra',
      '5m',
      'ghs_token_of_the_job',
      'octo/infra opened',
      '',
    ]);
  });

  test('knows the job', async () => {
    expect(
      await see('runner.job', { runId: 43, runNumber: 8, runAttempt: 2, hosted: false, os: 'macOS' }),
    ).toEqual({
      os: 'macOS',
      hosted: false,
      workspace: join(folder, 'workspace'),
      temp: expect.stringMatching(/\/job-\w+\/_temp$/),
      repository: 'octo/infra',
      sha: '0123456789abcdef0123456789abcdef01234567',
      ref: 'refs/pull/1/merge',
      eventName: 'pull_request',
      actor: 'ada',
      runId: '43',
      runNumber: '8',
      runAttempt: '2',
      runUrl: 'https://github.com/octo/infra/actions/runs/43/attempts/2',
      serverUrl: 'https://github.com',
    });
  });

  test('hands over the payload and the environment', async () => {
    expect(await see('await runner.payload()')).toHaveProperty('action', 'opened');
    expect(await see('runner.environment.TF_VAR_a', { env: { TF_VAR_a: '1' } })).toBe('1');
  });

  test('refuses to be anything but a step', async () => {
    const { exitCode, rawLog } = await run('', { event: { name: '', payload: {}, ref: '', sha: '' } });
    expect(exitCode).toBe(1);
    expect(rawLog).toContain('`GITHUB_SHA` isn’t set');
  });
});

describe('what the job hands on', () => {
  test('sets outputs and state, whatever is in them', async () => {
    const value = 'one\ntwo=2\n::set-output name=x::y\n<<EOF';
    const { outputs, state, injections } = await run(
      `for (const set of [runner.setOutput, runner.saveState]) { set('first', ${JSON.stringify(value)}); set('second', ''); }`,
    );
    expect(outputs).toEqual({ first: value, second: '' });
    expect(state).toEqual({ first: value, second: '' });
    expect(injections).toEqual([]);
  });

  test('hands state to the post step', async () => {
    const { postLog } = await run(`runner.saveState('pid', '17');`, {
      post: 'runner.info(`pid ${runner.environment.STATE_pid}`);',
    });
    expect(postLog).toBe('pid 17');
  });

  test('appends to the summary', async () => {
    const { summary } = await run(`await runner.writeSummary('# One'); await runner.writeSummary('two');`);
    expect(summary).toBe('# One\ntwo\n');
  });

  test('through the log what a full disk doesn’t take, and goes on', async () => {
    const { outputs, state, injections, annotations, conclusion, log } = await run(
      `for (const name of ['OUTPUT', 'STATE', 'STEP_SUMMARY']) process.env['GITHUB_' + name] = '/dev/full';
runner.setOutput('plan', 'a%0Ab\\n::set-output name=c::d');
runner.saveState('began', '1');
runner.startGroup('terraform');
runner.raw('::set-output name=plan::forged');
runner.setOutput('changed', 'true');
runner.endGroup();
await runner.writeSummary('# Plan');
runner.info('still there');`,
    );
    expect(outputs).toEqual({ plan: 'a%0Ab\n::set-output name=c::d', changed: 'true' });
    expect(state).toEqual({ began: '1' });
    expect(injections).toHaveLength(3);
    expect(annotations).toEqual([
      { level: 'warning', title: 'No job summary', message: expect.stringContaining('can’t be written') },
    ]);
    expect(conclusion).toBe('success');
    expect(log).toMatch(/still there$/);
  });

  test('fails and goes on', async () => {
    const { exitCode, conclusion, log } = await run(`runner.fail(); runner.info('still here');`);
    expect({ exitCode, conclusion }).toEqual({ exitCode: 1, conclusion: 'failure' });
    expect(log).toContain('still here');
  });
});

describe('the log', () => {
  test('annotates lines of files', async () => {
    const { annotations } = await run(`
      runner.annotate({ level: 'error', title: 'a: b, c', message: '100%\\n::warning::x', file: 'infra/main.tf', line: 3, endLine: 5 });
      runner.annotate({ level: 'notice', title: 'bare', message: 'no file' });`);
    expect(annotations).toEqual([
      {
        level: 'error',
        title: 'a: b, c',
        message: '100%\n::warning::x',
        file: 'infra/main.tf',
        line: 3,
        endLine: 5,
      },
      { level: 'notice', title: 'bare', message: 'no file' },
    ]);
  });

  test.each([
    ['a command', '::set-output name=command::apply'],
    ['a command after white space', ' \t\u0085::add-mask::terraform'],
    ['a command of the older form', 'note: ##[set-env name=NODE_OPTIONS]--require=x'],
    ['a command after a carriage return', 'progress\r::error::no'],
    ['a command after a new line', 'first\n::error::no'],
    ['an end of all commands', '::stop-commands::mine'],
  ])('takes %s in foreign text for text', async (_, text) => {
    const { injections, annotations, masks, rawLog, groups } = await run(`
      const text = ${JSON.stringify(text)};
      runner.info(text);
      runner.startGroup('terraform plan');
      runner.raw(text);
      runner.info(text);
      runner.endGroup();
      runner.raw(text);
      runner.annotate({ level: 'notice', title: 'end', message: 'obeyed again' });`);
    expect(rawLog.split(text.split(/[\r\n]/).at(-1) ?? '')).toHaveLength(5);
    expect(injections).toEqual([]);
    expect(masks).not.toContain('terraform');
    expect(annotations).toEqual([{ level: 'notice', title: 'end', message: 'obeyed again' }]);
    expect(groups.map(({ title }) => title)).toEqual(['terraform plan']);
  });

  test('leaves other colons alone', async () => {
    const { rawLog } = await run(`runner.info('arn:aws:iam::123456789012:role/plan');`);
    expect(rawLog).toBe('arn:aws:iam::123456789012:role/plan');
  });

  test('masks a secret, its lines and the strings in it, and nothing short', async () => {
    const secret = JSON.stringify({ user: 'grace-hopper', keys: ['line one\nline two', 'ab'] }, undefined, 2);
    const { log, summary } = await run(`
      runner.mask('s3cr3t');
      runner.mask(${JSON.stringify(secret)});
      runner.mask('');
      const text = 's3cr3t | grace-hopper | line two | { ab }';
      runner.info(text);
      await runner.writeSummary(text);`);
    expect(log).toBe('*** | *** | *** | { ab }');
    expect(summary).toBe('*** | *** | *** | { ab }\n');
  });
});

describe('cancelling', () => {
  const until = `
    const hold = setInterval(() => {}, 1000);
    runner.cancelled.addEventListener('abort', () => runner.info('cancelled'));
    process.on('SIGTERM', () => runner.info('SIGTERM'));
    runner.info('ready');`;
  const cancelWhen = (line: string) => line === 'ready';

  test('tells of it, and lets the step end by itself', async () => {
    const { conclusion, exitCode, log, postLog } = await run(
      `${until}\nrunner.cancelled.addEventListener('abort', () => clearInterval(hold));`,
      { cancelWhen, post: `runner.info('post');` },
    );
    expect({ conclusion, exitCode, log, postLog }).toEqual({
      conclusion: 'cancelled',
      exitCode: 0,
      log: 'ready\ncancelled',
      postLog: 'post',
    });
  });

  test('outlives SIGTERM, and has its post step after SIGKILL', async () => {
    const { exitCode, log, postLog } = await run(`runner.saveState('pid', '17');${until}`, {
      cancelWhen,
      patience: { interrupt: 100, terminate: 100 },
      post: 'runner.info(`pid ${runner.environment.STATE_pid}`);',
    });
    expect(exitCode).toBe(137);
    expect(log.split('\n').slice(0, 3)).toEqual(['ready', 'cancelled', 'SIGTERM']);
    expect(postLog).toBe('pid 17');
  });

  test('takes SIGTERM alone for it', async () => {
    const { log } = await run(`${until}\nprocess.kill(process.pid, 'SIGTERM');`, {
      killWhen: (line) => line === 'SIGTERM',
    });
    expect(log.split('\n').slice(0, 3)).toEqual(['ready', 'cancelled', 'SIGTERM']);
  });
});

describe('the runner of the tests', () => {
  test('obeys what GitHub’s obeys', async () => {
    const result = await run(`
      console.log('::set-output name=a::1%0A2');
      console.log('  ::SAVE-STATE name=b::%250A');
      console.log('text ##[error file=x;line=2]e%5D');
      console.log('::set-env name=c::3');
      console.log('::unknown::x');`);
    expect(result.outputs).toEqual({ a: '1\n2' });
    expect(result.state).toEqual({ b: '%0A' });
    expect(result.annotations).toEqual([
      { level: 'error', message: 'e]', file: 'x', line: 2 },
      { level: 'error', message: 'The `set-env` command is disabled.' },
    ]);
    expect(result.conclusion).toBe('failure');
    expect(result.injections).toHaveLength(4);
  });

  test('reads standard error too', async () => {
    const { annotations } = await run(`console.error('::notice::from standard error');`);
    expect(annotations).toEqual([{ level: 'notice', message: 'from standard error' }]);
  });

  test('warns of inputs that the action doesn’t have', async () => {
    const { annotations } = await run('', { inputs: { directroy: 'x' } });
    expect(annotations).toMatchObject([
      {
        level: 'warning',
        message: expect.stringMatching(
          /^Unexpected input\(s\) 'directroy', valid inputs are \['directory', /,
        ),
      },
    ]);
  });

  test('gives the step nothing of this process but PATH', async () => {
    process.env['PLANWRIGHT_CANARY'] = 'x';
    try {
      expect(await see(`runner.environment`)).not.toHaveProperty('PLANWRIGHT_CANARY');
    } finally {
      delete process.env['PLANWRIGHT_CANARY'];
    }
  });

  test('gives an identity token’s URL only to a job that may ask for one', async () => {
    const asked = `Object.keys(runner.environment).filter((name) => name.startsWith('ACTIONS_'))`;
    expect(await see(asked)).toEqual([]);
    expect(
      await see(asked, { oidc: { requestUrl: 'http://127.0.0.1:9/?a=b', requestToken: 'request' } }),
    ).toEqual(['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
  });

  test('drops a summary above 1 MiB, and says so', async () => {
    const { summary, annotations } = await run(`await runner.writeSummary('x'.repeat(1024 * 1024));`);
    expect(summary).toBeUndefined();
    expect(annotations).toMatchObject([
      { level: 'error', message: expect.stringContaining('upload aborted') },
    ]);
  });

  test('keeps ten annotations of a level, each cut', async () => {
    const { annotations } = await run(`
      for (let n = 0; n < 12; n++) runner.annotate({ level: 'warning', title: String(n), message: 'x'.repeat(5000) });`);
    expect(annotations.map(({ message }) => message.length)).toEqual(Array(10).fill(4096));
  });

  test('hands environment and path on to the post step', async () => {
    const main = `
      import { appendFileSync } from 'node:fs';
      appendFileSync(process.env.GITHUB_ENV, 'A<<E\\n1\\n2\\nE\\nB=3\\n');
      appendFileSync(process.env.GITHUB_PATH, '/first\\n/second\\n');`;
    const { exported, postLog } = await run(main, {
      post: `const { A, B, PATH } = runner.environment; runner.info(JSON.stringify([A, B, PATH.split(':').slice(0, 2)]));`,
    });
    expect(exported).toEqual({ env: { A: '1\n2', B: '3' }, path: ['/first', '/second'] });
    expect(JSON.parse(postLog)).toEqual(['1\n2', '3', ['/second', '/first']]);
  });

  test('kills what outlives the job', async () => {
    const pidFile = join(folder, 'survivor');
    const { survivors } = await run(`
      import { spawn } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
      writeFileSync(${JSON.stringify(pidFile)}, String(child.pid));
      child.unref();`);
    expect(survivors).toEqual([Number(await readFile(pidFile, 'utf8'))]);
  });
});
