import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findTrustPolicies } from '../../../scripts/trust/document.ts';
import { judgePolicy } from '../../../scripts/trust/rules.ts';
import { letsIn, type PolicyJson, type StatementJson } from './evaluate.ts';

const ISSUER = 'token.actions.githubusercontent.com';
const PROVIDER = `arn:aws:iam::123456789012:oidc-provider/${ISSUER}`;
const MAIN = 'repo:acme/shop:ref:refs/heads/main';
const SUB = `${ISSUER}:sub`;
const AUD = `${ISSUER}:aud`;

const exact: StatementJson = {
  Effect: 'Allow',
  Principal: { Federated: PROVIDER },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: { StringEquals: { [AUD]: 'sts.amazonaws.com', [SUB]: MAIN } },
};

function policyOf(...Statement: readonly object[]): PolicyJson {
  return { Version: '2012-10-17', Statement: Statement as readonly StatementJson[] };
}

function faultsOf(json: unknown): readonly string[] {
  return findTrustPolicies(json).flatMap((policy) =>
    judgePolicy(policy).findings.flatMap(({ level, rule }) => (level === 'fault' ? rule : [])),
  );
}

function notesOf(json: unknown): readonly string[] {
  return findTrustPolicies(json).flatMap((policy) =>
    judgePolicy(policy).findings.flatMap(({ level, rule }) => (level === 'info' ? rule : [])),
  );
}

/** The exact statement with another condition in the place of its own. */
function asking(Condition: object | undefined): object {
  return { ...exact, Condition };
}

describe('an exact policy', () => {
  test.each([
    MAIN,
    'repo:acme/shop:environment:prod',
    'repo:acme@123/shop@456:environment:prod',
    'repo:acme/shop:pull_request',
    'repo:acme/shop:ref:refs/tags/v1',
  ])('for %s passes', (subject) => {
    const json = policyOf(asking({ StringEquals: { [AUD]: 'sts.amazonaws.com', [SUB]: [subject] } }));
    expect(faultsOf(json)).toEqual([]);
    expect(judgePolicy(findTrustPolicies(json)[0] as never).trustsGitHub).toBe(true);
  });

  test('passes by `StringLike` too, with keys in any letters, and beside further conditions', () => {
    expect(faultsOf(policyOf(asking({ StringLike: { [AUD]: 'sts.amazonaws.com', [SUB]: MAIN } })))).toEqual(
      [],
    );
    const key = SUB.toUpperCase();
    const Condition = {
      StringEquals: { [AUD]: 'sts.amazonaws.com', [key]: MAIN },
      StringLike: { [SUB]: 'repo:acme/*' },
      IpAddress: { 'aws:SourceIp': '10.0.0.0/8' },
    };
    expect(faultsOf(policyOf(asking(Condition)))).toEqual([]);
  });

  test('notes what the owner alone can know', () => {
    const of = (subject: string) =>
      notesOf(policyOf(asking({ StringEquals: { [AUD]: 'sts.amazonaws.com', [SUB]: subject } })));
    expect(of('repo:acme/shop:pull_request')).toEqual(['pull-requests']);
    expect(of('repo:acme/shop:environment:prod')).toEqual(['environment']);
    expect(of('job_workflow_ref:acme/flows/.github/workflows/deploy.yml@refs/heads/main')).toEqual([
      'made-up-subject',
    ]);
    expect(of(MAIN)).toEqual([]);
  });
});

