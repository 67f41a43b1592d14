import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { type LocalAws, startAws } from '../sandbox/aws/server.ts';
import { connectToAccount, textsOf } from '../sandbox/frontdoor/account.ts';
import { allows, type Policy } from '../sandbox/frontdoor/permissions.ts';
import { route } from '../sandbox/frontdoor/rest-api.ts';
import { type FrontDoor, openFrontDoor } from '../sandbox/frontdoor/server.ts';
import { type OidcIssuer, startOidcIssuer } from '../sandbox/oidc.ts';
import { terraformCliConfig } from '../sandbox/providers.ts';

const run = promisify(execFile);
const fixtures = join(import.meta.dirname, 'frontdoor');

let issuer: OidcIssuer;
let aws: LocalAws;
let frontDoor: FrontDoor;
let folder: string;
let queueUrl: string;
let apiUrl: string;

async function sqs<T>(action: string, body: unknown): Promise<T> {
  return connectToAccount(aws).sqs<T>(action, body);
}

/** Writes a package; its files have a fixed time, so that the same code makes the same package. */
async function pack(name: string, file: string, code: string): Promise<void> {
  const zip = zipSync({ [file]: Buffer.from(code) }, { mtime: '2000-01-01' });
  await writeFile(join(folder, `${name}.zip`), zip);
}

async function terraform(...args: readonly string[]): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    CHECKPOINT_DISABLE: '1',
    TF_CLI_CONFIG_FILE: await terraformCliConfig(folder),
    TF_VAR_failures: `arn:aws:sqs:${aws.region}:${aws.account}:failures`,
    ...aws.environment(),
  };
  return (await run('terraform', [...args], { cwd: folder, env })).stdout;
}

async function deploy(): Promise<void> {
  await terraform('apply', '-input=false', '-auto-approve', '-no-color');
}

beforeAll(async () => {
  issuer = await startOidcIssuer();
  aws = await startAws({ issuer: issuer.url });
  frontDoor = await openFrontDoor(aws);
  folder = await mkdtemp(join(tmpdir(), 'planwright-front-door-test-'));
  await cp(join(fixtures, 'main.tf'), join(folder, 'main.tf'));
  await pack('clerk', 'index.mjs', await readFile(join(fixtures, 'clerk.mjs'), 'utf8'));
  await pack('worker', 'index.js', await readFile(join(fixtures, 'worker.cjs'), 'utf8'));
  // Terraform takes half a minute for a queue.
  ({ QueueUrl: queueUrl } = await sqs<{ readonly QueueUrl: string }>('CreateQueue', {
    QueueName: 'failures',
  }));
  await terraform('init', '-input=false');
  await deploy();
  apiUrl = (await terraform('output', '-raw', 'api_url')).trim();
}, 180_000);

afterAll(async () => {
  await frontDoor.close();
  await aws.close();
  await issuer.close();
  await rm(folder, { recursive: true, force: true });
});

afterEach(() => frontDoor.settled());

/** What the API answers. */
interface Answered {
  readonly status: number;
  readonly body: unknown;
}

async function ask(method: string, body: string, contentType = 'application/json'): Promise<Answered> {
  const answer = await fetch(frontDoor.locate(apiUrl), {
    method,
    body,
    headers: { 'content-type': contentType },
  });
  return { status: answer.status, body: await answer.json() };
}

const post = (data: unknown): Promise<Answered> => ask('POST', JSON.stringify({ data }));

/** What there is in the queue, which is empty then. */
async function receiveAll(): Promise<readonly unknown[]> {
  const { Messages = [] } = await sqs<{
    readonly Messages?: readonly { readonly Body: string; readonly ReceiptHandle: string }[];
  }>('ReceiveMessage', { QueueUrl: queueUrl, MaxNumberOfMessages: 10 });
  for (const { ReceiptHandle } of Messages) await sqs('DeleteMessage', { QueueUrl: queueUrl, ReceiptHandle });
  return Messages.map(({ Body }) => JSON.parse(Body) as unknown);
}

