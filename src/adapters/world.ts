import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { World } from '../ports.ts';
import { findActionFolder } from './action-folder.ts';
import { createCloud } from './aws.ts';
import { readEvent } from './event.ts';
import { createFiles } from './files.ts';
import { connectToGitHub } from './github.ts';
import { readPageAssets } from './page-assets.ts';
import { createProcesses } from './process.ts';
import { createProviderCache } from './provider-cache.ts';
import { hashicorpKey } from './release/hashicorp.ts';
import { createRunner } from './runner.ts';
import { createTools } from './terraform.ts';

/** The real world: this runner, this disk, GitHub and AWS. */
export function createWorld(): World {
  const runner = createRunner();
  const { job, environment } = runner;
  return {
    runner,
    actionFolder: findActionFolder(),
    event: async () => readEvent(job, await runner.payload()),
    pageAssets: () => readPageAssets(join(findActionFolder(), 'dist', 'page', 'index.html')),
    clock: () => Date.now(),
    wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => undefined),
    files: createFiles(),
    processes: createProcesses({
      saveState: (name, value) => runner.saveState(name, value),
      cancelled: runner.cancelled,
    }),
    tools: createTools({
      path: environment['PATH'] ?? '',
      toolCache: environment['RUNNER_TOOL_CACHE'],
      environment,
      key: hashicorpKey,
      clock: () => Date.now(),
      download: { cancelled: runner.cancelled },
    }),
    providerCache: createProviderCache({
      environment,
      program: join(findActionFolder(), 'dist', 'cache', 'index.js'),
    }),
    connectToGitHub: (token) =>
      connectToGitHub({
        token,
        apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
        repository: job.repository,
        userAgent: 'planwright',
      }),
    cloud: createCloud({
      tokenRequestUrl: environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
      tokenRequestToken: environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
      mask: (secret) => runner.mask(secret),
    }),
  };
}
