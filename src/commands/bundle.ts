import type { Fault } from '../errors.ts';
import type { Inputs } from '../inputs/schema.ts';
import type { World } from '../ports.ts';
import type { PackedFile } from '../stack/package.ts';
import { isShipped } from '../stack/shipping.ts';
import type { Stack } from '../stack/stack.ts';
import type { Order } from './order.ts';

/**
 * The bundled service is deployed from a copy in the stack's folder: nothing is written into the action's own folder,
 * and every path that Terraform sees is relative, and so the same on every machine.
 *
 *     bundle/main      the root module
 *     bundle/modules
 *     bundle/files     schemas, dashboards
 *     bundle/packages  producer.zip, consumer.zip
 */
const functions = ['producer', 'consumer'] as const;

/** What a user's own `files` folder can replace, each by itself, and the file without which it is of no use. */
const parts = [
  { part: 'functions/producer', needs: undefined },
  { part: 'functions/consumer', needs: undefined },
  { part: 'schemas', needs: 'body.json' },
  { part: 'dashboards', needs: 'service.json.tftpl' },
] as const;

type PartName = (typeof parts)[number]['part'];

/** Where the bundled root is once it has been copied. */
export function bundledRoot(folder: string): string {
  return `${folder}/bundle/main`;
}

/** What is wrong with the input `files`. */
export async function faultsOfFiles({ files, runner }: World, { inputs }: Order): Promise<readonly Fault[]> {
  const given = inputs.files;
  if (given === undefined) return [];
  const { workspace } = runner.job;
  const [real, top] = await Promise.all([files.resolve(`${workspace}/${given}`), files.resolve(workspace)]);
  const fault = (message: string): Fault => ({ input: 'files', message });
  if (real === undefined) return [fault(`\`${given}\` isn’t there; it must be a folder of the workspace`)];
  if (real !== top && !real.startsWith(`${top}/`)) return [fault(`\`${given}\` lies outside the workspace`)];
  const found = await Promise.all(
    parts.map(async (each) => ({ ...each, names: await files.list(`${real}/${each.part}`) })),
  );
  const there = found.flatMap(({ names, ...each }) => (names === undefined ? [] : [{ ...each, names }]));
  if (there.length === 0) {
    const all = parts.map(({ part }) => `\`${part}\``).join(', ');
    return [fault(`\`${given}\` holds none of ${all}`)];
  }
  return there.flatMap(({ part, needs, names }) => {
    if (names.length === 0) return [fault(`\`${given}/${part}\` is empty`)];
    return needs === undefined || names.includes(needs)
      ? []
      : [fault(`\`${given}/${part}\` has no \`${needs}\``)];
  });
}

/** Copies the bundled service into the stack's folder, with what a user's own `files` replace. */
export async function layOutBundle(world: World, { inputs }: Order, { folder }: Stack): Promise<void> {
  const { files, actionFolder } = world;
  const bundle = `${folder}/bundle`;
  // All but `main`, which may hold a state that couldn't be saved.
  await Promise.all(['modules', 'files', 'packages'].map((name) => files.remove(`${bundle}/${name}`)));
  await Promise.all([
    copyShipped(world, `${actionFolder}/terraform/main`, `${bundle}/main`),
    copyShipped(world, `${actionFolder}/terraform/modules`, `${bundle}/modules`),
    ...(['schemas', 'dashboards'] as const).map(async (part) =>
      copyShipped(world, await sourceOf(world, inputs, part, `files/${part}`), `${bundle}/files/${part}`),
    ),
  ]);
}

/** Packs the functions of the bundled service, of which `init` needs nothing. */
export async function packFunctions(world: World, { inputs }: Order, { folder }: Stack): Promise<void> {
  await Promise.all(
    functions.map(async (name) => {
      const source = await sourceOf(world, inputs, `functions/${name}`, `dist/functions/${name}`);
      await world.files.writeBytes(`${folder}/bundle/packages/${name}.zip`, await pack(world, source));
    }),
  );
}

/** Where a part comes from: the user's own files where they have it. */
async function sourceOf(
  { files, actionFolder, runner }: World,
  inputs: Inputs,
  part: PartName,
  bundled: string,
): Promise<string> {
  const own = `${runner.job.workspace}/${inputs.files}/${part}`;
  const isOwn = inputs.files !== undefined && (await files.list(own)) !== undefined;
  return isOwn ? own : `${actionFolder}/${bundled}`;
}

async function copyShipped(world: World, from: string, to: string): Promise<void> {
  const files = await readShipped(world, from);
  await Promise.all(files.map(({ path, bytes }) => world.files.writeBytes(`${to}/${path}`, bytes)));
}

async function pack(world: World, folder: string): Promise<Uint8Array> {
  // What zips makes tables when it is loaded, which no other job waits for.
  const { packFunction } = await import('../stack/package.ts');
  return packFunction(await readShipped(world, folder));
}

/** The files of a folder, without tests and what tools left behind. */
async function readShipped({ files }: World, folder: string): Promise<readonly PackedFile[]> {
  const shipped = (await files.listTree(folder)).filter(({ path }) => isShipped(path));
  return Promise.all(
    shipped.map(async (file) => ({ ...file, bytes: await files.readBytes(`${folder}/${file.path}`) })),
  );
}
