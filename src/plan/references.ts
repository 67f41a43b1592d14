import { isJsonList, isJsonObject } from './json.ts';
import type { Json } from './json.ts';
import type { Reference } from './plan.ts';

/** A module of the configuration, and how it is called. */
interface Module {
  /** `module.api.module.logs.`; empty for the root. */
  readonly prefix: string;
  /** By address within the module: the references in a block. */
  readonly resources: ReadonlyMap<string, readonly string[]>;
  /** The references in what each output is. */
  readonly outputs: ReadonlyMap<string, readonly string[]>;
  readonly calls: ReadonlyMap<string, Module>;
  /** Of the root there is none. */
  readonly caller:
    { readonly module: Module; readonly inputs: ReadonlyMap<string, readonly string[]> } | undefined;
}

/**
 * Which resource block mentions which, data sources included: directly, by a module's variable or by its output.
 * What goes through a `locals` block can't be told, since the plan's JSON has none, and to depend on a module as a whole
 * names no resource.
 * @param configuration - `configuration` of `terraform show -json`
 * @see https://developer.hashicorp.com/terraform/internals/json-format#configuration-representation
 */
export function referencesOf(configuration: Json): readonly Reference[] {
  const root = toModule(member(configuration, 'root_module'), '', undefined);
  const resolve = makeResolver();
  const modules = allModules(root);
  return modules.flatMap((module) =>
    [...module.resources].flatMap(([name, mentions]) => {
      const from = module.prefix + name;
      const targets = new Set(mentions.flatMap((mention) => [...resolve(module, mention)]));
      targets.delete(from);
      return [...targets].map((to) => ({ from, to }));
    }),
  );
}

function toModule(json: Json | undefined, prefix: string, caller: Module['caller']): Module {
  const calls = new Map<string, Module>();
  const resources = member(json, 'resources');
  const module: Module = {
    prefix,
    resources: new Map(
      (isJsonList(resources) ? resources : []).flatMap((resource) => {
        const address = member(resource, 'address');
        return typeof address === 'string' ? [[address, mentionsIn(resource)] as const] : [];
      }),
    ),
    outputs: new Map(
      entriesOf(member(json, 'outputs')).map(([name, output]) => [name, mentionsIn(output)] as const),
    ),
    calls,
    caller,
  };
  for (const [name, call] of entriesOf(member(json, 'module_calls'))) {
    const inputs = entriesOf(member(call, 'expressions')).map(
      ([input, expression]) => [input, mentionsIn(expression)] as const,
    );
    calls.set(
      name,
      toModule(member(call, 'module'), `${prefix}module.${name}.`, { module, inputs: new Map(inputs) }),
    );
  }
  return module;
}

function allModules(module: Module): readonly Module[] {
  return [module, ...[...module.calls.values()].flatMap(allModules)];
}

type Resolve = (module: Module, mention: string) => ReadonlySet<string>;

/** Finds the resources behind what a module mentions; each mention of a module once. */
function makeResolver(): Resolve {
  const known = new Map<Module, Map<string, ReadonlySet<string>>>();
  const resolve: Resolve = (module, mention) => {
    const ofModule = known.get(module) ?? new Map<string, ReadonlySet<string>>();
    known.set(module, ofModule);
    const found = ofModule.get(mention);
    if (found !== undefined) {
      return found;
    }
    // Nothing, should the way lead back here.
    ofModule.set(mention, new Set());
    const result = find(module, mention, resolve);
    ofModule.set(mention, result);
    return result;
  };
  return resolve;
}

function find(module: Module, mention: string, resolve: Resolve): ReadonlySet<string> {
  const [first = '', second = '', third = ''] = mention.replace(/\[[^\]]*\]/g, '').split('.');
  const all = (within: Module, mentions: readonly string[] = []) =>
    new Set(mentions.flatMap((inner) => [...resolve(within, inner)]));
  if (first === 'var') {
    return module.caller === undefined
      ? new Set()
      : all(module.caller.module, module.caller.inputs.get(second));
  }
  if (first === 'module') {
    const called = module.calls.get(second);
    return called === undefined ? new Set() : all(called, called.outputs.get(third));
  }
  const address =
    first === 'data' || first === 'ephemeral' ? `${first}.${second}.${third}` : `${first}.${second}`;
  return new Set(module.resources.has(address) ? [module.prefix + address] : []);
}

/** Every text in a `references` or a `depends_on`, however deep. */
function mentionsIn(json: Json): readonly string[] {
  if (isJsonList(json)) {
    return json.flatMap(mentionsIn);
  }
  return entriesOf(json).flatMap(([name, value]) =>
    (name === 'references' || name === 'depends_on') && isJsonList(value)
      ? value.filter((item) => typeof item === 'string')
      : mentionsIn(value),
  );
}

function member(json: Json | undefined, name: string): Json | undefined {
  return isJsonObject(json) && Object.hasOwn(json, name) ? json[name] : undefined;
}

function entriesOf(json: Json | undefined): readonly [string, Json][] {
  return isJsonObject(json) ? Object.entries(json) : [];
}
