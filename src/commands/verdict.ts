import { placeOf } from '../stack/stack.ts';
import { LockError, TerraformError, type Diagnostic, type LockInfo } from '../errors.ts';
import type { Redact } from '../plan/plan.ts';
import type { Supervised } from '../ports.ts';
import { makeRedactor } from '../plan/redaction.ts';
import { distinct } from '../terraform/diagnostics.ts';
import { explainInitFailure } from '../terraform/init-fault.ts';
import { describeLock, isLockRefused, parseLock } from '../terraform/lock.ts';
import { lockObject } from '../stack/backend.ts';
import type { Bench } from './bench.ts';
import { cancelledError, type Stream } from './stream.ts';

/** What a failed plan or apply means: a lock of somebody else's, one that may not be taken, or Terraform's own errors. */
export async function failureOf(
  bench: Bench,
  reason: 'plan' | 'apply',
  stream: Stream,
  redact: Redact,
): Promise<LockError | TerraformError> {
  const errors = errorsOf(stream, redact);
  const lock = parseLock(errors);
  if (lock !== undefined) return lockErrorOf(bench, lock);
  const name = reason === 'apply' ? bench.intent.command : reason;
  const message = await explainEnd(bench, name, stream, redact);
  if (!isLockRefused(errors))
    return new TerraformError(reason, message, errors, { mend: mendVariables(errors) });
  return new TerraformError('init', message, errors, { mend: explainInitFailure(errors).mend });
}

/** Of a missing variable Terraform says what to write on its command line, where a workflow has an input. */
function mendVariables(errors: readonly Diagnostic[]): string | undefined {
  const missing = errors.flatMap(({ summary, detail }) =>
    summary === 'No value for required variable' ? (/input variable "([^"]+)"/.exec(detail)?.[1] ?? []) : [],
  );
  return missing.length === 0
    ? undefined
    : ['variables: |', ...missing.map((name) => `  ${name}: <value>`)].join('\n');
}

/** Errors and warnings as they may be shown. */
export function redactDiagnostics(diagnostics: readonly Diagnostic[], redact: Redact): readonly Diagnostic[] {
  return diagnostics.map((each) => ({ ...each, summary: redact(each.summary), detail: redact(each.detail) }));
}

export function warningsOf(stream: Stream): readonly Diagnostic[] {
  return distinct(stream.diagnostics.filter(({ severity }) => severity === 'warning'));
}

/** Takes out what is known to be secret before there is a plan. */
export function redactorOf(bench: Pick<Bench, 'secrets'>): Redact {
  return makeRedactor(bench.secrets);
}

/** @throws CancelledError when the job was cancelled: what Terraform said then is no failure of its own */
export function stopIfCancelled(bench: Bench, title: string): void {
  if (bench.world.runner.cancelled.aborted) throw cancelledError(title);
}

/** A stream's errors as they may be shown. */
export function errorsOf(stream: Stream, redact: Redact): readonly Diagnostic[] {
  return redactDiagnostics(
    distinct(stream.diagnostics.filter(({ severity }) => severity === 'error')),
    redact,
  );
}

/** What failed: the first error, or the end of what a crashed Terraform left on standard error. */
export async function explainEnd(
  bench: Bench,
  name: string,
  stream: Stream,
  redact: Redact,
): Promise<string> {
  const errors = errorsOf(stream, redact);
  return errors.length > 0
    ? summarise(name, errors)
    : `\`terraform ${name}\` ${await endOf(bench, stream, redact)}`;
}

export function summarise(name: string, errors: readonly Diagnostic[]): string {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return `\`terraform ${name}\` failed: ${first?.summary}${more}`;
}

/** How a program ended that said nothing of why on standard output: `ended with exit code 11: panic: …` */
export async function endOf(
  { world }: Pick<Bench, 'world'>,
  { code, stderrFile }: Supervised,
  redact: Redact,
): Promise<string> {
  const said = redact(((await world.files.read(stderrFile)) ?? '').trim());
  const how = code === killed ? 'was killed' : `ended with exit code ${code}`;
  if (said !== '') return `${how}:\n${shorten(said)}`;
  return code === killed ? `${how}; a machine that runs out of memory does that` : `${how} and said nothing`;
}

/** 128 and the number of SIGKILL. */
const killed = 137;

/** A crash begins with what went wrong, and ends with where. */
function shorten(text: string): string {
  const [first, last] = [800, 1000];
  return text.length <= first + last ? text : `${text.slice(0, first)}\n…\n${text.slice(-last)}`;
}

function lockErrorOf(bench: Bench, lock: LockInfo): LockError {
  return new LockError(lock, describeLock(lock), { mend: unlockCommand(bench, lock) });
}

/** The bundled root is gone with the job: nobody could run Terraform in it. */
function unlockCommand({ stack, backend }: Bench, { id }: LockInfo): string {
  return stack.identity.kind === 'service' && backend.kind === 's3'
    ? `aws s3 rm ${lockObject(backend, stack.identity.workspace)}`
    : `terraform -chdir=${placeOf(stack)} force-unlock ${id}`;
}
