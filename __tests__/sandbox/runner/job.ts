import type { JobEvent, JobPlace } from './environment.ts';
import type { Patience } from './process.ts';
import type { LogGroup, ShownAnnotation } from './step-log.ts';

/** When something is done to the main step: once a promise settles, or a line of its output is the one. */
export type Moment = Promise<unknown> | ((line: string) => boolean);

/** A job of one step, which uses one action. */
export interface JobOptions {
  /** Folder of `action.yml`. */
  readonly action: string;
  /** The checked-out repository. */
  readonly workspace: string;
  /** Where the runner makes a folder for the job; whoever gives it removes it. */
  readonly folder: string;
  readonly event: JobEvent;
  /** `owner/name` */
  readonly repository: string;
  /** The step's `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The step's `env:`. Of the environment of this process, the job gets `PATH` alone. */
  readonly env?: Readonly<Record<string, string>>;
  /** `github.token`; masked, as every secret of a job. */
  readonly token: string;
  /** Further secrets, as the repository's. */
  readonly secrets?: readonly string[];
  readonly apiUrl: string;
  /** `https://github.com` unless given. */
  readonly serverUrl?: string;
  /** Given when the job has `id-token: write`. */
  readonly oidc?: JobPlace['oidc'];
  readonly os?: JobPlace['os'];
  /** Whether the machine is GitHub's; true unless given. */
  readonly hosted?: boolean;
  readonly runId?: number;
  readonly runNumber?: number;
  readonly runAttempt?: number;
  /** Kept from job to job on a machine of one's own. */
  readonly toolCache?: string;
  /** When somebody cancels the job. */
  readonly cancelWhen?: Moment;
  /** When the main step's process is killed without a word. */
  readonly killWhen?: Moment;
  readonly patience?: Partial<Patience>;
}

/** How a job ended, and what people and later steps see of it. */
export interface JobResult {
  readonly conclusion: 'success' | 'failure' | 'cancelled';
  /** Of the main step; 128 + n when signal n ended it. */
  readonly exitCode: number;
  /** Of the post step; undefined when there is none. */
  readonly postExitCode: number | undefined;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** What later steps get from `GITHUB_ENV` and `GITHUB_PATH`. */
  readonly exported: { readonly env: Readonly<Record<string, string>>; readonly path: readonly string[] };
  /** Of main and post. */
  readonly annotations: readonly ShownAnnotation[];
  /** Of the main step. */
  readonly groups: readonly LogGroup[];
  /** Lines of main and post that the runner obeyed though no toolkit writes them. */
  readonly injections: readonly string[];
  readonly masks: readonly string[];
  /** Of the main step, masked: what a person sees. */
  readonly log: string;
  /** Of the main step, as it was printed. */
  readonly rawLog: string;
  /** Of the post step, masked; empty when there is none. */
  readonly postLog: string;
  /** Of main and post, masked; undefined when there is none, or when it was dropped for its size. */
  readonly summary: string | undefined;
  /** Processes that outlived the job and were killed. */
  readonly survivors: readonly number[];
  /** `RUNNER_TEMP` of the job. The runner leaves it, for a test to look at. */
  readonly temp: string;
  /** Milliseconds. */
  readonly durations: { readonly main: number; readonly post: number };
}
