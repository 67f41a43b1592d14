import { TerraformError, mendOfFullDisk } from '../errors.ts';
import type { Files } from '../ports.ts';
import type { Bench } from './bench.ts';

/** In bytes: the state twice, in a file of its own and in what Terraform prints, and what else is printed. */
const needed = 64 * 1024 * 1024;

/** In bytes: with less, Terraform may have been unable to say why it failed. */
const least = 64 * 1024;

/**
 * Finds out whether the disk is full or nearly so, where nothing may be applied then: a state that the backend doesn't
 * take has no other place than the disk, without which it would be lost with everything that was made.
 */
export async function findFullDisk({ world, stack, intent }: Bench): Promise<TerraformError | undefined> {
  for (const folder of [stack.root, stack.folder]) {
    const room = await world.files.roomIn(folder);
    if (room >= needed) continue;
    return new TerraformError(
      'apply',
      `nothing was applied, since the disk is nearly full: \`terraform ${intent.command}\` needs ${inMegabytes(needed)} for a state that can’t be saved elsewhere, and \`${folder}\` has ${inMegabytes(room)}`,
      [],
      { mend: mendOfFullDisk },
    );
  }
  return undefined;
}

/** Why nothing more is said of a failure, where the disk is to blame: `; the disk of … is full`, or nothing. */
export async function blameDisk(files: Files, folder: string): Promise<string> {
  return (await files.roomIn(folder)) < least ? `; the disk is full, with no room left in \`${folder}\`` : '';
}

function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}
