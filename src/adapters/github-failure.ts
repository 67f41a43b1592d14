import { GitHubError } from '../errors.ts';
import { isFailedRequest, troubleOf } from './github-retry.ts';

/** What was asked of GitHub, and what it takes. */
export interface Purpose {
  /** A phrase after "Can't". */
  readonly what: string;
  readonly permission: 'pull-requests: read' | 'pull-requests: write';
}

/** Says what GitHub refused and what mends it; an error that isn't GitHub's is returned as it is. */
export function explain(
  error: unknown,
  { what, permission }: Purpose,
  { apiUrl, repository }: { readonly apiUrl: string; readonly repository: string },
): unknown {
  const failure = (why: string, mend?: string, status?: number): GitHubError =>
    new GitHubError(`Can't ${what} in ${repository}: ${why}`, { mend, status, cause: error });
  // GraphQL refuses with status 200.
  if (error instanceof Error && error.name === 'GraphqlResponseError') return failure(error.message);
  if (!isFailedRequest(error)) return error;
  const { status, response } = error;
  if (response === undefined) return failure(`no answer from ${apiUrl}: ${rootOf(error)}`);
  const said = messageOf(response.data);
  if (status === 401) {
    return failure(
      "GitHub doesn't know the token; has it expired?",
      'github-token: ${{ github.token }}',
      status,
    );
  }
  if (status === 403 && said.includes('not accessible by')) {
    return failure(`the token lacks the permission \`${permission}\``, mendOf(permission, said), status);
  }
  if (status === 404) {
    return failure("it isn't there, or the token may not see it", mendOf(permission), status);
  }
  const trouble = troubleOf(error);
  const later = trouble?.kind === 'limited' ? `; it asks to wait ${Math.ceil(trouble.wait / 1000)} s` : '';
  return failure(`GitHub answered ${status}${said && ` ${said}`}${later}`, undefined, status);
}

/** The line for the job's own token; another kind has its permissions where it was made. */
function mendOf(permission: Purpose['permission'], said = ''): string {
  return said.includes('personal access token')
    ? `the token's repository permissions: ${permission}`
    : `permissions:\n  ${permission}`;
}

/** What GitHub itself says, and what it finds wrong in particular; a proxy's page says nothing. */
function messageOf(data: unknown): string {
  const { message, errors } = (data ?? {}) as { readonly message?: unknown; readonly errors?: unknown };
  if (typeof message !== 'string') return '';
  const details = (Array.isArray(errors) ? errors : []).flatMap((each: unknown) => {
    const detail = (each as { readonly message?: unknown } | null)?.message;
    return typeof detail === 'string' ? [detail] : [];
  });
  return details.length === 0 ? message : `${message}: ${details.join(', ')}`;
}

/** The innermost cause: `fetch failed` says less than `connect ECONNREFUSED 127.0.0.1:443`. */
function rootOf({ message, cause }: Error): string {
  const inner = cause as Error | undefined;
  return inner?.message ? rootOf(inner) : message;
}
