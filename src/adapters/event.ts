import { RefusalError } from '../errors.ts';
import type { Event, Job } from '../ports.ts';

/**
 * Reads of an event's payload what decides anything.
 * Payloads: https://docs.github.com/en/webhooks/webhook-events-and-payloads
 * @throws RefusalError when the payload isn't of its event's form
 */
export function readEvent(job: Pick<Job, 'eventName' | 'ref'>, payload: unknown): Event {
  switch (job.eventName) {
    case 'pull_request': {
      const head = at(payload, 'pull_request', 'head');
      const number = at(payload, 'number');
      const headSha = at(head, 'sha');
      if (typeof number !== 'number' || typeof headSha !== 'string') throw malformed(job.eventName);
      const headRepository = at(head, 'repo', 'full_name');
      return {
        kind: 'pull_request',
        number,
        headSha,
        fromFork: headRepository !== at(payload, 'pull_request', 'base', 'repo', 'full_name'),
        closed: at(payload, 'action') === 'closed',
      };
    }
    case 'push': {
      const branch = at(payload, 'repository', 'default_branch');
      if (typeof branch !== 'string') throw malformed(job.eventName);
      return { kind: 'push', toDefaultBranch: job.ref === `refs/heads/${branch}` };
    }
    case 'merge_group': {
      const headSha = at(payload, 'merge_group', 'head_sha');
      if (typeof headSha !== 'string') throw malformed(job.eventName);
      return { kind: 'merge_group', headSha };
    }
    case 'workflow_dispatch': {
      const command = at(payload, 'inputs', 'command');
      return {
        kind: 'workflow_dispatch',
        command: typeof command === 'string' && command !== '' ? command : undefined,
      };
    }
    default:
      return { kind: 'other', name: job.eventName };
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}

function malformed(eventName: string): RefusalError {
  return new RefusalError(
    `The payload of the event \`${eventName}\` isn’t of the form that GitHub documents`,
  );
}
