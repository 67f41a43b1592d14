import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { createHandler } from './handler.ts';

/**
 * Turns the integers of a message into FizzBuzz, and logs the result.
 *
 * Service, namespace and log level are Powertools' own variables. `ENVIRONMENT` tells the metrics of one
 * environment from those of another in the same account.
 */
const metrics = new Metrics({
  defaultDimensions: { environment: process.env['ENVIRONMENT'] ?? 'local' },
});
// Nothing is requested, so there are no requests to trace.
const tracer = new Tracer({ captureHTTPsRequests: false });
// Where there is no trace, as outside Lambda, there is none to add to.
tracer.provider.setContextMissingStrategy('IGNORE_ERROR');

export const handler = createHandler({
  logger: new Logger(),
  metrics,
  trace: (id, work) => {
    tracer.provider.captureFunc('## fizzbuzz', (subsegment) => {
      subsegment?.addAnnotation('id', id);
      work();
    });
  },
});
