import { parseHcl, unquote, type Block, type Body } from './hcl.ts';
import { isObject, parseObject, type JsonObject } from './json.ts';

/** A variable of the root module. */
export interface Variable {
  readonly name: string;
  readonly sensitive: boolean;
  readonly hasDefault: boolean;
}

/** What a root module says of itself, before Terraform has been asked. */
export interface Configuration {
  readonly variables: readonly Variable[];
  /** The type of its backend: `s3`; undefined when it has no `backend` block. */
  readonly backend: string | undefined;
  /** Whether it has a `cloud` block. */
  readonly hasCloud: boolean;
  readonly requiredVersions: readonly string[];
}

/** A variable as one file has it: what is undefined isn't said there. */
interface Declaration {
  readonly name: string;
  readonly sensitive: boolean | undefined;
  readonly hasDefault: boolean;
}

interface Fragment {
  readonly variables: readonly Declaration[];
  readonly backend: string | undefined;
  readonly hasCloud: boolean;
  readonly requiredVersions: readonly string[];
}

const EMPTY: Configuration = { variables: [], backend: undefined, hasCloud: false, requiredVersions: [] };

/**
 * Reads the files of a root module, by their names in it. Others than `.tf` and `.tf.json` are left out; override
 * files come last and override. Of files with faults it reads what it can: Terraform reports the faults.
 * @see https://developer.hashicorp.com/terraform/language/files/override
 */
export function scanConfiguration(files: ReadonlyMap<string, string>): Configuration {
  const names = [...files.keys()].filter(isConfigurationFile).sort();
  const scan = (name: string) => scanFile(name, files.get(name) ?? '');
  const primary = names.filter((name) => !isOverride(name)).map(scan);
  return names.filter(isOverride).map(scan).reduce(override, primary.reduce(append, EMPTY));
}

/** The names of the variables that a `.tfvars` file sets, or, with `json`, a `.tfvars.json` file. */
export function scanVarNames(text: string, { json }: { readonly json: boolean }): readonly string[] {
  return json ? Object.keys(parseObject(text) ?? {}) : [...parseHcl(text).attributes.keys()];
}

/** Whether a file is one of a module's, by its name. As Terraform does, files of editors are ignored. */
export function isConfigurationFile(name: string): boolean {
  return /\.tf(\.json)?$/.test(name) && !name.startsWith('.') && !name.startsWith('#');
}

function isOverride(name: string): boolean {
  return /^(.*_)?override\.tf(\.json)?$/.test(name);
}

function append(configuration: Configuration, fragment: Fragment): Configuration {
  return {
    variables: [...configuration.variables, ...fragment.variables.map(toVariable)],
    backend: configuration.backend ?? fragment.backend,
    hasCloud: configuration.hasCloud || fragment.hasCloud,
    requiredVersions: [...configuration.requiredVersions, ...fragment.requiredVersions],
  };
}

function override(configuration: Configuration, fragment: Fragment): Configuration {
  const overriding = new Map(fragment.variables.map((declaration) => [declaration.name, declaration]));
  const setsPlace = fragment.backend !== undefined || fragment.hasCloud;
  return {
    variables: configuration.variables.map((variable) => {
      const declaration = overriding.get(variable.name);
      return {
        name: variable.name,
        sensitive: declaration?.sensitive ?? variable.sensitive,
        hasDefault: variable.hasDefault || (declaration?.hasDefault ?? false),
      };
    }),
    backend: setsPlace ? fragment.backend : configuration.backend,
    hasCloud: setsPlace ? fragment.hasCloud : configuration.hasCloud,
    requiredVersions:
      fragment.requiredVersions.length > 0 ? fragment.requiredVersions : configuration.requiredVersions,
  };
}

function toVariable({ name, sensitive, hasDefault }: Declaration): Variable {
  return { name, sensitive: sensitive ?? false, hasDefault };
}

function scanFile(name: string, text: string): Fragment {
  return name.endsWith('.json') ? scanJson(parseObject(text) ?? {}) : scanHcl(parseHcl(text));
}

function scanHcl(file: Body): Fragment {
  const settings = blocksOf(file, 'terraform').map(({ body }) => body);
  return {
    variables: blocksOf(file, 'variable').flatMap(({ labels: [name], body: { attributes } }) =>
      name === undefined
        ? []
        : [
            {
              name,
              sensitive: attributes.has('sensitive') ? attributes.get('sensitive') === 'true' : undefined,
              hasDefault: attributes.has('default'),
            },
          ],
    ),
    backend: settings.flatMap((body) => blocksOf(body, 'backend'))[0]?.labels[0],
    hasCloud: settings.some((body) => blocksOf(body, 'cloud').length > 0),
    requiredVersions: settings.flatMap(({ attributes }) => {
      const version = unquote(attributes.get('required_version') ?? '');
      return version === undefined ? [] : [version];
    }),
  };
}

function blocksOf({ blocks }: Body, type: string): readonly Block[] {
  return blocks.filter((block) => block.type === type);
}

function scanJson(file: JsonObject): Fragment {
  const settings = objectsOf(file['terraform']);
  return {
    variables: objectsOf(file['variable']).flatMap((variables) =>
      Object.entries(variables).flatMap(([name, bodies]) =>
        objectsOf(bodies).map((body) => ({
          name,
          sensitive: 'sensitive' in body ? body['sensitive'] === true : undefined,
          hasDefault: 'default' in body,
        })),
      ),
    ),
    backend: settings.flatMap((body) => objectsOf(body['backend'])).flatMap((types) => Object.keys(types))[0],
    hasCloud: settings.some((body) => 'cloud' in body),
    requiredVersions: settings
      .map((body) => body['required_version'])
      .filter((version) => typeof version === 'string'),
  };
}

/** In the JSON syntax blocks are an object, or a list of them. */
function objectsOf(value: unknown): readonly JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}
