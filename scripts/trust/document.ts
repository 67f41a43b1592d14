/** A trust policy, and whose it is. */
export interface TrustPolicy {
  /** The role's name or address where the input tells it, else where in the input the policy stands. */
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** A statement of a trust policy, with its lists as lists. */
export interface Statement {
  /** Its `Sid`, or its number from 1. */
  readonly name: string;
  readonly effect: string;
  readonly principals: readonly Principal[];
  readonly notPrincipal: boolean;
  readonly actions: readonly string[];
  readonly notAction: boolean;
  readonly conditions: readonly Condition[];
}

/** One principal: `{ "Federated": "arn:…" }`; of a bare `"*"` the kind is `*`. */
export interface Principal {
  readonly kind: string;
  readonly id: string;
}

/**
 * One test of one key; all of a statement's must hold, each for one of its values.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 */
export interface Condition {
  /** Without set operator and `IfExists`: `StringLike`. */
  readonly operator: string;
  /** `ForAllValues`, `ForAnyValue`, or none. */
  readonly set: string | undefined;
  readonly ifExists: boolean;
  /** In small letters: IAM doesn't tell capital ones from them. */
  readonly key: string;
  readonly values: readonly string[];
}

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Finds every trust policy in a JSON document: a policy by itself, what `aws iam get-role` and `list-roles` print (the
 * policy may be URL-encoded), a plan or a state as `terraform show -json` prints it.
 */
export function findTrustPolicies(json: unknown): readonly TrustPolicy[] {
  return search(json, 'the policy');
}

/** Members that hold a trust policy as text. */
const HOLDERS = new Set(['AssumeRolePolicyDocument', 'assume_role_policy']);

function search(json: unknown, name: string): readonly TrustPolicy[] {
  if (Array.isArray(json)) return json.flatMap((item) => search(item, name));
  if (!isObject(json)) return [];
  if ('Statement' in json) return [{ name, statements: listOf(json['Statement']).map(toStatement) }];
  const own = nameOf(json) ?? name;
  return Object.entries(json).flatMap(([key, value]) =>
    search(HOLDERS.has(key) && typeof value === 'string' ? parsePolicy(value) : value, own),
  );
}

function nameOf({ address, RoleName }: JsonObject): string | undefined {
  return [address, RoleName].find((each) => typeof each === 'string');
}

function parsePolicy(text: string): unknown {
  const decoded = text.trimStart().startsWith('{') ? text : decodeURIComponent(text);
  return decoded === '' ? undefined : (JSON.parse(decoded) as unknown);
}

function toStatement(json: unknown, at: number): Statement {
  const statement = isObject(json) ? json : {};
  const { Sid, Effect, Principal, NotPrincipal, Action, NotAction, Condition } = statement;
  return {
    name: typeof Sid === 'string' && Sid !== '' ? Sid : `statement ${at + 1}`,
    effect: String(Effect),
    principals: toPrincipals(Principal),
    notPrincipal: NotPrincipal !== undefined,
    actions: textsOf(Action),
    notAction: NotAction !== undefined,
    conditions: isObject(Condition) ? Object.entries(Condition).flatMap(toConditions) : [],
  };
}

function toPrincipals(json: unknown): readonly Principal[] {
  if (typeof json === 'string') return [{ kind: '*', id: json }];
  return isObject(json)
    ? Object.entries(json).flatMap(([kind, ids]) => textsOf(ids).map((id) => ({ kind, id })))
    : [];
}

function toConditions([operator, tests]: [string, unknown]): readonly Condition[] {
  const [, set, base = operator, ifExists] = /^(?:(\w+):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  return Object.entries(isObject(tests) ? tests : {}).map(([key, values]) => ({
    operator: base,
    set,
    ifExists: ifExists !== undefined,
    key: key.toLowerCase(),
    values: textsOf(values),
  }));
}

function textsOf(json: unknown): readonly string[] {
  return listOf(json).map(String);
}

function listOf(json: unknown): readonly unknown[] {
  return json === undefined ? [] : Array.isArray(json) ? json : [json];
}

function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
