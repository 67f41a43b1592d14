import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpClient } from '@actions/http-client';
import { CancelledError, InstallError } from '../../errors.ts';

/** How a file is downloaded. */
export interface DownloadOptions {
  /** Aborted when the job is cancelled. */
  readonly cancelled: AbortSignal;
  /** How long nothing may come, and how long an attempt may take, in milliseconds; half a minute and five minutes. */
  readonly patience?: { readonly stall: number; readonly total: number };
  /** Before another attempt. */
  readonly wait?: Wait;
}

/** Waits a number of milliseconds. */
type Wait = (milliseconds: number) => Promise<unknown>;

/** How often a file is asked for, the first time included. */
const TRIES = 3;
/** How long all waits for a file may take together, in milliseconds. */
const LONGEST_WAIT = 60_000;
const PATIENCE = { stall: 30_000, total: 300_000 };
const REDIRECTS = 5;

/** What came of one attempt; in trouble another one may help. */
type Attempt =
  | { readonly kind: 'body'; readonly body: Buffer }
  | {
      readonly kind: 'trouble';
      readonly why: string;
      readonly wait?: number | undefined;
      readonly cause?: unknown;
    };

/**
 * Downloads a file into memory, through the proxy that the environment names, and whole.
 * @param limit - the most bytes that it may have
 * @throws InstallError when the file can't be had, CancelledError when the job is cancelled
 */
export async function download(url: string, limit: number, options: DownloadOptions): Promise<Buffer> {
  const { cancelled, wait = waiter(cancelled) } = options;
  for (let attempt = 1, waited = 0; ; attempt += 1) {
    const came = await tryOnce(url, limit, options);
    if (came.kind === 'body') return came.body;
    const pause = came.wait ?? 1000 * attempt ** 2;
    waited += pause;
    if (attempt === TRIES || waited > LONGEST_WAIT) {
      throw new InstallError(`${url} can’t be downloaded: ${came.why}, ${attempt} times`, {
        cause: came.cause,
        mend: 'tool-mirror: https://mirror.example/hashicorp # one that this runner reaches',
      });
    }
    await wait(pause).catch(() => undefined);
    refuseIfCancelled(url, cancelled);
  }
}

function waiter(signal: AbortSignal): Wait {
  return (milliseconds) => delay(milliseconds, undefined, { signal });
}

async function tryOnce(url: string, limit: number, options: DownloadOptions): Promise<Attempt> {
  const { cancelled, patience = PATIENCE } = options;
  refuseIfCancelled(url, cancelled);
  const { HttpClient } = await import('@actions/http-client');
  const client = new HttpClient('planwright', [], { allowRedirects: false, socketTimeout: patience.stall });
  const end = AbortSignal.any([cancelled, AbortSignal.timeout(patience.total)]);
  let message: IncomingMessage | undefined;
  try {
    message = await orAborted(ask(client, url), end);
    return await orAborted(readAnswer(url, message, limit, patience.stall), end);
  } catch (cause) {
    refuseIfCancelled(url, cancelled);
    if (cause instanceof InstallError) throw cause;
    return { kind: 'trouble', why: end.aborted ? 'it takes too long' : reasonOf(cause), cause };
  } finally {
    message?.destroy();
    client.dispose();
  }
}

/** Follows redirections, never from HTTPS to HTTP. Where they lead to may be secret, and is never said. */
async function ask(client: HttpClient, url: string): Promise<IncomingMessage> {
  let target = new URL(url);
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    const { message } = await client.get(target.href);
    const { location } = message.headers;
    if (![301, 302, 303, 307, 308].includes(message.statusCode ?? 0) || location === undefined)
      return message;
    message.destroy();
    const next = new URL(location, target);
    if (next.protocol !== target.protocol && next.protocol !== 'https:') {
      throw refusal(url, 'it redirects from HTTPS to where nothing is encrypted');
    }
    target = next;
  }
  throw refusal(url, `it redirects more than ${REDIRECTS} times`);
}

async function readAnswer(
  url: string,
  message: IncomingMessage,
  limit: number,
  stall: number,
): Promise<Attempt> {
  const { statusCode: status = 0, headers } = message;
  if (status === 429 || status >= 500) {
    return { kind: 'trouble', why: `HTTP ${status}`, wait: retryAfter(headers['retry-after']) };
  }
  if (status !== 200) throw refusal(url, `HTTP ${status}`);
  message.setTimeout(stall, () => message.destroy(new Error('nothing came any more')));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw refusal(url, `it is larger than ${limit} bytes`);
    chunks.push(chunk);
  }
  return { kind: 'body', body: Buffer.concat(chunks, size) };
}

/** In milliseconds; undefined when it isn't said. Seconds or a date. */
function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new Error('aborted'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function refusal(url: string, why: string): InstallError {
  return new InstallError(`${url} can’t be downloaded: ${why}`, {
    mend: 'tool-version: "~> 1.11" # one that is published there',
  });
}

function refuseIfCancelled(url: string, cancelled: AbortSignal): void {
  if (cancelled.aborted) throw new CancelledError(`the job was cancelled during the download of ${url}`);
}

/** Node puts the errors of several addresses into one without a message. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.message === '') return cause.errors.map(reasonOf).join(', ');
  return cause instanceof Error ? cause.message : String(cause);
}
