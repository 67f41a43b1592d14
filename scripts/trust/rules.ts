import type { Condition, Principal, Statement, TrustPolicy } from './document.ts';
import { judgeSubject, type Remark } from './subject.ts';

/** Something that a trust policy does, and should not; or, as `info`, what whoever wrote it should know. */
export interface Finding extends Remark {
  readonly policy: string;
  readonly statement: string;
  /** JSON that would be right. */
  readonly mend: string | undefined;
}

/** What became of looking at a policy. */
export interface Judgement {
  readonly policy: string;
  /** Whether it trusts GitHub at all. */
  readonly trustsGitHub: boolean;
  readonly findings: readonly Finding[];
}

/** Judges by whom a role can be assumed with a token of GitHub's. */
export function judgePolicy({ name: policy, statements }: TrustPolicy): Judgement {
  const allowing = statements.filter(({ effect }) => effect === 'Allow');
  const judged = allowing.flatMap((statement) => {
    const issuer = issuerOf(statement);
    return issuer === undefined ? [] : [{ statement, issuer }];
  });
  return {
    policy,
    trustsGitHub: judged.length > 0,
    findings: judged.flatMap(({ statement, issuer }) =>
      judgeStatement(statement, issuer).map((remark) => ({
        ...remark,
        policy,
        statement: statement.name,
        mend: remark.level === 'fault' ? mendOf(remark.rule, issuer) : undefined,
      })),
    ),
  };
}

const GITHUB = 'token.actions.githubusercontent.com';
const PROVIDER = /^arn:aws[a-z-]*:iam::\d{12}:oidc-provider\/([^*?]+)$/;

/** The issuer of GitHub's tokens by which a statement lets somebody in: GitHub's own, an enterprise's, or a server's. */
function issuerOf({ principals, notPrincipal }: Statement): string | undefined {
  const issuers = principals.flatMap((principal) => {
    const issuer = principal.kind === 'Federated' ? PROVIDER.exec(principal.id)?.[1] : undefined;
    return issuer === undefined ? [] : [issuer.toLowerCase()];
  });
  const own = issuers.find(
    (issuer) => issuer === GITHUB || issuer.startsWith(`${GITHUB}/`) || issuer.endsWith('/_services/token'),
  );
  return own ?? (notPrincipal || principals.some(isAnybody) ? GITHUB : undefined);
}

function isAnybody({ kind, id }: Principal): boolean {
  return id.includes('*') && (kind === '*' || kind === 'Federated' || id === '*');
}

function* remarksOnPrincipals({
  principals,
  notPrincipal,
  actions,
  notAction,
}: Statement): Generator<Remark> {
  if (notPrincipal) yield fault('not-principal', '`NotPrincipal` allows everybody else');
  for (const { kind, id } of principals.filter(isAnybody)) {
    yield fault('any-principal', `the principal ${kind === '*' ? '' : `${kind} `}\`${id}\` is anybody`);
  }
  if (notAction) yield fault('any-action', '`NotAction` allows every other action');
  for (const action of actions.filter((each) => /[*?]/.test(each))) {
    yield fault('any-action', `the action \`${action}\` allows more than to assume the role by a token`);
  }
  for (const { kind, id } of principals.filter((each) => each.kind !== 'Federated' && !isAnybody(each))) {
    yield {
      rule: 'other-principal',
      level: 'info',
      message: `${kind} ${id} is let in by the same statement, under conditions that are made for GitHub's tokens`,
    };
  }
}

function judgeStatement(statement: Statement, issuer: string): readonly Remark[] {
  const { conditions } = statement;
  const of = (claim: string) => conditions.filter(({ key }) => key === `${issuer}:${claim}`);
  return [
    ...remarksOnPrincipals(statement),
    ...remarksOnKeys(conditions, issuer),
    ...remarksOnClaim('aud', of('aud'), judgeAudience),
    ...remarksOnClaim('sub', of('sub'), judgeSubject),
  ];
}

