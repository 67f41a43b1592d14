/** What a job's OIDC token says of it, as far as trust policies ask. */
export interface Claims {
  readonly sub: string;
  readonly aud: string;
  readonly iss: string;
}

/**
 * Reads the claims of a token, without checking its signature.
 *
 * @returns undefined when it is no JSON Web Token, or lacks one of them
 */
export function decodeClaims(token: string): Claims | undefined {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
    const { sub, aud, iss } = JSON.parse(payload) as Readonly<Record<string, unknown>>;
    if (typeof sub !== 'string' || typeof aud !== 'string' || typeof iss !== 'string') return undefined;
    return { sub, aud, iss };
  } catch {
    return undefined;
  }
}

/**
 * The condition of a role's trust policy that a token with these claims meets, as JSON.
 *
 * @see https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
export function trustCondition({ sub, aud, iss }: Claims): string {
  const provider = iss.replace(/^https?:\/\//, '');
  const condition = { StringEquals: { [`${provider}:aud`]: aud, [`${provider}:sub`]: sub } };
  return JSON.stringify(condition, undefined, 2);
}

/**
 * The URL at which the runner gives out a token for an audience.
 *
 * @param requestUrl - `ACTIONS_ID_TOKEN_REQUEST_URL`; it has a query of its own
 */
export function tokenUrl(requestUrl: string, audience: string): URL {
  const url = new URL(requestUrl);
  url.searchParams.set('audience', audience);
  return url;
}

/** How a request over the network failed. */
export interface RequestFailure {
  /** AWS's error code, or the name of the error. */
  readonly name: string;
  readonly message: string;
  /** The HTTP status; absent when no answer came. */
  readonly status: number | undefined;
  /** The system's code, such as `ECONNRESET`. */
  readonly code: string | undefined;
}

/** Reads what an error of `fetch` or of the AWS SDK says of the request that failed. */
export function describeFailure(error: unknown): RequestFailure {
  const { name, message, status, $metadata, $response } = error as Partial<Error> & {
    readonly status?: number;
    readonly $metadata?: { readonly httpStatusCode?: number };
    readonly $response?: { readonly statusCode?: number };
  };
  return {
    name: name ?? 'Error',
    message: message ?? String(error),
    status: status ?? $metadata?.httpStatusCode ?? $response?.statusCode,
    code: systemCode(error),
  };
}

/** The code of an error or of what caused it; the SDK keeps some errors as text alone, in which it stands. */
function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, name, message, cause } = error as Partial<Error> & { readonly code?: unknown };
  if (typeof code === 'string') return code;
  if (name === 'TimeoutError') return 'ETIMEDOUT';
  return /\bE[A-Z_]{3,}\b/.exec(message ?? '')?.[0] ?? systemCode(cause);
}

/** Codes by which AWS asks for patience, whatever the status. */
const passing = new Set([
  'IDPCommunicationError',
  'IDPCommunicationErrorException',
  'PriorRequestNotComplete',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'RequestTimeout',
  'RequestTimeoutException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);

/**
 * Whether another try with a fresh token can end otherwise: when AWS or the network was out of breath, or AWS
 * didn't reach GitHub's keys. A refusal stays one.
 */
export function isWorthAnotherTry({ name, message, status, code }: RequestFailure): boolean {
  if (passing.has(name)) return true;
  if (name.startsWith('InvalidIdentityToken')) return message.includes("Couldn't retrieve verification key");
  if (status !== undefined) return status >= 500 || status === 429;
  // Node's own codes, such as ERR_INVALID_URL, tell of a mistake rather than of the network.
  return code !== undefined && !code.startsWith('ERR_');
}
