import type { Finished } from '../ports.ts';
import { placeBeside } from '../stack/beside.ts';
import { initArgs, statePullArgs, statePushArgs } from '../terraform/args.ts';
import { parseState, saysTheSame, type State } from '../terraform/state.ts';
import type { Bench } from './bench.ts';
import { BACKEND_ROOT } from './restoration.ts';
import { redactorOf } from './verdict.ts';

/** What is needed to look beside a state. */
export type BesideBench = Pick<Bench, 'world' | 'stack' | 'backend' | 'tool' | 'environment' | 'secrets'>;

/** What rests beside a state. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'state'; readonly url: string; readonly state: State }
  | { readonly kind: 'unknown'; readonly url: string; readonly why: string };

/**
 * Looks for a state that a run put beside its place, on whichever machine.
 * @throws CancelledError
 */
export async function findBeside(bench: BesideBench, signal?: AbortSignal): Promise<Found> {
  const side = sideOf(bench, signal);
  if (side === undefined) return { kind: 'nothing' };
  const fault = await side.initialise();
  return fault === undefined ? side.read() : { kind: 'unknown', url: side.url, why: fault };
}

/**
 * Puts a state beside its place, and reads it again.
 * @param file - its absolute path
 * @returns where it is, or why it couldn't be put there
 * @throws CancelledError
 */
export async function putBeside(
  bench: BesideBench,
  file: string,
  state: State,
  signal: AbortSignal,
): Promise<{ readonly url: string } | { readonly why: string }> {
  const side = sideOf(bench, signal);
  if (side === undefined) return { why: 'the state isn’t in a bucket that the inputs name' };
  const before = await findBeside(bench, signal);
  if (before.kind === 'unknown') return { why: before.why };
  if (before.kind === 'state' && before.state.lineage !== state.lineage) {
    return { why: `another state rests there already: ${side.url}` };
  }
  // Where there is no state yet, Terraform writes one with a lineage of its own, whatever the file says; with the wrong
  // lineage it could never be pushed to its place. Forced over that one, the file's own lineage is kept.
  // https://github.com/hashicorp/terraform/blob/v1.11.4/internal/states/remote/state.go, `PersistState`
  const pushes = before.kind === 'nothing' ? [{ force: false }, { force: true }] : [{ force: true }];
  for (const { force } of pushes) {
    const why = await side.push(file, force);
    if (why !== undefined) return { why };
  }
  const after = await side.read();
  const isThere =
    after.kind === 'state' && after.state.lineage === state.lineage && saysTheSame(after.state, state);
  return isThere
    ? { url: side.url }
    : { why: after.kind === 'unknown' ? after.why : `${side.url} isn’t what was written` };
}

/** Terraform in a root of its own, which holds nothing but a backend: it needs no provider, and knows no other state. */
function sideOf(bench: BesideBench, signal: AbortSignal | undefined) {
  const { backend, stack, tool, world } = bench;
  if (backend.kind !== 's3') return undefined;
  const { url, settings } = placeBeside(backend, stack.identity.workspace, stack.root);
  const directory = `${stack.folder}/beside`;
  const environment = { ...bench.environment, TF_DATA_DIR: `${directory}/data` };
  const run = (title: string, args: readonly string[]): Promise<Finished> =>
    world.processes.run({
      title: `terraform ${title}`,
      program: tool.program,
      args,
      directory,
      environment,
      ...(signal && { signal }),
    });
  const faultOf = (ended: Finished): string | undefined =>
    ended.code === 0 ? undefined : explain(bench, ended);

  return {
    url,
    async initialise(): Promise<string | undefined> {
      await world.files.write(`${directory}/main.tf`, BACKEND_ROOT);
      const args = initArgs({ backend: true, backendConfig: settings }).filter((arg) => arg !== '-json');
      return faultOf(await run('init', [...args, '-no-color']));
    },
    push: async (file: string, force: boolean): Promise<string | undefined> =>
      faultOf(await run('state push', statePushArgs({ file, force, lock: false }))),
    async read(): Promise<Found> {
      const pulled = await run('state pull', statePullArgs());
      const fault = faultOf(pulled);
      if (fault !== undefined) return { kind: 'unknown', url, why: fault };
      const state = parseState(pulled.stdout);
      if (state === undefined) return { kind: 'unknown', url, why: 'it isn’t a state' };
      return state.lineage === '' ? { kind: 'nothing' } : { kind: 'state', url, state };
    },
  };
}

/** In characters. */
const longestWords = 400;

/** What a program said when it failed, in one line that may be shown. */
export function explain(bench: Pick<Bench, 'secrets'>, { code, stderr }: Finished): string {
  // Whoever knows the lineage can make fingerprints.
  const said = redactorOf(bench)(stderr.replaceAll(/\s+/g, ' ').trim()).replaceAll(
    /lineage "[^"]*"/g,
    'lineage (sensitive)',
  );
  if (said === '') return `Terraform ended with exit code ${code}`;
  return said.length <= longestWords ? said : `${said.slice(0, longestWords)}…`;
}
