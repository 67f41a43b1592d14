import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release, RemoteFile } from '../../ports.ts';

/** Everything that shows a release to be genuine, as it was published. */
export interface Proof {
  readonly sums: Uint8Array;
  readonly signature: Uint8Array;
  readonly zip: Uint8Array;
}

/**
 * Where the tool cache keeps the proof of a release: `planwright-terraform/<version>/<platform>`, whole once
 * `<platform>.complete` is beside it. A program without its proof could be anybody's, so none is kept.
 */
function placeOf(toolCache: string, { version, platform }: Pick<Release, 'version' | 'platform'>) {
  const folder = join(toolCache, 'planwright-terraform', version);
  return { folder, proof: join(folder, platform), mark: join(folder, `${platform}.complete`) };
}

/** The folder to delete when a proof is no good. */
export function folderOf(toolCache: string, release: Release): string {
  return placeOf(toolCache, release).folder;
}

/** The versions of which there is a proof for a platform. */
export async function listKept(toolCache: string, platform: string): Promise<readonly string[]> {
  const names = await readdir(join(toolCache, 'planwright-terraform')).catch((): string[] => []);
  const versions = names.filter((name) => /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(name));
  const kept = await Promise.all(
    versions.map((version) => isThere(placeOf(toolCache, { version, platform }).mark)),
  );
  return versions.filter((_, at) => kept[at]);
}

/**
 * Takes a proof from the tool cache; undefined when there is none. It may be anybody's: whoever takes it checks it.
 * @throws Error of Node's when a part of it is missing
 */
export async function takeProof(toolCache: string, release: Release): Promise<Proof | undefined> {
  const place = placeOf(toolCache, release);
  if (!(await isThere(place.mark))) return undefined;
  const read = ({ name }: RemoteFile): Promise<Uint8Array> => readFile(join(place.proof, name));
  const [sums, signature, zip] = await Promise.all([
    read(release.sums),
    read(release.signature),
    read(release.zip),
  ]);
  return { sums, signature, zip };
}

/**
 * Puts a proof into the tool cache, in one move: no other job sees half of it. When another job has put one there,
 * that stays.
 * @throws Error of Node's when the tool cache can't be written to
 */
export async function keepProof(toolCache: string, release: Release, proof: Proof): Promise<void> {
  const place = placeOf(toolCache, release);
  await mkdir(place.folder, { recursive: true });
  const draft = await mkdtemp(join(place.folder, `.${release.platform}-`));
  try {
    await writeFile(join(draft, release.sums.name), proof.sums);
    await writeFile(join(draft, release.signature.name), proof.signature);
    await writeFile(join(draft, release.zip.name), proof.zip);
    await rename(draft, place.proof).catch(unlessTaken);
    await writeFile(place.mark, '');
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function unlessTaken(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}

/** What can't be looked at is as good as not there: then it is downloaded. */
function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
