/**
 * The most bytes of a message. A message that fails must fit into the failure queue, which takes 256 KiB, together
 * with the record that Lambda wraps around it: the error, its stack and the request's context. 10,000 safe
 * integers are at most 180,000 bytes.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 */
export const maxMessageBytes = 240 * 1024;

/**
 * @param id of the request
 * @param data safe integers
 * @returns the message to the consumer as JSON, or `undefined` when it is larger than can be sent
 */
export function encodeMessage(id: string, data: readonly number[]): string | undefined {
  const message = JSON.stringify({ id, data });
  return Buffer.byteLength(message) <= maxMessageBytes ? message : undefined;
}
