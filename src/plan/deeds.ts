import { actionOf } from './classify.ts';
import { effectOfInvocation, effectOfOutput } from './effect-of-json.ts';
import { readEffect, writeEffect } from './effect-of-resource.ts';
import type { ChangeSource, EffectMeans } from './effect-of-resource.ts';
import { textOf } from './effect.ts';
import type { Effect } from './effect.ts';
import type { Head, Piece } from './head.ts';
import type { ActionInvocationJson } from './json.ts';
import { placeOfOutput } from './place.ts';
import type { PlanDocument } from './reading.ts';
import { isRefreshOnly } from './refresh.ts';
import { VERBS } from './verbs.ts';

/** One of the things that a plan would do. It may still hold secrets. */
export interface Deed {
  /** Of a resource's instance, with the key of a deposed object; `output.name`; or of an action. */
  readonly address: string;
  /** `add`, `change`, `destroy`, … */
  readonly action: string;
  /** Writes all of it. */
  readonly write: (means: EffectMeans) => void;
  readonly read: (means: EffectMeans) => Effect;
}

/** What a plan would do, in its order. */
export function deedsOf(document: PlanDocument): readonly Deed[] {
  const { changes, reads, drift, deferred, outputs, invocations, deferredInvocations } = document;
  const changedOutputs = [...outputs].filter(([, { actions }]) => actionOf(actions) !== 'no-op');
  const refreshOnly = isRefreshOnly(document, changedOutputs.length > 0);
  const driftOf = indexDrift(drift);
  return [
    ...changes.map((head) => ofResource('change', head, driftOf(head))),
    ...reads.map((head) => ofResource('read', head)),
    ...(refreshOnly ? drift.map((head) => ofResource('drift', head)) : []),
    ...deferred.map(({ head, reason }) => ofResource('deferred', head, driftOf(head), reason)),
    ...invocations.map((invocation) => ofInvocation(invocation)),
    ...deferredInvocations.map(({ action_invocation: invocation, reason = 'unknown' }) =>
      ofInvocation(invocation, reason),
    ),
    ...changedOutputs.map(([name, change]) =>
      ofJson(placeOfOutput(name).address, VERBS[actionOf(change.actions)], (withSensitive) =>
        effectOfOutput(name, change, withSensitive),
      ),
    ),
  ];
}

/** Finds what the refresh found of the object that a change is of. */
function indexDrift(drift: readonly Head[]): (head: Head) => Piece | undefined {
  if (drift.length === 0) {
    return () => undefined;
  }
  const found = new Map(drift.map((head) => [addressOf(head), head.change]));
  return (head) => found.get(addressOf(head));
}

function ofResource(kind: ChangeSource['kind'], head: Head, drift?: Piece, reason?: string): Deed {
  return new ResourceDeed(kind, head, drift, reason);
}

/** A class, so that ten thousands of them share what they do. */
class ResourceDeed implements Deed {
  readonly #kind: ChangeSource['kind'];
  readonly #head: Head;
  readonly #drift: Piece | undefined;
  readonly #reason: string | undefined;

  constructor(kind: ChangeSource['kind'], head: Head, drift: Piece | undefined, reason: string | undefined) {
    this.#kind = kind;
    this.#head = head;
    this.#drift = drift;
    this.#reason = reason;
  }

  get address(): string {
    return addressOf(this.#head);
  }

  get action(): string {
    return VERBS[this.#head.action];
  }

  write(means: EffectMeans): void {
    writeEffect(this.#source(), means);
  }

  read(means: EffectMeans): Effect {
    return readEffect(this.#source(), means);
  }

  #source(): ChangeSource {
    const { address, deposed, previousAddress, change } = this.#head;
    return {
      kind: this.#kind,
      address,
      deposed,
      previousAddress,
      reason: this.#reason,
      change,
      drift: this.#drift,
    };
  }
}

function addressOf({ address, deposed }: Head): string {
  return deposed === undefined ? address : `${address} (deposed object ${deposed})`;
}

function ofInvocation(invocation: ActionInvocationJson | undefined, reason?: string): Deed {
  const whole = invocation ?? { address: '' };
  const trigger = whole.lifecycle_action_trigger?.triggering_resource_address;
  // One action can be invoked by several resources.
  const address = trigger === undefined ? whole.address : `${whole.address} (by ${trigger})`;
  return ofJson(address, 'invoke', (withSensitive) => effectOfInvocation(whole, reason, withSensitive));
}

function ofJson(address: string, action: string, effect: (withSensitive: boolean) => Effect): Deed {
  return {
    address,
    action,
    write: ({ ink, withSensitive }) => ink.text(textOf(effect(withSensitive))),
    read: ({ withSensitive }) => effect(withSensitive),
  };
}
