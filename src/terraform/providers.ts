import { lineAt, type Place } from './blocks.ts';
import { parseHcl, unquote, type Block, type Body } from './hcl.ts';
import { isObject, parseObject, type JsonObject } from './json.ts';

/** A provider that something asks for. */
export interface ProviderUse {
  /** In full and in small letters: `registry.terraform.io/hashicorp/aws`; what is no literal stands as it is written. */
  readonly source: string;
  readonly place: Place;
}

/** What a module's files ask for. */
export interface ModuleNeeds {
  readonly providers: readonly ProviderUse[];
  /** The sources of the modules that it calls; undefined for one that is no literal. */
  readonly modules: readonly (string | undefined)[];
}

const REGISTRY = 'registry.terraform.io';

/** A part of Terraform itself. */
const BUILT_IN = 'terraform.io/builtin/terraform';

/** The blocks whose type begins with the name of their provider, unless `provider` gives another. */
const OF_PROVIDERS = new Set(['resource', 'data', 'ephemeral', 'action']);

/** What one file says, before names are known as sources. */
interface Said {
  readonly required: readonly { readonly name: string; readonly source: string; readonly start: number }[];
  readonly implied: readonly { readonly name: string; readonly start: number }[];
  readonly modules: readonly (string | undefined)[];
}

/**
 * Finds the providers that a module's files ask for, by their names in it: in `required_providers`, and by the blocks of
 * a provider that isn't there. Files with faults are read as far as they can be.
 * @param files - `.tf` and `.tf.json`
 * @see https://developer.hashicorp.com/terraform/language/providers/requirements
 */
export function findProviders(files: ReadonlyMap<string, string>): ModuleNeeds {
  const all = [...files].map(([file, text]) => ({
    said: file.endsWith('.json') ? readJson(text) : readHcl(text),
    placeOf: (start: number): Place => ({ file, line: lineAt(text, start) }),
  }));
  const named = new Set(all.flatMap(({ said }) => said.required.map(({ name }) => name)));
  return {
    providers: all.flatMap(({ said: { required, implied }, placeOf }) => [
      ...required.map(({ source, start }) => ({ source, place: placeOf(start) })),
      ...implied
        .filter(({ name }) => !named.has(name))
        .map(({ name, start }) => ({ source: impliedSource(name), place: placeOf(start) })),
    ]),
    modules: all.flatMap(({ said }) => said.modules),
  };
}

/** The providers that a dependency lock file lists. */
export function findLocked(text: string, file: string): readonly ProviderUse[] {
  return parseHcl(text).blocks.flatMap(({ type, labels: [address], start }) =>
    type === 'provider' && address !== undefined
      ? [{ source: fullSource(address), place: { file, line: lineAt(text, start) } }]
      : [],
  );
}

/**
 * Whether a list covers a provider. In its entries `*` stands for any characters but `/`.
 * @param source - in full
 */
export function isAllowed(source: string, allowed: readonly string[]): boolean {
  if (source === BUILT_IN) return true;
  return allowed.some((entry) => {
    const pieces = fullSource(entry).split('*').map(escape);
    return new RegExp(`^${pieces.join('[^/]*')}$`).test(source);
  });
}

/** Whether a module lies beside the one that calls it; any other is fetched. */
export function isLocal(moduleSource: string): boolean {
  return /^\.\.?\//.test(moduleSource);
}

/** As an entry of the list is written: without the host that is meant unless given. */
export function shortSource(source: string): string {
  return source.startsWith(`${REGISTRY}/`) ? source.slice(REGISTRY.length + 1) : source;
}

