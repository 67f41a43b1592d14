import { describe, expect, test } from '@jest/globals';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMarker } from '../../src/report/marker.ts';
import type { JobResult } from '../sandbox/runner.ts';
import { setScene, stateKey, type Inputs } from './scene.ts';

const scene = setScene();

const replaced = { variables: 'release: v2' };

async function expectRefusal(run: () => Promise<JobResult>, ...says: readonly string[]): Promise<void> {
  const before = await scene.state(stateKey);
  const { outputs, log, summary } = await run();
  expect(outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'policy', changed: 'true' });
  for (const each of says) expect([log, summary].join('\n')).toContain(each);
  expect(await scene.state(stateKey)).toEqual(before);
}

describe.each<[string, Inputs, string]>([
  ['protect', { protect: 'terraform_data.rel*' }, 'terraform_data.release'],
  ['max-destroys', { 'max-destroys': '0' }, 'max-destroys'],
])('what %s forbids', (_, limits, says) => {
  test('fails a plan, which is shown and can be reviewed all the same', async () => {
    await scene.checkOut('service');
    await scene.push();
    const number = scene.open();
    await expectRefusal(() => scene.plan(number, { ...replaced, ...limits }), says);
    const { body } = scene.comment(number);
    expect(body).toContain('terraform_data.release');
    expect(parseMarker(body)?.reviewed).toMatchObject({ keyed: true });
    scene.stage.github.state.merge(number, 'squash');
    await expectRefusal(() => scene.push({ ...replaced, ...limits, approval: 'required' }), says);
    const applied = await scene.push({ ...replaced, approval: 'required' });
    expect(applied.outputs).toMatchObject({ outcome: 'applied', 'to-replace': '1' });
  }, 120_000);

  test('isn’t destroyed', async () => {
    await scene.checkOut('service');
    await scene.push();
    const destroy = { command: 'destroy', confirm: 'infra' };
    await expectRefusal(() => scene.push({ ...destroy, ...limits }), says);
    expect((await scene.push(destroy)).outputs['outcome']).toBe('destroyed');
  }, 120_000);

  test('lets what is changed in place or renamed pass', async () => {
    const root = await scene.checkOut('service');
    await scene.push();
    const path = join(root, 'main.tf');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"terraform_data" "release"', '"terraform_data" "version"'));
    const moved = '\nmoved {\n  from = terraform_data.release\n  to   = terraform_data.version\n}\n';
    await appendFile(path, moved);
    const applied = await scene.push({ variables: 'size: large', ...limits });
    expect(applied.outputs).toMatchObject({ outcome: 'applied', 'to-move': '1', 'to-change': '1' });
  }, 120_000);
});

test('as many as are allowed may be destroyed or replaced', async () => {
  await scene.checkOut('service');
  await scene.push();
  const applied = await scene.push({ ...replaced, 'max-destroys': '1' });
  expect(applied.outputs).toMatchObject({ outcome: 'applied', 'to-replace': '1' });
  const destroy = { command: 'destroy', confirm: 'infra' };
  await expectRefusal(() => scene.push({ ...destroy, 'max-destroys': '2' }), 'max-destroys: 3');
}, 120_000);
