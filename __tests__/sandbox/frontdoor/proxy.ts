import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Answer } from './answer.ts';

/** A request to a method of an API. */
export interface ProxyRequest {
  readonly message: IncomingMessage;
  readonly body: Buffer;
  /** The path in the stage. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The path of the resource, as in `/items/{id}`. */
  readonly resource: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly stage: string;
  readonly stageVariables: Readonly<Record<string, string>>;
  readonly apiId: string;
  readonly accountId: string;
  readonly requestId: string;
}

/**
 * The event that a function gets of a request.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format
 */
export function eventOf(request: ProxyRequest): APIGatewayProxyEvent {
  const { message, body, path, query, resource, stage, requestId } = request;
  const headers = pairsOf(message.rawHeaders);
  const httpMethod = message.method ?? 'GET';
  const now = new Date();
  return {
    resource,
    path,
    httpMethod,
    headers: lastOf(headers) ?? {},
    multiValueHeaders: allOf(headers) ?? {},
    queryStringParameters: lastOf([...query]),
    multiValueQueryStringParameters: allOf([...query]),
    pathParameters: orNull(request.pathParameters),
    stageVariables: orNull(request.stageVariables),
    requestContext: {
      accountId: request.accountId,
      apiId: request.apiId,
      authorizer: null,
      domainName: message.headers.host ?? '',
      extendedRequestId: requestId,
      httpMethod,
      identity: {
        accessKey: null,
        accountId: null,
        apiKey: null,
        apiKeyId: null,
        caller: null,
        clientCert: null,
        cognitoAuthenticationProvider: null,
        cognitoAuthenticationType: null,
        cognitoIdentityId: null,
        cognitoIdentityPoolId: null,
        principalOrgId: null,
        sourceIp: message.socket.remoteAddress ?? '',
        user: null,
        userAgent: message.headers['user-agent'] ?? null,
        userArn: null,
      },
      path: `/${stage}${path}`,
      protocol: 'HTTP/1.1',
      requestId,
      requestTime: now.toUTCString(),
      requestTimeEpoch: now.getTime(),
      resourceId: resource,
      resourcePath: resource,
      stage,
    },
    body: body.length === 0 ? null : body.toString(),
    isBase64Encoded: false,
  };
}

/**
 * The HTTP answer that a function's result says.
 *
 * @param result - JSON
 * @returns undefined when it says none
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format
 */
export function answerOf(result: string): Answer | undefined {
  const said = JSON.parse(result) as Result | null;
  if (typeof said !== 'object' || said === null) return undefined;
  const { statusCode, headers, multiValueHeaders, body = '', isBase64Encoded = false } = said;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined;
  if (body !== null && typeof body !== 'string') return undefined;
  const given = Object.entries({ ...headers, ...multiValueHeaders }).map(([name, value]) => [
    name.toLowerCase(),
    Array.isArray(value) ? value.map(String) : String(value),
  ]);
  return {
    status,
    headers: { 'content-type': 'application/json', ...(Object.fromEntries(given) as Record<string, string>) },
    body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}

/** What a function may say; none of it is sure. */
interface Result {
  readonly statusCode?: unknown;
  readonly headers?: Readonly<Record<string, unknown>> | null;
  readonly multiValueHeaders?: Readonly<Record<string, unknown>> | null;
  readonly body?: unknown;
  readonly isBase64Encoded?: unknown;
}

type Pair = readonly [string, string];

function pairsOf(raw: readonly string[]): readonly Pair[] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : []));
}

function lastOf(pairs: readonly Pair[]): Record<string, string> | null {
  return orNull(Object.fromEntries(pairs));
}

function allOf(pairs: readonly Pair[]): Record<string, string[]> | null {
  const groups = Object.entries(Object.groupBy(pairs, ([name]) => name));
  return orNull(
    Object.fromEntries(groups.map(([name, same = []]) => [name, same.map(([, value]) => value)])),
  );
}

function orNull<T>(values: Readonly<Record<string, T>>): Record<string, T> | null {
  return Object.keys(values).length === 0 ? null : values;
}
