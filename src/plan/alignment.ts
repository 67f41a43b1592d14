/** Two equal items, by their indices before and after. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** Whether it changed its place among the others. */
  readonly moved: boolean;
}

/**
 * Finds each item of one list in the other: as few as possible have moved. The first, second, … of equal items
 * go together, but for those that both lists begin and end with.
 * Takes n log n steps, whatever the lists have in common.
 * @returns in the order of the list after
 */
export function matchItems(
  before: readonly (string | number)[],
  after: readonly (string | number)[],
): readonly Match[] {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) {
    head += 1;
  }
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail += 1;
  }
  const middle = findEach(before, after, head, tail);
  const stay = risingMost(middle.map(({ from }) => from));
  return [
    ...Array.from({ length: head }, (_, index) => ({ from: index, to: index, moved: false })),
    ...middle.map((pair, index) => ({ ...pair, moved: !stay.has(index) })),
    ...Array.from({ length: tail }, (_, index) => ({
      from: before.length - tail + index,
      to: after.length - tail + index,
      moved: false,
    })),
  ];
}

function findEach(
  before: readonly (string | number)[],
  after: readonly (string | number)[],
  head: number,
  tail: number,
): readonly { readonly from: number; readonly to: number }[] {
  const places = new Map<string | number, number[]>();
  // From the last, so that `pop` gives the first.
  for (let from = before.length - tail - 1; from >= head; from -= 1) {
    const item = before[from] ?? '';
    const list = places.get(item);
    if (list === undefined) {
      places.set(item, [from]);
    } else {
      list.push(from);
    }
  }
  const pairs: { from: number; to: number }[] = [];
  for (let to = head; to < after.length - tail; to += 1) {
    const from = places.get(after[to] ?? '')?.pop();
    if (from !== undefined) {
      pairs.push({ from, to });
    }
  }
  return pairs;
}

/**
 * The indices of a longest rising subsequence of different numbers.
 * @see https://en.wikipedia.org/wiki/Longest_increasing_subsequence#Efficient_algorithms
 */
function risingMost(numbers: readonly number[]): ReadonlySet<number> {
  // Of each length, the index of the least number that a rising row of that length ends with.
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    previous.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = index;
  });
  const chosen = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    chosen.add(index);
  }
  return chosen;
}
