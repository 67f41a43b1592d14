import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InstallError } from '../../errors.ts';
import type { Delivery, Installed, Release, RemoteFile } from '../../ports.ts';
import { download, type DownloadOptions } from './download.ts';
import type { PinnedKey } from './key.ts';
import { checkSums, openZip } from './proof.ts';
import { folderOf, keepProof, takeProof, type Proof } from './shelf.ts';
import type { Verified } from './verify.ts';

/** What an installation needs besides the release. */
export interface InstallOptions {
  /** `RUNNER_TOOL_CACHE`, where there is one. */
  readonly toolCache: string | undefined;
  /** The one key whose signatures count. */
  readonly key: PinnedKey;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly download: DownloadOptions;
  /** Asks a program for its version. */
  readonly readVersion: (program: string) => Promise<string | undefined>;
}

type Remarks = Delivery['remarks'];

/** A release that was found genuine. */
interface Genuine {
  readonly program: Uint8Array;
  readonly origin: Installed['origin'];
  readonly remarks: Remarks;
}

/** The most bytes of each file; what is published has about 2 kB, 600 bytes and 30 MB. */
const LIMITS = { sums: 1 << 20, signature: 1 << 16, zip: 512 << 20 } as const;

/**
 * Puts the program of a release into a folder: from the tool cache when it has the release, else from where it is
 * published. Either way everything is verified first.
 * @throws InstallError, CancelledError
 */
export async function install(release: Release, folder: string, options: InstallOptions): Promise<Delivery> {
  const genuine = (await takeKept(release, options)) ?? (await takePublished(release, options));
  const { origin, remarks } = genuine;
  const program = await unpack(release, genuine.program, folder, options);
  return { tool: { program, version: release.version, origin }, remarks };
}

async function takeKept(
  release: Release,
  { toolCache, key, clock }: InstallOptions,
): Promise<Genuine | undefined> {
  if (!toolCache) return undefined;
  try {
    const proof = await takeProof(toolCache, release);
    if (proof === undefined) return undefined;
    const verified = checkSums(release, proof, key, clock());
    return { program: openZip(release, proof), origin: 'tool cache', remarks: remarkOn(release, verified) };
  } catch (cause) {
    const folder = folderOf(toolCache, release);
    const message = `what the tool cache has in ${folder} isn’t Terraform ${release.version} as it was published: ${messageOf(cause)}`;
    throw new InstallError(message, { cause, mend: `rm -r '${folder}'` });
  }
}

async function takePublished(release: Release, options: InstallOptions): Promise<Genuine> {
  const fetch = (file: RemoteFile, limit: number): Promise<Uint8Array> =>
    download(file.url, limit, options.download);
  const sums = await fetch(release.sums, LIMITS.sums);
  const signature = await fetch(release.signature, LIMITS.signature);
  const verified = orRefuse(release, () =>
    checkSums(release, { sums, signature }, options.key, options.clock()),
  );
  const proof = { sums, signature, zip: await fetch(release.zip, LIMITS.zip) };
  const program = orRefuse(release, () => openZip(release, proof));
  const remarks = [...remarkOn(release, verified), ...(await keep(release, proof, options))];
  return { program, origin: 'download', remarks };
}

function orRefuse<T>({ version, sums, signature }: Release, check: () => T): T {
  try {
    return check();
  } catch (cause) {
    const from = new URL('.', sums.url).href;
    throw new InstallError(
      `what is published at ${from} isn’t Terraform ${version} of HashiCorp: ${messageOf(cause)}`,
      {
        cause,
        mend: `curl -fsSLO ${sums.url} -O ${signature.url} && gpg --verify ${signature.name} ${sums.name}`,
      },
    );
  }
}

/** A right signature by a key that has ended still shows where a release is from; somebody should know. */
function remarkOn({ sums }: Release, { fingerprint, expired }: Verified): Remarks {
  if (expired === undefined) return [];
  const key = `The key ${fingerprint.toUpperCase()}, by which ${sums.name} is signed,`;
  const message = `${key} ended on ${expired.toISOString().slice(0, 10)}. The signature is right all the same.`;
  return [{ level: 'warning', message }];
}

/** A release that can't be kept serves this run. */
async function keep(release: Release, proof: Proof, { toolCache }: InstallOptions): Promise<Remarks> {
  if (!toolCache) return [];
  try {
    await keepProof(toolCache, release, proof);
    return [];
  } catch (error) {
    return [{ level: 'notice', message: `It can’t be kept for other jobs: ${messageOf(error)}` }];
  }
}

/** The program comes into its place in one move: what runs there already isn't written to. */
async function unpack(
  { version }: Release,
  program: Uint8Array,
  folder: string,
  { readVersion }: InstallOptions,
): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = join(folder, 'terraform');
  const draft = join(folder, `.terraform-${randomUUID()}`);
  try {
    await writeFile(draft, program, { flag: 'wx' });
    await chmod(draft, 0o755);
    await rename(draft, place);
  } finally {
    await rm(draft, { force: true });
  }
  const said = await readVersion(place);
  if (said === version) return place;
  await rm(place, { force: true });
  throw new InstallError(
    `Terraform ${version} doesn’t run on this machine: asked for its version it says ${said ?? 'nothing'}`,
    { mend: 'runs-on: ubuntu-latest' },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
