import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { administrator } from '../sandbox/aws/sessions.ts';
import { type LocalAws, startAws } from '../sandbox/aws/server.ts';
import { terraformCliConfig } from '../sandbox/providers.ts';

const run = promisify(execFile);

const root = join(import.meta.dirname, '../../terraform/bootstrap');
const issuer = 'token.actions.githubusercontent.com';
const bucket = 'acme-terraform-state';
const states = `arn:aws:s3:::${bucket}/acme/shop/shop/dev`;

const iam = (resource: string): string => `arn:aws:iam::123456789012:${resource}`;
const boundary = iam('policy/planwright/shop-dev-boundary');
const others = ['shop-int', 'shop-prod', 'shop-development', 'tills-dev'];

/** A statement of a policy, with its lists as lists. */
interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: unknown;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

let base: string;
let folder: string;
let aws: LocalAws;
let said: string;
let environment: Readonly<Record<string, string>>;
let plan: readonly Statement[];
let apply: readonly Statement[];

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'bootstrap-test-'));
  folder = join(base, 'bootstrap');
  aws = await startAws({ issuer: `https://${issuer}` });
  await cp(root, folder, { recursive: true, filter: (path) => !isLeftover(path) });
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  await writeFile(join(folder, 'bootstrap.auto.tfvars'), fenceOf(readme, 'hcl', 'services = {'));
  await writeFile(join(folder, 'commands.sh'), fenceOf(readme, 'sh', '-migrate-state'));
  environment = {
    ...aws.environment(),
    PATH: process.env['PATH'] ?? '',
    HOME: base,
    TF_CLI_ARGS: '-no-color',
    TF_CLI_CONFIG_FILE: await terraformCliConfig(base),
  };
  const { stdout } = await run('sh', ['-c', 'yes yes | sh -e commands.sh'], {
    cwd: folder,
    env: environment,
  });
  said = stdout;
  [plan, apply] = await Promise.all([permissionsOf('shop-dev-plan'), permissionsOf('shop-dev-apply')]);
}, 180_000);

afterAll(async () => {
  await aws.close();
  await rm(base, { recursive: true, force: true });
});

describe("the README's commands", () => {
  test('move the state into the bucket, and end with nothing left to change', async () => {
    expect(said).toMatch(/No changes\. [^]*$/);
    expect(await aws.s3.listObjects(bucket)).toEqual(['planwright/bootstrap/terraform.tfstate']);
  });
});

test('the guide gives the same commands', async () => {
  const page = (path: string): Promise<string> => readFile(join(import.meta.dirname, '../..', path), 'utf8');
  const [readme, guide] = await Promise.all([
    page('terraform/bootstrap/README.md'),
    page('docs/guides/getting-started.md'),
  ]);

  for (const fence of [fenceOf(readme, 'hcl', 'services = {'), fenceOf(readme, 'sh', '-migrate-state')])
    expect(guide).toContain(fence);
});

describe('the account', () => {
  test("knows GitHub's tokens for STS", async () => {
    const answer = await callIam({
      Action: 'GetOpenIDConnectProvider',
      OpenIDConnectProviderArn: iam(`oidc-provider/${issuer}`),
    });

    expect(valuesOf(answer, 'ClientIDList')[0]).toContain('<member>sts.amazonaws.com</member>');
  });

  test("lets API Gateway write logs, by a role that is API Gateway's alone", async () => {
    const account = JSON.parse(await call('apigateway', '/account')) as { cloudwatchRoleArn: string };

    expect(account.cloudwatchRoleArn).toBe(iam('role/planwright/api-gateway-logs'));
    expect(await trustOf('api-gateway-logs')).toEqual([
      expect.objectContaining({ Effect: 'Allow', Principal: { Service: 'apigateway.amazonaws.com' } }),
    ]);
    expect(await callIam({ Action: 'ListAttachedRolePolicies', RoleName: 'api-gateway-logs' })).toContain(
      'arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs',
    );
  });
});

