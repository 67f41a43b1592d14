import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { writesState } from '../sandbox/aws/fault.ts';
import { type LocalAws, startAws } from '../sandbox/aws/server.ts';
import { administrator } from '../sandbox/aws/sessions.ts';
import { type Claims, type OidcIssuer, startOidcIssuer } from '../sandbox/oidc.ts';
import { terraformCliConfig } from '../sandbox/providers.ts';

const run = promisify(execFile);

const applyRole = 'arn:aws:iam::123456789012:role/apply';
const planRole = 'arn:aws:iam::123456789012:role/plan';
const claims = { sub: 'repo:octo/repo:ref:refs/heads/main', aud: 'sts.amazonaws.com' };
const trust = { subjects: [claims.sub], audience: claims.aud };

let issuer: OidcIssuer;
let aws: LocalAws;

beforeAll(async () => {
  issuer = await startOidcIssuer();
  const roles = { [applyRole]: trust, [planRole]: { ...trust, access: 'plan' as const } };
  aws = await startAws({ issuer: issuer.url, roles });
}, 180_000);

beforeEach(() => aws.reset());

afterAll(async () => {
  await aws.close();
  await issuer.close();
});

/** An answer of the local AWS's, as it shows on the wire. */
interface Answer {
  readonly status: number;
  readonly body: string;
}

async function assumeRole(parameters: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const body = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: applyRole,
    RoleSessionName: 'planwright-42',
    WebIdentityToken: issuer.mint(claims),
    ...parameters,
  });
  const answer = await fetch(aws.endpoint, { method: 'POST', body });
  return { status: answer.status, body: await answer.text() };
}

/** Credentials of a role, as the SDK reads them. */
interface RoleKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

function connect(credentials?: RoleKeys): STSClient {
  return new STSClient({
    endpoint: aws.endpoint,
    region: aws.region,
    maxAttempts: 1,
    ...(credentials && { credentials }),
  });
}

async function keysOf(roleArn: string): Promise<RoleKeys> {
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: roleArn,
    RoleSessionName: 'planwright-42',
    WebIdentityToken: issuer.mint(claims),
  });
  const { Credentials: given } = await connect().send(command);
  if (!given?.AccessKeyId || !given.SecretAccessKey || !given.SessionToken) throw new Error('No credentials');
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    sessionToken: given.SessionToken,
  };
}

