import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createProcesses } from '../../src/adapters/process.ts';
import { awaitExit, parseSupervised, type SupervisedRecord } from '../../src/adapters/survivor.ts';
import { CancelledError } from '../../src/errors.ts';
import type { Command, Processes } from '../../src/ports.ts';

let folder: string;
let job: AbortController;
let state: Map<string, string>;
let processes: Processes;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'process-test-'));
  job = new AbortController();
  state = new Map();
  processes = createProcesses({
    saveState: (name, value) => state.set(name, value),
    cancelled: job.signal,
  });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function nodeCommand(script: string, environment: Readonly<Record<string, string>> = {}): Command {
  return {
    title: 'a program',
    program: process.execPath,
    args: ['-e', script],
    directory: folder,
    environment,
  };
}

async function supervise(script: string, onLine: (line: string) => void = () => undefined) {
  return processes.supervise(nodeCommand(script), { folder, name: 'out', onLine });
}

describe('a short program', () => {
  test('ends with its code and its output, in its directory', async () => {
    const script = `console.log(process.cwd()); console.error('é'); process.exitCode = 3`;
    expect(await processes.run(nodeCommand(script))).toEqual({
      code: 3,
      stdout: `${folder}\n`,
      stderr: 'é\n',
    });
  });

  test('sees the environment that it is given alone', async () => {
    const { stdout } = await processes.run(
      nodeCommand('console.log(JSON.stringify(process.env))', { ONLY: 'this' }),
    );
    expect(JSON.parse(stdout)).toEqual({ ONLY: 'this' });
  });

  test('gets its arguments as they are, and nothing to read', async () => {
    const command: Command = {
      ...nodeCommand('process.stdin.resume().on("end", () => console.log(process.argv[1]))'),
    };
    const { stdout } = await processes.run({ ...command, args: [...command.args, '$HOME `id` "x" *'] });
    expect(stdout).toBe('$HOME `id` "x" *\n');
  });

  test('that a signal ends has 128 and its number', async () => {
    expect(await processes.run(nodeCommand(`process.kill(process.pid, 'SIGKILL')`))).toMatchObject({
      code: 137,
    });
  });

  test('may print a line of many megabytes', async () => {
    const { stdout } = await processes.run(nodeCommand(`process.stdout.write('x'.repeat(20_000_000))`));
    expect(stdout).toHaveLength(20_000_000);
  });

  test('that is not there is named', async () => {
    const command = { ...nodeCommand(''), program: join(folder, 'nothing') };
    await expect(processes.run(command)).rejects.toThrow(`a program can't be started`);
  });

  test('is interrupted when the job is cancelled', async () => {
    const running = processes.run(
      nodeCommand(`
      process.on('SIGINT', () => process.exit(1));
      require('fs').writeFileSync('ready', '');
      setInterval(() => {}, 1000);
    `),
    );
    await appears(join(folder, 'ready'));
    job.abort();
    await expect(running).rejects.toThrow(CancelledError);
  });
});

describe('a supervised program', () => {
  test('hands over its lines, whole and in order, and leaves its output in files of its owner', async () => {
    const lines: string[] = [];
    const ended = await supervise(
      `console.log('one\\r\\n\\ntwo é 😀'); console.error('oops'); process.stdout.write('rest'); process.exitCode = 2`,
      (line) => lines.push(line),
    );
    expect(lines).toEqual(['one', '', 'two é 😀', 'rest']);
    expect(ended).toEqual({
      code: 2,
      stdoutFile: join(folder, 'out.stdout'),
      stderrFile: join(folder, 'out.stderr'),
    });
    expect(await readFile(ended.stderrFile, 'utf8')).toBe('oops\n');
    expect((await stat(ended.stdoutFile)).mode & 0o777).toBe(0o600);
    expect((await stat(ended.stderrFile)).mode & 0o777).toBe(0o600);
  });

  test('hands them over while it runs, characters torn between writes included', async () => {
    const seen = Promise.withResolvers<string>();
    const ended = supervise(
      `
      const fs = require('fs');
      const bytes = Buffer.from('é😀\\n');
      let at = 0;
      const writing = setInterval(() => {
        if (at < bytes.length) fs.writeSync(1, bytes, at++, 1);
        else if (fs.existsSync('seen')) clearInterval(writing);
      }, 60);
      `,
      seen.resolve,
    );
    expect(await seen.promise).toBe('é😀');
    await writeFile(join(folder, 'seen'), '');
    expect(await ended).toMatchObject({ code: 0 });
  });

  test('may print a line of many megabytes: it is cut, and the next one is whole', async () => {
    const lines: string[] = [];
    await supervise(`process.stdout.write('x'.repeat(30_000_000) + '\\nnext\\n')`, (line) =>
      lines.push(line),
    );
    expect(lines.map((line) => line.length)).toEqual([4 * 1024 * 1024, 4]);
    expect((await stat(join(folder, 'out.stdout'))).size).toBe(30_000_006);
  });

  test('is in a session of its own, and in the state of the action', async () => {
    const pids: string[] = [];
    await supervise(
      `const stat = require('fs').readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
       console.log(process.pid); console.log(stat[2]); console.log(stat[3])`,
      (line) => pids.push(line),
    );
    const [pid, group, session] = pids;
    expect([group, session]).toEqual([pid, pid]);
    expect(parseSupervised(state.get('supervised') ?? '')).toEqual([
      {
        pid: Number(pid),
        startTime: expect.stringMatching(/^\d+$/),
        title: 'a program',
        stdoutFile: join(folder, 'out.stdout'),
        stderrFile: join(folder, 'out.stderr'),
      },
    ]);
  });

  test('ticks about once a second', async () => {
    let ticks = 0;
    await processes.supervise(nodeCommand('setTimeout(() => {}, 1500)'), {
      folder,
      name: 'out',
      onLine: () => undefined,
      onTick: () => (ticks += 1),
    });
    expect(ticks).toBe(1);
  });

  test('gets exactly one SIGINT when the job is cancelled, and is waited for', async () => {
    const lines: string[] = [];
    const ended = supervise(
      `
      let signals = 0;
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {
        signals += 1;
        console.log(name);
        if (signals === 1) setTimeout(() => process.exit(40 + signals), 400);
      });
      console.log('ready');
      setInterval(() => {}, 1000);
      `,
      (line) => {
        lines.push(line);
        if (line === 'ready') job.abort();
      },
    );
    expect(await ended).toMatchObject({ code: 41 });
    expect(lines).toEqual(['ready', 'SIGINT']);
  });

  test('is not started once the job is cancelled', async () => {
    job.abort();
    await expect(supervise(`require('fs').writeFileSync('started', '')`)).rejects.toThrow(CancelledError);
    await expect(processes.run(nodeCommand(''))).rejects.toThrow(CancelledError);
    await expect(stat(join(folder, 'started'))).rejects.toThrow('ENOENT');
    expect(state.size).toBe(0);
  });

  test('that is not there is named, and none is remembered', async () => {
    const command = { ...nodeCommand(''), program: join(folder, 'nothing') };
    const supervision = { folder, name: 'out', onLine: () => undefined };
    await expect(processes.supervise(command, supervision)).rejects.toThrow(
      `a program can't be started: spawn ${join(folder, 'nothing')} ENOENT`,
    );
    expect(state.size).toBe(0);
  });

  test("is not left alone for its listener's fault", async () => {
    const ended = supervise(
      `console.log('x'); setTimeout(() => require('fs').writeFileSync('finished', ''), 400)`,
      () => {
        throw new Error('a fault');
      },
    );
    await expect(ended).rejects.toThrow('a fault');
    await expect(stat(join(folder, 'finished'))).resolves.toBeDefined();
  });
});

