/** How often a request is made at most, the first time included. */
const TRIES = 3;
/** How long all waits of one request may take together, in milliseconds. */
const LONGEST_WAIT = 60_000;

/** Waits a number of milliseconds. */
export type Wait = (milliseconds: number) => Promise<unknown>;

/** By lower-case name. */
type ResponseHeaders = Readonly<Record<string, string | number | undefined>>;

/** A failed answer, or none: what Octokit's `RequestError` says of it. */
export interface FailedRequest {
  /** Octokit says 500 when no answer came. */
  readonly status: number;
  /** Undefined when the connection broke, or took too long. */
  readonly response: { readonly headers: ResponseHeaders; readonly data: unknown } | undefined;
}

/** Why it may help to ask again: GitHub refused for now, or nobody knows whether it has done what it was asked. */
export type Trouble =
  | { readonly kind: 'limited'; readonly wait: number }
  | { readonly kind: 'unclear'; readonly wait: number | undefined };

/**
 * Makes a request until it is answered, three times at most and with waits of a minute at most in all.
 *
 * @param look for a request that must not be made twice: after an unclear failure it looks whether the request was
 *   carried out, and returns what came of it, or undefined when it wasn't
 * @throws what the last attempt threw
 */
export async function persist<T>(
  request: () => Promise<T>,
  wait: Wait,
  look?: () => Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 1, waited = 0; ; attempt += 1) {
    try {
      return await request();
    } catch (error) {
      const trouble = troubleOf(error);
      const pause = trouble?.wait ?? 1000 * attempt ** 2;
      const isLast = attempt === TRIES;
      const looks = trouble?.kind === 'unclear' && look !== undefined;
      if (trouble === undefined || waited + pause > LONGEST_WAIT || (isLast && !looks)) throw error;
      waited += pause;
      await wait(pause);
      const found = looks ? await look() : undefined;
      if (found !== undefined) return found;
      if (isLast) throw error;
    }
  }
}

/** Tells whether asking again can help; undefined when it can't. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!isFailedRequest(error)) return undefined;
  if (error.response === undefined) return { kind: 'unclear', wait: undefined };
  const wait = waitAskedFor(error.response.headers);
  if (error.status === 429 || (error.status === 403 && (wait !== undefined || isSecondaryLimit(error)))) {
    // https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api: "wait for at least one minute"
    return { kind: 'limited', wait: wait ?? 60_000 };
  }
  return error.status >= 500 ? { kind: 'unclear', wait } : undefined;
}

/** Tells Octokit's errors about a request from all others. */
export function isFailedRequest(error: unknown): error is Error & FailedRequest {
  return error instanceof Error && typeof (error as Partial<FailedRequest>).status === 'number';
}

function waitAskedFor(headers: ResponseHeaders): number | undefined {
  const { 'retry-after': after, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = headers;
  if (Number(after) >= 0) return Number(after) * 1000;
  return remaining === '0' && Number(reset) > 0
    ? Math.max(0, Number(reset) * 1000 - Date.now()) + 1000
    : undefined;
}

function isSecondaryLimit({ message }: Error): boolean {
  return /secondary rate limit/i.test(message);
}
