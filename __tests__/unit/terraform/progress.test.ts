import { expect, test } from '@jest/globals';
import type { Message } from '../../../src/terraform/messages.ts';
import {
  describeRunning,
  standings,
  startProgress,
  trackProgress,
  type Progress,
} from '../../../src/terraform/progress.ts';

type Hook = 'apply_start' | 'apply_progress' | 'apply_complete' | 'apply_errored';

function message(kind: Hook, address: string, action = 'create'): Message {
  return { kind, address, action, elapsedSeconds: 0, text: '' };
}

/** The progress after messages, each with the time at which it came. */
function after(...messages: readonly (Message | readonly [Message, number])[]): Progress {
  const tracker = trackProgress();
  for (const each of messages) tracker.follow(...('kind' in each ? ([each, 0] as const) : each));
  return tracker.progress;
}

test('what is running, done and failed', () => {
  const progress = after(
    [message('apply_start', 'a.a'), 1000],
    message('apply_start', 'b.b', 'delete'),
    message('apply_start', 'c.c'),
    [message('apply_progress', 'a.a'), 2000],
    message('apply_complete', 'b.b', 'delete'),
    message('apply_errored', 'c.c'),
  );
  expect(progress).toEqual({
    ...startProgress(),
    done: [{ address: 'b.b', action: 'delete' }],
    failed: ['c.c'],
    running: new Map([['a.a', { action: 'create', since: 1000 }]]),
  });
});

test('a replacement is two steps', () => {
  const progress = after(
    message('apply_start', 'a.a', 'delete'),
    message('apply_complete', 'a.a', 'delete'),
    [message('apply_start', 'a.a', 'create'), 2],
  );
  expect(progress.done).toEqual([{ address: 'a.a', action: 'delete' }]);
  expect(progress.running.get('a.a')).toEqual({ action: 'create', since: 2 });
});

function planned(address: string, action: string): Message {
  return { kind: 'planned_change', address, action, text: '' };
}

test('how every planned change stands', () => {
  const progress = after(
    planned('a.done', 'create'),
    planned('a.moved', 'move'),
    planned('a.replaced', 'replace'),
    planned('a.gone', 'replace'),
    planned('a.doubled', 'replace'),
    planned('a.failed', 'replace'),
    planned('a.waiting', 'update'),
    planned('a.broken', 'create'),
    message('apply_complete', 'data.a', 'read'),
    message('apply_complete', 'a.done', 'create'),
    message('apply_complete', 'a.replaced', 'delete'),
    message('apply_complete', 'a.replaced', 'create'),
    message('apply_complete', 'a.gone', 'delete'),
    message('apply_complete', 'a.doubled', 'create'),
    message('apply_complete', 'a.failed', 'delete'),
    message('apply_errored', 'a.failed'),
    message('apply_start', 'a.broken'),
    { kind: 'interrupt', text: '' },
    message('apply_errored', 'a.broken'),
  );
  expect(standings(progress).map(({ address, kind, half }) => [address, kind, half])).toEqual([
    ['a.done', 'done', undefined],
    ['a.replaced', 'done', undefined],
    ['a.gone', 'half done', 'destroyed'],
    ['a.doubled', 'half done', 'created'],
    ['a.failed', 'failed', 'destroyed'],
    ['a.waiting', 'not begun', undefined],
    ['a.broken', 'broken off', undefined],
  ]);
});

test('waiting for the lock, until something else is said', () => {
  const waiting: readonly [Message, number] = [{ kind: 'state_lock_acquire', text: '' }, 1000];
  expect(describeRunning(after(waiting), 21_000)).toBe('waiting for the state’s lock for 20 s');
  expect(describeRunning(after(waiting, { kind: 'other', text: '' }), 21_000)).toBeUndefined();
});

test('other messages change nothing', () => {
  expect(after({ kind: 'other', text: '' })).toEqual(startProgress());
});

test('a plan of thousands of changes is followed as it comes', () => {
  const addresses = Array.from({ length: 50_000 }, (_, index) => `a.a[${index}]`);
  const progress = after(
    ...addresses.map((address) => planned(address, 'create')),
    ...addresses.map((address) => message('apply_complete', address)),
  );
  expect(standings(progress).filter(({ kind }) => kind === 'done')).toHaveLength(addresses.length);
});

test.each([
  ['create', 20_400, 'creating q.q for 20 s, and 2 more'],
  ['update', 0, 'changing q.q for 0 s, and 2 more'],
  ['delete', 119_000, 'destroying q.q for 119 s, and 2 more'],
  ['read', 125_000, 'reading q.q for 2 min 5 s, and 2 more'],
  ['open', 1000, 'open q.q for 1 s, and 2 more'],
])('the longest: %s after %d ms', (action, now, expected) => {
  const starts: [string, string, number][] = [
    ['x.x', 'create', 1],
    ['q.q', action, 0],
    ['y.y', 'create', 2],
  ];
  const progress = after(
    ...starts.map(([address, doing, at]) => [message('apply_start', address, doing), at] as const),
  );
  expect(describeRunning(progress, now)).toBe(expected);
});

test('nothing is running', () => {
  expect(describeRunning(startProgress(), 0)).toBeUndefined();
  expect(describeRunning(after(message('apply_start', 'a.a')), 3000)).toBe('creating a.a for 3 s');
});
