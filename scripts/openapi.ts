/**
 * Makes `__tests__/sandbox/github/openapi.json`: of GitHub's published REST description, the operations that
 * the local GitHub speaks.
 *
 *     node scripts/openapi.ts [folder of the unpacked package @octokit/openapi]
 *
 * Without a folder it fetches the package (385 MB unpacked, hence no dependency) into a temporary one.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = '@octokit/openapi@23.0.2';
const TARGET = join(import.meta.dirname, '../__tests__/sandbox/github/openapi.json');

const OPERATIONS = [
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/update-comment',
  'pulls/create',
  'pulls/get',
  'pulls/list',
  'pulls/list-commits',
  'pulls/merge',
  'pulls/update',
  'repos/get',
  'repos/list-pull-requests-associated-with-commit',
  'users/get-authenticated',
];

/** Answers that the local GitHub adapts to its state. */
const EXAMPLES = [
  'commit-items',
  'full-repository-default-response',
  'issue-comment',
  'private-user-response-with-public-profile-information',
  'pull-request',
  'pull-request-simple-items',
];

/** Said for readers and generators, or of formats that no JSON Schema validator knows. */
const DROPPED = new Set([
  'description',
  'title',
  'example',
  'examples',
  'deprecated',
  'discriminator',
  'externalDocs',
]);
const FORMATS = new Set(['date-time', 'uri', 'email', 'int32', 'int64']);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Node = Readonly<Record<string, Json>>;

function main(folder: string): void {
  const source = JSON.parse(readFileSync(join(folder, 'generated/api.github.com.json'), 'utf8')) as Node;
  const paths = slimPaths(source);
  const schemas = reachableSchemas(source, paths);
  const examples = Object.fromEntries(
    EXAMPLES.map((name) => [name, mendExample(at(source, 'components', 'examples', name))]),
  );
  const slim = {
    // GitHub publishes 3.0; 3.1 is the version whose schemas are JSON Schema, which `asJsonSchema` makes of them.
    openapi: '3.1.0',
    info: {
      title: `GitHub REST API, the operations in use; made by scripts/openapi.ts from ${PACKAGE}`,
      version: '1',
    },
    paths,
    components: { schemas, examples },
  };
  writeFileSync(TARGET, `${JSON.stringify(slim, undefined, 1)}\n`);
}

function slimPaths(source: Node): Node {
  const missing = new Set(OPERATIONS);
  const paths: Record<string, Record<string, Json>> = {};
  for (const [path, item] of Object.entries(at(source, 'paths'))) {
    for (const [method, operation] of Object.entries(item as Record<string, Node>)) {
      if (!missing.delete(operation.operationId as string)) continue;
      (paths[path] ??= {})[method] = slimOperation(source, operation);
    }
  }
  if (missing.size > 0) throw new Error(`not in ${PACKAGE}: ${[...missing].join(', ')}`);
  return paths;
}

function slimOperation(source: Node, operation: Node): Node {
  const { operationId, parameters, requestBody, responses } = operation;
  return {
    operationId: operationId as Json,
    parameters: (parameters as readonly Node[]).map((each) => {
      const { name, in: place, required = false, schema } = resolve(source, each);
      return { name, in: place, required, schema: asJsonSchema(schema as Json) } as Json;
    }),
    ...(requestBody === undefined ? {} : { requestBody: slimBody(requestBody as Node) }),
    responses: Object.fromEntries(
      Object.entries(responses as Record<string, Node>).map(([status, response]) => [
        status,
        slimBody(resolve(source, response)),
      ]),
    ),
  };
}

function slimBody(body: Node): Node {
  const media = (body.content as Record<string, Node> | undefined)?.['application/json'];
  return {
    ...(body.required === undefined ? {} : { required: body.required }),
    ...(media?.schema === undefined
      ? {}
      : { content: { 'application/json': { schema: asJsonSchema(media.schema) } } }),
  };
}

/** Turns an OpenAPI 3.0 schema into JSON Schema, without what is for readers only. */
function asJsonSchema(schema: Json): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map(asJsonSchema);
  if (schema === null || typeof schema !== 'object') return schema;
  const { nullable, ...rest } = schema as Node;
  const kept = Object.entries(rest).filter(
    ([key, value]) =>
      // A *property* may be called `title` or `description`; its value is a schema, never a text.
      (typeof value === 'object' &&
        !['example', 'examples', 'externalDocs', 'discriminator'].includes(key)) ||
      !(DROPPED.has(key) || key.startsWith('x-') || (key === 'format' && !FORMATS.has(value as string))),
  );
  const plain = Object.fromEntries(kept.map(([key, value]) => [key, asJsonSchema(value)]));
  if (nullable !== true) return plain;
  if (typeof plain.type !== 'string') return { anyOf: [plain, { type: 'null' }] };
  const values = plain.enum as readonly Json[] | undefined;
  return {
    ...plain,
    type: [plain.type, 'null'],
    ...(values === undefined || values.includes(null) ? {} : { enum: [...values, null] }),
  };
}

function reachableSchemas(source: Node, from: Json): Node {
  const found: Record<string, Json> = {};
  const visit = (node: Json): void => {
    if (node === null || typeof node !== 'object') return;
    const name = /^#\/components\/schemas\/(.+)$/.exec(((node as Node).$ref ?? '') as string)?.[1];
    if (name !== undefined && found[name] === undefined) {
      found[name] = asJsonSchema(at(source, 'components', 'schemas', name));
      visit(found[name]);
    }
    Object.values(node).forEach(visit);
  };
  visit(from);
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Takes out what GitHub's examples have and GitHub's schemas refuse: the teams of a pull request lack `type`,
 * which `team` and `team-simple` require. A pull request without requested reviewers and labels does as well.
 * And what scanners take for a secret.
 */
function mendExample(example: Json): Json {
  if (Array.isArray(example)) return (example as readonly Json[]).map(mendExample);
  if (example === null || typeof example !== 'object') return example;
  const emptied = new Set(['requested_teams', 'requested_reviewers', 'assignees', 'labels']);
  return Object.fromEntries(
    Object.entries(example)
      .filter(([key]) => key !== 'temp_clone_token')
      .map(([key, value]) => [key, emptied.has(key) ? [] : mendExample(value)]),
  );
}

function resolve(source: Node, node: Node): Node {
  return typeof node.$ref === 'string' ? at(source, ...node.$ref.slice('#/'.length).split('/')) : node;
}

function at(node: Node, ...keys: readonly string[]): Node {
  return keys.reduce((inner, key) => inner[key] as Node, node);
}

function fetchPackage(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    const archive = execFileSync('npm', ['pack', '--silent', PACKAGE], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
    execFileSync('tar', ['-xzf', archive], { cwd: folder });
    use(join(folder, 'package'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const given = process.argv[2];
if (given === undefined) fetchPackage(main);
else main(given);
