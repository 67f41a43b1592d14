import type { Answer } from './answer.ts';
import type { GatewayResponse } from './rest-api.ts';

/** Why a request goes no further: kind, status, error type, message. */
export const REFUSALS = {
  BAD_REQUEST_BODY: [400, 'BadRequestException', 'Invalid request body'],
  MISSING_AUTHENTICATION_TOKEN: [403, 'MissingAuthenticationTokenException', 'Missing Authentication Token'],
  API_CONFIGURATION_ERROR: [500, 'InternalServerErrorException', 'Internal server error'],
  DEFAULT_5XX: [502, 'InternalServerErrorException', 'Internal server error'],
  INTEGRATION_TIMEOUT: [504, 'InternalServerErrorException', 'Endpoint request timed out'],
} as const satisfies Readonly<Record<string, readonly [number, string, string]>>;

/** A kind of gateway response. */
export type RefusalKind = keyof typeof REFUSALS;

/** What templates say `$context.` and `$stageVariables.` for, by the name that follows. */
export interface TemplateVariables {
  readonly context: Readonly<Record<string, string>>;
  readonly stageVariables: Readonly<Record<string, string>>;
}

/**
 * Answers with the gateway response that is configured for a kind of refusal, or for all of its class.
 *
 * @param detail - what the body's validator says
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html
 */
export function refuseWith(
  kind: RefusalKind,
  responses: readonly GatewayResponse[],
  variables: TemplateVariables,
  detail = '',
): Answer {
  const [status, errorType, message] = REFUSALS[kind];
  const configured =
    responses.find(({ responseType }) => responseType === kind) ??
    responses.find(({ responseType }) => responseType === `DEFAULT_${status < 500 ? 4 : 5}XX`);
  const template =
    configured?.responseTemplates?.['application/json'] ?? '{"message":$context.error.messageString}';
  const context = {
    ...variables.context,
    'error.message': message,
    'error.messageString': JSON.stringify(message),
    'error.responseType': kind,
    // Unlike `messageString` it brings no quotes of its own; those in it are escaped.
    'error.validationErrorString': JSON.stringify(detail).slice(1, -1),
  };
  const header = 'gatewayresponse.header.';
  const headers = Object.entries(configured?.responseParameters ?? {})
    .filter(([name, value]) => name.startsWith(header) && /^'.*'$/s.test(value))
    .map(([name, value]) => [name.slice(header.length).toLowerCase(), value.slice(1, -1)]);
  return {
    status: Number(configured?.statusCode ?? status),
    headers: {
      'content-type': 'application/json',
      'x-amzn-errortype': errorType,
      ...(Object.fromEntries(headers) as Record<string, string>),
    },
    body: fill(template, { ...variables, context }),
  };
}

function fill(template: string, { context, stageVariables }: TemplateVariables): string {
  return template.replace(
    /\$(\{?)(context|stageVariables)\.([A-Za-z_][\w.]*\w|[A-Za-z])(\}?)/g,
    (_, open: string, of: 'context' | 'stageVariables', name: string, close: string) =>
      `${(of === 'context' ? context : stageVariables)[name] ?? ''}${open === '' ? close : ''}`,
  );
}
