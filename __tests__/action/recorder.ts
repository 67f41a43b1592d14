import { access, chmod, constants, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** How a Terraform was started. */
export interface TerraformCall {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** A `terraform` that writes down how it is started, and becomes the real one. */
export interface Recorder {
  /** For the job's `PATH`: the recorder first. */
  readonly path: string;
  /** What was started since the last `clear`, oldest first; of `version` it sees an environment of its own. */
  calls(): Promise<readonly TerraformCall[]>;
  clear(): Promise<void>;
  remove(): Promise<void>;
}

/** Added by the shell that the recorder is written for. */
const OF_THE_SHELL = new Set(['_', 'OLDPWD', 'PWD', 'SHLVL']);

/**
 * Puts a recorder into a folder of its own.
 * @param instead - what it does in place of becoming the real Terraform, in the language of the shell
 */
export async function makeRecorder(instead?: string): Promise<Recorder> {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-recorder-'));
  const calls = join(folder, 'calls');
  const program = join(folder, 'terraform');
  await mkdir(calls);
  await writeFile(
    program,
    `#!/bin/sh
{ for each in "$@"; do printf 'arg:%s\\0' "$each"; done; env -0; } > "${calls}/$(date +%s%N)-$$"
${instead ?? `exec "${await findTerraform()}" "$@"`}
`,
  );
  await chmod(program, 0o755);
  return {
    path: `${folder}${delimiter}${process.env['PATH']}`,
    async calls() {
      const names = (await readdir(calls)).sort();
      return Promise.all(names.map(async (name) => parseCall(await readFile(join(calls, name), 'utf8'))));
    },
    async clear() {
      for (const name of await readdir(calls)) await rm(join(calls, name));
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

function parseCall(text: string): TerraformCall {
  const entries = text.split('\0').slice(0, -1);
  const args = entries.flatMap((entry) => (entry.startsWith('arg:') ? [entry.slice('arg:'.length)] : []));
  const variables = entries
    .slice(args.length)
    .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)] as const)
    .filter(([name]) => !OF_THE_SHELL.has(name));
  return { args, environment: Object.fromEntries(variables) };
}

async function findTerraform(): Promise<string> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const program = join(folder, 'terraform');
    const found = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return program;
  }
  throw new Error('there is no terraform on PATH');
}
