import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { access, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { makeCertificate } from './certificate.ts';

const run = promisify(execFile);

/** A package of a provider that the mirror has. */
export interface MirroredPackage {
  /** `registry.terraform.io/hashicorp/aws` */
  readonly address: string;
  readonly version: string;
  /** `linux_amd64` */
  readonly platform: string;
  /** The absolute path of the zip. */
  readonly zip: string;
}

/** A local network mirror of Terraform's. */
export interface ProviderMirror {
  /** For Terraform: the certificate to trust, and the CLI configuration that names the mirror. */
  readonly environment: Readonly<Record<string, string>>;
  /** The names of the zips that were sent, oldest first. */
  readonly downloads: string[];
  close(): Promise<void>;
}

/** How a mirror is set up. */
export interface MirrorOptions {
  readonly packages: readonly MirroredPackage[];
  /** As fast as it goes unless given. */
  readonly bytesPerSecond?: number;
}

/**
 * Starts a network mirror on a free port at 127.0.0.1. Terraform demands HTTPS of it, so it makes itself a certificate.
 * @see https://developer.hashicorp.com/terraform/internals/provider-network-mirror-protocol
 */
export async function startProviderMirror({
  packages,
  bytesPerSecond,
}: MirrorOptions): Promise<ProviderMirror> {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-mirror-'));
  const certificate = join(folder, 'certificate.pem');
  const cliConfig = join(folder, 'terraform.tfrc');
  const downloads: string[] = [];
  const identity = await makeCertificate();
  await writeFile(certificate, identity.cert);
  const server = createServer(identity, ({ method, url = '/' }, response) => {
    const path = decodeURIComponent(url.slice(1));
    const sent = packages.find((each) => path === `${each.address}/${fileOf(each)}`);
    const index = sent === undefined ? indexOf(packages, path) : undefined;
    if (sent !== undefined) {
      if (method === 'HEAD') return void response.writeHead(200).end();
      downloads.push(fileOf(sent));
      // A Terraform that is interrupted hangs up.
      sendFile(response, sent.zip, bytesPerSecond).catch(() => response.destroy());
    } else if (index !== undefined) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(index));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await writeFile(cliConfig, `provider_installation {\n  network_mirror {\n    url = "${url}"\n  }\n}\n`);
  return {
    environment: { SSL_CERT_FILE: certificate, TF_CLI_CONFIG_FILE: cliConfig },
    downloads,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * Zips an unpacked provider, once: a package of hundreds of megabytes takes half a minute.
 * @param source - `<host>/<namespace>/<type>/<version>/<platform>` is the end of its path
 * @param folder - where the zip is put, or found
 */
export async function packProvider(source: string, folder: string): Promise<MirroredPackage> {
  const [host, namespace, type, version = '', platform = ''] = source.split('/').slice(-5);
  const provider = { address: `${host}/${namespace}/${type}`, version, platform };
  const zip = join(folder, fileOf(provider));
  const isThere = await access(zip).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    await mkdir(folder, { recursive: true });
    const draft = `${zip}.${process.pid}`;
    await run('python3', ['-c', ZIP, source, draft]);
    await rename(draft, zip);
  }
  return { ...provider, zip };
}

const ZIP = `import os, sys, zipfile
with zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
    for name in sorted(os.listdir(sys.argv[1])):
        archive.write(os.path.join(sys.argv[1], name), name)
`;

function fileOf({ address, version, platform }: Omit<MirroredPackage, 'zip'>): string {
  return `terraform-provider-${address.split('/').at(-1)}_${version}_${platform}.zip`;
}

function indexOf(packages: readonly MirroredPackage[], path: string): unknown {
  const name = path.split('/').at(-1) ?? '';
  const ofProvider = packages.filter(({ address }) => address === dirname(path));
  if (name === 'index.json' && ofProvider.length > 0) {
    return { versions: Object.fromEntries(ofProvider.map(({ version }) => [version, {}])) };
  }
  const ofVersion = ofProvider.filter(({ version }) => name === `${version}.json`);
  if (ofVersion.length === 0) return undefined;
  return { archives: Object.fromEntries(ofVersion.map((each) => [each.platform, { url: fileOf(each) }])) };
}

async function sendFile(response: ServerResponse, path: string, bytesPerSecond?: number): Promise<void> {
  const { size } = await stat(path);
  response.writeHead(200, { 'content-type': 'application/zip', 'content-length': size });
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  if (bytesPerSecond === undefined) return pipeline(file, response);
  return pipeline(file, slowTo(bytesPerSecond), response);
}

/** Lets bytes pass at a rate, counted from the first one. */
function slowTo(bytesPerSecond: number): Transform {
  const began = performance.now();
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      passed += chunk.length;
      const early = (passed / bytesPerSecond) * 1000 - (performance.now() - began);
      delay(Math.max(early, 0)).then(
        () => done(undefined, chunk),
        (error: unknown) => done(error as Error),
      );
    },
  });
}
