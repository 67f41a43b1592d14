import type { Outcome } from '../outcome.ts';
import type { Plan } from '../plan/plan.ts';
import { NoPlanError } from '../plan/reader.ts';
import { redactSource } from '../plan/redaction.ts';
import { MalformedJsonError } from '../plan/scanner.ts';
import type { PlanSource } from '../plan/source.ts';
import { summarise } from '../plan/summary.ts';
import type { OpenFile, PageAssets } from '../ports.ts';
import { renderComment } from '../report/comment.ts';
import { renderJobSummary } from '../report/job-summary.ts';
import { renderPage } from '../report/page.ts';
import { renderPlanText } from '../report/plan-text.ts';
import type { Report, RunFacts } from '../report/report.ts';
import { identifyStack, nameStack } from '../stack/stack.ts';
import { HELP, parseCommandLine, UsageError } from './command-line.ts';
import type { CommandLine, Format } from './command-line.ts';

/** The terminal that the program is started from, or whatever stands in its place. */
export interface Terminal {
  /** The program's arguments. */
  readonly args: readonly string[];
  /** The name of the current folder. */
  readonly folder: string;
  /**
   * Opens a file; `-` is standard input.
   * @throws Error of the system's when it can't be read
   */
  open(path: string): Promise<OpenFile>;
  /** The page that shows a plan, around the place of its data. */
  pageAssets(): Promise<PageAssets>;
  /** Writes to standard output, piece by piece, until nobody reads it any more. */
  write(pieces: Iterable<string>): Promise<void>;
  /** Says on standard error why there is nothing to see, and makes the program end with 2. */
  refuse(message: string): void;
}

/** Renders a plan as the command line asks; what can't be rendered is refused. */
export async function render(terminal: Terminal): Promise<void> {
  try {
    const line = parseCommandLine(terminal.args);
    await (line.kind === 'help' ? terminal.write([HELP]) : renderFile(terminal, line));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.refuse(error.message);
  }
}

async function renderFile(
  terminal: Terminal,
  { file, format, directory }: Extract<CommandLine, { kind: 'render' }>,
): Promise<void> {
  const name = file === '-' ? 'Standard input' : file;
  const source = await readable(name, terminal.open(file));
  try {
    const plan = readPlan(source, name);
    await terminal.write(await piecesOf(plan, format, describe(directory, terminal), terminal));
  } finally {
    source.close();
  }
}

/** @throws UsageError where the operating system lets nobody read it: `ENOENT`, `EACCES`, `EISDIR` */
async function readable<T>(name: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const isOfTheSystem = error instanceof Error && 'syscall' in error;
    throw isOfTheSystem ? new UsageError(`${name} can’t be read: ${error.message}`) : error;
  }
}

/** What a zip begins with, and with it the plan file that `terraform plan -out` writes. */
const ZIP = 'PK\u0003\u0004';

/** @throws UsageError */
function readPlan(source: PlanSource, name: string): Plan {
  if (new TextDecoder().decode(source.read(0, ZIP.length)) === ZIP) {
    throw new UsageError(
      `${name} is a plan file of Terraform’s own. What can be rendered is made of it in the root module: terraform show -json <plan file> > plan.json`,
    );
  }
  try {
    return redactSource(source, { known: [] }).plan;
  } catch (error) {
    const isNoPlan = error instanceof NoPlanError || error instanceof MalformedJsonError;
    throw isNoPlan ? new UsageError(`${name} can’t be rendered: ${error.message}`) : error;
  }
}

async function piecesOf(
  plan: Plan,
  format: Format,
  run: RunFacts,
  terminal: Terminal,
): Promise<Iterable<string>> {
  const report: Report = { state: 'ended', run, outcome: outcomeOf(plan), lastGood: undefined };
  switch (format) {
    case 'comment':
      return [withoutRun(renderComment(report))];
    case 'summary':
      return [withoutRun(renderJobSummary(report))];
    case 'page':
      return renderPage(plan, run, await readable('The page, which the build makes,', terminal.pageAssets()));
    case 'text':
      return renderPlanText(plan);
  }
}

function outcomeOf(plan: Plan): Outcome {
  const files = { planFile: '', planJson: undefined, planText: undefined, planPage: undefined };
  return summarise(plan).changed
    ? { kind: 'planned', plan, warnings: [], files }
    : { kind: 'unchanged', warnings: [], outputs: {}, files };
}

/** There is no run: no commit, nobody who started it, nothing to link to. */
function describe(directory: string, { folder }: Terminal): RunFacts {
  const repository = `/${folder}`;
  const stack = { directory, environment: undefined, service: undefined, workspace: 'default' };
  const identity = identifyStack(stack, repository);
  return {
    identity,
    stackName: nameStack(identity, repository),
    title: undefined,
    command: 'plan',
    sha: '',
    eventName: '',
    actor: '',
    runUrl: '',
    runNumber: '',
    tool: undefined,
    seconds: 0,
    notes: [],
  };
}

/** Leaves out what only tells of the run: the hidden marker above the report, the foot below it. */
function withoutRun(markdown: string): string {
  return markdown.replace(/^<!-- planwright .*-->\n/, '').replace(/\n\n<sub>.*<\/sub>\n$/, '\n');
}
