import { expect, test } from '@jest/globals';
import { findStateDump } from '../../../src/terraform/state-dump.ts';

const state =
  '{"version":4,"serial":12345678901234567890,"outputs":{"x":{"value":",\\"type\\":\\"y\\"","type":"string"}}}';
const dump = `{"@level":"info","@message":"Emergency state dump","@module":"terraform.ui","state":${state},"type":"log"}`;

test('the state is found as it was printed, digit by digit', () => {
  expect(findStateDump(`{"@message":"first"}\n${dump}\n{"@message":"Error: Failed to save state"}\n`)).toBe(
    state,
  );
  expect(findStateDump(dump)).toBe(state);
});

test.each([
  ['nothing', ''],
  ['another message', '{"@message":"Apply complete!","type":"log"}\n'],
  ['a dump that was cut', dump.slice(0, 120)],
  ['a dump that is no object', dump.replace(state, '"oops"')],
])('%s is no state', (_, output) => {
  expect(findStateDump(output)).toBeUndefined();
});
