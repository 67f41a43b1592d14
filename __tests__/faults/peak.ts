import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How much memory the processes of a job's steps had at most. */
export interface Peak {
  /** For the job's environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** The largest of what they had since the last call, in megabytes. */
  read(): Promise<number>;
}

/** Lets each Node of a job write down, when it ends, how much it had. */
export async function makePeak(folder: string): Promise<Peak> {
  const [probe, record] = [join(folder, 'probe.mjs'), join(folder, 'peaks')];
  await writeFile(
    probe,
    `import { appendFileSync } from 'node:fs';
process.on('exit', () => appendFileSync(${JSON.stringify(record)}, process.resourceUsage().maxRSS + '\\n'));`,
  );
  return {
    environment: { NODE_OPTIONS: `--import=${probe}` },
    async read() {
      const kilobytes = (await readFile(record, 'utf8')).trim().split('\n').map(Number);
      await rm(record);
      return Math.round(Math.max(...kilobytes) / 1024);
    },
  };
}
