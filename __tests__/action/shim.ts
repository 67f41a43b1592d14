import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { appears } from './gate.ts';

/** What happens to a Terraform command; whatever comes to one process a second time is called so. */
export type ShimEvent = 'begin' | 'end' | 'orphaned' | Signal | `${Signal} again`;
type Signal = 'SIGINT' | 'SIGTERM';

/** A `terraform` that writes down when it begins and ends, and which signals it gets, which it hands on. */
export interface Shim {
  /** For the job's `PATH`: the shim first. */
  readonly path: string;
  /** The file that it writes to; other programs of a test may append to it. */
  readonly journal: string;
  /** What happened since the last `reset`, oldest first: `apply begin`. */
  events(): readonly string[];
  /** Settles once something has happened. */
  happened(command: string, event: ShimEvent): Promise<void>;
  /** From now on a command does this, in JavaScript, in place of Terraform. */
  replace(command: string, script: string): void;
  /** Forgets what happened and what was replaced. */
  reset(): void;
  remove(): void;
}

/** Makes a shim in a folder of its own. */
export function makeShim(): Shim {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-shim-'));
  const [log, events, program] = [
    join(folder, 'log'),
    join(folder, 'events'),
    join(folder, 'bin', 'terraform'),
  ];
  const reset = (): void => {
    rmSync(events, { recursive: true, force: true });
    mkdirSync(join(events, 'instead'), { recursive: true });
    writeFileSync(log, '');
  };
  reset();
  mkdirSync(join(folder, 'bin'));
  const real = execFileSync('sh', ['-c', 'command -v terraform'], { encoding: 'utf8' }).trim();
  writeFileSync(
    program,
    `#!${process.execPath}\n(${attend.toString()})(${JSON.stringify({ log, events, real })})`,
  );
  chmodSync(program, 0o755);
  return {
    path: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
    journal: log,
    events: () => readFileSync(log, 'utf8').trimEnd().split('\n'),
    happened: (command, event) => appears(join(events, `${command} ${event}`)),
    replace: (command, script) => writeFileSync(join(events, 'instead', command), script),
    reset,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The shim itself: it runs on its own, and sees nothing of this module. */
function attend({ log, events, real }: { log: string; events: string; real: string }): void {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const {
    appendFileSync,
    existsSync,
    readFileSync: read,
    writeFileSync: write,
  } = process.getBuiltinModule('node:fs');
  const [, , command = '', ...args] = process.argv;
  const tell = (event: string): void => {
    if (command === 'version') return;
    appendFileSync(log, `${command} ${event}\n`);
    write(`${events}/${command} ${event}`, '');
  };
  tell('begin');
  const instead = `${events}/instead/${command}`;
  const [of, with_] = existsSync(instead)
    ? [process.execPath, ['-e', read(instead, 'utf8')]]
    : [real, [command, ...args]];
  // Before Terraform is there: a signal in between would end this process alone.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    let times = 0;
    process.on(signal, () => {
      times += 1;
      tell(times === 1 ? signal : `${signal} again`);
      child.kill(signal);
    });
  }
  const child = spawn(of, with_, { stdio: 'inherit' });
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    tell('orphaned');
    clearInterval(watching);
  }, 20);
  child.on('exit', (code, signal) => {
    clearInterval(watching);
    tell('end');
    if (signal === null) process.exit(code ?? 1);
    else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}
