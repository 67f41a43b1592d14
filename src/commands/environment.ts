import type { Credentials, World } from '../ports.ts';
import type { Stack } from '../stack/stack.ts';
import { childEnvironment } from '../terraform/environment.ts';
import type { Order } from './order.ts';
import { dataFolderOf } from './provider-cache.ts';

/** All that Terraform sees in a run. */
export async function environmentOf(
  world: World,
  order: Pick<Order, 'inputs' | 'identity'>,
  stack: Stack,
  credentials: Credentials | undefined,
): Promise<Readonly<Record<string, string>>> {
  const job = world.runner.environment;
  const cliConfig = job['TF_CLI_CONFIG_FILE'];
  return childEnvironment({
    job,
    dataDirectory: dataFolderOf(stack),
    cliConfigMissing: cliConfig !== undefined && (await world.files.resolve(cliConfig)) === undefined,
    credentials,
    region: order.inputs['aws-region'],
    memory: world.tools.machine.memory,
    variables: variablesOf(world, order),
  });
}

/** What the action itself tells a root: its stage and, of the bundled service, whose it is. */
function variablesOf(
  { runner }: World,
  { inputs, identity }: Pick<Order, 'inputs' | 'identity'>,
): Readonly<Record<string, string | undefined>> {
  const { environment } = inputs;
  if (identity.kind === 'root') return { environment };
  return { environment, service: identity.service, repository: runner.job.repository };
}
