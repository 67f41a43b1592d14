import type { Event } from '../../__tests__/sandbox/github/events.ts';
import type { Play } from './play.ts';
import { dispatch, merge, pullRequest, push } from './scenes.ts';
import { roles, stages } from './world.ts';

/** The roles of a repository whose jobs have no environment. */
const ofRepository = () => ({ PLAN_ROLE: roles.plan, APPLY_ROLE: roles.apply });

/** On GitHub each environment has a `ROLE` of its own; act knows none, so those of one run share theirs. */
const ofEnvironments = ({ name }: Event) => ({
  ROLE: name === 'pull_request' ? roles.stagePlan : roles.stageApply,
});

const infra = { variables: ofRepository, stacks: ['infra/prod'], roots: ['infra'] } as const;
const many = ['infra/network', 'infra/database', 'infra/shop'];

const byHand: Play = {
  ...infra,
  scenes: [
    dispatch({ command: 'plan' }, { outcome: 'planned', headline: /^1 to add$/, leaves: undefined }),
    dispatch({ command: 'apply' }, { outcome: 'applied', headline: /^applied: 1 added$/, leaves: 1 }),
    dispatch(
      { command: 'destroy', confirm: 'infra/prod' },
      { outcome: 'destroyed', headline: /^1 resource destroyed$/, leaves: 0 },
    ),
  ],
};

/** An apply by hand whose plan somebody has looked at: it is the first job's, in an environment of its own. */
const byFingerprint: Play = {
  ...infra,
  variables: () => ({ PLAN_ROLE: roles.stagePlan, APPLY_ROLE: roles.stageApply }),
  scenes: byHand.scenes.map((scene) =>
    scene.outcome === 'applied' ? { ...scene, first: { outcome: 'planned', headline: /^1 to add$/ } } : scene,
  ),
};

const tenLines: Play = {
  variables: ofRepository,
  stacks: ['infra'],
  roots: ['infra'],
  scenes: [
    pullRequest,
    merge,
    dispatch({ command: 'plan' }, { outcome: 'unchanged', headline: /^no changes$/, leaves: 2 }),
    dispatch(
      { command: 'destroy', confirm: 'infra' },
      { outcome: 'destroyed', headline: /^2 resources destroyed$/, leaves: 0 },
    ),
  ],
};

/** Several environments of one root. */
function staged(...names: readonly string[]): Play {
  return {
    variables: ofEnvironments,
    stacks: names.map((name) => `infra/${name}`),
    roots: ['infra'],
    scenes: [pullRequest, merge],
  };
}

/** The bundled service. It is planned alone: what an apply takes, a minute and a half, the demo takes too. */
function service(...stacks: readonly string[]): Play {
  return {
    variables: ofEnvironments,
    stacks,
    roots: [],
    scenes: [{ ...pullRequest, headline: /^\d\d to add$/ }],
  };
}

/** What each workflow of the documentation is shown to do, by its name. */
export const plays: Readonly<Record<string, Play>> = {
  'README, Planwright': { ...infra, scenes: [pullRequest, merge] },
  'README, Ten lines': tenLines,
  'README, The service it brings': service('orders/dev'),
  'README, Events': byHand,
  'getting-started, 3. The workflow': service('shop/dev', 'shop/int', 'shop/prod'),
  'getting-started, 8. Destroy it': {
    variables: ofEnvironments,
    stacks: ['shop/dev'],
    roots: [],
    scenes: [
      dispatch(
        { environment: 'dev', confirm: 'shop/dev' },
        { outcome: 'unchanged', headline: /^nothing to destroy$/, leaves: undefined },
      ),
    ],
  },
  'roles-and-state, GitHub environments': staged('dev', 'prod'),
  'dispatch.yml': byFingerprint,
  'environments.yml': staged(...stages),
  'matrix.yml': { variables: ofRepository, stacks: many, roots: many, scenes: [pullRequest, merge] },
  'pull-request.yml': { ...infra, scenes: [pullRequest] },
  'push.yml': { ...infra, scenes: [push] },
  'ten-lines.yml': tenLines,
  'unlock.yml': {
    ...infra,
    variables: () => ({ APPLY_ROLE: roles.stageApply }),
    scenes: [
      dispatch(
        { 'lock-id': '6f1e1f0a-4b8e-2f1c-9d55-0a1b2c3d4e5f' },
        { outcome: 'skipped', headline: /^skipped$/, leaves: undefined },
      ),
    ],
  },
};

/** A workflow that is played once more, otherwise. */
export interface Variant {
  /** The workflow's name. */
  readonly of: string;
  readonly title: string;
  /** Changes its text as the documentation says that a reader may. */
  readonly vary: (text: string) => string;
  readonly play: Play;
}

export const variants: readonly Variant[] = [
  {
    of: 'ten-lines.yml',
    title: 'three environments',
    vary: (text) =>
      text.replace('directory: infra,', `directory: infra, environments: '${JSON.stringify(stages)}',`),
    play: staged(...stages),
  },
  {
    // What goes wrong is seen: here plans have the role that the default branch alone may assume.
    of: 'README, Planwright',
    title: 'the wrong role',
    vary: (text) => text,
    play: {
      ...infra,
      scenes: [
        {
          ...pullRequest,
          outcome: 'failed',
          headline: /^plan failed: no AWS credentials$/,
          variables: { PLAN_ROLE: roles.apply },
        },
      ],
    },
  },
];
