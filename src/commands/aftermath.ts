import { CancelledError, type Diagnostic, type PlanwrightError } from '../errors.ts';
import type { Outcome } from '../outcome.ts';
import type { Orphan, World } from '../ports.ts';
import { parseMessage, type Message } from '../terraform/messages.ts';
import { standings, trackProgress, type Progress } from '../terraform/progress.ts';
import { isOfSaving } from '../terraform/saving.ts';
import type { Bench } from './bench.ts';
import { findBeside } from './beside.ts';
import { renewCredentials } from './credentials.ts';
import { unsaved } from './ending.ts';
import { findErroredState, stateError, takeErroredState, type Owner } from './errored-state.ts';
import { findLeftLockOf, nameLeftLock } from './left-lock.ts';
import { placeStack } from './locate.ts';
import { readRequest, type Request } from './order.ts';
import { keepProviders } from './provider-cache.ts';
import { openPublication } from './publication.ts';
import { reopenBench } from './reopening.ts';
import { describeRun, report } from './reporting.ts';
import { rescue, RESCUE_LIMIT } from './rescue.ts';

/** Post steps of a cancelled job have about five minutes before the runner kills whatever is left. */
const patience = 270_000;

/** Of these, what the last try to save a state and the report take, in milliseconds. */
const reserve = 40_000;

/**
 * The post step. When the action didn't come to its own end, Terraform is seen through to its end, and what became
 * of it is reported; then everything that the run left on the disk is removed, but never a state.
 * @param orphans - what the action supervised, in order
 */
export async function seeThrough(world: World, orphans: readonly Orphan[]): Promise<void> {
  const request = await readRequest(world);
  if (request.decision.kind !== 'go') return;
  const owner = { world, inputs: request.inputs, stack: placeStack(request, world.runner.job) };
  const last = orphans.at(-1);
  const hasConcluded = world.runner.environment['STATE_concluded'] === 'true';
  const isOver = hasConcluded || (await conclude(owner, request, last));
  if (hasConcluded) await keepProviders(world, owner.stack);
  const errored = await findErroredState(owner);
  if (errored !== undefined) world.runner.info(`${errored} isn’t removed: it is the only copy of a state`);
  if (isOver && errored?.startsWith(`${owner.stack.folder}/`) !== true) {
    await world.files.remove(owner.stack.folder);
  }
}

/**
 * Waits for the last program of a run that didn't conclude, sees to it that the state is saved, and reports how it
 * ended.
 * @returns whether it has ended
 */
async function conclude(
  owner: Owner & { readonly world: World },
  request: Request,
  orphan: Orphan | undefined,
): Promise<boolean> {
  const { world } = owner;
  const until = world.clock() + patience - reserve;
  const began = Number(world.runner.environment['STATE_began'] ?? world.clock());
  const ending = orphan === undefined ? undefined : await awaitEnd(world, request, orphan);
  const applied = orphan !== undefined && changesThings(orphan.title);
  const hasEnded = ending !== undefined && ending.kind !== 'still running';
  const unsaved =
    applied && hasEnded ? await rescueErrored(owner, request, { orphan, ending, began, until }) : undefined;
  const left =
    hasEnded && orphan !== undefined ? await findLeftLockOf(world, request, orphan.title) : undefined;
  const told = nameLeftLock(left, explain(orphan?.title, ending));
  const error = unsaved ?? new CancelledError(told.message, told);
  const run = describeRun(world, request, {
    began,
    tool: ending?.version === undefined ? undefined : `Terraform ${ending.version}`,
  });
  const progress = applied ? ending?.progress : undefined;
  const publication = openPublication(world, request);
  const outcome: Outcome = { kind: 'failed', error, progress };
  await report(world, request, publication, run, outcome);
  await publication.outdateOthers(run, outcome);
  return ending?.kind !== 'still running';
}

/**
 * Saves the state that Terraform left when nobody attended it any more, as the action would have done.
 * @returns the error for a state that isn't in its place
 */
async function rescueErrored(
  owner: Owner & { readonly world: World },
  request: Request,
  run: {
    readonly orphan: Orphan;
    readonly ending: Ending;
    readonly began: number;
    /** When the last try has to be over, in milliseconds since 1970. */
    readonly until: number;
  },
): Promise<PlanwrightError | undefined> {
  const { world } = owner;
  const path = await takeErroredState(owner, run.orphan.stdoutFile);
  if (path === undefined && !run.ending.unsaved) return undefined;
  const what = 'the action was stopped, and Terraform couldn’t save the state';
  const bench = await reopenBench(world, request);
  if (path === undefined) return bench && findRefuge(bench, what);
  if (bench === undefined) return stateError(owner, { kind: 'file', path }, what);
  const rescued = await rescue(bench, path, {
    limit: Math.min(RESCUE_LIMIT, Math.max(0, run.until - world.clock())),
    signal: world.runner.cancelled,
    since: run.began,
  });
  return rescued.kind === 'saved' ? undefined : unsaved(bench, rescued, what);
}

