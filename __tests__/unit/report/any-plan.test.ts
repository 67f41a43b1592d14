import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ApprovalError, TerraformError } from '../../../src/errors.ts';
import type { Deviation, PolicyError } from '../../../src/errors.ts';
import type { Outcome } from '../../../src/outcome.ts';
import { toJson } from '../../../src/plan/export.ts';
import type { PlanJson, ResourceChangeJson } from '../../../src/plan/json.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { redactSource } from '../../../src/plan/redaction.ts';
import type { Redacted } from '../../../src/plan/redaction.ts';
import { sourceOf } from '../../../src/plan/source.ts';
import { summarise } from '../../../src/plan/summary.ts';
import { policyError } from '../../../src/policy/guard.ts';
import { renderComment } from '../../../src/report/comment.ts';
import { renderJobSummary } from '../../../src/report/job-summary.ts';
import { bytes } from '../../../src/report/markdown.ts';
import { renderPlanText } from '../../../src/report/plan-text.ts';
import type { Report } from '../../../src/report/report.ts';
import { startProgress } from '../../../src/terraform/progress.ts';
import { anyPlan, anyText } from '../../fixtures/arbitrary.ts';
import { read } from '../../fixtures/markdown.ts';
import { ended, printWith, reportOf, RUN } from '../../fixtures/report.ts';

const OURS =
  /^(<!-- planwright [^<>\n]* -->|<details( open)?><summary>([^<>]|<\/?(code|b)>)*<\/summary>|<\/details>|<\/?sub>)$/;
const KINDS = [
  'root',
  'html',
  'heading',
  'paragraph',
  'text',
  'strong',
  'inlineCode',
  'code',
  'link',
  'blockquote',
  'break',
  'list',
  'listItem',
];

/** Of fences; commands that mend something are in `sh`, code spans in none. */
const LANGUAGES = ['diff', 'mermaid', 'sh', undefined];

/** All that a graph may say: boxes with letters, digits and codes of characters, frames, arrows, colours. */
const LABEL = String.raw`"(?:[\w .…×<>/(),-]|#\d+;)*"`;
const GRAPH = new RegExp(
  String.raw`^(flowchart LR|  n\d+\[${LABEL}\]|n\d+\[${LABEL}\]|more\[${LABEL}\]|subgraph m\d+\[${LABEL}\]|end|n\d+ (?:-->|~~~) n\d+|classDef [a-z-]+ [\w#:,-]+|class [nm\d,]+ [a-z-]+)$`,
);

function expectHarmless(markdown: string): void {
  const { html, links, kinds, text, code, headings, strong } = read(markdown);
  const languages = code.map(({ language }) => language);
  expect(languages.filter((language) => !LANGUAGES.includes(language))).toEqual([]);
  expect(headings).toHaveLength(1);
  expect(strong.filter((words) => !/^[A-Za-z’ ]{3,40}$/.test(words))).toEqual([]);
  const graphs = code.filter(({ language }) => language === 'mermaid');
  expect(graphs.length).toBeLessThanOrEqual(1);
  for (const line of graphs.flatMap(({ value }) => value.split('\n'))) expect(line).toMatch(GRAPH);
  expectBalanced(html);
  expect(html.filter((node) => !OURS.test(node))).toEqual([]);
  expect(links.filter((url) => url !== RUN.runUrl)).toEqual([]);
  expect([...kinds].filter((kind) => !KINDS.includes(kind))).toEqual([]);
  expect(text).not.toMatch(/@|:\/\/|\$|evil/);
  expect(markdown).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[^\P{Cc}\n]/u);
}

/** No fold ends before it begins, and each that begins ends. */
function expectBalanced(html: readonly string[]): void {
  let open = 0;
  for (const node of html) {
    open += node.startsWith('<details') ? 1 : node === '</details>' ? -1 : 0;
    expect(open).toBeGreaterThanOrEqual(0);
  }
  expect(open).toBe(0);
}

function redacted(json: PlanJson): Redacted {
  return redactSource(sourceOf(JSON.stringify(json)), { known: [] });
}

function plan(json: PlanJson): Plan {
  return redacted(json).plan;
}

