/** What the producer hands over. */
export interface Message {
  /** Of the request that brought the data; the caller has it too. */
  readonly id: string;
  /** Safe integers. */
  readonly data: readonly number[];
}

/** A payload that no retry mends. */
export class MalformedMessageError extends Error {
  override readonly name = 'MalformedMessageError';
}

/**
 * Reads an invocation's payload.
 *
 * @throws MalformedMessageError for anything but a message, naming what is wrong, without the values
 */
export function parseMessage(payload: unknown): Message {
  if (!isObject(payload)) throw new MalformedMessageError('the payload must be an object');
  const { id, data } = payload;
  if (typeof id !== 'string' || id === '') {
    throw new MalformedMessageError("`id` must be a text that isn't empty");
  }
  if (!isIntegers(data)) throw new MalformedMessageError('`data` must be an array of safe integers');
  return { id, data };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isIntegers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(Number.isSafeInteger);
}
