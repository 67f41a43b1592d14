/** An event, and what the handler is told of the call. */
export interface Call {
  readonly requestId: string;
  /** JSON. */
  readonly event: string;
  /** When the function is cut off. Milliseconds since 1970. */
  readonly deadline: number;
  readonly functionArn: string;
  readonly traceId: string;
}

/** How a call ended; the texts are JSON. */
export interface Reply {
  readonly kind: 'returned' | 'failed';
  readonly payload: string;
}

/** The last line that a call prints. */
export function endOf(requestId: string): string {
  return `END RequestId: ${requestId}`;
}