/** Every state of a comment that shows a plan. */
function reportsOf(shown: Plan, message: string): readonly Report[] {
  const files = { planFile: '', planJson: undefined, planText: undefined, planPage: undefined };
  const diagnostic = {
    severity: 'error',
    summary: message,
    detail: message,
    address: message,
    range: { file: message, line: 1, endLine: 1 },
  } as const;
  const outcomes: readonly Outcome[] = [
    { kind: 'planned', plan: shown, warnings: [{ ...diagnostic, severity: 'warning' }], files },
    {
      kind: 'applied',
      plan: shown,
      consent: { kind: 'unreviewed', why: message },
      warnings: [],
      outputs: { [message]: message },
      files,
    },
    {
      kind: 'failed',
      error: new TerraformError('apply', message, [diagnostic, diagnostic], { mend: message }),
      plan: shown,
      progress: {
        ...startProgress(),
        planned: new Map([[message, 'create']]),
        failed: [message],
      },
    },
  ];
  const run = { title: message, notes: [message] };
  return [
    ...outcomes.map((outcome) => ended(outcome, run)),
    ...gateOutcomes(shown, message).map((outcome) => ended(outcome, { ...run, command: 'apply' })),
    ended({ kind: 'failed', error: forbid(message), plan: shown, print: printWith({ keyed: false }) }, run),
    { state: 'running', run: { ...RUN, ...run, command: 'apply' }, plan: shown, lastGood: undefined },
  ];
}

/** What the gate lets a report say, with a text from outside wherever there can be one. */
function gateOutcomes(shown: Plan, message: string): readonly Outcome[] {
  const kinds = ['new', 'changed', 'gone'] as const;
  const deviations: readonly Deviation[] = kinds.flatMap((kind) =>
    [message, undefined].map((address) => ({
      kind,
      address,
      action: address,
      attributes: [message, `${message}${message}`],
    })),
  );
  const error = new ApprovalError(message, { mend: message, deviations });
  const lock = { id: message, path: message, operation: message, who: message, created: new Date(0) };
  return [
    { kind: 'failed', error, plan: shown, print: printWith() },
    { kind: 'unlocked', lockId: message, lock },
  ];
}

function forbid(message: string): PolicyError {
  const refusals = (['destroy', 'replace'] as const).map((action) => ({
    address: message,
    action,
    rule: message,
  }));
  return policyError(refusals, { protect: [message], maxDestroys: 1 });
}

