import type { Event } from '../../__tests__/sandbox/github/events.ts';
import type { JobResult } from '../../__tests__/sandbox/runner.ts';
import type { Stage } from '../../__tests__/sandbox/stage.ts';
import { environment, service } from './service.ts';
import { DemoError } from './steps.ts';

type Texts = Readonly<Record<string, string>>;

/** Runs the action as a workflow does, and checks what holds for every run. */
export async function runJob(
  stage: Stage,
  role: 'plan' | 'apply',
  event: Event,
  inputs: Texts = {},
): Promise<JobResult> {
  const job = await stage.run({ event, inputs: { service, environment, ...stage.inputs(role), ...inputs } });
  if (job.conclusion !== 'success') throw new DemoError(`the job ended as a ${job.conclusion}`, job.log);
  if (job.injections.length > 0) throw new DemoError(`the log issued commands: ${job.injections.join(', ')}`);
  if (job.survivors.length > 0)
    throw new DemoError(`processes outlived the job: ${job.survivors.join(', ')}`);
  if (stage.github.violations.length > 0) {
    throw new DemoError(`GitHub wouldn't accept this: ${stage.github.violations.join('\n')}`);
  }
  expectNoSecret(stage, job);
  return job;
}

/** Looks past the runner's own masking, which hides what is printed by mistake. */
function expectNoSecret({ github, tokens }: Stage, job: JobResult): void {
  const secrets = [tokens.job, ...job.masks];
  const places = {
    // Masks themselves, and the words between which the runner heeds no commands, are never shown.
    log: job.rawLog.replaceAll(/^::(?:add-mask::.*|stop-commands::.*|[\w-]+::)$/gm, ''),
    summary: job.summary ?? '',
    outputs: JSON.stringify(job.outputs),
    comments: [...github.state.comments.values()].map(({ body }) => body).join('\n'),
  };
  for (const [place, text] of Object.entries(places)) {
    if (secrets.some((secret) => text.includes(secret))) throw new DemoError(`a secret is in the ${place}`);
  }
}

/** How a job's summary is headed, past the stack's name: `applied: 2 added, 1 changed`. */
export function headlineOf({ summary }: JobResult): string {
  return /^### .*? · (.*)$/m.exec(summary ?? '')?.[1] ?? '';
}

/** How many resources a job was to change, in whichever way: outputs by name. */
export function countsOf({ outputs }: JobResult): Texts {
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => name.startsWith('to-')));
}

/** @throws DemoError for the first output that isn't what is wanted */
export function expectOutputs(job: JobResult, wanted: Texts): void {
  for (const [name, value] of Object.entries(wanted)) {
    const found = job.outputs[name];
    if (found !== value) throw new DemoError(`the output ${name} is ${found}, not ${value}`, job.log);
  }
}

/**
 * The one comment of a pull request.
 *
 * @param texts - what it must name
 */
export function commentOf({ github }: Stage, number: number, ...texts: readonly string[]): string {
  const comments = github.state.commentsOf(number);
  const [comment] = comments;
  if (comment === undefined || comments.length > 1)
    throw new DemoError(`there are ${comments.length} comments, not one`);
  const missing = texts.filter((text) => !comment.body.includes(text));
  if (missing.length > 0) throw new DemoError(`the comment doesn't name ${missing.join(', ')}`, comment.body);
  return comment.body;
}
