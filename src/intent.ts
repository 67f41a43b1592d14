import { InputError, RefusalError } from './errors.ts';
import type { Command, Inputs } from './inputs/schema.ts';
import { schema } from './inputs/schema.ts';
import type { Event, Job } from './ports.ts';

/** Where a report goes, besides the job summary. */
export type Audience =
  | { readonly kind: 'pull-request'; readonly number: number }
  /** The pull request that brought the commit in, or else that it is the head of. */
  | { readonly kind: 'commit'; readonly sha: string }
  /** The open pull request that the commit is the head of: what a merged one says of its apply stands. */
  | { readonly kind: 'head'; readonly sha: string }
  | { readonly kind: 'nobody' };

/** What a run is going to do. */
export interface Intent {
  readonly command: Command;
  /** Whether the input `command` asked for this very command, rather than for `auto`. */
  readonly explicit: boolean;
  /** The commit that the run is about. */
  readonly sha: string;
  readonly audience: Audience;
  /** What the reader should know of this decision. */
  readonly notes: readonly string[];
}

/** Nothing is to be done, and why. */
export interface Idle {
  readonly command: 'none';
  readonly why: string;
}

/**
 * Decides what to do from the event and the inputs.
 * @throws RefusalError for an event that runs with secrets over code that nobody has reviewed, and for Windows
 * @throws InputError when a dispatch asks for a command that doesn't exist
 */
export function decideIntent(
  event: Event,
  inputs: Pick<Inputs, 'command'>,
  job: Pick<Job, 'os' | 'sha'>,
): Intent | Idle {
  refuse(event, job);
  const asked = inputs.command === 'auto' ? undefined : inputs.command;
  switch (event.kind) {
    case 'pull_request':
      if (event.closed && asked === undefined) {
        return { command: 'none', why: 'The pull request is closed: there is nothing to plan.' };
      }
      if (event.fromFork) return fromFork(asked, event.headSha);
      return intend(asked, 'plan', event.headSha, () => ({ kind: 'pull-request', number: event.number }));
    case 'push':
      return intend(asked, event.toDefaultBranch ? 'apply' : 'plan', job.sha, (command) =>
        command === 'apply' ? { kind: 'commit', sha: job.sha } : { kind: 'nobody' },
      );
    case 'workflow_dispatch':
      return {
        ...intend(asked ?? dispatched(event.command), 'plan', job.sha, (command) => ({
          kind: command === 'apply' ? 'commit' : 'head',
          sha: job.sha,
        })),
        explicit: asked !== undefined,
      };
    case 'merge_group':
      return intend(asked, 'plan', event.headSha, () => ({ kind: 'nobody' }));
    case 'other':
      return intend(asked, 'plan', job.sha, () => ({ kind: 'nobody' }));
  }
}

/** Neither a check nor an unlock has a comment: it would take the place of the stack's plan. */
function intend(
  asked: Command | undefined,
  usual: Command,
  sha: string,
  audienceOf: (command: Command) => Audience,
): Intent {
  const command = asked ?? usual;
  const audience: Audience =
    command === 'check' || command === 'unlock' ? { kind: 'nobody' } : audienceOf(command);
  return { command, explicit: asked !== undefined, sha, audience, notes: [] };
}

/** Why each refused event is refused. */
const refusedEvents: Readonly<Record<string, string>> = {
  pull_request_target:
    'it runs with the base branch’s secrets while the workflow can check out the pull request’s code',
  issue_comment: 'anybody who can comment starts it, and it runs with the default branch’s secrets',
  workflow_run: 'it runs with secrets after a workflow that a fork may have started',
};

function refuse(event: Event, job: Pick<Job, 'os'>): void {
  if (job.os === 'Windows') {
    throw new RefusalError(
      'Planwright doesn’t run on Windows: Terraform can’t be interrupted gracefully there',
      {
        mend: 'runs-on: ubuntu-latest',
      },
    );
  }
  const why = event.kind === 'other' ? refusedEvents[event.name] : undefined;
  if (event.kind === 'other' && why !== undefined) {
    throw new RefusalError(`Planwright doesn’t run on \`${event.name}\`: ${why}`, {
      mend: 'on:\n  pull_request:',
    });
  }
}

/** A fork's pull request has neither an OIDC token nor a token that can write: whatever would need one becomes `check`. */
function fromFork(explicit: Command | undefined, sha: string): Intent {
  if (explicit === 'apply' || explicit === 'destroy' || explicit === 'unlock') {
    throw new RefusalError(
      `\`command: ${explicit}\` is refused on a pull request from a fork: nobody has reviewed its code`,
      {
        mend: 'if: github.event.pull_request.head.repo.full_name == github.repository',
      },
    );
  }
  return {
    command: 'check',
    explicit: false,
    sha,
    audience: { kind: 'nobody' },
    notes: [
      'No plan was made: this pull request comes from a fork, and GitHub gives its workflows no OIDC token and no right to comment. Formatting and validity were checked.',
    ],
  };
}

function dispatched(given: string | undefined): Command | undefined {
  if (given === undefined || given === 'auto') return undefined;
  const parsed = schema.command.parse(given);
  if (!parsed.ok) throw new InputError([{ input: 'command', message: `of the dispatch ${parsed.fault}` }]);
  return parsed.value === 'auto' ? undefined : parsed.value;
}
