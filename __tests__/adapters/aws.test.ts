import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type CloudOptions, createCloud } from '../../src/adapters/aws.ts';
import { CredentialsError } from '../../src/errors.ts';
import type { Cloud, RoleRequest } from '../../src/ports.ts';
import type { AwsRequest } from '../sandbox/aws/request.ts';
import { type LocalAws, startAws } from '../sandbox/aws/server.ts';
import { type Claims, type OidcIssuer, startOidcIssuer } from '../sandbox/oidc.ts';

const roleArn = 'arn:aws:iam::123456789012:role/apply';
const subject = 'repo:octo/repo:ref:refs/heads/main';
const trust = { subjects: [subject], audience: 'sts.amazonaws.com', maxDuration: 7200 };
const request: RoleRequest = {
  roleArn,
  region: 'eu-central-1',
  sessionName: 'planwright-42',
  durationSeconds: 3600,
  audience: 'sts.amazonaws.com',
};

let issuer: OidcIssuer;
let aws: LocalAws;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  issuer = await startOidcIssuer();
  aws = await startAws({ issuer: issuer.url, roles: { [roleArn]: trust } });
  environment = { ...process.env };
}, 180_000);

beforeEach(async () => {
  await aws.reset();
  setEnvironment(aws.environment('nobody'));
});

afterAll(async () => {
  process.env = environment;
  await aws.close();
  await issuer.close();
});

/** The SDK reads its endpoint and its default credentials from the environment of its own process. */
function setEnvironment(variables: Readonly<Record<string, string>>): void {
  const others = Object.entries(environment).filter(([name]) => !name.startsWith('AWS_'));
  process.env = { ...Object.fromEntries(others), ...variables };
}

interface Connected {
  readonly cloud: Cloud;
  readonly masked: string[];
  readonly waits: number[];
}

function connect(claims: Claims = {}, options: Partial<CloudOptions> = {}): Connected {
  const masked: string[] = [];
  const waits: number[] = [];
  const { requestUrl, requestToken } = issuer.job(claims);
  const cloud = createCloud({
    tokenRequestUrl: requestUrl,
    tokenRequestToken: requestToken,
    mask: (secret) => masked.push(secret),
    wait: (milliseconds) => Promise.resolve(waits.push(milliseconds)),
    ...options,
  });
  return { cloud, masked, waits };
}

async function failureOf(promise: Promise<unknown>): Promise<CredentialsError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CredentialsError))
    throw new Error('It should fail for the credentials', { cause: error });
  return error;
}

const assumes = ({ action }: AwsRequest): boolean => action === 'AssumeRoleWithWebIdentity';
const tokensSent = (): readonly (string | undefined)[] =>
  aws.stsCalls.map(({ parameters }) => parameters.WebIdentityToken);

describe('a role that trusts the job', () => {
  test('is assumed with session name, duration and audience as asked', async () => {
    const { cloud } = connect();
    const before = Date.now();
    const credentials = await cloud.assumeRole({ ...request, durationSeconds: 5400 });

    expect(aws.stsCalls).toHaveLength(1);
    expect(aws.stsCalls[0]?.parameters).toMatchObject({
      RoleArn: roleArn,
      RoleSessionName: 'planwright-42',
      DurationSeconds: '5400',
      WebIdentityToken: issuer.issued.at(-1)?.token,
    });
    expect(issuer.issued.at(-1)?.claims).toMatchObject({ aud: 'sts.amazonaws.com', sub: subject });
    expect(credentials.arn).toBe('arn:aws:sts::123456789012:assumed-role/apply/planwright-42');
    expect(credentials.accountId).toBe('123456789012');
    const validFor = credentials.expiration.getTime() - before;
    expect(Math.round(validFor / 60_000)).toBe(90);
  });

  test('is assumed at the endpoint of STS alone, where the environment names one', async () => {
    const { AWS_ENDPOINT_URL: endpoint = '', ...others } = aws.environment('nobody');
    setEnvironment({ ...others, AWS_ENDPOINT_URL: 'http://127.0.0.1:1', AWS_ENDPOINT_URL_STS: endpoint });
    const { accountId } = await connect().cloud.assumeRole(request);
    expect(accountId).toBe('123456789012');
  });

  test('gives credentials that AWS knows the account of', async () => {
    const { cloud } = connect();
    const credentials = await cloud.assumeRole(request);
    expect(await cloud.accountOf(credentials, 'eu-central-1')).toBe('123456789012');
    expect(aws.stsCalls.at(-1)).toMatchObject({ action: 'GetCallerIdentity', role: roleArn, status: 200 });
  });

  test('in another account is told from ours', async () => {
    const elsewhere = 'arn:aws:iam::999988887777:role/apply';
    aws.trust(elsewhere, trust);
    const { cloud } = connect();
    const credentials = await cloud.assumeRole({ ...request, roleArn: elsewhere });
    expect(credentials.accountId).toBe('999988887777');
    expect(await cloud.accountOf(credentials, 'eu-central-1')).toBe('999988887777');
  });

  test('is assumed without a word of the secrets: all are masked', async () => {
    const { cloud, masked } = connect();
    const { accessKeyId, secretAccessKey, sessionToken } = await cloud.assumeRole(request);
    const token = issuer.issued.at(-1)?.token;
    expect(masked).toEqual([token, accessKeyId, secretAccessKey, sessionToken]);
  });
});

