import { placeOf } from '../stack/stack.ts';
import { CancelledError, TerraformError, type Diagnostic, type LockError } from '../errors.ts';
import type { Redact } from '../plan/plan.ts';
import type { Supervised } from '../ports.ts';
import { makeRedactor } from '../plan/redaction.ts';
import { distinct } from '../terraform/diagnostics.ts';
import { explainInitFailure, mendDisk } from '../terraform/init-fault.ts';
import { isLockKept, isLockRefused, parseLock } from '../terraform/lock.ts';
import type { Bench } from './bench.ts';
import { findLeftLock, nameLeftLock, type LeftLock } from './left-lock.ts';
import { heldError } from './lock.ts';
import { blameDisk } from './room.ts';
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
  if (lock !== undefined) return heldError(bench, lock);
  const name = reason === 'apply' ? bench.intent.command : reason;
  const message = await explainEnd(bench, name, stream, redact);
  if (!isLockRefused(errors)) {
    const named = nameLeftLock(await findLockOf(bench, reason, stream), message);
    const mend =
      mendVariables(errors) ??
      mendDisk([message, ...errors.flatMap(({ summary, detail }) => [summary, detail])]);
    return new TerraformError(reason, named.message, errors, { mend, ...named });
  }
  return new TerraformError('init', message, errors, {
    mend: explainInitFailure(errors, placeOf(bench.stack)).mend,
  });
}

/** What it means that a plan or an apply didn't come to its end in a job that was cancelled. */
export async function cancellationOf(
  bench: Bench,
  reason: 'plan' | 'apply',
  stream: Stream,
): Promise<CancelledError> {
  const { message } = cancelledError(`terraform ${reason === 'apply' ? bench.intent.command : reason}`);
  const named = nameLeftLock(await findLockOf(bench, reason, stream), message);
  return new CancelledError(named.message, named);
}

/** Whoever says why it ended has freed the lock, or says that it couldn't. */
async function findLockOf(
  bench: Bench,
  operation: 'plan' | 'apply',
  { diagnostics, begunAt }: Stream,
): Promise<LeftLock | undefined> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const isQuestionable = errors.length === 0 || isLockKept(errors);
  return isQuestionable ? findLeftLock(bench, { operation, from: begunAt }) : undefined;
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

/**
 * How a program ended that gave no reason in a message: `ended with exit code 11: panic: …`
 * @param plain - what it printed on standard output besides messages
 */
export async function endOf(
  { world, stack }: Pick<Bench, 'world' | 'stack'>,
  { code, stderrFile, plain }: Supervised & { readonly plain?: Stream['plain'] },
  redact: Redact,
): Promise<string> {
  const said = excerptOf(world, stderrFile, redact) || shorten(redact(plain?.lines.join('\n') ?? '').trim());
  const how = code === killed ? 'was killed' : `ended with exit code ${code}`;
  if (said !== '') return `${how}:\n${said}`;
  if (code === killed) return `${how}; a machine that runs out of memory does that`;
  return `${how} and said nothing${await blameDisk(world.files, stack.folder)}`;
}

/** 128 and the number of SIGKILL. */
const killed = 137;

/** In characters. A crash begins with what went wrong, and ends with where. */
const shown = { first: 800, last: 1000 };

function shorten(text: string): string {
  return text.length <= shown.first + shown.last
    ? text
    : `${text.slice(0, shown.first)}\n…\n${text.slice(-shown.last)}`;
}

/** In bytes: so much more than is shown that no secret which is cut here is seen there. */
const readOfEachEnd = 65_536;

/** Both ends of a file that may be larger than the memory. */
function excerptOf({ files }: Bench['world'], path: string, redact: Redact): string {
  const file = files.open(path);
  try {
    const textAt = (from: number, length: number): string =>
      redact(new TextDecoder().decode(file.read(from, length)));
    if (file.size <= 2 * readOfEachEnd) return shorten(textAt(0, file.size).trim());
    const [first, last] = [textAt(0, readOfEachEnd), textAt(file.size - readOfEachEnd, readOfEachEnd)];
    return `${first.slice(0, shown.first).trim()}\n…\n${last.slice(-shown.last).trim()}`;
  } finally {
    file.close();
  }
}
