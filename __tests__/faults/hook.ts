import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A `terraform` in whose process a script runs first. */
export interface Hook {
  /** For the job's `PATH`: the hook first. */
  readonly path: string;
  /** The real Terraform. */
  readonly program: string;
  /** A folder for what scripts write. */
  readonly folder: string;
  /** From now on a command begins with this, in the language of `sh`; unless it exits, Terraform follows. */
  before(command: string, script: string): void;
  /** Forgets all scripts. */
  clear(): void;
  remove(): void;
}

/** Puts a hook into a folder of its own. */
export function makeHook(): Hook {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-hook-'));
  const scripts = join(folder, 'scripts');
  const program = execFileSync('sh', ['-c', 'command -v terraform'], { encoding: 'utf8' }).trim();
  mkdirSync(join(folder, 'bin'));
  mkdirSync(scripts);
  const terraform = join(folder, 'bin', 'terraform');
  writeFileSync(
    terraform,
    `#!/bin/sh
if [ -e "${scripts}/$1" ]; then . "${scripts}/$1"; fi
exec "${program}" "$@"
`,
  );
  chmodSync(terraform, 0o755);
  return {
    path: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
    program,
    folder,
    before: (command, script) => writeFileSync(join(scripts, command), script),
    clear() {
      rmSync(scripts, { recursive: true });
      mkdirSync(scripts);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
