import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import { platformOf } from '../../src/terraform/release.ts';
import type { TestKey } from './openpgp.ts';

/** A host of releases at 127.0.0.1, laid out as https://releases.hashicorp.com is. */
export interface ReleaseHost {
  /** What stands for `https://releases.hashicorp.com`. */
  readonly url: string;
  /** What is published, by path: `/terraform/1.11.4/terraform_1.11.4_SHA256SUMS`. Tests change it at will. */
  readonly files: Map<string, Buffer>;
  /** The paths that were asked for, in order. */
  readonly requests: readonly string[];
  /** Publishes a release for this machine. */
  publish(version: string, release: PublishedRelease): void;
  /** The paths of a release's files. */
  paths(version: string): { readonly sums: string; readonly signature: string; readonly zip: string };
  /** Answers the next requests for a path by faults, one each; then as it should. */
  disturb(path: string, ...faults: readonly Fault[]): void;
  close(): Promise<void>;
}

/** What a release is made of. */
export interface PublishedRelease {
  /** The zip's entries; or the zip, when it is none that a zipper would make. */
  readonly zip: Readonly<Record<string, Uint8Array>> | Buffer;
  readonly key: TestKey;
}

/** What can go wrong on the wire. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** Half of the file, then the connection ends. */
  | { readonly kind: 'truncate' }
  /** Nothing at all, then the connection ends. */
  | { readonly kind: 'reset' }
  /** Half of the file, and no more until the client gives up. */
  | { readonly kind: 'stall' };

/** Starts a host without releases. */
export async function startReleaseHost(): Promise<ReleaseHost> {
  const files = new Map<string, Buffer>();
  const requests: string[] = [];
  const faults = new Map<string, Fault[]>();
  const versions: Record<string, unknown> = {};
  const server = createServer(({ url: path = '/' }, response) => {
    requests.push(path);
    const body = files.get(path);
    const fault = faults.get(path)?.shift();
    if (fault !== undefined) return misbehave(response, fault, body ?? Buffer.from('half of nothing'));
    if (body === undefined) return response.writeHead(404).end('<html>not found</html>');
    return response.writeHead(200, { 'Content-Length': body.length }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: ReleaseHost = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    requests,
    paths: pathsOf,
    publish: (version, { zip, key }) => {
      const { sums, signature, zip: path } = pathsOf(version);
      const archive = Buffer.isBuffer(zip) ? zip : Buffer.from(zipSync({ ...zip }, { level: 1 }));
      const list = Buffer.from(listOf(path.split('/').at(-1) ?? '', archive));
      files.set(path, archive).set(sums, list).set(signature, key.sign(list));
      versions[version] = { name: 'terraform', version, builds: [] };
      files.set('/terraform/index.json', Buffer.from(JSON.stringify({ name: 'terraform', versions })));
    },
    disturb: (path, ...more) => faults.set(path, [...(faults.get(path) ?? []), ...more]),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
}

/** The sums of a zip for this machine, and of others. */
function listOf(name: string, zip: Buffer): string {
  const sum = createHash('sha256').update(zip).digest('hex');
  const other = name.replace(/[^_]+_[^_]+$/, 'plan9_mips.zip');
  return `${'0'.repeat(64)}  ${other}\n${sum}  ${name}\n${'f'.repeat(64)}  ${name}.old\n`;
}

function pathsOf(version: string) {
  const platform = platformOf({ system: process.platform, architecture: process.arch });
  const stem = `/terraform/${version}/terraform_${version}`;
  return {
    sums: `${stem}_SHA256SUMS`,
    signature: `${stem}_SHA256SUMS.72D7468F.sig`,
    zip: `${stem}_${platform}.zip`,
  };
}

function misbehave(response: ServerResponse, fault: Fault, body: Buffer): void {
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, fault.headers).end();
      return;
    case 'reset':
      response.destroy();
      return;
    case 'truncate':
    case 'stall':
      response.writeHead(200, { 'Content-Length': body.length });
      response.write(body.subarray(0, body.length / 2), () => {
        if (fault.kind === 'truncate') response.destroy();
      });
  }
}