describe('the state bucket', () => {
  const ask = (what: string): Promise<string> => call('s3', `/${bucket}?${what}`);

  test('keeps versions, encrypted, of its owner alone', async () => {
    expect(await ask('versioning')).toContain('<Status>Enabled</Status>');
    expect(await ask('encryption')).toContain('<SSEAlgorithm>AES256</SSEAlgorithm>');
    expect(await ask('ownershipControls')).toContain('BucketOwnerEnforced');
    expect((await ask('publicAccessBlock')).match(/>true</g)).toHaveLength(4);
  });

  test('refuses plain HTTP, and to be deleted or to lose a version, whoever asks', async () => {
    const all = [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];
    const common = { Effect: 'Deny', Principal: '*', Resource: all };

    expect(statementsOf(await ask('policy'))).toEqual([
      expect.objectContaining({
        ...common,
        Action: ['s3:*'],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
      expect.objectContaining({
        ...common,
        Action: ['s3:*'],
        Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } },
      }),
      { Sid: 'KeepsItsHistory', ...common, Action: ['s3:DeleteBucket', 's3:DeleteObjectVersion'] },
    ]);
  });

  test("can't be destroyed by Terraform", async () => {
    const target = ['plan', '-destroy', '-lock=false', '-target=aws_s3_bucket.state'];

    await expect(run('terraform', target, { cwd: folder, env: environment })).rejects.toThrow(
      'Resource aws_s3_bucket.state has lifecycle.prevent_destroy set',
    );
  }, 60_000);
});

describe('the trust', () => {
  test.each(['dev', 'int', 'prod'].flatMap((stage) => [[stage, 'plan'] as const, [stage, 'apply'] as const]))(
    "of %s's %s role is in exact subjects, by name and by id",
    async (stage, role) => {
      const environment = role === 'plan' ? `${stage}-plan` : stage;

      expect(await trustOf(`shop-${stage}-${role}`)).toEqual([
        {
          Effect: 'Allow',
          Principal: { Federated: iam(`oidc-provider/${issuer}`) },
          Action: ['sts:AssumeRoleWithWebIdentity'],
          Resource: [],
          Condition: {
            StringEquals: {
              [`${issuer}:aud`]: 'sts.amazonaws.com',
              [`${issuer}:sub`]: [
                `repo:acme/shop:environment:${environment}`,
                `repo:acme@1234/shop@5678:environment:${environment}`,
              ],
            },
          },
        },
      ]);
    },
  );
});

describe('the linter of trust policies', () => {
  const lint = (file: string): Promise<{ readonly stdout: string }> =>
    run(process.execPath, [join(import.meta.dirname, '../../scripts/lint-trust.ts'), file], { cwd: base });

  test('finds nothing in what the bootstrap made, and what is taken away from it', async () => {
    const show = await run('terraform', ['show', '-json'], { cwd: folder, env: environment });
    const [sound, loose, broken] = ['sound', 'loose', 'broken'].map((name) => join(base, `${name}.json`)) as [
      string,
      string,
      string,
    ];
    await writeFile(sound, show.stdout);
    const { stdout } = await lint(sound);
    expect(stdout.match(/: lets in whom it names$/gm)).toHaveLength(6);
    expect(stdout).toContain('aws_iam_role.api_logs: doesn’t trust GitHub');

    const exact = 'repo:acme/shop:environment:prod-plan';
    expect(show.stdout).toContain(exact);
    await writeFile(
      loose,
      show.stdout.replaceAll('StringEquals', 'StringLike').replaceAll(exact, 'repo:acme/*'),
    );
    await expect(lint(loose)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('(any-repository, statement 1): `sub` like `repo:acme/*`'),
    });

    await writeFile(broken, '{}');
    await expect(lint(broken)).rejects.toMatchObject({ code: 2 });
  }, 60_000);
});

