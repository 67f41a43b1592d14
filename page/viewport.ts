/** Anything with a key that no other has. */
export interface Keyed {
  readonly key: string;
}

/** A long list of which only what is to be seen is in the page. */
export interface Viewport<Row extends Keyed> {
  /** Shows other rows, or the same ones anew. */
  readonly show: (rows: readonly Row[]) => void;
  /** Renders one row anew. */
  readonly refresh: (key: string) => void;
  /** Scrolls to a row, renders it, and gives its element; undefined when there is no such row. */
  readonly reach: (key: string) => HTMLElement | undefined;
  /** Renders so many rows at once, as a printer needs them; undefined renders what is to be seen. */
  readonly stretch: (most: number | undefined) => void;
}

// Above and below what is to be seen, in pixels.
const MARGIN = 400;

// So few are all in the page, where the browser's own search finds them.
const FEW = 100;

/**
 * Makes a long list in a holder. Heights of rows are guessed until they are seen.
 * @param guess - the height of a row, in pixels
 */
export function makeViewport<Row extends Keyed>(
  holder: HTMLElement,
  render: (row: Row, at: number, count: number) => HTMLElement,
  guess: (row: Row) => number,
): Viewport<Row> {
  let rows: readonly Row[] = [];
  let places = new Map<string, number>();
  /** Where each row begins, and at last where the list ends. */
  let tops = new Float64Array(1);
  let stretched: number | undefined;
  const heights = new Map<string, number>();
  const shown = new Map<string, HTMLElement>();

  const arrange = (): void => {
    tops = new Float64Array(rows.length + 1);
    rows.forEach((row, at) => {
      tops[at + 1] = (tops[at] ?? 0) + (heights.get(row.key) ?? guess(row));
    });
  };

  const rowAt = (y: number): number => {
    let [low, high] = [0, rows.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle + 1] ?? 0) <= y) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low);
  };

  const place = (first: number, end: number): void => {
    const wanted = rows.slice(first, end);
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, made] of shown) {
      if (keys.has(key)) continue;
      made.remove();
      shown.delete(key);
    }
    let before: ChildNode | null = holder.firstChild;
    wanted.forEach((row, index) => {
      const known = shown.get(row.key);
      const made = known ?? render(row, first + index, rows.length);
      shown.set(row.key, made);
      if (made === before) before = before.nextSibling;
      else holder.insertBefore(made, before);
    });
    holder.style.paddingTop = `${tops[first] ?? 0}px`;
    holder.style.paddingBottom = `${(tops[rows.length] ?? 0) - (tops[end] ?? 0)}px`;
  };

  /** @returns whether a row's height isn't what it was taken for */
  const measure = (): boolean => {
    let isOff = false;
    for (const [key, made] of shown) {
      const at = places.get(key) ?? 0;
      const height = made.getBoundingClientRect().height;
      if (Math.abs(height - ((tops[at + 1] ?? 0) - (tops[at] ?? 0))) < 0.5) continue;
      heights.set(key, height);
      isOff = true;
    }
    return isOff;
  };

  const update = (): void => {
    // Each turn knows more heights; rows that are guessed too low let further ones in.
    for (let turn = 0; turn < 4; turn += 1) {
      const most = stretched ?? (rows.length <= FEW ? FEW : 0);
      if (most > 0) {
        place(0, Math.min(most, rows.length));
        holder.style.paddingBottom = '0';
        return;
      }
      const top = -holder.getBoundingClientRect().top;
      const anchor = rowAt(top);
      const offset = top - (tops[anchor] ?? 0);
      place(rowAt(top - MARGIN), Math.min(rows.length, rowAt(top + window.innerHeight + MARGIN) + 1));
      if (!measure()) return;
      arrange();
      const shift = (tops[anchor] ?? 0) + offset - top;
      // What is being read stays where it is; above the list there is nothing to hold.
      if (top > 0 && Math.abs(shift) >= 1) window.scrollBy({ top: shift, behavior: 'instant' });
    }
  };

  let isDue = false;
  const schedule = (): void => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      update();
    });
  };
  window.addEventListener('scroll', schedule, { passive: true });
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    // Lines break elsewhere.
    if (window.innerWidth !== width) heights.clear();
    width = window.innerWidth;
    arrange();
    schedule();
  });
  new ResizeObserver(schedule).observe(holder);

  return {
    show: (next) => {
      rows = next;
      places = new Map(next.map(({ key }, at) => [key, at]));
      for (const made of shown.values()) made.remove();
      shown.clear();
      heights.clear();
      arrange();
      update();
    },
    refresh: (key) => {
      const at = places.get(key);
      const known = shown.get(key);
      const row = at === undefined ? undefined : rows[at];
      heights.delete(key);
      if (at !== undefined && row !== undefined && known !== undefined) {
        const made = render(row, at, rows.length);
        known.replaceWith(made);
        shown.set(key, made);
      }
      arrange();
      update();
    },
    reach: (key) => {
      const at = places.get(key);
      if (at === undefined) return undefined;
      if (!shown.has(key)) {
        const from = holder.getBoundingClientRect().top + window.scrollY;
        window.scrollTo({ top: from + (tops[at] ?? 0) - window.innerHeight / 3, behavior: 'instant' });
        update();
      }
      const made = shown.get(key);
      made?.scrollIntoView({ block: 'nearest' });
      update();
      return shown.get(key);
    },
    stretch: (most) => {
      stretched = most;
      update();
    },
  };
}