/** The action may have been stopped right after it had put the state beside its place. */
async function findRefuge(bench: Bench, what: string): Promise<PlanwrightError | undefined> {
  try {
    const found = await findBeside(await renewCredentials(bench), bench.world.runner.cancelled);
    return found.kind === 'state' ? stateError(bench, { kind: 'object', url: found.url }, what) : undefined;
  } catch (error) {
    bench.world.runner.info(
      `Whether the state rests beside its place couldn’t be found out: ${String(error)}`,
    );
    return undefined;
  }
}

/** How a program ended, as far as what it printed tells. */
interface Ending {
  /** `vanished`: it was killed too, or it crashed. */
  readonly kind: 'complete' | 'incomplete' | 'vanished' | 'still running';
  /** Whether Terraform said that it couldn't save the state. */
  readonly unsaved: boolean;
  readonly progress: Progress;
  readonly version: string | undefined;
}

async function awaitEnd({ runner, clock }: World, { inputs }: Request, orphan: Orphan): Promise<Ending> {
  const tracker = trackProgress();
  let version: string | undefined;
  let kind: Ending['kind'] = 'vanished';
  let unsaved = false;
  const title = `${orphan.title}, seen through to its end`;
  if (inputs.log === 'full') runner.info(title);
  else runner.startGroup(title);
  const onLine = (line: string): void => {
    const message = parseMessage(line);
    if (message === undefined) return;
    tracker.follow(message, clock());
    if (message.kind === 'version') version = message.version;
    if (message.kind === 'change_summary' && message.operation !== 'plan') kind = 'complete';
    if (message.kind === 'diagnostic') {
      kind = kindAfter(message.diagnostic, kind, tracker.progress);
      unsaved ||= isOfSaving(message.diagnostic);
    }
    const shown = textOf(message);
    if (shown !== undefined) runner.raw(shown);
  };
  const end = await orphan.awaitEnd({ limitMs: patience, signal: runner.cancelled, onLine });
  if (inputs.log !== 'full') runner.endGroup();
  return { kind: end === 'still running' ? end : kind, unsaved, progress: tracker.progress, version };
}

/** Where the state alone couldn't be saved, Terraform sums nothing up, though everything may be done. */
function kindAfter(diagnostic: Diagnostic, kind: Ending['kind'], progress: Progress): Ending['kind'] {
  if (diagnostic.severity === 'warning') return kind;
  const isDone =
    kind !== 'incomplete' &&
    isOfSaving(diagnostic) &&
    standings(progress).every((each) => each.kind === 'done');
  return isDone ? 'complete' : 'incomplete';
}

/** What may be shown of a message: only the action that is gone knew what is secret in Terraform's and others' words. */
function textOf(message: Message): string | undefined {
  switch (message.kind) {
    case 'provision_progress':
      return undefined;
    case 'diagnostic': {
      const { severity, address } = message.diagnostic;
      return `${severity}${address === undefined ? '' : ` on ${address}`} (its words may hold secrets, and aren’t shown)`;
    }
    default:
      return message.text.replace(/ \[id=.*\]$/s, '');
  }
}

/** Whether a program is one that applies a plan, by its title. */
function changesThings(title: string): boolean {
  return title === 'terraform apply' || title === 'terraform destroy';
}

function explain(title: string | undefined, ending: Ending | undefined): string {
  if (title === undefined || ending === undefined) {
    return 'the action was stopped before it had started Terraform: nothing was changed';
  }
  const stopped = `the action was stopped during \`${title}\``;
  const unsure = 'what it did may be missing from the state, and the state may still be locked';
  if (!changesThings(title)) return `${stopped}: nothing was changed`;
  switch (ending.kind) {
    case 'complete':
      return `${stopped}; Terraform went on without it: everything that was planned is done, and the state is saved`;
    case 'incomplete':
      return `${stopped}; Terraform went on without it, and ended before everything was done. The state is saved: run the job again for the rest`;
    case 'vanished':
      return `${stopped}, and Terraform ended without a word, as if it had been killed too: ${unsure}`;
    case 'still running':
      return `${stopped}, and Terraform is still running, until the runner kills it: ${unsure}`;
  }
}
