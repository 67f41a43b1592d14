import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An archive that is kept. */
export interface CachedEntry {
  readonly key: string;
  /** What the toolkit makes of the paths and of how it compresses. */
  readonly version: string;
  readonly archive: Buffer;
}

/** How the service answers while it is out of order. */
export type CacheFault =
  | { readonly kind: 'status'; readonly status: number }
  /** Never. */
  | { readonly kind: 'silence' }
  /** As to a job of a fork: it may read. */
  | { readonly kind: 'read only' };

/** A local stand-in for the cache service of GitHub's runners, second version. */
export interface CacheService {
  readonly url: string;
  /** What a runner gives to the actions of a job. */
  readonly environment: Readonly<Record<string, string>>;
  /** The token that jobs have for it. */
  readonly token: string;
  readonly entries: CachedEntry[];
  /** What was asked, oldest first: `GetCacheEntryDownloadURL`, `upload`, `download`. */
  readonly asked: string[];
  /** What is wrong with requests; empty as long as nothing is. */
  readonly violations: string[];
  /** Holds until it is taken away. */
  fault: CacheFault | undefined;
  close(): Promise<void>;
}

/** An archive on its way in. */
interface Upload {
  readonly blocks: Map<string, Buffer>;
  archive: Buffer | undefined;
}

type Message = Readonly<Record<string, unknown>>;

/**
 * Starts a service on a free port at 127.0.0.1: twirp for the entries, and signed addresses of the kind of Azure's
 * Blob Storage for what is in them.
 * @see https://github.com/actions/toolkit/tree/main/packages/cache/src/generated/results/api/v1
 */
export async function startCacheService(): Promise<CacheService> {
  const token = `runtime-${randomUUID()}`;
  const signature = randomUUID();
  const uploads = new Map<string, Upload>();
  const entries: CachedEntry[] = [];
  const asked: string[] = [];
  const violations: string[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      violations.push(String(error));
      send(response, 500);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const service: CacheService = {
    url,
    token,
    environment: { ACTIONS_CACHE_SERVICE_V2: 'True', ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token },
    entries,
    asked,
    violations,
    fault: undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const { fault } = service;
    if (fault?.kind === 'silence') {
      asked.push('in vain');
      return;
    }
    if (fault?.kind === 'status') {
      asked.push('in vain');
      return json(response, fault.status, { code: 'internal', msg: 'out of order' });
    }
    const [, area, ...rest] = pathname.split('/');
    if (area === 'blobs') {
      if (searchParams.get('sig') !== signature) return send(response, 403);
      if (request.headers.authorization !== undefined) violations.push('the token went to the blob storage');
      return store(rest.join('/'), searchParams, request, response);
    }
    if (request.headers.authorization !== `Bearer ${token}`) return json(response, 401, { msg: 'no token' });
    const method = pathname.replace('/twirp/github.actions.results.api.v1.CacheService/', '');
    asked.push(method);
    const message = JSON.parse((await buffer(request)).toString()) as Message;
    json(response, 200, serve(method, message));
  }

  function serve(method: string, message: Message): Message {
    const { key, version } = message as { readonly key: string; readonly version: string };
    const name = blobOf(key, version);
    const sign = (blob: string): string => `${url}blobs/cache/${blob}?sig=${signature}`;
    switch (method) {
      case 'GetCacheEntryDownloadURL': {
        const found = entries.find((entry) => entry.version === version && entry.key.startsWith(key));
        return found === undefined
          ? { ok: false }
          : { ok: true, signed_download_url: sign(blobOf(found.key, version)), matched_key: found.key };
      }
      case 'CreateCacheEntry':
        if (service.fault?.kind === 'read only') {
          return { ok: false, message: 'cache write denied: this token may only read' };
        }
        if (uploads.has(name)) return { ok: false };
        uploads.set(name, { blocks: new Map(), archive: undefined });
        return { ok: true, signed_upload_url: sign(name) };
      case 'FinalizeCacheEntryUpload': {
        const archive = uploads.get(name)?.archive;
        if (archive?.length !== Number(message['size_bytes'])) return { ok: false, message: 'wrong size' };
        entries.push({ key, version, archive });
        return { ok: true, entry_id: String(entries.length) };
      }
      default:
        violations.push(`${method} isn't a method`);
        return { ok: false };
    }
  }

  /** https://learn.microsoft.com/en-us/rest/api/storageservices/blob-service-rest-api */
  async function store(
    path: string,
    query: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const name = path.replace(/^cache\//, '');
    if (request.method === 'PUT') {
      asked.push('upload');
      const upload = uploads.get(name);
      if (upload === undefined) return send(response, 404);
      receive(upload, query, await buffer(request));
      return send(response, 201, { etag: '"1"', 'last-modified': new Date(0).toUTCString() });
    }
    const entry = entries.find(({ key, version }) => blobOf(key, version) === name);
    if (entry === undefined) return send(response, 404);
    if (request.method === 'GET') asked.push('download');
    deliver(entry.archive, request, response);
  }

  return service;
}

function receive(upload: Upload, query: URLSearchParams, body: Buffer): void {
  switch (query.get('comp')) {
    case 'block':
      upload.blocks.set(query.get('blockid') ?? '', body);
      break;
    case 'blocklist': {
      const ids = [...body.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(([, id = '']) => id);
      upload.archive = Buffer.concat(ids.map((id) => upload.blocks.get(id) ?? Buffer.alloc(0)));
      break;
    }
    default:
      upload.archive = body;
  }
}

function deliver(archive: Buffer, { method, headers }: IncomingMessage, response: ServerResponse): void {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(String(headers['x-ms-range'] ?? headers.range ?? ''));
  const first = Number(asked?.[1] ?? 0);
  const last = Math.min(asked?.[2] ? Number(asked[2]) : archive.length - 1, archive.length - 1);
  response.writeHead(asked === null ? 200 : 206, {
    'content-length': last + 1 - first,
    ...(asked !== null && { 'content-range': `bytes ${first}-${last}/${archive.length}` }),
    'content-type': 'application/octet-stream',
    'accept-ranges': 'bytes',
    etag: '"1"',
    'last-modified': new Date(0).toUTCString(),
    'x-ms-blob-type': 'BlockBlob',
  });
  response.end(method === 'HEAD' ? undefined : archive.subarray(first, last + 1));
}

function blobOf(key: string, version: string): string {
  return createHash('sha256').update(`${key}\n${version}`).digest('hex');
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-length': 0, ...headers }).end();
}
