import { CredentialsError, InputError, TerraformError, type FormatError } from '../errors.ts';
import type { Credentials, Installed, World } from '../ports.ts';
import { decideBackend, keepsStateOnTheRunner, type Backend } from '../stack/backend.ts';
import { requestedRole } from '../stack/role.ts';
import { childEnvironment } from '../terraform/environment.ts';
import type { Bench } from './bench.ts';
import { layOutBundle, packFunctions } from './bundle.ts';
import { locate, type Located } from './locate.ts';
import type { Order } from './order.ts';
import { beginRestoring, dataFolderOf, decideKeeping, handOver } from './provider-cache.ts';
import { sensitiveValues } from './sensitive.ts';
import { checkFormat, initialise, selectWorkspace } from './terraform.ts';
import { findTool } from './tool.ts';

/** A bench whose root is initialised. */
export interface Prepared {
  readonly bench: Bench;
  /** What isn't formatted: found beside the rest, since nothing waits for it. */
  readonly formatting: Promise<FormatError | undefined>;
  /** What the reader of every report should know. */
  readonly notes: readonly string[];
}

/** An order that can be carried out, as far as inputs and root tell. */
export interface Sound {
  readonly order: Order;
  readonly located: Located;
  readonly keeping: Awaited<ReturnType<typeof decideKeeping>>['keeping'];
  readonly backend: Backend;
}

/**
 * Looks at inputs and root. Nothing is started before all inputs are known to be right.
 * @throws InputError, TerraformError
 */
export async function inspect(world: World, order: Order): Promise<Sound> {
  const located = await locate(world, order);
  const { keeping, faults: faultsOfKeeping } = await decideKeeping(world, order, located);
  const faults = [...order.faults, ...located.faults, ...faultsOfKeeping];
  if (faults.length > 0) throw new InputError(faults);
  return { order, located, keeping, backend: fitBackend(world, order, located) };
}

/**
 * Makes everything ready for a command: a Terraform is chosen, the role assumed, the root initialised. When the call
 * returns, the first Terraform has been started.
 * @throws InstallError, CredentialsError, TerraformError
 */
export async function prepare(world: World, { order, located, keeping, backend }: Sound): Promise<Prepared> {
  const notes = warnOfLosingState(world, order, backend);
  using restoring = beginRestoring(world, keeping);
  const isService = order.identity.kind === 'service';
  const tool = await findTool(world, order, located);
  world.runner.info(`Terraform ${tool.version} (${tool.origin})`);
  const [credentials] = await settleAll([
    order.intent.command === 'check' ? undefined : obtainCredentials(world, order),
    isService ? layOutBundle(world, order, located.stack) : undefined,
  ]);
  const bench = await makeBench(world, order, located, backend, tool, credentials);
  const formatting = isService ? Promise.resolve(undefined) : checkFormat(bench);
  // It is awaited later: a failure of the init must not leave it unhandled.
  formatting.catch(() => undefined);
  const isToKeep = await restoring.done;
  // `plan` is the first to need the packages.
  await settleAll([initialise(bench), isService ? packFunctions(world, order, located.stack) : undefined]);
  if (keeping !== undefined && isToKeep) await handOver(world, keeping, bench.stack);
  if (order.intent.command !== 'check') await selectWorkspace(bench, order.intent.command === 'apply');
  return { bench, formatting, notes };
}

/** Waits for all, so that none goes on behind a failure; what is thrown is the failure of the first that failed. */
async function settleAll<T extends readonly unknown[]>(
  all: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(all);
  return Promise.all(all);
}