/** What changes something, of the services that a stack or an account is made of. */
const changing = [
  ...['apigateway:POST', 'apigateway:PUT', 'apigateway:PATCH', 'apigateway:DELETE'],
  ...['cloudwatch:PutDashboard', 'cloudwatch:PutMetricAlarm', 'cloudwatch:DeleteAlarms'],
  ...['dynamodb:PutItem', 'dynamodb:DeleteTable', 'ec2:RunInstances', 'kms:ScheduleKeyDeletion'],
  ...['iam:AttachRolePolicy', 'iam:CreateAccessKey', 'iam:CreatePolicyVersion', 'iam:CreateRole'],
  ...['iam:DeleteRole', 'iam:PassRole', 'iam:PutRolePolicy', 'iam:UpdateAssumeRolePolicy', 'iam:TagRole'],
  ...['lambda:AddPermission', 'lambda:CreateFunction', 'lambda:DeleteFunction', 'lambda:InvokeFunction'],
  ...['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration', 'logs:CreateLogGroup'],
  ...['logs:DeleteLogGroup', 'logs:PutRetentionPolicy', 'organizations:LeaveOrganization'],
  ...[
    's3:CreateBucket',
    's3:DeleteBucket',
    's3:DeleteObject',
    's3:DeleteObjectVersion',
    's3:PutBucketPolicy',
  ],
  ...['s3:PutObject', 's3:PutObjectAcl', 'sns:CreateTopic', 'sns:Publish', 'sns:Subscribe'],
  ...['sqs:CreateQueue', 'sqs:DeleteQueue', 'sqs:PurgeQueue', 'sqs:SendMessage', 'sqs:SetQueueAttributes'],
  ...['sts:AssumeRole', 'sts:TagSession'],
];

describe('the plan role', () => {
  test("can't change anything but the lock of its state, whatever the resource", () => {
    const resources = [
      ...new Set(
        [...plan, ...apply].flatMap(({ Resource }) => Resource.map((each) => each.replaceAll('*', 'x'))),
      ),
      `${states}/terraform.tfstate`,
      `arn:aws:s3:::${bucket}`,
      iam('role/planwright/shop-dev-plan'),
      iam('role/planwright/shop-dev-apply'),
      iam('role/administrator'),
    ];
    const all = new Set([
      ...changing,
      ...apply.flatMap(({ Action }) => Action.filter((each) => !isRead(each))),
    ]);
    const allowed = [...all].flatMap((action) =>
      resources.filter((resource) => may(plan, action, resource)).map((resource) => `${action} ${resource}`),
    );

    expect(all.size).toBeGreaterThan(60);
    expect(allowed.toSorted()).toEqual([
      `s3:DeleteObject ${states}/x.tflock`,
      `s3:PutObject ${states}/x.tflock`,
    ]);
    expect(
      [...all].filter((action) => resources.some((resource) => may(apply, action, resource))).length,
    ).toBeGreaterThan(30);
  });

  test('writes the lock of its state, and nothing else', () => {
    const writing = plan.filter(({ Action }) => !Action.every(isRead));

    expect(writing).toEqual([
      {
        Sid: 'LocksState',
        Effect: 'Allow',
        Action: ['s3:PutObject', 's3:DeleteObject'],
        Resource: [`${states}/*.tflock`],
      },
    ]);
  });

  test('reads what is its own, and of the rest only what AWS has no narrower way for', () => {
    const wide = plan.filter(({ Resource }) => Resource.some((resource) => !resource.includes('shop')));

    expect(wide.flatMap(({ Action }) => Action).toSorted()).toEqual([
      'apigateway:GET',
      'cloudwatch:DescribeAlarms',
      'logs:DescribeLogGroups',
      's3:ListBucket',
      'sns:GetSubscriptionAttributes',
    ]);
  });

  test("can't read the state of another stage", () => {
    const read = (key: string): boolean => may(plan, 's3:GetObject', `arn:aws:s3:::${bucket}/${key}`);

    expect(read('acme/shop/shop/dev/terraform.tfstate')).toBe(true);
    expect(read('acme/shop/shop/prod/terraform.tfstate')).toBe(false);
    expect(read('planwright/bootstrap/terraform.tfstate')).toBe(false);
  });
});

