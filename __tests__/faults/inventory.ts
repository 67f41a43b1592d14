import { connectToAccount, textsOf } from '../sandbox/frontdoor/account.ts';
import type { LocalAws } from '../sandbox/aws/server.ts';

/** Things by the type that Terraform has for them: ids, or names where these are the ids. */
export type Inventory = Readonly<Record<string, readonly string[]>>;

interface Items {
  readonly items?: readonly { readonly id: string }[];
  readonly item?: readonly { readonly id: string }[];
}

/**
 * What an account has of a service in one environment, as far as a second of the kind could be there: REST APIs and
 * what is in them have ids of AWS's, and the other things stand for all that has a name, which can't be there twice.
 * @param prefix - begins the names of all that is the service's: `orders-dev`
 */
export async function takeInventory(aws: LocalAws, prefix: string): Promise<Inventory> {
  const account = connectToAccount(aws);
  const own = (names: readonly string[]): readonly string[] =>
    names.filter((name) => name === prefix || name.startsWith(`${prefix}-`));
  const apis = await account.read<{
    readonly item?: readonly { readonly id: string; readonly name: string }[];
  }>('apigateway', '/restapis');
  const ofApis = (apis?.item ?? []).filter(({ name }) => own([name]).length > 0).map(({ id }) => id);
  const within = async (what: string): Promise<readonly string[]> => {
    const lists = ofApis.map((id) => account.read<Items>('apigateway', `/restapis/${id}/${what}`));
    return (await Promise.all(lists)).flatMap((list) => (list?.item ?? []).map(({ id }) => id));
  };
  const functions = await account.read<{ readonly Functions: readonly { readonly FunctionName: string }[] }>(
    'lambda',
    '/2015-03-31/functions/',
  );
  const roles = await account.query('iam', { Action: 'ListRoles' });
  const { QueueUrls: queues = [] } = await account.sqs<{ readonly QueueUrls?: readonly string[] }>(
    'ListQueues',
    {},
  );
  const all = {
    aws_api_gateway_rest_api: ofApis,
    aws_api_gateway_deployment: await within('deployments'),
    aws_api_gateway_request_validator: await within('requestvalidators'),
    aws_lambda_function: own((functions?.Functions ?? []).map(({ FunctionName: name }) => name)),
    aws_iam_role: own(textsOf(roles ?? '', 'RoleName')),
    aws_sqs_queue: own(queues.map((url) => url.split('/').at(-1) ?? '')),
  };
  return sorted(all);
}

/** What a state knows to be whole of the same types. */
export function inventoryOf(state: string | undefined, types: readonly string[]): Inventory {
  const { resources } = JSON.parse(state ?? '{"resources":[]}') as {
    readonly resources: readonly {
      readonly mode: string;
      readonly type: string;
      readonly instances: readonly {
        readonly status?: string;
        readonly attributes: { readonly id: string };
      }[];
    }[];
  };
  return sorted(
    Object.fromEntries(
      types.map((type) => [
        type,
        resources
          .filter((each) => each.mode === 'managed' && each.type === type)
          .flatMap(({ instances }) => instances.filter(({ status }) => status !== 'tainted'))
          .map(({ attributes: { id } }) => id.split('/').at(-1) ?? ''),
      ]),
    ),
  );
}

function sorted(all: Inventory): Inventory {
  return Object.fromEntries(Object.entries(all).map(([type, names]) => [type, names.toSorted()]));
}
