import { isJsonObject } from './json.ts';
import type { CheckInstanceJson, CheckJson, Json } from './json.ts';
import type { Check, Redact } from './plan.ts';
import type { Veil } from './veil.ts';

/**
 * The checks that don't pass, or aren't decided yet, one for each instance; of an object without instances, one for
 * itself. One whose status nobody knows isn't decided.
 */
export function toChecks(objects: readonly CheckJson[], veil: Veil, redact: Redact): readonly Check[] {
  return objects.flatMap((object) => {
    const instances = listOf<CheckInstanceJson>(object.instances);
    return (instances.length === 0 ? [object] : instances).flatMap((instance: CheckInstanceJson) =>
      instance.status === 'pass'
        ? []
        : [
            {
              address: veil.address(instance.address?.to_display ?? object.address?.to_display ?? ''),
              status: instance.status === 'fail' || instance.status === 'error' ? instance.status : 'unknown',
              problems: listOf<{ readonly message?: string }>(instance.problems).map(({ message = '' }) =>
                redact(message),
              ),
            },
          ],
    );
  });
}

function listOf<Item>(list: readonly Item[] | null | undefined): readonly Item[] {
  return (list ?? []).filter((item) => isJsonObject(item as Json));
}
