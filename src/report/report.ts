import type { Outcome } from '../outcome.ts';
import type { Plan } from '../plan/plan.ts';
import type { StackIdentity } from '../stack/stack.ts';

/** What every format says of the run. */
export interface RunFacts {
  readonly identity: StackIdentity;
  /** `infra/prod`: what a person types to confirm a destroy. */
  readonly stackName: string;
  /** The input `title`, in place of the stack's name. */
  readonly title: string | undefined;
  readonly command: 'check' | 'plan' | 'apply' | 'destroy' | 'unlock';
  /** The commit that the run is about: a pull request's head, or what was pushed. */
  readonly sha: string;
  readonly eventName: string;
  readonly actor: string;
  readonly runUrl: string;
  readonly runNumber: string;
  /** `Terraform 1.11.4`; undefined before it is known. */
  readonly tool: string | undefined;
  /** Since the action began. */
  readonly seconds: number;
  /** Something about the run as a whole that the reader should know: why no plan was made, say. */
  readonly notes: readonly string[];
}

/** The last plan of this pull request and stack that succeeded. */
export interface GoodPlan {
  readonly sha: string;
  readonly runUrl: string;
}

/** What a format is given: a run on its way, or its end. */
export type Report =
  | {
      readonly state: 'running';
      readonly run: RunFacts;
      /** What is being applied or destroyed, once it has been planned. */
      readonly plan: Plan | undefined;
      readonly lastGood: GoodPlan | undefined;
    }
  | {
      readonly state: 'ended';
      readonly run: RunFacts;
      readonly outcome: Outcome;
      readonly lastGood: GoodPlan | undefined;
    };
