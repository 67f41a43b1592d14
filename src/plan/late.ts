import { isJsonObject, parseJson } from './json.ts';
import type { ChangeJson } from './json.ts';
import { placeOfResource } from './place.ts';
import type { Place } from './place.ts';
import type { ResourceChange, Value } from './plan.ts';
import type { Piece } from './head.ts';
import type { PlanSource } from './source.ts';
import type { Veil } from './veil.ts';

/** Both sides of a change, without secrets. */
export interface Sides {
  readonly before: Value;
  readonly after: Value;
}

/** All of a change but its sides. */
export type Metadata = Omit<ResourceChange, keyof Sides>;

/** Makes a change of which the sides are read from the source each time that they are asked for. */
export type MakeLateChange = (metadata: Metadata, change: Piece) => ResourceChange;

/**
 * Veils both sides by both flags: what was secret before it lost the flag still is.
 * @param telling - whether there can be more to hide than what is known
 */
export function sidesOf(change: ChangeJson, veil: Veil, place: Place, telling = true): Sides {
  const sensitive = [change.before_sensitive, change.after_sensitive];
  return {
    before: veil.value({ value: change.before, sensitive }, place, telling),
    after: veil.value({ value: change.after, unknown: change.after_unknown, sensitive }, place, telling),
  };
}

/** Late changes of one plan. The sides that were read last are kept, so that who takes one after the other reads once. */
export function lateChanges(source: PlanSource, veil: Veil): MakeLateChange {
  let last: { readonly change: Piece; readonly sides: Sides } | undefined;
  const read = (change: Piece, address: string): Sides => {
    if (last?.change !== change) {
      const bytes = source.read(change.from, change.to - change.from);
      const json = parseJson(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
      const whole = isJsonObject(json) ? (json as unknown as ChangeJson) : { actions: [] };
      last = { change, sides: sidesOf(whole, veil, placeOfResource(address), change.telling) };
    }
    return last.sides;
  };
  return (metadata, change) => new LateChange(metadata, change, read);
}

type ReadSides = (change: Piece, address: string) => Sides;

/** A class, so that ten thousands of changes share their getters. */
class LateChange implements ResourceChange {
  // Of the object itself and not of its prototype: so a copy by `...` has them too.
  static readonly #before: PropertyDescriptor & ThisType<LateChange> = {
    enumerable: true,
    get() {
      return this.#read(this.#change, this.address).before;
    },
  };
  static readonly #after: PropertyDescriptor & ThisType<LateChange> = {
    enumerable: true,
    get() {
      return this.#read(this.#change, this.address).after;
    },
  };

  readonly address: string;
  readonly module: string;
  readonly type: string;
  readonly name: string;
  readonly key: ResourceChange['key'];
  readonly mode: ResourceChange['mode'];
  readonly action: ResourceChange['action'];
  readonly createsFirst: boolean | undefined;
  readonly previousAddress: string | undefined;
  readonly importId: string | undefined;
  readonly deposed: string | undefined;
  readonly reason: string | undefined;
  readonly unknownAction: string | undefined;
  readonly replacePaths: ResourceChange['replacePaths'];
  declare readonly before: Value;
  declare readonly after: Value;
  readonly #change: Piece;
  readonly #read: ReadSides;

  constructor(metadata: Metadata, change: Piece, read: ReadSides) {
    this.address = metadata.address;
    this.module = metadata.module;
    this.type = metadata.type;
    this.name = metadata.name;
    this.key = metadata.key;
    this.mode = metadata.mode;
    this.action = metadata.action;
    this.createsFirst = metadata.createsFirst;
    this.previousAddress = metadata.previousAddress;
    this.importId = metadata.importId;
    this.deposed = metadata.deposed;
    this.reason = metadata.reason;
    this.unknownAction = metadata.unknownAction;
    this.replacePaths = metadata.replacePaths;
    this.#change = change;
    this.#read = read;
    Object.defineProperty(this, 'before', LateChange.#before);
    Object.defineProperty(this, 'after', LateChange.#after);
  }
}
