import { readFile } from 'node:fs/promises';
import type { PageAssets } from '../ports.ts';

/** Where the plan's data belongs in the page that the build makes. */
export const DATA_MARK = '{{plan}}';

/**
 * Reads the page that the build has made.
 * @throws Error when the file isn't the build's
 */
export async function readPageAssets(file: string): Promise<PageAssets> {
  const [before, after, ...others] = (await readFile(file, 'utf8')).split(DATA_MARK);
  if (before === undefined || after === undefined || others.length > 0) {
    throw new Error(`${file} isn't the page that the build makes: ${DATA_MARK} must stand in it once`);
  }
  return { before, after };
}
