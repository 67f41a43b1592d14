/** How many UTF-16 units two strings have in common at their beginning and, of the rest, at their end. */
export function commonEnds(one: string, other: string): { readonly head: number; readonly tail: number } {
  const shortest = Math.min(one.length, other.length);
  let head = 0;
  while (head < shortest && one.charCodeAt(head) === other.charCodeAt(head)) {
    head += 1;
  }
  let tail = 0;
  while (
    tail < shortest - head &&
    one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { head, tail };
}
