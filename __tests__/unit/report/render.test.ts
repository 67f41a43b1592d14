import { expect, test } from '@jest/globals';
import { contentOf } from '../../../src/report/content.ts';
import { renderContent } from '../../../src/report/render.ts';
import { mapping, planWith } from '../../fixtures/build.ts';
import { ended } from '../../fixtures/report.ts';
import { changeWith, commentOf, foldsOf } from './plans.ts';

const GRAPH = 'what changes, as a graph';

const plan = planWith({
  changes: [
    changeWith({ name: 'a' }),
    changeWith({ name: 'b', action: 'create', before: null, after: mapping({ a: 'a b '.repeat(75) }) }),
  ],
  references: [{ from: 'aws_instance.b', to: 'aws_instance.a' }],
  outputs: [{ name: 'o', action: 'update', before: 1, after: 2 }],
});

test('a graph of what changes comes after the changes', () => {
  const comment = commentOf(plan);
  expect(foldsOf(comment).at(-1)).toBe(GRAPH);
  expect(comment).toContain('```mermaid\nflowchart LR\n');
});

test('a plan that has been applied has none', () => {
  const files = { planFile: '', planJson: undefined, planText: undefined, planPage: undefined };
  const applied = ended(
    { kind: 'applied', plan, consent: { kind: 'unasked' }, warnings: [], outputs: {}, files },
    { command: 'apply' },
  );
  const content = contentOf(applied, { longest: 400, part: 8000, warnings: 10, compared: 400 });
  const body = renderContent(applied, content, { limit: 60_000, above: [], restIn: 'x' });
  expect(foldsOf(body)).toContain('the plan that was applied');
  expect(foldsOf(body)).not.toContain(GRAPH);
});

test('where room is short the graph is the first to go, and then what is least dangerous, which is counted', () => {
  const files = { planFile: '', planJson: undefined, planText: undefined, planPage: undefined };
  const report = ended({ kind: 'planned', plan, warnings: [], files });
  const bodyIn = (limit: number): string =>
    renderContent(report, contentOf(report, { longest: 400, part: 8000, warnings: 10, compared: 400 }), {
      limit,
      above: [],
      restIn: 'the file',
    });
  const kinds = Array.from({ length: 60 }, (_, step) => bodyIn(2600 - 20 * step)).map((body) =>
    foldsOf(body).map((title) => title.replace(/ .*/, '')),
  );
  const stages = [...new Set(kinds.map((titles) => titles.join(' ')))];
  expect(stages).toEqual(['change add outputs: what', 'change add outputs:', 'change add', 'change']);
  expect(bodyIn(1500)).toContain('**Not shown here for want of room**: 1 to add. All of it is in the file.');
});
