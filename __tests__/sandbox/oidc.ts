import { createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a token says. */
export type Claims = Readonly<Record<string, string | number>>;

/** How a job reaches the issuer: the values of `ACTIONS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`. */
export interface OidcJob {
  readonly requestUrl: string;
  readonly requestToken: string;
}

/** A token that was given out. */
export interface IssuedToken {
  readonly token: string;
  readonly claims: Claims;
}

/** Requests for a token that are answered with a failure. */
export interface OidcFault {
  readonly status: number;
  /** In place of GitHub's JSON. */
  readonly body?: string;
  readonly times: number;
}

/** A local stand-in for GitHub's OIDC issuer. */
export interface OidcIssuer {
  /** Its name in tokens, and where its keys are found. */
  readonly url: string;
  /**
   * Registers a job that may ask for tokens.
   *
   * @param claims - `sub` and whatever else differs from a push to `octo/repo`'s main branch
   */
  job(claims?: Claims): OidcJob;
  /** Signs a token that nobody asked for, such as an expired one. */
  mint(claims: Claims): string;
  /** Signs one with a key that isn't published, and the name of the one that is. */
  forge(claims: Claims): string;
  /** Every token that a job was given, oldest first. */
  readonly issued: readonly IssuedToken[];
  readonly faults: OidcFault[];
  close(): Promise<void>;
}

/** How long GitHub's tokens are valid, in seconds. */
const lifetime = 300;

/** Starts an issuer with a key of its own on a free port at 127.0.0.1. */
export async function startOidcIssuer(): Promise<OidcIssuer> {
  const keyId = randomUUID();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jobs = new Map<string, Claims>();
  const issued: IssuedToken[] = [];
  const faults: OidcFault[] = [];
  const hits = new Map<OidcFault, number>();

  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const signWith = (key: typeof privateKey, claims: Claims): string => {
    const header = { typ: 'JWT', alg: 'RS256', kid: keyId };
    const text = `${encode(header)}.${encode({ ...times(), iss: url, jti: randomUUID(), ...claims })}`;
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const asked = new URL(request.url ?? '/', url);
    switch (asked.pathname) {
      case '/.well-known/openid-configuration':
        return json(response, 200, { issuer: url, jwks_uri: `${url}/.well-known/jwks` });
      case '/.well-known/jwks': {
        const key = createPublicKey(privateKey).export({ format: 'jwk' });
        return json(response, 200, { keys: [{ ...key, kid: keyId, alg: 'RS256', use: 'sig' }] });
      }
      case '/idtoken':
        return issue(request, response, asked.searchParams.get('audience'));
      default:
        return json(response, 404, { message: 'Not Found' });
    }
  }

  function issue(request: IncomingMessage, response: ServerResponse, audience: string | null): void {
    const fault = faults.find((candidate) => (hits.get(candidate) ?? 0) < candidate.times);
    if (fault !== undefined) {
      hits.set(fault, (hits.get(fault) ?? 0) + 1);
      return send(response, fault.status, fault.body ?? JSON.stringify({ message: 'It failed on demand' }));
    }
    const job = jobs.get(/^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
    if (job === undefined) return json(response, 401, { message: 'Unauthorized' });
    const claims = { ...job, aud: audience ?? `https://github.com/${job.repository_owner}` };
    const token = signWith(privateKey, claims);
    issued.push({ token, claims: decode(token) });
    json(response, 200, { count: token.length, value: token });
  }

  return {
    url,
    job(claims = {}) {
      const requestToken = randomUUID();
      jobs.set(requestToken, { ...pushToMain, ...claims });
      return { requestUrl: `${url}/idtoken?api-version=2.0`, requestToken };
    },
    mint: (claims) => signWith(privateKey, claims),
    forge: (claims) => signWith(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, claims),
    issued,
    faults,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * The claims of a token of GitHub's, without those of time.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
const pushToMain: Claims = {
  sub: 'repo:octo/repo:ref:refs/heads/main',
  repository: 'octo/repo',
  repository_id: '74',
  repository_owner: 'octo',
  repository_owner_id: '65',
  repository_visibility: 'private',
  ref: 'refs/heads/main',
  ref_type: 'branch',
  ref_protected: 'true',
  sha: '0123456789abcdef0123456789abcdef01234567',
  event_name: 'push',
  actor: 'ada',
  actor_id: '12',
  run_id: '42',
  run_number: '7',
  run_attempt: '1',
  runner_environment: 'github-hosted',
  workflow: 'infrastructure',
  workflow_ref: 'octo/repo/.github/workflows/infrastructure.yml@refs/heads/main',
  job_workflow_ref: 'octo/repo/.github/workflows/infrastructure.yml@refs/heads/main',
};

function times(): Claims {
  const now = Math.floor(Date.now() / 1000);
  return { iat: now, nbf: now - 300, exp: now + lifetime };
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function decode(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, JSON.stringify(body));
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body);
}
