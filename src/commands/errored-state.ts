import { StateError } from '../errors.ts';
import type { Inputs } from '../inputs/schema.ts';
import type { World } from '../ports.ts';
import type { Stack } from '../stack/stack.ts';
import { findStateDump } from '../terraform/state-dump.ts';
import { mendFromFile, mendFromObject } from './restoration.ts';

/** Where Terraform leaves a state that the backend didn't take: in its working directory. */
const fileName = 'errored.tfstate';

/** A stack as far as a state that wasn't saved concerns it. */
export interface Owner {
  readonly world: Pick<World, 'files' | 'runner'>;
  readonly inputs: Inputs;
  readonly stack: Stack;
}

/** Where a state is that couldn't be saved. */
export type Refuge =
  /** An absolute path on this machine. */
  | { readonly kind: 'file'; readonly path: string }
  /** `s3://…`, beside its place. */
  | { readonly kind: 'object'; readonly url: string };

/**
 * Finds a state that couldn't be saved.
 * @returns its absolute path
 */
export async function findErroredState({ world: { files }, stack }: Owner): Promise<string | undefined> {
  for (const folder of [stack.root, stack.folder]) {
    const path = `${folder}/${fileName}`;
    const isThere = (await files.list(folder))?.includes(fileName) === true;
    // A folder of that name is none of Terraform's.
    if (isThere && (await files.list(path)) === undefined) return path;
  }
  return undefined;
}

/**
 * As `findErroredState`; one that Terraform could only print is moved out of its output first, into the stack's folder.
 * @param outputFile - what Terraform printed; it has ended
 */
export async function takeErroredState(owner: Owner, outputFile: string): Promise<string | undefined> {
  const { files } = owner.world;
  const dump = await findDump(files, outputFile);
  if (dump !== undefined) {
    await files.write(`${owner.stack.folder}/${fileName}`, dump);
    await files.remove(outputFile);
  }
  return findErroredState(owner);
}

/** Output that was removed held no state: it was read to its end. */
async function findDump(files: World['files'], outputFile: string): Promise<string | undefined> {
  if ((await files.resolve(outputFile)) === undefined) return undefined;
  const output = files.open(outputFile);
  try {
    return findStateDump(output);
  } finally {
    output.close();
  }
}

/**
 * An error for a state that isn't in its place, with the commands that restore it.
 * @param what - what happened, to which the error adds where the state is
 * @param lockId - of a lock that is left behind, and has to be freed before
 */
export function stateError(owner: Owner, refuge: Refuge, what: string, lockId?: string): StateError {
  if (refuge.kind === 'object') {
    const { url } = refuge;
    const where = `the state rests beside its place, as \`${url}\`. Nothing is applied before it is restored`;
    return new StateError(url, `${what}; ${where}`, { mend: mendFromObject(owner, url) });
  }
  const { path } = refuge;
  const { hosted } = owner.world.runner.job;
  const urgency = hosted
    ? 'This machine is thrown away after the job: save the state in a later step of it'
    : `Save it before the next job: its \`actions/checkout\` would remove it`;
  return new StateError(path, `${what}; the only copy of it is \`${path}\`. ${urgency}`, {
    mend: mendFromFile(owner, path, lockId),
  });
}
