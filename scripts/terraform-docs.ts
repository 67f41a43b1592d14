import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHcl, unquote, type Block } from '../src/terraform/hcl.ts';
import { code, table, withSection } from './tables.ts';

const terraform = join(import.meta.dirname, '..', 'terraform');

/**
 * The README of the root module and of each module, with tables of their variables and outputs.
 * @returns the text of each README, by its path
 */
export async function terraformDocs(): Promise<ReadonlyMap<string, string>> {
  const modules = (await readdir(join(terraform, 'modules'))).map((name) => join('modules', name));
  const pages = ['main', 'bootstrap', ...modules].map(async (folder) => {
    const path = join(terraform, folder, 'README.md');
    return [path, await describe(join(terraform, folder), path)] as const;
  });
  return new Map(await Promise.all(pages));
}

async function describe(folder: string, path: string): Promise<string> {
  const variables = await blocksOf(join(folder, 'variables.tf'), 'variable');
  const outputs = await blocksOf(join(folder, 'outputs.tf'), 'output');
  const tables = {
    variables: table(
      ['variable', 'type', 'default', 'meaning'],
      variables.map(({ name, attributes }) => [
        code(name),
        code(onOneLine(attributes.get('type') ?? 'any')),
        attributes.has('default') ? code(onOneLine(attributes.get('default') ?? '')) : '',
        meaningOf(attributes, `variable ${name}`, path),
      ]),
    ),
    outputs: table(
      ['output', 'meaning'],
      outputs.map(({ name, attributes }) => [code(name), meaningOf(attributes, `output ${name}`, path)]),
    ),
  };
  return Object.entries(tables).reduce(
    (page, [name, content]) => withSection(page, path, name, content),
    await readFile(path, 'utf8'),
  );
}

interface Declaration {
  readonly name: string;
  readonly attributes: Block['body']['attributes'];
}

async function blocksOf(path: string, type: string): Promise<readonly Declaration[]> {
  return parseHcl(await readFile(path, 'utf8')).blocks.flatMap((block) => {
    const [name] = block.labels;
    return block.type === type && name !== undefined ? [{ name, attributes: block.body.attributes }] : [];
  });
}

/** The description: a literal, since a table has no room for more. */
function meaningOf(attributes: Declaration['attributes'], of: string, path: string): string {
  const meaning = unquote(attributes.get('description') ?? '');
  if (meaning === undefined) throw new Error(`${path}: ${of} has no description in quotes`);
  return meaning;
}

/** A value that `terraform fmt` has laid out over several lines. */
function onOneLine(source: string): string {
  return source
    .replaceAll(/([([{])\s*\n\s*/g, '$1 ')
    .replaceAll(/,?\s*\n\s*([)\]}])/g, ' $1')
    .replaceAll(/,?[ \t]*\n\s*/g, ', ')
    .replaceAll(/[ \t]+/g, ' ');
}
