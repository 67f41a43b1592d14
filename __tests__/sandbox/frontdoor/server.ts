import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { LocalAws } from '../aws/server.ts';
import { connectToAccount } from './account.ts';
import type { Answer } from './answer.ts';
import { makeEvents } from './events.ts';
import { makeFunctions } from './functions.ts';
import { makeGateway } from './gateway.ts';
import { answerInvoke } from './invocations.ts';
import { makeRestApis } from './rest-api.ts';

/** What a front door is opened with. */
export interface FrontDoorOptions {
  /**
   * How long Lambda waits before it tries a function again that failed on an event. Milliseconds; none unless given.
   * AWS waits a minute, then two.
   */
  readonly retryDelay?: number;
}

/** What is deployed on the local AWS, at work: its REST APIs and its functions. */
export interface FrontDoor {
  /**
   * `http://127.0.0.1:…`. Serves APIs at `/<stage>/…`, or `/<id>/<stage>/…` where several have such a stage, and
   * Lambda's Invoke where Lambda does.
   */
  readonly url: string;
  /** Where an invoke URL (`https://<id>.execute-api.<region>.amazonaws.com/<stage>/…`) is served. */
  locate(invokeUrl: string): string;
  /** The lines that a function has printed, oldest first; of several environments one after the other. */
  logs(functionName: string): readonly string[];
  /**
   * Settles when all asynchronous events have been handled, or kept where the functions' failures are kept.
   *
   * @throws AggregateError of those that couldn't be kept
   */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a front door to a local AWS, on a free port at 127.0.0.1.
 *
 * Its requests show among those of the local AWS. Functions run on the Node that runs this, each in a process of its
 * own, as their role. It knows proxy integrations without authorizers, models of JSON schema, functions of Node.js
 * whose packages are in S3, and queues as destinations of failures; it says so of anything else.
 */
export async function openFrontDoor(
  aws: LocalAws,
  { retryDelay = 0 }: FrontDoorOptions = {},
): Promise<FrontDoor> {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-front-door-'));
  const server = createServer((message, response) => {
    serve(message, response).catch(() => response.destroy());
  });
  // Takes the segments that the X-Ray SDK sends, and drops them.
  const daemon = createSocket('udp4').bind(0, '127.0.0.1');
  await Promise.all([once(server.listen(0, '127.0.0.1'), 'listening'), once(daemon, 'listening')]);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const account = connectToAccount(aws);
  const functions = makeFunctions({
    account,
    folder,
    lambdaEndpoint: url,
    xrayDaemon: `127.0.0.1:${daemon.address().port}`,
  });
  const events = makeEvents(account, functions, retryDelay);
  const gateway = makeGateway(account, makeRestApis(account), functions);

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(message);
    const answer = await answerOrExplain(message, body);
    response.writeHead(answer.status, toHeaders(answer)).end(answer.body);
  }

  async function answerOrExplain(message: IncomingMessage, body: Buffer): Promise<Answer> {
    try {
      return (
        (await answerInvoke(account, functions, events, message, body)) ??
        (await gateway.answer(message, body))
      );
    } catch (error) {
      const explanation = JSON.stringify({ message: `The front door failed: ${String(error)}` });
      return { status: 501, headers: { 'content-type': 'application/json' }, body: explanation };
    }
  }

  return {
    url,
    locate(invokeUrl) {
      const { hostname, pathname, search } = new URL(invokeUrl);
      return `${url}/${hostname.split('.')[0]}${pathname}${search}`;
    },
    logs: (functionName) => functions.logs(functionName),
    settled: () => events.settled(),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, functions.close(), once(daemon.close(), 'close')]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function toHeaders({ headers }: Answer): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
