import { describe, expect, test } from '@jest/globals';
import { findTool } from '../../../src/commands/tool.ts';
import type { Located } from '../../../src/commands/locate.ts';
import type { Order } from '../../../src/commands/order.ts';
import { InstallError } from '../../../src/errors.ts';
import type { Annotation, Delivery, Installed, World } from '../../../src/ports.ts';

/** What there is in the world, and what is asked for. */
interface Scenario {
  readonly onPath?: string;
  readonly cached?: readonly string[];
  /** The releases that are published; without any there is no list. */
  readonly published?: readonly string[];
  readonly asked?: string;
  readonly required?: string;
  readonly mirror?: string;
  readonly remarks?: Delivery['remarks'];
}

/** What came of it: the version and its origin, and what was asked of the world. */
async function play(scenario: Scenario) {
  const { onPath, cached = [], published = [], asked, required, mirror, remarks = [] } = scenario;
  const calls: string[] = [];
  const annotations: Annotation[] = [];
  const tools: World['tools'] = {
    machine: { system: 'linux', architecture: 'x64', memory: 2 ** 33, host: 'here' },
    findOnPath: async () =>
      onPath === undefined ? undefined : { program: '/bin/terraform', version: onPath, origin: 'PATH' },
    listCached: async (platform) => {
      calls.push(`cached ${platform}`);
      return cached;
    },
    readIndex: async (url) => {
      calls.push(url);
      if (published.length === 0) throw new InstallError(`${url} can’t be downloaded`, { mend: 'mend' });
      return JSON.stringify({
        versions: Object.fromEntries(published.map((version) => [version, { version }])),
      });
    },
    install: async ({ version, zip }, folder): Promise<Delivery> => {
      calls.push(zip.url);
      const origin: Installed['origin'] = cached.includes(version) ? 'tool cache' : 'download';
      return { tool: { program: `${folder}/terraform`, version, origin }, remarks };
    },
  };
  const world = {
    tools,
    runner: { annotate: (annotation: Annotation) => annotations.push(annotation) },
  } as unknown as World;
  const order = { inputs: { 'tool-version': asked, 'tool-mirror': mirror } } as unknown as Order;
  const located = {
    stack: { folder: '/temp/stack' },
    configuration: { requiredVersions: required === undefined ? [] : [required] },
  } as unknown as Located;
  const { version, origin, program } = await findTool(world, order, located);
  return { chosen: `${version} (${origin})`, program, calls, annotations };
}

const INDEX = 'https://releases.hashicorp.com/terraform/index.json';
const published = ['1.9.8', '1.11.4', '1.12.9', '1.12.10', '1.13.0-rc1'];

describe('the Terraform that is chosen is', () => {
  test.each<[string, Scenario, string]>([
    ['the one on PATH when it will do', { onPath: '1.11.0', cached: ['1.12.9'] }, '1.11.0 (PATH)'],
    [
      'the newest in the tool cache that fits',
      { onPath: '1.11.0', cached: ['1.12.9', '1.12.10', '1.13.1'], asked: '~> 1.12.0' },
      '1.12.10 (tool cache)',
    ],
    [
      'the newest release that fits',
      { onPath: '1.11.0', published, required: '~> 1.12' },
      '1.12.10 (download)',
    ],
    ['the newest release that is served, when nothing is asked for', { published }, '1.12.10 (download)'],
    ['a newer one than on PATH, where that is too old', { onPath: '1.9.8', published }, '1.12.10 (download)'],
    [
      'the latest release, whatever is at hand',
      { onPath: '1.11.4', cached: ['1.12.9'], published, asked: 'latest' },
      '1.12.10 (download)',
    ],
    ['the latest on PATH', { onPath: '1.12.10', published, asked: 'latest' }, '1.12.10 (PATH)'],
    [
      'the latest in the tool cache',
      { cached: ['1.12.10'], published, asked: 'latest' },
      '1.12.10 (tool cache)',
    ],
    ['a prerelease that is named', { published, asked: '1.13.0-rc1' }, '1.13.0-rc1 (download)'],
  ])('%s', async (_, scenario, chosen) => {
    expect((await play(scenario)).chosen).toBe(chosen);
  });
});

test('a version that is named needs no list, and goes into the stack’s folder', async () => {
  const { calls, program } = await play({ asked: '= 1.11.4' });
  expect(calls).toEqual([
    'cached linux_amd64',
    'https://releases.hashicorp.com/terraform/1.11.4/terraform_1.11.4_linux_amd64.zip',
  ]);
  expect(program).toBe('/temp/stack/bin/terraform');
});

test('a mirror stands for HashiCorp’s host', async () => {
  const { calls } = await play({ published, mirror: 'https://mirror.example/hashicorp/' });
  expect(calls.slice(1)).toEqual([
    'https://mirror.example/hashicorp/terraform/index.json',
    'https://mirror.example/hashicorp/terraform/1.12.10/terraform_1.12.10_linux_amd64.zip',
  ]);
});

test('what somebody should know is annotated', async () => {
  const remarks = [{ level: 'warning', message: 'The key has ended.' }] as const;
  const { annotations } = await play({ published, remarks });
  expect(annotations).toEqual([
    { level: 'warning', title: 'Terraform 1.12.10', message: 'The key has ended.' },
  ]);
});

describe('there is none', () => {
  test('to download: why, what is asked for, and what is at hand', async () => {
    await expect(play({ onPath: '1.9.8', asked: '~> 1.11' })).rejects.toMatchObject({
      message: `no Terraform: ${INDEX} can’t be downloaded (\`tool-version\` asks for \`~> 1.11\`; on PATH is 1.9.8)`,
      mend: 'mend',
      reason: 'install',
    });
  });

  test('that is served', async () => {
    await expect(play({ published, asked: '~> 1.9.0' })).rejects.toThrow('Terraform 1.9.8 is too old');
    await expect(play({ asked: '1.9.8' })).rejects.toThrow('Terraform 1.9.8 is too old');
  });

  test('that fits', async () => {
    await expect(play({ published, asked: '~> 2.0' })).rejects.toThrow(
      '`tool-version` asks for `~> 2.0`; to choose from: 5 releases up to 1.13.0-rc1',
    );
  });
});
