import { expect, test } from '@jest/globals';
import { findPluginCache } from '../../../src/terraform/cli-config.ts';

const SET = '# ours\nplugin_cache_dir = "$HOME/.terraform.d/plugin-cache"\n';
const UNSET = '# plugin_cache_dir = "x"\nprovider_installation {\n  direct {}\n}\n';

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, string | undefined]>([
  ['nothing says anything', {}, {}, undefined],
  ['the variable', { TF_PLUGIN_CACHE_DIR: '/cache' }, {}, 'TF_PLUGIN_CACHE_DIR'],
  ['an empty variable', { TF_PLUGIN_CACHE_DIR: '' }, {}, undefined],
  [
    'the home’s configuration',
    { HOME: '/home/ada' },
    { '/home/ada/.terraformrc': SET },
    '/home/ada/.terraformrc',
  ],
  ['a named one', { TF_CLI_CONFIG_FILE: '/rc', HOME: '/h' }, { '/rc': SET }, '/rc'],
  [
    'a named one, instead of the home’s',
    { TF_CLI_CONFIG_FILE: '/rc', HOME: '/h' },
    { '/rc': UNSET, '/h/.terraformrc': SET },
    undefined,
  ],
  [
    'a named one that isn’t there',
    { TF_CLI_CONFIG_FILE: '/gone', HOME: '/h' },
    { '/h/.terraformrc': SET },
    '/h/.terraformrc',
  ],
])('%s', async (_, environment, files, found) => {
  expect(await findPluginCache(environment, async (path) => Promise.resolve(files[path]))).toBe(found);
});
