/** The bytes of a plan, read part by part: of a file, or of memory. */
export interface PlanSource {
  /** In bytes. */
  readonly size: number;
  /**
   * The bytes from an offset on: as many as are asked for, or as there are.
   * @param into - a place for at least so many, which may be used
   */
  read(offset: number, length: number, into?: Uint8Array): Uint8Array;
}

/** A source that is in memory already. */
export function sourceOf(content: string | Uint8Array): PlanSource {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}
