import { expect, test } from '@jest/globals';
import { sourceOf } from '../../../src/plan/source.ts';
import { findStateDump } from '../../../src/terraform/state-dump.ts';

const state =
  '{"version":4,"serial":12345678901234567890,"outputs":{"x":{"value":",\\"type\\":\\"y\\"","type":"string"}}}';
const dump = `{"@level":"info","@message":"Emergency state dump","@module":"terraform.ui","state":${state},"type":"log"}`;

const find = (output: string): string | undefined => findStateDump(sourceOf(output));

test('the state is found as it was printed, digit by digit', () => {
  expect(find(`{"@message":"first"}\n${dump}\n{"@message":"Error: Failed to save state"}\n`)).toBe(state);
  expect(find(dump)).toBe(state);
});

test.each([
  ['nothing', ''],
  ['another message', '{"@message":"Apply complete!","type":"log"}\n'],
  ['a dump that was cut', dump.slice(0, 120)],
  ['a dump that is no object', dump.replace(state, '"oops"')],
])('%s is no state', (_, output) => {
  expect(find(output)).toBeUndefined();
});

// In bytes: what is read at once.
const part = 1 << 20;

test.each([-60, -40, -30, -20, -10, 0])(
  'wherever what was printed before it ends: %i bytes from a part',
  (offset) => {
    const before = 'é'.repeat((part + offset) / 2);
    expect(find(`${before}\n${dump}\n`)).toBe(state);
    expect(find(`${dump}\n${before}`)).toBe(state);
  },
);

test('in a line of many parts', () => {
  const large = `{"version":4,"text":"${'é'.repeat(part)}"}`;
  expect(find(`first\n${dump.replace(state, large)}\nlast\n`)).toBe(large);
});

test('the last of several', () => {
  const newer = state.replace('4', '5');
  expect(find(`${dump}\n${'x'.repeat(3 * part)}\n${dump.replace(state, newer)}\n`)).toBe(newer);
});
