import { describe, expect, test } from '@jest/globals';
import type { AnsweredRequest } from '../sandbox/aws/request.ts';
import { setPlay, type Played } from './play.ts';
import { heading, stateKey } from './scene.ts';

const play = setPlay();
const { scene } = play;
const greeting = { variables: 'name: Ada' };

/** Of Terraform nothing but `version` was started, and of AWS nobody but STS was asked. */
function expectNothingPlanned({ commands, conclusion, outputs }: Played): void {
  expect(conclusion).toBe('failure');
  expect(outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'credentials' });
  expect(commands.filter((command) => command !== 'version')).toEqual([]);
  expect(scene.stage.aws.requests.filter(({ service }) => service !== 'sts')).toEqual([]);
}

/** What STS was asked for a role; the S3 backend asks it who it is besides. */
function assumptions(): readonly AnsweredRequest[] {
  return scene.stage.aws.stsCalls.filter(({ action }) => action === 'AssumeRoleWithWebIdentity');
}

function verdict({ annotations }: Played): string | undefined {
  return annotations.find(({ level }) => level === 'error')?.message;
}

describe('a role that can’t be assumed', () => {
  test('for the job’s subject: says what the token says, and the condition that would match', async () => {
    const { roles, issuer } = scene.stage;
    const played = await play.plan({ inputs: { ...greeting, 'role-to-assume': roles.apply } });
    expectNothingPlanned(played);
    expect(heading(played.comment)).toBe('`infra` · plan failed: no AWS credentials');
    const provider = issuer.url.replace('http://', '');
    const condition = JSON.stringify(
      {
        StringEquals: {
          [`${provider}:aud`]: 'sts.amazonaws.com',
          [`${provider}:sub`]: 'repo:octo-org/infra:pull_request',
        },
      },
      undefined,
      2,
    );
    expect(verdict(played)).toBe(
      [
        `${roles.apply} can't be assumed: AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity`,
        "The job's token says:",
        '  sub: repo:octo-org/infra:pull_request',
        '  aud: sts.amazonaws.com',
        `  iss: ${issuer.url}`,
        'Mend it with:',
        "The role's trust policy lets this job in with",
        `"Condition": ${condition}`,
      ].join('\n'),
    );
    expect(played.comment).toContain('repo:octo-org/infra:pull_request');
    expect(played.comment).toContain('"StringEquals"');
    // A refusal stays one: it isn't asked for again.
    expect(assumptions()).toHaveLength(1);
    expect(played.tokens).toHaveLength(1);
  });

  test('without `id-token: write`: shows the permissions', async () => {
    const played = await play.plan({ idToken: false, inputs: greeting });
    expectNothingPlanned(played);
    expect(scene.stage.aws.requests).toEqual([]);
    expect(verdict(played)).toBe(
      'A role is to be assumed, but the job may not ask GitHub for an OIDC token.\nMend it with:\npermissions:\n  contents: read\n  id-token: write',
    );
  });

  test('for so long: says how to allow it', async () => {
    const inputs = { ...greeting, 'role-duration-seconds': '7200' };
    const played = await play.push({ inputs });
    expectNothingPlanned(played);
    expect(verdict(played)).toContain(
      'Mend it with:\naws iam update-role --role-name planwright-apply --max-session-duration 7200',
    );
  });
});

describe('the wrong account', () => {
  const allowed = { ...greeting, 'allowed-account-ids': '111111111111\n222222222222' };

  test('of a role', async () => {
    const played = await play.push({ inputs: allowed });
    expectNothingPlanned(played);
    expect(verdict(played)).toMatch(
      /^the credentials are of the account 123456789012, which isn’t allowed here/,
    );
  });

  test('of the environment', async () => {
    const played = await play.push({
      inputs: { ...allowed, 'role-to-assume': '' },
      env: scene.stage.aws.environment(),
    });
    expectNothingPlanned(played);
    expect(played.tokens).toEqual([]);
    expect(verdict(played)).toMatch(
      /^the credentials are of the account 123456789012, which isn’t allowed here/,
    );
  });

  test('isn’t one that is listed', async () => {
    const played = await play.push({
      inputs: { ...greeting, 'allowed-account-ids': '111111111111\n123456789012' },
    });
    expect(played.outputs.outcome).toBe('applied');
  });
});

