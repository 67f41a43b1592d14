import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder above this file that has the action's metadata: the same for the sources and for every bundle. */
export function findActionFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'action.yml')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