describe('a failure that may pass', () => {
  test.each([
    ['IDPCommunicationError', { kind: 'sts-error', code: 'IDPCommunicationError' }],
    ["keys that AWS couldn't fetch", { kind: 'sts-error', code: 'InvalidIdentityToken' }],
    ['throttling', { kind: 'sts-error', code: 'Throttling' }],
    ['a 503', { kind: 'status', status: 503, code: 'ServiceUnavailable' }],
    ['a 502 of a gateway, in HTML', { kind: 'status', status: 502, body: '<html>Bad Gateway</html>' }],
    ['a broken connection', { kind: 'reset' }],
  ] as const)('%s: another try, with a fresh token', async (_, fault) => {
    aws.faults.push({ ...fault, match: assumes, times: 2 });
    const { cloud, masked, waits } = connect();
    const credentials = await cloud.assumeRole(request);

    expect(credentials.accountId).toBe('123456789012');
    expect(tokensSent()).toHaveLength(3);
    expect(new Set(tokensSent()).size).toBe(3);
    expect(masked).toEqual(expect.arrayContaining(tokensSent().map(String)));
    expect(waits).toHaveLength(2);
    expect(waits[1]).toBeGreaterThanOrEqual(waits[0] ?? Infinity);
  });

  test('that stays ends after five tries, and is named', async () => {
    aws.faults.push({ kind: 'sts-error', code: 'IDPCommunicationError', match: assumes, times: Infinity });
    const { cloud } = connect();
    const { message } = await failureOf(cloud.assumeRole(request));
    expect(aws.stsCalls).toHaveLength(5);
    expect(message).toContain(roleArn);
    expect(message).toContain('IDPCommunicationError');
  });

  test("of GitHub's issuer is tried again too", async () => {
    issuer.faults.push({ status: 500, times: 2 });
    const { cloud, waits } = connect();
    await cloud.assumeRole(request);
    expect(waits).toHaveLength(2);
    expect(aws.stsCalls).toHaveLength(1);
  });
});

describe('a refusal', () => {
  test("is final, and shows the token's claims with the condition that would match", async () => {
    const { cloud, waits } = connect({ sub: 'repo:octo/repo:pull_request' });
    const { message, mend } = await failureOf(cloud.assumeRole(request));

    expect(aws.stsCalls).toHaveLength(1);
    expect(waits).toEqual([]);
    expect(message).toContain('AccessDenied');
    expect(message).toContain('sub: repo:octo/repo:pull_request');
    expect(message).toContain('aud: sts.amazonaws.com');
    expect(message).toContain(`iss: ${issuer.url}`);
    const provider = issuer.url.replace('http://', '');
    expect(JSON.parse(mend?.slice(mend.indexOf('{')) ?? '')).toEqual({
      StringEquals: {
        [`${provider}:aud`]: 'sts.amazonaws.com',
        [`${provider}:sub`]: 'repo:octo/repo:pull_request',
      },
    });
    expect(`${message}${mend}`).not.toContain(issuer.issued.at(-1)?.token);
  });

  test('of the audience is final', async () => {
    const { cloud } = connect();
    const { message } = await failureOf(cloud.assumeRole({ ...request, audience: 'somebody else' }));
    expect(aws.stsCalls).toHaveLength(1);
    expect(message).toContain('Incorrect token audience');
    expect(message).toContain('aud: somebody else');
  });

  test('for want of an OIDC provider shows the command that makes one', async () => {
    const { cloud } = connect({ iss: 'https://token.actions.githubusercontent.com' });
    const { mend } = await failureOf(cloud.assumeRole(request));
    expect(mend).toBe(
      'aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com --client-id-list sts.amazonaws.com',
    );
  });

  test("of a session longer than the role's shows the command that allows it", async () => {
    const { cloud } = connect();
    const { message, mend } = await failureOf(cloud.assumeRole({ ...request, durationSeconds: 43_200 }));
    expect(aws.stsCalls).toHaveLength(1);
    expect(message).toContain('MaxSessionDuration');
    expect(mend).toBe('aws iam update-role --role-name apply --max-session-duration 43200');
  });

  test("of GitHub's issuer is final", async () => {
    issuer.faults.push({ status: 403, times: 1 });
    const { cloud, waits } = connect();
    const { message } = await failureOf(cloud.assumeRole(request));
    expect(message).toContain('403');
    expect(waits).toEqual([]);
    expect(aws.stsCalls).toEqual([]);
  });
});

