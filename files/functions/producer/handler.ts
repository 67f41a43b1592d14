import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { encodeMessage } from './message.ts';
import { parseRequest } from './request.ts';

/** What the handler needs of the world. */
export interface Surroundings {
  readonly logger: Pick<Logger, 'addContext' | 'error' | 'info' | 'warn'>;
  readonly metrics: {
    readonly addMetric: (name: string, unit: 'Count', value: number) => unknown;
    readonly captureColdStartMetric: (functionName: string) => void;
    readonly publishStoredMetrics: () => void;
  };
  /** Hands a message to Lambda's queue for the consumer; resolves when Lambda has taken it, and only then. */
  readonly send: (message: string, signal: AbortSignal) => Promise<void>;
}

/** Of the function's time, what is kept for an answer when Lambda doesn't give one; in milliseconds. */
const reserve = 500;

/**
 * Makes the handler of the API's requests: 202 with the request's id once its data is handed over, 400 for a body
 * that isn't understood, 413 for one that is too large to hand over, 502 or 503 when Lambda doesn't take it.
 */
export function createHandler({ logger, metrics, send }: Surroundings) {
  return async (
    event: Partial<APIGatewayProxyEvent> | null,
    context: Context,
  ): Promise<APIGatewayProxyResult> => {
    logger.addContext(context);
    metrics.captureColdStartMetric(context.functionName);
    const request = parseRequest(event?.body);
    if (request.kind === 'refused') {
      logger.warn('refused', { reason: request.reason });
      return answer(400, { message: request.reason });
    }
    // Lambda's own id: the gateway's can be chosen by the caller.
    const id = context.awsRequestId;
    const accepted = request.data.length;
    const message = encodeMessage(id, request.data);
    if (message === undefined) {
      logger.warn('refused', { reason: 'the body is too large', items: accepted });
      return answer(413, { message: 'the body is too large: send the data in several requests' });
    }
    try {
      await send(message, AbortSignal.timeout(Math.max(0, context.getRemainingTimeInMillis() - reserve)));
    } catch (error) {
      logger.error("the data can't be handed over", { id, error });
      return canPass(error)
        ? answer(503, { message: "the data wasn't accepted: try again later" })
        : answer(502, { message: "the data wasn't accepted: the service is out of order" });
    }
    logger.info('accepted', { id, accepted });
    metrics.addMetric('ItemsAccepted', 'Count', accepted);
    metrics.publishStoredMetrics();
    return answer(202, { id, accepted });
  };
}

function answer(statusCode: number, body: object): APIGatewayProxyResult {
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Whether a later try may succeed: Lambda didn't answer, is throttling, or has a fault. */
function canPass(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status === 429 || status >= 500;
}

/** The status of Lambda's answer, as the SDK's errors carry it; `undefined` when there was no answer. */
function statusOf(error: unknown): number | undefined {
  const metadata = (error as { readonly $metadata?: { readonly httpStatusCode?: number } } | undefined)
    ?.$metadata;
  return metadata?.httpStatusCode;
}