/** A key that no token has makes a condition that never holds, or, where it may be absent, one that always does. */
function* remarksOnKeys(conditions: readonly Condition[], issuer: string): Generator<Remark> {
  for (const { key } of conditions) {
    const isOfTokens = /:(?:aud|sub)$/.test(key) || key.startsWith(GITHUB);
    if (isOfTokens && key !== `${issuer}:aud` && key !== `${issuer}:sub`) {
      yield fault(
        'unknown-key',
        `\`${key}\` is in no token of ${issuer}; AWS knows \`${issuer}:aud\` and \`${issuer}:sub\` of it`,
      );
    }
  }
}

type JudgeValue = (value: string, isPattern: boolean) => readonly Remark[];

/**
 * What a statement asks of a claim. One sound condition is enough: all of them must hold.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
function remarksOnClaim(
  claim: string,
  conditions: readonly Condition[],
  judge: JudgeValue,
): readonly Remark[] {
  const [sound, unsound] = [conditions.filter(compares), conditions.filter((each) => !compares(each))];
  const judged = sound.map(({ operator, values }) =>
    values.length === 0
      ? [fault(`no-${claim}`, `\`${claim}\` is compared with nothing`)]
      : values.flatMap((value) => judge(value, operator === 'StringLike')),
  );
  const best = judged.find((remarks) => remarks.every(({ level }) => level === 'info')) ?? judged[0];
  if (best !== undefined) return best;
  return unsound.length === 0
    ? [fault(`no-${claim}`, MISSING[claim] ?? '')]
    : unsound.map((condition) => fault(`loose-${claim}`, explainLooseness(claim, condition)));
}

const MISSING: Readonly<Record<string, string>> = {
  sub: 'no condition on `sub`: every repository on GitHub can assume this role',
  aud: 'no condition on `aud`: a token that was made for somebody else’s service is taken as well',
};

function compares({ operator, set, ifExists }: Condition): boolean {
  return (operator === 'StringEquals' || operator === 'StringLike') && set !== 'ForAllValues' && !ifExists;
}

function explainLooseness(claim: string, { operator, set, ifExists }: Condition): string {
  if (set === 'ForAllValues') return `\`ForAllValues\` also holds when there is no \`${claim}\` at all`;
  if (ifExists) return `\`IfExists\` also holds when there is no \`${claim}\` at all`;
  return operator === 'StringEqualsIgnoreCase'
    ? `\`${operator}\` doesn’t tell capital letters from small ones, as names of branches and environments do`
    : `\`${operator}\` doesn’t say which \`${claim}\` may come in`;
}

const AUDIENCES = new Set(['sts.amazonaws.com', 'sts.amazonaws.com.cn']);

function judgeAudience(value: string, isPattern: boolean): readonly Remark[] {
  if (/[*?]/.test(value)) {
    return [
      isPattern
        ? fault('any-audience', `\`aud\` like \`${value}\` takes tokens that were made for others`)
        : fault('literal-wildcard', `\`aud\` equal to \`${value}\` never holds: name the exact audience`),
    ];
  }
  return AUDIENCES.has(value)
    ? []
    : [{ rule: 'other-audience', level: 'info', message: `the audience ${value} isn’t that of STS` }];
}

function fault(rule: string, message: string): Remark {
  return { rule, level: 'fault', message };
}

function mendOf(rule: string, issuer: string): string {
  if (rule === 'any-action') return '"Action": "sts:AssumeRoleWithWebIdentity"';
  if (rule === 'any-principal' || rule === 'not-principal') {
    return `"Principal": { "Federated": "arn:aws:iam::<account>:oidc-provider/${issuer}" }`;
  }
  const condition = {
    StringEquals: {
      [`${issuer}:aud`]: 'sts.amazonaws.com',
      [`${issuer}:sub`]: 'repo:<owner>/<repository>:ref:refs/heads/main',
    },
  };
  return `"Condition": ${JSON.stringify(condition, undefined, 2)}`;
}
