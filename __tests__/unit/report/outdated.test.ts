import { expect, test } from '@jest/globals';
import { parseMarker, renderMarker, type Marker } from '../../../src/report/marker.ts';
import { markOutdated } from '../../../src/report/outdated.ts';
import type { RunFacts } from '../../../src/report/report.ts';

const planned = 'https://github.com/octo-org/infra/actions/runs/1';
const marker: Marker = {
  v: 1,
  stack: { kind: 'root', directory: 'infra', environment: undefined, workspace: 'default' },
  sha: 'a'.repeat(40),
  state: 'planned',
  runUrl: planned,
  lastGood: { sha: 'a'.repeat(40), runUrl: planned },
  reviewed: 'unreadable',
};
const run: RunFacts = {
  identity: marker.stack,
  stackName: 'infra',
  title: undefined,
  command: 'apply',
  sha: 'b'.repeat(40),
  eventName: 'push',
  actor: 'ada',
  runUrl: 'https://github.com/octo-org/infra/actions/runs/2',
  runNumber: '2',
  tool: undefined,
  seconds: 1,
  notes: [],
};
const comment = (of: Marker): string => `${renderMarker(of)}\n### \`infra\` · 1 to add\n\nThe plan.\n`;

test('a plan that is outdated says so below its heading, once, and stays what was reviewed', () => {
  const marked = markOutdated(comment(marker), run) ?? '';
  expect(parseMarker(marked)).toEqual({ ...marker, outdated: true });
  const [, ...shown] = marked.split('\n');
  expect(shown).toEqual([
    '### `infra` · 1 to add',
    '',
    '> [!WARNING]',
    expect.stringMatching(
      /^> \*\*The state has changed since this plan\*\*: \[run 2\]\(<.*\/runs\/2>\) applied at `b{7}`\. /,
    ),
    '',
    'The plan.',
    '',
  ]);
  expect(markOutdated(marked, run)).toBeUndefined();
});

test.each(['planned', 'unchanged', 'failed'])('a comment of a plan that is %s may be outdated', (state) => {
  expect(markOutdated(comment({ ...marker, state }), run)).toBeDefined();
});

test.each(['running', 'applied', 'destroyed'])('a comment that says %s is left alone', (state) => {
  expect(markOutdated(comment({ ...marker, state }), run)).toBeUndefined();
});

test('one that shows no plan, or is none of ours, is left alone', () => {
  const earlier = { sha: marker.sha, runUrl: `${planned}0` };
  expect(markOutdated(comment({ ...marker, state: 'failed', lastGood: earlier }), run)).toBeUndefined();
  expect(markOutdated('### `infra` · 1 to add\n\nThe plan.\n', run)).toBeUndefined();
});
