import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';

/** Who may assume a role with a web identity, and what the role may then do. */
export interface Trust {
  /** The exact subjects that its trust policy lists. */
  readonly subjects: readonly string[];
  readonly audience: string;
  /** Its `MaxSessionDuration` in seconds; 3600 as on AWS. */
  readonly maxDuration?: number;
  /** `plan` reads everything, and writes nothing but the state's lock. */
  readonly access?: 'all' | 'plan';
}

/** An answer of STS that isn't what was asked for. */
export interface StsRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** What the account trusts. */
export interface Trusted {
  /** The URL of the OIDC provider that the account knows. */
  readonly issuer: string;
  /** By role ARN. */
  readonly roles: ReadonlyMap<string, Trust>;
}

/**
 * Checks a call as the real STS does, in its order: form, token, provider, trust.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * @returns why it is refused; undefined when the role may be assumed
 */
export async function checkWebIdentity(
  call: URLSearchParams,
  trusted: Trusted,
): Promise<StsRefusal | undefined> {
  const form = checkForm(call);
  if (form !== undefined) return form;
  const token = parseToken(call.get('WebIdentityToken') ?? '');
  if (token === undefined) {
    return invalidToken(
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
  }
  return (await checkToken(token, trusted)) ?? checkTrust(call, token.claims, trusted);
}

/** STS's other refusals, for tests that want one on demand. */
export const refusals = {
  AccessDenied: {
    status: 403,
    code: 'AccessDenied',
    message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  },
  IDPCommunicationError: {
    status: 400,
    code: 'IDPCommunicationError',
    message: 'An error occurred when communicating with the identity provider',
  },
  InvalidIdentityToken: {
    status: 400,
    code: 'InvalidIdentityToken',
    message:
      "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
  },
  Throttling: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
  RegionDisabledException: {
    status: 403,
    code: 'RegionDisabledException',
    message: 'STS is not activated in this region for account:123456789012',
  },
} as const satisfies Readonly<Record<string, StsRefusal>>;

interface Token {
  readonly signed: string;
  readonly signature: Buffer;
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

function checkForm(call: URLSearchParams): StsRefusal | undefined {
  const session = call.get('RoleSessionName') ?? '';
  const duration = Number(call.get('DurationSeconds') ?? 3600);
  if (!/^[\w+=,.@-]*$/.test(session)) {
    return invalid(
      session,
      'roleSessionName',
      'Member must satisfy regular expression pattern: [\\w+=,.@-]*',
    );
  }
  if (session.length < 2) {
    return invalid(session, 'roleSessionName', 'Member must have length greater than or equal to 2');
  }
  if (session.length > 64) {
    return invalid(session, 'roleSessionName', 'Member must have length less than or equal to 64');
  }
  if (!(duration >= 900)) {
    return invalid(duration, 'durationSeconds', 'Member must have value greater than or equal to 900');
  }
  if (duration > 43_200) {
    return invalid(duration, 'durationSeconds', 'Member must have value less than or equal to 43200');
  }
  return undefined;
}

function parseToken(text: string): Token | undefined {
  const [header, claims, signature, ...more] = text.split('.');
  if (header === undefined || claims === undefined || signature === undefined || more.length > 0) {
    return undefined;
  }
  try {
    return {
      signed: `${header}.${claims}`,
      signature: Buffer.from(signature, 'base64url'),
      header: parsePart(header),
      claims: parsePart(claims),
    };
  } catch {
    return undefined;
  }
}

function parsePart(part: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Readonly<Record<string, unknown>>;
}

async function checkToken(token: Token, trusted: Trusted): Promise<StsRefusal | undefined> {
  const { iss, exp } = token.claims;
  if (iss !== trusted.issuer) {
    return invalidToken(`No OpenIDConnect provider found in your account for ${String(iss)}`);
  }
  const key = await publicKey(trusted.issuer, token.header.kid).catch(() => undefined);
  if (key === undefined) return refusals.InvalidIdentityToken;
  const genuine =
    token.header.alg === 'RS256' &&
    verify('RSA-SHA256', Buffer.from(token.signed), createPublicKey({ key, format: 'jwk' }), token.signature);
  if (!genuine) return invalidToken("The ID Token's signature is invalid");
  const now = Math.floor(Date.now() / 1000);
  if (typeof exp !== 'number' || exp <= now) {
    return {
      status: 400,
      code: 'ExpiredTokenException',
      message: `Token expired: current date/time ${now} must be before the expiration date/time ${String(exp)}`,
    };
  }
  return undefined;
}

async function publicKey(issuer: string, keyId: unknown): Promise<JsonWebKey | undefined> {
  const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
  const { jwks_uri: location } = (await discovery.json()) as { readonly jwks_uri: string };
  const { keys } = (await (await fetch(location)).json()) as { readonly keys: readonly JsonWebKey[] };
  return keys.find(({ kid }) => kid === keyId);
}

function checkTrust(
  call: URLSearchParams,
  claims: Token['claims'],
  { roles }: Trusted,
): StsRefusal | undefined {
  if (![...roles.values()].some(({ audience }) => audience === claims.aud)) {
    return invalidToken('Incorrect token audience');
  }
  const role = roles.get(call.get('RoleArn') ?? '');
  if (role === undefined || role.audience !== claims.aud || !role.subjects.includes(String(claims.sub))) {
    return refusals.AccessDenied;
  }
  if (Number(call.get('DurationSeconds') ?? 3600) > (role.maxDuration ?? 3600)) {
    return {
      status: 400,
      code: 'ValidationError',
      message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    };
  }
  return undefined;
}

function invalid(value: string | number, member: string, constraint: string): StsRefusal {
  return {
    status: 400,
    code: 'ValidationError',
    message: `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`,
  };
}

function invalidToken(message: string): StsRefusal {
  return { status: 400, code: 'InvalidIdentityToken', message };
}
