import { TerraformError, type Fault } from '../errors.ts';
import type { Job, World } from '../ports.ts';
import { findUndeclared, type GivenVariables } from '../stack/variables.ts';
import { scanConfiguration, scanVarNames, type Configuration } from '../terraform/configuration.ts';
import { textsIn, textsInDefaults, textsInSource, textsInVarFile } from '../terraform/texts.ts';
import { folderName, type Stack } from '../stack/stack.ts';
import type { Order } from './order.ts';

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
  return {
    identity,
    name: stackName,
    root: identity.directory === '.' ? workspace : `${workspace}/${identity.directory}`,
    folder: `${temp}/planwright/${folderName(identity)}`,
  };
}

/**
 * Looks at the root module, and finds what is wrong with inputs that name something in it.
 * @throws TerraformError when a `.tf.json` file isn't JSON
 */
export async function locate(world: World, order: Order): Promise<Located> {
  const { files, runner } = world;
  const stack = placeStack(order, runner.job);
  const misplaced = order.inputs.directory === undefined ? undefined : await misplacement(world, stack);
  if (order.inputs.directory === undefined || misplaced !== undefined) {
    const none = { variables: [], backend: undefined, hasCloud: false, requiredVersions: [] };
    const faults = misplaced === undefined ? [] : [{ input: 'directory', message: misplaced }];
    return { stack, configuration: none, versionFile: undefined, varFiles: [], texts: new Map(), faults };
  }
  const sources = await readConfiguration(world, stack.root);
  const configuration = scan(sources);
  const given =
    order.intent.command === 'check'
      ? { faults: [], variables: [], paths: [] }
      : await readVarFiles(world, order, stack);
  const variables = Object.keys(order.inputs.variables ?? {});
  return {
    stack,
    configuration,
    versionFile:
      (await files.read(`${stack.root}/.terraform-version`)) ??
      (await files.read(`${runner.job.workspace}/.terraform-version`)),
    varFiles: given.paths,
    texts: await readTexts(world, stack, sources, given.paths),
    faults: [
      ...given.faults,
      ...findUndeclared(
        [
          ...given.variables,
          { input: 'variables', names: order.intent.command === 'check' ? [] : variables },
        ],
        configuration.variables.map(({ name }) => name),
      ),
    ],
  };
}

/** What the values of variables which the root declares sensitive are made of, wherever they were given. */
export function sensitiveValues(
  world: World,
  order: Order,
  { configuration, texts }: Located,
): readonly string[] {
  return configuration.variables
    .filter(({ sensitive }) => sensitive)
    .flatMap(({ name }) => [
      ...textsInVariable(world.runner.environment[`TF_VAR_${name}`] ?? ''),
      ...textsIn(order.inputs.variables?.[name]),
      ...(texts.get(name) ?? []),
    ])
    .filter((value) => value.length >= shortestSecret);
}

/** Anything shorter occurs everywhere: to scrub it would make every report unreadable. */
const shortestSecret = 4;

/** A string stands in the environment as it is, anything else as an expression. */
function textsInVariable(text: string): readonly string[] {
  return /^\s*[[{]/.test(text) ? [text, ...textsInSource(text)] : [text];
}

/** https://developer.hashicorp.com/terraform/language/values/variables#variable-definitions-tfvars-files */
const readByItself = /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/;

async function readTexts(
  { files }: World,
  { root }: Stack,
  sources: ReadonlyMap<string, string>,
  varFiles: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = ((await files.list(root)) ?? []).filter((name) => readByItself.test(name));
  const paths = [...names, ...varFiles].map((file) => [
    file,
    file.startsWith('/') ? file : `${root}/${file}`,
  ]);
  const read = await Promise.all(
    paths.map(async ([file = '', path = '']) =>
      textsInVarFile((await files.read(path)) ?? '', { json: file.endsWith('.json') }),
    ),
  );
  const defaults = [...sources].map(([file, text]) =>
    textsInDefaults(text, { json: file.endsWith('.json') }),
  );
  const entries = [...defaults, ...read].flatMap((texts) => [...texts]);
  return new Map(
    [...Map.groupBy(entries, ([name]) => name)].map(([name, all]) => [
      name,
      all.flatMap(([, texts]) => texts),
    ]),
  );
}

async function misplacement(
  { files, runner }: World,
  { identity, root }: Stack,
): Promise<string | undefined> {
  const { directory } = identity;
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

/** The stage's own var file where there is one, then those of `var-files`. */
async function readVarFiles(
  world: World,
  order: Order,
  stack: Stack,
): Promise<{ faults: Fault[]; variables: GivenVariables[]; paths: string[] }> {
  const { environment } = order.inputs;
  const candidates = [
    ...(environment === undefined
      ? []
      : [`environments/${environment}.tfvars`, `environments/${environment}.tfvars.json`].map((file) => ({
          input: 'environment',
          file,
        }))),
    ...order.inputs['var-files'].map((file) => ({ input: 'var-files', file })),
  ];
  const faults: Fault[] = [];
  const variables: GivenVariables[] = [];
  const paths: string[] = [];
  for (const { input, file } of candidates) {
    const path = file.startsWith('/') ? file : `${stack.root}/${file}`;
    const text = await world.files.read(path);
    if (text === undefined) {
      if (input === 'var-files')
        faults.push({
          input,
          message: `\`${file}\` isn’t there; it must be relative to \`${stack.identity.directory}\``,
        });
      continue;
    }
    paths.push(file);
    variables.push({
      input,
      file: `\`${file}\``,
      names: scanVarNames(text, { json: file.endsWith('.json') }),
    });
  }
  return { faults, variables, paths };
}
