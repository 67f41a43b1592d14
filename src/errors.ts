/** Why a run failed: the values of the output `failure-reason`. */
export type FailureReason =
  | 'input'
  | 'credentials'
  | 'install'
  | 'init'
  | 'format'
  | 'validate'
  | 'plan'
  | 'lock'
  | 'apply'
  | 'state'
  | 'cancelled'
  | 'github';

/** What every failure can carry besides its message. */
export interface FailureOptions {
  /** The line of YAML or the command that mends it; may span lines. */
  readonly mend?: string | undefined;
  readonly cause?: unknown;
}

/** A failure that a user can act upon: what failed, on what, and what mends it. */
export abstract class PlanwrightError extends Error {
  abstract readonly reason: FailureReason;
  readonly mend: string | undefined;

  constructor(message: string, options: FailureOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = new.target.name;
    this.mend = options.mend;
  }
}

/** One thing that is wrong with the inputs. */
export interface Fault {
  /** The input's name, as in the workflow. */
  readonly input: string;
  /** What is wrong, and what would be right. */
  readonly message: string;
}

/** Everything that is wrong with the inputs, at once; nothing has been started. */
export class InputError extends PlanwrightError {
  readonly reason = 'input';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[], options: FailureOptions = {}) {
    const lines = faults.map(({ input, message }) => `\`${input}\`: ${message}`);
    super(
      lines.length === 1 ? `${lines[0]}` : `${lines.length} inputs are wrong:\n- ${lines.join('\n- ')}`,
      options,
    );
    this.faults = faults;
  }
}

/** An event or a machine that Planwright doesn't serve. */
export class RefusalError extends PlanwrightError {
  readonly reason = 'input';
}

/** No credentials, the wrong ones, or a role that can't be assumed. */
export class CredentialsError extends PlanwrightError {
  readonly reason = 'credentials';
}

/** No Terraform that the root accepts. */
export class InstallError extends PlanwrightError {
  readonly reason = 'install';
}

/** GitHub refused or didn't answer. */
export class GitHubError extends PlanwrightError {
  readonly reason = 'github';
  /** The HTTP status; absent when no answer came. */
  readonly status: number | undefined;

  constructor(message: string, options: FailureOptions & { readonly status?: number | undefined } = {}) {
    super(message, options);
    this.status = options.status;
  }
}

/** A place in a file of the root module. */
export interface SourceRange {
  /** Relative to the root module, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly endLine: number;
}

/** An error or a warning as Terraform reports it in JSON. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  /** The resource that it is about. */
  readonly address: string | undefined;
  readonly range: SourceRange | undefined;
}

/** A Terraform command that failed, with what it said. */
export class TerraformError extends PlanwrightError {
  readonly reason: 'init' | 'validate' | 'plan' | 'apply';
  readonly diagnostics: readonly Diagnostic[];

  constructor(
    reason: 'init' | 'validate' | 'plan' | 'apply',
    message: string,
    diagnostics: readonly Diagnostic[],
    options: FailureOptions = {},
  ) {
    super(message, options);
    this.reason = reason;
    this.diagnostics = diagnostics;
  }
}

/** A file that `terraform fmt` would change. */
export interface FormatFault {
  /** Relative to the root module, with forward slashes. */
  readonly file: string;
  /** The first line that would change, from 1. */
  readonly line: number;
}

/** Files that aren't formatted. */
export class FormatError extends PlanwrightError {
  readonly reason = 'format';
  readonly faults: readonly FormatFault[];
  /** The unified diff that `terraform fmt` would make. */
  readonly diff: string;

  constructor(faults: readonly FormatFault[], diff: string, options: FailureOptions = {}) {
    super(
      faults.length === 1
        ? `${faults[0]?.file} isn't formatted`
        : `${faults.length} files aren't formatted: ${faults.map(({ file }) => file).join(', ')}`,
      options,
    );
    this.faults = faults;
    this.diff = diff;
  }
}

/** Who holds a state's lock, as Terraform names it. */
export interface LockInfo {
  readonly id: string;
  readonly path: string;
  /** `OperationTypePlan`, `OperationTypeApply`, … as Terraform writes it. */
  readonly operation: string;
  readonly who: string;
  readonly created: Date | undefined;
}

/** The state is locked by somebody else. */
export class LockError extends PlanwrightError {
  readonly reason = 'lock';
  readonly lock: LockInfo;

  constructor(lock: LockInfo, message: string, options: FailureOptions = {}) {
    super(message, options);
    this.lock = lock;
  }
}

/** The state couldn't be written: it is on the runner alone. */
export class StateError extends PlanwrightError {
  readonly reason = 'state';
  /** The absolute path of `errored.tfstate`. */
  readonly path: string;

  constructor(path: string, message: string, options: FailureOptions = {}) {
    super(message, options);
    this.path = path;
  }
}

/** The job was cancelled. */
export class CancelledError extends PlanwrightError {
  readonly reason = 'cancelled';
}

/** Something that no other error foresees: a full disk, a defect. */
export class UnexpectedError extends PlanwrightError {
  readonly reason: FailureReason;

  /** @param reason - of the step that it happened in */
  constructor(reason: FailureReason, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.reason = reason;
  }
}
