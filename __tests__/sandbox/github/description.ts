import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** An operation of GitHub's REST API, found by a request's method and path. */
export interface Operation {
  /** `issues/create-comment` */
  readonly id: string;
  /** `/repos/{owner}/{repo}/issues/{issue_number}/comments` */
  readonly template: string;
  readonly method: string;
  /** As they stand in the path, decoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** What to hold against the description. */
export interface CheckedRequest {
  readonly query: URLSearchParams;
  /** The parsed body; undefined when there is none. */
  readonly body: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
}
interface Media {
  readonly required?: boolean;
  readonly content?: { readonly 'application/json': { readonly schema: Readonly<Record<string, unknown>> } };
}
interface DescribedOperation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Media;
  readonly responses: Readonly<Record<string, Media>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly examples: Readonly<Record<string, unknown>> };
}

const description = JSON.parse(
  readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8'),
) as Description;
// Parameters arrive as text, so they are coerced; bodies never are.
const forParameters = new Ajv2020({ strict: false, allErrors: true, coerceTypes: true });
const forBodies = new Ajv2020({ strict: false, allErrors: true });
for (const ajv of [forParameters, forBodies]) {
  formats(ajv);
  ajv.addSchema(description, 'github');
}

/** A fresh copy of an example of GitHub's, to be adapted. */
export function example(name: string): unknown {
  const found = description.components.examples[name];
  if (found === undefined) throw new Error(`no example ${name}: add it to scripts/openapi.ts`);
  return structuredClone((found as { readonly value: unknown }).value);
}

/** The operation that a request asks for; undefined when the description has none. */
export function findOperation(method: string, path: string): Operation | undefined {
  for (const [template, item] of Object.entries(description.paths)) {
    const operation = item[method.toLowerCase()];
    const pathParameters = operation === undefined ? undefined : matchPath(template, path);
    if (operation !== undefined && pathParameters !== undefined) {
      return { id: operation.operationId, template, method, pathParameters };
    }
  }
  return undefined;
}

/** What is wrong with a request, a sentence each. */
export function checkRequest(operation: Operation, { query, body }: CheckedRequest): readonly string[] {
  const described = describe(operation);
  const names = new Set(described.parameters.filter((each) => each.in === 'query').map(({ name }) => name));
  return [
    ...[...query.keys()].filter((name) => !names.has(name)).map((name) => `unknown query parameter ${name}`),
    ...described.parameters.flatMap((parameter, index) => {
      const value =
        parameter.in === 'path' ? operation.pathParameters[parameter.name] : query.get(parameter.name);
      if (value === null || value === undefined) {
        return parameter.required ? [`${parameter.in} parameter ${parameter.name} is missing`] : [];
      }
      return checkValue(
        forParameters,
        `${pointer(operation)}/parameters/${index}/schema`,
        value,
        parameter.name,
      );
    }),
    ...checkRequestBody(operation, described.requestBody, body),
  ];
}

/** What is wrong with an answer of ours, a sentence each. */
export function checkAnswer(operation: Operation, status: number, body: unknown): readonly string[] {
  const answer = describe(operation).responses[status];
  if (answer === undefined && status < 400) return [`answer ${status} isn't described`];
  if (answer !== undefined && answer.content === undefined) {
    return body === undefined ? [] : [`answer ${status} has a body`];
  }
  // Faults that hold for every operation, such as 401, aren't listed with each.
  const schema =
    answer === undefined
      ? 'github#/components/schemas/basic-error'
      : `${pointer(operation)}/responses/${status}/content/application~1json/schema`;
  return checkValue(forBodies, schema, body, `answer ${status}`);
}

function checkRequestBody(operation: Operation, media: Media | undefined, body: unknown): readonly string[] {
  const schema = media?.content?.['application/json'].schema;
  if (schema === undefined) return body === undefined ? [] : ['a body where none belongs'];
  if (body === undefined) return media?.required === true ? ['the body is missing'] : [];
  const known = schema.properties as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(body ?? {}).filter((name) => known[name] === undefined);
  return [
    ...unknown.map((name) => `unknown property ${name}`),
    ...checkValue(
      forBodies,
      `${pointer(operation)}/requestBody/content/application~1json/schema`,
      body,
      'body',
    ),
  ];
}

function checkValue(ajv: Ajv2020, reference: string, value: unknown, name: string): readonly string[] {
  const validate = ajv.getSchema(reference);
  if (validate === undefined) throw new Error(`no schema at ${reference}`);
  if (validate(value) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
}

function describe({ template, method }: Operation): DescribedOperation {
  const found = description.paths[template]?.[method.toLowerCase()];
  if (found === undefined) throw new Error(`${method} ${template} isn't described`);
  return found;
}

function pointer({ template, method }: Operation): string {
  const path = encodeURIComponent(template.replaceAll('~', '~0').replaceAll('/', '~1'));
  return `github#/paths/${path}/${method.toLowerCase()}`;
}

function matchPath(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));
  const values = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '([^/]+)')}$`).exec(path)?.slice(1);
  return (
    values && Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]))
  );
}
