import { describe, expect, test } from '@jest/globals';
import type { PlanRecord } from '../../src/plan/record.ts';
import { parseMarker, renderMarker } from '../../src/report/marker.ts';
import { pushEvent } from '../sandbox/github/events.ts';
import type { JobResult } from '../sandbox/runner.ts';
import { heading, setScene, stateKey, type Inputs } from './scene.ts';

const scene = setScene();

const large = { variables: 'size: large' };

/** A stack that is there, and a pull request that changes it and was planned; with its head's commit. */
async function planned(inputs: Inputs = {}): Promise<{ readonly number: number; readonly sha: string }> {
  await scene.checkOut('service');
  await scene.push(inputs);
  const number = scene.open();
  await scene.plan(number, { ...large, ...inputs });
  return { number, sha: scene.stage.github.state.pullRequest(number).head.sha };
}

function merge(number: number): void {
  scene.stage.github.state.merge(number, 'squash');
}

/** What the stack's comment has as its record. */
function recordOf(number: number): PlanRecord {
  const reviewed = parseMarker(scene.comment(number).body)?.reviewed;
  if (reviewed === undefined || reviewed === 'unreadable') throw new Error(`#${number} has no record`);
  return reviewed;
}

/** Edits the comment as its author would, whoever that is: another workflow with the same token. */
function edit(number: number, change: Partial<PlanRecord>): void {
  const { id, body } = scene.comment(number);
  const marker = parseMarker(body);
  if (marker === undefined) throw new Error('a comment of the action has a marker');
  const reviewed = { ...recordOf(number), ...change };
  const [, ...rest] = body.split('\n');
  scene.stage.github.state.editComment(id, [renderMarker({ ...marker, reviewed }), ...rest].join('\n'));
}

/** Applies what was merged, once where a review is required and once where it isn't; both must come to nothing. */
async function expectRefusals(why: string, inputs: Inputs = large): Promise<void> {
  const before = await scene.state(stateKey);
  for (const approval of ['required', 'if-planned']) {
    const { outputs, log } = await scene.push({ ...inputs, approval });
    expect(log).toContain(why);
    expect(outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'approval' });
    expect(await scene.state(stateKey)).toEqual(before);
  }
}

/** Applies what was merged: nothing where a review is required, all of it where none is. */
async function expectUnreviewed(why: string): Promise<JobResult> {
  const required = await scene.push({ ...large, approval: 'required' });
  expect(required.log).toContain(why);
  expect(required.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'approval' });
  const applied = await scene.push(large);
  expect(applied.outputs['outcome']).toBe('applied');
  return applied;
}

describe('a record that was tampered with lets nothing through', () => {
  test.each<[string, Partial<PlanRecord>]>([
    ['fingerprint', { fingerprint: '0'.repeat(64) }],
    ['list of changes', { changes: undefined }],
    ['signature', { signature: '0'.repeat(64) }],
  ])(
    'in its %s',
    async (_, change) => {
      const { number } = await planned();
      merge(number);
      edit(number, change);
      await expectRefusals('was altered');
    },
    120_000,
  );

  test('so that it reads as one without a key', async () => {
    const { number } = await planned();
    merge(number);
    edit(number, { keyed: false });
    const { outputs, log } = await scene.push({ ...large, approval: 'required' });
    expect([outputs['failure-reason'], log]).toEqual(['approval', expect.stringContaining('isn’t signed')]);
    const lax = await scene.push(large);
    expect([lax.outputs['failure-reason'], lax.log]).toEqual([
      'approval',
      expect.stringContaining('was altered'),
    ]);
  }, 120_000);

  test('so that it can’t be read', async () => {
    const { number } = await planned();
    merge(number);
    edit(number, { signature: 'none' });
    await expectRefusals('was altered');
  }, 120_000);

  test('by a fresh plan’s record from a pull request of the same commit', async () => {
    const { number: source, sha } = await planned();
    const number = scene.open({ commits: [sha], base: 'release' });
    await scene.plan(number);
    scene.stage.github.state.edit(source, { state: 'closed' });
    edit(number, recordOf(source));
    merge(number);
    const event = pushEvent(scene.stage.github, { branch: 'release' });
    const before = await scene.state(stateKey);
    for (const approval of ['required', 'if-planned']) {
      const { outputs, log } = await scene.run({
        event,
        inputs: {
          directory: 'infra',
          'state-bucket': scene.stage.bucket,
          command: 'apply',
          approval,
          ...large,
        },
        env: scene.stage.aws.environment('administrator'),
      });
      expect(log).toContain('belongs elsewhere');
      expect(outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'approval' });
      expect(await scene.state(stateKey)).toEqual(before);
    }
  }, 120_000);

  test('by one from another stack of the same state', async () => {
    const { number } = await planned();
    const other = { title: 'other', workspace: 'default', environment: 'dev', 'state-key': stateKey };
    await scene.plan(number, { ...large, ...other });
    const bodies = scene.comments(number).map(({ id, body }) => ({ id, marker: parseMarker(body), body }));
    const [own, foreign] = [
      bodies.find(({ marker }) => marker?.stack.environment === undefined),
      bodies.find(({ marker }) => marker?.stack.environment === 'dev'),
    ];
    if (own?.marker === undefined || foreign?.marker === undefined) throw new Error('there are two comments');
    const [, ...rest] = own.body.split('\n');
    const marker = { ...own.marker, reviewed: foreign.marker.reviewed };
    scene.stage.github.state.editComment(own.id, [renderMarker(marker), ...rest].join('\n'));
    merge(number);
    await expectRefusals('belongs elsewhere');
  }, 120_000);
});

