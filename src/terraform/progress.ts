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

/** The progress after a message; `now` is in milliseconds. What isn't about it changes nothing. */
export function advance(before: Progress, message: Message, now: number): Progress {
  const progress = before.lockedSince === undefined ? before : { ...before, lockedSince: undefined };
  switch (message.kind) {
    case 'state_lock_acquire':
      return { ...progress, lockedSince: now };
    case 'interrupt':
      return { ...progress, interrupted: true };
    case 'planned_change': {
      const { address, action } = message;
      if (!LASTING.has(action)) return progress;
      return { ...progress, planned: new Map([...progress.planned, [address, action]]) };
    }
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
      const bad = progress.interrupted ? 'brokenOff' : 'failed';
      return {
        ...progress,
        [bad]: [...progress[bad], address],
        running: without(progress.running, address),
      };
    }
    default:
      return progress;
  }
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
  return [...all].map(([address, action]) => standingOf(progress, address, action));
}

function standingOf(progress: Progress, address: string, action: string): Standing {
  const steps = progress.done.filter((step) => step.address === address && LASTING.has(step.action));
  const isHalf = action === 'replace' && steps.length === 1;
  const half = isHalf ? (steps[0]?.action === 'delete' ? 'destroyed' : 'created') : undefined;
  const kinds: readonly (readonly [Standing['kind'], boolean])[] = [
    ['failed', progress.failed.includes(address)],
    ['broken off', progress.brokenOff.includes(address)],
    ['not ended', progress.running.has(address)],
    ['half done', isHalf],
    ['done', steps.length > 0],
  ];
  const [kind = 'not begun'] = kinds.find(([, holds]) => holds) ?? [];
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

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([other]) => other !== key));
}