describe('a weakening of it', () => {
  const equals = { [AUD]: 'sts.amazonaws.com', [SUB]: MAIN };
  const like = (subject: string) => ({
    StringEquals: { [AUD]: 'sts.amazonaws.com' },
    StringLike: { [SUB]: subject },
  });
  const weakenings: readonly (readonly [rule: string, statement: object])[] = [
    ['no-sub', asking({ StringEquals: { [AUD]: 'sts.amazonaws.com' } })],
    ['no-aud', asking({ StringEquals: { [SUB]: MAIN } })],
    ['no-sub', asking(undefined)],
    ['any-repository', asking(like('*'))],
    ['any-repository', asking(like('repo:acme/*'))],
    ['any-repository', asking(like('repo:acme/shop*'))],
    ['any-repository', asking(like('repo:*/shop:ref:refs/heads/main'))],
    ['any-repository', asking(like('repo:acme/sho?:ref:refs/heads/main'))],
    ['any-job', asking(like('repo:acme/shop:*'))],
    ['any-ref', asking(like('repo:acme/shop:ref:refs/heads/*'))],
    ['any-ref', asking(like('repo:acme/shop:environment:prod-*'))],
    ['any-ref', asking(like('repo:acme/shop:pull_reques?'))],
    ['literal-wildcard', asking({ StringEquals: { ...equals, [SUB]: 'repo:acme/shop:*' } })],
    ['no-subject-of-github', asking({ StringEquals: { ...equals, [SUB]: 'repo:acme/shop' } })],
    ['no-subject-of-github', asking({ StringEquals: { ...equals, [SUB]: 'repo:acme/shop:ref:main' } })],
    ['any-audience', asking({ StringEquals: { [SUB]: MAIN }, StringLike: { [AUD]: '*' } })],
    ['literal-wildcard', asking({ StringEquals: { ...equals, [AUD]: 'sts.*' } })],
    [
      'loose-sub',
      asking({ StringEquals: { [AUD]: equals[AUD] }, 'ForAllValues:StringEquals': { [SUB]: MAIN } }),
    ],
    ['loose-sub', asking({ StringEquals: { [AUD]: equals[AUD] }, StringEqualsIfExists: { [SUB]: MAIN } })],
    ['loose-sub', asking({ StringEquals: { [AUD]: equals[AUD] }, StringEqualsIgnoreCase: { [SUB]: MAIN } })],
    [
      'loose-sub',
      asking({ StringEquals: { [AUD]: equals[AUD] }, StringNotEquals: { [SUB]: 'repo:x/y:pull_request' } }),
    ],
    [
      'loose-aud',
      asking({ StringEquals: { [SUB]: MAIN }, StringLikeIfExists: { [AUD]: 'sts.amazonaws.com' } }),
    ],
    ['unknown-key', asking({ StringEquals: { ...equals, [`${ISSUER}:repository`]: 'acme/shop' } })],
    ['unknown-key', asking({ StringEquals: { ...equals, 'token.actions.githubusercontent.co:sub': MAIN } })],
    ['any-principal', { ...exact, Principal: '*' }],
    ['any-principal', { ...exact, Principal: { AWS: '*' } }],
    ['any-principal', { ...exact, Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/*' } }],
    [
      'not-principal',
      { ...exact, Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam::123456789012:root' } },
    ],
    ['any-action', { ...exact, Action: 'sts:*' }],
    ['any-action', { ...exact, Action: undefined, NotAction: 'sts:GetCallerIdentity' }],
    ['no-sub', asking({ StringEquals: { [AUD]: 'sts.amazonaws.com', [SUB]: [] } })],
  ];

  test.each(weakenings)('is found: %s', (rule, statement) => {
    expect(faultsOf(policyOf(statement))).toContain(rule);
    // A sound statement beside it makes up for nothing.
    expect(faultsOf(policyOf(exact, statement))).toContain(rule);
    const faults = findTrustPolicies(policyOf(statement)).flatMap((each) => judgePolicy(each).findings);
    for (const { level, mend } of faults) expect(mend !== undefined).toBe(level === 'fault');
  });

  test('isn’t one where the statement denies', () => {
    expect(faultsOf(policyOf(exact, { ...exact, Effect: 'Deny', Condition: {} }))).toEqual([]);
  });
});

describe('a policy that is found sound', () => {
  const listed = [MAIN, 'repo:acme/shop:environment:prod'];
  const others = [
    'repo:acme/shop:pull_request',
    'repo:acme/shop:ref:refs/heads/Main',
    'repo:acme/shop:ref:refs/heads/main2',
    'repo:acme/shop:environment:dev',
    'repo:acme/shopping:ref:refs/heads/main',
    'repo:evil/shop:ref:refs/heads/main',
    'repo:evil/repo:acme/shop:ref:refs/heads/main',
  ];
  const operator = fc.constantFrom(
    ...Array.from({ length: 6 }, () => 'StringEquals'),
    ...Array.from({ length: 6 }, () => 'StringLike'),
    'StringEqualsIfExists',
    'StringLikeIfExists',
    'ForAllValues:StringEquals',
    'ForAnyValue:StringLike',
    'ForAllValues:StringLikeIfExists',
    'StringEqualsIgnoreCase',
    'StringNotEquals',
    'StringNotLike',
  );
  const subject = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...listed) },
    fc.constantFrom('*', 'repo:acme/*', 'repo:acme/shop*', 'repo:acme/shop:*', 'repo:*:ref:refs/heads/main'),
    // A subject with a wildcard in the place of one of its characters.
    fc
      .tuple(fc.constantFrom(...listed), fc.nat(), fc.constantFrom('*', '?'))
      .map(([text, at, sign]) => text.slice(0, at % text.length) + sign + text.slice((at % text.length) + 1)),
  );
  const audience = fc.constantFrom(...Array.from({ length: 5 }, () => 'sts.amazonaws.com'), 'sts.*', '*');
  const tests = (key: string, value: fc.Arbitrary<string>) =>
    fc.dictionary(
      operator,
      fc.array(value, { minLength: 1, maxLength: 2 }).map((values) => ({ [key]: values })),
      {
        maxKeys: 2,
      },
    );
  const statement = fc
    .tuple(tests(SUB, subject), tests(AUD, audience))
    .map(([subs, auds]) =>
      asking(
        Object.fromEntries(
          [...new Set([...Object.keys(subs), ...Object.keys(auds)])].map((name) => [
            name,
            { ...subs[name], ...auds[name] },
          ]),
        ),
      ),
    );

  test('lets in what it names, and nobody else', () => {
    let [sound, passed] = [0, 0];
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 2 }), (statements) => {
        const policy = policyOf(...statements);
        if (faultsOf(policy).length > 0) return;
        sound += 1;
        for (const claim of [...listed, ...others]) {
          for (const aud of ['sts.amazonaws.com', 'https://github.com/evil']) {
            const isIn = letsIn(policy, { [SUB]: claim, [AUD]: aud });
            if (isIn) passed += 1;
            if (others.includes(claim) || aud !== 'sts.amazonaws.com') expect(isIn).toBe(false);
          }
        }
        expect(letsIn(policy, {})).toBe(false);
        expect(letsIn(policy, { [AUD]: 'sts.amazonaws.com' })).toBe(false);
      }),
      { numRuns: 5000 },
    );
    expect(sound).toBeGreaterThan(50);
    expect(passed).toBeGreaterThan(50);
  });
});

describe('policies are found', () => {
  const encoded = encodeURIComponent(JSON.stringify(policyOf(asking(undefined))));
  test.each<[string, unknown, string]>([
    [
      'in what `get-role` prints',
      { Role: { RoleName: 'deploy', AssumeRolePolicyDocument: policyOf(asking(undefined)) } },
      'deploy',
    ],
    [
      'in what `list-roles` prints, encoded',
      { Roles: [{ RoleName: 'deploy', AssumeRolePolicyDocument: encoded }] },
      'deploy',
    ],
    [
      'in a plan',
      {
        planned_values: {
          root_module: {
            resources: [
              {
                address: 'aws_iam_role.deploy',
                values: { name: 'x', assume_role_policy: JSON.stringify(policyOf(asking(undefined))) },
              },
            ],
          },
        },
      },
      'aws_iam_role.deploy',
    ],
  ])('%s', (_, json, name) => {
    expect(findTrustPolicies(json).map((policy) => policy.name)).toEqual([name]);
    expect(faultsOf(json)).toEqual(['no-aud', 'no-sub']);
  });

  test('of others than GitHub nothing is said', () => {
    const lambda = { ...exact, Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
    const [judgement] = findTrustPolicies(policyOf(lambda)).map(judgePolicy);
    expect(judgement).toMatchObject({ trustsGitHub: false, findings: [] });
  });
});

describe('the documentation', () => {
  const root = join(import.meta.dirname, '../../..');
  const pages = [
    'README.md',
    'terraform/bootstrap/README.md',
    ...readdirSync(join(root, 'docs/guides')).map((name) => `docs/guides/${name}`),
  ];
  const policies = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/^```json\n([^]*?)^```$/gm)]
      .map(([, json = '']) => json)
      .filter((json) => json.includes('AssumeRoleWithWebIdentity'))
      .map((json) => [page, json] as const),
  );

  test('shows trust policies', () => expect(policies.length).toBeGreaterThan(0));
  test.each(policies)('%s shows one that is sound', (_, json) => {
    expect(faultsOf(JSON.parse(json))).toEqual([]);
  });
});
