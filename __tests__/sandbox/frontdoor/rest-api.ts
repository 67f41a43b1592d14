import type { Account } from './account.ts';

/** A method of a resource, as far as it is read. */
export interface Method {
  readonly authorizationType?: string;
  readonly apiKeyRequired?: boolean;
  readonly requestValidatorId?: string;
  /** Names of models by content type. */
  readonly requestModels?: Readonly<Record<string, string>> | null;
  readonly methodIntegration?: {
    readonly type: string;
    readonly uri: string;
    readonly timeoutInMillis?: number | string | null;
    readonly credentials?: string | null;
  } | null;
}

/** A path and what answers to it. */
export interface Resource {
  readonly path: string;
  readonly resourceMethods?: Readonly<Record<string, Method>>;
}

interface RequestValidator {
  readonly id: string;
  readonly validateRequestBody: boolean;
  readonly validateRequestParameters: boolean;
}

/** What a request is answered with that reaches no integration. */
export interface GatewayResponse {
  readonly responseType: string;
  readonly statusCode?: string;
  readonly responseParameters?: Readonly<Record<string, string>>;
  readonly responseTemplates?: Readonly<Record<string, string>>;
}

/** A REST API as one of its deployments holds it. */
export interface Deployment {
  readonly apiId: string;
  readonly resources: readonly Resource[];
  readonly validators: readonly RequestValidator[];
  /** JSON schemas by name. */
  readonly models: ReadonlyMap<string, string>;
  readonly responses: readonly GatewayResponse[];
}

/** A stage of a REST API, and what is deployed to it. */
export interface Stage {
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly deployment: Deployment;
}

/** The REST APIs of an account. */
export interface RestApis {
  /**
   * The stage that a request is for.
   *
   * @param apiId - where it is unknown, the API is the one that has such a stage
   * @returns undefined when there is none
   * @throws Error when several APIs have such a stage
   */
  find(stage: string, apiId: string | undefined): Promise<Stage | undefined>;
  ids(): Promise<readonly string[]>;
}

/**
 * Reads REST APIs. A deployment is a copy of the API that later changes don't reach; moto keeps none, so it is read
 * when its first request arrives, and kept.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html
 */
export function makeRestApis(account: Account): RestApis {
  const deployments = new Map<string, Promise<Deployment>>();
  const read = async <T>(path: string): Promise<T> => {
    const answer = await account.read<T>('apigateway', path);
    if (answer === undefined) throw new Error(`apigateway: there is no ${path}`);
    return answer;
  };
  const list = async <T>(path: string): Promise<readonly T[]> =>
    (await read<{ readonly item: readonly T[] }>(path)).item;
  const ids = async (): Promise<readonly string[]> =>
    (await list<{ readonly id: string }>('/restapis')).map(({ id }) => id);

  async function readDeployment(apiId: string): Promise<Deployment> {
    const api = `/restapis/${apiId}`;
    const [resources, validators, models, responses] = await Promise.all([
      list<Resource>(`${api}/resources`),
      list<RequestValidator>(`${api}/requestvalidators`),
      list<{ readonly name: string; readonly schema?: string }>(`${api}/models`),
      list<GatewayResponse>(`${api}/gatewayresponses`),
    ]);
    return {
      apiId,
      resources,
      validators,
      models: new Map(models.map(({ name, schema = '{}' }) => [name, schema])),
      responses,
    };
  }

  return {
    ids,
    async find(name, apiId) {
      const candidates = apiId === undefined ? await ids() : [apiId];
      const read = candidates.map(async (id) => ({
        id,
        stage: await account.read<{
          readonly deploymentId: string;
          readonly variables?: Readonly<Record<string, string>>;
        }>('apigateway', `/restapis/${id}/stages/${encodeURIComponent(name)}`),
      }));
      const found = (await Promise.all(read)).flatMap(({ id, stage }) =>
        stage === undefined ? [] : [{ id, stage }],
      );
      const [one, ...others] = found;
      if (one === undefined) return undefined;
      if (others.length > 0) {
        throw new Error(
          `Several APIs have a stage ${name}: put the id before it, as in /${one.id}/${name}/…`,
        );
      }
      const key = `${one.id}/${one.stage.deploymentId}`;
      const deployment = deployments.get(key) ?? readDeployment(one.id);
      deployments.set(key, deployment);
      return { name, variables: one.stage.variables ?? {}, deployment: await deployment };
    },
  };
}

/** Where a path leads in an API. */
export interface Route {
  readonly resource: Resource;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/**
 * Finds the resource for a path: literal parts come before `{name}`, and that before `{name+}`.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html
 */
export function route(resources: readonly Resource[], path: string): Route | undefined {
  const parts = partsOf(path);
  const routes = resources.flatMap((resource) => {
    const pattern = partsOf(resource.path);
    const pathParameters = match(pattern, parts);
    return pathParameters === undefined
      ? []
      : [{ resource, pathParameters, rank: pattern.map(rank).join('') }];
  });
  return routes.sort((one, other) => one.rank.localeCompare(other.rank))[0];
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

function rank(part: string): number {
  if (!part.startsWith('{')) return 0;
  return part.endsWith('+}') ? 2 : 1;
}

function match(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const [first, ...others] = pattern;
  const [part, ...rest] = parts;
  if (first === undefined || part === undefined) return pattern.length === parts.length ? {} : undefined;
  const name = first.slice(1, -1).replace(/\+$/, '');
  switch (rank(first)) {
    case 2:
      return { [name]: parts.join('/') };
    case 1: {
      const inner = match(others, rest);
      return inner && { [name]: part, ...inner };
    }
    default:
      return first === part ? match(others, rest) : undefined;
  }
}
