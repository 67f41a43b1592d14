import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { join } from 'node:path';
import { parseMarker } from '../../src/report/marker.ts';
import { pullRequestEvent, pushEvent } from '../sandbox/github/events.ts';
import type { CommentState, NewPullRequest } from '../sandbox/github/state.ts';
import type { JobResult } from '../sandbox/runner.ts';
import { startStage, type Stage, type StageJob } from '../sandbox/stage.ts';

/** What the tests of a file play on: one stage, emptied before each test. */
export interface Scene {
  /** There is one while tests run. */
  readonly stage: Stage;
  /** Copies one of the root modules in `roots` into the workspace. */
  checkOut(root: string, directory?: string): Promise<string>;
  /** Opens a pull request, and tells its number. */
  open(pull?: Partial<NewPullRequest>): number;
  /** Runs a job, and holds it to what no job may do. */
  run(job: StageJob): Promise<JobResult>;
  /** Runs the job of a pull request, with the role for it, on the root `infra`; an empty input is one not given. */
  plan(pullRequest: number, inputs?: Inputs, job?: Partial<StageJob>): Promise<JobResult>;
  /** Runs the job of a push to the default branch, with the role for it, on the root `infra`. */
  push(inputs?: Inputs, job?: Partial<StageJob>): Promise<JobResult>;
  /** The comments of the action, oldest first. */
  comments(pullRequest: number): readonly CommentState[];
  /** The one comment of the action; the test fails when there are more, or none. */
  comment(pullRequest: number): CommentState;
  /** What a state says; undefined when there is none. */
  state(key: string): Promise<TerraformState | undefined>;
}

/** A step's `with:`. */
export type Inputs = Readonly<Record<string, string>>;

/** Of a state, what tests look at. */
export interface TerraformState {
  readonly serial: number;
  readonly resources: readonly unknown[];
  readonly outputs: Readonly<Record<string, { readonly value: unknown }>>;
}

/** Where the root modules are. */
export const roots = join(import.meta.dirname, 'roots');

/** The role by whose name the action comments. */
export const self = 'github-actions[bot]';

/** The state's key of a root that was checked out to `infra`. */
export const stateKey = 'octo-org/infra/infra/default/terraform.tfstate';

/** Sets a scene for the tests of a file. */
export function setScene(): Scene {
  let started: Stage | undefined;
  const stage = (): Stage => {
    if (started === undefined) throw new Error('the stage is there while tests run');
    return started;
  };
  beforeAll(async () => {
    started = await startStage();
  }, 60_000);
  beforeEach(async () => {
    await stage().reset();
    // What an earlier test merged isn't what this one's first push is about: it would be held to that review.
    stage().github.state.pushTo(stage().github.state.repository.defaultBranch);
  });
  afterEach(() => expect(stage().github.violations).toEqual([]));
  afterAll(() => started?.stop());

  const comments = (pullRequest: number): readonly CommentState[] =>
    stage()
      .github.state.commentsOf(pullRequest)
      .filter(({ author, body }) => author === self && parseMarker(body) !== undefined);

  async function run(job: StageJob): Promise<JobResult> {
    const result = await stage().run(job);
    expect(result.injections).toEqual([]);
    expect(result.survivors).toEqual([]);
    expect(result.exported).toEqual({ env: {}, path: [] });
    expect(result.postExitCode).toBe(0);
    return result;
  }

  return {
    get stage() {
      return stage();
    },
    checkOut: (root, directory = 'infra') => stage().checkOut(join(roots, root), directory),
    open: (pull) => stage().github.state.openPullRequest({ title: 'A change', ...pull }).number,
    run,
    plan: (pullRequest, inputs, job) =>
      run({
        event: pullRequestEvent(stage().github, pullRequest),
        inputs: { directory: 'infra', ...stage().inputs('plan'), ...inputs },
        ...job,
      }),
    push: (inputs, job) =>
      run({
        event: pushEvent(stage().github),
        inputs: { directory: 'infra', ...stage().inputs('apply'), ...inputs },
        ...job,
      }),
    comments,
    comment(pullRequest) {
      const [first, ...others] = comments(pullRequest);
      if (first === undefined) throw new Error(`there is no comment on #${pullRequest}`);
      expect(others).toEqual([]);
      return first;
    },
    async state(key) {
      const text = await stage().aws.s3.getObject(stage().bucket, key);
      return text === undefined ? undefined : (JSON.parse(text) as TerraformState);
    },
  };
}

/** What a report says in its heading: `` `infra` · 2 to add ``. */
export function heading(markdown: string | undefined): string | undefined {
  return /^### (.*)$/m.exec(markdown ?? '')?.[1];
}

/** A report's last line. */
export function footer(markdown: string | undefined): string | undefined {
  return /^<sub>(.*)<\/sub>$/m.exec(markdown ?? '')?.[1];
}

/** The log as it was printed, but for the lines that tell the runner what to mask. */
export function printed({ rawLog }: JobResult): string {
  return rawLog.replace(/^::add-mask::.*$/gm, '');
}
