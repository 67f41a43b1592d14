import { CredentialsError } from '../errors.ts';
import type { Redact } from '../plan/plan.ts';
import { makeRedactor } from '../plan/redaction.ts';
import type { Credentials } from '../ports.ts';
import { requestedRole } from '../stack/role.ts';
import { withCredentials } from '../terraform/environment.ts';
import type { Bench } from './bench.ts';

/**
 * Assumes the role that the inputs name, with a token that is issued for it.
 * @returns undefined where the environment's own credentials are to be used
 * @throws CredentialsError when they can't be had, or are of an account that isn't allowed
 */
export async function obtainCredentials({
  world,
  inputs,
}: Pick<Bench, 'world' | 'inputs'>): Promise<Credentials | undefined> {
  const role = requestedRole(inputs, world.runner.job);
  const credentials = role === undefined ? undefined : await world.cloud.assumeRole(role);
  const allowed = inputs['allowed-account-ids'];
  if (allowed.length > 0) {
    const account =
      credentials?.accountId ?? (await world.cloud.accountOf(undefined, inputs['aws-region'] ?? 'us-east-1'));
    if (!allowed.includes(account)) {
      throw new CredentialsError(`the credentials are of the account ${account}, which isn’t allowed here`, {
        mend: `allowed-account-ids: |\n  ${allowed.join('\n  ')}`,
      });
    }
  }
  if (role !== undefined) world.runner.info(`Assumed ${role.roleArn} as ${role.sessionName}`);
  return credentials;
}

/** What of credentials must not be seen. */
export function secretsOf(credentials: Credentials | undefined): readonly string[] {
  return credentials === undefined
    ? []
    : [credentials.accessKeyId, credentials.secretAccessKey, credentials.sessionToken];
}

/** What credentials are renewed for. */
type Renewable = Pick<Bench, 'world' | 'inputs' | 'environment' | 'secrets'>;

/**
 * Assumes the role afresh, so that what is started next has the whole of a session before it; without a role nothing
 * is asked. All else that Terraform sees stays as it was.
 * @throws CredentialsError
 */
export async function renewCredentials<T extends Renewable>(bench: T): Promise<T> {
  const { inputs, world } = bench;
  if (requestedRole(inputs, world.runner.job) === undefined) return bench;
  const credentials = await obtainCredentials(bench);
  if (credentials === undefined) return bench;
  const secrets = secretsOf(credentials);
  for (const secret of secrets) world.runner.mask(secret);
  return {
    ...bench,
    environment: withCredentials(bench.environment, credentials),
    secrets: [...bench.secrets, ...secrets],
  };
}

/** A redactor that takes out, besides what another does, the secrets that a bench knows. */
export function hideToo(redact: Redact, { secrets }: Pick<Bench, 'secrets'>): Redact {
  const hide = makeRedactor(secrets);
  return (text) => hide(redact(text));
}
