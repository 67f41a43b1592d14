import { isJsonObject, parseJson } from './json.ts';
import type { ResourceJson } from './json.ts';
import type { Scanner } from './scanner.ts';
import { mayTell } from './secrets.ts';
import type { Gatherer } from './secrets.ts';

/**
 * Gathers the secrets of the state's values that the scanner stands before, of modules however deep.
 * @param existing - counts the managed instances of each type, if it is given
 */
export function readState(scanner: Scanner, gatherer: Gatherer, existing?: Map<string, number>): void {
  const readModule = (): void => {
    scanner.members((member) => {
      if (member === 'resources') {
        scanner.items(() => readResource(scanner, gatherer, existing));
      } else if (member === 'child_modules') {
        scanner.items(readModule);
      }
    });
  };
  scanner.members((member) => {
    if (member === 'root_module') {
      readModule();
    } else if (member === 'outputs') {
      scanner.members((name) => {
        const output = parseJson(scanner.bytes(scanner.skip()).toString());
        if (isJsonObject(output)) {
          gatherer.stateOutput(name, output);
        }
      });
    }
  });
}

function readResource(scanner: Scanner, gatherer: Gatherer, existing: Map<string, number> | undefined): void {
  let [mode, type] = ['', ''];
  const text = () => scanner.bytes(scanner.skip()).toString();
  const span =
    existing === undefined
      ? scanner.skip()
      : scanner.members((member) => {
          if (member === 'mode') {
            mode = text();
          } else if (member === 'type') {
            type = text();
          }
        });
  if (existing !== undefined && mode === '"managed"') {
    const name = type.slice(1, -1);
    existing.set(name, (existing.get(name) ?? 0) + 1);
  }
  const whole = scanner.bytes(span).toString();
  if (mayTell(whole)) {
    const resource = parseJson(whole);
    if (isJsonObject(resource)) {
      gatherer.state(resource as unknown as ResourceJson);
    }
  }
}
