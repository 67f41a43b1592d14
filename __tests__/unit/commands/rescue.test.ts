import { expect, test } from '@jest/globals';
import type { Bench } from '../../../src/commands/bench.ts';
import { rescue, RESCUE_LIMIT, type Rescue } from '../../../src/commands/rescue.ts';
import { untilTheEnd } from '../../../src/commands/stream.ts';
import type { Command, Finished } from '../../../src/ports.ts';

const path = '/root/errored.tfstate';
const state = JSON.stringify({
  version: 4,
  serial: 3,
  lineage: 'l',
  outputs: {},
  resources: [{ of: 'ours' }],
});
const other = state.replace('ours', 'others');
const ended = (code: number, stderr = '', stdout = ''): Finished => ({ code, stderr, stdout });
const failed = ended(1, 'Failed to persist state: 503');
const lockOf = (who: string, created: string): Finished =>
  ended(
    1,
    `Error acquiring the state lock\n\nLock Info:\n  ID:        7\n  Operation: OperationTypeApply\n  Who:       ${who}\n  Created:   ${created} +0000 UTC\n`,
  );

/** A world whose time passes only while somebody waits, and where Terraform answers as a test says. */
async function play(
  answer: (args: readonly string[], tried: number) => Finished,
  { limit = RESCUE_LIMIT, text = state, signal = untilTheEnd } = {},
): Promise<{ rescued: Rescue; pauses: number[]; ran: string[]; removed: string[]; log: string }> {
  let now = Date.UTC(2026, 0, 1);
  let pushes = 0;
  const [pauses, ran, removed, lines]: [number[], string[], string[], string[]] = [[], [], [], []];
  const bench = {
    world: {
      clock: () => now,
      wait: async (milliseconds: number) => {
        pauses.push(milliseconds / 1000);
        now += milliseconds;
      },
      files: { read: async () => text, remove: async (gone: string) => void removed.push(gone) },
      processes: {
        run: async ({ args }: Command) => {
          ran.push(args.filter((arg) => !/^-(no-color|lock-timeout)/.test(arg)).join(' '));
          if (args[1] === 'push') pushes += 1;
          return answer(args, pushes);
        },
      },
      runner: { info: (line: string) => void lines.push(line), job: { runId: '1' } },
      tools: { machine: { host: 'here' } },
    },
    inputs: {},
    stack: { root: '/root', folder: '/stack', identity: { workspace: 'default' } },
    backend: { kind: 'own', type: 's3', settings: [] },
    tool: { program: 'terraform' },
    environment: {},
    secrets: [],
  } as unknown as Bench;
  const rescued = await rescue(bench, path, { limit, signal, since: now });
  return { rescued, pauses, ran, removed, log: lines.join('\n') };
}

test('a state is pushed until it is saved, and its file removed then', async () => {
  const { rescued, pauses, removed } = await play((_, tried) => (tried === 3 ? ended(0) : failed));
  expect(rescued.kind).toBe('saved');
  expect(pauses).toEqual([2, 4]);
  expect(removed).toEqual([path]);
});

test('it is tried for five minutes, with growing pauses, and stays then', async () => {
  const { rescued, pauses, removed } = await play(() => failed);
  expect(rescued).toMatchObject({ kind: 'stays', path, why: 'Failed to persist state: 503' });
  expect(pauses.slice(0, 6)).toEqual([2, 4, 8, 16, 32, 60]);
  expect(pauses.reduce((sum, each) => sum + each)).toBe(300);
  expect(removed).toEqual([]);
});

test('without time it is tried once', async () => {
  const { ran } = await play(() => failed, { limit: 0 });
  expect(ran.filter((args) => args.startsWith('state push'))).toHaveLength(1);
});

const refusal = ended(1, 'cannot import state with lineage "one" over unrelated state with lineage "two"');

test('what is refused for what is in its place isn’t tried again, and the lineage isn’t said', async () => {
  const { rescued, pauses, log } = await play((args) => (args[1] === 'pull' ? ended(0, '', other) : refusal));
  expect(rescued.kind).toBe('stays');
  expect(pauses).toEqual([]);
  expect(`${log} ${JSON.stringify(rescued)}`).not.toMatch(/"one"|two/);
});

test('what was stored although the answer was lost is saved', async () => {
  const stored = state.replace('"l"', '"another"');
  const { rescued } = await play((args, tried) =>
    args[1] === 'pull' ? ended(0, '', stored) : tried === 1 ? failed : refusal,
  );
  expect(rescued.kind).toBe('saved');
});

test('the lock of this run’s own Terraform is passed by, and freed', async () => {
  const { rescued, ran } = await play((args) =>
    args.includes('-lock=true') ? lockOf('root@here', '2026-01-01 00:00:01') : ended(0),
  );
  expect(rescued.kind).toBe('saved');
  expect(ran).toEqual([
    `state push -lock=true -- ${path}`,
    `state push -lock=false -- ${path}`,
    'force-unlock -force -- 7',
  ]);
});

test.each([
  ['of another machine', lockOf('root@there', '2026-01-01 00:00:01')],
  ['from before the run', lockOf('root@here', '2025-12-31 23:59:59')],
])('a lock %s is waited for', async (_, locked) => {
  const { rescued, ran } = await play((__, tried) => (tried === 3 ? ended(0) : locked));
  expect(rescued.kind).toBe('saved');
  expect(ran).toEqual(Array(3).fill(`state push -lock=true -- ${path}`));
});

test('what isn’t a whole state is left where it is', async () => {
  const { rescued, ran, removed } = await play(() => ended(0), { text: state.slice(0, -3) });
  expect(rescued).toMatchObject({ kind: 'stays', path });
  expect([ran, removed]).toEqual([[], []]);
});

test('nothing more is tried once the post step is told to end', async () => {
  const { ran } = await play(() => failed, { signal: AbortSignal.abort() });
  expect(ran).toHaveLength(1);
});
