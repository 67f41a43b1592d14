import { isJsonObject, parseJson } from './json.ts';
import type { Json } from './json.ts';
import type { Scanner } from './scanner.ts';
import type { Gatherer } from './secrets.ts';

/**
 * Gathers the secrets of the configuration that the scanner stands before: what the providers are set up with, the
 * defaults of variables, and what is written for a sensitive variable of a module.
 * @returns the names of the root's variables that are sensitive
 */
export function readDeclarations(scanner: Scanner, gatherer: Gatherer): ReadonlySet<string> {
  let sensitive: ReadonlySet<string> = new Set();
  scanner.members((member) => {
    if (member === 'root_module') {
      sensitive = readModule(scanner, gatherer);
    } else if (member === 'provider_config') {
      gatherer.providerConfig(readJson(scanner));
    }
  });
  return sensitive;
}

function readModule(scanner: Scanner, gatherer: Gatherer): ReadonlySet<string> {
  const sensitive = new Set<string>();
  scanner.members((member) => {
    if (member === 'variables') {
      for (const [name, declared] of entriesOf(readJson(scanner))) {
        const variable = isJsonObject(declared) ? declared : {};
        const isSensitive = variable['sensitive'] === true;
        gatherer.variable(name, variable['default'], isSensitive);
        if (isSensitive) {
          sensitive.add(name);
        }
      }
    } else if (member === 'module_calls') {
      scanner.members(() => readCall(scanner, gatherer));
    }
  });
  return sensitive;
}

function readCall(scanner: Scanner, gatherer: Gatherer): void {
  let written = { from: 0, to: 0 };
  let sensitive: ReadonlySet<string> = new Set();
  scanner.members((member) => {
    if (member === 'module') {
      sensitive = readModule(scanner, gatherer);
    } else if (member === 'expressions') {
      written = scanner.skip();
    }
  });
  if (sensitive.size === 0 || written.to === 0) {
    return;
  }
  for (const [name, expression] of entriesOf(parseJson(scanner.bytes(written).toString()))) {
    if (sensitive.has(name) && isJsonObject(expression)) {
      gatherer.variable(name, expression['constant_value'], true);
    }
  }
}

function readJson(scanner: Scanner): Json {
  return parseJson(scanner.bytes(scanner.skip()).toString());
}

function entriesOf(json: Json): readonly [string, Json][] {
  return isJsonObject(json) ? Object.entries(json) : [];
}
