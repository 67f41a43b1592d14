import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { appears } from '../action/gate.ts';
import { heading, setScene } from '../action/scene.ts';
import { pushEvent } from '../sandbox/github/events.ts';
import type { StageJob } from '../sandbox/stage.ts';
import { playAll } from './crew.ts';
import { makeHook, type Hook } from './hook.ts';
import { makeRandom } from './moments.ts';
import { seed } from './seed.ts';

jest.setTimeout(180_000);
const scene = setScene();
let hook: Hook;

beforeAll(() => {
  hook = makeHook();
});
afterEach(() => hook.clear());
afterAll(() => hook.remove());

/** An action whose process is gone between one instruction and the next, at a moment of an apply of about three seconds. */
async function play(index: number, milliseconds: number): Promise<string> {
  const { stage } = scene;
  const directory = `killed${index}`;
  const record = join(hook.folder, directory);
  await scene.checkOut('steps', directory);
  const number = scene.open();
  stage.github.state.merge(number, 'squash');
  // Others merge meanwhile; what is run again is still about this one's merge.
  const event = pushEvent(stage.github);
  const job = (more: Partial<StageJob>): StageJob => ({
    event,
    inputs: { directory, ...stage.inputs('apply'), approval: 'off' },
    env: {
      PATH: hook.path,
      APPLYING: `${record}.applying`,
      STEP: `echo "$NAME $WHEN" >> ${record}; sleep 1`,
    },
    ...more,
  });
  const moment = appears(`${record}.applying`).then(() => delay(milliseconds));
  const result = await stage.run(job({ killWhen: moment }));
  expect(result.exitCode).toBe(137);
  expect(result.survivors).toEqual([]);
  expect(result.postExitCode).toBe(1);
  expect((await readFile(record, 'utf8')).trimEnd().split('\n')).toEqual(['first create', 'second create']);
  const key = `octo-org/infra/${directory}/default/terraform.tfstate`;
  expect((await scene.state(key))?.resources).toHaveLength(3);
  expect(await stage.aws.s3.listObjects(stage.bucket)).not.toContain(`${key}.tflock`);
  const [comment, ...others] = scene.comments(number);
  expect(others).toEqual([]);
  expect(heading(comment?.body)).toBe(`\`${directory}\` · apply cancelled, 3 of 3 changes done`);
  expect(comment?.body).toContain('everything that was planned is done, and the state is saved');

  const again = await stage.run(job({}));
  expect(again.outputs).toMatchObject({ outcome: 'unchanged', 'failure-reason': '' });
  expect((await readFile(record, 'utf8')).trimEnd().split('\n')).toHaveLength(2);
  await rm(record);
  return `${milliseconds} ms`;
}

test('an action that is killed at any moment of an apply: Terraform finishes, and the post step reports', async () => {
  hook.before('apply', 'touch "$APPLYING"');
  process.stdout.write(`Killed outright: FAULTS_SEED=${seed}\n`);
  const random = makeRandom(seed);
  // The apply takes two seconds and more: each moment lies within it.
  const moments = Array.from({ length: 5 }, () => Math.floor(random() * 2000));
  const played: string[] = [];
  await playAll(moments.entries(), 2, async ([index, milliseconds]) => {
    played.push(await play(index, milliseconds));
  });
  process.stdout.write(`Killed outright during an apply, and nothing lost: ${played.join(', ')}\n`);
  expect(played).toHaveLength(5);
});
