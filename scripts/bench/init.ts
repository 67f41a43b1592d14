import { median, ratioOf, seconds, type Figure } from './figure.ts';
import { measureInit } from './provider-cache.ts';

/** `terraform init` with the providers in the runner's cache, against one that downloads them at 20 MB/s. */
export async function measureProviderCache(): Promise<readonly Figure[]> {
  const { warm, cold } = await measureInit();
  const pairs = warm.flatMap((ours, at) => {
    const theirs = cold[at];
    return theirs === undefined ? [] : [{ ours, theirs }];
  });
  return [
    {
      measured: '`init` with cached providers',
      ours: seconds(median(warm.map(({ wallMs }) => wallMs))),
      theirs: `${seconds(median(cold.map(({ wallMs }) => wallMs)))}, without the cache`,
      ratio: ratioOf(pairs, ({ wallMs }) => wallMs) ?? NaN,
      cpuRatio: ratioOf(pairs, ({ cpuMs }) => cpuMs),
      limit: undefined,
      samples: pairs,
    },
  ];
}
