import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What the bundler says of a module; one that was made of several names them. */
interface ModuleStats {
  readonly name?: string;
  readonly modules?: readonly ModuleStats[];
}

interface PackageFile {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
}

/**
 * The licences of every package that is in a bundle, as one text. The bundler's own list leaves out the packages whose
 * modules it has merged into others.
 * @param statsFile - the bundler's statistics
 * @param folder - what the names of modules are relative to
 * @throws Error for a package without a licence
 */
export async function collectLicenses(statsFile: string, folder: string): Promise<string> {
  const stats = JSON.parse(await readFile(statsFile, 'utf8')) as ModuleStats;
  const files = namesIn(stats).flatMap(
    (name) => /(?:^|!|\s)([^\s!|]*node_modules\/[^\s!|]*)/.exec(name)?.[1] ?? [],
  );
  const packages = new Map<string, string>();
  for (const file of new Set(files.map((name) => dirname(join(folder, name))))) {
    const found = packageFolder(file);
    const { name = '', version = '', license = '' } = await readPackage(found);
    packages.set(
      `${name}@${version}`,
      `${name} ${version}\n${license}\n\n${await readLicense(found, license)}`,
    );
  }
  const texts = [...packages]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, text]) => text.trimEnd());
  return `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function namesIn({ name = '', modules = [] }: ModuleStats): readonly string[] {
  return [name, ...modules.flatMap(namesIn)];
}

/** The folder right below the last `node_modules`: packages have further `package.json` files inside. */
function packageFolder(folder: string): string {
  const [, found = folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(`${folder}/`) ?? [];
  return found;
}

async function readPackage(folder: string): Promise<PackageFile> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageFile;
}

/** The text of its licence; a package that names a licence and has no text is under the usual one of that name. */
async function readLicense(folder: string, license: string): Promise<string> {
  const name = (await readdir(folder)).find((each) => /^(licen[cs]e|copying)/i.test(each));
  if (name !== undefined) return (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  if (license === '' || !existsSync(folder)) throw new Error(`${folder} has no licence`);
  return `(no text comes with it: https://spdx.org/licenses/${license}.html)`;
}
