import type { Check, Invocation, OutputChange, ResourceChange } from '../src/plan/plan.ts';
import { holdsData } from '../src/plan/stateful.ts';
import type { PageData } from '../src/report/page/reading.ts';
import { VERBS } from '../src/report/words.ts';

/** What items can be filtered by, in the order in which it is offered; the first seven have a key each. */
export const ACTIONS = [
  'add',
  'change',
  'replace',
  'destroy',
  'import',
  'move',
  'forget',
  'invoke',
  'put off',
  'outside Terraform',
  'check',
  'output',
] as const;

/** One of the words in `ACTIONS`. */
export type ActionWord = (typeof ACTIONS)[number];

interface Common {
  /** Tells it from every other item, and is the same in the next plan: it is part of links. */
  readonly id: string;
  /** What stands before its address. */
  readonly verb: ActionWord;
  /** All that it is found by: an import may be a change besides. */
  readonly actions: readonly ActionWord[];
  readonly address: string;
  /** Empty for the root. */
  readonly module: string;
  readonly type: string;
  /** What is searched besides the address and the type: a line of sides, or JSON. */
  readonly text: string;
}

/** One thing that the page shows. */
export type Item = Common &
  (
    | {
        readonly kind: 'change' | 'drift';
        readonly change: ResourceChange;
        /** The line of its sides. */
        readonly sides: string;
      }
    | {
        readonly kind: 'deferred';
        readonly change: ResourceChange;
        readonly sides: string;
        readonly reason: string;
      }
    | { readonly kind: 'output'; readonly output: OutputChange }
    | { readonly kind: 'invocation'; readonly invocation: Invocation }
    | { readonly kind: 'check'; readonly check: Check }
  );

// From what can't be undone to what changes nothing, as in the comment.
const DANGER = ['delete', 'replace', 'forget', 'update', 'create', 'import', 'move', 'read', 'no-op'];

/** All that the page shows: what fails first, then the changes, the most dangerous first. */
export function itemsOf({ plan, sides }: PageData): readonly Item[] {
  const changes = plan.changes.map((change, at) => changeItem('change', change, sides.changes[at] ?? ''));
  return [
    ...plan.checks.map(checkItem),
    ...changes.sort((one, other) => rank(one) - rank(other)),
    ...plan.invocations.map(invocationItem),
    ...plan.deferred.map(({ change, reason }, at): Item => {
      const item = changeItem('change', change, sides.deferred[at] ?? '');
      return {
        ...item,
        kind: 'deferred',
        id: `deferred ${item.id}`,
        verb: 'put off',
        actions: ['put off'],
        reason,
      };
    }),
    ...plan.drift.map((change, at): Item => changeItem('drift', change, sides.drift[at] ?? '')),
    ...plan.outputs.map((output, at) => outputItem(output, sides.outputs[at] ?? '')),
  ];
}

type ChangeItem = Item & { readonly kind: 'change' | 'drift' };

function changeItem(kind: ChangeItem['kind'], change: ResourceChange, sides: string): ChangeItem {
  const { address, deposed, module, type } = change;
  const id = deposed === undefined ? address : `${address} deposed ${deposed}`;
  const actions = kind === 'drift' ? (['outside Terraform'] as const) : actionsOf(change);
  return {
    kind,
    id: kind === 'drift' ? `outside ${id}` : id,
    verb: actions[0],
    actions,
    address,
    module,
    type,
    text: sides,
    change,
    sides,
  };
}

/** The first is what happens to it; as in the counts, an import or a move comes besides. */
function actionsOf({
  action,
  importId,
  previousAddress,
}: ResourceChange): readonly [ActionWord, ...ActionWord[]] {
  const verb = ACTIONS.find((word) => word === VERBS[action]) ?? 'change';
  const further = [
    ...(importId === undefined ? [] : (['import'] as const)),
    ...(previousAddress === undefined ? [] : (['move'] as const)),
  ];
  return [verb, ...further.filter((word) => word !== verb)];
}

function outputItem(output: OutputChange, sides: string): Item {
  const { name } = output;
  const common = { module: '', type: 'output', verb: 'output', actions: ['output'] } as const;
  return { kind: 'output', id: `output ${name}`, address: name, text: sides, output, ...common };
}

function invocationItem(invocation: Invocation, at: number): Item {
  const { address, type } = invocation;
  const common = { module: moduleOf(address), type, verb: 'invoke', actions: ['invoke'] } as const;
  return {
    kind: 'invocation',
    id: `invoke ${at} ${address}`,
    address,
    text: JSON.stringify(invocation),
    invocation,
    ...common,
  };
}

function checkItem(check: Check): Item {
  const { address } = check;
  const common = { module: moduleOf(address), type: 'check', verb: 'check', actions: ['check'] } as const;
  return { kind: 'check', id: `check ${address}`, address, text: JSON.stringify(check), check, ...common };
}

function rank({ change }: ChangeItem): number {
  return 2 * DANGER.indexOf(change.action) + (holdsData(change.type) ? 0 : 1);
}

const STEP = /module\.[^.[]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.?/y;

/** The modules on the way to an address, outermost first. */
export function stepsOf(address: string): readonly string[] {
  const steps: string[] = [];
  STEP.lastIndex = 0;
  for (let step = STEP.exec(address); step !== null; step = STEP.exec(address)) {
    steps.push(step[0].replace(/\.$/, ''));
  }
  return steps;
}

function moduleOf(address: string): string {
  return stepsOf(address).join('.');
}
