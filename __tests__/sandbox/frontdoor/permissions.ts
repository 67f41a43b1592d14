import { textsOf, type Account } from './account.ts';

/** What is asked for. */
export interface Wish {
  readonly action: string;
  /** An ARN. */
  readonly resource: string;
  /** The service that asks, where a resource's own policy decides: `apigateway.amazonaws.com`. */
  readonly service?: string;
  /** Condition keys in lower case: `aws:sourcearn`. */
  readonly context?: Readonly<Record<string, string>>;
}

type OneOrMore = string | readonly string[];

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | Readonly<Record<string, OneOrMore>>;
  readonly Action?: OneOrMore;
  readonly Resource?: OneOrMore;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;
}

/** A policy document, as far as it is read. */
export interface Policy {
  readonly Statement: Statement | readonly Statement[];
}

/**
 * Whether policies allow something: one statement does, and none denies it.
 *
 * @throws Error on what only a larger evaluator knows: `NotAction`, unknown condition operators
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function allows(policies: readonly Policy[], wish: Wish): boolean {
  const hits = policies.flatMap(({ Statement }) => list(Statement)).filter((one) => applies(one, wish));
  return hits.length > 0 && hits.every(({ Effect }) => Effect === 'Allow');
}

/**
 * Reads what a role may do: its inline policies and those attached to it.
 *
 * @throws Error when there is no such role
 */
export async function policiesOfRole(account: Account, roleArn: string): Promise<readonly Policy[]> {
  const RoleName = roleArn.split('/').at(-1) ?? '';
  const ask = async (Action: string, parameters: Readonly<Record<string, string>>): Promise<string> => {
    const answer = await account.query('iam', { Action, ...parameters });
    if (answer === undefined) throw new Error(`iam: ${Action}: there is no ${roleArn}`);
    return answer;
  };
  const inline = textsOf(await ask('ListRolePolicies', { RoleName }), 'member').map(async (PolicyName) =>
    ask('GetRolePolicy', { RoleName, PolicyName }),
  );
  const attached = textsOf(await ask('ListAttachedRolePolicies', { RoleName }), 'PolicyArn').map(
    async (PolicyArn) => {
      const [VersionId = ''] = textsOf(await ask('GetPolicy', { PolicyArn }), 'DefaultVersionId');
      return ask('GetPolicyVersion', { PolicyArn, VersionId });
    },
  );
  const answers = await Promise.all([...inline, ...attached]);
  return answers.map((xml) => {
    const [document = ''] = [...textsOf(xml, 'PolicyDocument'), ...textsOf(xml, 'Document')];
    // moto doesn't encode what AWS does: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html
    return JSON.parse(document.startsWith('%') ? decodeURIComponent(document) : document) as Policy;
  });
}

function applies(statement: Statement, { action, resource, service, context = {} }: Wish): boolean {
  const { Principal, Action, Resource, Condition = {} } = statement;
  if (Action === undefined || Resource === undefined) {
    throw new Error(`Only Action and Resource are understood: ${JSON.stringify(statement)}`);
  }
  return (
    list(Action).some((pattern) => isLike(action.toLowerCase(), pattern.toLowerCase())) &&
    list(Resource).some((pattern) => isLike(resource, pattern)) &&
    (service === undefined || isFor(Principal, service)) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, patterns]) => {
        const value = context[key.toLowerCase()];
        return value !== undefined && list(patterns).some((pattern) => holds(operator, value, pattern));
      }),
    )
  );
}

function isFor(principal: Statement['Principal'], service: string): boolean {
  if (principal === '*') return true;
  return list(principal?.Service ?? []).includes(service);
}

function holds(operator: string, value: string, pattern: string): boolean {
  switch (operator) {
    case 'StringEquals':
      return value === pattern;
    case 'ArnLike':
    case 'ArnEquals':
    case 'StringLike':
      return isLike(value, pattern);
    default:
      throw new Error(`The condition operator ${operator} isn't understood`);
  }
}

/** `*` stands for any text, `?` for one character. */
function isLike(value: string, pattern: string): boolean {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/[*?]/g, (one) => (one === '*' ? '.*' : '.'));
  return new RegExp(`^${source}$`, 's').test(value);
}

function list<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