/** The signature of a request as far as the local AWS looks at it. */
function sign(accessKeyId: string, service: string): string {
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/${aws.region}/${service}/aws4_request, SignedHeaders=host, Signature=none`;
}

async function callS3(keys: RoleKeys, method: string, path: string, body?: string): Promise<Answer> {
  const headers = {
    authorization: sign(keys.accessKeyId, 's3'),
    'x-amz-security-token': keys.sessionToken,
  };
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  const answer = await fetch(`${aws.endpoint}${path}`, init);
  return { status: answer.status, body: await answer.text() };
}

async function callIam(parameters: Readonly<Record<string, string>>): Promise<Answer> {
  const headers = { authorization: sign(administrator.accessKeyId, 'iam') };
  const body = new URLSearchParams({ Version: '2010-05-08', ...parameters });
  const answer = await fetch(aws.endpoint, { method: 'POST', headers, body });
  return { status: answer.status, body: await answer.text() };
}

/** Calls a service that speaks JSON, as the administrator. */
async function callJson<T>(
  service: string,
  method: string,
  path: string,
  body?: unknown,
  target?: string,
): Promise<T> {
  const headers = {
    authorization: sign(administrator.accessKeyId, service),
    'content-type': target === undefined ? 'application/json' : 'application/x-amz-json-1.0',
    ...(target !== undefined && { 'x-amz-target': target }),
  };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const answer = await fetch(`${aws.endpoint}${path}`, init);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

describe('AssumeRoleWithWebIdentity', () => {
  test('lets in whom the role trusts', async () => {
    expect(await assumeRole()).toMatchObject({ status: 200 });
  });

  const hourAgo = Math.floor(Date.now() / 1000) - 3600;
  const tokens: readonly (readonly [string, () => string, number, string])[] = [
    ['garbage', () => 'garbage', 400, 'InvalidIdentityToken'],
    ['three parts of garbage', () => 'a.b.c', 400, 'InvalidIdentityToken'],
    ['a token with a foreign signature', () => issuer.forge(claims), 400, 'InvalidIdentityToken'],
    ['an unsigned token', () => unsigned(issuer.mint(claims)), 400, 'InvalidIdentityToken'],
    ['a foreign issuer', () => mint({ iss: 'https://example.com' }), 400, 'InvalidIdentityToken'],
    ['a wrong audience', () => mint({ aud: 'sts.amazonaws.com.cn' }), 400, 'InvalidIdentityToken'],
    ['an expired token', () => mint({ exp: hourAgo }), 400, 'ExpiredTokenException'],
    ['a wrong subject', () => mint({ sub: 'repo:octo/repo:pull_request' }), 403, 'AccessDenied'],
    ['a longer subject', () => mint({ sub: `${claims.sub}2` }), 403, 'AccessDenied'],
  ];

  function mint(differing: Claims): string {
    return issuer.mint({ ...claims, ...differing });
  }

  function unsigned(token: string): string {
    const header = Buffer.from('{"typ":"JWT","alg":"none"}').toString('base64url');
    return `${header}.${token.split('.')[1]}.`;
  }

  test.each(tokens)('refuses %s', async (_, token, status, code) => {
    const answer = await assumeRole({ WebIdentityToken: token() });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(`<Code>${code}</Code>`);
    expect(aws.stsCalls).toMatchObject([{ status, error: code }]);
  });

  test.each([
    ['a space in the session name', { RoleSessionName: 'plan wright' }],
    ['a slash in the session name', { RoleSessionName: 'octo/repo' }],
    ['a session name of one letter', { RoleSessionName: 'p' }],
    ['a session name of 65 letters', { RoleSessionName: 'p'.repeat(65) }],
    ['899 seconds', { DurationSeconds: '899' }],
    ['43201 seconds', { DurationSeconds: '43201' }],
    ["more seconds than the role's", { DurationSeconds: '3601' }],
  ])('refuses %s', async (_, parameters) => {
    const answer = await assumeRole(parameters);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('<Code>ValidationError</Code>');
  });

  test('refuses a role that there is not', async () => {
    const answer = await assumeRole({ RoleArn: 'arn:aws:iam::123456789012:role/none' });
    expect(answer).toMatchObject({ status: 403 });
    expect(answer.body).toContain('Not authorized to perform sts:AssumeRoleWithWebIdentity');
  });
});

describe('credentials', () => {
  test('of an assumed role are known by name', async () => {
    const { Account, Arn } = await connect(await keysOf(planRole)).send(new GetCallerIdentityCommand());
    expect(Account).toBe('123456789012');
    expect(Arn).toBe('arn:aws:sts::123456789012:assumed-role/plan/planwright-42');
  });

  test('are refused when nobody gave them out', async () => {
    const keys = await keysOf(applyRole);
    await aws.s3.createBucket('state');
    expect(await callS3(keys, 'GET', '/state')).toMatchObject({ status: 200 });
    expect(await callS3({ ...keys, sessionToken: 'another' }, 'GET', '/state')).toMatchObject({
      status: 403,
    });
    expect(await callS3({ ...keys, accessKeyId: 'ASIANOBODY' }, 'GET', '/state')).toMatchObject({
      status: 403,
    });
    expect(await fetch(`${aws.endpoint}/state`)).toMatchObject({ status: 403 });
  });

  test('of a plan role write the lock, not the state', async () => {
    await aws.s3.createBucket('state');
    const keys = await keysOf(planRole);
    expect(await callS3(keys, 'PUT', '/state/a/terraform.tfstate.tflock', '{}')).toMatchObject({
      status: 200,
    });
    const refused = await callS3(keys, 'PUT', '/state/a/terraform.tfstate', '{}');
    expect(refused.status).toBe(403);
    expect(refused.body).toContain('AccessDenied');
    expect(await callS3(keys, 'DELETE', '/state/a/terraform.tfstate.tflock')).toMatchObject({ status: 204 });
    expect(await aws.s3.listObjects('state')).toEqual([]);
    expect(aws.requests.filter(({ role }) => role === planRole)).toHaveLength(3);
  });
});

describe('S3', () => {
  test('serves a bucket whose policy refuses plain HTTP', async () => {
    await aws.s3.createBucket('state');
    await aws.s3.putPolicy('state', {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: ['arn:aws:s3:::state', 'arn:aws:s3:::state/*'],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    });
    await aws.s3.putObject('state', 'key', 'value');
    expect(await aws.s3.getObject('state', 'key')).toBe('value');
  });

  test('forgets on reset', async () => {
    await aws.s3.createBucket('state');
    await aws.reset();
    await expect(aws.s3.listObjects('state')).rejects.toThrow('there is no bucket');
  });
});

describe('what moto lacks', () => {
  test('a queue keeps its policy when other attributes are set', async () => {
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: 'one' }] });
    const sqs = <T>(action: string, body: unknown): Promise<T> =>
      callJson('sqs', 'POST', '/', body, `AmazonSQS.${action}`);
    const { QueueUrl } = await sqs<{ readonly QueueUrl: string }>('CreateQueue', { QueueName: 'queue' });
    expect(QueueUrl).toBe(`${aws.endpoint}/123456789012/queue`);
    await sqs('SetQueueAttributes', { QueueUrl, Attributes: { Policy: policy } });
    await sqs('SetQueueAttributes', { QueueUrl, Attributes: { VisibilityTimeout: '60' } });
    const { Attributes } = await sqs<{ readonly Attributes: Readonly<Record<string, string>> }>(
      'GetQueueAttributes',
      {
        QueueUrl,
        AttributeNames: ['All'],
      },
    );
    expect(Attributes.VisibilityTimeout).toBe('60');
    expect(JSON.parse(Attributes.Policy ?? 'null')).toEqual(JSON.parse(policy));
    await sqs('SetQueueAttributes', { QueueUrl, Attributes: { Policy: '' } });
    const after = await sqs<{ readonly Attributes: Readonly<Record<string, string>> }>('GetQueueAttributes', {
      QueueUrl,
      AttributeNames: ['All'],
    });
    expect(after.Attributes.Policy).toBeUndefined();
  });

  test("a function's second event configuration replaces the first", async () => {
    await callIam({
      Action: 'CreateRole',
      RoleName: 'consumer',
      AssumeRolePolicyDocument:
        '{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"lambda.amazonaws.com"}}]}',
    });
    await callJson('lambda', 'POST', '/2015-03-31/functions', {
      FunctionName: 'consumer',
      Role: 'arn:aws:iam::123456789012:role/consumer',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Code: { ZipFile: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==' },
    });
    const path = '/2019-09-25/functions/consumer/event-invoke-config';
    await callJson('lambda', 'PUT', path, { MaximumRetryAttempts: 2 });
    await callJson('lambda', 'PUT', path, { MaximumRetryAttempts: 0 });
    expect(await callJson('lambda', 'GET', path)).toMatchObject({ MaximumRetryAttempts: 0 });
  });

  test("an API's models, methods, integrations, resources and deployments can be patched", async () => {
    const call = <T>(method: string, path: string, body?: unknown): Promise<T> =>
      callJson('apigateway', method, `/restapis${path}`, body);
    const replace = (path: string, value: string) => ({ patchOperations: [{ op: 'replace', path, value }] });
    const { id } = await call<{ readonly id: string }>('POST', '', { name: 'api' });
    const { item } = await call<{ readonly item: readonly { readonly id: string }[] }>(
      'GET',
      `/${id}/resources`,
    );
    const made = await call<{ readonly id: string }>('POST', `/${id}/resources/${item[0]?.id}`, {
      pathPart: 'a',
    });
    const resource = `/${id}/resources/${made.id}`;
    await call('POST', `/${id}/models`, { name: 'Body', contentType: 'application/json', schema: '{}' });
    await call('PUT', `${resource}/methods/POST`, { authorizationType: 'NONE', requestModels: {} });
    await call('PUT', `${resource}/methods/POST/integration`, {
      type: 'MOCK',
      uri: 'a',
      timeoutInMillis: 100,
    });
    const deployment = await call<{ readonly id: string }>('POST', `/${id}/deployments`, {});

    await call('PATCH', `/${id}/models/Body`, replace('/schema', '{"type":"object"}'));
    await call('PATCH', `${resource}/methods/POST`, replace('/requestModels/application~1json', 'Body'));
    await call('PATCH', `${resource}/methods/POST`, replace('/apiKeyRequired', 'true'));
    await call('PATCH', `${resource}/methods/POST/integration`, replace('/timeoutInMillis', '200'));
    await call('PATCH', resource, replace('/pathPart', 'b'));
    await call('PATCH', `/${id}/deployments/${deployment.id}`, replace('/description', 'second'));

    expect(await call('GET', `/${id}/models/Body`)).toMatchObject({ schema: '{"type":"object"}' });
    expect(await call('GET', `${resource}/methods/POST`)).toMatchObject({
      apiKeyRequired: true,
      requestModels: { 'application/json': 'Body' },
    });
    expect(await call('GET', `${resource}/methods/POST/integration`)).toMatchObject({ timeoutInMillis: 200 });
    expect(await call('GET', resource)).toMatchObject({ path: '/b', pathPart: 'b' });
    expect(await call('GET', `/${id}/deployments/${deployment.id}`)).toMatchObject({ description: 'second' });
    await expect(call('PATCH', `${resource}/methods/POST`, replace('/nonsense', '1'))).rejects.toThrow(
      /^400 /,
    );
  });

  test('what it has not is refused at once, in the protocol of the service', async () => {
    const answer = await callIam({ Action: 'GenerateOrganizationsAccessReport', EntityPath: 'a' });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('<Code>UnsupportedOperation</Code>');
  });
});

describe('faults', () => {
  test('strike as often as asked, and hold a request until it is let go', async () => {
    await aws.s3.createBucket('state');
    const keys = await keysOf(applyRole);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    aws.faults.push({ kind: 'status', status: 500, match: writesState, times: 1 });
    aws.faults.push({ kind: 'hold', until: promise, match: writesState, times: 1 });

    expect(await callS3(keys, 'PUT', '/state/a.tfstate', 'first')).toMatchObject({ status: 500 });
    const arrival = aws.arrival(writesState);
    const second = callS3(keys, 'PUT', '/state/a.tfstate', 'second');
    await arrival;
    expect(await aws.s3.getObject('state', 'a.tfstate')).toBeUndefined();
    resolve(undefined);
    expect(await second).toMatchObject({ status: 200 });
    expect(await aws.s3.getObject('state', 'a.tfstate')).toBe('second');
  });
});

const root = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "5.100.0" }
  }
  backend "s3" {
    bucket       = "state"
    key          = "tiny/terraform.tfstate"
    use_lockfile = true
  }
}
resource "aws_sns_topic" "this" {
  name = "tiny"
}
resource "aws_s3_bucket" "this" {
  bucket = "tiny-bucket"
}
resource "aws_iam_role" "this" {
  name                = "tiny"
  managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
  assume_role_policy  = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
}
`;

describe('Terraform', () => {
  let folder: string;
  let environment: NodeJS.ProcessEnv;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'planwright-local-aws-'));
    environment = {
      PATH: process.env.PATH,
      HOME: folder,
      TF_CLI_CONFIG_FILE: await terraformCliConfig(folder),
    };
    await writeFile(join(folder, 'main.tf'), root);
    await aws.s3.createBucket('state');
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const terraform = (variables: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    run('terraform', [...args], { cwd: folder, env: { ...environment, ...variables } });

  test('applies a root with an S3 backend and its lock, and plans it again without a change', async () => {
    const who = aws.environment();
    await terraform(who, 'init', '-input=false');
    await terraform(who, 'apply', '-input=false', '-auto-approve');

    const state = JSON.parse((await aws.s3.getObject('state', 'tiny/terraform.tfstate')) ?? '{}') as {
      readonly resources: readonly unknown[];
    };
    expect(state.resources).toHaveLength(3);
    expect(await aws.s3.listObjects('state')).toEqual(['tiny/terraform.tfstate']);
    const locks = aws.requests.filter(({ path }) => path.endsWith('.tflock')).map(({ method }) => method);
    expect(locks).toContain('PUT');
    expect(locks.at(-1)).toBe('DELETE');

    const keys = await keysOf(planRole);
    const planner = {
      ...aws.environment('nobody'),
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      AWS_SESSION_TOKEN: keys.sessionToken,
    };
    const { stdout } = await terraform(planner, 'plan', '-input=false', '-detailed-exitcode', '-no-color');
    expect(stdout).toContain('No changes.');
    expect(aws.requests.filter(({ role, error }) => role === planRole && error !== undefined)).toEqual([]);
    await terraform(who, 'destroy', '-input=false', '-auto-approve');
  }, 180_000);
});
