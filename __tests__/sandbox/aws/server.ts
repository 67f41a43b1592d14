import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { connectToS3, type S3 } from './bucket.ts';
import { type AwsFault, type Faults, makeFaults } from './fault.ts';
import { startMoto } from './moto.ts';
import { type AnsweredRequest, type AwsRequest, describeRequest, readsOrLocks, refuse } from './request.ts';
import { administrator, makeSessions } from './sessions.ts';
import { checkWebIdentity, refusals, type StsRefusal, type Trust } from './sts.ts';
import { passOn, passOnAndRead } from './upstream.ts';

/** What the local AWS is started with. */
export interface AwsOptions {
  /** The URL of the OIDC issuer that the account trusts. */
  readonly issuer: string;
  /** The roles that can be assumed, by ARN. */
  readonly roles?: Readonly<Record<string, Trust>>;
  /** Where buckets are made, and what the environment names; `eu-central-1` without one. */
  readonly region?: string;
}

/** An account of AWS at 127.0.0.1: moto behind a proxy that checks what moto lets pass. */
export interface LocalAws {
  /** `http://127.0.0.1:…`, for `AWS_ENDPOINT_URL`. */
  readonly endpoint: string;
  readonly account: string;
  readonly region: string;
  /** Every request since the last reset, oldest first, at most 10,000. */
  readonly requests: readonly AnsweredRequest[];
  /** Those of STS among them. */
  readonly stsCalls: readonly AnsweredRequest[];
  readonly faults: Faults;
  readonly s3: S3;
  /** The variables of a child that finds this AWS and no other, with the administrator's credentials or none. */
  environment(who?: 'administrator' | 'nobody'): Readonly<Record<string, string>>;
  /** Trusts a role from now on, or trusts it otherwise. */
  trust(roleArn: string, trust: Trust): void;
  /** Lets every session that was given out expire. */
  expireSessions(): void;
  /** Settles when the next request that matches arrives, before it is answered. */
  arrival(match: (request: AwsRequest) => boolean): Promise<AwsRequest>;
  /** Forgets what was created, given out, recorded and asked to fail; roles stay. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** moto's default account. */
const account = '123456789012';

const keptRequests = 10_000;

/**
 * Starts the local AWS on a free port at 127.0.0.1.
 *
 * `AssumeRoleWithWebIdentity` is checked as the real STS does. Of other requests access key, session token and
 * expiry are checked, but not the signature; a role may do everything, or what its {@link Trust} says.
 */
export async function startAws(options: AwsOptions): Promise<LocalAws> {
  const region = options.region ?? 'eu-central-1';
  const moto = await startMoto();
  const roles = new Map(Object.entries(options.roles ?? {}));
  const sessions = makeSessions();
  const faults = makeFaults();
  const requests: AnsweredRequest[] = [];
  const awaited = new Set<(request: AwsRequest) => void>();

  const server = createServer((message, response) => {
    // Whoever asks may hang up at any time: a client that is killed is no failure of the stage's.
    answer(message, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const isForm = message.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    const body = isForm ? await text(message) : undefined;
    const form = new URLSearchParams(body);
    const request = record(describeRequest(message, form), response);
    for (const tell of awaited) tell(request);

    const fault = faults.strike(request);
    if (fault !== undefined && (await inflict(fault, request, response)) === 'answered') return;
    const refusal = await check(request, form);
    if (refusal !== undefined) {
      request.error = refusal.code;
      refuse(response, request, refusal);
    } else if (request.action?.startsWith('AssumeRole') && body !== undefined) {
      const given = await passOnAndRead(moto.port, message, response, body);
      if (given.ok) sessions.add(request.parameters.RoleArn ?? '', given.body);
    } else {
      await passOn(moto.port, message, response, body);
    }
  }

  function record(request: AwsRequest, response: ServerResponse): AnsweredRequest {
    const { role } = sessions.find(request.accessKeyId) ?? {};
    const recorded: AnsweredRequest = { ...request, role, status: undefined, error: undefined };
    response.once('finish', () => {
      recorded.status = response.statusCode;
    });
    requests.push(recorded);
    if (requests.length > keptRequests) requests.shift();
    return recorded;
  }

  async function check(request: AnsweredRequest, form: URLSearchParams): Promise<StsRefusal | undefined> {
    const refusal = sessions.check(request);
    if (refusal !== undefined) return refusal;
    if (request.action === 'AssumeRoleWithWebIdentity') {
      return checkWebIdentity(form, { issuer: options.issuer, roles });
    }
    const plansOnly = request.role !== undefined && roles.get(request.role)?.access === 'plan';
    if (!plansOnly || readsOrLocks(request)) return undefined;
    const what = request.action ?? `${request.method} ${request.path}`;
    const message = `User: ${request.role} is not authorized to perform: ${request.service}:${what}`;
    return { status: 403, code: 'AccessDenied', message };
  }

  return {
    endpoint,
    account,
    region,
    requests,
    get stsCalls() {
      return requests.filter(({ service }) => service === 'sts');
    },
    faults,
    s3: connectToS3(moto.port, region),
    environment(who = 'administrator') {
      return {
        AWS_ENDPOINT_URL: endpoint,
        AWS_REGION: region,
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_CONFIG_FILE: '/dev/null',
        AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
        ...(who === 'administrator' && {
          AWS_ACCESS_KEY_ID: administrator.accessKeyId,
          AWS_SECRET_ACCESS_KEY: administrator.secretAccessKey,
        }),
      };
    },
    trust: (roleArn, trust) => void roles.set(roleArn, trust),
    expireSessions: () => sessions.expire(),
    arrival(match) {
      return new Promise((resolve) => {
        const tell = (request: AwsRequest): void => {
          if (!match(request)) return;
          awaited.delete(tell);
          resolve(request);
        };
        awaited.add(tell);
      });
    },
    async reset() {
      await moto.reset();
      sessions.clear();
      faults.clear();
      requests.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await moto.close();
    },
  };
}

/** Does what a fault says, and tells whether the request is through with it. */
async function inflict(
  fault: AwsFault,
  request: AnsweredRequest,
  response: ServerResponse,
): Promise<'answered' | 'goes on'> {
  switch (fault.kind) {
    case 'status': {
      const { status, code = 'InternalError', body } = fault;
      request.error = code;
      if (body === undefined) refuse(response, request, { status, code, message: 'It failed on demand' });
      else response.writeHead(status, { 'content-type': 'text/html' }).end(body);
      return 'answered';
    }
    case 'sts-error':
      request.error = fault.code;
      refuse(response, request, refusals[fault.code]);
      return 'answered';
    case 'reset':
      response.req.socket.resetAndDestroy();
      return 'answered';
    case 'slow':
      await delay(fault.delay);
      return 'goes on';
    case 'hold':
      await fault.until;
      return 'goes on';
  }
}
