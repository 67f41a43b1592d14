import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

type Action = 'create' | 'update' | 'delete' | 'no-op';

interface Instance {
  readonly address: string;
  readonly module: string;
  readonly type: string;
  readonly name: string;
  readonly key: string;
  readonly action: Action;
  readonly before: object | undefined;
  readonly after: object | undefined;
  readonly unknown: object;
  readonly sensitive: object;
}

/** One instance stays as it is for so many that change. */
const PER_UNCHANGED = 10;
const PER_MODULE = 100;

/**
 * Writes a plan as `terraform show -json` says it of AWS: creates, updates, a few deletes, and what stays as it is, with
 * planned values, prior state and configuration. It is the same each time.
 * @param changes - how many resources change; each takes about 7.2 KB
 */
export function writeBigPlan(path: string, changes: number): void {
  const file = openSync(path, 'w');
  let gathered: string[] = [];
  const write = (...texts: readonly string[]): void => {
    gathered.push(...texts);
    if (gathered.length > 500) flush();
  };
  const flush = (): void => {
    writeSync(file, gathered.join(''));
    gathered = [];
  };
  const count = changes + Math.floor(changes / PER_UNCHANGED);
  const state = (side: 'before' | 'after'): void => {
    write('{"root_module":{"child_modules":[');
    for (let first = 0; first < count; first += PER_MODULE) {
      write(first === 0 ? '' : ',', `{"address":${JSON.stringify(moduleOf(first))},"resources":[`);
      const there = range(first, Math.min(first + PER_MODULE, count))
        .map(instanceOf)
        .flatMap((instance) => stored(instance, side) ?? []);
      write(there.join(','), ']}');
    }
    write(']}}');
  };
  write('{"format_version":"1.2","terraform_version":"1.11.4","variables":{"environment":{"value":"prod"}},');
  write('"planned_values":');
  state('after');
  write(',"resource_changes":[');
  for (let index = 0; index < count; index += 1) {
    write(index === 0 ? '' : ',', changed(instanceOf(index)));
  }
  write('],"output_changes":{"url":{"actions":["update"],"before":"https://a","after":"https://b"}},');
  write('"prior_state":{"format_version":"1.0","terraform_version":"1.11.4","values":');
  state('before');
  write('},"configuration":{"root_module":{}},"relevant_attributes":[],"timestamp":"2026-11-01T00:00:00Z",');
  write('"applyable":true,"complete":true,"errored":false}\n');
  flush();
  closeSync(file);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function moduleOf(index: number): string {
  return `module.tenant["team-${Math.floor(index / PER_MODULE)}"]`;
}

function actionOf(index: number): Action {
  if (index % (PER_UNCHANGED + 1) === PER_UNCHANGED) return 'no-op';
  if (index % 200 === 7) return 'delete';
  return index % 10 < 3 ? 'create' : 'update';
}

function instanceOf(index: number): Instance {
  const kind = KINDS[index % KINDS.length] ?? makeFunction;
  const { type, computed, sensitive = {}, ...made } = kind(index);
  const values = sorted(made.values);
  const module = moduleOf(index);
  const key = `item-${index}`;
  const action = actionOf(index);
  const whole = sorted({ ...values, ...computed });
  return {
    address: `${module}.${type}.this[${JSON.stringify(key)}]`,
    module,
    type,
    name: 'this',
    key,
    action,
    before: action === 'create' ? undefined : whole,
    after:
      action === 'delete'
        ? undefined
        : action === 'create'
          ? values
          : action === 'update'
            ? { ...whole, ...changedOf(index) }
            : whole,
    unknown: action === 'create' ? Object.fromEntries(Object.keys(computed).map((name) => [name, true])) : {},
    sensitive,
  };
}

/** As Terraform writes objects: by their names. */
function sorted(object: object): object {
  return Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function changedOf(index: number): object {
  return {
    description: `team ${index % 97}, revision 2`,
    tags: tagsOf(index, '2'),
    tags_all: tagsOf(index, '2'),
  };
}

function stored(instance: Instance, side: 'before' | 'after'): string | undefined {
  const values = instance[side];
  const { address, type, name, key } = instance;
  return values === undefined
    ? undefined
    : JSON.stringify({
        address,
        mode: 'managed',
        type,
        name,
        index: key,
        provider_name: 'registry.terraform.io/hashicorp/aws',
        schema_version: 0,
        values,
        sensitive_values: instance.sensitive,
      });
}

function changed(instance: Instance): string {
  const { address, module, type, name, key, action, before, after, unknown, sensitive } = instance;
  return JSON.stringify({
    address,
    module_address: module,
    mode: 'managed',
    type,
    name,
    index: key,
    provider_name: 'registry.terraform.io/hashicorp/aws',
    change: {
      actions: [action],
      before: before ?? null,
      after: after ?? null,
      after_unknown: after === undefined ? {} : unknown,
      before_sensitive: before === undefined ? false : sensitive,
      after_sensitive: after === undefined ? false : sensitive,
    },
  });
}

interface Kind {
  readonly type: string;
  readonly values: object;
  /** What AWS decides. */
  readonly computed: object;
  readonly sensitive?: object;
}

/** Seventeen hexadecimal digits, as AWS makes them. */
const idOf = (index: number) => `0${createHash('sha1').update(String(index)).digest('hex').slice(0, 16)}`;

const tagsOf = (index: number, revision: string) => ({
  CostCenter: `cc-${index % 40}`,
  Environment: 'prod',
  ManagedBy: 'terraform',
  Name: `orders-prod-${index}`,
  Revision: revision,
  Team: `team-${index % 25}`,
});

const arn = (service: string, rest: string) => `arn:aws:${service}:eu-central-1:123456789012:${rest}`;

const common = (index: number) => ({
  description: `team ${index % 97}, revision 1`,
  region: 'eu-central-1',
  tags: tagsOf(index, '1'),
  tags_all: tagsOf(index, '1'),
  timeouts: null,
});

function makeFunction(index: number): Kind {
  return {
    type: 'aws_lambda_function',
    values: {
      ...common(index),
      architectures: ['arm64'],
      code_signing_config_arn: null,
      dead_letter_config: [{ target_arn: arn('sqs', `dead-${index}`) }],
      environment: [
        {
          variables: Object.fromEntries(
            range(0, 8).map((at) => [
              `SETTING_${at}`,
              `https://service-${at}.internal.example.com/v1/${index}`,
            ]),
          ),
        },
      ],
      ephemeral_storage: [{ size: 512 }],
      file_system_config: [],
      function_name: `orders-prod-${index}`,
      handler: 'index.handler',
      layers: range(0, 3).map((at) => arn('lambda', `layer:shared-${at}:${index % 30}`)),
      memory_size: 256,
      package_type: 'Zip',
      reserved_concurrent_executions: -1,
      role: arn('iam', `role/orders-prod-${index}`),
      runtime: 'nodejs22.x',
      s3_bucket: 'orders-prod-artifacts',
      s3_key: `functions/orders-prod-${index}.zip`,
      source_code_hash: Buffer.from(`source code of ${index}`.padEnd(32, '.')).toString('base64'),
      tracing_config: [{ mode: 'Active' }],
      vpc_config: [
        {
          ipv6_allowed_for_dual_stack: false,
          security_group_ids: range(0, 3).map((at) => `sg-${idOf(index * 7 + at)}`),
          subnet_ids: range(0, 3).map((at) => `subnet-${idOf(index * 3 + at)}`),
        },
      ],
    },
    computed: {
      arn: arn('lambda', `function:orders-prod-${index}`),
      id: `orders-prod-${index}`,
      invoke_arn: arn('apigateway', `lambda:path/2015-03-31/functions/orders-prod-${index}/invocations`),
      last_modified: '2026-10-01T00:00:00.000+0000',
      version: '$LATEST',
    },
    sensitive: {
      architectures: [false],
      environment: [{ variables: {} }],
      layers: [false, false, false],
      tags: {},
      tags_all: {},
      vpc_config: [{}],
    },
  };
}

function makePolicy(index: number): Kind {
  const statement = (at: number) => ({
    Sid: `Statement${at}`,
    Effect: 'Allow',
    Action: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    Resource: [
      arn('dynamodb', `table/orders-${index}-${at}`),
      arn('dynamodb', `table/orders-${index}-${at}/index/*`),
    ],
    Condition: { StringEquals: { 'aws:ResourceTag/Team': `team-${index % 25}` } },
  });
  return {
    type: 'aws_iam_policy',
    values: {
      ...common(index),
      name: `orders-prod-${index}`,
      path: '/',
      policy: JSON.stringify({ Version: '2012-10-17', Statement: range(0, 3).map(statement) }),
    },
    computed: {
      arn: arn('iam', `policy/orders-prod-${index}`),
      id: arn('iam', `policy/orders-prod-${index}`),
      policy_id: `ANPA${index}`,
    },
    sensitive: { tags: {}, tags_all: {} },
  };
}

function makeGroup(index: number): Kind {
  return {
    type: 'aws_security_group',
    values: {
      ...common(index),
      egress: [
        {
          cidr_blocks: ['0.0.0.0/0'],
          description: '',
          from_port: 0,
          protocol: '-1',
          self: false,
          to_port: 0,
        },
      ],
      ingress: range(0, 6).map((at) => ({
        cidr_blocks: [`10.${index % 250}.${at}.0/24`, `10.${index % 250}.${at + 100}.0/24`],
        description: `from the service mesh, gate ${at}`,
        from_port: 8000 + at,
        ipv6_cidr_blocks: [],
        prefix_list_ids: [],
        protocol: 'tcp',
        security_groups: [],
        self: false,
        to_port: 8000 + at,
      })),
      name: `orders-prod-${index}`,
      revoke_rules_on_delete: null,
      vpc_id: 'vpc-0123456789abcdef0',
    },
    computed: { arn: arn('ec2', `security-group/sg-${index}`), id: `sg-${index}`, owner_id: '123456789012' },
    sensitive: { egress: [{ cidr_blocks: [false] }], ingress: [], tags: {}, tags_all: {} },
  };
}

function makeDatabase(index: number): Kind {
  return {
    type: 'aws_db_instance',
    values: {
      ...common(index),
      allocated_storage: 100,
      backup_retention_period: 7,
      backup_window: '02:00-03:00',
      db_subnet_group_name: 'orders-prod',
      enabled_cloudwatch_logs_exports: ['postgresql', 'upgrade'],
      engine: 'postgres',
      engine_version: '16.4',
      identifier: `orders-prod-${index}`,
      instance_class: 'db.r6g.large',
      maintenance_window: 'sun:04:00-sun:05:00',
      multi_az: true,
      parameter_group_name: 'orders-prod-postgres16',
      password: index % 50 === 24 ? `correct-horse-${index}` : null,
      performance_insights_enabled: true,
      storage_encrypted: true,
      storage_type: 'gp3',
      username: 'orders',
      vpc_security_group_ids: range(0, 10).map((at) => `sg-${idOf(index * 20 + at)}`),
    },
    computed: {
      address: `orders-prod-${index}.rds.amazonaws.com`,
      arn: arn('rds', `db:${index}`),
      endpoint: `orders-prod-${index}.rds.amazonaws.com:5432`,
      id: `db-${index}`,
      port: 5432,
      resource_id: `db-${index}`,
      status: 'available',
    },
    sensitive: { password: true, tags: {}, tags_all: {}, vpc_security_group_ids: [] },
  };
}

/** One in twenty-five is of a type that has sensitive attributes. */
const KINDS: readonly ((index: number) => Kind)[] = range(0, 25)
  .map((index) => [makeFunction, makePolicy, makeGroup, makePolicy][index % 4] ?? makeFunction)
  .with(24, makeDatabase);
