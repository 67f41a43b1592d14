import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { render } from '../../../src/commands/render.ts';
import type { Terminal } from '../../../src/commands/render.ts';
import { sourceOf } from '../../../src/plan/source.ts';
import { pathOf } from '../../fixtures/plans.ts';

/** A terminal that keeps what is written to it. */
function terminalOf(args: readonly string[], pageAssets: Terminal['pageAssets']) {
  const seen = { written: '', refused: '' };
  let closed = 0;
  const terminal: Terminal = {
    args,
    folder: 'infra',
    open: async (path) => ({ ...sourceOf(await readFile(path)), close: () => (closed += 1) }),
    pageAssets,
    write: async (pieces) => {
      for (const piece of pieces) {
        // The plan is read as it is written.
        expect(closed).toBe(0);
        seen.written += piece;
      }
    },
    refuse: (message) => (seen.refused = message),
  };
  return { terminal, seen, closed: () => closed };
}

test('a page is the built one with the plan in it', async () => {
  const args = ['render', pathOf('secrets', 'plan.json'), '--format', 'page'];
  const { terminal, seen, closed } = terminalOf(args, async () => ({ before: '<before>', after: '<after>' }));
  await render(terminal);
  expect(seen.written).toMatch(/^<before>[^]*terraform_data\.database[^]*<after>$/);
  expect(seen.written).not.toContain('staple');
  expect(closed()).toBe(1);
});

test('without a built page it is said what makes it', async () => {
  const missing = Object.assign(new Error('ENOENT: no such file'), { syscall: 'open' });
  const args = ['render', pathOf('secrets', 'plan.json'), '--format', 'page'];
  const { terminal, seen, closed } = terminalOf(args, () => Promise.reject(missing));
  await render(terminal);
  expect(seen).toEqual({
    written: '',
    refused: 'The page, which the build makes, can’t be read: ENOENT: no such file',
  });
  expect(closed()).toBe(1);
});

test('what nobody foresaw is not taken for a fault of the user’s', async () => {
  const { terminal } = terminalOf(['render', 'plan.json'], () => Promise.reject(new Error('unused')));
  const broken = { ...terminal, open: () => Promise.reject(new RangeError('broken')) };
  await expect(render(broken)).rejects.toThrow('broken');
});

test.each([
  [[], 'A command is missing'],
  [['draw', 'plan.json'], 'There is no command draw'],
  [['render'], 'The plan is missing'],
  [['render', 'plan.json', 'other.json'], 'One plan is rendered at a time'],
  [['render', 'plan.json', '--format', 'pdf'], 'There is no format pdf, only comment, summary, page, text'],
  [['render', 'plan.json', '--color'], "Unknown option '--color'"],
  [['render', 'plan.json', '--format'], "Option '--format <value>' argument missing"],
  [['render', pathOf('update', 'main.tf')], 'can’t be rendered: there is no plan'],
])('%j is refused', async (args, message) => {
  const { terminal, seen } = terminalOf(args, () => Promise.reject(new Error('unused')));
  await render(terminal);
  expect(seen.written).toBe('');
  expect(seen.refused).toContain(message);
  expect(seen.refused).not.toContain('\n');
});
