import { readFileSync, watch } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { AwsRequest } from '../sandbox/aws/request.ts';
import type { LocalAws } from '../sandbox/aws/server.ts';

/** Where a job is, by what it has started: everything before the plan is `init`, everything after it `apply`. */
export type Phase = 'init' | 'plan' | 'apply';

/** Something that shows from outside while a job runs. */
export interface Sighting {
  readonly phase: Phase;
  /** `plan begin`, `create end a …`, `PUT /bucket/key` */
  readonly what: string;
  /** Milliseconds since the watch began. */
  readonly at: number;
}

/** Sees what a job does: its requests to AWS, its Terraforms, the steps of its provisioners. */
export interface Watch {
  /** What was seen, oldest first; the first is that the watch began. */
  readonly sightings: readonly Sighting[];
  phase(): Phase;
  /** Milliseconds since the watch began. */
  now(): number;
  /** Settles with the nth sighting of a phase, counted from 0. */
  seen(phase: Phase, nth: number): Promise<void>;
  /** Settles once every request has its answer, and nothing more has been seen for some milliseconds. */
  calm(milliseconds: number): Promise<void>;
  stop(): void;
}

/**
 * Watches a job, from right before it is started.
 * @param journal - a file that programs of the job append lines to
 * @param state - what the paths of the requests for its state contain; whoever makes such a request is the job
 */
export function watchJob(aws: LocalAws, journal: string, state: string): Watch {
  const began = performance.now();
  const now = (): number => performance.now() - began;
  const sightings: Sighting[] = [];
  const counts = { init: 0, plan: 0, apply: 0 };
  const awaited = new Map<string, () => void>();
  const keys = new Set<string>();
  let phase: Phase = 'init';
  const over = new AbortController();

  const see = (what: string): void => {
    if (what === 'plan begin') phase = 'plan';
    if (what === 'apply begin') phase = 'apply';
    sightings.push({ phase, what, at: now() });
    awaited.get(`${phase} ${counts[phase]}`)?.();
    counts[phase] += 1;
  };

  see('job begin');
  let read = readFileSync(journal, 'utf8').length;
  const changes = watch(journal, { persistent: false }, () => {
    const text = readFileSync(journal, 'utf8');
    const end = text.lastIndexOf('\n') + 1;
    const lines = text.slice(read, end).split('\n');
    read = end;
    for (const line of lines) if (line !== '') see(line);
  });

  const isOwn = ({ path, accessKeyId }: AwsRequest): boolean => {
    if (accessKeyId === undefined) return false;
    if (path.includes(state)) keys.add(accessKeyId);
    return keys.has(accessKeyId);
  };
  const isOver = (): boolean => over.signal.aborted;
  void (async () => {
    while (!isOver()) {
      const { method, path, action } = await aws.arrival((request) => isOver() || isOwn(request));
      if (!isOver()) see(action ?? `${method} ${path}`);
    }
  })();

  return {
    sightings,
    phase: () => phase,
    now,
    seen: (of, nth) =>
      counts[of] > nth
        ? Promise.resolve()
        : new Promise((resolve) => void awaited.set(`${of} ${nth}`, resolve)),
    calm: async (milliseconds) => {
      const isPending = (): boolean =>
        aws.requests.some(
          ({ accessKeyId = '', status, error }) =>
            keys.has(accessKeyId) && status === undefined && error === undefined,
        );
      for (let before = -1; before !== sightings.length || isPending();) {
        before = sightings.length;
        await delay(milliseconds);
      }
    },
    stop: () => {
      over.abort();
      changes.close();
    },
  };
}