describe('a survivor', () => {
  /** Starts an action that supervises a program, and kills it as soon as the program runs. */
  async function orphan(script: string): Promise<SupervisedRecord> {
    const action = spawn(
      process.execPath,
      [
        '--input-type=module',
        '--disable-warning=ExperimentalWarning',
        '-e',
        `
        import { createProcesses } from ${JSON.stringify(join(import.meta.dirname, '../../src/adapters/process.ts'))};
        let state = '';
        const processes = createProcesses({
          saveState: (_, value) => { state = value; },
          cancelled: new AbortController().signal,
        });
        await processes.supervise(${JSON.stringify(nodeCommand(script))}, {
          folder: ${JSON.stringify(folder)},
          name: 'out',
          onLine: () => console.log(state),
        });
        `,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const lines = createInterface({ input: action.stdout });
    const [line] = (await once(lines, 'line')) as [string];
    action.kill('SIGKILL');
    await once(action, 'exit');
    const [record] = parseSupervised(line);
    if (!record) throw new Error(`no record in ${line}`);
    return record;
  }

  const COUNT = `
    console.log('line 0');
    let count = 0;
    const counting = setInterval(() => {
      if (!require('fs').existsSync('go on')) return;
      console.log('line ' + ++count);
      if (count === 5) clearInterval(counting);
    }, 20);
  `;

  test('finishes after the death of the action, and is seen through', async () => {
    const survivor = await orphan(COUNT);
    const lines: string[] = [];
    const ended = awaitExit(survivor, { limitMs: 20_000, onLine: (line) => lines.push(line) });
    await writeFile(join(folder, 'go on'), '');
    expect(await ended).toBe('ended');
    expect(lines).toEqual(['line 0', 'line 1', 'line 2', 'line 3', 'line 4', 'line 5']);
    expect(await readFile(survivor.stdoutFile, 'utf8')).toBe(`${lines.join('\n')}\n`);
    expect(await awaitExit(survivor, { limitMs: 0, onLine: () => undefined })).toBe('ended');
  });

  test('that takes too long is left running', async () => {
    const survivor = await orphan(COUNT);
    const lines: string[] = [];
    expect(await awaitExit(survivor, { limitMs: 50, onLine: (line) => lines.push(line) })).toBe(
      'still running',
    );
    expect(lines).toEqual(['line 0']);
    await writeFile(join(folder, 'go on'), '');
    expect(await awaitExit(survivor, { limitMs: 20_000, onLine: () => undefined })).toBe('ended');
  });

  test('is not another process that got its pid', async () => {
    const stdoutFile = join(folder, 'removed');
    const reused = { pid: process.pid, startTime: '1', title: 'x', stdoutFile, stderrFile: stdoutFile };
    expect(await awaitExit(reused, { limitMs: 0, onLine: () => undefined })).toBe('ended');
  });

  test.each(['', 'null', '{}', '[1, null, {}, {"pid": 1}]'])('is not found in the state %j', (text) => {
    expect(parseSupervised(text)).toEqual([]);
  });
});

async function appears(path: string): Promise<void> {
  while (!(await stat(path).catch(() => undefined))) await new Promise((resolve) => setTimeout(resolve, 10));
}
