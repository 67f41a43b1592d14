import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StsRefusal } from './sts.ts';

/** A request to the local AWS, as far as it shows on the wire. */
export interface AwsRequest {
  /** `s3`, `sts`, `iam`, …: the service that its signature names; `sts` when it is unsigned. */
  readonly service: string;
  readonly method: string;
  /** For S3 `/bucket/key`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** `CreateTopic`, …, where the protocol names it; S3, Lambda and API Gateway have method and path alone. */
  readonly action: string | undefined;
  /** Those of its form; empty in the other protocols. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Absent when it is unsigned. */
  readonly accessKeyId: string | undefined;
  readonly sessionToken: string | undefined;
}

/** A request that was received, and what became of it. */
export interface AnsweredRequest extends AwsRequest {
  /** The ARN of the role whose credentials signed it. */
  readonly role: string | undefined;
  /** The HTTP status of the answer; undefined while there is none, and when the connection broke. */
  status: number | undefined;
  /** The code of the error that it was refused with here; moto's own errors show as `status` alone. */
  error: string | undefined;
}

/**
 * Reads the head of a request.
 *
 * @param form - its body, when that is a form, as in AWS's query protocol
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html
 */
export function describeRequest(message: IncomingMessage, form: URLSearchParams | undefined): AwsRequest {
  const { pathname, searchParams } = new URL(message.url ?? '/', 'http://127.0.0.1');
  const credential =
    /Credential=([^,\s]+)/.exec(message.headers.authorization ?? '')?.[1] ??
    searchParams.get('X-Amz-Credential') ??
    '';
  const [accessKeyId, , , service] = credential.split('/');
  const target = message.headers['x-amz-target'];
  return {
    service: service ?? 'sts',
    method: message.method ?? 'GET',
    path: decodeURIComponent(pathname),
    query: searchParams,
    action: form?.get('Action') ?? (typeof target === 'string' ? target.split('.').at(-1) : undefined),
    parameters: Object.fromEntries(form ?? []),
    accessKeyId: accessKeyId === '' ? undefined : accessKeyId,
    sessionToken:
      message.headers['x-amz-security-token']?.toString() ??
      searchParams.get('X-Amz-Security-Token') ??
      undefined,
  };
}

/** Answers with an error in the protocol of the service. */
export function refuse(
  response: ServerResponse,
  { service, method, action }: AwsRequest,
  error: StsRefusal,
): void {
  const { status, code, message } = error;
  const xml = `<Code>${code}</Code><Message>${escape(message)}</Message>`;
  const json = action === undefined ? service !== 's3' : response.req.headers['x-amz-target'] !== undefined;
  if (json) {
    response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': code });
    response.end(JSON.stringify({ __type: code, message }));
    return;
  }
  response.writeHead(status, { 'content-type': 'text/xml' });
  if (method === 'HEAD') response.end();
  else if (service === 's3') response.end(`<?xml version="1.0" encoding="UTF-8"?><Error>${xml}</Error>`);
  else response.end(`<ErrorResponse><Error><Type>Sender</Type>${xml}</Error></ErrorResponse>`);
}

/**
 * Whether a role that plans may do this: read, and write the state's lock.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend/s3#permissions-required
 */
export function readsOrLocks({ service, method, path, action }: AwsRequest): boolean {
  if (action !== undefined) return service === 'sts' || /^(Get|List|Describe|BatchGet|Lookup)/.test(action);
  if (method === 'GET' || method === 'HEAD') return true;
  return service === 's3' && path.endsWith('.tflock') && (method === 'PUT' || method === 'DELETE');
}

function escape(text: string): string {
  return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
}
