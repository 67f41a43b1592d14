import { describe, expect, test } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pushEvent } from '../sandbox/github/events.ts';
import type { StageJob } from '../sandbox/stage.ts';
import { makeRecorder, type Recorder } from './recorder.ts';
import { heading, setScene, type Inputs } from './scene.ts';

const scene = setScene();

describe('a variable', () => {
  const LADDER: readonly {
    readonly what: string;
    readonly env?: Inputs;
    readonly inputs: Inputs;
    readonly size: string;
  }[] = [
    { what: 'has its default', inputs: {}, size: 'small' },
    { what: 'then TF_VAR_*', env: { TF_VAR_size: 'from the job' }, inputs: {}, size: 'from the job' },
    {
      what: 'then environments/<name>.tfvars',
      env: { TF_VAR_size: 'from the job' },
      inputs: { environment: 'dev' },
      size: 'dev-sized',
    },
    {
      what: 'then var-files',
      env: { TF_VAR_size: 'from the job' },
      inputs: { environment: 'dev', 'var-files': 'more.tfvars' },
      size: 'from more.tfvars',
    },
    {
      what: 'the last of them first',
      inputs: { 'var-files': 'more.tfvars\nenvironments/prod.tfvars' },
      size: 'prod-sized',
    },
    {
      what: 'then variables',
      env: { TF_VAR_size: 'from the job' },
      inputs: { environment: 'dev', 'var-files': 'more.tfvars', variables: 'size: from variables' },
      size: 'from variables',
    },
  ];
  test.each(LADDER)(
    '$what: $size',
    async ({ env = {}, inputs, size }) => {
      await scene.checkOut('service');
      const { summary } = await scene.plan(scene.open(), inputs, { env });
      const environment = inputs['environment'] ?? 'none';
      expect(summary).toContain(`+ input = { environment = "${environment}", size = "${size}" }`);
    },
    60_000,
  );

  test('of any type comes through as it is', async () => {
    const root = await scene.checkOut('local-state');
    await writeFile(
      join(root, 'more.tf'),
      `variable "all" {
  type = any
}

output "all" {
  value = var.all
}
`,
    );
    const value = {
      'a-b': [1, true, null, '2', 'no'],
      quoted: 'say "hi" ${not} %{this}',
      lines: 'one\ntwo\n',
    };
    const result = await scene.run({
      event: pushEvent(scene.stage.github),
      inputs: { directory: 'infra', variables: `all: ${JSON.stringify(value)}` },
      hosted: false,
    });
    expect(JSON.parse(result.outputs['terraform-outputs'] ?? '')).toEqual({ all: value });
  }, 60_000);
});

describe('what reaches Terraform', () => {
  async function record(play: (job: Partial<StageJob>, terraform: Recorder) => Promise<void>): Promise<void> {
    const terraform = await makeRecorder();
    try {
      await play({ env: { PATH: terraform.path } }, terraform);
    } finally {
      await terraform.remove();
    }
  }

  test(
    'every option of a plan, and what of them an apply takes',
    () =>
      record(async (job, terraform) => {
        await scene.checkOut('service');
        const inputs = {
          'lock-timeout': '90s',
          parallelism: '3',
          refresh: 'false',
          targets: 'terraform_data.server\nterraform_data.release',
          replace: 'terraform_data.server',
        };
        const result = await scene.push(inputs, job);
        expect(result.outputs['outcome']).toBe('applied');
        const calls = await terraform.calls();
        const argsOf = (name: string): readonly string[] =>
          calls.find(({ args }) => args[0] === name)?.args ?? [];
        expect(argsOf('plan')).toEqual([
          'plan',
          '-json',
          '-detailed-exitcode',
          '-input=false',
          `-out=${result.outputs['plan-file']}`,
          '-lock-timeout=90s',
          '-parallelism=3',
          '-refresh=false',
          '-target=terraform_data.server',
          '-target=terraform_data.release',
          '-replace=terraform_data.server',
        ]);
        expect(argsOf('apply')).toEqual([
          'apply',
          '-json',
          '-input=false',
          '-lock-timeout=90s',
          '-parallelism=3',
          '--',
          result.outputs['plan-file'],
        ]);
      }),
    60_000,
  );

  test('a replacement that is asked for', async () => {
    await scene.checkOut('service');
    await scene.push();
    const { outputs, summary } = await scene.plan(scene.open(), { replace: 'terraform_data.login' });
    expect(outputs).toMatchObject({ 'to-replace': '1', 'to-add': '0', 'to-destroy': '0' });
    expect(heading(summary)).toBe('`infra` · 1 to replace');
    expect(summary).toContain('as requested');
  }, 60_000);

  test('the targets, to which a plan is then limited', async () => {
    await scene.checkOut('service');
    const { outputs, summary } = await scene.plan(scene.open(), { targets: 'terraform_data.login' });
    expect(outputs).toMatchObject({ 'to-add': '1' });
    expect(summary).toContain('`targets` leave something out');
  }, 60_000);
});
