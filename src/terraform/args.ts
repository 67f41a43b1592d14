/**
 * Arguments of Terraform's commands. What a user gives comes as `-flag=value` or behind `--`, so that none of it
 * can be taken for a flag.
 */

/** How `terraform init` is run. */
export interface InitOptions {
  /** Whether the backend is initialised; without it nothing is asked of a state. */
  readonly backend: boolean;
  /** `key=value` pairs or paths of files. */
  readonly backendConfig: readonly string[];
  /** Whether the root has a dependency lock file, which then stays as it is. */
  readonly locked?: boolean;
}

/** How `terraform plan` is run. */
export interface PlanOptions {
  /** The absolute path of the plan file. */
  readonly out: string;
  readonly destroy: boolean;
  /** Paths of var files, later ones win. */
  readonly varFiles: readonly string[];
  readonly targets: readonly string[];
  readonly replace: readonly string[];
  readonly refresh: boolean;
  /** A duration of Terraform's: `5m`. */
  readonly lockTimeout: string;
  readonly parallelism: number | undefined;
}

/** How `terraform apply` is run. */
export interface ApplyOptions {
  /** The absolute path of the plan file. */
  readonly planFile: string;
  /** A duration of Terraform's: `5m`. */
  readonly lockTimeout: string;
  readonly parallelism: number | undefined;
}

/**
 * `-reconfigure` lets a data folder be used again for another backend configuration. A lock file that `init` could add
 * to would let in what nobody has reviewed.
 */
export function initArgs({ backend, backendConfig, locked = false }: InitOptions): readonly string[] {
  return [
    'init',
    '-json',
    '-input=false',
    ...(locked ? ['-lockfile=readonly'] : []),
    ...(backend
      ? ['-reconfigure', ...backendConfig.map((setting) => `-backend-config=${setting}`)]
      : ['-backend=false']),
  ];
}

/** Fetches modules, and nothing else. */
export function getArgs(): readonly string[] {
  return ['get', '-no-color'];
}

/** Exit codes: 0 no changes, 1 failed, 2 changes. */
export function planArgs(options: PlanOptions): readonly string[] {
  return [
    'plan',
    '-json',
    '-detailed-exitcode',
    '-input=false',
    `-out=${options.out}`,
    `-lock-timeout=${options.lockTimeout}`,
    ...parallelismArgs(options.parallelism),
    ...(options.destroy ? ['-destroy'] : []),
    ...(options.refresh ? [] : ['-refresh=false']),
    ...options.varFiles.map((path) => `-var-file=${path}`),
    ...options.targets.map((address) => `-target=${address}`),
    ...options.replace.map((address) => `-replace=${address}`),
  ];
}

/** Applies a saved plan. */
export function applyArgs({ planFile, lockTimeout, parallelism }: ApplyOptions): readonly string[] {
  return [
    'apply',
    '-json',
    '-input=false',
    `-lock-timeout=${lockTimeout}`,
    ...parallelismArgs(parallelism),
    '--',
    planFile,
  ];
}

/** Prints a plan file as JSON, secrets in clear. */
export function showArgs(planFile: string): readonly string[] {
  return ['show', '-json', '--', planFile];
}

/** Prints names and diffs of what isn't formatted, and changes nothing; with `-list=false` no diff is printed. */
export function fmtArgs(): readonly string[] {
  return ['fmt', '-check', '-diff', '-recursive', '-no-color'];
}

export function validateArgs(): readonly string[] {
  return ['validate', '-json'];
}

/** Creating a workspace writes a state object. */
export function workspaceSelectArgs(
  name: string,
  { create }: { readonly create: boolean },
): readonly string[] {
  return ['workspace', 'select', '-no-color', ...(create ? ['-or-create'] : []), '--', name];
}

/** Prints a state; of none, an empty one without a lineage. */
export function statePullArgs(): readonly string[] {
  return ['state', 'pull'];
}

/** How `terraform state push` is run. */
export interface StatePushOptions {
  /** The absolute path of the state. */
  readonly file: string;
  readonly lock: boolean;
  /** Whether another lineage and a higher serial are written over. */
  readonly force: boolean;
}

/** Writes a state, unless what is there has another lineage or a higher serial. It doesn't wait for a lock. */
export function statePushArgs({ file, lock, force }: StatePushOptions): readonly string[] {
  return [
    'state',
    'push',
    '-no-color',
    `-lock=${lock}`,
    '-lock-timeout=0s',
    ...(force ? ['-force'] : []),
    '--',
    file,
  ];
}

/** Frees the state's lock, if it has this id. */
export function forceUnlockArgs(id: string): readonly string[] {
  return ['force-unlock', '-force', '-no-color', '--', id];
}

function parallelismArgs(parallelism: number | undefined): readonly string[] {
  return parallelism === undefined ? [] : [`-parallelism=${parallelism}`];
}
