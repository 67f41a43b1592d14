import { CancelledError, type Diagnostic } from '../errors.ts';
import type { Redact } from '../plan/plan.ts';
import type { Command, Supervised } from '../ports.ts';
import { parseMessage, type Message } from '../terraform/messages.ts';
import { describeDuration, describeRunning, trackProgress, type Progress } from '../terraform/progress.ts';
import type { Bench } from './bench.ts';

/** What a `-json` command of Terraform's said, and how it ended. */
export interface Stream extends Supervised {
  readonly diagnostics: readonly Diagnostic[];
  /** The last message that named the root's outputs. */
  readonly outputs: Extract<Message, { kind: 'outputs' }>['outputs'];
  readonly progress: Progress;
  /** Terraform's own words, for the log: the newest, in order. */
  readonly lines: readonly string[];
  /** How many older lines aren't in `lines`. */
  readonly omitted: number;
}

/** How much of Terraform's own output is kept for the log. */
const keptLines = 4000;
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
  const lines: string[] = [];
  let omitted = 0;
  let outputs: Stream['outputs'] = {};
  const tracker = trackProgress();
  const begunAt = clock();
  let spokenAt = begunAt;

  const onLine = (line: string): void => {
    const message = parseMessage(line);
    if (message === undefined) return;
    if (message.kind === 'diagnostic') diagnostics.push(placed(message.diagnostic, bench));
    if (message.kind === 'outputs') outputs = message.outputs;
    tracker.follow(
      'address' in message ? { ...message, address: redact(message.address) } : message,
      clock(),
    );
    if (lines.push(message.text) > keptLines) {
      lines.shift();
      omitted += 1;
    }
  };
  const onTick = (): void => {
    if (bench.inputs.log === 'quiet' || clock() - spokenAt < secondsBetweenProgress * 1000) return;
    spokenAt = clock();
    const longest =
      describeRunning(tracker.progress, spokenAt) ?? `for ${describeDuration(spokenAt - begunAt)}`;
    runner.info(redact(`${command.title}: ${longest}`));
  };

  const ended = await processes.supervise(command, { folder: bench.stack.folder, name, onLine, onTick });
  return { ...ended, diagnostics, outputs, progress: tracker.progress, lines, omitted };
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

/** Writes Terraform's own output to the log, as much of it as the input `log` asks for. */
export function logOutput(bench: Bench, title: string, stream: Stream, redact: Redact): void {
  const failed = stream.code !== 0 && stream.code !== 2;
  if (bench.inputs.log === 'quiet' && !failed) return;
  const older = stream.omitted > 0 ? [`(${stream.omitted} older lines left out)`] : [];
  logLines(bench, title, [...older, ...stream.lines.map(redact)]);
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
