import { placeOf } from '../stack/stack.ts';
import { FormatError, TerraformError, type Diagnostic } from '../errors.ts';
import { NoPlanError } from '../plan/reader.ts';
import { redactSource, type Redacted } from '../plan/redaction.ts';
import { MalformedJsonError } from '../plan/scanner.ts';
import type { Redact } from '../plan/plan.ts';
import type { Command } from '../ports.ts';
import {
  applyArgs,
  fmtArgs,
  getArgs,
  initArgs,
  planArgs,
  showArgs,
  validateArgs,
  workspaceSelectArgs,
} from '../terraform/args.ts';
import { parseValidation } from '../terraform/diagnostics.ts';
import { parseFormatDiff } from '../terraform/formatting.ts';
import { explainInitFailure, LOCK_INCOMPLETE, LOCK_MISFIT, mendDisk } from '../terraform/init-fault.ts';
import { describeMisfit, LOCK_FILE, lockCommand } from '../terraform/lock-file.ts';
import { isLockFreed } from '../terraform/lock.ts';
import { quote } from '../terraform/shell.ts';
import type { PlanFile } from '../terraform/plan-file.ts';
import type { Bench } from './bench.ts';
import { listInstalled } from './provider-cache.ts';
import { blameDisk } from './room.ts';
import { follow, logOutput, type Stream } from './stream.ts';
import {
  cancellationOf,
  endOf,
  errorsOf,
  explainEnd,
  failureOf,
  redactDiagnostics,
  redactorOf,
  stopIfCancelled,
  summarise,
  warningsOf,
} from './verdict.ts';

/** Where the stack's plan is saved. */
export function planFileOf(bench: Bench): string {
  return `${bench.stack.folder}/plan.tfplan`;
}

/** What is known of a root once it is initialised. */
export interface Initialised {
  /** False when the lock file knew no checksum of a package for this machine: it has been added, and may not stay. */
  readonly lockIsWhole: boolean;
}

/**
 * Initialises the root for its backend, or without one for `check`. What a lock file says holds.
 * @throws TerraformError, reason `init` or, for a faulty configuration, `validate`
 */
export async function initialise(bench: Bench): Promise<Initialised> {
  const { world, stack } = bench;
  const lockFile = await world.files.read(`${stack.root}/${LOCK_FILE}`);
  const stream = await init(bench, lockFile);
  if (!stream.diagnostics.some(({ summary }) => LOCK_INCOMPLETE.test(summary))) return { lockIsWhole: true };
  // The packages are what the lock file says, by the checksums of their archives. Once they are unpacked, `plan` wants
  // others, which Terraform alone can add: https://developer.hashicorp.com/terraform/language/files/dependency-lock
  world.runner.info(
    `${LOCK_FILE} lacks checksums for this machine, so that providers are downloaded twice; ${lockCommand(placeOf(stack))}`,
  );
  await init(bench, undefined);
  return { lockIsWhole: false };
}

/** @param lockFile - the text of the lock file that may not be changed */
async function init(bench: Bench, lockFile: string | undefined): Promise<Stream> {
  const { backend, world, stack } = bench;
  const settings = backend.kind === 'unfit' ? [] : backend.settings;
  const withBackend = bench.intent.command !== 'check';
  const args = initArgs({ backend: withBackend, backendConfig: settings, locked: lockFile !== undefined });
  const redact = redactorOf(bench);
  const stream = await follow(bench, commandOf(bench, 'init', args), { name: 'init', redact });
  logOutput(bench, 'terraform init', stream, redact);
  if (stream.code === 0) return stream;
  stopIfCancelled(bench, 'terraform init');
  const errors = errorsOf(stream, redact);
  const { reason, mend } = explainInitFailure(errors, placeOf(stack));
  if (lockFile !== undefined && errors.some(({ summary }) => LOCK_MISFIT.test(summary))) {
    const misfit = describeMisfit(lockFile, await listInstalled(world, stack));
    const message = `\`${LOCK_FILE}\` doesn’t fit${misfit === undefined ? '' : `: ${misfit}`}`;
    throw new TerraformError(reason, message, [], { mend });
  }
  const message = await explainEnd(bench, 'init', stream, redact);
  throw new TerraformError(reason, message, errors, { mend: mend ?? mendDisk([message]) });
}

