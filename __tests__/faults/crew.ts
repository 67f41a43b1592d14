/**
 * Plays all, several at a time. When one fails, no further one is begun, and those under way come to their end before
 * the failure is thrown: a job that outlives its test has lost its stage, and keeps the tests from ending.
 */
export async function playAll<T>(
  all: Iterable<T>,
  atOnce: number,
  play: (one: T) => Promise<void>,
): Promise<void> {
  const left = [...all].values();
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    for (const one of left) {
      if (failures.length > 0) return;
      await play(one).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failures.length > 0) throw failures[0];
}
