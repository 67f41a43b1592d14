import type { Plan, ResourceChange } from '../../../src/plan/plan.ts';
import type { RunFacts } from '../../../src/report/report.ts';
import { changeOf, mapping, planWith, secret, unknown } from '../../fixtures/build.ts';

/** A plan for the page that has something of everything. */

export const run: RunFacts = {
  identity: {
    repository: 'octo-org/infra',
    directory: 'infra',
    environment: 'prod',
    workspace: 'default',
  } as never,
  stackName: 'orders/prod',
  title: undefined,
  command: 'plan',
  sha: '1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d',
  eventName: 'pull_request',
  actor: 'ada',
  runUrl: 'https://github.com/octo-org/infra/actions/runs/42',
  runNumber: '42',
  tool: 'Terraform 1.11.4',
  seconds: 11,
  notes: [],
};

const policy = (action: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'logs:*', Resource: '*' },
      { Effect: 'Allow', Action: action, Resource: '*' },
    ],
  });

/** What the tests of the page look at. */
export const everything: Plan = planWith({
  changes: [
    changeOf('aws_sqs_queue.work', 'create', {
      after: mapping({ name: 'work', arn: unknown, delay: 0, tags: mapping({ team: 'orders' }) }),
    }),
    changeOf('module.functions.aws_lambda_function.producer', 'update', {
      before: mapping({
        function_name: 'producer',
        memory_size: 256,
        timeout: 3,
        environment: mapping({ TOKEN: secret(1), LEVEL: 'info' }),
        script: 'set -e\necho one\necho two\n',
      }),
      after: mapping({
        function_name: 'producer',
        memory_size: 512,
        timeout: 3,
        environment: mapping({ TOKEN: secret(2), LEVEL: 'debug' }),
        script: 'set -e\necho one\necho three\n',
      }),
    }),
    changeOf('module.functions.aws_iam_role_policy.producer', 'update', {
      before: mapping({ name: 'producer', policy: policy('lambda:InvokeFunction') }),
      after: mapping({ name: 'producer', policy: policy('lambda:GetFunction') }),
    }),
    changeOf('module.api.aws_api_gateway_rest_api.this', 'replace', {
      before: mapping({ name: 'orders', id: 'a1b2c3' }),
      after: mapping({ name: 'orders-v2', id: unknown }),
      replacePaths: [['name']],
    }),
    changeOf('module.api.module.stage.aws_api_gateway_stage.live', 'update', {
      before: mapping({ stage: 'v1' }),
      after: mapping({ stage: 'v2' }),
    }),
    changeOf('aws_dynamodb_table.sessions', 'delete', {
      before: mapping({ name: 'orders-prod-sessions', hash_key: 'id' }),
      reason: 'delete_because_no_resource_config',
    }),
    changeOf('aws_s3_bucket.logs', 'import', {
      importId: 'orders-logs',
      before: mapping({ bucket: 'orders-logs' }),
      after: mapping({ bucket: 'orders-logs' }),
    }),
    changeOf('aws_s3_bucket.moved', 'move', {
      previousAddress: 'aws_s3_bucket.old',
      before: mapping({ bucket: 'moved' }),
      after: mapping({ bucket: 'moved' }),
    }),
    changeOf('aws_s3_bucket.forgotten', 'forget', { before: mapping({ bucket: 'forgotten' }) }),
    changeOf('aws_instance.one', 'delete', { deposed: 'c0ffee00', before: mapping({ ami: 'ami-1' }) }),
    changeOf('aws_instance.novel', 'update', {
      unknownAction: 'transmogrify',
      before: mapping({ ami: 'ami-1' }),
      after: mapping({ ami: 'ami-2' }),
    }),
  ],
  deferred: [
    {
      change: changeOf('aws_instance.later', 'create', { after: mapping({ ami: unknown }) }),
      reason: 'instance_count_unknown',
    },
  ],
  invocations: [
    {
      address: 'action.aws_lambda_invoke.warm',
      type: 'aws_lambda_invoke',
      trigger: { resource: 'aws_sqs_queue.work', event: 'after_create' },
      deferred: undefined,
    },
  ],
  checks: [{ address: 'check.health', status: 'fail', problems: ['The endpoint answers 503.'] }],
  references: [
    { from: 'module.functions.aws_lambda_function.producer', to: 'aws_sqs_queue.work' },
    { from: 'module.functions.aws_iam_role_policy.producer', to: 'aws_sqs_queue.work' },
    {
      from: 'module.api.module.stage.aws_api_gateway_stage.live',
      to: 'module.api.aws_api_gateway_rest_api.this',
    },
    { from: 'module.api.aws_api_gateway_rest_api.this', to: 'module.functions.aws_lambda_function.producer' },
  ],
  drift: [
    changeOf('module.functions.aws_lambda_function.producer', 'update', {
      before: mapping({ memory_size: 128 }),
      after: mapping({ memory_size: 256 }),
    }),
  ],
  outputs: [{ name: 'api_url', action: 'update', before: 'https://a1b2c3.example', after: unknown }],
  existing: new Map([
    ['aws_dynamodb_table', 1],
    ['aws_s3_bucket', 3],
    ['aws_sqs_queue', 1],
  ]),
});

/** Many changes in many modules: every fourth is a new queue, every hundredth goes. */
export function manyChanges(count: number): Plan {
  const changes = Array.from({ length: count }, (_, at): ResourceChange => {
    const address = `module.shard_${at % 120}.aws_sqs_queue.queue_${at}`;
    const sides = {
      before: mapping({
        name: `queue-${at}`,
        delay: at,
        tags: mapping({ team: `team-${at % 7}`, note: 'x'.repeat(200) }),
      }),
      after: mapping({
        name: `queue-${at}`,
        delay: at + 1,
        tags: mapping({ team: `team-${at % 7}`, note: 'x'.repeat(200) }),
      }),
    };
    return at % 100 === 0
      ? changeOf(address, 'delete', { before: sides.before })
      : at % 4 === 0
        ? changeOf(address, 'create', { after: sides.after })
        : changeOf(address, 'update', sides);
  });
  const references = changes
    .slice(1, 120)
    .map(({ address }, at) => ({ from: address, to: changes[at >> 2]!.address }));
  return planWith({ changes, references, existing: new Map([['aws_sqs_queue', count]]) });
}
