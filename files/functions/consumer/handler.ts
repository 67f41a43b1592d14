import type { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { fizzbuzz } from './fizzbuzz.ts';
import { parseMessage } from './message.ts';

/** What the handler tells, and to whom. */
export interface Telemetry {
  readonly logger: Pick<Logger, 'addContext' | 'error' | 'info'>;
  readonly metrics: {
    readonly addMetric: (name: string, unit: 'Count', value: number) => unknown;
    readonly captureColdStartMetric: (functionName: string) => void;
    readonly publishStoredMetrics: () => void;
  };
  /** Runs `work` as a part of the trace that can be found by the message's id. */
  readonly trace: (id: string, work: () => void) => void;
}

/**
 * Makes the handler of asynchronous invocations. It throws what it can't process: Lambda then tries again, and
 * keeps the message in the failure queue at last. Lambda may also deliver a message twice: the lines of both
 * carry the same id.
 */
export function createHandler({ logger, metrics, trace }: Telemetry) {
  return async (payload: unknown, context: Context): Promise<void> => {
    logger.addContext(context);
    metrics.captureColdStartMetric(context.functionName);
    try {
      const { id, data } = parseMessage(payload);
      trace(id, () => {
        const result = data.map(fizzbuzz);
        logger.info('fizzbuzz', { id, result });
        metrics.addMetric('ItemsProcessed', 'Count', result.length);
        metrics.addMetric('FizzBuzzed', 'Count', result.filter((item) => typeof item === 'string').length);
        metrics.publishStoredMetrics();
      });
    } catch (error) {
      logger.error("the message can't be processed", { error });
      throw error;
    }
  };
}
