import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What observer.mjs saw of a process. Times are milliseconds since the process started. */
export interface Observed {
  readonly script: string | undefined;
  readonly endedAt: number;
  readonly maxRssKb: number;
  readonly children: readonly Span[];
  readonly waits: readonly Wait[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A stretch in which a request was under way. */
export interface Wait extends Span {
  /** How much of it the process had nothing to do. */
  readonly idleMs: number;
}

/**
 * Observes the Node processes that are started with a certain environment.
 * @param act - starts them, and waits for their end
 */
export async function observe(
  act: (environment: Readonly<Record<string, string>>) => Promise<void>,
): Promise<readonly Observed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-observed-'));
  try {
    await act({
      NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'observer.mjs')).href}`,
      PLANWRIGHT_OBSERVED: folder,
    });
    const names = await readdir(folder);
    return await Promise.all(
      names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Observed),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
