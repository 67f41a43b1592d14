import { describe, expect, test } from '@jest/globals';
import { annotateBlocks } from '../../../src/commands/blocks.ts';
import type { ResourceChange } from '../../../src/plan/plan.ts';
import type { World } from '../../../src/ports.ts';
import type { Stack } from '../../../src/stack/stack.ts';
import { changeOf } from '../../fixtures/build.ts';

const destroyed = (address: string): ResourceChange => changeOf(address, 'delete');

const MODULES = {
  Modules: [
    { Key: '', Dir: '.' },
    { Key: 'api', Dir: 'modules/api' },
    { Key: 'api.inner', Dir: 'modules/inner' },
    { Key: 'shared', Dir: '../shared' },
    { Key: 'outside', Dir: '../../outside' },
    { Key: 'fetched', Dir: '/temp/infra/data/modules/fetched' },
  ],
};

const ROOT: Stack = {
  identity: { kind: 'root', directory: 'infra', environment: undefined, workspace: 'default' },
  name: 'infra',
  root: '/repository/infra',
  folder: '/temp/infra',
};

/**
 * The annotations of some changes as `file:line message`, and which files were read.
 * @param files - by their paths in the workspace; what is null can't be read
 */
async function annotate(
  files: Readonly<Record<string, string | null>>,
  changes: readonly ResourceChange[],
  stack: Stack = ROOT,
) {
  const read: string[] = [];
  const all = new Map<string, string | null>([
    ['/temp/infra/data/modules/modules.json', JSON.stringify(MODULES)],
    ...Object.entries(files).map(([path, text]) => [`/repository/${path}`, text] as const),
  ]);
  const world = {
    runner: { job: { workspace: '/repository' } },
    files: {
      read: async (path: string) => {
        read.push(path);
        const text = all.get(path);
        if (text === null) throw new Error(`EISDIR: ${path}`);
        return text;
      },
      list: async (folder: string) => {
        const names = [...all.keys()].filter((path) => path.slice(0, path.lastIndexOf('/')) === folder);
        return names.length === 0 ? undefined : names.map((path) => path.slice(folder.length + 1));
      },
    },
  } as unknown as World;
  const annotations = await annotateBlocks({ world, stack }, { changes });
  return { read, lines: annotations.map(({ file, line, message }) => `${file}:${line} ${message}`) };
}