function fitBackend(world: World, order: Order, { configuration, stack }: Located): Backend {
  const found = configuration.hasCloud ? 'cloud' : configuration.backend;
  const backend = decideBackend(order.inputs, found, stack.identity, world.runner.job.repository);
  if (order.intent.command === 'check') return backend;
  if (backend.kind === 'unfit') {
    const has = backend.found === undefined ? 'has no `backend` block' : `has a \`${backend.found}\` backend`;
    const input = backend.wanted === 's3' ? 'state-bucket' : 'backend-config';
    throw new TerraformError(
      'init',
      `the root ${has}: Terraform would ignore \`${input}\` and keep the state elsewhere`,
      [],
      {
        mend: 'terraform {\n  backend "s3" {}\n}',
      },
    );
  }
  return backend;
}

/** What is lost with the machine is said loudly, where everybody looks. */
function warnOfLosingState({ runner }: World, { intent }: Order, backend: Backend): readonly string[] {
  if (!keepsStateOnTheRunner(backend) || !runner.job.hosted) return [];
  if (intent.command !== 'apply' && intent.command !== 'destroy') return [];
  const message =
    'The state will be lost: it is a file on this runner, which is thrown away after the job. Give the root a `backend "s3" {}` block, and the action a `state-bucket`.';
  runner.annotate({ level: 'warning', title: 'The state will be lost', message });
  return [message];
}

async function obtainCredentials(world: World, order: Order): Promise<Credentials | undefined> {
  const { inputs } = order;
  const role = requestedRole(inputs, world.runner.job);
  const credentials = role === undefined ? undefined : await world.cloud.assumeRole(role);
  const allowed = inputs['allowed-account-ids'];
  if (allowed.length > 0) {
    const account =
      credentials?.accountId ?? (await world.cloud.accountOf(undefined, inputs['aws-region'] ?? 'us-east-1'));
    if (!allowed.includes(account)) {
      throw new CredentialsError(`the credentials are of the account ${account}, which isn’t allowed here`, {
        mend: `allowed-account-ids: |\n  ${allowed.join('\n  ')}`,
      });
    }
  }
  if (role !== undefined) world.runner.info(`Assumed ${role.roleArn} as ${role.sessionName}`);
  return credentials;
}

/** What the action itself tells a root: its stage and, of the bundled service, whose it is. */
function variablesOf(
  { runner }: World,
  { inputs, identity }: Order,
): Readonly<Record<string, string | undefined>> {
  const { environment } = inputs;
  if (identity.kind === 'root') return { environment };
  return { environment, service: identity.service, repository: runner.job.repository };
}

async function makeBench(
  world: World,
  order: Order,
  located: Located,
  backend: Backend,
  tool: Installed,
  credentials: Credentials | undefined,
): Promise<Bench> {
  const { inputs, intent } = order;
  const { stack } = located;
  const job = world.runner.environment;
  const cliConfig = job['TF_CLI_CONFIG_FILE'];
  const environment = childEnvironment({
    job,
    dataDirectory: dataFolderOf(stack),
    cliConfigMissing: cliConfig !== undefined && (await world.files.resolve(cliConfig)) === undefined,
    credentials,
    region: inputs['aws-region'],
    memory: world.tools.machine.memory,
    variables: variablesOf(world, order),
  });
  const secrets = [
    ...(credentials === undefined
      ? []
      : [credentials.accessKeyId, credentials.secretAccessKey, credentials.sessionToken]),
    ...(inputs['github-token'] === undefined ? [] : [inputs['github-token']]),
    ...sensitiveValues(world, order, located.configuration, located.texts),
  ];
  for (const secret of secrets) world.runner.mask(secret);
  return {
    world,
    inputs,
    intent,
    stack,
    backend,
    tool,
    environment,
    varFiles: [...located.varFiles, ...(await writeVariables(world, order, located))],
    secrets,
  };
}

/** Values travel in a file that its owner alone can read: arguments are seen by every process of the machine. */
async function writeVariables(world: World, order: Order, { stack }: Located): Promise<readonly string[]> {
  const { variables } = order.inputs;
  if (variables === undefined || order.intent.command === 'check') return [];
  const path = `${stack.folder}/variables.tfvars.json`;
  await world.files.write(path, JSON.stringify(variables));
  return [path];
}
