/** A glob as the source of a regular expression: `*` stands for any characters and `?` for one. */
export function patternOf(glob: string): string {
  return glob
    .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
}

/** An address or an attribute's path without indexes and keys: `module.app["a"].x.y[0]` is `module.app.x.y`. */
export function withoutKeys(path: string): string {
  return path.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');
}
