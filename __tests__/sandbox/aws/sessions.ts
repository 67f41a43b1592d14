import type { AwsRequest } from './request.ts';
import type { StsRefusal } from './sts.ts';

/** Credentials that were given out. */
export interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Absent for a user's own key. */
  readonly sessionToken?: string;
  /** The ARN of the role; absent for the administrator. */
  readonly role?: string;
  readonly expiration?: Date;
}

/** Whoever may do anything, by a key that never expires. */
export const administrator: Session = {
  accessKeyId: 'AKIAADMINISTRATOR000',
  secretAccessKey: 'administrator',
};

/** The sessions that the account knows. */
export interface Sessions {
  find(accessKeyId: string | undefined): Session | undefined;
  /** Takes note of what STS answered to an `AssumeRole…`. */
  add(role: string, answer: string): Session;
  /** Why a request's credentials aren't accepted; undefined when they are. */
  check(request: AwsRequest): StsRefusal | undefined;
  /** Lets all that were given out expire. */
  expire(): void;
  clear(): void;
}

/** Starts with the administrator alone. */
export function makeSessions(): Sessions {
  const sessions = new Map<string, Session>();
  const find = (accessKeyId: string | undefined): Session | undefined =>
    accessKeyId === administrator.accessKeyId ? administrator : sessions.get(accessKeyId ?? '');

  return {
    find,
    add(role, answer) {
      const member = (name: string): string => new RegExp(`<${name}>([^<]+)<`).exec(answer)?.[1] ?? '';
      const session = {
        accessKeyId: member('AccessKeyId'),
        secretAccessKey: member('SecretAccessKey'),
        sessionToken: member('SessionToken'),
        expiration: new Date(member('Expiration')),
        role,
      };
      sessions.set(session.accessKeyId, session);
      return session;
    },
    check(request) {
      const { accessKeyId, action, service, sessionToken } = request;
      if (accessKeyId === undefined) {
        return action === 'AssumeRoleWithWebIdentity'
          ? undefined
          : { status: 403, code: 'MissingAuthenticationToken', message: 'Request is missing credentials' };
      }
      const session = find(accessKeyId);
      if (session === undefined || session.sessionToken !== sessionToken) {
        const code = service === 's3' ? 'InvalidAccessKeyId' : 'InvalidClientTokenId';
        return { status: 403, code, message: 'The security token included in the request is invalid' };
      }
      if (session.expiration !== undefined && session.expiration.getTime() <= Date.now()) {
        const status = service === 's3' ? 400 : 403;
        return { status, code: 'ExpiredToken', message: 'The security token in the request is expired' };
      }
      return undefined;
    },
    expire() {
      for (const [id, session] of sessions) sessions.set(id, { ...session, expiration: new Date(0) });
    },
    clear: () => sessions.clear(),
  };
}
