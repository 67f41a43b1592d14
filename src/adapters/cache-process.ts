import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { CacheFailure } from '../ports.ts';

/** Where the cache service is reached. */
export interface CacheService {
  /** The environment that the job gives to the action: it names the service, and the token for it. */
  readonly environment: Readonly<Record<string, string>>;
  /** The absolute path of the program that `cache-service.ts` is. */
  readonly program: string;
}

/** What the cache service is asked for. */
export interface CacheRequest {
  readonly verb: 'restore' | 'save';
  readonly key: string;
  /** Where the folder that is kept lies; temporary files too. */
  readonly directory: string;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

/** What became of it: restoring missed the key, or another job was faster at saving it. */
export type CacheAnswer = { readonly kind: 'done' } | { readonly kind: 'missed' } | CacheFailure;

/** By the exit codes of `cache-service.ts`. */
const ANSWERS: Readonly<Record<number, CacheAnswer>> = {
  0: { kind: 'done' },
  2: { kind: 'unavailable' },
  3: { kind: 'missed' },
};

/**
 * Asks the cache service, in a process of its own: it can be ended with all that it has started when the service
 * hangs, costs the action no time to load, and what the toolkit says of it by itself isn't in the user's log.
 */
export async function askCacheService(
  { environment, program }: CacheService,
  { verb, key, directory, signal }: CacheRequest,
): Promise<CacheAnswer> {
  const child = spawn(process.execPath, [program, verb, key], {
    cwd: directory,
    env: { ...environment, GITHUB_WORKSPACE: directory, RUNNER_TEMP: directory, RUNNER_DEBUG: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const exited = new Promise<number | undefined>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? undefined));
  });
  const end = (): void => endGroup(child.pid);
  if (signal.aborted) end();
  signal.addEventListener('abort', end);
  const said = new Words();
  const lines = createInterface({ input: child.stdout, crlfDelay: Infinity });
  lines.on('line', (line) => {
    said.hear(line);
    if (said.isTryingAgain) end();
  });
  try {
    const code = await exited;
    const { trouble } = said;
    if (trouble !== undefined) return { kind: 'failed', why: trouble };
    if (signal.aborted) return { kind: 'failed', why: 'it took too long' };
    return ANSWERS[code ?? -1] ?? { kind: 'failed', why: `its process ended with ${code ?? 'a signal'}` };
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** Ends a process and what it has started. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** What the toolkit says. It turns failures into warnings, and forgets them. */
class Words {
  /** What went wrong first, without secrets; undefined when nothing did. */
  trouble: string | undefined;
  /** A service that fails once costs more to wait for, half a minute, than it saves. */
  isTryingAgain = false;
  readonly #secrets: string[] = [];

  hear(line: string): void {
    const [, command, text = ''] = /^::([a-z-]+)[^:]*::(.*)$/.exec(line) ?? [];
    const attempt = /^Attempt \d+ of \d+ failed with error: (.*)\. Retrying request/.exec(line)?.[1];
    if (command === 'add-mask') this.#secrets.push(text);
    if (attempt !== undefined) this.isTryingAgain = true;
    const trouble = attempt ?? (command === 'warning' || command === 'error' ? text : undefined);
    if (trouble !== undefined) this.trouble ??= this.#clean(trouble);
  }

  #clean(text: string): string {
    const [first = ''] = text.split(/%0[AD]/);
    const known = this.#secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), first);
    return known.replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1').slice(0, 200);
  }
}
