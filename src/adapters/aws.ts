import { setTimeout as delay } from 'node:timers/promises';
import type * as Sts from '@aws-sdk/client-sts';
import { CredentialsError } from '../errors.ts';
import type { Cloud, Credentials, RoleRequest } from '../ports.ts';
import {
  type Claims,
  decodeClaims,
  describeFailure,
  isWorthAnotherTry,
  type RequestFailure,
  tokenUrl,
  trustCondition,
} from './oidc.ts';

/** What the way to AWS needs of the runner. */
export interface CloudOptions {
  /** `ACTIONS_ID_TOKEN_REQUEST_URL`: absent without `id-token: write`. */
  readonly tokenRequestUrl: string | undefined;
  /** `ACTIONS_ID_TOKEN_REQUEST_TOKEN` */
  readonly tokenRequestToken: string | undefined;
  /** Called with each secret as soon as it is known. */
  readonly mask: (secret: string) => void;
  /** Waits for some milliseconds between tries. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** How often a request is tried in all. */
const tries = 5;

/** How long one request may take, in milliseconds. */
const patience = 20_000;

/**
 * Connects to AWS: roles by the job's OIDC token, accounts by STS. Where STS is, is decided by region and
 * environment (`AWS_ENDPOINT_URL`, `AWS_ENDPOINT_URL_STS`), as in every AWS SDK.
 */
export function createCloud(options: CloudOptions): Cloud {
  const { mask, wait = delay } = options;
  return {
    async assumeRole(request) {
      let token = '';
      try {
        return await persist(wait, async () => {
          token = await requestToken(options, request.audience);
          return exchange(token, request, mask);
        });
      } catch (error) {
        throw explainRefusal(error, request, token);
      }
    },
    async accountOf(credentials, region) {
      try {
        return await persist(wait, () => askForAccount(credentials, region));
      } catch (error) {
        throw explainUnknownAccount(error);
      }
    },
  };
}

async function persist<T>(wait: (milliseconds: number) => Promise<unknown>, attempt: () => Promise<T>) {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      const final = error instanceof CredentialsError || !isWorthAnotherTry(describeFailure(error));
      if (final || tried === tries) throw error;
      // Half of it by chance, so that the jobs of a matrix don't come back all at once.
      await wait(500 * 2 ** tried * (0.5 + Math.random() / 2));
    }
  }
}

/** @returns a token that was signed just now; one lives for minutes, and a refused one isn't to be tried again */
async function requestToken(options: CloudOptions, audience: string): Promise<string> {
  const { tokenRequestUrl: url, tokenRequestToken: bearer, mask } = options;
  if (!url || !bearer) {
    throw new CredentialsError('A role is to be assumed, but the job may not ask GitHub for an OIDC token.', {
      mend: 'permissions:\n  contents: read\n  id-token: write',
    });
  }
  const headers = { accept: 'application/json', authorization: `Bearer ${bearer}` };
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(tokenUrl(url, audience), { headers, signal }).catch((cause: unknown) => {
    throw new Error("GitHub's OIDC issuer can't be reached", { cause });
  });
  if (!answer.ok) {
    const failure = new Error(`GitHub's OIDC issuer answered ${answer.status} to the request for a token`);
    throw Object.assign(failure, { status: answer.status });
  }
  const { value } = ((await answer.json().catch(() => ({}))) ?? {}) as { readonly value?: unknown };
  if (typeof value !== 'string' || value === '') {
    throw new CredentialsError("GitHub's OIDC issuer answered without a token.");
  }
  mask(value);
  return value;
}