describe('the API', () => {
  test('hands a good body to its function, and what that leaves undone to another', async () => {
    const { status, body } = await post([1, 2, 3]);
    expect({ status, body }).toMatchObject({ status: 202, body: { accepted: 3 } });
    await frontDoor.settled();
    expect(frontDoor.logs('frontdoor-clerk').at(-1)).toBe('POST /items: 1,2,3');
    expect(frontDoor.logs('frontdoor-worker').at(-1)).toMatch(/^sum 6, call \d$/);
  });

  test('is found by its stage, too', async () => {
    const answer = await fetch(`${frontDoor.url}/dev/items`, { method: 'POST', body: '{"data":[1]}' });
    expect(answer.status).toBe(202);
    expect(answer.headers.get('x-id')).toBe(((await answer.json()) as { readonly id: string }).id);
  });

  test.each([
    ['nothing', '', '[Unable to parse the body as JSON]'],
    ['half of a body', '{"data":', '[Unable to parse the body as JSON]'],
    [
      'another property',
      '{"date":[1]}',
      '[object has missing required properties (["data"]), object instance has properties which are not allowed by the schema: ["date"]]',
    ],
    ['an empty array', '{"data":[]}', 'array is too short: must have at least 1 elements'],
    [
      'too much',
      '{"data":[1,2,3,"4"]}',
      '[array is too long: must have at most 3 elements but instance has 4 elements]',
    ],
    [
      'a text',
      '{"data":["1"]}',
      '[instance type (string) does not match any allowed primitive type (allowed: ["integer"])]',
    ],
    ['an unsafe integer', '{"data":[9007199254740992]}', 'greater than the required maximum'],
  ])('refuses %s, and says why as configured', async (_, sent, why) => {
    const before = frontDoor.logs('frontdoor-clerk').length;
    for (const contentType of ['application/json', 'application/json; charset=utf-8', 'text/plain']) {
      const { status, body } = await ask('POST', sent, contentType);
      expect({ status, body }).toEqual({
        status: 400,
        body: { message: expect.stringMatching(/^Invalid request body: /), stage: 'dev' },
      });
      expect((body as { readonly message: string }).message).toContain(why);
    }
    expect(frontDoor.logs('frontdoor-clerk')).toHaveLength(before);
  });

  test('looks only at the content types that have a model', async () => {
    expect(await ask('PUT', '{}')).toMatchObject({ status: 400 });
    // What comes next fails, since the permission to invoke is for POST alone.
    expect(await ask('PUT', '{}', 'text/plain')).toEqual({
      status: 500,
      body: { message: 'Internal server error' },
    });
  });

  test.each([
    ['path', '/dev/things', 'POST', 'Missing Authentication Token'],
    ['method', '/dev/items', 'DELETE', 'Missing Authentication Token'],
    ['stage', '/prod/items', 'POST', 'Forbidden'],
  ])('knows no other %s', async (_, path, method, message) => {
    const answer = await fetch(`${frontDoor.url}${path}`, { method });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ message });
  });

  test.each([
    ['throws', 500],
    ['returns no answer', 404],
    ['exits', 502],
    ['takes longer than its timeout', 504],
  ])('says that its function failed when that %s', async (_, number) => {
    expect(await post([number])).toEqual({ status: 502, body: { message: 'Internal server error' } });
    expect(await post([1])).toMatchObject({ status: 202 });
  });
});

