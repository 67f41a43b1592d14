/**
 * The SHA-256 of a file, as `sha256sum` lists it: two spaces, and that very name.
 * @returns 64 hexadecimal digits in small letters
 * @throws Error when the file isn't in the list, or is in it twice
 */
export function findSum(sums: string, name: string): string {
  const found = sums
    .split('\n')
    .map((line) => /^(?<sum>[0-9a-f]{64}) {2}(?<name>[^\r]+)\r?$/.exec(line)?.groups)
    .filter((groups) => groups?.['name'] === name);
  const sum = found[0]?.['sum'];
  if (sum === undefined) throw new Error(`it doesn’t list ${name}`);
  if (found.length > 1) throw new Error(`it lists ${name} ${found.length} times`);
  return sum;
}
