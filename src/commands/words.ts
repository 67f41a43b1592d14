/** The newest lines of what a program said, oldest first. */
export interface Words {
  readonly lines: readonly string[];
  /** How many older lines are left out. */
  readonly omitted: number;
}

/** Keeps the newest lines of an output that may have no end. */
export interface Keeper {
  add(line: string): void;
  kept(): Words;
}

/**
 * Keeps as many lines as there is room for; the newest one always, whole, however long it is: half a line could hold
 * half a secret, which nothing finds any more.
 */
export function keepNewest(room: { readonly lines: number; readonly characters: number }): Keeper {
  let lines: string[] = [];
  let first = 0;
  let characters = 0;
  let omitted = 0;
  return {
    add(line) {
      lines.push(line);
      characters += line.length;
      while (
        lines.length - first > 1 &&
        (lines.length - first > room.lines || characters > room.characters)
      ) {
        characters -= lines[first]?.length ?? 0;
        lines[first] = '';
        first += 1;
        omitted += 1;
      }
      // Taking out each by itself would move all the others each time.
      if (first > room.lines) {
        lines = lines.slice(first);
        first = 0;
      }
    },
    kept: () => ({ lines: lines.slice(first), omitted }),
  };
}
