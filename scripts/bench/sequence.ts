import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { makeRecorder } from '../../__tests__/action/recorder.ts';
import type { Usage } from './figure.ts';
import { runProgram } from './usage.ts';

/** What a workflow without the action runs in a shell. */
export interface Sequence {
  run(): Promise<Usage>;
  remove(): Promise<void>;
}

/**
 * Makes the sequence of a job of the action's: the folder that the action lays out, and the environment, credentials
 * and settings that the action gives to Terraform. What `init` makes isn't in that folder, but in `TF_DATA_DIR`, which
 * the sequence doesn't have; nor has it the action's settings of the garbage collector.
 * @param play - runs a job of the action with this `PATH`
 */
export async function recordSequence(play: (path: string) => Promise<unknown>): Promise<Sequence> {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-bench-'));
  const [laidOut, work] = [join(folder, 'laid-out'), join(folder, 'work')];
  const recorder = await makeRecorder();
  const [recording = ''] = recorder.path.split(delimiter);
  const copier = join(folder, 'terraform');
  await writeFile(
    copier,
    `#!/bin/sh\n[ "$1" = plan ] && cp -R .. '${laidOut}'\nexec '${recording}/terraform' "$@"\n`,
  );
  await chmod(copier, 0o755);
  await play([folder, recorder.path].join(delimiter));
  const calls = await recorder.calls();
  await recorder.remove();

  const settings = (command: string, flag: string) =>
    calls.find(({ args }) => args[0] === command)?.args.filter((arg) => arg.startsWith(flag)) ?? [];
  const given = calls.find(({ args }) => args[0] === 'init')?.environment ?? {};
  const { TF_DATA_DIR: _, GOGC: _gogc, GOMEMLIMIT: _limit, ...environment } = given;
  const script = [
    `terraform init -input=false ${settings('init', '-backend-config=').join(' ')} >init.txt`,
    'terraform fmt -check >fmt.txt',
    'terraform validate >validate.txt',
    `terraform plan -input=false -out=plan.tfplan ${settings('plan', '-var-file=').join(' ')} >plan.txt`,
    'terraform show -json plan.tfplan >plan.json',
  ].join(' && ');
  return {
    async run() {
      await rm(work, { recursive: true, force: true });
      await cp(laidOut, work, { recursive: true });
      return runProgram({
        program: 'sh',
        args: ['-c', script],
        directory: join(work, 'main'),
        environment: { ...environment, PATH: process.env['PATH'] },
      });
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
