import { createHash } from 'node:crypto';
import type { Inputs } from '../inputs/schema.ts';

/** What tells one stack of a repository from every other: two that differ in any part never share anything. */
export type StackIdentity = (RootIdentity | ServiceIdentity) & {
  readonly environment: string | undefined;
  /** Terraform's workspace. */
  readonly workspace: string;
};

/** A root module of the repository. */
export interface RootIdentity {
  readonly kind: 'root';
  /** Relative to the workspace, with forward slashes: `infra`, `.` */
  readonly directory: string;
}

/** The service that comes with the action, under a name of its own. */
export interface ServiceIdentity {
  readonly kind: 'service';
  readonly service: string;
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

/**
 * Which stack the inputs are about. Needs no disk, so that even a faulty run can say whose it is.
 * @param repository - `owner/name`
 */
export function identifyStack(
  inputs: Pick<Inputs, 'directory' | 'environment' | 'service' | 'workspace'>,
  repository: string,
): StackIdentity {
  const { environment, workspace } = inputs;
  return inputs.directory === undefined
    ? { kind: 'service', service: inputs.service ?? serviceOf(repository), environment, workspace }
    : { kind: 'root', directory: normalise(inputs.directory), environment, workspace };
}

/** A repository's name as that of its service: in small letters, with hyphens for what a name can't hold. */
export function serviceOf(repository: string): string {
  return nameOf(repository)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
}

/**
 * The stack's name for people. The root of the workspace goes by the repository's name.
 * @param repository - `owner/name`
 */
export function nameStack(identity: StackIdentity, repository: string): string {
  const own = identity.kind === 'service' ? identity.service : identity.directory;
  const base = own === '.' ? nameOf(repository) : own;
  const stage = identity.environment === undefined ? base : `${base}/${identity.environment}`;
  return identity.workspace === 'default' ? stage : `${stage}@${identity.workspace}`;
}

// In characters. Most file systems take 255 bytes, and files have names with it in them.
const LONGEST_NAME = 200;

/** A folder name that no other stack of the repository has, whatever characters its parts are made of. */
export function folderName(identity: StackIdentity): string {
  const own = identity.kind === 'service' ? ['service', identity.service] : [identity.directory];
  const name = [...own, identity.environment ?? '', identity.workspace]
    .map((part) => encodeURIComponent(part).replaceAll('.', '%2E').replaceAll('~', '%7E'))
    .join('~');
  if (name.length <= LONGEST_NAME) return name;
  // No other begins with `~`.
  return `~${name.slice(0, 100)}~${createHash('sha256').update(name).digest('hex')}`;
}

/**
 * The state's key in the bucket, unless `state-key` says otherwise. The root of the workspace has no folder of its own:
 * any name might be that of a directory.
 */
export function stateKey(identity: StackIdentity, repository: string): string {
  const own = identity.kind === 'service' ? identity.service : identity.directory;
  const folders = [repository, ...(own === '.' ? [] : [own]), identity.environment ?? 'default'];
  return `${folders.join('/')}/terraform.tfstate`;
}

/** The root module's directory in the workspace; undefined when it comes with the action. */
export function directoryOf(identity: StackIdentity): string | undefined {
  return identity.kind === 'root' ? identity.directory : undefined;
}

/** Where a person who mends something by hand finds the root module. */
export function placeOf({ identity, root }: Pick<Stack, 'identity' | 'root'>): string {
  return identity.kind === 'root' ? identity.directory : root;
}

function nameOf(repository: string): string {
  return repository.split('/')[1] ?? repository;
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
