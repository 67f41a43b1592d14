import type { Message } from './messages.ts';

/** How far an apply or a destroy has come, by resource address. */
export interface Progress {
  /** What it is going to do: Terraform says so before it begins. */
  readonly planned: ReadonlyMap<string, string>;
  /** Steps: a replacement takes two. */
  readonly done: readonly { readonly address: string; readonly action: string }[];
  readonly failed: readonly string[];
  /** Failed after Terraform was interrupted, and for that reason. */
  readonly brokenOff: readonly string[];
  /** Begun and not ended: since when, in milliseconds of the clock. */
  readonly running: ReadonlyMap<string, { readonly action: string; readonly since: number }>;
  readonly interrupted: boolean;
  /** Since when it has been waiting for the state's lock. */
  readonly lockedSince: number | undefined;
}

/** How one of the planned changes stands. */
export interface Standing {
  readonly address: string;
  /** `create`, `update`, `replace`, `delete` */
  readonly action: string;
  readonly kind: 'done' | 'failed' | 'broken off' | 'not ended' | 'half done' | 'not begun';
  /** The half of a replacement that is done, where the other isn't. */
  readonly half: 'destroyed' | 'created' | undefined;
}

const DOING: Readonly<Record<string, string>> = {
  create: 'creating',
  update: 'changing',
  delete: 'destroying',
  read: 'reading',
};

/** Moves, imports and the like happen in the state alone, at once and unannounced. */
const LASTING = new Set(['create', 'update', 'replace', 'delete']);

/** Nothing has begun. */
export function startProgress(): Progress {
  return begin();
}

/** Follows what Terraform says. */
export interface Tracker {
  /** As of the last message; it goes on changing. */
  readonly progress: Progress;
  /** @param now - in milliseconds */
  follow(message: Message, now: number): void;
}

/** Tracks progress in place, since a large plan announces each of its thousands of changes. */
export function trackProgress(): Tracker {
  const progress = begin();
  return {
    progress,
    follow(message, now) {
      progress.lockedSince = message.kind === 'state_lock_acquire' ? now : undefined;
      switch (message.kind) {
        case 'interrupt':
          progress.interrupted = true;
          break;
        case 'planned_change':
          if (LASTING.has(message.action)) progress.planned.set(message.address, message.action);
          break;
        case 'apply_start':
          progress.running.set(message.address, { action: message.action, since: now });
          break;
        case 'apply_complete':
          progress.done.push({ address: message.address, action: message.action });
          progress.running.delete(message.address);
          break;
        case 'apply_errored':
          progress[progress.interrupted ? 'brokenOff' : 'failed'].push(message.address);
          progress.running.delete(message.address);
          break;
        default:
          break;
      }
    },
  };
}

/** Progress while it is made. */
interface Growing extends Progress {
  readonly planned: Map<string, string>;
  readonly done: { readonly address: string; readonly action: string }[];
  readonly failed: string[];
  readonly brokenOff: string[];
  readonly running: Map<string, { readonly action: string; readonly since: number }>;
  interrupted: boolean;
  lockedSince: number | undefined;
}

function begin(): Growing {
  return {
    planned: new Map(),
    done: [],
    failed: [],
    brokenOff: [],
    running: new Map(),
    interrupted: false,
    lockedSince: undefined,
  };
}

/** How every planned change stands, in the order in which they were announced. */
export function standings(progress: Progress): readonly Standing[] {
  const begun = [
    ...progress.done,
    ...[...progress.running].map(([address, { action }]) => ({ address, action })),
  ];
  const unplanned = begun.filter(
    ({ address, action }) => !progress.planned.has(address) && LASTING.has(action),
  );
  const all = new Map([
    ...unplanned.map(({ address, action }) => [address, action] as const),
    ...progress.planned,
  ]);
  const steps = Map.groupBy(
    progress.done.filter(({ action }) => LASTING.has(action)),
    ({ address }) => address,
  );
  const bad = { failed: new Set(progress.failed), brokenOff: new Set(progress.brokenOff) };
  return [...all].map(([address, action]) => {
    const kind = bad.failed.has(address)
      ? 'failed'
      : bad.brokenOff.has(address)
        ? 'broken off'
        : progress.running.has(address)
          ? 'not ended'
          : undefined;
    return standingOf(address, action, steps.get(address) ?? [], kind);
  });
}

function standingOf(
  address: string,
  action: string,
  steps: Progress['done'],
  unfinished: Standing['kind'] | undefined,
): Standing {
  const isHalf = action === 'replace' && steps.length === 1;
  const half = isHalf ? (steps[0]?.action === 'delete' ? 'destroyed' : 'created') : undefined;
  const kind = unfinished ?? (isHalf ? 'half done' : steps.length > 0 ? 'done' : 'not begun');
  return { address, action, kind, half };
}

/**
 * What takes longest at the moment: `creating aws_sqs_queue.jobs for 20 s, and 2 more`.
 * @param now in milliseconds
 * @returns undefined when nothing is running
 */
export function describeRunning(progress: Progress, now: number): string | undefined {
  if (progress.lockedSince !== undefined) {
    return `waiting for the state’s lock for ${describeDuration(now - progress.lockedSince)}`;
  }
  const [longest, ...others] = [...progress.running].sort(([, left], [, right]) => left.since - right.since);
  if (!longest) return undefined;
  const [address, { action, since }] = longest;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return `${DOING[action] ?? action} ${address} for ${describeDuration(now - since)}${more}`;
}

/** `20 s`, `2 min 5 s` */
export function describeDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 120) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
