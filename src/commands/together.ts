/** Waits for all, so that none goes on behind a failure; what is thrown is the failure of the first that failed. */
export async function settleAll<T extends readonly unknown[]>(
  all: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(all);
  return Promise.all(all);
}