function escape(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

function fullSource(source: string): string {
  const steps = source.toLowerCase().split('/');
  return [...[REGISTRY, 'hashicorp'].slice(0, Math.max(3 - steps.length, 0)), ...steps].join('/');
}

function impliedSource(name: string): string {
  return name === 'terraform' ? BUILT_IN : fullSource(name);
}

function readHcl(text: string): Said {
  const body = parseHcl(text);
  return {
    required: blocksIn(body, 'terraform')
      .flatMap(({ body: settings }) => blocksIn(settings, 'required_providers'))
      .flatMap(({ body: { attributes }, start }) =>
        [...attributes].map(([name, value]) => ({
          name,
          source: sourceIn(value, name),
          start: start + Math.max(text.slice(start).search(new RegExp(`(?<![\\w-])${name}\\s*=`)), 0),
        })),
      ),
    implied: impliedIn(body),
    modules: blocksIn(body, 'module').map(({ body: { attributes } }) =>
      unquote(attributes.get('source') ?? ''),
    ),
  };
}

function impliedIn({ blocks }: Body): Said['implied'] {
  return blocks.flatMap(({ type, labels: [first], body, start }) => {
    if (type === 'check') return impliedIn(body);
    if (first === undefined) return [];
    if (type === 'provider') return [{ name: first, start }];
    return OF_PROVIDERS.has(type) ? [{ name: nameOf(first, body.attributes.get('provider')), start }] : [];
  });
}

/** @param given - `foo`, `foo.bar`, `foo["bar"]`, or the same in quotes */
function nameOf(type: string, given: string | undefined): string {
  const named = /^"?([\p{ID_Start}_][\p{ID_Continue}-]*)/u.exec(given ?? '')?.[1];
  return named ?? type.split('_')[0] ?? type;
}

const STRING_OR_COMMENT = /("(?:[^"\\]|\\.)*")|(?:#|\/\/)[^\n]*|\/\*[^]*?\*\//g;

/** What is no object with a source is the constraint of a version, as in Terraform 0.12. */
function sourceIn(value: string, name: string): string {
  const plain = value.replace(STRING_OR_COMMENT, (_, string?: string) => string ?? ' ');
  const given = /^\{(?:[^]*[\s,{(])?"?source"?\)?\s*[=:]\s*("(?:[^"\\]|\\.)*"|[^\s,}]+)/.exec(plain)?.[1];
  return given === undefined ? fullSource(name) : fullSource(unquote(given) ?? given);
}

function blocksIn({ blocks }: Body, type: string): readonly Block[] {
  return blocks.filter((block) => block.type === type);
}

function readJson(text: string): Said {
  const file = parseObject(text) ?? {};
  const at = (word: string) => Math.max(text.indexOf(JSON.stringify(word)), 0);
  return {
    required: objectsIn(file['terraform'])
      .flatMap((settings) => objectsIn(settings['required_providers']))
      .flatMap((providers) => Object.entries(providers))
      .map(([name, value]) => {
        const source = isObject(value) && typeof value['source'] === 'string' ? value['source'] : name;
        return { name, source: fullSource(source), start: at(name) };
      }),
    implied: impliedInJson(file, at),
    modules: entriesIn(file['module']).flatMap(([, bodies]) =>
      objectsIn(bodies).map(({ source }) => (typeof source === 'string' ? source : undefined)),
    ),
  };
}

function impliedInJson(file: JsonObject, at: (word: string) => number): Said['implied'] {
  const checks = entriesIn(file['check']).flatMap(([, bodies]) => objectsIn(bodies));
  return [
    ...entriesIn(file['provider']).map(([name]) => ({ name, start: at(name) })),
    ...[...OF_PROVIDERS].flatMap((kind) =>
      entriesIn(file[kind]).flatMap(([type, named]) =>
        entriesIn(named)
          .flatMap(([, bodies]) => objectsIn(bodies))
          .map(({ provider }) => ({
            name: nameOf(type, typeof provider === 'string' ? provider : undefined),
            start: at(type),
          })),
      ),
    ),
    ...checks.flatMap((check) => impliedInJson(check, at)),
  ];
}

/** In the JSON syntax blocks are an object, or a list of them. */
function objectsIn(value: unknown): readonly JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

function entriesIn(value: unknown): readonly [string, unknown][] {
  return objectsIn(value).flatMap((each) => Object.entries(each));
}
