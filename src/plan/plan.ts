/** What happens to a resource. A replacement is one action; an import or a move may come with any other. */
export type Action =
  'create' | 'update' | 'delete' | 'replace' | 'read' | 'import' | 'move' | 'forget' | 'no-op';

/** A value that is known at apply alone. */
export interface Unknown {
  readonly kind: 'unknown';
}

/** A value that is kept secret; `id` tells two secrets of one plan apart, and says nothing of their content. */
export interface Secret {
  readonly kind: 'secret';
  readonly id: number;
}

/** A list, a set or a tuple. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly items: readonly Value[];
}

/** An object or a map. */
export interface Mapping {
  readonly kind: 'mapping';
  readonly entries: ReadonlyMap<string, Value>;
}

/** A value of a plan, without secrets. A number that JavaScript can't hold exactly is its digits in `exact`. */
export type Value =
  | null
  | boolean
  | number
  | string
  | { readonly kind: 'exact'; readonly digits: string }
  | Unknown
  | Secret
  | Sequence
  | Mapping;

/** A step on the way to an attribute: a name, a key or an index. */
export type Step = string | number;

/** What a plan does to one resource instance. */
export interface ResourceChange {
  readonly address: string;
  /** `module.api`; empty for the root. */
  readonly module: string;
  readonly type: string;
  readonly name: string;
  /** The key of `for_each` or the index of `count`. */
  readonly key: string | number | undefined;
  readonly mode: 'managed' | 'data';
  readonly action: Action;
  /** Whether a replacement creates first; undefined when it is none. */
  readonly createsFirst: boolean | undefined;
  /** Where it was before a move. */
  readonly previousAddress: string | undefined;
  /** The id that it is imported by; empty when it isn't known yet. */
  readonly importId: string | undefined;
  /** The key of a deposed object. */
  readonly deposed: string | undefined;
  /** Terraform's `action_reason`. */
  readonly reason: string | undefined;
  readonly before: Value;
  readonly after: Value;
  /** The attributes that force a replacement. */
  readonly replacePaths: readonly (readonly Step[])[];
}

/** What a plan does to an output of the root module. */
export interface OutputChange {
  readonly name: string;
  readonly action: 'create' | 'update' | 'delete';
  readonly before: Value;
  readonly after: Value;
}

/** A plan without secrets. */
export interface Plan {
  /** Changes alone: neither no-ops nor reads of data sources. In the plan's own order. */
  readonly changes: readonly ResourceChange[];
  readonly outputs: readonly OutputChange[];
  /** Changes made outside Terraform that bear upon the plan. */
  readonly drift: readonly ResourceChange[];
  /** How many instances the state has of each type. */
  readonly existing: ReadonlyMap<string, number>;
  readonly errored: boolean;
  /** False when `-target` left something out. */
  readonly complete: boolean;
}

/** Takes every secret that a plan (or a run) knows out of a text. */
export type Redact = (text: string) => string;
