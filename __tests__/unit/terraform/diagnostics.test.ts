import { expect, test } from '@jest/globals';
import { distinct, parseValidation, toDiagnostic } from '../../../src/terraform/diagnostics.ts';

const undeclared = {
  severity: 'error',
  summary: 'Reference to undeclared input variable',
  detail: 'An input variable with the name "nope" has not been declared.',
  range: {
    filename: 'main.tf',
    start: { line: 5, column: 11, byte: 77 },
    end: { line: 7, column: 19, byte: 85 },
  },
  snippet: { context: null, code: '  input = var.nope', start_line: 5, values: [] },
};

test('what validate prints', () => {
  const stdout = JSON.stringify({
    format_version: '1.0',
    valid: false,
    diagnostics: [undeclared, { severity: 'warning', summary: 'Old', detail: '' }, undeclared],
  });
  expect(parseValidation(stdout)).toEqual([
    {
      severity: 'error',
      summary: 'Reference to undeclared input variable',
      detail: 'An input variable with the name "nope" has not been declared.',
      address: undefined,
      range: { file: 'main.tf', line: 5, endLine: 7 },
    },
    { severity: 'warning', summary: 'Old', detail: '', address: undefined, range: undefined },
  ]);
});

test.each([
  '',
  'panic: runtime error',
  '[]',
  '{"diagnostics":{}}',
  '{"diagnostics":[null,{},{"summary":1}]}',
])('%j has no diagnostics', (stdout) => {
  expect(parseValidation(stdout)).toEqual([]);
});

test('an error with everything in its summary is parted after the first line', () => {
  const summary =
    'Failed to get existing workspaces: S3 bucket "b" does not exist.\n\nThe referenced S3 bucket must have been previously created.\n';
  expect(toDiagnostic({ severity: 'error', summary, detail: '' })).toMatchObject({
    summary: 'Failed to get existing workspaces: S3 bucket "b" does not exist.',
    detail: 'The referenced S3 bucket must have been previously created.',
  });
});

test('the address is kept, and an empty one is none', () => {
  expect(toDiagnostic({ summary: 'x', address: 'a.b[1]' })?.address).toBe('a.b[1]');
  expect(toDiagnostic({ summary: 'x', address: '' })?.address).toBeUndefined();
});

test('a range without lines points at the first', () => {
  expect(toDiagnostic({ summary: 'x', range: { filename: 'a.tf' } })?.range).toEqual({
    file: 'a.tf',
    line: 1,
    endLine: 1,
  });
});

test("init's preamble goes once there is an error proper, and stays when it is alone", () => {
  const preamble = toDiagnostic({
    severity: 'error',
    summary:
      'Terraform encountered problems during initialisation, including problems\nwith the configuration, described below.',
    detail: '',
  });
  const error = toDiagnostic(undeclared);
  if (!preamble || !error) throw new Error('both are diagnostics');
  expect(distinct([error, preamble, error])).toEqual([error]);
  expect(distinct([preamble])).toEqual([preamble]);
});

test('a validation is told by file and line, whatever order Terraform found it in', () => {
  const at = (filename: string, line: number) => ({
    severity: 'error',
    summary: `${filename}:${line}`,
    detail: '',
    range: { filename, start: { line }, end: { line } },
  });
  const stdout = JSON.stringify({ diagnostics: [at('b.tf', 1), at('a.tf', 10), at('a.tf', 9)] });
  expect(parseValidation(stdout).map(({ summary }) => summary)).toEqual(['a.tf:9', 'a.tf:10', 'b.tf:1']);
});
