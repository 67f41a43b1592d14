import { isDeepStrictEqual } from 'node:util';
import type { Event } from '../../__tests__/sandbox/github/events.ts';
import { beginning, password } from './roots.ts';
import type { ActJob, ActResult } from './runner.ts';
import type { Scene } from './scenes.ts';
import { startStory, type Story } from './story.ts';
import type { ShownWorkflow } from './workflows.ts';
import { bucket, fullName, type World } from './world.ts';

/** What a workflow is shown to do. */
export interface Play {
  /** The stacks that it deploys, as every report prints them. */
  readonly stacks: readonly string[];
  /** The root modules that the repository has. */
  readonly roots: readonly string[];
  /** The variables that its jobs see. */
  readonly variables: (event: Event) => Variables;
  readonly scenes: readonly Scene[];
}

/** `vars` */
export type Variables = Readonly<Record<string, string>>;

/** A scene that was played. */
export interface Verdict {
  readonly title: string;
  /** What was reported of the stacks. */
  readonly headline: string;
  /** What isn't as it should be; empty when all is. */
  readonly faults: readonly string[];
  readonly log: string;
  /** In milliseconds. */
  readonly duration: number;
}

/** Plays what a workflow is shown to do, scene by scene, up to the first that fails. */
export async function* perform(
  world: World,
  act: string,
  workflow: ShownWorkflow,
  { stacks, roots, variables, scenes }: Play,
): AsyncGenerator<Verdict> {
  const story = await startStory(world, act, workflow, await beginning(roots));
  try {
    for (const scene of scenes) {
      const started = performance.now();
      const event = await scene.happens(story, roots);
      const result = await story.run(event, { ...variables(event), ...scene.variables });
      const faults = await findFaults(world, story, scene, stacks, result);
      const said = headlinesIn(result.jobs.map(({ summary }) => summary)).map(([, words]) => words);
      const headline = [...new Set(said)].join(' and ') || 'no report';
      yield { title: scene.title, headline, faults, log: result.log, duration: performance.now() - started };
      if (faults.length > 0) return;
    }
  } finally {
    await story.stop();
  }
}

/** Looks at everything that people see of a run. */
async function findFaults(
  world: World,
  story: Story,
  scene: Scene,
  stacks: readonly string[],
  result: ActResult,
): Promise<readonly string[]> {
  // A job of the workflow's own, such as one that lists the stages, reports nothing.
  const reporting = result.jobs.filter(({ outputs }) => outputs['outcome'] !== undefined);
  const isFirst = ({ outputs }: ActJob): boolean => outputs['outcome'] === scene.first?.outcome;
  const [before, jobs] = [reporting.filter(isFirst), reporting.filter((job) => !isFirst(job))];
  const comments = [...story.github.state.comments.values()].map(({ body }) => body);
  const summariesOf = (of: readonly ActJob[]): readonly string[] => of.map(({ summary }) => summary);
  const fails = scene.outcome === 'failed';
  return [
    ...(fails === (result.exitCode === 0) ? [`act ended with ${result.exitCode}`] : []),
    ...outcomes(jobs, scene, stacks.length),
    ...headlines('job summaries', summariesOf(jobs), scene.headline, stacks),
    ...(scene.first === undefined
      ? []
      : headlines('job summaries before', summariesOf(before), scene.first.headline, stacks)),
    ...(scene.comments ? headlines('comments', comments, scene.headline, stacks) : []),
    ...(await states(world, scene, stacks)),
    ...story.github.violations.map((each) => `GitHub wouldn't accept this: ${each}`),
    // Else nothing is known that could leak.
    ...(result.masks.length > 0 ? [] : ['the log hides nothing']),
    ...leaks(story, { ...result, comments, summaries: summariesOf(reporting) }),
  ];
}

function outcomes(jobs: readonly ActJob[], { outcome }: Scene, count: number): readonly string[] {
  const wrong = jobs.filter(({ outputs }) => outputs['outcome'] !== outcome);
  return [
    ...(jobs.length === count ? [] : [`${jobs.length} jobs ran the action, not ${count}`]),
    ...wrong.map(({ name, outputs }) => `${name}: the outcome is ${outputs['outcome']}, not ${outcome}`),
  ];
}

function headlines(
  what: string,
  texts: readonly string[],
  wanted: RegExp,
  stacks: readonly string[],
): readonly string[] {
  const found = headlinesIn(texts);
  const names = found.map(([stack]) => stack).sort();
  return [
    ...(isDeepStrictEqual(names, [...stacks].sort()) ? [] : [`the ${what} are of ${names.join(', ')}`]),
    ...found
      .filter(([, words]) => !wanted.test(words))
      .map(([stack, words]) => `the ${what}: ${stack} · ${words}`),
  ];
}

/** The headings of reports: stack and what is said of it. */
function headlinesIn(texts: readonly string[]): readonly (readonly [stack: string, words: string])[] {
  return texts.flatMap((text) =>
    [...text.matchAll(/^### `(.+?)` · (.*)$/gm)].map(([, stack = '', words = '']) => [stack, words] as const),
  );
}

async function states(
  { aws }: World,
  { leaves }: Scene,
  stacks: readonly string[],
): Promise<readonly string[]> {
  const keys = await aws.s3.listObjects(bucket);
  const locks = keys.filter((key) => key.endsWith('.tflock')).map((key) => `a lock is left: ${key}`);
  const counts = stacks.map(async (stack) => {
    const key = keys.find((each) => each.startsWith(`${fullName}/${stack}/`));
    const count = key && resourcesIn((await aws.s3.getObject(bucket, key)) ?? '');
    return count === leaves ? [] : [`the state of ${stack} has ${count} resources, not ${leaves}`];
  });
  return [...locks, ...(await Promise.all(counts)).flat()];
}

function resourcesIn(state: string): number {
  return (JSON.parse(state) as { readonly resources: readonly unknown[] }).resources.length;
}

function leaks(
  story: Story,
  places: {
    readonly log: string;
    readonly comments: readonly string[];
    readonly summaries: readonly string[];
  },
): readonly string[] {
  const secrets = [password, ...story.secrets()];
  const texts = {
    log: places.log,
    comments: places.comments.join('\n'),
    'job summaries': places.summaries.join('\n'),
  };
  return Object.entries(texts)
    .filter(([, text]) => secrets.some((secret) => text.includes(secret)))
    .map(([place]) => `a secret is in the ${place}`);
}