async function exchange(
  token: string,
  request: RoleRequest,
  mask: (secret: string) => void,
): Promise<Credentials> {
  const input = {
    RoleArn: request.roleArn,
    RoleSessionName: request.sessionName,
    DurationSeconds: request.durationSeconds,
    WebIdentityToken: token,
  };
  const answer = await askSts({ region: request.region }, (client, sts) =>
    client.send(new sts.AssumeRoleWithWebIdentityCommand(input)),
  );
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
  for (const secret of [AccessKeyId, SecretAccessKey, SessionToken]) if (secret) mask(secret);
  const arn = answer.AssumedRoleUser?.Arn;
  const accountId = arn?.split(':')[4];
  if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration || !arn || !accountId) {
    throw new CredentialsError(
      `AWS let ${request.roleArn} be assumed, but its answer lacks the credentials.`,
    );
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration,
    accountId,
    arn,
  };
}

async function askForAccount(credentials: Credentials | undefined, region: string): Promise<string> {
  const config = credentials === undefined ? { region } : { region, credentials };
  const { Account } = await askSts(config, (client, sts) => client.send(new sts.GetCallerIdentityCommand()));
  if (!Account) throw new CredentialsError("AWS doesn't say which account the credentials belong to.");
  return Account;
}

/** Asks STS once. The SDK takes long to load: it is when something is asked first. */
async function askSts<T>(
  config: Sts.STSClientConfig,
  ask: (client: Sts.STSClient, sts: typeof Sts) => Promise<T>,
): Promise<T> {
  const sts = await import('@aws-sdk/client-sts');
  const requestHandler = { connectionTimeout: patience, requestTimeout: patience };
  // The SDK would send a token again that was refused already; trying again is our own business.
  const client = new sts.STSClient({ ...config, maxAttempts: 1, requestHandler });
  try {
    return await ask(client, sts);
  } finally {
    client.destroy();
  }
}

function explainRefusal(error: unknown, request: RoleRequest, token: string): CredentialsError {
  if (error instanceof CredentialsError) return error;
  const failure = describeFailure(error);
  const what = `${request.roleArn} can't be assumed: ${describe(failure, token)}`;
  const claims = decodeClaims(token);
  if (claims === undefined || !/^(AccessDenied|InvalidIdentityToken)/.test(failure.name)) {
    return new CredentialsError(what, { mend: mendDuration(failure, request), cause: error });
  }
  const { sub, aud, iss } = claims;
  const shown = `The job's token says:\n  sub: ${sub}\n  aud: ${aud}\n  iss: ${iss}`;
  return new CredentialsError(`${what}\n${shown}`, { mend: mendTrust(failure, claims), cause: error });
}

function mendDuration({ message }: RequestFailure, { roleArn, durationSeconds }: RoleRequest) {
  if (!message.includes('MaxSessionDuration')) return undefined;
  const role = roleArn.split('/').at(-1);
  return `aws iam update-role --role-name ${role} --max-session-duration ${durationSeconds}`;
}

function mendTrust({ message }: RequestFailure, claims: Claims): string {
  if (message.includes('No OpenIDConnect provider')) {
    return `aws iam create-open-id-connect-provider --url ${claims.iss} --client-id-list ${claims.aud}`;
  }
  return `The role's trust policy lets this job in with\n"Condition": ${trustCondition(claims)}`;
}

function explainUnknownAccount(error: unknown): CredentialsError {
  if (error instanceof CredentialsError) return error;
  const failure = describeFailure(error);
  if (failure.name === 'CredentialsProviderError') {
    return new CredentialsError(
      'There are no AWS credentials: no role is given, and the environment has none.',
      {
        mend: 'with:\n  role-to-assume: arn:aws:iam::<account>:role/<name>',
        cause: error,
      },
    );
  }
  return new CredentialsError(`AWS doesn't accept the credentials: ${describe(failure)}`, { cause: error });
}

/** @param token - never shown, though AWS quotes what it finds invalid */
function describe({ name, message, code }: RequestFailure, token = ''): string {
  const kind = /^(Type|Aggregate)?Error$/.test(name) ? code : name;
  const text = kind === undefined || message.includes(kind) ? message : `${kind}: ${message}`;
  return token === '' ? text : text.replaceAll(token, '***');
}
