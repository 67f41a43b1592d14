import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { heading, setScene } from '../action/scene.ts';
import type { JobResult } from '../sandbox/runner.ts';
import { makeHook, type Hook } from './hook.ts';

jest.setTimeout(60_000);
const scene = setScene();
let hook: Hook;

beforeAll(() => {
  hook = makeHook();
});
beforeEach(() => scene.checkOut('steps'));
afterEach(() => hook.clear());
afterAll(() => hook.remove());

async function push(): Promise<JobResult & { readonly report: string }> {
  const number = scene.open();
  scene.stage.github.state.merge(number, 'squash');
  const result = await scene.push({ approval: 'off' }, { env: { PATH: hook.path, STEP: '' } });
  return { ...result, report: scene.comment(number).body };
}

function verdict({ annotations }: JobResult): string {
  return annotations.find(({ level }) => level === 'error')?.message ?? '';
}

const commands = ['init', 'plan', 'apply'] as const;

describe('a Terraform that gets no more memory', () => {
  // Go reserves more than this when it starts, and crashes as it does for want of any memory: with exit code 2.
  const limit = 'ulimit -v 700000';

  test.each(commands)('during %s: the reason, and its last words', async (command) => {
    hook.before(command, limit);
    const result = await push();
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': command });
    expect(heading(result.report)).toMatch(/^`infra` · apply failed/);
    expect(verdict(result)).toMatch(/ended with exit code 2:\n[^]*fatal error: [^]*runtime[./]/);
    expect(await scene.stage.aws.s3.listObjects(scene.stage.bucket)).toEqual([]);
  });

  test('while its plan is read', async () => {
    hook.before('show', limit);
    const result = await push();
    expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'plan' });
    expect(verdict(result)).toMatch(
      /^the saved plan can’t be read: `terraform show` ended with exit code 2:\n/,
    );
  });
});

/** A folder of the kernel's that bounds the memory of the processes in it; who isn't root has none. */
const control = '/sys/fs/cgroup/memory';
const canControl = process.getuid?.() === 0 && existsSync(`${control}/memory.limit_in_bytes`);

describe('a Terraform that the kernel kills for memory', () => {
  test.each(commands)('during %s', async (command) => {
    const group = `${control}/planwright-${process.pid}`;
    if (canControl) {
      mkdirSync(group);
      writeFileSync(`${group}/memory.limit_in_bytes`, '8M');
    }
    // Elsewhere the signal comes from ourselves; it is the same.
    hook.before(command, canControl ? `echo $$ > ${group}/tasks` : 'kill -9 $$');
    try {
      const result = await push();
      expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': command });
      expect(verdict(result)).toBe(
        `\`terraform ${command}\` was killed; a machine that runs out of memory does that`,
      );
      expect(await scene.stage.aws.s3.listObjects(scene.stage.bucket)).toEqual([]);
    } finally {
      if (canControl) rmdirSync(group);
    }
  });
});

test('a Terraform that crashes after it has said what it is going to do', async () => {
  const said = execFileSync('sh', ['-c', `${hook.program} version -json`], { encoding: 'utf8' });
  expect(said).toContain('terraform_version');
  hook.before(
    'plan',
    `echo '{"@level":"info","@message":"x: Plan to create","type":"planned_change","change":{"resource":{"addr":"x"},"action":"create"}}'
echo 'panic: runtime error: invalid memory address' >&2
exit 2`,
  );
  const result = await push();
  expect(result.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'plan', changed: '' });
  expect(verdict(result)).toBe(
    '`terraform plan` ended with exit code 2:\npanic: runtime error: invalid memory address',
  );
});
