import { expect, test } from '@jest/globals';
import { isImportRefused, isOfSaving } from '../../../src/terraform/saving.ts';
import { parseState, saysTheSame } from '../../../src/terraform/state.ts';

const about = (summary: string) => ({
  severity: 'error' as const,
  summary,
  detail: '',
  address: undefined,
  range: undefined,
});

test('what Terraform reports of the saving is told from what it reports of the apply', () => {
  expect(isOfSaving(about('Failed to persist state to backend'))).toBe(true);
  expect(isOfSaving(about('Error releasing the state lock'))).toBe(true);
  expect(isOfSaving(about('local-exec provisioner error'))).toBe(false);
});

test.each([
  ['cannot import state with lineage "a" over unrelated\nstate with lineage "b"', true],
  ['Failed to write state: cannot import state with serial 0 over newer state with serial 1', true],
  ['cannot overwrite existing state with serial 1 with a different state that has the\nsame serial', true],
  ['Failed to persist state: failed to upload state: api error AccessDenied', false],
])('%j is a refusal for what is in its place: %s', (said, refused) => {
  expect(isImportRefused(said)).toBe(refused);
});

test('states are the same by what they say of the world', () => {
  const state = (serial: number, lineage: string, input: string) =>
    parseState(JSON.stringify({ version: 4, serial, lineage, outputs: {}, resources: [{ input }] }));
  const [one, later, other] = [state(1, 'a', 'x'), state(2, 'b', 'x'), state(1, 'a', 'y')];
  if (!one || !later || !other) throw new Error('a state isn’t read');
  expect(saysTheSame(one, later)).toBe(true);
  expect(saysTheSame(one, other)).toBe(false);
});

test.each(['', '{"version":4,"line', '[]', '{}'])('%j is no state', (text) => {
  expect(parseState(text)).toBeUndefined();
});
