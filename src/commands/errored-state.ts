import { placeOf } from '../stack/stack.ts';
import { StateError } from '../errors.ts';
import type { Inputs } from '../inputs/schema.ts';
import type { World } from '../ports.ts';
import { decideBackend } from '../stack/backend.ts';
import type { Stack } from '../stack/stack.ts';
import { initArgs } from '../terraform/args.ts';
import { findStateDump } from '../terraform/state-dump.ts';

/** Where Terraform leaves a state that the backend didn't take: in its working directory. */
const fileName = 'errored.tfstate';

/** A stack as far as a state that wasn't saved concerns it. */
export interface Owner {
  readonly world: Pick<World, 'files' | 'runner'>;
  readonly inputs: Inputs;
  readonly stack: Stack;
}

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

/** As `findErroredState`; one that Terraform could only print is taken out of its output first, into the stack's folder. */
export async function rescueState(owner: Owner, outputFile: string): Promise<string | undefined> {
  const { files } = owner.world;
  const dump = findStateDump((await files.read(outputFile)) ?? '');
  if (dump !== undefined) await files.write(`${owner.stack.folder}/${fileName}`, dump);
  return findErroredState(owner);
}

/** An error for a state that is in a file alone, with the commands that save it. */
export function stateError(owner: Owner, path: string, what: string): StateError {
  const { hosted } = owner.world.runner.job;
  const urgency = hosted
    ? 'This machine is thrown away after the job: save the state in a later step of it'
    : `Save it before the next job: its \`actions/checkout\` would remove it`;
  return new StateError(path, `${what}; the only copy of it is \`${path}\`. ${urgency}`, {
    mend: mendOf(owner, path),
  });
}

function mendOf({ world, inputs, stack }: Owner, path: string): string {
  const { identity, root } = stack;
  const isInRoot = path === `${root}/${fileName}`;
  const terraform = `terraform -chdir=${quote(placeOf(stack))}`;
  const backend = decideBackend(inputs, 's3', identity, world.runner.job.repository);
  const settings = backend.kind === 'unfit' ? [] : backend.settings.map((each) => veil(each, inputs));
  const init = initArgs({ backend: true, backendConfig: settings }).filter((arg) => arg !== '-json');
  return [
    `${terraform} ${init.map(quote).join(' ')}`,
    ...(identity.workspace === 'default'
      ? []
      : [`${terraform} workspace select ${quote(identity.workspace)}`]),
    // Left in its place, it would stop the next apply.
    `${terraform} state push ${quote(isInRoot ? fileName : path)} && rm ${quote(path)}`,
  ].join('\n');
}

/** What comes from `backend-config` may be a secret: a password of the backend's. */
function veil(setting: string, inputs: Inputs): string {
  const isGiven = inputs['backend-config'].includes(setting);
  return isGiven && setting.includes('=') ? `${setting.slice(0, setting.indexOf('='))}=…` : setting;
}

function quote(word: string): string {
  return /^[\w@%+=:,./…-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
