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

/** `-reconfigure` lets a data folder be used again for another backend configuration. */
export function initArgs({ backend, backendConfig }: InitOptions): readonly string[] {
  return [
    'init',
    '-json',
    '-input=false',
    ...(backend
      ? ['-reconfigure', ...backendConfig.map((setting) => `-backend-config=${setting}`)]
      : ['-backend=false']),
  ];
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

function parallelismArgs(parallelism: number | undefined): readonly string[] {
  return parallelism === undefined ? [] : [`-parallelism=${parallelism}`];
}
