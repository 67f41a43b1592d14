import { pullRequestEvent, pushEvent } from '../../__tests__/sandbox/github/events.ts';
import type { JobResult } from '../../__tests__/sandbox/runner.ts';
import { startStage, type Stage } from '../../__tests__/sandbox/stage.ts';

type Texts = Readonly<Record<string, string>>;

/** Jobs with the bundled service on a stage of their own. */
export interface Service {
  readonly stage: Stage;
  /** Plans it for a pull request. */
  plan(outcome: 'planned' | 'unchanged', environment?: Texts): Promise<JobResult>;
  /** Deploys it. */
  apply(): Promise<void>;
}

/** Sets a stage for as long as something is measured on it. */
export async function onStage<T>(act: (service: Service) => Promise<T>): Promise<T> {
  const stage = await startStage();
  const { github } = stage;
  const { number } = github.state.openPullRequest({ title: 'Deploy orders', body: '', author: 'ada' });
  const inputs = { service: 'orders', environment: 'dev' };
  try {
    return await act({
      stage,
      plan: async (outcome, env = {}) => {
        const event = pullRequestEvent(github, number);
        return expectOutcome(
          outcome,
          await stage.run({ event, env, inputs: { ...inputs, ...stage.inputs('plan') } }),
        );
      },
      apply: async () => {
        const event = pushEvent(github);
        expectOutcome('applied', await stage.run({ event, inputs: { ...inputs, ...stage.inputs('apply') } }));
      },
    });
  } finally {
    await stage.stop();
  }
}

/** What went wrong would be measured as fast. */
function expectOutcome(outcome: string, job: JobResult): JobResult {
  if (job.outputs['outcome'] === outcome && job.conclusion === 'success') return job;
  throw new Error(`the job's outcome is ${job.outputs['outcome']}, not ${outcome}:\n${job.log}`);
}