describe('no token', () => {
  test('without the permission: the lines that grant it', async () => {
    const { cloud } = connect({}, { tokenRequestUrl: undefined, tokenRequestToken: undefined });
    const { mend } = await failureOf(cloud.assumeRole(request));
    expect(mend).toContain('permissions:\n');
    expect(mend).toContain('  id-token: write');
    expect(aws.stsCalls).toEqual([]);
  });

  test.each(['<html>', '{}', 'null', '{"value":7}'])('an answer of %s is named', async (body) => {
    issuer.faults.push({ status: 200, body, times: 1 });
    const { message } = await failureOf(connect().cloud.assumeRole(request));
    expect(message).toContain('without a token');
  });

  test('garbage in its place is refused by AWS, and not shown', async () => {
    issuer.faults.push({ status: 200, body: '{"value":"no-token-at-all"}', times: 1 });
    const { cloud, masked } = connect();
    const { message } = await failureOf(cloud.assumeRole(request));
    expect(message).toContain('InvalidIdentityToken');
    expect(message).not.toContain('no-token-at-all');
    expect(masked).toEqual(['no-token-at-all']);
    expect(aws.stsCalls).toHaveLength(1);
  });
});

describe('nobody there', () => {
  test('is tried again, and named', async () => {
    setEnvironment({ ...aws.environment('nobody'), AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
    const { cloud, waits } = connect();
    const { message } = await failureOf(cloud.assumeRole(request));
    expect(waits).toHaveLength(4);
    expect(message).toContain('ECONNREFUSED');
  });

  test("at GitHub's issuer is tried again, and named", async () => {
    const gone = await startOidcIssuer();
    const { requestUrl } = gone.job();
    await gone.close();
    const { cloud, waits } = connect({}, { tokenRequestUrl: requestUrl });
    const { message } = await failureOf(cloud.assumeRole(request));
    expect(waits).toHaveLength(4);
    expect(message).toContain("ECONNREFUSED: GitHub's OIDC issuer can't be reached");
  });

  test("at GitHub's issuer for want of a URL is final", async () => {
    const { cloud, waits } = connect({}, { tokenRequestUrl: 'no URL' });
    await failureOf(cloud.assumeRole(request));
    expect(waits).toEqual([]);
  });
});

describe("an answer of AWS's that makes no sense", () => {
  test.each([
    ['text', 'All is well'],
    ['XML without credentials', '<AssumeRoleWithWebIdentityResponse/>'],
  ])('%s fails for the credentials', async (_, body) => {
    aws.faults.push({ kind: 'status', status: 200, body, match: assumes, times: Infinity });
    const { message } = await failureOf(connect().cloud.assumeRole(request));
    expect(message).toContain(roleArn);
  });
});

describe('without a role', () => {
  test('the account is that of the credentials in the environment', async () => {
    setEnvironment(aws.environment('administrator'));
    expect(await connect().cloud.accountOf(undefined, 'eu-central-1')).toBe('123456789012');
  });

  test('and without credentials: the line that gives a role', async () => {
    const { mend } = await failureOf(connect().cloud.accountOf(undefined, 'eu-central-1'));
    expect(mend).toContain('role-to-assume:');
  });

  test('and with credentials that AWS refuses: its reason', async () => {
    setEnvironment({ ...aws.environment('administrator'), AWS_ACCESS_KEY_ID: 'AKIAUNKNOWN' });
    const { message } = await failureOf(connect().cloud.accountOf(undefined, 'eu-central-1'));
    expect(message).toContain('InvalidClientTokenId');
    expect(aws.stsCalls).toHaveLength(1);
  });
});
