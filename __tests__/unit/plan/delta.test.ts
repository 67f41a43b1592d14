import { describe, expect, test } from '@jest/globals';
import { compare } from '../../../src/plan/delta.ts';
import type { Print } from '../../../src/plan/fingerprint.ts';
import type { ChangeJson, Json, PlanJson, ResourceChangeJson } from '../../../src/plan/json.ts';
import { isSound, makeRecord, parseRecord, recordedChanges } from '../../../src/plan/record.ts';
import type { Origin, PlanRecord } from '../../../src/plan/record.ts';
import { redactSource } from '../../../src/plan/redaction.ts';
import { sourceOf } from '../../../src/plan/source.ts';

const ORIGIN: Origin = {
  repository: 'octo/orders',
  stack: 'orders/prod',
  pullRequest: 7,
  sha: 'a'.repeat(40),
};

function change(name: string, after: Json, rest: Partial<ChangeJson> = {}): ResourceChangeJson {
  return {
    address: `terraform_data.${name}`,
    mode: 'managed',
    type: 'terraform_data',
    name,
    change: { actions: ['create'], before: null, after, after_unknown: {}, ...rest },
  };
}

function printOf(
  changes: readonly ResourceChangeJson[],
  rest: Partial<PlanJson> = {},
  lineage = 'lineage',
): Print {
  const plan: PlanJson = { format_version: '1.2', resource_changes: changes, ...rest };
  return redactSource(sourceOf(JSON.stringify(plan)), { known: [] }).makePrint(lineage);
}

const recordOf = (print: Print): PlanRecord => makeRecord(print, ORIGIN);
const [one, two] = [change('one', { size: 1 }), change('two', { size: 2, name: 'x' })];
const idle = (name: string): ResourceChangeJson =>
  change(name, { size: 1 }, { actions: ['no-op'], before: { size: 1 } });

describe('a record', () => {
  const print = printOf([one, two]);
  const record = recordOf(print);

  test('comes back from JSON', () => {
    expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(isSound(record, print, ORIGIN)).toBe(true);
  });

  test.each<[string, Partial<Origin>]>([
    ['repository', { repository: 'octo/other' }],
    ['stack', { stack: 'orders/dev' }],
    ['pull request', { pullRequest: 8 }],
    ['commit', { sha: 'b'.repeat(40) }],
  ])('of another %s isn’t sound', (_, origin) => {
    expect(isSound(record, print, { ...ORIGIN, ...origin })).toBe(false);
  });

  test.each<[string, Partial<PlanRecord>]>([
    ['sha', { sha: 'b'.repeat(40) }],
    ['fingerprint', { fingerprint: '0'.repeat(64) }],
    ['changes', { changes: record.changes?.slice(20) }],
    ['no changes', { changes: undefined }],
    ['key', { keyed: false }],
    ['signature', { signature: '0'.repeat(64) }],
    ['half a signature', { signature: record.signature.slice(32) }],
  ])('with another %s isn’t sound', (_, edit) => {
    expect(isSound({ ...record, ...edit }, print, ORIGIN)).toBe(false);
  });

  test('of another state isn’t sound', () => {
    expect(isSound(record, printOf([one, two], {}, 'another'), ORIGIN)).toBe(false);
    expect(isSound(record, printOf([one, two], {}, ''), ORIGIN)).toBe(false);
  });

  test('from before there was a state is sound by the key that everybody knows, and says so', () => {
    const early = recordOf(printOf([one, two], {}, ''));
    expect(early.keyed).toBe(false);
    expect(isSound(early, print, ORIGIN)).toBe(true);
    expect(compare(early, print.withoutKey())).toEqual({ kind: 'equal' });
  });

  test.each([
    null,
    'record',
    [],
    {},
    { ...record, sha: 'main' },
    { ...record, keyed: 'true' },
    { ...record, fingerprint: `${record.fingerprint}0` },
    { ...record, changes: 7 },
    { ...record, changes: 'short' },
    { ...record, changes: 'x'.repeat(20_000) },
    { ...record, signature: undefined },
  ])('isn’t made of %j', (json) => {
    expect(parseRecord(json)).toBeUndefined();
  });

  test.each([1, 100, 380, 381, 5000])('of %i changes takes at most 8 KB', (count) => {
    const many = Array.from({ length: count }, (_, index) =>
      change(
        `n${index}`,
        { size: index, name: 'n', tags: {} },
        index === count - 1 ? { actions: ['delete', 'create'] } : {},
      ),
    );
    const kept = recordOf(printOf(many));
    const changes = recordedChanges(kept);
    expect(JSON.stringify(kept).length).toBeLessThanOrEqual(8192);
    expect(changes?.length).toBe(count > 380 ? undefined : count);
    if (count === 100) expect(changes?.every(({ attributes }) => attributes?.length === 3)).toBe(true);
    if (count === 380) expect(changes?.some(({ attributes }) => attributes !== undefined)).toBe(false);
    expect(compare(kept, printOf(many.slice(1)))).toEqual(
      count > 380 ? { kind: 'different', deviations: undefined } : { kind: 'part' },
    );
  });

  test('keeps the attributes of what is dangerous first', () => {
    const many = Array.from({ length: 340 }, (_, index) =>
      change(`n${index}`, { size: index, name: 'n' }, index === 339 ? { actions: ['delete', 'create'] } : {}),
    );
    expect(recordedChanges(recordOf(printOf(many)))?.at(-1)?.attributes).toHaveLength(2);
  });
});

