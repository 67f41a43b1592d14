import type { LocalAws } from '../aws/server.ts';
import { administrator } from '../aws/sessions.ts';

/** A key of the account's, and what must be sent along with it. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Absent for a user's own key. */
  readonly sessionToken?: string;
}

/** The local AWS, as its administrator calls it. */
export interface Account {
  readonly aws: LocalAws;
  /**
   * Calls a service that has a path for each operation.
   *
   * @returns undefined where there is no such thing
   * @throws Error on any other refusal
   */
  read<T>(service: string, path: string): Promise<T | undefined>;
  /** Calls SQS in its JSON protocol. */
  sqs<T>(action: string, body: unknown): Promise<T>;
  /**
   * Calls IAM or STS in AWS's query protocol.
   *
   * @returns the answer's XML; undefined where there is no such thing
   */
  query(service: 'iam' | 'sts', parameters: Readonly<Record<string, string>>): Promise<string | undefined>;
  /** Gets from S3; `path` has bucket, key and query. */
  s3(path: string): Promise<Uint8Array>;
  /** Whether the account accepts a key. */
  accepts(keys: Omit<Keys, 'secretAccessKey'>): Promise<boolean>;
}

/** Connects to a local AWS, among whose requests the calls show. */
export function connectToAccount(aws: LocalAws): Account {
  async function call(
    service: string,
    path: string,
    init: RequestInit = {},
    { accessKeyId, sessionToken }: Omit<Keys, 'secretAccessKey'> = administrator,
  ): Promise<Response> {
    const headers = new Headers(init.headers);
    const scope = `${accessKeyId}/20000101/${aws.region}/${service}/aws4_request`;
    // The local AWS looks at key and service, not at the signature.
    headers.set('authorization', `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`);
    if (sessionToken !== undefined) headers.set('x-amz-security-token', sessionToken);
    return fetch(`${aws.endpoint}${path}`, { ...init, headers });
  }

  async function callWell(service: string, path: string, init?: RequestInit): Promise<Response | undefined> {
    const answer = await call(service, path, init);
    if (answer.ok) return answer;
    const said = await answer.text();
    if (answer.status === 404) return undefined;
    throw new Error(`${service}: ${init?.method ?? 'GET'} ${path}: ${answer.status} ${said}`);
  }

  return {
    aws,
    async read<T>(service: string, path: string) {
      const answer = await callWell(service, path);
      return (await answer?.json()) as T | undefined;
    },
    async sqs<T>(action: string, body: unknown) {
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `AmazonSQS.${action}`,
      };
      const answer = await callWell('sqs', '/', { method: 'POST', headers, body: JSON.stringify(body) });
      if (answer === undefined) throw new Error(`sqs: ${action}: there is no such queue`);
      return (await answer.json()) as T;
    },
    async query(service, parameters) {
      const version = service === 'iam' ? '2010-05-08' : '2011-06-15';
      const body = new URLSearchParams({ Version: version, ...parameters });
      return (await callWell(service, '/', { method: 'POST', body }))?.text();
    },
    async s3(path) {
      const answer = await callWell('s3', path);
      if (answer === undefined) throw new Error(`s3: there is no ${path}`);
      return answer.bytes();
    },
    async accepts(keys) {
      const body = new URLSearchParams({ Version: '2011-06-15', Action: 'GetCallerIdentity' });
      const answer = await call('sts', '/', { method: 'POST', body }, keys);
      await answer.body?.cancel();
      return answer.ok;
    },
  };
}

/** The texts of all elements of a name, entities resolved. */
export function textsOf(xml: string, element: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, text = '']) =>
    text.replace(/&(lt|gt|quot|apos|amp|#\d+);/g, (entity, name: string) =>
      name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? entity),
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
