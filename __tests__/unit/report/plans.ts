import type { Plan, ResourceChange } from '../../../src/plan/plan.ts';
import { renderComment } from '../../../src/report/comment.ts';
import type { RunFacts } from '../../../src/report/report.ts';
import { changeOf, mapping } from '../../fixtures/build.ts';
import { ended } from '../../fixtures/report.ts';

/** An update of `a` from 1 to 2, but for what is given; its address follows from type, module, name and key. */
export function changeWith(change: Partial<ResourceChange>): ResourceChange {
  const { module = '', type = 'aws_instance', name = 'web', key, action = 'update' } = change;
  const index = key === undefined ? '' : `[${JSON.stringify(key)}]`;
  return changeOf(`${module === '' ? '' : `${module}.`}${type}.${name}${index}`, action, {
    before: mapping({ a: 1 }),
    after: mapping({ a: 2 }),
    ...change,
  });
}

/** The comment on a plan, without the hidden line. */
export function commentOf(plan: Plan, run: Partial<RunFacts> = {}): string {
  const files = { planFile: '', planJson: undefined, planText: undefined, planPage: undefined };
  const comment = renderComment(ended({ kind: 'planned', plan, warnings: [], files }, run));
  return comment.slice(comment.indexOf('\n') + 1);
}

/** The summaries of its folds, as text. */
export function foldsOf(comment: string): readonly string[] {
  return [...comment.matchAll(/<details(?: open)?><summary>(.*)<\/summary>/g)].map(([, title = '']) =>
    title.replaceAll(/<\/?(b|code)>/g, '').replaceAll('&quot;', '"'),
  );
}
