import { pushEvent } from '../sandbox/github/events.ts';
import type { JobEvent, JobResult } from '../sandbox/runner.ts';
import type { Scene } from '../action/scene.ts';
import type { Shim } from '../action/shim.ts';
import type { Kind } from './moments.ts';

/** What is in nothing that anybody can read. */
export const password = 'hunter2-secret';

/** What is there before a job of a kind, and what is to be there after it. */
export const intentions: Readonly<
  Record<Kind, { readonly given: readonly string[]; readonly wanted: readonly string[] }>
> = {
  apply: { given: [], wanted: ['a', 'b', 'c', 'd', 'e', 'f'] },
  change: { given: ['a', 'b', 'c', 'd', 'e', 'f'], wanted: ['c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] },
  destroy: { given: ['a', 'b', 'c', 'd', 'e', 'f'], wanted: [] },
};

/** Something that a state knows of. */
export interface Known {
  /** `thing a`, `keeper` */
  readonly name: string;
  readonly id: string;
  readonly tainted: boolean;
}

/** What a state knows of; none knows nothing. */
export function readState(text: string | undefined): readonly Known[] {
  if (text === undefined) return [];
  const { resources } = JSON.parse(text) as {
    readonly resources: readonly {
      readonly name: string;
      readonly instances: readonly {
        readonly index_key?: string;
        readonly status?: string;
        readonly attributes: { readonly id: string };
      }[];
    }[];
  };
  return resources.flatMap(({ name, instances }) =>
    instances.map(({ index_key: key, status, attributes: { id } }) => ({
      name: key === undefined ? name : `${name} ${key}`,
      id,
      tainted: status === 'tainted',
    })),
  );
}

/** What a provisioner did: it begins, and ends unless it is broken off. */
export interface Step {
  readonly when: 'create' | 'destroy';
  readonly point: 'begin' | 'end';
  readonly name: string;
  readonly id: string;
}

/** The steps that a journal tells of, oldest first. */
export function readSteps(journal: readonly string[]): readonly Step[] {
  return journal.flatMap((line) => {
    const [, when, point, name = '', id = ''] = /^(create|destroy) (begin|end) (\S+) (\S+)$/.exec(line) ?? [];
    return when === undefined ? [] : [{ when, point, name: `thing ${name}`, id } as Step];
  });
}

/** A step that takes a moment: short sleeps, as nothing ends the one that is on when the shell is killed. */
const script = (journal: string): string => `echo "$WHEN begin $NAME $ID" >> ${journal}
  for i in 1 2 3 4; do sleep 0.05; done
  echo "$WHEN end $NAME $ID" >> ${journal}`;

/** A commit that was merged: what a job is for, and what it is about when it is run again. */
export interface Merged {
  readonly pull: number;
  readonly event: JobEvent;
}

/** Merges a pull request. */
export function merge(scene: Scene): Merged {
  const pull = scene.open();
  scene.stage.github.state.merge(pull, 'squash');
  return { pull, event: pushEvent(scene.stage.github) };
}

/** Runs a job of a kind on the root module in a directory. */
export function runJob(
  { stage }: Scene,
  kind: Kind,
  directory: string,
  shim: Shim,
  { event }: Merged,
  more: { readonly cancelWhen?: Promise<unknown>; readonly runAttempt?: number },
): Promise<JobResult> {
  const { wanted, given } = intentions[kind];
  const names = kind === 'destroy' ? given : wanted;
  return stage.run({
    event,
    inputs: {
      directory,
      ...stage.inputs('apply'),
      variables: `names: [${names.join(', ')}]\npassword: ${password}`,
      parallelism: '2',
      ...(kind === 'destroy' && { command: 'destroy', confirm: directory }),
    },
    env: { PATH: shim.path, STEP: script(shim.journal) },
    ...more,
  });
}

/** Where the state of a directory's root module is. */
export function keyOf(directory: string): string {
  return `octo-org/infra/${directory}/default/terraform.tfstate`;
}
