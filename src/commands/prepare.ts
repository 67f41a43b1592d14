import { InputError, TerraformError, type FormatError } from '../errors.ts';
import type { Credentials, Installed, World } from '../ports.ts';
import { decideBackend, keepsStateOnTheRunner, type Backend } from '../stack/backend.ts';
import { LOCK_FILE } from '../terraform/lock-file.ts';
import type { Bench } from './bench.ts';
import { layOutBundle, packFunctions } from './bundle.ts';
import { obtainCredentials, secretsOf } from './credentials.ts';
import { environmentOf } from './environment.ts';
import { locate, type Located } from './locate.ts';
import type { Order } from './order.ts';
import { beginRestoring, decideKeeping, handOver } from './provider-cache.ts';
import { checkFetched, checkInstalled, checkProviders, type Coverage } from './providers.ts';
import { rememberBench } from './reopening.ts';
import { sensitiveValues } from './sensitive.ts';
import { checkFormat, initialise, selectWorkspace } from './terraform.ts';
import { settleAll } from './together.ts';
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
  /** How much of the configuration the input `providers` has been asked about. */
  readonly coverage: Coverage;
  /** The text of the root's dependency lock file, which is the same after the run. */
  readonly lockFile: string | undefined;
}

/**
 * Looks at inputs and root. Nothing is started before all inputs are known to be right.
 * @throws InputError, ProviderError, TerraformError
 */
export async function inspect(world: World, order: Order): Promise<Sound> {
  const located = await locate(world, order);
  const { keeping, faults: faultsOfKeeping } = await decideKeeping(world, order, located);
  const faults = [...order.faults, ...located.faults, ...faultsOfKeeping];
  if (faults.length > 0) throw new InputError(faults);
  const backend = fitBackend(world, order, located);
  const coverage = await checkProviders(world, located.stack, order.inputs.providers);
  const lockFile = await world.files.read(`${located.stack.root}/${LOCK_FILE}`);
  return { order, located, keeping, backend, coverage, lockFile };
}

/**
 * Makes everything ready for a command: a Terraform is chosen, the role assumed, the root initialised. When the call
 * returns, the first Terraform has been started.
 * @throws InstallError, CredentialsError, ProviderError, TerraformError
 */
export async function prepare(
  world: World,
  { order, located, keeping, backend, coverage }: Sound,
): Promise<Prepared> {
  const notes = warnOfLosingState(world, order, backend);
  using restoring = beginRestoring(world, keeping);
  const isService = order.identity.kind === 'service';
  const tool = await findTool(world, order, located);
  world.runner.info(`Terraform ${tool.version} (${tool.origin})`);
  const [credentials] = await settleAll([
    order.intent.command === 'check' ? undefined : obtainCredentials({ world, inputs: order.inputs }),
    isService ? layOutBundle(world, order, located.stack) : undefined,
  ]);
  const bench = await makeBench(world, order, located, backend, tool, credentials);
  const formatting =
    isService || order.intent.command === 'unlock' ? Promise.resolve(undefined) : checkFormat(bench);
  // It is awaited later: a failure of the init must not leave it unhandled.
  formatting.catch(() => undefined);
  const isToKeep = await restoring.done;
  if (coverage === 'but what is fetched') await checkFetched(bench);
  // `plan` is the first to need the packages.
  const [{ lockIsWhole }] = await settleAll([
    initialise(bench),
    isService ? packFunctions(world, order, located.stack) : undefined,
  ]);
  await checkInstalled(bench);
  if (keeping !== undefined && isToKeep) handOver(world, keeping, lockIsWhole);
  if (order.intent.command !== 'check') await selectWorkspace(bench, order.intent.command === 'apply');
  return { bench, formatting, notes };
}

/** Undoes what Terraform had to add to the dependency lock file: it is the repository's, and reviewed there. */
export async function restoreLockFile({ files, runner }: World, sound: Sound | undefined): Promise<void> {
  if (sound?.lockFile === undefined) return;
  const path = `${sound.located.stack.root}/${LOCK_FILE}`;
  try {
    if ((await files.read(path)) !== sound.lockFile) await files.write(path, sound.lockFile);
  } catch (error) {
    // How the run ended matters more.
    runner.info(`${path} couldn’t be restored: ${error instanceof Error ? error.message : String(error)}`);
  }
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
  const environment = await environmentOf(world, order, stack, credentials);
  const secrets = [
    ...secretsOf(credentials),
    ...(inputs['github-token'] === undefined ? [] : [inputs['github-token']]),
    ...sensitiveValues(world, order, located.configuration, located.texts),
  ];
  for (const secret of secrets) world.runner.mask(secret);
  rememberBench(world, { tool, backend });
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
