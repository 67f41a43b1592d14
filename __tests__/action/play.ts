import { afterAll, beforeAll, beforeEach, jest } from '@jest/globals';
import { pullRequestEvent, pushEvent } from '../sandbox/github/events.ts';
import type { IssuedToken } from '../sandbox/oidc.ts';
import type { JobResult } from '../sandbox/runner.ts';
import type { StageJob } from '../sandbox/stage.ts';
import { makeRecorder, type Recorder } from './recorder.ts';
import { setScene, type Scene } from './scene.ts';

/** What a test says of a job; the rest is as most jobs have it. An empty input is one that isn't given. */
export type Act = Partial<StageJob> & {
  /** A folder of `roots`, which is checked out as `infra`. */
  readonly root?: string;
};

/** A job that has run, and what it left. */
export interface Played extends JobResult {
  /** The newest comment of the pull request that it was for. */
  readonly comment: string | undefined;
  /** Terraform's commands, oldest first: `init`, `plan`. */
  readonly commands: readonly string[];
  /** What was asked of GitHub: `POST /repos/octo-org/infra/issues/1/comments`. */
  readonly asked: readonly string[];
  /** The OIDC tokens that the job was given. */
  readonly tokens: readonly IssuedToken[];
}

/** A scene on which every start of Terraform is written down. */
export interface Play {
  readonly scene: Scene;
  readonly terraform: Recorder;
  /** Runs a job with the role for pull requests on a pull request of its own. */
  plan(act?: Act): Promise<Played>;
  /** Runs a job with the role for the default branch on a push to it. */
  push(act?: Act): Promise<Played>;
  /** Runs a job as it stands. */
  run(job: StageJob): Promise<Played>;
}

/** Sets a play for the tests of a file. */
export function setPlay(): Play {
  jest.setTimeout(60_000);
  const scene = setScene();
  let terraform: Recorder;
  beforeAll(async () => {
    terraform = await makeRecorder();
  });
  beforeEach(() => terraform.clear());
  afterAll(() => terraform.remove());

  async function run(job: StageJob): Promise<Played> {
    const { github, issuer } = scene.stage;
    await terraform.clear();
    const [asked, issued] = [github.requests.length, issuer.issued.length];
    const result = await scene.run({ ...job, env: { PATH: terraform.path, ...job.env } });
    const { number } = job.event.payload as { readonly number?: number };
    return {
      ...result,
      comment: number === undefined ? undefined : scene.comments(number).at(-1)?.body,
      commands: (await terraform.calls()).map(({ args }) => args[0] ?? ''),
      asked: github.requests.slice(asked).map(({ method, path }) => `${method} ${path}`),
      tokens: issuer.issued.slice(issued),
    };
  }

  async function act(
    role: 'plan' | 'apply',
    makeEvent: () => StageJob['event'],
    given: Act,
  ): Promise<Played> {
    const { root = 'greeting', event = makeEvent(), inputs, ...job } = given;
    await scene.checkOut(root);
    const all = { directory: 'infra', ...scene.stage.inputs(role), ...inputs };
    return run({
      ...job,
      event,
      inputs: Object.fromEntries(Object.entries(all).filter(([, text]) => text !== '')),
    });
  }

  return {
    scene,
    get terraform() {
      return terraform;
    },
    plan: (given = {}) => act('plan', () => pullRequestEvent(scene.stage.github, scene.open()), given),
    push: (given = {}) => act('apply', () => pushEvent(scene.stage.github), given),
    run,
  };
}
