import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Widget {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: {
    readonly region: string;
    readonly title: string;
    readonly stat?: string;
    readonly metrics?: readonly (readonly unknown[])[];
    readonly query?: string;
  };
}

const widgets = render({
  region: 'eu-central-1',
  prefix: 'orders-dev',
  functions: ['orders-dev-producer', 'orders-dev-consumer'],
  api_name: 'orders-dev',
  stage: 'dev',
  queue_name: 'orders-dev-consumer-failures',
  namespace: 'orders',
});

/** The dashboard's widgets, as Terraform itself renders them. */
function render(variables: object): readonly Widget[] {
  const template = join(import.meta.dirname, 'service.json.tftpl');
  const empty = mkdtempSync(join(tmpdir(), 'dashboard-'));
  try {
    const expression = `base64encode(templatefile(${JSON.stringify(template)}, jsondecode(${JSON.stringify(JSON.stringify(variables))})))`;
    const printed = execFileSync('terraform', ['console'], {
      cwd: empty,
      input: expression,
      encoding: 'utf8',
    });
    const body = Buffer.from(JSON.parse(printed) as string, 'base64').toString();
    return (JSON.parse(body) as { readonly widgets: readonly Widget[] }).widgets;
  } finally {
    rmSync(empty, { recursive: true });
  }
}

/** What a chart shows: its statistic, and each metric's namespace, name and dimensions. */
function chart(title: string): readonly string[] {
  const widget = widgets.find(({ properties }) => properties.title === title)!;
  const stat = widget.properties.stat!;
  return widget.properties.metrics!.map((metric) =>
    [stat, ...metric.filter((part) => typeof part === 'string')].join(' '),
  );
}

test.each([
  ['Invocations', 'Sum AWS/Lambda Invocations'],
  ['Errors', 'Sum AWS/Lambda Errors'],
  ['Throttles', 'Sum AWS/Lambda Throttles'],
  ['Duration, p95', 'p95 AWS/Lambda Duration'],
])('%s of every function', (title, metric) => {
  expect(chart(title)).toEqual([
    `${metric} FunctionName orders-dev-producer`,
    `${metric} FunctionName orders-dev-consumer`,
  ]);
});

test('the API: requests, both kinds of errors, latency', () => {
  expect(chart('API requests')).toEqual([
    'Sum AWS/ApiGateway Count ApiName orders-dev Stage dev',
    'Sum AWS/ApiGateway 4XXError ApiName orders-dev Stage dev',
    'Sum AWS/ApiGateway 5XXError ApiName orders-dev Stage dev',
  ]);
  expect(chart('API latency, p95')).toEqual([
    'p95 AWS/ApiGateway Latency ApiName orders-dev Stage dev',
    'p95 AWS/ApiGateway IntegrationLatency ApiName orders-dev Stage dev',
  ]);
});

test('what the functions count, of this environment alone', () => {
  expect(chart('Items')).toEqual([
    'Sum orders ItemsAccepted service orders environment dev',
    'Sum orders ItemsProcessed service orders environment dev',
    'Sum orders FizzBuzzed service orders environment dev',
  ]);
});

test('the failure queue', () => {
  expect(chart('Failed messages, kept')).toEqual([
    'Maximum AWS/SQS ApproximateNumberOfMessagesVisible QueueName orders-dev-consumer-failures',
  ]);
});

test('errors, out of the logs of every function', () => {
  const { properties } = widgets.find(({ type }) => type === 'log')!;
  expect(properties.query).toContain(
    "SOURCE '/aws/lambda/orders-dev-producer' | SOURCE '/aws/lambda/orders-dev-consumer' | fields",
  );
  expect(properties.query).toContain("filter level = 'ERROR'");
});

test('every widget is of the given region, and has its place to itself', () => {
  const cells = widgets.flatMap(({ x, y, width, height }) =>
    Array.from({ length: width * height }, (_, at) => `${x + (at % width)},${y + Math.floor(at / width)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(Math.max(...widgets.map(({ x, width }) => x + width))).toBe(24);
  expect(new Set(widgets.map(({ properties }) => properties.region))).toEqual(new Set(['eu-central-1']));
});
