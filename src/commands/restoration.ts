import { quote } from '../terraform/shell.ts';
import type { Inputs } from '../inputs/schema.ts';
import type { World } from '../ports.ts';
import { decideBackend } from '../stack/backend.ts';
import { placeOf, type Stack } from '../stack/stack.ts';
import { initArgs } from '../terraform/args.ts';

/** A stack whose state is to be restored by hand. */
export interface Restored {
  readonly world: Pick<World, 'runner'>;
  readonly inputs: Inputs;
  readonly stack: Stack;
}

/** A root that knows a backend in the inputs' bucket, and nothing else. */
export const BACKEND_ROOT = 'terraform {\n  backend "s3" {}\n}\n';

/**
 * The commands that save a state out of a file.
 * @param path - absolute
 * @param lockId - of a lock that is to be freed before
 */
export function mendFromFile(owner: Restored, path: string, lockId?: string): string {
  const { stack } = owner;
  const terraform = `terraform -chdir=${quote(placeOf(stack))}`;
  const file = path.startsWith(`${stack.root}/`) ? path.slice(stack.root.length + 1) : path;
  return [
    ...initialise(owner, terraform),
    ...(lockId === undefined ? [] : [`${terraform} force-unlock -force ${quote(lockId)}`]),
    // Left in its place, it would stop the next apply.
    `${terraform} state push ${quote(file)} && rm ${quote(path)}`,
  ].join('\n');
}

/**
 * The commands that save a state out of an object of the bucket, in the root; where that comes with the action, and is
 * gone with the job, in one of their own.
 * @param url - `s3://…`
 */
export function mendFromObject(owner: Restored, url: string): string {
  const { identity } = owner.stack;
  const isRoot = identity.kind === 'root';
  const folder = isRoot ? identity.directory : 'restored-state';
  const terraform = `terraform -chdir=${quote(folder)}`;
  const file = quote(`${folder}/errored.tfstate`);
  const makeRoot = `mkdir ${folder} && printf '${BACKEND_ROOT.replaceAll('\n', String.raw`\n`)}' > ${folder}/main.tf`;
  return [
    ...(isRoot ? [] : [makeRoot]),
    ...initialise(owner, terraform),
    `aws s3 cp ${quote(url)} ${file}`,
    `${terraform} state push errored.tfstate && rm ${file} && aws s3 rm ${quote(url)}`,
  ].join('\n');
}

function initialise(owner: Restored, terraform: string): readonly string[] {
  const { workspace } = owner.stack.identity;
  return [
    `${terraform} ${initOf(owner)}`,
    ...(workspace === 'default' ? [] : [`${terraform} workspace select ${quote(workspace)}`]),
  ];
}

function initOf({ world, inputs, stack }: Restored): string {
  const backend = decideBackend(inputs, 's3', stack.identity, world.runner.job.repository);
  const settings = backend.kind === 'unfit' ? [] : backend.settings.map((each) => veil(each, inputs));
  return initArgs({ backend: true, backendConfig: settings })
    .filter((arg) => arg !== '-json')
    .map(quote)
    .join(' ');
}

/** What comes from `backend-config` may be a secret: a password of the backend's. */
function veil(setting: string, inputs: Inputs): string {
  const isGiven = inputs['backend-config'].includes(setting);
  return isGiven && setting.includes('=') ? `${setting.slice(0, setting.indexOf('='))}=…` : setting;
}
