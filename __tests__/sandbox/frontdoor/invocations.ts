import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { describeRequest } from '../aws/request.ts';
import type { Account } from './account.ts';
import type { Answer } from './answer.ts';
import type { Events } from './events.ts';
import type { Functions } from './functions.ts';
import { allows, policiesOfRole } from './permissions.ts';

/** An asynchronous event is no larger. Bytes. */
const MOST_OF_AN_EVENT = 262_144;

/**
 * Answers Lambda's Invoke. Whoever holds a function's credentials may invoke what its role says.
 *
 * @returns undefined when the request is for something else
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export async function answerInvoke(
  account: Account,
  functions: Functions,
  events: Events,
  message: IncomingMessage,
  body: Buffer,
): Promise<Answer | undefined> {
  const { method, path, accessKeyId, sessionToken } = describeRequest(message, undefined);
  const [, which] = /^\/2015-03-31\/functions\/(.+)\/invocations$/.exec(path) ?? [];
  if (method !== 'POST' || which === undefined) return undefined;

  const keys = { accessKeyId: accessKeyId ?? '', ...(sessionToken !== undefined && { sessionToken }) };
  if (!(await account.accepts(keys))) {
    const message = 'The security token included in the request is invalid';
    return refusal(403, 'UnrecognizedClientException', message);
  }
  const [, name = which] = /^(?:.*:?function:)?([\w-]+)(?::[\w$-]+)?$/.exec(which) ?? [];
  const resource = `arn:aws:lambda:${account.aws.region}:${account.aws.account}:function:${name}`;
  const role = functions.roleOf(accessKeyId);
  const wish = { action: 'lambda:InvokeFunction', resource };
  if (role !== undefined && !allows(await policiesOfRole(account, role), wish)) {
    const message = `User: ${role} is not authorized to perform: lambda:InvokeFunction on resource: ${resource}`;
    return refusal(403, 'AccessDeniedException', message);
  }
  const deployed = await functions.find(name);
  if (deployed === undefined) {
    return refusal(404, 'ResourceNotFoundException', `Function not found: ${resource}`);
  }
  const payload = body.length === 0 ? '{}' : body.toString();
  if (!isJson(payload)) {
    return refusal(400, 'InvalidRequestContentException', 'Could not parse request body into json');
  }

  const requestId = randomUUID();
  const headers = { 'x-amzn-requestid': requestId, 'x-amz-executed-version': '$LATEST' };
  switch (message.headers['x-amz-invocation-type'] ?? 'RequestResponse') {
    case 'Event':
      if (body.length > MOST_OF_AN_EVENT) {
        const message = `${body.length} byte payload is too large for the Event invocation type (limit ${MOST_OF_AN_EVENT} bytes)`;
        return refusal(413, 'RequestTooLargeException', message);
      }
      events.accept({ functionName: name, requestId, payload });
      return { status: 202, headers: { 'x-amzn-requestid': requestId }, body: '' };
    case 'RequestResponse': {
      const reply = await functions.invoke(deployed, requestId, payload);
      const error = reply.kind === 'failed' && { 'x-amz-function-error': 'Unhandled' };
      return { status: 200, headers: { ...headers, ...error }, body: reply.payload };
    }
    default:
      return refusal(400, 'InvalidParameterValueException', 'The front door knows Event and RequestResponse');
  }
}

function refusal(status: number, code: string, message: string): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
    body: JSON.stringify({ Type: 'User', Message: message, message }),
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
