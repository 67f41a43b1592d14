import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Reply } from './call.ts';
import type { DeployedFunction, Functions } from './functions.ts';
import { allows, policiesOfRole } from './permissions.ts';

/** An event that a function is given without anybody waiting for it. */
export interface AsynchronousEvent {
  readonly functionName: string;
  readonly requestId: string;
  /** JSON. */
  readonly payload: string;
}

/** The events that are on their way. */
export interface Events {
  accept(event: AsynchronousEvent): void;
  /**
   * Settles when none is on its way any more.
   *
   * @throws AggregateError of those that were neither handled nor kept since the last time
   */
  settled(): Promise<void>;
}

/** What says how often a function is tried, and where the events end that it fails on. */
interface EventInvokeConfig {
  readonly MaximumRetryAttempts?: number;
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination?: string } };
}

/**
 * Handles events as Lambda does: tries a function again when it fails, then sends a record to its destination for
 * failures, if its role may.
 *
 * @param retryDelay - between attempts, in milliseconds
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export function makeEvents(account: Account, functions: Functions, retryDelay: number): Events {
  const underway = new Set<Promise<void>>();
  let lost: unknown[] = [];

  async function handle(event: AsynchronousEvent): Promise<void> {
    const { functionName: name } = event;
    const config = await account.read<EventInvokeConfig>(
      'lambda',
      `/2019-09-25/functions/${name}/event-invoke-config`,
    );
    const attempts = 1 + (config?.MaximumRetryAttempts ?? 2);
    for (let attempt = 1; ; attempt += 1) {
      const deployed = await functions.find(name);
      if (deployed === undefined) throw new Error(`${name} is gone, and an event of its with it`);
      const reply = await functions.invoke(deployed, event.requestId, event.payload);
      if (reply.kind === 'returned') return;
      if (attempt < attempts) {
        await delay(retryDelay);
        continue;
      }
      const queue = config?.DestinationConfig?.OnFailure?.Destination;
      if (queue) await keep(account, queue, deployed, recordOf(event, deployed, reply, attempts));
      return;
    }
  }

  return {
    accept(event) {
      const handling = handle(event)
        .catch((error: unknown) => void lost.push(error))
        .finally(() => underway.delete(handling));
      underway.add(handling);
    },
    async settled() {
      // An event may bring forth others.
      while (underway.size > 0) await Promise.all(underway);
      const errors = lost;
      lost = [];
      if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join('\n'));
    },
  };
}

async function keep(
  account: Account,
  queue: string,
  deployed: DeployedFunction,
  record: unknown,
): Promise<void> {
  const [, owner, name] = /^arn:[^:]+:sqs:[^:]+:(\d+):([^:]+)$/.exec(queue) ?? [];
  if (name === undefined) throw new Error(`The front door delivers to queues alone, not to ${queue}`);
  const policies = await policiesOfRole(account, deployed.Role);
  if (!allows(policies, { action: 'sqs:SendMessage', resource: queue })) {
    throw new Error(`${deployed.Role} isn't allowed to perform sqs:SendMessage on ${queue}`);
  }
  const QueueUrl = `${account.aws.endpoint}/${owner}/${name}`;
  await account.sqs('SendMessage', { QueueUrl, MessageBody: JSON.stringify(record) });
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
function recordOf(
  event: AsynchronousEvent,
  deployed: DeployedFunction,
  reply: Reply,
  attempts: number,
): unknown {
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: event.requestId,
      functionArn: `${deployed.FunctionArn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: attempts,
    },
    requestPayload: JSON.parse(event.payload) as unknown,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: JSON.parse(reply.payload) as unknown,
  };
}