/**
 * Fetches the modules of a root, and nothing else.
 * @throws TerraformError, reason `init`
 */
export async function fetchModules(bench: Bench): Promise<void> {
  const { code, stderr } = await bench.world.processes.run(commandOf(bench, 'get', getArgs()));
  if (code === 0) return;
  const detail = redactorOf(bench)(stderr.trim());
  const error: Diagnostic = {
    severity: 'error',
    summary: 'Modules can’t be fetched',
    detail,
    address: undefined,
    range: undefined,
  };
  const { mend } = explainInitFailure([error], placeOf(bench.stack));
  throw new TerraformError('init', summarise('get', [error]), [error], { mend });
}

/**
 * Selects the stack's workspace.
 * @param create - whether a missing one is made, which writes state
 * @throws TerraformError, reason `init`
 */
export async function selectWorkspace(bench: Bench, create: boolean): Promise<void> {
  const { workspace } = bench.stack.identity;
  if (workspace === 'default') return;
  const ended = await bench.world.processes.run(
    commandOf(bench, 'workspace select', workspaceSelectArgs(workspace, { create })),
  );
  stopIfCancelled(bench, 'terraform workspace select');
  if (ended.code === 0) return;
  const said = redactorOf(bench)(ended.stderr.trim());
  if (create || !ended.stderr.includes("doesn't exist")) {
    throw new TerraformError('init', `workspace \`${workspace}\` can’t be selected: ${said}`, []);
  }
  const missing = `workspace \`${workspace}\` doesn’t exist`;
  const { command } = bench.intent;
  throw command === 'destroy' || command === 'unlock'
    ? new TerraformError('init', `${missing}: there is nothing to ${command}`, [])
    : new TerraformError('init', `${missing}, and a plan doesn’t create one: that would write state`, [], {
        mend: 'command: apply',
      });
}

/** What isn't formatted; undefined when everything is, or when the configuration can't even be parsed: `validate` tells. */
export async function checkFormat(
  bench: Pick<Bench, 'world' | 'tool' | 'stack' | 'environment'>,
): Promise<FormatError | undefined> {
  const { code, stdout } = await bench.world.processes.run(commandOf(bench, 'fmt', fmtArgs()));
  const faults = code === 3 ? parseFormatDiff(stdout) : [];
  if (faults.length === 0) return undefined;
  const directory = placeOf(bench.stack);
  return new FormatError(faults, stdout, { mend: `terraform fmt -recursive ${quote(directory)}` });
}

/**
 * Validates an initialised root.
 * @returns warnings
 * @throws TerraformError, reason `validate`
 */
export async function validate(bench: Bench): Promise<readonly Diagnostic[]> {
  const ended = await bench.world.processes.run(commandOf(bench, 'validate', validateArgs()));
  const diagnostics = redactDiagnostics(parseValidation(ended.stdout), redactorOf(bench));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (ended.code === 0) return diagnostics;
  stopIfCancelled(bench, 'terraform validate');
  throw new TerraformError(
    'validate',
    errors.length > 0
      ? summarise('validate', errors)
      : `\`terraform validate\` failed: ${redactorOf(bench)(ended.stderr.trim())}`,
    errors,
    {
      mend: `terraform -chdir=${quote(placeOf(bench.stack))} validate`,
    },
  );
}

/** A saved plan, before anybody has read it. */
export interface SavedPlan {
  readonly changed: boolean;
  readonly warnings: readonly Diagnostic[];
  readonly stream: Stream;
}

/**
 * Makes and saves a plan.
 * @throws LockError when somebody else holds the state's lock
 * @throws TerraformError, reason `plan`
 */
