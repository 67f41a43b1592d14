import type { Message } from './messages.ts';

/** How far an apply or a destroy has come, by resource address. */
export interface Progress {
  readonly done: readonly { readonly address: string; readonly action: string }[];
  readonly failed: readonly string[];
  /** Begun and not ended: since when, in milliseconds of the clock. */
  readonly running: ReadonlyMap<string, { readonly action: string; readonly since: number }>;
}

const DOING: Readonly<Record<string, string>> = {
  create: 'creating',
  update: 'changing',
  delete: 'destroying',
  read: 'reading',
};

/** Nothing has begun. */
export function startProgress(): Progress {
  return { done: [], failed: [], running: new Map() };
}

/** The progress after a message; `now` is in milliseconds. What isn't about a resource changes nothing. */
export function advance(progress: Progress, message: Message, now: number): Progress {
  switch (message.kind) {
    case 'apply_start': {
      const { address, action } = message;
      return { ...progress, running: new Map([...progress.running, [address, { action, since: now }]]) };
    }
    case 'apply_complete': {
      const { address, action } = message;
      return {
        ...progress,
        done: [...progress.done, { address, action }],
        running: without(progress.running, address),
      };
    }
    case 'apply_errored': {
      const { address } = message;
      return {
        ...progress,
        failed: [...progress.failed, address],
        running: without(progress.running, address),
      };
    }
    default:
      return progress;
  }
}

/**
 * What takes longest at the moment: `creating aws_sqs_queue.jobs for 20 s, and 2 more`.
 * @param now in milliseconds
 * @returns undefined when nothing is running
 */
export function describeRunning(progress: Progress, now: number): string | undefined {
  const [longest, ...others] = [...progress.running].sort(([, left], [, right]) => left.since - right.since);
  if (!longest) return undefined;
  const [address, { action, since }] = longest;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return `${DOING[action] ?? action} ${address} for ${describeDuration(now - since)}${more}`;
}

function describeDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 120) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([other]) => other !== key));
}
