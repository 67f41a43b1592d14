import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { textsOf, type Account } from './account.ts';

/** Code that is deployed. */
export interface DeployedCode {
  /** The key of its object in S3. */
  readonly key: string;
  /** Base64, as Lambda tells it. */
  readonly sha256: string;
}

/**
 * Unpacks the very package that is deployed.
 *
 * moto tells the key of its object, but not the bucket, and keeps the code's hash of the day it was deployed, while
 * the object may have been written anew: so the package is the version of such an object that has this hash.
 *
 * @param folder - where packages are unpacked, each into a folder of its own
 * @returns the package's own folder
 * @throws Error when no object is that package, as when a function was deployed with its code inline
 */
export async function unpack(
  account: Account,
  { key, sha256 }: DeployedCode,
  folder: string,
): Promise<string> {
  const files = unzipSync(await find(account, key, sha256));
  const root = await mkdtemp(join(folder, 'task-'));
  for (const [path, bytes] of Object.entries(files)) {
    if (path.endsWith('/')) continue;
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  return root;
}

async function find(account: Account, key: string, sha256: string): Promise<Uint8Array> {
  for (const bucket of textsOf(await text(account, '/'), 'Name')) {
    const listing = await text(account, `/${bucket}?versions&prefix=${encodeURIComponent(key)}`);
    for (const [, version = ''] of listing.matchAll(/<Version>(.*?)<\/Version>/gs)) {
      const [name = ''] = textsOf(version, 'Key');
      const [versionId = 'null'] = textsOf(version, 'VersionId');
      if (name !== key) continue;
      const path = name.split('/').map(encodeURIComponent).join('/');
      const bytes = await account.s3(`/${bucket}/${path}?versionId=${encodeURIComponent(versionId)}`);
      if (createHash('sha256').update(bytes).digest('base64') === sha256) return bytes;
    }
  }
  throw new Error(`No version of an object ${key} in S3 has the SHA-256 ${sha256} of the deployed code`);
}

async function text(account: Account, path: string): Promise<string> {
  return new TextDecoder().decode(await account.s3(path));
}
