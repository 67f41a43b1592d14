import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openFrontDoor } from '../../__tests__/sandbox/frontdoor/server.ts';
import { administrator } from '../../__tests__/sandbox/aws/sessions.ts';
import type { Stage } from '../../__tests__/sandbox/stage.ts';
import { DemoError } from './steps.ts';

/** The service as it is deployed. */
export const service = 'orders';
export const environment = 'dev';

const prefix = `${service}-${environment}`;
const root = join(import.meta.dirname, '..', '..');

/** The deployed service, as its callers and its operators see it. */
export interface DeployedService {
  /** @returns status and body */
  post(body: unknown): Promise<{ readonly status: number; readonly text: string }>;
  /** What the consumer has logged of a request: its line, shortened to what matters. */
  consumerLine(id: string): Promise<string>;
  /** How many lines the producer has printed. */
  producerLines(): number;
  close(): Promise<void>;
}

/** @param url - the output `api_url` of the service's root */
export async function reachService({ aws }: Stage, url: string): Promise<DeployedService> {
  const door = await openFrontDoor(aws);
  return {
    async post(body) {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(door.locate(url), { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: answer.status, text: await answer.text() };
    },
    async consumerLine(id) {
      await door.settled();
      const lines = door.logs(`${prefix}-consumer`);
      const line = lines.find((each) => each.includes('"message":"fizzbuzz"') && each.includes(id));
      if (line === undefined)
        throw new DemoError(`the consumer has logged nothing of ${id}`, lines.join('\n'));
      const { level, message, result } = JSON.parse(line) as Readonly<Record<string, unknown>>;
      return JSON.stringify({ level, message, id, result });
    },
    producerLines: () => door.logs(`${prefix}-producer`).length,
    close: () => door.close(),
  };
}

/** Gives the repository a schema of its own, which takes fewer integers than the bundled one. */
export async function writeOwnSchema(workspace: string, folder: string, maxItems: number): Promise<void> {
  const path = join('schemas', 'body.json');
  const schema = JSON.parse(await readFile(join(root, 'files', path), 'utf8')) as Schema;
  schema.description = `1 to ${maxItems} integers.`;
  schema.properties.data.maxItems = maxItems;
  const target = join(workspace, folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, `${JSON.stringify(schema, undefined, 2)}\n`);
}

interface Schema {
  description: string;
  readonly properties: { readonly data: { maxItems: number } };
}

/** Does what somebody does in AWS's console, past Terraform. */
export async function changeMemoryByHand({ aws }: Stage, megabytes: number): Promise<void> {
  const scope = `${administrator.accessKeyId}/20000101/${aws.region}/lambda/aws4_request`;
  const path = `/2015-03-31/functions/${prefix}-consumer/configuration`;
  const answer = await fetch(`${aws.endpoint}${path}`, {
    method: 'PUT',
    headers: { authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none` },
    body: JSON.stringify({ MemorySize: megabytes }),
  });
  if (!answer.ok)
    throw new DemoError(`the consumer's memory can't be changed: ${answer.status}`, await answer.text());
}

/** @throws DemoError when the service has left anything behind */
export async function expectNothingLeft({ aws, bucket }: Stage): Promise<void> {
  for (const key of await aws.s3.listObjects(bucket)) {
    const state = JSON.parse((await aws.s3.getObject(bucket, key)) ?? '{}') as {
      readonly resources?: unknown[];
    };
    if (state.resources?.length !== 0) throw new DemoError(`${key} isn't an empty state`);
  }
  const packages = `${prefix}-artifacts-${aws.account}`;
  const left = await aws.s3.listObjects(packages).catch(() => undefined);
  if (left !== undefined) throw new DemoError(`the bucket ${packages} is still there`);
}
