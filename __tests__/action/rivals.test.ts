import { expect, test } from '@jest/globals';
import { pullRequestEvent } from '../sandbox/github/events.ts';
import { heading, footer, setScene } from './scene.ts';

const scene = setScene();

test('a job of an earlier commit that is run again leaves the head’s plan alone', async () => {
  await scene.checkOut('service');
  const number = scene.open();
  const { github } = scene.stage;
  const earlier = pullRequestEvent(github, number);
  github.state.push(number);
  await scene.plan(number);
  const { body } = scene.comment(number);
  const rerun = await scene.plan(number, {}, { event: earlier, runAttempt: 2 });
  expect(rerun.outputs['outcome']).toBe('planned');
  expect(scene.comment(number).body).toBe(body);
}, 60_000);

test('a plan whose commit is no longer the head says so, until the head has one', async () => {
  await scene.checkOut('service');
  const number = scene.open();
  const { github } = scene.stage;
  const earlier = pullRequestEvent(github, number);
  const { sha } = github.state.push(number).head;
  await scene.plan(number, {}, { event: earlier });
  expect(scene.comment(number).body).toContain(`head is \`${sha.slice(0, 7)}\` now`);
  await scene.plan(number);
  expect(scene.comment(number).body).not.toContain('earlier commit');
  expect(footer(scene.comment(number).body)).toContain(sha.slice(0, 7));
}, 60_000);

test('two runs of one stack that comment first at the same time end up with one comment', async () => {
  await scene.checkOut('service');
  const number = scene.open();
  const { github } = scene.stage;
  // Each has looked, and found no comment, before the other's is there.
  const match = { method: 'POST', path: /\/issues\/\d+\/comments$/ };
  github.faults.push({ match, times: 2, kind: 'slow', milliseconds: 3000 });
  const before = github.requests.length;
  await Promise.all([scene.plan(number), scene.plan(number)]);
  const asked = github.requests
    .slice(before)
    .filter(({ method, path }) => method === 'POST' && match.path.test(path));
  expect(asked).toHaveLength(2);
  expect(heading(scene.comment(number).body)).toBe('`infra` · 3 to add');
}, 60_000);

test('a job that is run again after its apply leaves what was applied to read', async () => {
  await scene.checkOut('service');
  const number = scene.open();
  scene.stage.github.state.merge(number, 'squash');
  await scene.push();
  const { body } = scene.comment(number);
  expect(heading(body)).toBe('`infra` · applied: 3 added');
  const rerun = await scene.push({}, { runAttempt: 2 });
  expect(rerun.outputs['outcome']).toBe('unchanged');
  expect(rerun.outputs['comment-url']).not.toBe('');
  expect(scene.comment(number).body).toBe(body);
}, 60_000);
