import { TerraformError, type Fault } from '../errors.ts';
import type { Job, World } from '../ports.ts';
import { findUndeclared, type GivenVariables } from '../stack/variables.ts';
import { scanConfiguration, scanVarNames, type Configuration } from '../terraform/configuration.ts';
import { directoryOf, folderName, type Stack } from '../stack/stack.ts';
import { bundledRoot, faultsOfFiles } from './bundle.ts';
import type { Order } from './order.ts';
import { readTexts } from './sensitive.ts';

/** The root module as it lies on the disk. */
export interface Located {
  readonly stack: Stack;
  readonly configuration: Configuration;
  /** The text of `.terraform-version`. */
  readonly versionFile: string | undefined;
  /** The var files to hand to Terraform, relative to the root, but for that of the input `variables`. */
  readonly varFiles: readonly string[];
  /** What the values in files are made of, by variable: of defaults, and of every var file that Terraform reads. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly faults: readonly Fault[];
}

/** The stack of an order: its root, and its folder below `RUNNER_TEMP`. */
export function placeStack(
  { identity, stackName }: Pick<Order, 'identity' | 'stackName'>,
  { workspace, temp }: Pick<Job, 'workspace' | 'temp'>,
): Stack {
  const folder = `${temp}/planwright/${folderName(identity)}`;
  const directory = directoryOf(identity);
  const root =
    directory === undefined
      ? bundledRoot(folder)
      : directory === '.'
        ? workspace
        : `${workspace}/${directory}`;
  return { identity, name: stackName, root, folder };
}

/**
 * Looks at the root module, and finds what is wrong with inputs that name something in it.
 * @throws TerraformError when a `.tf.json` file isn't JSON
 */
export async function locate(world: World, order: Order): Promise<Located> {
  const { files, runner } = world;
  const stack = placeStack(order, runner.job);
  const directory = directoryOf(order.identity);
  const misplaced = directory === undefined ? undefined : await misplacement(world, directory, stack.root);
  if (misplaced !== undefined) {
    const none = { variables: [], backend: undefined, hasCloud: false, requiredVersions: [] };
    const faults = [{ input: 'directory', message: misplaced }];
    return { stack, configuration: none, versionFile: undefined, varFiles: [], texts: new Map(), faults };
  }
  // What comes with the action is read where it is, and copied once everything is known to be right.
  const root = directory === undefined ? `${world.actionFolder}/terraform/main` : stack.root;
  const sources = await readConfiguration(world, root);
  const configuration = scan(sources);
  const deploys = order.intent.command !== 'check';
  const given = deploys ? await readVarFiles(world, order, root) : { faults: [], variables: [], paths: [] };
  return {
    stack,
    configuration,
    versionFile:
      (await files.read(`${root}/.terraform-version`)) ??
      (await files.read(`${runner.job.workspace}/.terraform-version`)),
    varFiles: given.paths,
    texts: await readTexts(world, root, sources, given.paths),
    faults: [
      ...given.faults,
      ...(directory === undefined ? await faultsOfFiles(world, order) : []),
      ...findUndeclared(
        [
          ...given.variables,
          { input: 'variables', names: deploys ? Object.keys(order.inputs.variables ?? {}) : [] },
        ],
        configuration.variables.map(({ name }) => name),
      ),
    ],
  };
}

async function misplacement(
  { files, runner }: World,
  directory: string,
  root: string,
): Promise<string | undefined> {
  const outside = `\`${directory}\` lies outside the workspace; it must be relative to it, such as \`infra\``;
  if (directory.startsWith('/') || directory.split('/').includes('..')) return outside;
  const [real, workspace] = await Promise.all([files.resolve(root), files.resolve(runner.job.workspace)]);
  if (real === undefined)
    return `\`${directory}\` isn’t there; does \`actions/checkout\` run before this step?`;
  if (real !== workspace && !real.startsWith(`${workspace}/`)) return outside;
  const names = await files.list(root);
  if (names === undefined) return `\`${directory}\` is no folder`;
  return names.some(isConfiguration) ? undefined : `\`${directory}\` holds no \`.tf\` file`;
}

function isConfiguration(name: string): boolean {
  return /^[^.].*\.tf(\.json)?$/.test(name);
}

async function readConfiguration({ files }: World, root: string): Promise<ReadonlyMap<string, string>> {
  const names = ((await files.list(root)) ?? []).filter(isConfiguration);
  const texts = await Promise.all(
    names.map(async (name) => [name, (await files.read(`${root}/${name}`)) ?? ''] as const),
  );
  return new Map(texts);
}

function scan(texts: ReadonlyMap<string, string>): Configuration {
  try {
    return scanConfiguration(texts);
  } catch (cause) {
    throw new TerraformError('validate', `the configuration can’t be read: ${String(cause)}`, [], { cause });
  }
}

/** The stage's own var file where there is one, then those of `var-files`: of the service they lie in the workspace. */
async function readVarFiles(
  { files, runner }: World,
  { inputs, identity }: Order,
  root: string,
): Promise<{ faults: Fault[]; variables: GivenVariables[]; paths: string[] }> {
  const { environment } = inputs;
  const isService = identity.kind === 'service';
  const candidates = [
    ...(environment === undefined
      ? []
      : [`environments/${environment}.tfvars`, `environments/${environment}.tfvars.json`].map((file) => ({
          input: 'environment',
          file,
          path: file,
        }))),
    ...inputs['var-files'].map((file) => ({
      input: 'var-files',
      file,
      path: isService && !file.startsWith('/') ? `${runner.job.workspace}/${file}` : file,
    })),
  ];
  const faults: Fault[] = [];
  const variables: GivenVariables[] = [];
  const paths: string[] = [];
  for (const { input, file, path } of candidates) {
    const text = await files.read(path.startsWith('/') ? path : `${root}/${path}`);
    if (text !== undefined) {
      paths.push(path);
      variables.push({
        input,
        file: `\`${file}\``,
        names: scanVarNames(text, { json: file.endsWith('.json') }),
      });
    } else if (input === 'var-files') {
      const where = isService ? 'the workspace' : `\`${identity.directory}\``;
      faults.push({ input, message: `\`${file}\` isn’t there; it must be relative to ${where}` });
    }
  }
  return { faults, variables, paths };
}
