/** A number that JavaScript can't hold, as its digits. A class, so that no object of a plan can pass for one. */
export class ExactNumber {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }
}

/** What JSON can say, numbers unrounded. */
export type Json =
  null | boolean | number | string | ExactNumber | readonly Json[] | { readonly [key: string]: Json };

/** A change in `resource_changes`, `resource_drift` or `output_changes`. */
export interface ChangeJson {
  readonly actions: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
  readonly after_unknown?: Json;
  readonly before_sensitive?: Json;
  readonly after_sensitive?: Json;
  readonly replace_paths?: readonly (readonly (string | number)[])[];
  readonly importing?: ImportingJson | null;
}

/** How a resource is imported; an empty one says that this isn't known yet. */
export interface ImportingJson {
  readonly id?: string;
  readonly unknown?: boolean;
  /** Since Terraform 1.12, in place of the id. */
  readonly identity?: Json;
}

/** A resource instance, and what happens to it. */
export interface ResourceChangeJson {
  readonly address: string;
  readonly previous_address?: string;
  readonly module_address?: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly deposed?: string;
  readonly action_reason?: string;
  readonly change: ChangeJson;
}

/** A change that is put off to a later plan. */
export interface DeferredChangeJson {
  readonly reason?: string;
  readonly resource_change: ResourceChangeJson;
}

/**
 * An action that the apply invokes, since Terraform 1.14.
 * @see https://github.com/hashicorp/terraform/blob/main/internal/command/jsonplan/action_invocations.go
 */
export interface ActionInvocationJson {
  readonly address: string;
  readonly type?: string;
  readonly config_values?: Json;
  readonly config_sensitive?: Json;
  readonly lifecycle_action_trigger?: {
    readonly triggering_resource_address?: string;
    readonly action_trigger_event?: string;
  } | null;
}

/** An action that isn't invoked yet. */
export interface DeferredInvocationJson {
  readonly reason?: string;
  readonly action_invocation: ActionInvocationJson;
}

/**
 * The results of one object's checks.
 * @see https://developer.hashicorp.com/terraform/internals/json-format#checks-representation
 */
export interface CheckJson {
  readonly address?: { readonly to_display?: string };
  readonly status?: string;
  readonly instances?: readonly CheckInstanceJson[] | null;
}

/** The results of one instance's checks. */
export interface CheckInstanceJson {
  readonly address?: { readonly to_display?: string };
  readonly status?: string;
  readonly problems?: readonly { readonly message?: string }[] | null;
}

/** An attribute of a resource that a change follows from. */
export interface RelevantAttributeJson {
  readonly resource: string;
  readonly attribute: readonly (string | number)[];
}

/** A module of a state. */
export interface ModuleJson {
  readonly resources?: readonly ResourceJson[];
  readonly child_modules?: readonly ModuleJson[];
}

/** A resource instance of a state. */
export interface ResourceJson {
  readonly mode: string;
  readonly type: string;
  readonly values?: Json;
  readonly sensitive_values?: Json;
}

/** The values of a state. */
export interface StateValuesJson {
  readonly root_module?: ModuleJson;
  readonly outputs?: Readonly<Record<string, { readonly sensitive?: boolean; readonly value?: Json }>>;
}

/**
 * What we read of `terraform show -json`.
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export interface PlanJson {
  readonly format_version: string;
  readonly terraform_version?: string;
  readonly resource_changes?: readonly ResourceChangeJson[];
  readonly resource_drift?: readonly ResourceChangeJson[];
  readonly output_changes?: Readonly<Record<string, ChangeJson>>;
  readonly deferred_changes?: readonly DeferredChangeJson[];
  readonly action_invocations?: readonly ActionInvocationJson[];
  readonly deferred_action_invocations?: readonly DeferredInvocationJson[];
  readonly checks?: readonly CheckJson[];
  readonly relevant_attributes?: readonly RelevantAttributeJson[];
  readonly prior_state?: { readonly values?: StateValuesJson };
  readonly planned_values?: StateValuesJson;
  readonly variables?: Readonly<Record<string, { readonly value?: Json }>>;
  readonly configuration?: {
    readonly root_module?: {
      readonly variables?: Readonly<
        Record<string, { readonly sensitive?: boolean; readonly default?: Json }>
      >;
    };
  };
  readonly errored?: boolean;
  readonly complete?: boolean;
  readonly applyable?: boolean;
}

// Digits alone would be found in half of all ids.
const LONG_NUMBER = /[:,[\s]-?\d[\d.]{15}/;

/**
 * `JSON.parse` without rounding. The reviver takes several times as long, so it runs only where a number
 * might be too long for a double.
 * @throws SyntaxError that doesn't quote the text, which may be a secret
 */
export function parseJson(text: string): Json {
  try {
    return JSON.parse(text, LONG_NUMBER.test(text) || /^-?\d/.test(text) ? unrounded : undefined) as Json;
  } catch {
    throw new SyntaxError('this is no JSON');
  }
}

// `context.source`: https://github.com/tc39/proposal-json-parse-with-source, in Node since version 21.
function unrounded(_key: string, value: Json, context?: { readonly source?: string }): Json {
  const source = context?.source;
  return typeof value === 'number' && source !== undefined && String(value) !== source
    ? new ExactNumber(source)
    : value;
}

/** Whether it is an object, neither a list nor a number. */
export function isJsonObject(json: Json | undefined): json is { readonly [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json) && !(json instanceof ExactNumber);
}

/** Whether it is a list. */
export function isJsonList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

// Deeper ones are no documents that somebody wrote, and every step down takes a frame of the stack.
const DEEPEST = 100;

/** How deep its brackets go; those in strings count too. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [bracket] of text.matchAll(/[{}[\]]/g)) {
    depth += bracket === '{' || bracket === '[' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The document that a string holds; undefined when it holds no JSON object or list. */
export function parseDocument(text: string): Json | undefined {
  if (!/^\s*[{[]/.test(text) || depthOf(text) > DEEPEST) {
    return undefined;
  }
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** Every string in a value, however deep. */
export function stringsIn(json: Json): readonly string[] {
  if (typeof json === 'string') {
    return [json];
  }
  if (isJsonList(json)) {
    return json.flatMap(stringsIn);
  }
  return isJsonObject(json) ? Object.values(json).flatMap(stringsIn) : [];
}