describe('whatever the plan', () => {
  test('its reports fit, and nothing in it is Markdown, HTML, a link or a mention', () => {
    fc.assert(
      fc.property(anyPlan, anyText, (json, message) => {
        for (const report of reportsOf(plan(json), message)) {
          const comment = renderComment(report);
          expect(bytes(comment)).toBeLessThan(65_000);
          expectHarmless(comment);
          const summary = renderJobSummary(report);
          expect(bytes(summary)).toBeLessThan(1_048_576);
          expectHarmless(summary);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('no secret of it is in any report', () => {
    const canary = 'canary-5b1f"<ö>';
    fc.assert(
      fc.property(anyPlan, anyText, (json, text) => {
        const marked = text + canary + text;
        const shown = plan(withCanary(json, marked, canary));
        const outputs = [
          ...reportsOf(shown, 'x').flatMap((report) => [renderComment(report), renderJobSummary(report)]),
          ...renderPlanText(shown),
          ...toJson(shown, summarise(shown)),
        ].join('\n');
        expect(outputs).not.toContain('canary');
        expect(outputs).toContain('(sensitive)');
      }),
      { numRuns: 40 },
    );
  });
});

/** Puts a text with a secret into attributes, keys and outputs, and the secret itself behind a flag. */
function withCanary(json: PlanJson, marked: string, canary: string): PlanJson {
  const leaking: ResourceChangeJson = {
    address: 'x.leak',
    mode: 'managed',
    type: 'x',
    name: 'leak',
    change: {
      actions: ['update'],
      before: { secret: canary, a: marked, b: [marked, { [marked]: 1 }], c: JSON.stringify({ d: marked }) },
      after: { secret: 'another-one', a: 'x', b: [], c: '{}' },
      before_sensitive: { secret: true },
      after_sensitive: { secret: true },
    },
  };
  return {
    ...json,
    resource_changes: [leaking, ...(json.resource_changes ?? [])],
    output_changes: { ...json.output_changes, o: { actions: ['update'], before: marked, after: [marked] } },
  };
}

function many(
  count: number,
  actions: readonly string[],
  value: string,
  type = 'terraform_data',
): readonly ResourceChangeJson[] {
  return Array.from({ length: count }, (_, index) => ({
    address: `${type}.${actions.join('_')}_${index}`,
    mode: 'managed',
    type,
    name: `${actions.join('_')}_${index}`,
    change: {
      actions,
      before: actions[0] === 'create' ? null : { input: value },
      after: actions[0] === 'delete' ? null : { input: `${value}!` },
    },
  }));
}

describe('a plan that does not fit', () => {
  const huge = plan({
    format_version: '1.2',
    resource_changes: [
      ...many(3000, ['create'], 'x'.repeat(200)),
      ...many(40, ['update'], 'y'),
      ...many(30, ['delete'], 'z'),
    ],
  });

  test('loses what is least dangerous, and says how much and where it is', () => {
    const comment = renderComment(reportOf(huge));
    expect(bytes(comment)).toBeLessThan(65_000);
    expect(comment.match(/<b>destroy<\/b>/g)).toHaveLength(30);
    expect(comment.match(/<b>change<\/b>/g)).toHaveLength(40);
    const shown = comment.match(/<b>add<\/b>/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(100);
    expect(comment).toContain(`**Not shown here for want of room**: ${3000 - shown} to add.`);
    expect(comment).toContain('the [job summary]');
    expect(comment).toContain('and 20 more destroyed or replaced');
    expectHarmless(comment);
  });

  test('never loses a destroy before a create', () => {
    const action = fc.constantFrom(['create'], ['update'], ['delete'], ['delete', 'create']);
    fc.assert(
      fc.property(fc.array(fc.tuple(action, fc.nat(6)), { maxLength: 20 }), (shapes) => {
        const changes = shapes.flatMap(([actions, size], index) =>
          many(1, actions, 'line\n'.repeat(300 * size)).map((one) => ({
            ...one,
            address: `${one.address}_${index}`,
          })),
        );
        const comment = renderComment(reportOf(plan({ format_version: '1.2', resource_changes: changes })));
        const shown = (verb: string) =>
          comment.match(new RegExp(`(<b>|\\*\\*)${verb}(</b>|\\*\\*)`, 'g'))?.length ?? 0;
        const all = (key: string) => shapes.filter(([actions]) => actions.join() === key).length;
        const dropped = comment.split('**Not shown here for want of room**')[1]?.split('\n')[0] ?? '';
        const droppedOf = (verb: string) => Number(new RegExp(`(\\d+) to ${verb}`).exec(dropped)?.[1] ?? 0);
        const verbs = [
          ['destroy', 'delete'],
          ['replace', 'delete,create'],
          ['change', 'update'],
          ['add', 'create'],
        ] as const;
        for (const [verb, key] of verbs) expect(shown(verb) + droppedOf(verb)).toBe(all(key));
        const firstCut = verbs.findIndex(([verb, key]) => shown(verb) < all(key));
        const below = firstCut === -1 ? [] : verbs.slice(firstCut + 1);
        expect(below.map(([verb]) => shown(verb))).toEqual(below.map(() => 0));
        expect(bytes(comment)).toBeLessThan(65_000);
      }),
      { numRuns: 15 },
    );
  });

  test('is in the job summary, up to what GitHub takes', () => {
    const summary = renderJobSummary(reportOf(huge));
    expect(bytes(summary)).toBeLessThan(1_048_576);
    expect(summary.match(/<b>add<\/b>/g)?.length).toBeGreaterThan(1500);
  });

  test('is whole in the text', () => {
    expect([...renderPlanText(huge)].join('').match(/^add /gm)).toHaveLength(3000);
  });

  test('two megabytes in one value leave room for the rest', () => {
    const vast = many(1, ['update'], 'line of text\n'.repeat(160_000));
    const comment = renderComment(
      reportOf(plan({ format_version: '1.2', resource_changes: [...vast, ...many(2, ['create'], 'x')] })),
    );
    expect(comment.match(/<b>add<\/b>/g)).toHaveLength(2);
    expect(bytes(comment)).toBeLessThan(12_000);
  });
});
