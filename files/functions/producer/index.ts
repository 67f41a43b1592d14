import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { createHandler } from './handler.ts';

/**
 * Takes the API's requests, and hands their data to the consumer.
 *
 * `CONSUMER_FUNCTION_NAME` is needed. Service, namespace and log level are Powertools' own variables.
 * `ENVIRONMENT` tells the metrics of one environment from those of another in the same account.
 */
const consumer = process.env['CONSUMER_FUNCTION_NAME'];
if (!consumer) throw new Error("CONSUMER_FUNCTION_NAME must hold the name of the consumer's function");

// The client is captured: tracing what it does over HTTPS would show every call twice.
const tracer = new Tracer({ captureHTTPsRequests: false });
// Where there is no trace, as outside Lambda, there is none to add to.
tracer.provider.setContextMissingStrategy('IGNORE_ERROR');
const lambda = tracer.captureAWSv3Client(new LambdaClient());

export const handler = createHandler({
  logger: new Logger(),
  metrics: new Metrics({ defaultDimensions: { environment: process.env['ENVIRONMENT'] ?? 'local' } }),
  send: async (message, abortSignal) => {
    const command = new InvokeCommand({ FunctionName: consumer, InvocationType: 'Event', Payload: message });
    await lambda.send(command, { abortSignal });
  },
});
