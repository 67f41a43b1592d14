import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseMessage } from '../../../src/terraform/messages.ts';

// Lines that Terraform 1.11.4 printed.
const resource =
  '"resource":{"addr":"module.m.terraform_data.a[\\"é\\"]","module":"module.m","resource":"terraform_data.a[\\"é\\"]","implied_provider":"terraform","resource_type":"terraform_data","resource_name":"a","resource_key":"é"}';
const head = (text: string) =>
  `{"@level":"info","@message":${JSON.stringify(text)},"@module":"terraform.ui","@timestamp":"2026-11-22T14:43:37.387857Z"`;
const address = 'module.m.terraform_data.a["é"]';

describe('a message', () => {
  test('version', () => {
    expect(
      parseMessage(`${head('Terraform 1.11.4')},"terraform":"1.11.4","type":"version","ui":"1.2"}`),
    ).toEqual({
      kind: 'version',
      version: '1.11.4',
      text: 'Terraform 1.11.4',
    });
  });

  test.each(['planned_change', 'resource_drift'])('%s', (kind) => {
    const line = `${head('Plan to create')},"change":{${resource},"action":"create"},"type":"${kind}"}`;
    expect(parseMessage(line)).toEqual({ kind, address, action: 'create', text: 'Plan to create' });
  });

  test('change_summary', () => {
    const changes = '"changes":{"add":1,"change":2,"import":3,"remove":4,"operation":"apply"}';
    expect(parseMessage(`${head('Apply complete!')},${changes},"type":"change_summary"}`)).toEqual({
      kind: 'change_summary',
      operation: 'apply',
      add: 1,
      change: 2,
      import: 3,
      remove: 4,
      text: 'Apply complete!',
    });
  });

  test('outputs after a plan and after an apply; sensitive ones without a value', () => {
    const line = `${head('Outputs: 2')},"outputs":{"planned":{"sensitive":false,"action":"create"},"applied":{"sensitive":false,"type":"string","value":"x"},"secret":{"sensitive":true,"type":"string","value":"hunter2"}},"type":"outputs"}`;
    expect(parseMessage(line)).toEqual({
      kind: 'outputs',
      outputs: {
        planned: { sensitive: false, action: 'create', value: undefined },
        applied: { sensitive: false, action: undefined, value: 'x' },
        secret: { sensitive: true, action: undefined, value: undefined },
      },
      text: 'Outputs: 2',
    });
  });

  test.each(['apply_start', 'apply_progress', 'apply_complete', 'apply_errored'])('%s', (kind) => {
    const line = `${head('Still creating...')},"hook":{${resource},"action":"create","elapsed_seconds":10},"type":"${kind}"}`;
    expect(parseMessage(line)).toEqual({
      kind,
      address,
      action: 'create',
      elapsedSeconds: 10,
      text: 'Still creating...',
    });
  });

  test.each(['provision_start', 'provision_progress', 'provision_complete', 'provision_errored'])(
    '%s',
    (kind) => {
      const line = `${head('hello')},"hook":{${resource},"provisioner":"local-exec","output":"hello"},"type":"${kind}"}`;
      expect(parseMessage(line)).toEqual({ kind, address, provisioner: 'local-exec', text: 'hello' });
    },
  );

  test.each(['refresh_start', 'refresh_complete'])('%s', (kind) => {
    const line = `${head('Refreshing')},"hook":{${resource},"id_key":"id","id_value":"1"},"type":"${kind}"}`;
    expect(parseMessage(line)).toEqual({ kind, address, text: 'Refreshing' });
  });

  test('diagnostic', () => {
    const line =
      '{"@level":"error","@message":"Error: local-exec provisioner error","@module":"terraform.ui","@timestamp":"2026-11-22T14:43:48.482878Z","diagnostic":{"severity":"error","summary":"local-exec provisioner error","detail":"Error running command \'exit 3\': exit status 3. Output: ","address":"terraform_data.b[1]","range":{"filename":"main.tf","start":{"line":18,"column":28,"byte":342},"end":{"line":18,"column":29,"byte":343}}},"type":"diagnostic"}';
    expect(parseMessage(line)).toEqual({
      kind: 'diagnostic',
      diagnostic: {
        severity: 'error',
        summary: 'local-exec provisioner error',
        detail: "Error running command 'exit 3': exit status 3. Output:",
        address: 'terraform_data.b[1]',
        range: { file: 'main.tf', line: 18, endLine: 18 },
      },
      text: 'Error: local-exec provisioner error',
    });
  });

  test.each(['init_output', 'log'])('%s', (kind) => {
    expect(parseMessage(`${head('Initializing')},"type":"${kind}"}`)).toEqual({ kind, text: 'Initializing' });
  });

  test.each(['ephemeral_op_start', 'of a later version'])('%s is other', (type) => {
    expect(parseMessage(`${head('Acquiring')},"type":"${type}"}`)).toEqual({
      kind: 'other',
      text: 'Acquiring',
    });
  });
});

describe('no message', () => {
  test.each(['', 'Successfully configured the backend "s3"!', '{', '{"a":1}', '[]', '"@message"', 'null'])(
    '%j',
    (line) => {
      expect(parseMessage(line)).toBeUndefined();
    },
  );

  test('and nothing is thrown, whatever the line', () => {
    const types = fc.constantFrom(
      'diagnostic',
      'outputs',
      'change_summary',
      'apply_start',
      'planned_change',
      'version',
    );
    const body = fc.dictionary(
      fc.constantFrom('changes', 'hook', 'change', 'outputs', 'diagnostic'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(types, body, (type, rest) => {
        expect(parseMessage(JSON.stringify({ ...rest, type, '@message': 'x' }))).toHaveProperty('text', 'x');
      }),
    );
  });
});
