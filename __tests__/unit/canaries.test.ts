import { afterAll, expect, test } from '@jest/globals';
import { toJson } from '../../src/plan/export.ts';
import { redactSource } from '../../src/plan/redaction.ts';
import { sourceOf } from '../../src/plan/source.ts';
import { summarise } from '../../src/plan/summary.ts';
import { annotationsOfBlocks } from '../../src/report/annotations.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderJobSummary } from '../../src/report/job-summary.ts';
import { renderPage } from '../../src/report/page.ts';
import { renderPlanText } from '../../src/report/plan-text.ts';
import { CASES, readCase } from '../fixtures/plans.ts';
import { reportOf, RUN } from '../fixtures/report.ts';

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

// What every canary begins and ends with: a part of one that is left shows by one of them.
const HEAD = 'Cnry7Q';
const TAIL = 'q8Zwk3';

/** What head and tail look like in hexadecimal digits and, wherever they begin, in Base64. */
const TRACES = [HEAD, TAIL].flatMap((end) => [
  end,
  Buffer.from(end).toString('hex'),
  Buffer.from(end).toString('hex').toUpperCase(),
  ...['', 'a', 'ab'].map((before) => {
    const begin = Math.ceil((before.length * 4) / 3);
    const whole = Math.floor(((before.length + end.length) * 4) / 3);
    return Buffer.from(before + end)
      .toString('base64')
      .slice(begin, whole);
  }),
]);

let planted = 0;
let searched = 0;

function canary(): string {
  planted += 1;
  return `${HEAD}<${String(planted).padStart(6, '0')}>&"é\\${TAIL}`;
}

/** What Terraform's functions make of a canary, and people of that. */
function derive(text: string): string[] {
  const json = JSON.stringify({ a: [text] });
  const inGo = json.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  const inside = ['', 'x', 'xy'].map((before) => Buffer.from(`${before}${text} and more`).toString('base64'));
  return [
    ...[text, `url=${text}@host`, json, inGo, JSON.stringify(json), JSON.stringify(inGo)],
    ...[encodeURIComponent(text), encodeURIComponent(text).replaceAll('%20', '+')],
    ...[Buffer.from(text).toString('base64'), ...inside, ...inside.map((one) => `data:${one}`)],
    ...inside.map((one) => one.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')),
    ...[Buffer.from(inGo).toString('base64'), Buffer.from(text).toString('hex'), `    ${text}\n`],
  ];
}

/** Each string that is flagged becomes a canary. */
function plantFlagged(value: Plain | undefined, flags: Plain | undefined): Plain {
  if (flags === true) {
    return typeof value === 'string'
      ? canary()
      : typeof value === 'object' && value !== null
        ? each(value, (inner) => plantFlagged(inner, true))
        : (value ?? null);
  }
  if (typeof value !== 'object' || value === null) {
    return value ?? null;
  }
  return each(value, (inner, key) =>
    plantFlagged(
      inner,
      typeof flags === 'object' ? (flags as Record<string, Plain> | null)?.[key] : undefined,
    ),
  );
}

/** Each string under a name that says so becomes one. */
function plantNamed(value: Plain): Plain {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return each(value, (inner, key) =>
    typeof inner === 'string' && inner !== '' && /(?:password|secret|api_?key|private_?key)$/i.test(key)
      ? canary()
      : plantNamed(inner),
  );
}

function each(value: Plain[] | { [key: string]: Plain }, make: (inner: Plain, key: string) => Plain): Plain {
  return Array.isArray(value)
    ? value.map((inner, index) => make(inner, String(index)))
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, make(inner, key)]));
}