describe('a record that doesn’t count is as none', () => {
  test('when it is of an earlier head', async () => {
    const { number } = await planned();
    scene.stage.github.state.push(number);
    merge(number);
    const applied = await expectUnreviewed('isn’t of its last commit');
    expect(applied.summary).toContain('isn’t of its last commit');
  }, 120_000);

  test('when its commit was edited', async () => {
    const { number } = await planned();
    edit(number, { sha: '0'.repeat(40) });
    merge(number);
    await expectUnreviewed('isn’t of its last commit');
  }, 120_000);

  test('when its comment is somebody else’s', async () => {
    const { number } = await planned();
    const { state } = scene.stage.github;
    const { id, body } = scene.comment(number);
    state.comments.delete(id);
    state.addComment(number, 'mallory', body);
    merge(number);
    await expectUnreviewed('has no plan of this stack');
  }, 120_000);

  test('when its comment was deleted', async () => {
    const { number } = await planned();
    scene.stage.github.state.comments.delete(scene.comment(number).id);
    merge(number);
    await expectUnreviewed('has no plan of this stack');
  }, 120_000);

  test('when there is no pull request at all', async () => {
    await scene.checkOut('service');
    scene.stage.github.state.pushTo('main');
    await expectUnreviewed('has no pull request');
  }, 120_000);
});

test.each([403, 503])(
  'when GitHub answers %i, nothing is applied, and what mends it is said',
  async (status) => {
    const { number } = await planned();
    merge(number);
    const { faults } = scene.stage.github;
    const body = { message: status === 403 ? 'Resource not accessible by integration' : 'Unavailable' };
    const before = await scene.state(stateKey);
    for (const approval of ['required', 'if-planned']) {
      // Of announcements and of the lookup, each three tries.
      const match = { path: /\/commits\/[0-9a-f]+\/pulls$/ };
      faults.push({ match, times: 9, kind: 'status', status, body, headers: { 'retry-after': '0' } });
      const { outputs, log } = await scene.push({ ...large, approval });
      expect(outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'approval' });
      expect(log).toContain('what was reviewed can’t be looked up');
      expect(log).toContain(status === 403 ? 'pull-requests: write' : 'GitHub answered 503');
      expect(await scene.state(stateKey)).toEqual(before);
      while (faults.take('GET', '/repos/octo-org/infra/commits/0/pulls') !== undefined);
    }
  },
  120_000,
);

test('without a token nobody can ask what was reviewed, and nothing is started', async () => {
  await scene.checkOut('service');
  const noToken = { ...large, 'github-token': '' };
  const { outputs, log, groups } = await scene.push(noToken, { token: '' });
  expect(outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'input' });
  expect(log).toContain('`github-token`: is needed');
  expect(groups).toEqual([]);
  const off = await scene.push({ ...noToken, approval: 'off' }, { token: '' });
  expect(off.outputs['outcome']).toBe('applied');
}, 120_000);

describe('after an apply', () => {
  test('other open pull requests of the stack say once that they are outdated, and stay reviewed', async () => {
    const { number } = await planned();
    const [other, elsewhere, closed] = [scene.open(), scene.open(), scene.open()];
    await scene.plan(other, { variables: 'release: v2' });
    await scene.plan(elsewhere, { environment: 'dev' });
    await scene.plan(closed);
    const { state } = scene.stage.github;
    state.edit(closed, { state: 'closed' });
    const before = [elsewhere, closed].map((each) => scene.comment(each).body);
    const record = recordOf(other);
    merge(number);
    await scene.push(large);

    const { body } = scene.comment(other);
    const [, title, , notice, says] = body.split('\n');
    expect(title).toMatch(/^### `infra` · /);
    expect([notice, says]).toEqual(['> [!WARNING]', expect.stringContaining('The state has changed since')]);
    expect(recordOf(other)).toEqual(record);
    expect([elsewhere, closed].map((each) => scene.comment(each).body)).toEqual(before);
    expect(heading(scene.comment(number).body)).toBe('`infra` · applied: 1 changed');

    await scene.push({ ...large, variables: 'size: huge', approval: 'off' });
    expect(scene.comment(other).body).toBe(body);
    await scene.plan(other, { variables: 'size: huge\nrelease: v2' });
    expect(scene.comment(other).body).not.toContain('The state has changed');
    expect(parseMarker(scene.comment(other).body)?.outdated).toBeUndefined();
  }, 180_000);

  test('they don’t when nothing was done, and a run doesn’t fail when they can’t', async () => {
    const { number } = await planned();
    const other = scene.open();
    await scene.plan(other, { variables: 'release: v2' });
    const { body } = scene.comment(other);
    merge(number);
    const refused = await scene.push({ variables: 'size: huge' });
    expect(refused.outputs['failure-reason']).toBe('approval');
    expect(scene.comment(other).body).toBe(body);
    const message = 'Resource not accessible by integration';
    const match = { method: 'GET', path: /\/infra\/pulls$/ };
    scene.stage.github.faults.push({ match, kind: 'status', status: 403, body: { message } });
    const applied = await scene.push(large);
    expect(applied).toMatchObject({ conclusion: 'success', annotations: [] });
    expect(applied.log).toContain('Other pull requests don’t say that their plans are outdated');
    expect(scene.comment(other).body).toBe(body);
  }, 120_000);
});