describe('annotateBlocks', () => {
  test('finds blocks in the root, in modules, and beside the root', async () => {
    const { lines } = await annotate(
      {
        'infra/main.tf': '\nresource "t" "x" {}',
        'infra/modules/api/a.tf': 'resource "t" "x" {}',
        'infra/modules/inner/a.tf.json': '{"resource": {"t": {\n"x": {}}}}',
        'shared/a.tf': '\n\n\nresource "t" "x" {}',
      },
      ['t.x', 'module.api.t.x', 'module.api["k"].module.inner.t.x', 'module.shared.t.x[0]'].map(destroyed),
    );
    expect(lines).toEqual([
      'infra/main.tf:2 This plan destroys `t.x`.',
      'infra/modules/api/a.tf:1 This plan destroys `module.api.t.x`.',
      'infra/modules/inner/a.tf.json:2 This plan destroys `module.api["k"].module.inner.t.x`.',
      'shared/a.tf:4 This plan destroys `module.shared.t.x[0]`.',
    ]);
  });

  test.each<readonly [string, readonly ResourceChange[], Stack]>([
    [
      'nothing is destroyed or replaced',
      [changeOf('t.x', 'create'), changeOf('t.x', 'update'), changeOf('t.x', 'forget')],
      ROOT,
    ],
    [
      'a version takes the place of another',
      [changeOf('aws_lambda_layer_version.x', 'replace', { createsFirst: true })],
      ROOT,
    ],
    [
      'the root comes with the action',
      [destroyed('t.x')],
      { ...ROOT, identity: { ...ROOT.identity, kind: 'service', service: 'orders' } },
    ],
  ])('reads nothing when %s', async (_, changes, stack) => {
    expect(await annotate({ 'infra/main.tf': 'resource "t" "x" {}' }, changes, stack)).toEqual({
      read: [],
      lines: [],
    });
  });

  test('leaves out what lies outside the workspace, and reads none of it', async () => {
    const { lines, read } = await annotate({ '../outside/a.tf': 'resource "t" "x" {}' }, [
      destroyed('module.outside.t.x'),
      destroyed('module.fetched.t.x'),
      destroyed('module.unheard_of.t.x'),
    ]);
    expect(lines).toEqual([]);
    expect(read.filter((path) => path.endsWith('.tf'))).toEqual([]);
  });

  test('finds the `removed` block of a resource, or of a module around it', async () => {
    const { lines } = await annotate(
      {
        'infra/main.tf':
          'removed {\n from = t.gone\n}\nremoved {\n from = module.old\n}\nremoved {\n from = module.api.t.y\n}',
        'infra/modules/api/a.tf': 'removed {\n from = module.inner.t.y\n}\nresource "t" "kept" {}',
      },
      [
        't.gone',
        't.lost',
        'module.old["k"].t.x',
        'module.old.module.deep.t.x',
        'module.api.t.y',
        'module.api.module.inner.t.y',
      ].map(destroyed),
    );
    expect(lines.map((line) => line.replace(' This plan destroys', ''))).toEqual([
      'infra/main.tf:1 `t.gone`.',
      'infra/main.tf:4 `module.old["k"].t.x`.',
      'infra/main.tf:4 `module.old.module.deep.t.x`.',
      'infra/main.tf:7 `module.api.t.y`.',
      'infra/modules/api/a.tf:1 `module.api.module.inner.t.y`.',
    ]);
  });

  test('says once what happens to instances of one block, and apart what is another matter', async () => {
    const { lines } = await annotate({ 'infra/main.tf': 'resource "t" "x" {}' }, [
      changeOf('t.x[0]', 'replace'),
      destroyed('t.x[1]'),
      destroyed('t.x[2]'),
      changeOf('t.x[3]', 'delete', { deposed: '1a2b' }),
    ]);
    expect(lines).toEqual([
      'infra/main.tf:1 This plan destroys 2 instances of `t.x`.',
      'infra/main.tf:1 This plan destroys a deposed object of `t.x[3]`.',
      'infra/main.tf:1 This plan replaces `t.x[0]`.',
    ]);
  });

  test('gives ten, those that hold data first', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `t.x${index}`);
    const addresses = [...names, 'aws_sqs_queue.x'];
    const text = addresses.map((address) => `resource "${address.split('.').join('" "')}" {}`).join('\n');
    const { lines } = await annotate({ 'infra/main.tf': text }, [
      ...addresses.map(destroyed),
      changeOf('aws_sqs_queue.x[0]', 'replace'),
    ]);
    expect(lines).toHaveLength(10);
    expect(lines.slice(0, 3)).toEqual([
      'infra/main.tf:31 This plan destroys `aws_sqs_queue.x`: it holds data.',
      'infra/main.tf:31 This plan replaces `aws_sqs_queue.x[0]`: it holds data.',
      'infra/main.tf:1 This plan destroys `t.x0`.',
    ]);
  });

  test('passes over what can’t be read, is too long, or is no configuration', async () => {
    const block = 'resource "t" "x" {}';
    const { lines, read } = await annotate(
      {
        'infra/a.tf': null,
        'infra/b.tf': `${block}\n#${' '.repeat(1_000_000)}`,
        'infra/.c.tf': block,
        'infra/d.tf.bak': block,
        'infra/e.tf': `\n\n${block}`,
      },
      [destroyed('t.x'), destroyed('t.y')],
    );
    expect(lines).toEqual(['infra/e.tf:3 This plan destroys `t.x`.']);
    expect(read.filter((path) => path.startsWith('/repository'))).toEqual([
      '/repository/infra/a.tf',
      '/repository/infra/b.tf',
      '/repository/infra/e.tf',
    ]);
  });

  test('has the root at the top of the workspace, before any module was installed', async () => {
    const stack: Stack = {
      ...ROOT,
      identity: { kind: 'root', directory: '.', environment: undefined, workspace: 'default' },
      folder: '/temp/none',
      root: '/repository',
    };
    const { lines } = await annotate({ 'main.tf': 'resource "t" "x" {}' }, [destroyed('t.x')], stack);
    expect(lines).toEqual(['main.tf:1 This plan destroys `t.x`.']);
  });
});
