import { type Answers, fullName, type Body } from './answers.ts';
import { checkAnswer, checkRequest, findOperation, type Operation } from './description.ts';
import { type Handler, HANDLERS, NOT_FOUND, notAccessible, type Permissions, refusal } from './operations.ts';
import type { State } from './state.ts';
import { checkHeaders, paged, type Received, type Sent } from './wire.ts';

/** What a token stands for. */
export interface Grant {
  /** `github-actions[bot]` for a job's own token. */
  readonly login: string;
  readonly permissions: Permissions;
}

/** Answers requests out of the state, and holds both against GitHub's description. */
export class Api {
  readonly violations: string[] = [];
  readonly #state: State;
  readonly #answers: Answers;
  readonly #tokens: Readonly<Record<string, Grant>>;

  constructor(state: State, answers: Answers, tokens: Readonly<Record<string, Grant>>) {
    this.#state = state;
    this.#answers = answers;
    this.#tokens = tokens;
  }

  answer(received: Received): Sent {
    const badHeaders = checkHeaders(received);
    if (badHeaders.length > 0) return this.#violation(received, 400, badHeaders);
    if (received.token === undefined) return refusal(401, 'Requires authentication');
    const grant = this.#tokens[received.token];
    if (grant === undefined) return refusal(401, 'Bad credentials');
    if (received.path === '/graphql') return this.#answerQuery(received, grant);
    const operation = findOperation(received.method, received.path);
    if (operation === undefined) return this.#violation(received, 404, ["isn't described"]);
    const wrong = checkRequest(operation, received);
    if (wrong.length > 0) return this.#violation(received, received.body === undefined ? 400 : 422, wrong);
    const sent = this.#perform(operation, received, grant);
    const wrongOfOurs = checkAnswer(operation, sent.status, sent.body);
    return wrongOfOurs.length === 0 ? sent : this.#violation(received, 500, wrongOfOurs);
  }

  #perform(operation: Operation, { url, query, body }: Received, { login, permissions }: Grant): Sent {
    const handler = HANDLERS[operation.id];
    if (handler === undefined) throw new Error(`${operation.id} is described, but has no handler`);
    const { pathParameters: path } = operation;
    const isOurs =
      `${path.owner}/${path.repo}`.toLowerCase() === fullName(this.#state.repository).toLowerCase();
    if (path.owner !== undefined && !isOurs) return NOT_FOUND;
    if (!isPermitted(handler.needs, permissions)) {
      const accepted = handler.needs.map(
        ({ permission, level }) => `${permission.replaceAll('-', '_')}=${level}`,
      );
      return { ...notAccessible(login), headers: { 'x-accepted-github-permissions': accepted.join('; ') } };
    }
    const answer = handler.handle({
      state: this.#state,
      answers: this.#answers,
      login,
      path,
      query,
      body: (body ?? {}) as Body,
    });
    return paged(answer, url, query);
  }

  /** GraphQL has the one field that REST doesn't tell every token: whom it belongs to. */
  #answerQuery(received: Received, { login }: Grant): Sent {
    const { query } = (received.body ?? {}) as { readonly query?: unknown };
    return /^(query)?\{viewer\{login\}\}$/.test(String(query).replaceAll(/\s+/g, ''))
      ? { status: 200, body: { data: { viewer: { login } } } }
      : this.#violation(received, 400, ['a query other than { viewer { login } }']);
  }

  #violation({ method, path }: Received, status: number, found: readonly string[]): Sent {
    this.violations.push(...found.map((each) => `${method} ${path}: ${each}`));
    return refusal(status, found.join('; '));
  }
}

function isPermitted(needs: Handler['needs'], permissions: Permissions): boolean {
  const suffices = ({ permission, level }: Handler['needs'][number]): boolean =>
    permissions[permission] === 'write' || (permissions[permission] === 'read' && level === 'read');
  return needs.length === 0 || needs.some(suffices);
}
