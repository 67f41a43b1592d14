import { PlanwrightError, type Fault } from '../errors.ts';
import { faultsOfCommand, parseInputs, type RawInputs } from '../inputs/parse.ts';
import { schema, type InputName, type Inputs } from '../inputs/schema.ts';
import { decideIntent, type Idle, type Intent } from '../intent.ts';
import type { World } from '../ports.ts';
import { identifyStack, nameStack, type StackIdentity } from '../stack/stack.ts';
import { partitionOf } from '../stack/role.ts';

/** What event and inputs ask for, whether or not it can be done. */
export interface Request {
  readonly inputs: Inputs;
  readonly identity: StackIdentity;
  readonly stackName: string;
  readonly decision: Decision;
}

/** What becomes of a request. */
export type Decision =
  | {
      readonly kind: 'go';
      readonly intent: Intent;
      /** What is wrong with the inputs so far; nothing may be started while there is anything. */
      readonly faults: readonly Fault[];
    }
  | { readonly kind: 'idle'; readonly why: string }
  | { readonly kind: 'refused'; readonly error: PlanwrightError };

/** A request that is to be carried out. */
export interface Order extends Omit<Request, 'decision'> {
  readonly intent: Intent;
  readonly faults: readonly Fault[];
}

/** Reads inputs and event. Needs nothing else, and starts nothing. */
export async function readRequest(world: World): Promise<Request> {
  const { runner } = world;
  const given: RawInputs = Object.fromEntries(Object.keys(schema).map((name) => [name, runner.input(name)]));
  const region = given['aws-region'] || (runner.environment['AWS_REGION'] ?? '');
  const { inputs, faults } = parseInputs({ ...given, 'aws-region': region });
  const identity = identifyStack(inputs, runner.job.repository);
  const stackName = nameStack(identity, runner.job.repository);
  const intent = await decide(world, inputs);
  if (intent instanceof PlanwrightError)
    return { inputs, identity, stackName, decision: { kind: 'refused', error: intent } };
  if (intent.command === 'none')
    return { inputs, identity, stackName, decision: { kind: 'idle', why: intent.why } };
  const all = [
    ...faults,
    ...(intent.explicit ? faultsOfCommand(given, intent.command) : []),
    ...(intent.command === 'destroy' ? faultsOfConfirm(inputs, stackName) : []),
    ...faultsOfApproval(inputs, intent, faults),
    ...(intent.command === 'unlock' ? faultsOfLockId(inputs, faults) : []),
    ...faultsOfPartition(inputs),
    ...faultsOfService(inputs, identity, intent),
  ];
  return { inputs, identity, stackName, decision: { kind: 'go', intent, faults: all } };
}

async function decide(world: World, inputs: Inputs): Promise<Intent | Idle | PlanwrightError> {
  try {
    return decideIntent(await world.event(), inputs, world.runner.job);
  } catch (error) {
    if (error instanceof PlanwrightError) return error;
    throw error;
  }
}

function faultsOfConfirm(inputs: Inputs, stackName: string): readonly Fault[] {
  if (inputs.confirm === stackName) return [];
  const given =
    inputs.confirm === undefined ? '' : `, not \`${inputs.confirm.slice(0, 80).replaceAll('`', "'")}\``;
  return [{ input: 'confirm', message: `must be \`${stackName}\` to destroy this stack${given}` }];
}

/** Without a token nobody can ask what was reviewed. */
function faultsOfApproval(inputs: Inputs, { command }: Intent, faults: readonly Fault[]): readonly Fault[] {
  const asks = command === 'apply' && inputs.approval !== 'off' && !inputs['approved-fingerprint'];
  const isGiven = inputs['github-token'] !== undefined || isFaulty('github-token', faults);
  if (!asks || isGiven) return [];
  return [
    {
      input: 'github-token',
      message:
        'is needed to find the plan that was reviewed, such as `${{ github.token }}`; without one, `approved-fingerprint` says what may be applied, or `approval: off` that nothing is compared',
    },
  ];
}

/** Whether an input is given and has a fault of its own: then it isn't missing. */
function isFaulty(name: InputName, faults: readonly Fault[]): boolean {
  return faults.some(({ input }) => input === name);
}

function faultsOfLockId(inputs: Inputs, faults: readonly Fault[]): readonly Fault[] {
  if (inputs['lock-id'] !== undefined || isFaulty('lock-id', faults)) return [];
  return [
    {
      input: 'lock-id',
      message: 'is needed to unlock: the id of the lock, as the report of the run that it stopped names it',
    },
  ];
}

function faultsOfPartition(inputs: Inputs): readonly Fault[] {
  const role = inputs['role-to-assume']?.split(':')[1];
  const region = inputs['aws-region'];
  if (role === undefined || region === undefined || role === partitionOf(region)) return [];
  return [
    {
      input: 'aws-region',
      message: `\`${region}\` is in the partition \`${partitionOf(region)}\`, the role in \`${role}\``,
    },
  ];
}

/** What the bundled service can't do without; a root of one's own decides that by itself. */
function faultsOfService(inputs: Inputs, identity: StackIdentity, { command }: Intent): readonly Fault[] {
  if (identity.kind === 'root' || command === 'check') return [];
  const needed = [
    ['environment', 'the stage that is deployed, such as `dev`'],
    ['state-bucket', 'the S3 bucket of the state'],
  ] as const;
  const name = inputs.service === undefined ? schema.service.parse(identity.service) : undefined;
  return [
    ...needed
      .filter(([input]) => inputs[input] === undefined)
      .map(([input, what]) => ({
        input,
        message: `is needed with the bundled service: ${what}; a root module of your own is named by \`directory\``,
      })),
    ...(name?.ok === false
      ? [{ input: 'service', message: `is needed, since the repository’s name makes none: it ${name.fault}` }]
      : []),
  ];
}
