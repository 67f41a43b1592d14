/** Why a run failed: the values of the output `failure-reason`. */
export type FailureReason =
  | 'input'
  | 'credentials'
  | 'install'
  | 'init'
  | 'format'
  | 'validate'
  | 'plan'
  | 'policy'
  | 'approval'
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
  /** The state's lock, where the run left it behind. */
  readonly leftLock?: LockInfo | undefined;
}

/** A failure that a user can act upon: what failed, on what, and what mends it. */
export abstract class PlanwrightError extends Error {
  abstract readonly reason: FailureReason;
  readonly mend: string | undefined;
  readonly leftLock: LockInfo | undefined;

  constructor(message: string, options: FailureOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = new.target.name;
    this.mend = options.mend;
    this.leftLock = options.leftLock;
  }
}

/** One thing that is wrong with the inputs. */
export interface Fault {
  /** The input's name, as in the workflow. */
  readonly input: string;
  /** What is wrong, and what would be right. */
  readonly message: string;
}

// In characters: a fault that repeats a long text leaves room for the others.
const longestFault = 500;

function shorten(message: string): string {
  return message.length <= longestFault ? message : `${message.slice(0, longestFault)}…`;
}

/** Everything that is wrong with the inputs, at once; nothing has been started. */
export class InputError extends PlanwrightError {
  readonly reason = 'input';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[], options: FailureOptions = {}) {
    const lines = faults.map(({ input, message }) => `\`${input}\`: ${shorten(message)}`);
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

/** A change that the inputs forbid. */
export interface Refusal {
  readonly address: string;
  readonly action: 'destroy' | 'replace';
  /** The line of `protect` that covers it; undefined when it is one too many for `max-destroys`. */
  readonly rule: string | undefined;
}

/** The plan would do what `protect` or `max-destroys` forbid; nothing was applied. */
export class PolicyError extends PlanwrightError {
  readonly reason = 'policy';
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[], message: string, options: FailureOptions = {}) {
    super(message, options);
    this.refusals = refusals;
  }
}

/** A configuration, a lock file or a state asks for providers that the inputs don't allow; none of them was run. */
export class ProviderError extends PlanwrightError {
  readonly reason = 'policy';
  /** In full: `registry.terraform.io/hashicorp/aws`. */
  readonly sources: readonly string[];

  constructor(sources: readonly string[], message: string, options: FailureOptions = {}) {
    super(message, options);
    this.sources = sources;
  }
}

/** How one change of the fresh plan stands to the plan that was reviewed. */
export interface Deviation {
  /** `new` wasn't reviewed at all, `gone` was reviewed and isn't planned any more. */
  readonly kind: 'new' | 'changed' | 'gone';
  /** Of a resource, or `output.name`; undefined for what is gone and whose name can't be told any more. */
  readonly address: string | undefined;
  /** What the fresh plan does to it: `destroy`; undefined for what is gone. */
  readonly action: string | undefined;
  /** The attributes that differ, as far as it is known; no values, since they may be secret. */
  readonly attributes: readonly string[];
}

/** What would be applied isn't what was reviewed; nothing was applied. */
export class ApprovalError extends PlanwrightError {
  readonly reason = 'approval';
  /** Change by change; undefined where nothing was reviewed, or where there were too many changes to tell. */
  readonly deviations: readonly Deviation[] | undefined;

  constructor(
    message: string,
    options: FailureOptions & { readonly deviations?: readonly Deviation[] | undefined } = {},
  ) {
    super(message, options);
    this.deviations = options.deviations;
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

/** The state couldn't be written to its place: it is elsewhere, and nothing is applied before it is restored. */
export class StateError extends PlanwrightError {
  readonly reason = 'state';
  /** Where it is: the absolute path of `errored.tfstate`, or the `s3://` URL of an object. */
  readonly place: string;

  constructor(place: string, message: string, options: FailureOptions = {}) {
    super(message, options);
    this.place = place;
  }
}

/** The job was cancelled. */
export class CancelledError extends PlanwrightError {
  readonly reason = 'cancelled';
}

/** A file that can't be written. It is the failure of whatever needed it: an UnexpectedError says of what. */
export class DiskError extends Error {
  readonly mend: string | undefined;

  /** @param cause - the system's error, with its code */
  constructor(path: string, cause: Error) {
    const { why, mend } = diskFaults[(cause as { readonly code?: string }).code ?? ''] ?? {};
    super(`\`${path}\` can’t be written: ${why ?? cause.message}`, { cause });
    this.name = new.target.name;
    this.mend = mend;
  }
}

/** What makes room on a disk, for whatever needs it. */
export const mendOfFullDisk =
  'run: df -h # before this step: what fills the disk is to be removed, or the runner needs a larger one';

const mendOfReadOnly =
  'run: touch "$RUNNER_TEMP/test" # before this step: the runner\'s user has to be able to write there';

/** https://man7.org/linux/man-pages/man3/errno.3.html */
const diskFaults: Readonly<Record<string, { readonly why: string; readonly mend: string }>> = {
  ENOSPC: { why: 'the disk is full', mend: mendOfFullDisk },
  EDQUOT: { why: 'the disk’s quota is used up', mend: mendOfFullDisk },
  EFBIG: { why: 'files may not grow that large here', mend: mendOfFullDisk },
  EROFS: { why: 'the disk is read-only', mend: mendOfReadOnly },
  EACCES: { why: 'the runner’s user may not write there', mend: mendOfReadOnly },
  EPERM: { why: 'the runner’s user may not write there', mend: mendOfReadOnly },
};

/** Something that no other error foresees: a full disk, a defect. */
export class UnexpectedError extends PlanwrightError {
  readonly reason: FailureReason;

  /** @param reason - of the step that it happened in */
  constructor(reason: FailureReason, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), {
      cause,
      mend: cause instanceof DiskError ? cause.mend : undefined,
    });
    this.reason = reason;
  }
}
