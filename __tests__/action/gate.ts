import { access, readFile, rm, watch, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A place in the root module `steps` where Terraform waits until it is let on, and a record of the steps that were taken. */
export interface Gate {
  /** For the job's environment variable `STEP`. */
  readonly script: string;
  /** Settles when Terraform waits at the gate. */
  reached(): Promise<void>;
  open(): Promise<void>;
  /** The steps that were begun, oldest first: `second create`. */
  steps(): Promise<readonly string[]>;
  /** Forgets everything. */
  reset(): Promise<void>;
}

/**
 * Makes a gate.
 * @param folder - an empty one of its own
 * @param step - where it is: `second create`
 */
export function makeGate(folder: string, step: string): Gate {
  const [record, waiting, opened] = ['record', 'waiting', 'opened'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  return {
    script: `echo "$NAME $WHEN" >> ${record}
      if [ "$NAME $WHEN" = "${step}" ]; then
        touch ${waiting}
        until [ -e ${opened} ]; do sleep 0.05; done
      fi`,
    reached: () => appears(waiting),
    open: () => writeFile(opened, ''),
    steps: async () => (await readFile(record, 'utf8')).trimEnd().split('\n'),
    reset: async () => {
      for (const path of [record, waiting, opened]) await rm(path, { force: true });
    },
  };
}

/** Settles when something is at a path. */
export async function appears(path: string): Promise<void> {
  const end = new AbortController();
  const changes = watch(dirname(path), { signal: end.signal, persistent: false });
  try {
    // Only now is it sure that what appears from here on isn't missed.
    if (await isThere(path)) return;
    for await (const { filename } of changes)
      if (filename === basename(path) && (await isThere(path))) return;
  } finally {
    end.abort();
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