export async function savePlan(bench: Bench): Promise<SavedPlan> {
  const { inputs } = bench;
  const args = planArgs({
    out: planFileOf(bench),
    destroy: bench.intent.command === 'destroy',
    varFiles: bench.varFiles,
    targets: inputs.targets,
    replace: inputs.replace,
    refresh: inputs.refresh,
    lockTimeout: inputs['lock-timeout'],
    parallelism: inputs.parallelism,
  });
  const stream = await followLocking(bench, commandOf(bench, 'plan', args), {
    name: 'plan',
    redact: redactorOf(bench),
  });
  // Programs in Go end with 2 when they crash, too; a plan that was saved is summed up.
  const isSaved = stream.code === 0 || (stream.code === 2 && stream.summary !== undefined);
  if (isSaved) return { changed: stream.code === 2, warnings: warningsOf(stream), stream };
  logOutput(bench, 'terraform plan', stream, redactorOf(bench));
  const { cancelled } = bench.world.runner;
  throw await (cancelled.aborted ? cancellationOf : failureOf)(bench, 'plan', stream, redactorOf(bench));
}

/**
 * Reads the saved plan. What Terraform says of it has no name on the disk any more, and is gone with this process.
 * @throws TerraformError, reason `plan`
 */
export async function readPlan(bench: Bench): Promise<Redacted> {
  const ended = await bench.world.processes.supervise(commandOf(bench, 'show', showArgs(planFileOf(bench))), {
    folder: bench.stack.folder,
    name: 'show',
    onLine: () => undefined,
  });
  stopIfCancelled(bench, 'terraform show');
  if (ended.code !== 0) {
    throw await unreadable(bench, `\`terraform show\` ${await endOf(bench, ended, redactorOf(bench))}`);
  }
  const file = bench.world.files.open(ended.stdoutFile);
  await bench.world.files.remove(ended.stdoutFile);
  try {
    return redactSource(file, { known: bench.secrets, reveal: bench.inputs.reveal });
  } catch (error) {
    file.close();
    if (error instanceof NoPlanError || error instanceof MalformedJsonError) {
      throw await unreadable(bench, error.message, error);
    }
    throw error;
  }
}

/**
 * Reads what the saved plan knows of the state.
 * @throws TerraformError, reason `plan`: Terraform may save half a plan on a full disk, and says that all is well
 */
export async function readSaved(bench: Bench): Promise<PlanFile> {
  // What unzips makes tables when it is loaded, which no other job waits for.
  const { readPlanFile } = await import('../terraform/plan-file.ts');
  const bytes = await bench.world.files.readBytes(planFileOf(bench));
  try {
    return readPlanFile(bytes);
  } catch (error) {
    throw await unreadable(bench, error instanceof Error ? error.message : String(error), error);
  }
}

async function unreadable({ world, stack }: Bench, what: string, cause?: unknown): Promise<TerraformError> {
  const why = mendDisk([what]) === undefined ? `${what}${await blameDisk(world.files, stack.folder)}` : what;
  return new TerraformError('plan', `the saved plan can’t be read: ${why}`, [], {
    mend: mendDisk([why]),
    cause,
  });
}

/** Applies the saved plan, and says how that went; it is the caller who decides what a bad end means. */
export async function applyPlan(bench: Bench, redact: Redact): Promise<Stream> {
  const args = applyArgs({
    planFile: planFileOf(bench),
    lockTimeout: bench.inputs['lock-timeout'],
    parallelism: bench.inputs.parallelism,
  });
  return followLocking(bench, commandOf(bench, bench.intent.command, args), { name: 'apply', redact });
}

/** How often a command is started whose lock was freed just when Terraform asked for its holder. */
const lockTries = 10;

/** Follows a command that takes the state's lock before it does anything, so that without it nothing has happened yet. */
async function followLocking(
  bench: Bench,
  command: Command,
  options: Parameters<typeof follow>[2],
): Promise<Stream> {
  for (let tried = 1; ; tried += 1) {
    const stream = await follow(bench, command, options);
    const again = isLockFreed(stream.diagnostics) && !bench.world.runner.cancelled.aborted;
    if (!again || tried === lockTries) return stream;
  }
}

function commandOf(
  bench: Pick<Bench, 'tool' | 'stack' | 'environment'>,
  name: string,
  args: readonly string[],
): Command {
  return {
    title: `terraform ${name}`,
    program: bench.tool.program,
    args,
    directory: bench.stack.root,
    environment: bench.environment,
  };
}
