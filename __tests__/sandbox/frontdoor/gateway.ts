import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Answer } from './answer.ts';
import type { Reply } from './call.ts';
import type { DeployedFunction, Functions } from './functions.ts';
import { refuseWith, type RefusalKind } from './gateway-response.ts';
import { allows, type Policy } from './permissions.ts';
import { answerOf, eventOf } from './proxy.ts';
import { route, type Deployment, type Method, type RestApis, type Stage } from './rest-api.ts';
import { findFaults, modelFor } from './validation.ts';

/** How long an integration may take when the API says nothing. Milliseconds. */
const LONGEST_INTEGRATION = 29_000;

/** Answers requests as API Gateway does for the REST APIs that are deployed. */
export interface Gateway {
  answer(message: IncomingMessage, body: Buffer): Promise<Answer>;
}

/**
 * Serves REST APIs whose methods hand everything to a function.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export function makeGateway(account: Account, apis: RestApis, functions: Functions): Gateway {
  const { region, account: accountId } = account.aws;

  async function mayInvoke(name: string, source: string): Promise<boolean> {
    const found = await account.read<{ readonly Policy: string }>(
      'lambda',
      `/2015-03-31/functions/${name}/policy`,
    );
    if (found === undefined) return false;
    return allows([JSON.parse(found.Policy) as Policy], {
      action: 'lambda:InvokeFunction',
      resource: `arn:aws:lambda:${region}:${accountId}:function:${name}`,
      service: 'apigateway.amazonaws.com',
      context: { 'aws:sourcearn': source, 'aws:sourceaccount': accountId },
    });
  }

  async function findFunction(
    { methodIntegration }: Method,
    source: string,
  ): Promise<DeployedFunction | undefined> {
    const [, name] = /:function:([^:/]+)(?::[^/]+)?\/invocations$/.exec(methodIntegration?.uri ?? '') ?? [];
    if (name === undefined || !(await mayInvoke(name, source))) return undefined;
    return functions.find(name);
  }

  /** Undefined when there is no such stage. */
  async function look(message: IncomingMessage): Promise<Asked | undefined> {
    const { pathname, searchParams: query } = new URL(message.url ?? '/', 'http://127.0.0.1');
    const [, first = '', ...others] = pathname.split('/').map(decodeURIComponent);
    const isId = (await apis.ids()).includes(first);
    const [name = '', ...rest] = isId ? others : [first, ...others];
    const stage = await apis.find(name, isId ? first : undefined);
    if (stage === undefined) return undefined;
    const path = `/${rest.join('/')}`;
    const httpMethod = message.method ?? 'GET';
    const found = route(stage.deployment.resources, path);
    const methods = found?.resource.resourceMethods ?? {};
    return {
      stage,
      path,
      query,
      httpMethod,
      resource: found?.resource.path ?? path,
      pathParameters: found?.pathParameters ?? {},
      method: methods[httpMethod] ?? methods.ANY,
    };
  }

  async function serve(
    asked: Asked,
    message: IncomingMessage,
    body: Buffer,
    requestId: string,
  ): Promise<Answer> {
    const { stage, method, httpMethod, resource } = asked;
    const { deployment, variables: stageVariables } = stage;
    const { apiId, responses } = deployment;
    const context = contextOf(asked, message, accountId, requestId);
    const refuse = (kind: RefusalKind, detail?: string): Answer =>
      refuseWith(kind, responses, { context, stageVariables }, detail);

    if (method === undefined) return refuse('MISSING_AUTHENTICATION_TOKEN');
    assertPlayable(method, `${httpMethod} ${resource}`);
    const faults = faultsOf(method, deployment, message.headers['content-type'], body);
    if (faults !== undefined) return refuse('BAD_REQUEST_BODY', faults);
    const source = `arn:aws:execute-api:${region}:${accountId}:${apiId}/${stage.name}/${httpMethod}${resource}`;
    const target = await findFunction(method, source);
    if (target === undefined) return refuse('API_CONFIGURATION_ERROR');

    const event = eventOf({
      ...asked,
      stage: stage.name,
      stageVariables,
      apiId,
      accountId,
      message,
      body,
      requestId,
    });
    const reply = await inTime(functions.invoke(target, randomUUID(), JSON.stringify(event)), method);
    if (reply === undefined) return refuse('INTEGRATION_TIMEOUT');
    const answer = reply.kind === 'returned' ? answerOf(reply.payload) : undefined;
    return answer ?? refuse('DEFAULT_5XX');
  }

  return {
    async answer(message, body) {
      const requestId = randomUUID();
      const asked = await look(message);
      const { headers, ...answer } =
        asked === undefined ? FORBIDDEN : await serve(asked, message, body, requestId);
      return { ...answer, headers: { ...headers, 'x-amzn-requestid': requestId } };
    },
  };
}

/** What a request asks for. */
interface Asked {
  readonly stage: Stage;
  /** The path in the stage. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly httpMethod: string;
  /** The path of the resource, or what stands for it where there is none. */
  readonly resource: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  /** Undefined where there is none. */
  readonly method: Method | undefined;
}

/** What CloudFront says of a stage that there isn't. */
const FORBIDDEN: Answer = {
  status: 403,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'ForbiddenException' },
  body: '{"message":"Forbidden"}',
};

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference */
function contextOf(
  { stage, path, httpMethod, resource }: Asked,
  message: IncomingMessage,
  accountId: string,
  requestId: string,
): Readonly<Record<string, string>> {
  return {
    requestId,
    extendedRequestId: requestId,
    apiId: stage.deployment.apiId,
    accountId,
    httpMethod,
    path: `/${stage.name}${path}`,
    resourcePath: resource,
    stage: stage.name,
    'identity.sourceIp': message.socket.remoteAddress ?? '',
  };
}

/** Undefined when a method's integration takes longer than it may. */
async function inTime(reply: Promise<Reply>, { methodIntegration }: Method): Promise<Reply | undefined> {
  const enough = new AbortController();
  const limit = Number(methodIntegration?.timeoutInMillis ?? LONGEST_INTEGRATION);
  const late = delay(limit, undefined, { signal: enough.signal });
  return Promise.race([reply, late]).finally(() => enough.abort());
}

/** What is wrong with a body, where the method's validator looks at it. */
function faultsOf(
  { requestValidatorId, requestModels }: Method,
  { validators, models }: Deployment,
  contentType: string | undefined,
  body: Buffer,
): string | undefined {
  const validator = validators.find(({ id }) => id === requestValidatorId);
  if (validator?.validateRequestBody !== true) return undefined;
  const name = modelFor(requestModels ?? {}, contentType);
  if (name === undefined) return undefined;
  const schema = models.get(name);
  if (schema === undefined) throw new Error(`The API has no model ${name}`);
  return findFaults(schema, body.toString());
}

/** @throws Error on what only the real gateway does */
function assertPlayable(
  { authorizationType, apiKeyRequired, methodIntegration }: Method,
  what: string,
): void {
  const complaint =
    authorizationType !== 'NONE'
      ? `has the authorization ${authorizationType}`
      : apiKeyRequired === true
        ? 'asks for an API key'
        : methodIntegration?.type !== 'AWS_PROXY'
          ? `has the integration ${methodIntegration?.type ?? 'none'}`
          : methodIntegration.credentials
            ? 'invokes its function as a role'
            : undefined;
  if (complaint !== undefined) throw new Error(`${what} ${complaint}: the front door doesn't play that`);
}
