import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endOf, type Call, type Reply } from './call.ts';

/** What an execution environment is started with. */
export interface EnvironmentOptions {
  /** The folder of the unpacked package. */
  readonly root: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Called with each line that the function prints. */
  readonly onLine: (line: string) => void;
}

/** A process that a function runs in, one call at a time. */
export interface ExecutionEnvironment {
  /** False once it has ended. */
  readonly alive: boolean;
  /** @param timeout - after so many seconds the process is killed */
  invoke(call: Omit<Call, 'deadline'>, timeout: number): Promise<Reply>;
  stop(): Promise<void>;
}

/**
 * Starts one on the Node that runs this.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 */
export function startEnvironment({ root, variables, onLine }: EnvironmentOptions): ExecutionEnvironment {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'runtime.ts')], {
    cwd: root,
    env: { ...variables },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let end = '';
  let heardAll = (): void => undefined;
  const onOutput = (line: string): void => {
    if (end === '' || !line.endsWith(end)) return onLine(line);
    // The function's last line may have no end of its own.
    if (line !== end) onLine(line.slice(0, -end.length));
    heardAll();
  };
  createInterface(child.stdout!).on('line', onOutput);
  createInterface(child.stderr!).on('line', onLine);

  return {
    get alive() {
      return child.exitCode === null && child.signalCode === null;
    },
    async invoke(call, timeout) {
      end = endOf(call.requestId);
      const printed = new Promise<void>((resolve) => {
        heardAll = resolve;
      });
      let timedOut = false;
      const timer = setTimeout(() => {
        timedOut = true;
        child.kill('SIGKILL');
      }, timeout * 1000);
      const replied = once(child, 'message').then(async ([reply]) => {
        await printed;
        return reply as Reply;
      });
      const died = closed.then(() => {
        if (timedOut) {
          return failure(call, 'Sandbox.Timedout', `Task timed out after ${timeout.toFixed(2)} seconds`);
        }
        const why =
          child.signalCode === null ? `exit status ${child.exitCode}` : `signal: ${child.signalCode}`;
        return failure(call, 'Runtime.ExitError', `Runtime exited with error: ${why}`);
      });
      // That the process is gone shows by its end.
      child.send({ ...call, deadline: Date.now() + timeout * 1000 } satisfies Call, () => undefined);
      try {
        return await Promise.race([replied, died]);
      } finally {
        clearTimeout(timer);
      }
    },
    async stop() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

function failure({ requestId }: Pick<Call, 'requestId'>, errorType: string, what: string): Reply {
  return {
    kind: 'failed',
    payload: JSON.stringify({ errorType, errorMessage: `RequestId: ${requestId} Error: ${what}` }),
  };
}
