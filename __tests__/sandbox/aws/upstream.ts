import { request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** Sends a request on to a port of this machine as it came, `Host` included, since queue URLs are made of it. */
export async function passOn(
  port: number,
  message: IncomingMessage,
  response: ServerResponse,
  body: string | undefined,
): Promise<void> {
  const answer = await ask(port, message, body);
  const { connection: _, 'transfer-encoding': __, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, headers);
  await pipeline(answer, response);
}

/** Sends a request on as `passOn` does, and returns what the answer says as well. */
export async function passOnAndRead(
  port: number,
  message: IncomingMessage,
  response: ServerResponse,
  body: string,
): Promise<{ readonly ok: boolean; readonly body: string }> {
  const answer = await ask(port, message, body);
  const said = await text(answer);
  response.writeHead(answer.statusCode ?? 502, { 'content-type': answer.headers['content-type'] });
  response.end(said);
  return { ok: answer.statusCode === 200, body: said };
}

async function ask(
  port: number,
  message: IncomingMessage,
  body: string | undefined,
): Promise<IncomingMessage> {
  // Node has answered "Expect: 100-continue" already, and a connection is for one request alone.
  const { expect: _, connection: __, ...headers } = message.headers;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const { method, url } = message;
  const request = send({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, resolve);
  request.on('error', reject);
  if (body === undefined) await Promise.all([pipeline(message, request), promise]);
  else request.end(body);
  return promise;
}
