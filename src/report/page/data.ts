import type {
  Action,
  Check,
  Invocation,
  OutputChange,
  Plan,
  Reference,
  ResourceChange,
  Step,
} from '../../plan/plan.ts';
import type { RunFacts } from '../report.ts';
import { encodeSides } from './sides.ts';

/** What the page says of the run that made the plan. */
export type PageRun = Pick<
  RunFacts,
  'stackName' | 'title' | 'command' | 'sha' | 'runUrl' | 'runNumber' | 'tool'
>;

/** The first line of the data: all but the changes, which have a line each, in the order of `lines`. */
export interface Head {
  readonly run: PageRun;
  readonly lines: {
    readonly changes: number;
    readonly deferred: number;
    readonly drift: number;
    readonly outputs: number;
  };
  /** Of each deferred change. */
  readonly deferrals: readonly string[];
  readonly invocations: readonly Invocation[];
  readonly checks: readonly Check[];
  readonly references: readonly Reference[];
  readonly refreshOnly: boolean;
  readonly existing: readonly (readonly [type: string, count: number])[];
  readonly errored: boolean;
  readonly complete: boolean;
}

/** A change without its sides; what goes without saying is left out. */
export interface ChangeFacts {
  readonly address: string;
  readonly module?: string;
  readonly type: string;
  readonly name: string;
  readonly key?: string | number;
  readonly mode?: ResourceChange['mode'];
  readonly action: Action;
  readonly createsFirst?: boolean;
  readonly previousAddress?: string;
  readonly importId?: string;
  readonly deposed?: string;
  readonly reason?: string;
  readonly unknownAction?: string;
  readonly replacePaths?: readonly (readonly Step[])[];
}

/** An output's change without its sides. */
export type OutputFacts = Pick<OutputChange, 'name' | 'action'>;

/**
 * The plan as lines of text for the page's script element: the head, then one line for each change, its facts and its
 * sides, with tabs between. Nothing in them ends the element: https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
 */
export function* writeData(plan: Plan, run: RunFacts): Generator<string> {
  yield lineOf([JSON.stringify(headOf(plan, run))]);
  for (const change of plan.changes) yield changeLine(change);
  for (const { change } of plan.deferred) yield changeLine(change);
  for (const change of plan.drift) yield changeLine(change);
  for (const { name, action, before, after } of plan.outputs) {
    const facts: OutputFacts = { name, action };
    yield lineOf([JSON.stringify(facts), encodeSides({ before, after })]);
  }
}

function headOf(plan: Plan, run: RunFacts): Head {
  const { stackName, title, command, sha, runUrl, runNumber, tool } = run;
  return {
    run: { stackName, title, command, sha, runUrl, runNumber, tool },
    lines: {
      changes: plan.changes.length,
      deferred: plan.deferred.length,
      drift: plan.drift.length,
      outputs: plan.outputs.length,
    },
    deferrals: plan.deferred.map(({ reason }) => reason),
    invocations: plan.invocations,
    checks: plan.checks,
    references: plan.references,
    refreshOnly: plan.refreshOnly,
    existing: [...plan.existing],
    errored: plan.errored,
    complete: plan.complete,
  };
}

function changeLine(change: ResourceChange): string {
  const { before, after } = change;
  return lineOf([JSON.stringify(factsOf(change)), encodeSides({ before, after })]);
}

/** Members that are undefined aren't written. */
function factsOf(change: ResourceChange): object {
  const { module, mode, replacePaths } = change;
  return {
    address: change.address,
    module: module === '' ? undefined : module,
    type: change.type,
    name: change.name,
    key: change.key,
    mode: mode === 'managed' ? undefined : mode,
    action: change.action,
    createsFirst: change.createsFirst,
    previousAddress: change.previousAddress,
    importId: change.importId,
    deposed: change.deposed,
    reason: change.reason,
    unknownAction: change.unknownAction,
    replacePaths: replacePaths.length === 0 ? undefined : replacePaths,
  };
}

function lineOf(parts: readonly string[]): string {
  return `${parts.join('\t').replaceAll('<', '\\u003c')}\n`;
}
