import type { Installed, World } from '../ports.ts';
import { decideBackend, type Backend } from '../stack/backend.ts';
import { isObject, parseObject } from '../terraform/json.ts';
import type { Bench } from './bench.ts';
import { environmentOf } from './environment.ts';
import { placeStack } from './locate.ts';
import type { Request } from './order.ts';

/** The name in the action's state under which a run's Terraform is kept. */
const REMEMBERED = 'terraform';

/** Hands on to the post step what it can't find out from the inputs alone; there is no secret in it. */
export function rememberBench(
  { runner }: Pick<World, 'runner'>,
  { tool, backend }: Pick<Bench, 'tool' | 'backend'>,
): void {
  const found = backend.kind === 'own' ? backend.type : backend.kind === 's3' ? 's3' : backend.found;
  runner.saveState(REMEMBERED, JSON.stringify({ tool, found }));
}

/**
 * The bench of a run whose action is gone, as far as Terraform is to be started in its root once more. It has no role's
 * credentials: those that the run had have never been written anywhere.
 * @returns undefined when the run hadn't come so far as to have one
 */
export async function reopenBench(world: World, request: Request): Promise<Bench | undefined> {
  const remembered = parseObject(world.runner.environment[`STATE_${REMEMBERED}`] ?? '');
  const tool = toTool(remembered?.['tool']);
  if (tool === undefined || request.decision.kind !== 'go') return undefined;
  const { inputs } = request;
  const stack = placeStack(request, world.runner.job);
  const token = inputs['github-token'];
  return {
    world,
    inputs,
    intent: request.decision.intent,
    stack,
    backend: backendOf(world, request, remembered?.['found']),
    tool,
    environment: await environmentOf(world, request, stack, undefined),
    varFiles: [],
    secrets: token === undefined ? [] : [token],
  };
}

function backendOf({ runner }: World, { inputs, identity }: Request, found: unknown): Backend {
  const type = typeof found === 'string' ? found : undefined;
  return decideBackend(inputs, type, identity, runner.job.repository);
}

const origins: readonly Installed['origin'][] = ['PATH', 'tool cache', 'download'];

function toTool(json: unknown): Installed | undefined {
  if (!isObject(json)) return undefined;
  const { program, version } = json;
  const origin = origins.find((each) => each === json['origin']);
  return typeof program === 'string' && typeof version === 'string' && origin !== undefined
    ? { program, version, origin }
    : undefined;
}
