import { CancelledError, type Diagnostic } from '../errors.ts';
import type { Redact } from '../plan/plan.ts';
import type { Command, Supervised } from '../ports.ts';
import { parseMessage, type Message } from '../terraform/messages.ts';
import { describeDuration, describeRunning, trackProgress, type Progress } from '../terraform/progress.ts';
import type { Bench } from './bench.ts';
import { keepNewest, type Words } from './words.ts';

/** What a `-json` command of Terraform's said, and how it ended. */
export interface Stream extends Supervised {
  readonly diagnostics: readonly Diagnostic[];
  /** The last message that named the root's outputs. */
  readonly outputs: Extract<Message, { kind: 'outputs' }>['outputs'];
  readonly progress: Progress;
  /** When it was started, in milliseconds since 1970. */
  readonly begunAt: number;
  /** What a plan is going to do, which is said once it is saved; undefined until then. */
  readonly summary: Extract<Message, { kind: 'change_summary' }> | undefined;
  /** Terraform's own words, for the log. */
  readonly words: Words;
  /** What it printed in spite of `-json`: what a crash leaves. */
  readonly plain: Words;
}

/** How much of Terraform's own output is kept for the log. */
const wordsKept = { lines: 4000, characters: 2_000_000 };
/** Enough for the end of a crash. */
const plainKept = { lines: 100, characters: 20_000 };
/** Of errors, and of warnings: nobody reads more; what comes later is in the log alone. */
const diagnosticsKept = { count: 2000, characters: 2_000_000 };
const secondsBetweenProgress = 10;

/**
 * Runs a supervised command to its end, and reads what it says while it runs.
 * @param name - file name stem of its output
 * @param redact - applied to what is logged on the way
 * @throws CancelledError when the job was cancelled before it was started
 */
export async function follow(
  bench: Bench,
  command: Command,
  { name, redact }: { readonly name: string; readonly redact: Redact },
): Promise<Stream> {
  const { runner, processes, clock } = bench.world;
  const diagnostics: Diagnostic[] = [];
  const [words, plain] = [keepNewest(wordsKept), keepNewest(plainKept)];
  const room = { error: { ...diagnosticsKept }, warning: { ...diagnosticsKept } };
  let outputs: Stream['outputs'] = {};
  let summary: Stream['summary'];
  const tracker = trackProgress();
  const begunAt = clock();
  let spokenAt = begunAt;

  const onLine = (line: string): void => {
    const message = parseMessage(line);
    if (message === undefined) {
      // A message that can't be read may be a state that was cut.
      if (!line.startsWith('{')) plain.add(line);
      return;
    }
    if (message.kind === 'diagnostic') {
      const { severity, summary: said, detail } = message.diagnostic;
      const left = room[severity];
      if (left.count > 0 && left.characters > 0) diagnostics.push(placed(message.diagnostic, bench));
      left.count -= 1;
      left.characters -= said.length + detail.length;
    }
    if (message.kind === 'outputs') outputs = message.outputs;
    if (message.kind === 'change_summary') summary = message;
    tracker.follow(
      'address' in message ? { ...message, address: redact(message.address) } : message,
      clock(),
    );
    words.add(message.text);
  };
  const onTick = (): void => {
    if (bench.inputs.log === 'quiet' || clock() - spokenAt < secondsBetweenProgress * 1000) return;
    spokenAt = clock();
    const longest =
      describeRunning(tracker.progress, spokenAt) ?? `for ${describeDuration(spokenAt - begunAt)}`;
    runner.info(redact(`${command.title}: ${longest}`));
  };

  const ended = await processes.supervise(command, { folder: bench.stack.folder, name, onLine, onTick });
  const { progress } = tracker;
  return {
    ...ended,
    begunAt,
    diagnostics,
    outputs,
    summary,
    progress,
    words: words.kept(),
    plain: plain.kept(),
  };
}

/** A place in a file that the action wrote itself, such as that of `variables`, leads nobody anywhere. */
function placed(diagnostic: Diagnostic, { stack }: Bench): Diagnostic {
  return diagnostic.range?.file.startsWith(`${stack.folder}/`)
    ? { ...diagnostic, range: undefined }
    : diagnostic;
}

/** Why a command of a cancelled job didn't come to its end. */
export function cancelledError(title: string): CancelledError {
  return new CancelledError(`the job was cancelled during \`${title}\``);
}

/** For whoever goes on until the job is over, though it is cancelled. */
export const untilTheEnd: AbortSignal = new AbortController().signal;

/** Writes Terraform's own output to the log, as much of it as the input `log` asks for. */
export function logOutput(bench: Bench, title: string, stream: Stream, redact: Redact): void {
  const failed = stream.code !== 0 && stream.code !== 2;
  if (bench.inputs.log === 'quiet' && !failed) return;
  const { lines, omitted } = stream.words;
  const older = omitted > 0 ? [`(${omitted} older lines left out)`] : [];
  logLines(bench, title, [...older, ...lines.map(redact)]);
}

/** Writes text of others to the log, folded unless the input `log` is `full`. */
export function logLines(
  { world, inputs }: Pick<Bench, 'world' | 'inputs'>,
  title: string,
  lines: readonly string[],
): void {
  const { runner } = world;
  if (inputs.log === 'full') runner.info(title);
  else runner.startGroup(title);
  for (const line of lines) runner.raw(line);
  if (inputs.log !== 'full') runner.endGroup();
}
