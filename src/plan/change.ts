import { actionOf } from './classify.ts';
import type { Head } from './head.ts';
import type { ChangeJson, ImportingJson } from './json.ts';
import { sidesOf } from './late.ts';
import type { MakeLateChange } from './late.ts';
import { placeOfOutput, placeOfResource } from './place.ts';
import type { OutputChange, ResourceChange, Step, Value } from './plan.ts';
import { REDACTED } from './redactor.ts';
import { isMapping } from './value.ts';
import type { Veil } from './veil.ts';

/** A change without secrets; its sides are read when they are asked for. */
export function toResourceChange(head: Head, veil: Veil, late: MakeLateChange): ResourceChange {
  const { key, importing, previousAddress } = head;
  const address = veil.address(head.address);
  return late(
    {
      address,
      module: veil.address(head.module),
      type: head.type,
      name: head.name,
      key: typeof key === 'string' ? veil.key(key) : key,
      mode: head.mode,
      action: head.action,
      createsFirst: head.createsFirst,
      previousAddress: previousAddress === undefined ? undefined : veil.address(previousAddress),
      importId: importing === undefined ? undefined : importIdOf(importing, veil, address),
      deposed: head.deposed,
      reason: head.reason,
      unknownAction: head.unknownAction,
      replacePaths: head.replacePaths.map((path) => path.map((step, index) => veilStep(step, index, veil))),
    },
    head.change,
  );
}

/** The first step is the provider's own name for an attribute; the others can be keys, which are data. */
function veilStep(step: Step, index: number, veil: Veil): Step {
  return index === 0 || typeof step === 'number' ? step : veil.key(step);
}

/** The id; of an identity, what it is made of: `bucket = orders, region = eu-west-1`. */
function importIdOf({ id, identity }: ImportingJson, veil: Veil, address: string): string {
  const imported = veil.value({ value: id ?? identity, sensitive: [] }, placeOfResource(address));
  if (!isMapping(imported)) {
    return typeof imported === 'string' ? imported : '';
  }
  return [...imported.entries]
    .filter(([, entry]) => entry !== null)
    .map(([name, entry]) => `${name} = ${inWords(entry)}`)
    .join(', ');
}

function inWords(value: Value): string {
  if (typeof value !== 'object' || value === null) {
    return String(value);
  }
  return value.kind === 'exact' ? value.digits : value.kind === 'secret' ? REDACTED : '…';
}

/** What a plan does to outputs, without secrets. */
export function toOutputs(changes: ReadonlyMap<string, ChangeJson>, veil: Veil): readonly OutputChange[] {
  return [...changes].flatMap(([name, change]) => {
    const action = actionOf(change.actions);
    if (action !== 'create' && action !== 'update' && action !== 'delete') {
      return [];
    }
    return [{ name, action, ...sidesOf(change, veil, placeOfOutput(name)) }];
  });
}
