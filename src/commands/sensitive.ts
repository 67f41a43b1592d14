import type { World } from '../ports.ts';
import { textsIn, textsInDefaults, textsInSource, textsInVarFile } from '../terraform/texts.ts';
import type { Configuration } from '../terraform/configuration.ts';
import type { Order } from './order.ts';

/** What the values of variables which the root declares sensitive are made of, wherever they were given. */
export function sensitiveValues(
  world: World,
  order: Order,
  configuration: Configuration,
  texts: ReadonlyMap<string, readonly string[]>,
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

/** What the values in files are made of, by variable: of defaults, and of every var file that Terraform reads. */
export async function readTexts(
  { files }: World,
  root: string,
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
