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
  /** Terraform's own words for an action that we don't know, which is taken for an update; undefined otherwise. */
  readonly unknownAction: string | undefined;
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

/** A change that Terraform puts off to a later plan. */
export interface DeferredChange {
  readonly change: ResourceChange;
  /** Terraform's word for it: `instance_count_unknown`, `provider_config_unknown`, … */
  readonly reason: string;
}

/** An action of a provider (an `action` block) that the apply invokes. */
export interface Invocation {
  readonly address: string;
  readonly type: string;
  /** The resource and the moment (`after_create`) that trigger it; undefined when it was asked for by name. */
  readonly trigger: { readonly resource: string; readonly event: string } | undefined;
  /** Why it is put off to a later plan; undefined when it isn't. */
  readonly deferred: string | undefined;
}

/** A check, a condition or a validation that doesn't pass, or of which the apply alone will tell. */
export interface Check {
  readonly address: string;
  readonly status: 'fail' | 'error' | 'unknown';
  /** What its author wrote for the case. */
  readonly problems: readonly string[];
}

/** One resource block's mention of another, by their addresses in the configuration: modules' included, keys not. */
export interface Reference {
  readonly from: string;
  readonly to: string;
}

/** A plan without secrets. */
export interface Plan {
  /**
   * Changes alone: neither no-ops nor reads of data sources. In the plan's own order. What a change says of its
   * `before` and `after` may be read from the plan's file each time that it is asked for.
   */
  readonly changes: readonly ResourceChange[];
  readonly deferred: readonly DeferredChange[];
  readonly invocations: readonly Invocation[];
  readonly checks: readonly Check[];
  /** What the configuration says of which resource needs which. */
  readonly references: readonly Reference[];
  /** Whether the apply does nothing but write down what was changed outside Terraform, which is all in `drift`. */
  readonly refreshOnly: boolean;
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