describe('Invoke', () => {
  let lambda: LambdaClient;

  beforeAll(() => {
    const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } =
      aws.environment();
    lambda = new LambdaClient({
      endpoint: frontDoor.url,
      region: aws.region,
      credentials: { accessKeyId, secretAccessKey },
    });
  });

  afterAll(() => lambda.destroy());

  const invoke = (data: readonly number[], type: 'Event' | 'RequestResponse') =>
    lambda.send(
      new InvokeCommand({
        FunctionName: 'frontdoor-worker',
        InvocationType: type,
        Payload: JSON.stringify({ data }),
      }),
    );

  test('returns what the function returns', async () => {
    const { StatusCode, FunctionError, Payload } = await invoke([1], 'RequestResponse');
    expect({ StatusCode, FunctionError }).toEqual({ StatusCode: 200, FunctionError: undefined });
    expect(Payload?.transformToString()).toBe('null');
  });

  test('returns how the function fails', async () => {
    const { StatusCode, FunctionError, Payload } = await invoke([13], 'RequestResponse');
    expect({ StatusCode, FunctionError }).toEqual({ StatusCode: 200, FunctionError: 'Unhandled' });
    expect(JSON.parse(Payload?.transformToString() ?? '')).toMatchObject({ errorType: 'TypeError' });
  });

  test('tries again what fails, then keeps it in the queue', async () => {
    const { StatusCode } = await invoke([13], 'Event');
    expect(StatusCode).toBe(202);
    await frontDoor.settled();
    expect(await receiveAll()).toEqual([
      expect.objectContaining({
        requestContext: expect.objectContaining({
          condition: 'RetriesExhausted',
          approximateInvokeCount: 2,
        }),
        requestPayload: { data: [13] },
        responsePayload: expect.objectContaining({ errorType: 'TypeError' }),
      }),
    ]);
  });

  test('is refused where the role of the caller says nothing of it', async () => {
    expect(await post([403])).toMatchObject({ status: 403 });
  });

  test('is refused to strangers', async () => {
    const answer = await fetch(`${frontDoor.url}/2015-03-31/functions/frontdoor-worker/invocations`, {
      method: 'POST',
    });
    expect(answer.status).toBe(403);
  });

  test('knows no other function', async () => {
    const command = new InvokeCommand({ FunctionName: 'frontdoor-nobody' });
    await expect(lambda.send(command)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('an event is said to be lost when the role may not fill the queue', async () => {
    const account = connectToAccount(aws);
    const RoleName = 'frontdoor-worker';
    const policies = textsOf(
      (await account.query('iam', { Action: 'ListRolePolicies', RoleName })) ?? '',
      'member',
    );
    for (const PolicyName of policies)
      await account.query('iam', { Action: 'DeleteRolePolicy', RoleName, PolicyName });
    await invoke([13], 'Event');
    await expect(frontDoor.settled()).rejects.toThrow("isn't allowed to perform sqs:SendMessage");
  });
});

test('what is deployed next runs next', async () => {
  await post([2]);
  await frontDoor.settled();
  expect(frontDoor.logs('frontdoor-worker').at(-1)).toMatch(/^sum 2/);
  await pack('worker', 'index.mjs', "export const handler = ({ data }) => console.log('new', data.length);");
  await deploy();
  await post([2]);
  await frontDoor.settled();
  expect(frontDoor.logs('frontdoor-worker').at(-1)).toBe('new 1');
}, 60_000);

/** Changes an API behind Terraform's back. */
async function changeApi(method: string, path: string, body: unknown): Promise<unknown> {
  const authorization = `AWS4-HMAC-SHA256 Credential=${aws.environment().AWS_ACCESS_KEY_ID}/20260101/${aws.region}/apigateway/aws4_request`;
  const headers = { authorization, 'content-type': 'application/json' };
  const answer = await fetch(`${aws.endpoint}${path}`, { method, headers, body: JSON.stringify(body) });
  return answer.json();
}

test('a change of the API shows once it is deployed', async () => {
  const api = `/restapis/${new URL(apiUrl).hostname.split('.')[0]}`;
  const replace = (path: string, value: string) => ({ patchOperations: [{ op: 'replace', path, value }] });
  await changeApi('PATCH', `${api}/models/Body`, replace('/schema', '{"type":"array"}'));
  expect(await post([1])).toMatchObject({ status: 202 });
  const { id } = (await changeApi('POST', `${api}/deployments`, {})) as { readonly id: string };
  await changeApi('PATCH', `${api}/stages/dev`, replace('/deploymentId', id));
  expect(await post([1])).toMatchObject({ status: 400 });
});

describe('permissions', () => {
  const wish = {
    action: 'sqs:SendMessage',
    resource: 'arn:aws:sqs:eu-central-1:123456789012:orders-failures',
  };
  const allow = { Effect: 'Allow', Action: ['sqs:Send*'], Resource: 'arn:aws:sqs:*:*:orders-*' } as const;
  const deny = { Effect: 'Deny', Action: '*', Resource: '*' } as const;
  const when = (
    Condition: NonNullable<Extract<Policy['Statement'], { Effect: unknown }>['Condition']>,
  ): Policy => ({
    Statement: { ...allow, Condition },
  });

  test.each<[string, readonly Policy[], boolean]>([
    ['nothing', [], false],
    ['a pattern of it', [{ Statement: allow }], true],
    ['another action', [{ Statement: { ...allow, Action: 'sqs:ReceiveMessage' } }], false],
    ['another resource', [{ Statement: { ...allow, Resource: 'arn:aws:sqs:*:*:other' } }], false],
    ['a denial besides', [{ Statement: allow }, { Statement: [deny] }], false],
    ['a condition that holds', [when({ ArnLike: { 'AWS:SourceArn': 'arn:*:orders' } })], true],
    ['a condition that fails', [when({ StringEquals: { 'aws:SourceArn': 'orders' } })], false],
  ])('are given by %s: %j is %s', (_, policies, given) => {
    const context = { 'aws:sourcearn': 'arn:aws:x:orders' };
    expect(allows(policies, { ...wish, context })).toBe(given);
  });
});

test.each([
  ['/items/all', '/items/all', {}],
  ['/items/7', '/items/{id}', { id: '7' }],
  ['/items/7/8', '/{proxy+}', { proxy: 'items/7/8' }],
  ['/', '/', {}],
])('the path %s leads to %s', (path, resource, pathParameters) => {
  const resources = ['/', '/{proxy+}', '/items/{id}', '/items/all'].map((one) => ({ path: one }));
  expect(route(resources, path)).toMatchObject({ resource: { path: resource }, pathParameters });
});
