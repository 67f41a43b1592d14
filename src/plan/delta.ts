import type { Deviation } from '../errors.ts';
import type { ChangeDigest, Print } from './fingerprint.ts';
import { recordedChanges } from './record.ts';
import type { PlanRecord, RecordedChange } from './record.ts';

/** How a fresh plan stands to the one that was reviewed. */
export type Delta =
  | { readonly kind: 'equal' }
  /** Nothing but what was reviewed, and less of it. */
  | { readonly kind: 'part' }
  /** The deviations are undefined when too many changes were reviewed to tell. */
  | { readonly kind: 'different'; readonly deviations: readonly Deviation[] | undefined };

/**
 * Compares a fresh plan with the record of the reviewed one.
 * @param print - keyed as the record is
 */
export function compare(record: PlanRecord, print: Print): Delta {
  if (record.fingerprint === print.fingerprint) {
    return { kind: 'equal' };
  }
  const recorded = recordedChanges(record);
  if (recorded === undefined) {
    return { kind: 'different', deviations: undefined };
  }
  const reviewed = Map.groupBy(recorded, ({ place }) => place);
  const fresh = Map.groupBy(print.digests, ({ place }) => place);
  const deviations = [...fresh].flatMap(([place, digests]) =>
    deviationsAt(digests, reviewed.get(place) ?? []),
  );
  const gone = recorded.filter(({ place }) => !fresh.has(place));
  return deviations.length === 0 && print.digests.length <= recorded.length
    ? { kind: 'part' }
    : { kind: 'different', deviations: [...deviations, ...goneOf(gone, print)] };
}

/** Of the changes at one place: there is one, or several whose addresses look the same without their secrets. */
function deviationsAt(
  digests: readonly ChangeDigest[],
  reviewed: readonly RecordedChange[],
): readonly Deviation[] {
  const left = [...reviewed];
  const others = digests.filter((digest) => {
    const at = left.findIndex((change) => wasReviewed(digest, change));
    return at === -1 || left.splice(at, 1).length === 0;
  });
  return others.map(({ address, action, attributes }): Deviation => {
    const [old] = left.splice(0, 1);
    const known = old?.attributes;
    return {
      kind: old === undefined ? 'new' : 'changed',
      address,
      action,
      attributes:
        known === undefined
          ? []
          : attributes.flatMap(({ name, digest }) => (name === '' || known.includes(digest) ? [] : [name])),
    };
  });
}

/** Whether a change is what was reviewed, or is once that is left unknown which was unknown then. */
function wasReviewed(digest: ChangeDigest, { content, attributes }: RecordedChange): boolean {
  return (
    content === digest.content ||
    (attributes !== undefined && content === digest.contentBefore(new Set(attributes)))
  );
}

function goneOf(gone: readonly RecordedChange[], print: Print): readonly Deviation[] {
  if (gone.length === 0) {
    return [];
  }
  const addresses = new Map(print.unchanged.map((address) => [print.digestAddress(address), address]));
  return gone.map(({ place }) => ({
    kind: 'gone',
    address: addresses.get(place),
    action: undefined,
    attributes: [],
  }));
}
