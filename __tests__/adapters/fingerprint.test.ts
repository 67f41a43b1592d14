import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compare } from '../../src/plan/delta.ts';
import type { Print } from '../../src/plan/fingerprint.ts';
import { isSound, makeRecord } from '../../src/plan/record.ts';
import { redactSource } from '../../src/plan/redaction.ts';
import { sourceOf } from '../../src/plan/source.ts';
import { readPlanFile } from '../../src/terraform/plan-file.ts';

const execute = promisify(execFile);
const ORIGIN = { repository: 'octo/orders', stack: 'orders', pullRequest: 7, sha: 'a'.repeat(40) };

const [VARIABLES, FIRST, SECOND, OUTPUT] = [
  'variable "password" {\n  type      = string\n  sensitive = true\n}\n',
  'resource "terraform_data" "first" {\n  input = { name = "first", password = var.password }\n}\n',
  `resource "terraform_data" "second" {
  input = terraform_data.first.id

  lifecycle {
    precondition {
      condition     = length(terraform_data.first.id) > 0 ? !fileexists("\${path.module}/broken") : true
      error_message = "It is broken."
    }
  }
}
`,
  'output "second" {\n  value = terraform_data.second.id\n}\n',
];

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fingerprint-test-'));
  await writeFile(join(root, 'main.tf'), [VARIABLES, FIRST, SECOND, OUTPUT].join('\n'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

function terraform(password: string, ...args: readonly string[]): Promise<{ readonly stdout: string }> {
  const env = { ...process.env, TF_VAR_password: password, TF_IN_AUTOMATION: '1', TF_CLI_CONFIG_FILE: '' };
  return execute('terraform', [`-chdir=${root}`, ...args], { env });
}

async function plan(password: string, ...flags: readonly string[]): Promise<Print> {
  await terraform(password, 'plan', '-input=false', '-out=plan', ...flags);
  const { stdout } = await terraform(password, 'show', '-json', 'plan');
  const { lineage } = readPlanFile(await readFile(join(root, 'plan')));
  return redactSource(sourceOf(stdout), { known: [] }).makePrint(lineage);
}

test('plans of real Terraform: again, in other files, with another secret, and what remains of one', async () => {
  const first = await plan('canary-one');
  expect(first.keyed).toBe(false);
  expect((await plan('canary-one')).fingerprint).toBe(first.fingerprint);

  await writeFile(join(root, 'main.tf'), [OUTPUT, SECOND, VARIABLES].join('\n'));
  await writeFile(join(root, 'a.tf'), FIRST);
  expect((await plan('canary-one', '-refresh=false')).fingerprint).toBe(first.fingerprint);
  // Before there is a state, a secret would have no key.
  expect((await plan('canary-two')).fingerprint).toBe(first.fingerprint);

  // The plan that was reviewed fails halfway: what the second waited for is known from then on.
  const reviewed = await plan('canary-one');
  const record = makeRecord(reviewed, ORIGIN);
  await writeFile(join(root, 'broken'), '');
  await expect(terraform('canary-one', 'apply', '-input=false', 'plan')).rejects.toThrow('broken');
  await rm(join(root, 'broken'));
  const remaining = await plan('canary-one');
  expect(remaining.keyed).toBe(true);
  expect(isSound(record, remaining, ORIGIN)).toBe(true);
  expect(compare(record, remaining.withoutKey())).toEqual({ kind: 'part' });

  await terraform('canary-one', 'apply', '-input=false', '-auto-approve', 'plan');
  const changes = await plan('canary-two');
  expect(changes.digests.map(({ address, action }) => `${action} ${address}`)).toEqual([
    'change terraform_data.first',
  ]);
  const keyed = makeRecord(changes, ORIGIN);
  expect((await plan('canary-two')).fingerprint).toBe(changes.fingerprint);
  const other = await plan('canary-three');
  expect(isSound(keyed, other, ORIGIN)).toBe(true);
  expect(compare(keyed, other)).toEqual({
    kind: 'different',
    deviations: [
      { kind: 'changed', address: 'terraform_data.first', action: 'change', attributes: ['input'] },
    ],
  });
  expect(JSON.stringify([record, keyed, other])).not.toContain('canary');
}, 120_000);
