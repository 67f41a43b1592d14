import { expect, test } from '@jest/globals';
import type { PlanJson, ResourceChangeJson } from '../../../src/plan/json.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { redactSource } from '../../../src/plan/redaction.ts';
import { sourceOf } from '../../../src/plan/source.ts';

const DRIFTED = resource('x.a', ['update'], { size: 256, etag: 'one' }, { size: 512, etag: 'two' });

function resource(
  address: string,
  actions: readonly string[],
  before: object | null,
  after: object | null,
): ResourceChangeJson {
  const side = (value: object | null) => value as { readonly [key: string]: string | number } | null;
  return {
    address,
    mode: 'managed',
    type: 'x',
    name: 'a',
    change: { actions, before: side(before), after: side(after) },
  };
}

function driftOf(json: Partial<PlanJson>): Plan['drift'] {
  const text = JSON.stringify({ format_version: '1.2', ...json });
  return redactSource(sourceOf(text), { known: [] }).plan.drift;
}

test('what a refresh merely brings up to date bears on nothing', () => {
  expect(driftOf({ resource_drift: [DRIFTED] })).toEqual([]);
});

test('an attribute that the plan sets back bears upon it, and it alone', () => {
  const planned = resource('x.a', ['update'], { size: 512, etag: 'two' }, { size: 256, etag: 'two' });
  const [drift] = driftOf({ resource_drift: [DRIFTED], resource_changes: [planned] });
  expect(drift?.after).toEqual({ kind: 'mapping', entries: new Map([['size', 512]]) });
});

test('an attribute that another change follows from bears upon the plan', () => {
  const relevant = [{ resource: 'x.a', attribute: ['etag'] }];
  const [drift] = driftOf({ resource_drift: [DRIFTED], relevant_attributes: relevant });
  expect(drift?.before).toEqual({ kind: 'mapping', entries: new Map([['etag', 'one']]) });
});

test("a resource's relevant attribute is one of each instance", () => {
  const instance = { ...DRIFTED, address: 'x.a["k"]', index: 'k' };
  expect(
    driftOf({ resource_drift: [instance], relevant_attributes: [{ resource: 'x.a', attribute: ['size'] }] }),
  ).toHaveLength(1);
});

test('a resource that is gone bears upon the plan when the plan adds it again', () => {
  const gone = resource('x.a', ['delete'], { size: 256 }, null);
  expect(driftOf({ resource_drift: [gone] })).toEqual([]);
  expect(
    driftOf({ resource_drift: [gone], resource_changes: [resource('x.a', ['create'], null, { size: 256 })] }),
  ).toHaveLength(1);
});

test('what isn’t set is the same, however a provider writes it', () => {
  const drifted = resource('x.a', ['update'], { tags: null, size: 256 }, { tags: {}, size: 256 });
  const planned = resource('x.a', ['update'], { tags: {}, size: 256 }, { tags: null, size: 512 });
  expect(driftOf({ resource_drift: [drifted], resource_changes: [planned] })).toEqual([]);
});

test('a reference to a resource as a whole makes none of its attributes bear upon the plan', () => {
  const relevant = [{ resource: 'x.a', attribute: [] }];
  expect(driftOf({ resource_drift: [DRIFTED], relevant_attributes: relevant })).toEqual([]);
});
