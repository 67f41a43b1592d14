import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Answers } from './answers.ts';
import { Api, type Grant } from './api.ts';
import { Faults } from './faults.ts';
import { refusal } from './operations.ts';
import { type RepositoryState, State } from './state.ts';
import { receive, type Received, type Sent } from './wire.ts';

/** What the local GitHub starts with. */
export interface GitHubOptions {
  readonly repository?: Partial<RepositoryState>;
  readonly tokens: Readonly<Record<string, Grant>>;
}

/** A request that arrived, and how it was answered. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly userAgent: string | undefined;
  /** Undefined when the connection was broken. */
  readonly status: number | undefined;
  /** When it was received to its end, and when its answer was ready: in milliseconds of the monotonic clock. */
  readonly received: number;
  readonly answered: number;
}

/** A pull request as people see it. */
export interface Conversation {
  readonly title: string;
  readonly author: string;
  readonly body: string;
  readonly comments: readonly {
    readonly author: string;
    readonly body: string;
    readonly createdAt: Date;
    readonly updatedAt: Date;
    readonly edited: boolean;
  }[];
}

/** GitHub on 127.0.0.1: REST as far as the action uses it, held against GitHub's own description. */
export interface LocalGitHub {
  /** What `GITHUB_API_URL` is. */
  readonly url: string;
  readonly state: State;
  readonly answers: Answers;
  readonly faults: Faults;
  readonly requests: readonly LoggedRequest[];
  /** Each request and each answer of ours that GitHub's description doesn't allow; empty when all is well. */
  readonly violations: readonly string[];
  conversation(pullRequest: number): Conversation;
  close(): Promise<void>;
}

const REPOSITORY: RepositoryState = {
  owner: 'octo-org',
  name: 'infra',
  id: 186_853_002,
  ownerId: 6_811_672,
  defaultBranch: 'main',
  private: true,
};
const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'x-github-media-type': 'github.v3' };
const BAD_GATEWAY: Sent = { status: 502, body: { message: 'Server Error' } };

/** Starts a GitHub with one repository, on a free port. */
export async function startGitHub({ repository, tokens }: GitHubOptions): Promise<LocalGitHub> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state = new State({ ...REPOSITORY, ...repository });
  const answers = new Answers(state, url);
  const api = new Api(state, answers, tokens);
  const faults = new Faults();
  const requests: LoggedRequest[] = [];
  const closing = new AbortController();

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    serve(request, response).catch((error: unknown) => {
      // Closing cuts slow answers short; anything else is a fault of this server.
      if (!closing.signal.aborted) api.violations.push(`${request.method} ${request.url}: ${String(error)}`);
      request.socket.destroy();
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await receive(request, url);
    const arrived = performance.now();
    const sent = await answerOrFail(received);
    const { method, path, query, body, headers } = received;
    requests.push({
      method,
      path,
      query: Object.fromEntries(query),
      body,
      userAgent: headers['user-agent'],
      status: sent?.status,
      received: arrived,
      answered: performance.now(),
    });
    if (sent === undefined) {
      request.socket.resetAndDestroy();
      return;
    }
    response.writeHead(sent.status, { ...HEADERS, ...sent.headers });
    response.end(sent.body === undefined ? undefined : JSON.stringify(sent.body));
  }

  /** Undefined stands for a connection to break. */
  async function answerOrFail(received: Received): Promise<Sent | undefined> {
    const fault = faults.take(received.method, received.path);
    switch (fault?.kind) {
      case 'status':
        return { ...refusal(fault.status, 'A fault'), ...fault };
      case '502-after-commit':
        api.answer(received);
        return BAD_GATEWAY;
      case 'reset':
        if (fault.afterCommit === true) api.answer(received);
        return undefined;
      case 'slow':
        await sleep(fault.milliseconds, undefined, { signal: closing.signal });
        return api.answer(received);
      case undefined:
        return api.answer(received);
    }
  }

  return {
    url,
    state,
    answers,
    faults,
    requests,
    violations: api.violations,
    conversation: (pullRequest) => {
      const { title, author, body } = state.pullRequest(pullRequest);
      return { title, author, body, comments: state.commentsOf(pullRequest) };
    },
    close: async () => {
      closing.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
