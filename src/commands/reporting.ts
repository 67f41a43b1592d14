import { directoryOf } from '../stack/stack.ts';
import { DiskError, FormatError, InputError, TerraformError, type PlanwrightError } from '../errors.ts';
import type { Outcome } from '../outcome.ts';
import type { World } from '../ports.ts';
import { annotationsOf, visibleLines } from '../report/annotations.ts';
import { headline } from '../report/title.ts';
import { renderJobSummary } from '../report/job-summary.ts';
import { toOutputs } from '../report/outputs.ts';
import type { RunFacts } from '../report/report.ts';
import { folderName } from '../stack/stack.ts';
import type { Request } from './order.ts';
import { writePlan } from './plan-files.ts';
import type { Publication } from './publication.ts';

/** What every report says of a run. */
export function describeRun(
  { runner, clock }: World,
  { inputs, identity, stackName, decision }: Request,
  run: { readonly began: number; readonly tool: string | undefined; readonly notes?: readonly string[] },
): RunFacts {
  const { job } = runner;
  return {
    identity,
    stackName,
    title: inputs.title,
    command:
      decision.kind === 'go' ? decision.intent.command : inputs.command === 'auto' ? 'plan' : inputs.command,
    sha: decision.kind === 'go' ? decision.intent.sha : job.sha,
    eventName: job.eventName,
    actor: job.actor,
    runUrl: job.runUrl,
    runNumber: job.runNumber,
    tool: run.tool,
    seconds: (clock() - run.began) / 1000,
    notes: [...(decision.kind === 'go' ? decision.intent.notes : []), ...(run.notes ?? [])],
  };
}

/** Says how a run ended, everywhere: comment, job summary, annotations, outputs, log. */
export async function report(
  world: World,
  request: Request,
  publication: Publication,
  run: RunFacts,
  outcome: Outcome,
): Promise<void> {
  const { runner, files } = world;
  const folder = `${runner.job.temp}/planwright/${folderName(request.identity)}`;
  // The files are written while GitHub answers.
  const commented = publication.conclude(run, outcome);
  const written = await writeFiles(world, request, run, outcome, folder);
  // The summary of a failure names the last good plan, which the comment knows.
  if (outcome.kind === 'failed') await commented;
  if (outcome.kind === 'failed') logFailure(world, request, outcome.error);
  const summary = renderJobSummary({ state: 'ended', run, outcome, lastGood: publication.lastGood() });
  const path = `${folder}/summary.md`;
  const [summaryFile] = await Promise.all([
    attempt(world, 'summary', async () => {
      await files.write(path, summary);
      return path;
    }),
    runner.writeSummary(summary),
    commented,
  ]);
  const outputs = toOutputs(written, { command: run.command, commentUrl: publication.url(), summaryFile });
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
  if (outcome.kind !== 'failed') runner.info(headline(run, outcome));
}

/** The outcome with the files that are written of its plan. */
async function writeFiles(
  world: World,
  { inputs, stackName: name }: Request,
  run: RunFacts,
  outcome: Outcome,
  folder: string,
): Promise<Outcome> {
  if (!('plan' in outcome) || outcome.plan === undefined || outcome.files === undefined) return outcome;
  const { plan, files } = outcome;
  const written = await attempt(world, 'plan-json', () =>
    writePlan({ world, inputs, folder, name }, plan, files, run),
  );
  return { ...outcome, files: written ?? files };
}

/** Writes what an output names. That it can't be written changes nothing of how the run ended. */
async function attempt<T>(
  { runner }: World,
  output: string,
  write: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    const message = `${error.message}; the output \`${output}\` is empty`;
    runner.annotate({ level: 'warning', title: 'Not written', message });
    return undefined;
  }
}

function logFailure({ runner }: World, { identity, stackName }: Request, error: PlanwrightError): void {
  const diagnostics = error instanceof TerraformError ? error.diagnostics : [];
  const faults = error instanceof FormatError ? error.faults : [];
  const mend = error.mend === undefined ? '' : `\nMend it with:\n${error.mend}`;
  const title = error instanceof InputError ? 'Wrong inputs' : `${stackName}: ${error.reason}`;
  // It comes first: GitHub shows ten errors of a step.
  runner.annotate({ level: 'error', title, message: visibleLines(`${error.message}${mend}`) });
  for (const annotation of annotationsOf(diagnostics, faults, directoryOf(identity)))
    runner.annotate(annotation);
  runner.fail();
}
