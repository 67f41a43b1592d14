import { parseHcl } from './hcl.ts';
import { isObject, parseObject } from './json.ts';

/** Where a block begins. */
export interface Place {
  /** Its name in the module's folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Where a module's files say something of resources. */
export interface Blocks {
  /** The `resource` blocks, by `type.name`. */
  readonly resources: ReadonlyMap<string, Place>;
  /** The `removed` blocks, by what they are `from`: an address relative to the module. */
  readonly removed: ReadonlyMap<string, Place>;
}

/** Where what a file says stands in its text. */
interface Found {
  readonly kind: 'resource' | 'removed';
  readonly name: string;
  readonly start: number;
}

/**
 * Finds the blocks of a module's files, by their names; of one that overrides another, the other. Files with faults
 * are read as far as they can be.
 * @param files - `.tf` and `.tf.json`
 */
export function locateBlocks(files: ReadonlyMap<string, string>): Blocks {
  const resources = new Map<string, Place>();
  const removed = new Map<string, Place>();
  for (const [file, text] of [...files].sort(byOverriding)) {
    for (const { kind, name, start } of file.endsWith('.json') ? readJson(text) : readHcl(text)) {
      const known = kind === 'resource' ? resources : removed;
      if (!known.has(name)) known.set(name, { file, line: lineAt(text, start) });
    }
  }
  return { resources, removed };
}

// https://developer.hashicorp.com/terraform/language/files/override
const OVERRIDE = /^(?:.*_)?override\.tf(?:\.json)?$/;

function byOverriding([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return Number(OVERRIDE.test(one)) - Number(OVERRIDE.test(other)) || (one < other ? -1 : 1);
}

/** The line, from 1, of a place in a text, in characters. */
export function lineAt(text: string, start: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < start; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function readHcl(text: string): readonly Found[] {
  return parseHcl(text).blocks.flatMap(({ type, labels: [first, second], body, start }): readonly Found[] => {
    if (type === 'resource' && first !== undefined && second !== undefined) {
      return [{ kind: 'resource', name: `${first}.${second}`, start }];
    }
    const from = type === 'removed' ? body.attributes.get('from') : undefined;
    return from === undefined ? [] : [{ kind: 'removed', name: from.replace(/\s+/g, ''), start }];
  });
}

// Between them stand numbers, words and white space.
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/**
 * Follows the names of a JSON document from bracket to bracket. A list of objects may stand for an object.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
function readJson(text: string): readonly Found[] {
  const found: Found[] = [];
  const path: string[] = [];
  // How long the path was at each bracket that is open.
  const open: number[] = [];
  let last = { content: '', start: 0 };
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(path.length);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') path.length = open.at(-1) ?? 0;
    else if (token === ':') {
      path.push(last.content);
      const [kind, type, name] = path;
      if (kind === 'resource' && path.length === 3)
        found.push({ kind, name: `${type}.${name}`, start: last.start });
    } else {
      last = { content: contentOf(token), start };
      if (path.join('.') === 'removed.from') found.push({ kind: 'removed', name: last.content, start });
    }
  }
  return found;
}

function contentOf(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return '';
  }
}

/**
 * The folders of a configuration's modules, by their paths without keys (`module.a.module.b`, empty for the root): as
 * `init` wrote them down in `modules/modules.json`, relative to the root or absolute. A file with faults has none.
 * @see https://github.com/hashicorp/terraform/blob/main/internal/modsdir/manifest.go
 */
export function readModules(manifest: string): ReadonlyMap<string, string> {
  const modules = parseObject(manifest)?.['Modules'];
  const entries = (Array.isArray(modules) ? modules : []).filter(isObject);
  return new Map(
    entries.flatMap(({ Key: key, Dir: folder }): readonly [string, string][] =>
      typeof key === 'string' && typeof folder === 'string' ? [[modulePath(key), folder]] : [],
    ),
  );
}

function modulePath(key: string): string {
  return key === ''
    ? ''
    : key
        .split('.')
        .map((name) => `module.${name}`)
        .join('.');
}
