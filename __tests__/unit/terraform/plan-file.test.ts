import { expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readPlanFile } from '../../../src/terraform/plan-file.ts';

function planFile(state: unknown): Uint8Array {
  return zipSync({
    tfplan: strToU8('binary'),
    tfstate: strToU8(typeof state === 'string' ? state : JSON.stringify(state)),
    'tfstate-prev': strToU8('{"lineage":"another"}'),
  });
}

test('lineage and outputs', () => {
  const state = {
    version: 4,
    lineage: '69ba80d6-78cc-f0f4-7b46-4e27f1cf197e',
    outputs: {
      url: { value: 'é', type: 'string' },
      key: { value: ['x'], type: ['list', 'string'], sensitive: true },
    },
  };
  expect(readPlanFile(planFile(state))).toEqual({
    lineage: '69ba80d6-78cc-f0f4-7b46-4e27f1cf197e',
    outputs: { url: { value: 'é', sensitive: false }, key: { value: ['x'], sensitive: true } },
  });
});

test('before there is a state', () => {
  const state = {
    version: 4,
    terraform_version: '1.11.4',
    serial: 0,
    lineage: '',
    outputs: {},
    resources: [],
  };
  expect(readPlanFile(planFile(state))).toEqual({ lineage: '', outputs: {} });
});

test.each([
  ["isn't a zip", strToU8('no zip')],
  ['has no member tfstate', zipSync({ tfplan: strToU8('') })],
  ["isn't JSON", planFile('{')],
])('a file that %s', (message, bytes) => {
  expect(() => readPlanFile(bytes)).toThrow(message);
});
