/** What a request asks for, or why it is refused. */
export type Request =
  | { readonly kind: 'items'; readonly data: readonly number[] }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Reads a request's body. The gateway has checked it by the schema before, which is the place for limits; here
 * stands only what the consumer relies upon.
 *
 * @param body the text as the gateway hands it over; anything else is refused
 */
export function parseRequest(body: unknown): Request {
  if (typeof body !== 'string') return refuse('the body must be JSON');
  const value = parseJson(body);
  if (value === undefined) return refuse('the body must be JSON');
  if (typeof value !== 'object' || value === null || !('data' in value) || !isIntegers(value.data)) {
    return refuse('the body must be {"data": […]}, an array of safe integers');
  }
  return { kind: 'items', data: value.data };
}

function refuse(reason: string): Request {
  return { kind: 'refused', reason };
}

/** `undefined`, which no JSON is, for what isn't JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isIntegers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(Number.isSafeInteger);
}
