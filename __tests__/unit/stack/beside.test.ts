import { expect, test } from '@jest/globals';
import { placeBeside } from '../../../src/stack/beside.ts';

const backend = (...settings: string[]) => ({
  kind: 's3' as const,
  bucket: 'states',
  key: 'a/b/terraform.tfstate',
  settings: ['bucket=states', 'key=a/b/terraform.tfstate', ...settings],
});

test.each([
  {
    what: 'beside the state',
    workspace: 'default',
    further: [],
    url: 's3://states/a/b/terraform.errored.tfstate',
  },
  {
    what: 'of a workspace',
    workspace: 'blue',
    further: [],
    url: 's3://states/env:/blue/a/b/terraform.errored.tfstate',
  },
  {
    what: 'of a workspace below a prefix of its own',
    workspace: 'blue',
    further: ['workspace_key_prefix=ws'],
    url: 's3://states/ws/blue/a/b/terraform.errored.tfstate',
  },
  {
    what: 'by the last word about bucket and key',
    workspace: 'default',
    further: ['key=other/.state', 'bucket=else'],
    url: 's3://else/other/.state.errored',
  },
  {
    what: 'without an extension',
    workspace: 'default',
    further: ['key=a.b/c'],
    url: 's3://states/a.b/c.errored',
  },
])('the place is $what', ({ workspace, further, url }) => {
  const beside = placeBeside(backend(...further), workspace, '/root');
  expect(beside.url).toBe(url);
  expect(beside.settings.at(-1)).toBe(`key=${url.split('/').slice(3).join('/')}`);
});

test('files of settings are found from elsewhere', () => {
  const { settings } = placeBeside(backend('s3.tfbackend', '/etc/s3.tfbackend'), 'default', '/root');
  expect(settings).toContain('/root/s3.tfbackend');
  expect(settings).toContain('/etc/s3.tfbackend');
});
