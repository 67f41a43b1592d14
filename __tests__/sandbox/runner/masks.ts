/** The secrets of a job, and what the runner shows in their place. */
export class Masks {
  readonly #values = new Set<string>();

  /**
   * Adds a secret, and each of its lines however short: masking a JSON document masks `{` from then on.
   * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs `AddMaskCommandExtension`
   */
  add(secret: string): void {
    for (const value of [secret, ...secret.split(/[\r\n]/)]) if (value.trim() !== '') this.#values.add(value);
  }

  /** Every value that is masked. */
  get values(): readonly string[] {
    return [...this.#values];
  }

  /** The text with each secret as `***`; secrets that overlap or touch become one. */
  apply(text: string): string {
    const spans = [...this.#values]
      .flatMap((value) =>
        [...occurrences(text, value)].map((start) => ({ start, end: start + value.length })),
      )
      .sort((a, b) => a.start - b.start);
    let masked = '';
    let at = 0;
    let open = false;
    for (const { start, end } of spans) {
      if (!open || start > at) masked += text.slice(at, start) + '***';
      open = true;
      at = Math.max(at, end);
    }
    return masked + text.slice(at);
  }
}

function* occurrences(text: string, value: string): Generator<number> {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) yield at;
}
