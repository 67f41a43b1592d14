import { CancelledError, type PlanwrightError } from '../errors.ts';
import type { Orphan, World } from '../ports.ts';
import { parseMessage, type Message } from '../terraform/messages.ts';
import { trackProgress, type Progress } from '../terraform/progress.ts';
import { findErroredState, rescueState, stateError, type Owner } from './errored-state.ts';
import { placeStack } from './locate.ts';
import { readRequest, type Request } from './order.ts';
import { keepProviders } from './provider-cache.ts';
import { openPublication } from './publication.ts';
import { describeRun, report } from './reporting.ts';

/** Post steps of a cancelled job have about five minutes before the runner kills whatever is left. */
const patience = 270_000;

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
 * Waits for the last program of a run that didn't conclude, and reports how it ended.
 * @returns whether it has ended
 */
async function conclude(
  owner: Owner & { readonly world: World },
  request: Request,
  orphan: Orphan | undefined,
): Promise<boolean> {
  const { world } = owner;
  const ending = orphan === undefined ? undefined : await awaitEnd(world, request, orphan);
  const errored = orphan === undefined ? undefined : await rescueState(owner, orphan.stdoutFile);
  const error: PlanwrightError =
    errored === undefined
      ? new CancelledError(explain(orphan?.title, ending))
      : stateError(owner, errored, 'the action was stopped, and Terraform couldn’t save the state');
  const run = describeRun(world, request, {
    began: Number(world.runner.environment['STATE_began'] ?? world.clock()),
    tool: ending?.version === undefined ? undefined : `Terraform ${ending.version}`,
  });
  const progress = orphan !== undefined && changesThings(orphan.title) ? ending?.progress : undefined;
  await report(world, request, openPublication(world, request), run, { kind: 'failed', error, progress });
  return ending?.kind !== 'still running';
}

/** How a program ended, as far as what it printed tells. */
interface Ending {
  /** `vanished`: it was killed too, or it crashed. */
  readonly kind: 'complete' | 'incomplete' | 'vanished' | 'still running';
  readonly progress: Progress;
  readonly version: string | undefined;
}

async function awaitEnd({ runner, clock }: World, { inputs }: Request, orphan: Orphan): Promise<Ending> {
  const tracker = trackProgress();
  let version: string | undefined;
  let kind: Ending['kind'] = 'vanished';
  const title = `${orphan.title}, seen through to its end`;
  if (inputs.log === 'full') runner.info(title);
  else runner.startGroup(title);
  const onLine = (line: string): void => {
    const message = parseMessage(line);
    if (message === undefined) return;
    tracker.follow(message, clock());
    if (message.kind === 'version') version = message.version;
    if (message.kind === 'change_summary' && message.operation !== 'plan') kind = 'complete';
    if (message.kind === 'diagnostic' && message.diagnostic.severity === 'error') kind = 'incomplete';
    const shown = textOf(message);
    if (shown !== undefined) runner.raw(shown);
  };
  const end = await orphan.awaitEnd({ limitMs: patience, signal: runner.cancelled, onLine });
  if (inputs.log !== 'full') runner.endGroup();
  return { kind: end === 'still running' ? end : kind, progress: tracker.progress, version };
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
