import { describe, expect, test } from '@jest/globals';
import { InputError, RefusalError } from '../../src/errors.ts';
import { decideIntent } from '../../src/intent.ts';
import type { Command } from '../../src/inputs/schema.ts';
import type { Event } from '../../src/ports.ts';

const job = { os: 'Linux', sha: 'pushed' } as const;
const pullRequest = {
  kind: 'pull_request',
  number: 7,
  headSha: 'head',
  fromFork: false,
  closed: false,
} as const;
const fork = { ...pullRequest, fromFork: true } as const;
const decide = (event: Event, command: Command | 'auto' = 'auto') => decideIntent(event, { command }, job);

describe('auto', () => {
  test.each<[string, Event, string, string, unknown]>([
    ['pull_request', pullRequest, 'plan', 'head', { kind: 'pull-request', number: 7 }],
    [
      'push to the default branch',
      { kind: 'push', toDefaultBranch: true },
      'apply',
      'pushed',
      { kind: 'commit', sha: 'pushed' },
    ],
    [
      'push to another branch',
      { kind: 'push', toDefaultBranch: false },
      'plan',
      'pushed',
      { kind: 'nobody' },
    ],
    ['merge_group', { kind: 'merge_group', headSha: 'queued' }, 'plan', 'queued', { kind: 'nobody' }],
    [
      'workflow_dispatch',
      { kind: 'workflow_dispatch', command: undefined },
      'plan',
      'pushed',
      { kind: 'head', sha: 'pushed' },
    ],
    [
      'workflow_dispatch, apply',
      { kind: 'workflow_dispatch', command: 'apply' },
      'apply',
      'pushed',
      { kind: 'commit', sha: 'pushed' },
    ],
    ['schedule', { kind: 'other', name: 'schedule' }, 'plan', 'pushed', { kind: 'nobody' }],
    ['release', { kind: 'other', name: 'release' }, 'plan', 'pushed', { kind: 'nobody' }],
    ['a fork', fork, 'check', 'head', { kind: 'nobody' }],
  ])('%s', (_, event, command, sha, audience) => {
    expect(decide(event)).toMatchObject({ command, sha, audience });
  });

  test('a closed pull request is left alone', () => {
    expect(decide({ ...pullRequest, closed: true })).toMatchObject({
      command: 'none',
      why: expect.stringContaining('closed'),
    });
  });

  test('a fork’s run says why there is no plan', () => {
    expect(decide(fork)).toMatchObject({ notes: [expect.stringContaining('fork')] });
  });

  test('a dispatch’s own command isn’t explicit: the inputs beside it serve every command', () => {
    expect(decide({ kind: 'workflow_dispatch', command: 'check' })).toMatchObject({ explicit: false });
  });

  test('a dispatch of a command that doesn’t exist is a wrong input', () => {
    expect(() => decide({ kind: 'workflow_dispatch', command: 'nuke' })).toThrow(InputError);
  });
});

describe('an explicit command', () => {
  test.each<Command>(['check', 'plan', 'apply', 'destroy', 'unlock'])('%s outweighs the event', (command) => {
    expect(decide(pullRequest, command)).toMatchObject({ command, explicit: true });
    expect(decide({ kind: 'push', toDefaultBranch: true }, command)).toMatchObject({
      command,
      explicit: true,
    });
    expect(decide({ kind: 'workflow_dispatch', command: 'plan' }, command)).toMatchObject({
      command,
      explicit: true,
    });
  });

  test('a check has no comment: it would take the place of the plan’s', () => {
    expect(decide(pullRequest, 'check')).toMatchObject({ audience: { kind: 'nobody' } });
  });

  test('nor has an unlock, whatever the event', () => {
    const dispatch = { kind: 'workflow_dispatch', command: 'unlock' } as const;
    for (const intent of [decide(pullRequest, 'unlock'), decide(dispatch)]) {
      expect(intent).toMatchObject({ command: 'unlock', audience: { kind: 'nobody' } });
    }
  });

  test('only an apply speaks to the pull request that was merged', () => {
    const push = { kind: 'push', toDefaultBranch: true } as const;
    expect(decide(push, 'plan')).toMatchObject({ audience: { kind: 'nobody' } });
    expect(decide({ kind: 'workflow_dispatch', command: 'destroy' })).toMatchObject({
      audience: { kind: 'head' },
    });
  });

  test.each<Command>(['apply', 'destroy', 'unlock'])('%s is refused for a fork', (command) => {
    expect(() => decide(fork, command)).toThrow(RefusalError);
  });

  test('plan is a check for a fork: its code would run with whatever credentials the runner has', () => {
    expect(decide(fork, 'plan')).toMatchObject({ command: 'check' });
  });
});

describe('refused whatever the command says', () => {
  test.each(['pull_request_target', 'issue_comment', 'workflow_run'])('%s', (name) => {
    for (const command of ['auto', 'check', 'apply'] as const) {
      expect(() => decide({ kind: 'other', name }, command)).toThrow(`\`${name}\``);
    }
  });

  test('Windows', () => {
    expect(() => decideIntent(pullRequest, { command: 'auto' }, { os: 'Windows', sha: '' })).toThrow(
      'Windows',
    );
  });
});