describe('the apply role', () => {
  test('writes its own state, and no other', () => {
    const write = (key: string): boolean => may(apply, 's3:PutObject', `arn:aws:s3:::${bucket}/${key}`);

    expect(write('acme/shop/shop/dev/terraform.tfstate')).toBe(true);
    expect(write('acme/shop/shop/prod/terraform.tfstate')).toBe(false);
    expect(write('planwright/bootstrap/terraform.tfstate')).toBe(false);
    expect(may(apply, 's3:DeleteObject', `${states}/terraform.tfstate`)).toBe(false);
    expect(may(apply, 's3:PutBucketPolicy', `arn:aws:s3:::${bucket}`)).toBe(false);
  });

  test('names each of its actions', () => {
    const wild = apply.filter(({ Effect, Action }) => Effect === 'Allow' && !Action.every(isNamed));

    expect(wild).toEqual([]);
  });

  test('writes to what is not its own only where AWS has no narrower way', () => {
    const wide = apply.filter(
      ({ Effect, Action, Resource }) =>
        Effect === 'Allow' &&
        !Action.every(isRead) &&
        Resource.some((resource) => !/shop-dev(-|$|:)|\/dev\//.test(resource)),
    );

    expect(wide.map(({ Sid }) => Sid).toSorted()).toEqual([
      'MakesTheRoleOfApiGateway',
      'WritesApis',
      'WritesSubscriptions',
    ]);
  });

  test.each([
    ['lambda:UpdateFunctionCode', 'lambda:eu-central-1:123456789012:function:{}-producer'],
    ['lambda:DeleteFunction', 'lambda:eu-central-1:123456789012:function:{}-consumer'],
    ['logs:CreateLogGroup', 'logs:eu-central-1:123456789012:log-group:/aws/lambda/{}-producer'],
    ['logs:PutRetentionPolicy', 'logs:eu-central-1:123456789012:log-group:/aws/apigateway/{}'],
    ['sqs:CreateQueue', 'sqs:eu-central-1:123456789012:{}-consumer-failures'],
    ['sns:CreateTopic', 'sns:eu-central-1:123456789012:{}-alarms'],
    ['cloudwatch:PutMetricAlarm', 'cloudwatch:eu-central-1:123456789012:alarm:{}-failures'],
    ['cloudwatch:PutDashboard', 'cloudwatch::123456789012:dashboard/{}'],
    ['s3:CreateBucket', 's3:::{}-artifacts-123456789012'],
    ['s3:PutObject', 's3:::{}-artifacts-123456789012/producer.zip'],
    ['iam:DeleteRole', 'iam::123456789012:role/{}-producer'],
  ])('may %s where the name is its own, and nowhere else', (action, pattern) => {
    const arn = (prefix: string): string => `arn:aws:${pattern.replace('{}', prefix)}`;

    expect(may(apply, action, arn('shop-dev'))).toBe(true);
    expect(others.filter((prefix) => may(apply, action, arn(prefix)))).toEqual([]);
  });

  test('may create an API, and leaves those alone that have tags of others', () => {
    const write = (tags: Readonly<Record<string, string>>): boolean =>
      may(apply, 'apigateway:PATCH', 'arn:aws:apigateway:eu-central-1::/restapis/a1', tags);

    expect(may(apply, 'apigateway:POST', 'arn:aws:apigateway:eu-central-1::/restapis')).toBe(true);
    expect(write({ 'aws:ResourceTag/service': 'shop', 'aws:ResourceTag/environment': 'dev' })).toBe(true);
    expect(write({ 'aws:ResourceTag/service': 'shop', 'aws:ResourceTag/environment': 'prod' })).toBe(false);
    expect(write({ 'aws:ResourceTag/service': 'tills', 'aws:ResourceTag/environment': 'dev' })).toBe(false);
  });
});

describe("the apply role can't make itself more powerful", () => {
  const made = iam('role/shop-dev-producer');

  test.each(['iam:CreateRole', 'iam:PutRolePolicy', 'iam:PutRolePermissionsBoundary'])(
    'by %s without the boundary, or with another',
    (action) => {
      const key = 'iam:PermissionsBoundary';

      expect(may(apply, action, made, { [key]: boundary })).toBe(true);
      expect(may(apply, action, made)).toBe(false);
      expect(may(apply, action, made, { [key]: 'arn:aws:iam::aws:policy/AdministratorAccess' })).toBe(false);
    },
  );

  test('by taking a boundary off, or by a policy that somebody else wrote', () => {
    const bounded = { 'iam:PermissionsBoundary': boundary };

    expect(may(apply, 'iam:DeleteRolePermissionsBoundary', made, bounded)).toBe(false);
    expect(may(apply, 'iam:AttachRolePolicy', made, bounded)).toBe(false);
  });

  test.each([
    'role/planwright/shop-dev-apply',
    'role/planwright/shop-dev-plan',
    'role/planwright/api-gateway-logs',
    'policy/planwright/shop-dev-boundary',
    `oidc-provider/${issuer}`,
  ])('by a change of %s, whatever else it is ever given', (resource) => {
    const everything: Statement = { Effect: 'Allow', Action: ['*'], Resource: ['*'] };
    const bounded = { 'iam:PermissionsBoundary': boundary };
    const changes = [
      'iam:AttachRolePolicy',
      'iam:CreatePolicyVersion',
      'iam:PutRolePolicy',
      'iam:UpdateAssumeRolePolicy',
      'iam:UpdateOpenIDConnectProviderThumbprint',
    ];

    expect(changes.filter((action) => may(apply, action, iam(resource), bounded))).toEqual([]);
    expect(changes.filter((action) => may([...apply, everything], action, iam(resource), bounded))).toEqual(
      [],
    );
  });

  test('by giving a role to anything but a function', () => {
    const pass = (service: string, role: string): boolean =>
      may(apply, 'iam:PassRole', iam(role), { 'iam:PassedToService': service });

    expect(pass('lambda.amazonaws.com', 'role/shop-dev-producer')).toBe(true);
    expect(pass('ec2.amazonaws.com', 'role/shop-dev-producer')).toBe(false);
    expect(pass('lambda.amazonaws.com', 'role/administrator')).toBe(false);
  });

  test('by what the boundary lets its roles do', async () => {
    const answer = await callIam({ Action: 'GetPolicyVersion', PolicyArn: boundary, VersionId: 'v1' });

    expect(statementsOf(valuesOf(answer, 'Document')[0] ?? '')).toEqual([
      {
        Sid: 'Log',
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: ['arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/shop-dev-*'],
      },
      {
        Sid: 'Invoke',
        Effect: 'Allow',
        Action: ['lambda:InvokeFunction'],
        Resource: ['arn:aws:lambda:eu-central-1:123456789012:function:shop-dev-*'],
      },
      {
        Sid: 'KeepFailures',
        Effect: 'Allow',
        Action: ['sqs:SendMessage'],
        Resource: ['arn:aws:sqs:eu-central-1:123456789012:shop-dev-*'],
      },
      {
        Sid: 'Trace',
        Effect: 'Allow',
        Action: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
        Resource: ['*'],
      },
    ]);
  });
});

function isLeftover(path: string): boolean {
  return /^\.terraform$|\.tfstate|\.auto\.tfvars$|^backend\.tf$/.test(basename(path));
}

/** The fence of a page in a language, that holds a text. */
function fenceOf(markdown: string, language: string, text: string): string {
  const fences = [...markdown.matchAll(/```(\w+)\n([^]*?)```/g)].filter(([, kind]) => kind === language);
  const found = fences.find(([, , content = '']) => content.includes(text))?.[2];
  if (found === undefined) throw new Error(`No fence of ${language} holds ${text}`);
  return found;
}

/** Calls the local AWS as the administrator. */
async function call(service: string, path: string, form?: URLSearchParams): Promise<string> {
  const credential = `${administrator.accessKeyId}/20260101/${aws.region}/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=none`;
  const method = form === undefined ? {} : { method: 'POST', body: form };
  const answer = await fetch(`${aws.endpoint}${path}`, { headers: { authorization }, ...method });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${service} ${path}: ${answer.status} ${text}`);
  return text;
}

function callIam(parameters: Readonly<Record<string, string>>): Promise<string> {
  return call('iam', '/', new URLSearchParams({ Version: '2010-05-08', ...parameters }));
}

async function trustOf(role: string): Promise<readonly Statement[]> {
  const answer = await callIam({ Action: 'GetRole', RoleName: role });
  return statementsOf(valuesOf(answer, 'AssumeRolePolicyDocument')[0] ?? '');
}

/** What all policies of a role say; managed ones it has none. */
async function permissionsOf(role: string): Promise<readonly Statement[]> {
  const attached = await callIam({ Action: 'ListAttachedRolePolicies', RoleName: role });
  expect(valuesOf(attached, 'PolicyArn')).toEqual([]);
  const names = valuesOf(await callIam({ Action: 'ListRolePolicies', RoleName: role }), 'member');
  const policies = names.map(async (name) => {
    const answer = await callIam({ Action: 'GetRolePolicy', RoleName: role, PolicyName: name });
    return statementsOf(valuesOf(answer, 'PolicyDocument')[0] ?? '');
  });
  return (await Promise.all(policies)).flat();
}

function valuesOf(xml: string, element: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))].map(
    ([, value = '']) => value,
  );
}

function statementsOf(document: string): readonly Statement[] {
  const { Statement: statements } = JSON.parse(decodeURIComponent(document)) as {
    readonly Statement: readonly (Omit<Statement, 'Action' | 'Resource'> & {
      readonly Action: string | readonly string[];
      readonly Resource?: string | readonly string[];
    })[];
  };
  return statements.map((each) => ({
    ...each,
    Action: [each.Action].flat(),
    Resource: [each.Resource ?? []].flat(),
  }));
}

function isRead(action: string): boolean {
  return /^\w+:(Get|List|Describe|GET$)/.test(action);
}

/** Whether an action is written out; those that read may end in a wildcard. */
function isNamed(action: string): boolean {
  return /^\w+:\w+$/.test(action) || /^\w+:(Get|List|Describe)\*$/.test(action);
}

/**
 * Whether statements let a request pass: one that allows it, and none that denies it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
function may(
  statements: readonly Statement[],
  action: string,
  resource: string,
  context: Readonly<Record<string, string>> = {},
): boolean {
  const apt = statements.filter(
    ({ Action, Resource, Condition }) =>
      Action.some((pattern) => matches(pattern, action)) &&
      Resource.some((pattern) => matches(pattern, resource)) &&
      holds(Condition ?? {}, context),
  );
  return apt.length > 0 && apt.every(({ Effect }) => Effect === 'Allow');
}

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
}

function holds(
  condition: NonNullable<Statement['Condition']>,
  context: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => {
      const actual = context[key];
      if (operator === 'StringEquals') return actual !== undefined && [wanted].flat().includes(actual);
      if (operator === 'StringNotEquals') return actual === undefined || ![wanted].flat().includes(actual);
      if (operator === 'Null') return (actual === undefined) === (wanted === 'true');
      throw new Error(`There is no ${operator} here`);
    }),
  );
}
