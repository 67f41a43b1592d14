import { describe, expect, test } from '@jest/globals';
import type { ResourceChange } from '../../../src/plan/plan.ts';
import { familiesOf } from '../../../src/report/families.ts';
import { renderPlanText } from '../../../src/report/plan-text.ts';
import { mapping, planWith } from '../../fixtures/build.ts';
import { changeWith, commentOf, foldsOf } from './plans.ts';

const instances = (count: number, more: (index: number) => Partial<ResourceChange>) =>
  Array.from({ length: count }, (_, index) => changeWith({ key: index, ...more(index) }));

const addition = (value: string): Partial<ResourceChange> => ({
  action: 'create',
  before: null,
  after: mapping({ a: value }),
});

describe('instances of a resource', () => {
  test('that are alike but for their keys are one fold, with the keys', () => {
    const changes = instances(20, (index) => addition(`node-${index}`));
    expect(foldsOf(commentOf(planWith({ changes })))).toEqual([
      'add 20 × aws_instance.web[…] · 0, 1, 2, 3, 4, 5, 6, 7 and 12 more',
    ]);
  });

  test('that differ are told apart', () => {
    const changes = instances(4, (index) => addition(index === 2 ? 'odd' : 'even'));
    expect(foldsOf(commentOf(planWith({ changes })))).toEqual([
      'add 3 × aws_instance.web[…] · 0, 1, 3',
      'add aws_instance.web[2]',
    ]);
  });

  test('that go are alike whatever their ids; the text has each', () => {
    const changes = instances(3, (index) => ({
      action: 'delete',
      before: mapping({ id: `i-0${'abc'[index]}`, a: 'x' }),
      after: null,
    }));
    const plan = planWith({ changes });
    expect(foldsOf(commentOf(plan))).toEqual(['destroy 3 × aws_instance.web[…] · 0, 1, 2']);
    expect([...renderPlanText(plan)].join('').match(/^- id = /gm)).toHaveLength(3);
  });

  test('that are very many are compared in part, which is said', () => {
    const changes = instances(5000, (index) => addition(index === 4500 ? 'odd' : 'even'));
    const comment = commentOf(planWith({ changes }));
    expect(foldsOf(comment)).toEqual(['add 100 × aws_instance.web[…] · 0, 1, 2, 3, 4, 5, 6, 7 and 92 more']);
    expect(comment).toContain(
      '**add** more: 4,900 × `aws_instance.web[…]` · `100`, `101`, `102`, `103`, `104`, `105`, `106`, `107` and 4,892 more · not compared with each other\n',
    );
    expect(comment).not.toContain('Not shown here');
    const text = [...renderPlanText(planWith({ changes }))].join('');
    expect(text).toContain('\nadd aws_instance.web[4500]\n+ a = "odd"\n');
    expect(text.match(/^add /gm)).toHaveLength(5000);
  });

  test('are told apart by what else is said of them', () => {
    const [one, other] = instances(2, () => addition('same'));
    const changes = [one, other && { ...other, importId: 'i-1' }].filter((each) => each !== undefined);
    expect(foldsOf(commentOf(planWith({ changes })))).toHaveLength(2);
  });
});

test('the most dangerous comes first, and of those what holds data', () => {
  const change = (action: ResourceChange['action'], type = 'aws_instance') => changeWith({ action, type });
  const changes = [
    change('move'),
    change('create'),
    change('update'),
    change('forget'),
    change('replace'),
    change('replace', 'aws_sqs_queue'),
    change('delete'),
    change('delete', 'aws_sqs_queue'),
  ];
  expect([...familiesOf(changes)].map(([{ action, type }]) => `${action} ${type}`)).toEqual([
    'delete aws_sqs_queue',
    'delete aws_instance',
    'replace aws_sqs_queue',
    'replace aws_instance',
    'forget aws_instance',
    'update aws_instance',
    'create aws_instance',
    'move aws_instance',
  ]);
});
