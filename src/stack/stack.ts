import type { Inputs } from '../inputs/schema.ts';

/** What tells one stack of a repository from every other: two that differ in any part never share anything. */
export interface StackIdentity {
  /** The root module relative to the workspace, with forward slashes: `infra`, `.` */
  readonly directory: string;
  readonly environment: string | undefined;
  /** Terraform's workspace. */
  readonly workspace: string;
}

/** What is deployed, and where its files are. */
export interface Stack {
  readonly identity: StackIdentity;
  /** As every report prints it, and as `confirm` must repeat it: `infra`, `infra/prod`, `infra/prod@blue`. */
  readonly name: string;
  /** The root module's absolute path. */
  readonly root: string;
  /** The stack's own folder below `RUNNER_TEMP`. */
  readonly folder: string;
}

/** Which stack the inputs are about. Needs no disk, so that even a faulty run can say whose it is. */
export function identifyStack(
  inputs: Pick<Inputs, 'directory' | 'environment' | 'workspace'>,
): StackIdentity {
  return {
    directory: normalise(inputs.directory ?? '.'),
    environment: inputs.environment,
    workspace: inputs.workspace,
  };
}

/**
 * The stack's name for people. The root of the workspace goes by the repository's name.
 * @param repository - `owner/name`
 */
export function nameStack(identity: StackIdentity, repository: string): string {
  const base = identity.directory === '.' ? (repository.split('/')[1] ?? repository) : identity.directory;
  const stage = identity.environment === undefined ? base : `${base}/${identity.environment}`;
  return identity.workspace === 'default' ? stage : `${stage}@${identity.workspace}`;
}

/** A folder name that no other stack of the repository has, whatever characters its parts are made of. */
export function folderName(identity: StackIdentity): string {
  return [identity.directory, identity.environment ?? '', identity.workspace]
    .map(encodeURIComponent)
    .join('~')
    .replaceAll('.', '%2E');
}

/**
 * The state's key in the bucket, unless `state-key` says otherwise. The root of the workspace has no folder in it:
 * any name might be that of a directory.
 */
export function stateKey({ directory, environment }: StackIdentity, repository: string): string {
  const folders = [repository, ...(directory === '.' ? [] : [directory]), environment ?? 'default'];
  return [...folders, 'terraform.tfstate'].join('/');
}

/** `./infra//prod/` is `infra/prod`; one that leaves the workspace keeps its `..` in front. */
function normalise(directory: string): string {
  const steps: string[] = [];
  for (const step of directory.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return `${directory.startsWith('/') ? '/' : ''}${steps.join('/')}` || '.';
}