describe('a role', () => {
  test('is assumed with session name, duration and audience of the inputs, and nothing is handed on', async () => {
    const { aws, roles } = scene.stage;
    aws.trust(roles.plan, {
      subjects: ['repo:octo-org/infra:pull_request'],
      audience: 'planwright.example',
      maxDuration: 7200,
    });
    const inputs = {
      ...greeting,
      'role-session-name': 'orders@dev',
      'role-duration-seconds': '7200',
      audience: 'planwright.example',
    };
    const played = await play.plan({ inputs });
    aws.trust(roles.plan, {
      subjects: ['repo:octo-org/infra:pull_request'],
      audience: 'sts.amazonaws.com',
      access: 'plan',
    });
    expect(played.outputs.outcome).toBe('planned');
    expect(assumptions().map(({ parameters }) => parameters)).toEqual([
      expect.objectContaining({
        RoleArn: roles.plan,
        RoleSessionName: 'orders@dev',
        DurationSeconds: '7200',
        WebIdentityToken: played.tokens[0]?.token,
      }),
    ]);
    expect(played.tokens.map(({ claims }) => claims.aud)).toEqual(['planwright.example']);
    expect(new Set(aws.requests.filter(({ service }) => service === 's3').map(({ role }) => role))).toEqual(
      new Set([roles.plan]),
    );
  });

  test('has a session named after the run, for an hour, unless the inputs say otherwise', async () => {
    await play.plan({ inputs: greeting });
    expect(assumptions()[0]?.parameters).toMatchObject({ DurationSeconds: '3600' });
    expect(assumptions()[0]?.parameters['RoleSessionName']).toMatch(/^planwright-\d+$/);
  });

  test('in China is assumed for China’s audience', async () => {
    const { aws } = scene.stage;
    const role = 'arn:aws-cn:iam::123456789012:role/planwright-plan';
    const subjects = ['repo:octo-org/infra:pull_request'];
    aws.trust(role, { subjects, audience: 'sts.amazonaws.com.cn', access: 'plan' });
    const played = await play.plan({
      inputs: { ...greeting, 'role-to-assume': role, 'aws-region': 'cn-north-1', 'state-region': aws.region },
    });
    expect(played.tokens.map(({ claims }) => claims.aud)).toEqual(['sts.amazonaws.com.cn']);
    expect(played.outputs.outcome).toBe('planned');
  });

  test.each(['Throttling', 'IDPCommunicationError', 'InvalidIdentityToken'] as const)(
    'is asked for again with a fresh token after %s',
    async (code) => {
      const { aws } = scene.stage;
      aws.faults.push({ kind: 'sts-error', code, match: ({ service }) => service === 'sts', times: 2 });
      const played = await play.plan({ inputs: greeting });
      expect(played.outputs.outcome).toBe('planned');
      expect(played.tokens).toHaveLength(3);
      const sent = assumptions().map(({ parameters }) => parameters['WebIdentityToken']);
      expect(sent).toEqual(played.tokens.map(({ token }) => token));
      expect(new Set(sent).size).toBe(3);
      for (const { token } of played.tokens) expect(played.log).not.toContain(token);
    },
  );

  test('is asked for again after a broken connection and an issuer out of breath', async () => {
    const { aws, issuer } = scene.stage;
    issuer.faults.push({ status: 503, times: 1 });
    aws.faults.push({ kind: 'reset', match: ({ service }) => service === 'sts', times: 1 });
    const played = await play.plan({ inputs: greeting });
    expect(played.outputs.outcome).toBe('planned');
    expect(assumptions()).toHaveLength(2);
  });
});

describe('without a role', () => {
  test('the credentials of the environment are used', async () => {
    const { aws, bucket } = scene.stage;
    const played = await play.push({
      inputs: { ...greeting, 'role-to-assume': '' },
      env: aws.environment(),
    });
    expect(played.outputs.outcome).toBe('applied');
    expect(played.tokens).toEqual([]);
    expect(assumptions()).toEqual([]);
    const keys = new Set(aws.requests.map(({ accessKeyId }) => accessKeyId));
    expect(keys).toEqual(new Set([aws.environment()['AWS_ACCESS_KEY_ID']]));
    expect(await aws.s3.listObjects(bucket)).toEqual([stateKey]);
  });

  test('and without any, a role is asked for', async () => {
    const played = await play.plan({ inputs: { ...greeting, 'role-to-assume': '' } });
    expect(played.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'init' });
    expect(played.commands).not.toContain('plan');
    expect(verdict(played)).toContain(
      'Mend it with:\nrole-to-assume: <the ARN of a role that may read the state>',
    );
  });
});
