import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Answer } from './operations.ts';

/** A request as it came over the wire. */
export interface Received {
  readonly method: string;
  /** Without the query. */
  readonly url: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly token: string | undefined;
  /** Parsed; undefined when there is none. */
  readonly body: unknown;
}

/** An answer as it goes over the wire. */
export type Sent = Answer & { readonly headers?: Readonly<Record<string, string>> };

/** Reads a request to its end. */
export async function receive(request: IncomingMessage, serverUrl: string): Promise<Received> {
  const { method = 'GET', headers } = request;
  const { pathname: path, searchParams: query } = new URL(request.url ?? '/', serverUrl);
  const token = /^(?:bearer|token) (.+)$/i.exec(headers.authorization ?? '')?.[1];
  return {
    method,
    url: `${serverUrl}${path}`,
    path,
    query,
    headers,
    token,
    body: parse(await text(request)),
  };
}

/** What is wrong with the headers, a sentence each. */
export function checkHeaders({ headers, body }: Received): readonly string[] {
  const json = /(^|,\s*)(application\/(vnd\.github[\w.+-]*\+json|json)|\*\/\*)/;
  return [
    ...(headers['user-agent'] ? [] : ['the header User-Agent is missing']),
    ...(json.test(headers.accept ?? '') ? [] : [`the header Accept doesn't ask for JSON: ${headers.accept}`]),
    ...(body === undefined || headers['content-type']?.startsWith('application/json')
      ? []
      : [`the body isn't sent as application/json: ${headers['content-type']}`]),
  ];
}

/** Cuts a page out of a list, with links to the others as GitHub sets them. */
export function paged(answer: Answer, url: string, query: URLSearchParams): Sent {
  if (answer.items === undefined) return answer;
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(Math.ceil(answer.items.length / size), 1);
  const link = (rel: string, to: number): string => {
    const target = new URLSearchParams(query);
    target.set('page', String(to));
    return `<${url}?${target.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link('prev', page - 1), link('first', 1)] : []),
    ...(page < last ? [link('next', page + 1), link('last', last)] : []),
  ];
  return {
    status: answer.status,
    body: answer.items.slice((page - 1) * size, page * size).map((render) => render()),
    ...(links.length === 0 ? {} : { headers: { link: links.join(', ') } }),
  };
}

function parse(sent: string): unknown {
  if (sent === '') return undefined;
  try {
    return JSON.parse(sent);
  } catch {
    // The description refuses a text where it wants an object.
    return sent;
  }
}
