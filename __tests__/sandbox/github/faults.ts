/** Something that goes wrong at the wire, on demand. */
export type Fault = {
  readonly match: { readonly method?: string; readonly path: RegExp };
  /** How many requests it hits; one unless given. */
  readonly times?: number;
} & (
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** Does what was asked, and answers 502 all the same. */
  | { readonly kind: '502-after-commit' }
  /** Breaks the connection, before or after doing what was asked. */
  | { readonly kind: 'reset'; readonly afterCommit?: boolean }
  | { readonly kind: 'slow'; readonly milliseconds: number }
);

/** The faults that tests have ordered, and how often each has struck. */
export class Faults {
  #ordered: { readonly fault: Fault; left: number }[] = [];

  push(...faults: readonly Fault[]): void {
    this.#ordered.push(...faults.map((fault) => ({ fault, left: fault.times ?? 1 })));
  }

  /** Takes back what hasn't struck yet. */
  clear(): void {
    this.#ordered = [];
  }

  /** The first fault that hits a request and hasn't struck often enough yet. */
  take(method: string, path: string): Fault | undefined {
    const found = this.#ordered.find(
      ({ fault: { match }, left }) =>
        left > 0 && (match.method ?? method) === method && match.path.test(path),
    );
    if (found !== undefined) found.left -= 1;
    return found?.fault;
  }
}
