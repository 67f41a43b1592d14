import { expect, test } from '@jest/globals';
import type { Message } from '../../../src/terraform/messages.ts';
import { advance, describeRunning, standings, startProgress } from '../../../src/terraform/progress.ts';

type Hook = 'apply_start' | 'apply_progress' | 'apply_complete' | 'apply_errored';

function message(kind: Hook, address: string, action = 'create'): Message {
  return { kind, address, action, elapsedSeconds: 0, text: '' };
}

test('what is running, done and failed', () => {
  const [begun, ended] = [
    [message('apply_start', 'a.a'), message('apply_start', 'b.b', 'delete'), message('apply_start', 'c.c')],
    [
      message('apply_progress', 'a.a'),
      message('apply_complete', 'b.b', 'delete'),
      message('apply_errored', 'c.c'),
    ],
  ];
  const halfway = begun.reduce((progress, each) => advance(progress, each, 1000), startProgress());
  const progress = ended.reduce((before, each) => advance(before, each, 2000), halfway);
  expect([...halfway.running.keys()]).toEqual(['a.a', 'b.b', 'c.c']);
  expect(progress).toEqual({
    ...startProgress(),
    done: [{ address: 'b.b', action: 'delete' }],
    failed: ['c.c'],
    running: new Map([['a.a', { action: 'create', since: 1000 }]]),
  });
});

test('a replacement is two steps', () => {
  const steps = [
    message('apply_start', 'a.a', 'delete'),
    message('apply_complete', 'a.a', 'delete'),
    message('apply_start', 'a.a', 'create'),
  ];
  const progress = steps.reduce((before, each, index) => advance(before, each, index), startProgress());
  expect(progress.done).toEqual([{ address: 'a.a', action: 'delete' }]);
  expect(progress.running.get('a.a')).toEqual({ action: 'create', since: 2 });
});

function planned(address: string, action: string): Message {
  return { kind: 'planned_change', address, action, text: '' };
}

function after(...messages: readonly Message[]) {
  return messages.reduce((progress, each) => advance(progress, each, 0), startProgress());
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
  const waiting = advance(startProgress(), { kind: 'state_lock_acquire', text: '' }, 1000);
  expect(describeRunning(waiting, 21_000)).toBe('waiting for the state’s lock for 20 s');
  expect(describeRunning(advance(waiting, { kind: 'other', text: '' }, 2000), 21_000)).toBeUndefined();
});

test('other messages change nothing', () => {
  const progress = startProgress();
  expect(advance(progress, { kind: 'other', text: '' }, 0)).toBe(progress);
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
  const progress = starts.reduce(
    (before, [address, doing, at]) => advance(before, message('apply_start', address, doing), at),
    startProgress(),
  );
  expect(describeRunning(progress, now)).toBe(expected);
});

test('nothing is running', () => {
  expect(describeRunning(startProgress(), 0)).toBeUndefined();
  expect(describeRunning(advance(startProgress(), message('apply_start', 'a.a'), 0), 3000)).toBe(
    'creating a.a for 3 s',
  );
});
