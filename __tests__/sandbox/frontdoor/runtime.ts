import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endOf, type Call, type Reply } from './call.ts';

/**
 * What stands where Lambda's runtime does: loads a handler once, and calls it with each event that its parent sends.
 * Everything that the function prints goes to standard output; the parent sees by a last line that it has all of it.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
 */

type Handler = (event: unknown, context: unknown) => unknown;

const environment = (name: string): string => process.env[name] ?? '';

let handler: Promise<Handler> | undefined;

async function load(): Promise<Handler> {
  const root = environment('LAMBDA_TASK_ROOT');
  const [, module = '', name = ''] = /^(.*?)\.([^./]+)$/.exec(environment('_HANDLER')) ?? [];
  const loaded = (await import(pathToFileURL(await find(join(root, module))).href)) as Readonly<
    Record<string, unknown>
  >;
  const exported = loaded[name] ?? (loaded.default as Readonly<Record<string, unknown>> | undefined)?.[name];
  if (typeof exported === 'function') return exported as Handler;
  throw fault('Runtime.HandlerNotFound', `${environment('_HANDLER')} is undefined or not exported`);
}

async function find(module: string): Promise<string> {
  for (const extension of ['.js', '.mjs', '.cjs']) {
    const path = `${module}${extension}`;
    if (await isThere(path)) return path;
  }
  throw fault('Runtime.ImportModuleError', `Error: Cannot find module '${module}'`);
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function fault(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

async function answer(call: Call): Promise<Reply> {
  process.env._X_AMZN_TRACE_ID = call.traceId;
  try {
    handler ??= load();
    const result = await (await handler)(JSON.parse(call.event), contextOf(call));
    return { kind: 'returned', payload: JSON.stringify(result ?? null) };
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : fault('Error', String(error));
    const payload = JSON.stringify({ errorType: name, errorMessage: message, trace: stack.split('\n') });
    process.stdout.write(`ERROR\tInvoke Error\t${payload}\n`);
    return { kind: 'failed', payload };
  }
}

function contextOf({ requestId, deadline, functionArn }: Call): unknown {
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: environment('AWS_LAMBDA_FUNCTION_NAME'),
    functionVersion: environment('AWS_LAMBDA_FUNCTION_VERSION'),
    invokedFunctionArn: functionArn,
    logGroupName: environment('AWS_LAMBDA_LOG_GROUP_NAME'),
    logStreamName: environment('AWS_LAMBDA_LOG_STREAM_NAME'),
    memoryLimitInMB: environment('AWS_LAMBDA_FUNCTION_MEMORY_SIZE'),
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

// One log, in the order of what is written to it.
process.stderr.write = process.stdout.write.bind(process.stdout);
process.on('disconnect', () => process.exit());
process.on('message', (call: Call) => {
  void answer(call).then((reply) => {
    process.stdout.write(`${endOf(call.requestId)}\n`);
    process.send?.(reply);
  });
});