describe('a fresh plan', () => {
  const reviewed = recordOf(printOf([one, two]));

  test('is equal', () => {
    expect(compare(reviewed, printOf([two, one]))).toEqual({ kind: 'equal' });
  });

  test('is a part of what was reviewed', () => {
    expect(compare(reviewed, printOf([two, idle('one')]))).toEqual({ kind: 'part' });
  });

  test('has something new', () => {
    expect(compare(reviewed, printOf([one, two, change('three', {})]))).toEqual({
      kind: 'different',
      deviations: [{ kind: 'new', address: 'terraform_data.three', action: 'add', attributes: [] }],
    });
  });

  test('has less, and something else: what is gone is named when the plan still mentions it', () => {
    const other = change('two', { size: 2, name: 'y', mode: 'z' });
    const more = recordOf(printOf([one, two, change('lost', {})]));
    expect(compare(more, printOf([other, idle('one')]))).toEqual({
      kind: 'different',
      deviations: [
        { kind: 'changed', address: 'terraform_data.two', action: 'add', attributes: ['mode', 'name'] },
        { kind: 'gone', address: 'terraform_data.one', action: undefined, attributes: [] },
        { kind: 'gone', address: undefined, action: undefined, attributes: [] },
      ],
    });
  });

  test('does something else to the same', () => {
    const destroyed = change('one', null, { actions: ['delete'], before: { size: 1 } });
    expect(compare(reviewed, printOf([destroyed, two]))).toMatchObject({
      deviations: [{ kind: 'changed', action: 'destroy' }],
    });
  });

  test('names a secret that changed, and not its value', () => {
    const secret = (value: string) =>
      change('db', { password: value }, { after_sensitive: { password: true } });
    const delta = compare(recordOf(printOf([secret('canary-one')])), printOf([secret('canary-two')]));
    expect(delta).toMatchObject({ deviations: [{ kind: 'changed', attributes: ['password'] }] });
    expect(JSON.stringify(delta)).not.toContain('canary');
  });

  test('says nothing of attributes where none were recorded', () => {
    const bare = { ...reviewed, changes: reviewed.changes?.split('.')[0] };
    expect(compare(bare, printOf([one, change('two', { size: 3 })]))).toMatchObject({
      deviations: [{ kind: 'changed', attributes: [] }],
    });
  });
});

describe('once a part has been applied, what was to be known at apply alone is known', () => {
  const waiting = change('two', { size: 2 }, { after_unknown: { source: true, id: true, note: true } });
  const output = (change: ChangeJson): Partial<PlanJson> => ({ output_changes: { url: change } });
  const reviewed = recordOf(
    printOf([one, waiting], output({ actions: ['create'], before: null, after_unknown: true })),
  );
  const known = (source: Json, size = 2) =>
    printOf(
      [change('two', { size, source, note: null }, { after_unknown: { id: true } })],
      output({ actions: ['create'], before: null, after: 'https://x' }),
    );

  test('and is a part of what was reviewed', () => {
    expect(compare(reviewed, known('arn:one'))).toEqual({ kind: 'part' });
  });

  test('unless something else differs', () => {
    expect(compare(reviewed, known('arn:one', 3))).toMatchObject({
      kind: 'different',
      deviations: [{ address: 'terraform_data.two' }, { kind: 'gone' }],
    });
  });

  test('but what was known may not become another', () => {
    const print = printOf([change('one', { size: 9 })]);
    expect(compare(reviewed, print)).toMatchObject({ kind: 'different' });
  });
});
