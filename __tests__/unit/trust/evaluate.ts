/** A trust policy as JSON, as far as tests make it. */
export interface PolicyJson {
  readonly Version: string;
  readonly Statement: readonly StatementJson[];
}

/** A statement of it. */
export interface StatementJson {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal: Readonly<Record<string, string | readonly string[]>>;
  readonly Action: string;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** What a token says, by condition key. */
export type Claims = Readonly<Record<string, string>>;

/**
 * Whether IAM lets a token in, of one provider, which every statement is taken to name.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function letsIn({ Statement }: PolicyJson, claims: Claims): boolean {
  const applying = Statement.filter(({ Condition = {} }) =>
    Object.entries(Condition).every(([operator, tests]) =>
      Object.entries(tests).every(([key, values]) => holds(operator, valueOf(claims, key), [values].flat())),
    ),
  );
  return (
    applying.some(({ Effect }) => Effect === 'Allow') && !applying.some(({ Effect }) => Effect === 'Deny')
  );
}

/** Keys are compared without regard to capital letters. */
function valueOf(claims: Claims, key: string): string | undefined {
  return Object.entries(claims).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
function holds(operator: string, value: string | undefined, values: readonly string[]): boolean {
  const [, set, base = '', ifExists] = /^(?:(\w+):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  if (value === undefined) return ifExists !== undefined || set === 'ForAllValues' || base.includes('Not');
  const compare = COMPARE[base.replace('Not', '')];
  if (compare === undefined) throw new Error(`no such operator: ${operator}`);
  const some = values.some((pattern) => compare(value, pattern));
  return base.includes('Not') ? !some : some;
}

const COMPARE: Readonly<Record<string, (value: string, pattern: string) => boolean>> = {
  StringEquals: (value, pattern) => value === pattern,
  StringEqualsIgnoreCase: (value, pattern) => value.toLowerCase() === pattern.toLowerCase(),
  StringLike: (value, pattern) => like(pattern).test(value),
};

function like(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's');
}
