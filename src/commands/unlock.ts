import { quote } from '../terraform/shell.ts';
import { RefusalError, TerraformError, type LockError, type LockInfo } from '../errors.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf } from '../stack/stack.ts';
import { comparesIds, describeLock } from '../terraform/lock.ts';
import type { Bench } from './bench.ts';
import { askHolder, freeLock, lockErrorOf, typeOf } from './lock.ts';
import type { Prepared } from './prepare.ts';

/**
 * Frees the state's lock if it is the one that `lock-id` names, and says whose it was. A lock that is free already
 * is none to free: that a second dispatch finds it so isn't a failure.
 * @throws LockError when it is another, which stays
 * @throws RefusalError for a backend that would free a lock whatever its id
 * @throws TerraformError, reason `init`, when the lock can't be read or freed
 */
export async function unlock({ bench }: Prepared): Promise<Outcome> {
  const id = bench.inputs['lock-id'] ?? '';
  refuseUncompared(bench, id);
  // Asked first, since Terraform doesn't tell whose lock it has freed.
  const holder = await askHolder(bench);
  if (holder.kind === 'held' && holder.lock.id !== id) throw otherLock(bench, id, holder.lock);
  const answer = holder.kind === 'held' ? await freeLock(bench, id) : holder;
  switch (answer.kind) {
    case 'freed':
      return { kind: 'unlocked', lockId: id, lock: holder.kind === 'held' ? holder.lock : undefined };
    case 'free':
      return { kind: 'skipped', why: 'Nobody holds the state’s lock: there is nothing to free.' };
    case 'held':
      throw otherLock(bench, id, answer.lock);
    case 'unknown':
      throw new TerraformError('init', `the state’s lock can’t be freed: ${answer.why}`, []);
  }
}

function otherLock(bench: Bench, id: string, lock: LockInfo): LockError {
  return lockErrorOf(
    bench,
    lock,
    `\`${id}\` isn’t the lock, and nothing was freed: ${describeLock(lock)}, by the id \`${lock.id.replaceAll('`', "'")}\``,
  );
}

function refuseUncompared({ backend, stack }: Bench, id: string): void {
  const type = typeOf(backend);
  if (comparesIds(type)) return;
  throw new RefusalError(
    `\`command: unlock\` doesn’t serve a \`${type}\` backend: Terraform wouldn’t see to it that the lock is this one`,
    { mend: `terraform -chdir=${quote(placeOf(stack))} force-unlock ${quote(id)}` },
  );
}
