import { Ajv, type ErrorObject } from 'ajv';

/**
 * Which model a body is held against, when any.
 *
 * @param models - names by content type, `$default` for those that aren't named
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
 */
export function modelFor(
  models: Readonly<Record<string, string>>,
  contentType: string | undefined,
): string | undefined {
  const mediaType = (contentType ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? '';
  return models[mediaType] ?? models['$default'];
}

/**
 * Holds a body against a model.
 *
 * @param schema - a JSON schema of draft 4, the one draft that API Gateway knows
 * @returns what is wrong, in the words of API Gateway's validator; undefined when nothing is
 * @see https://github.com/java-json-tools/json-schema-validator/tree/master/src/main/resources/com/github/fge/jsonschema/validator
 */
export function findFaults(schema: string, body: string): string | undefined {
  const { $schema: _, ...keywords } = JSON.parse(schema) as Readonly<Record<string, unknown>>;
  const validate = new Ajv({ allErrors: true, strict: false, verbose: true }).compile(keywords);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return '[Unable to parse the body as JSON]';
  }
  if (validate(value)) return undefined;
  const errors = validate.errors ?? [];
  // What is in a container is looked at only when the container itself is as it should be.
  const outermost = errors.filter(
    ({ instancePath }) => !errors.some((other) => instancePath.startsWith(`${other.instancePath}/`)),
  );
  return `[${phrase(outermost).join(', ')}]`;
}

/** Faults of one kind in one place share a phrase where each names a property. */
function phrase(errors: readonly ErrorObject[]): readonly string[] {
  const places = Map.groupBy(errors, ({ instancePath, keyword }) => `${keyword} ${instancePath}`);
  return [...places.values()].map((same) => {
    const [{ keyword, params, data, schema, message = '' }] = same as [ErrorObject];
    const all = (param: string): string => list(same.map((one) => (one.params as Params)[param]).sort());
    const { limit } = params as { readonly limit?: number };
    switch (keyword) {
      case 'required':
        return `object has missing required properties (${all('missingProperty')})`;
      case 'additionalProperties':
        return `object instance has properties which are not allowed by the schema: ${all('additionalProperty')}`;
      case 'type':
        return `instance type (${typeOf(data)}) does not match any allowed primitive type (allowed: ${list([schema].flat())})`;
      case 'enum':
        return `instance value (${JSON.stringify(data)}) not found in enum (possible values: ${list(schema as unknown[])})`;
      case 'minItems':
        return `array is too short: must have at least ${limit} elements but instance has ${count(data)} elements`;
      case 'maxItems':
        return `array is too long: must have at most ${limit} elements but instance has ${count(data)} elements`;
      case 'minimum':
        return `numeric instance is lower than the required minimum (minimum: ${limit}, found: ${String(data)})`;
      case 'maximum':
        return `numeric instance is greater than the required maximum (maximum: ${limit}, found: ${String(data)})`;
      default:
        return message;
    }
  });
}

type Params = Readonly<Record<string, unknown>>;

function list(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

function count(data: unknown): number {
  return (data as readonly unknown[]).length;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