function isObject(value: Plain | undefined): value is { [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is added to each side of each change: a canary in each kind of place, and earlier ones in other forms. */
function additions(copied: string): { [key: string]: Plain } {
  const [first, second, third] = [canary(), canary(), canary()];
  return {
    planted_flagged: { deep: [canary(), { deeper: canary() }] },
    planted_lines: `-----BEGIN OPENSSH PRIVATE KEY-----\n${canary()}\n-----END OPENSSH PRIVATE KEY-----\n`,
    planted_password: canary(),
    planted_map: { API_KEY: canary(), 'db-password': canary(), secretToken: canary() },
    planted_list: [{ name: 'DB_PASSWORD', value: canary() }],
    planted_items: { passwords: [canary(), canary()], user_tokens: { ada: canary() } },
    planted_document: JSON.stringify([
      { environment: [{ name: 'API_TOKEN', value: canary() }] },
      { secret: canary() },
    ]),
    planted_user_data: Buffer.from(`#!/bin/sh\nexport DB_PASSWORD='${canary()}'\n`).toString('base64'),
    planted_script: `set -e\nDB_PASSWORD=${first}\nserve --api-token '${second}'\npassword: ${third}\n`,
    planted_url: `postgres://user:${encodeURIComponent(canary())}@host/db`,
    planted_copies: derive(copied),
    planted_wrapped: Buffer.from(Buffer.from(`x${copied}`).toString('base64')).toString('base64'),
    planted_keys: { [copied]: 1, [`${copied}!`]: { [copied]: copied } },
  };
}

function plantChange(change: Plain | undefined, copied: string): Plain {
  if (!isObject(change)) {
    return change ?? null;
  }
  const result = { ...change };
  for (const [side, flags] of [
    ['before', 'before_sensitive'],
    ['after', 'after_sensitive'],
  ] as const) {
    const value = plantNamed(plantFlagged(change[side], change[flags]));
    if (isObject(value)) {
      const shape = change[flags];
      result[side] = { ...value, ...additions(copied) };
      result[flags] = { ...(isObject(shape) ? shape : {}), planted_flagged: true, planted_lines: true };
    } else {
      result[side] = value;
    }
  }
  return result;
}

function plantState(state: Plain | undefined): Plain {
  if (!isObject(state)) {
    return state ?? null;
  }
  const planted = each(state, (inner, key) =>
    key === 'resources' && Array.isArray(inner)
      ? inner.map((resource) =>
          isObject(resource)
            ? {
                ...resource,
                values: plantNamed(plantFlagged(resource['values'], resource['sensitive_values'])),
              }
            : resource,
        )
      : key === 'outputs' && isObject(inner)
        ? each(inner, (output) =>
            isObject(output)
              ? { ...output, value: plantFlagged(output['value'], output['sensitive']) }
              : output,
          )
        : Array.isArray(inner)
          ? inner.map(plantState)
          : plantState(inner),
  );
  return planted;
}

function plantOutputs(outputs: Plain | undefined): { [key: string]: Plain } {
  return Object.fromEntries(
    Object.entries(isObject(outputs) ? outputs : {}).map(([name, change]) => [
      name,
      isObject(change)
        ? {
            ...change,
            before: plantFlagged(change['before'], change['before_sensitive']),
            after: plantFlagged(change['after'], change['after_sensitive']),
          }
        : change,
    ]),
  );
}

/** A plan with canaries wherever a value can be. @param known - one that the run knows */
function plant(plan: Plain, known: string): Plain {
  if (!isObject(plan)) {
    return plan;
  }
  const copied = canary();
  const resources = (list: Plain | undefined): Plain =>
    Array.isArray(list)
      ? list.map((one) =>
          isObject(one)
            ? {
                ...one,
                ...('change' in one ? { change: plantChange(one['change'], copied) } : {}),
                ...('resource_change' in one
                  ? { resource_change: (resources([one['resource_change'] ?? null]) as Plain[])[0] ?? null }
                  : {}),
              }
            : one,
        )
      : (list ?? null);
  const configuration = isObject(plan['configuration']) ? plan['configuration'] : {};
  const root = isObject(configuration['root_module']) ? configuration['root_module'] : {};
  const output = { actions: ['create'], before: null, after_unknown: false, before_sensitive: false };
  const speaking = canary();
  return {
    ...plan,
    resource_changes: [
      ...((resources(plan['resource_changes']) as Plain[] | null) ?? []),
      {
        ...{
          address: `x_known.z[${JSON.stringify(known)}]`,
          mode: 'managed',
          type: 'x_known',
          name: 'z',
          index: known,
        },
        previous_address: `x_known.z[${JSON.stringify(copied)}]`,
        change: plantChange(
          { actions: ['update'], before: {}, after: { at: derive(known) }, importing: { id: `${known}/x` } },
          copied,
        ),
      },
    ],
    resource_drift: resources(plan['resource_drift']),
    deferred_changes: resources(plan['deferred_changes']),
    output_changes: {
      ...plantOutputs(plan['output_changes']),
      planted: { ...output, after: { deep: canary() }, after_sensitive: true },
      planted_api_key: { ...output, after: speaking, after_sensitive: false },
      planted_copy: { ...output, after: [copied, speaking, known], after_sensitive: false },
    },
    prior_state: plantState(plan['prior_state']),
    planned_values: plantState(plan['planned_values']),
    variables: {
      ...(isObject(plan['variables']) ? plan['variables'] : {}),
      planted: { value: { deep: [copied] } },
      planted_password: { value: canary() },
    },
    configuration: {
      ...configuration,
      provider_config: {
        planted: { name: 'planted', expressions: { token: { constant_value: canary() } } },
      },
      root_module: {
        ...root,
        variables: {
          ...(isObject(root['variables']) ? root['variables'] : {}),
          planted: { sensitive: true, default: canary() },
          planted_password: { default: canary() },
        },
      },
    },
  };
}

/** A file may have several plans, and other text before and behind them. */
function plantText(text: string, known: string): string {
  return text
    .split(/^(?=\{\s*"format_version")/m)
    .map((part) => {
      const lines = part.split('\n');
      for (let count = part.startsWith('{') ? lines.length : 0; count > 0; count -= 1) {
        const document = parsed(lines.slice(0, count).join('\n'));
        if (document !== undefined) {
          return [JSON.stringify(plant(document, known)), ...lines.slice(count)].join('\n');
        }
      }
      return part;
    })
    .join('\n');
}

function parsed(text: string): Plain | undefined {
  try {
    return JSON.parse(text) as Plain;
  } catch {
    return undefined;
  }
}

/** Where traces of canaries are left. */
function tracesIn(text: string): readonly string[] {
  searched += Buffer.byteLength(text);
  return TRACES.flatMap((trace) => {
    const at = text.indexOf(trace);
    return at === -1 ? [] : [`${trace} in …${text.slice(Math.max(0, at - 60), at + 40)}…`];
  });
}

test('the traces are found in all that becomes of a canary', () => {
  for (const form of derive(`${HEAD}<1>${TAIL}`)) {
    expect([form, tracesIn(form).length > 0]).toEqual([form, true]);
  }
});

test.each(CASES)('no canary of %s gets out', (name) => {
  const known = canary();
  const before = planted;
  const text = plantText(readCase(name, 'plan.json'), known);
  expect(planted - before).toBeGreaterThan(20);
  const { plan, redact } = redactSource(sourceOf(text), { known: [known] });
  const report = reportOf(plan);
  const written = {
    comment: renderComment(report),
    summary: renderJobSummary(report),
    text: [...renderPlanText(plan)].join(''),
    json: [...toJson(plan, summarise(plan))].join(''),
    page: [...renderPage(plan, RUN, { before: '', after: '' })].join(''),
    annotations: JSON.stringify(
      annotationsOfBlocks(
        plan.changes.map((change) => ({ changes: [change], file: 'main.tf', line: 1 })),
        'infra/prod',
      ),
    ),
    diagnostics: redact(`Error: it is ${known}: ${derive(known).join('\n  │ ')}`),
  };
  expect(
    Object.entries(written).flatMap(([place, each]) => tracesIn(each).map((trace) => [place, trace])),
  ).toEqual([]);
  expect(written.json).toContain('planted_password');
});

test('many are planted, and much is searched', () => {
  expect(planted).toBeGreaterThan(10_000);
  expect(searched).toBeGreaterThan(4_000_000);
});

afterAll(() => {
  process.stdout.write(`${planted} canaries planted, ${searched} bytes searched\n`);
});
