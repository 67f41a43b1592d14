import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffOutput, diffResource } from '../../../src/plan/diff.ts';
import { isForced } from '../../../src/plan/difference.ts';
import type { Difference } from '../../../src/plan/difference.ts';
import type { Json } from '../../../src/plan/json.ts';
import type { ResourceChange, Step, Value } from '../../../src/plan/plan.ts';
import { fromJson, isMapping, isSequence, valueAt } from '../../../src/plan/value.ts';
import { changeOf, mapping, secret, sequence, unknown } from '../../fixtures/build.ts';
import { anyValue } from '../../fixtures/values.ts';

function change(
  before: Value,
  after: Value,
  replacePaths: ResourceChange['replacePaths'] = [],
): ResourceChange {
  return changeOf('x.y', 'update', { before, after, replacePaths });
}

function differencesOf(before: Value, after: Value): readonly Difference[] {
  return [diffOutput({ name: 'x', action: 'update', before, after }) ?? []].flat();
}

/** Each place that differs, as `kind path`. */
function places(
  before: Json,
  after: Json,
  replacePaths: ResourceChange['replacePaths'] = [],
): readonly string[] {
  return flatten(diffResource(change(fromJson(before), fromJson(after), replacePaths))).map(
    ({ difference: { kind, forces }, path }) => `${kind} ${path.join('.')}${forces ? ' forces' : ''}`,
  );
}

interface Placed {
  readonly difference: Difference;
  readonly path: readonly Step[];
  /** Whether the path leads through a string. */
  readonly isInside: boolean;
}

/** Those without an inside, and documents that differ in form alone. */
function flatten(
  differences: readonly Difference[],
  above: readonly Step[] = [],
  isInside = false,
): readonly Placed[] {
  return differences.flatMap((difference): readonly Placed[] => {
    const path = [...above, ...difference.path];
    const here = { difference, path, isInside };
    return difference.kind === 'nested' && difference.children.length > 0
      ? [
          ...(difference.forces ? [here] : []),
          ...flatten(difference.children, path, isInside || difference.form === 'document'),
        ]
      : [here];
  });
}

describe('what differs', () => {
  test.each<[string, Json, Json, readonly string[]]>([
    ['by path', { a: [{ b: 1, c: 2 }] }, { a: [{ b: 2, c: 2 }] }, ['changed a.0.b']],
    ['what comes and goes', { a: 1, b: null }, { a: null, b: 1 }, ['removed a', 'added b']],
    ['maps by key', { a: { x: '1', y: '2' } }, { a: { y: '2', z: '3' } }, ['removed a.x', 'added a.z']],
    ['a short list as a whole', { a: ['x', 'y'] }, { a: ['y', 'z'] }, ['changed a']],
    ['a list in another order', { a: ['x', 'y'] }, { a: ['y', 'x'] }, ['order a']],
    ['objects in another order', { a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 2 }, { b: 1 }] }, ['order a']],
    [
      'an object of a list, by its name',
      {
        a: [
          { name: 'x', v: 1 },
          { name: 'y', v: 2 },
        ],
      },
      {
        a: [
          { name: 'y', v: 3 },
          { name: 'x', v: 1 },
        ],
      },
      ['changed a.0.v'],
    ],
    ['JSON', { a: '{"b":{"c":1},"d":2}' }, { a: '{ "d": 2, "b": {"c": 3} }' }, ['changed a.b.c']],
    ['JSON in JSON', { a: '{"b":"{\\"c\\":1}"}' }, { a: '{"b":"{\\"c\\":2}"}' }, ['changed a.b.c']],
    ['the form of JSON', { a: '{"b":1}' }, { a: '{ "b": 1 }' }, ['nested a']],
    ['null in JSON', { a: '{"b":null}' }, { a: '{"b":""}' }, ['changed a.b']],
    ['lines', { a: 'x\ny' }, { a: 'x\nz' }, ['text a']],
    ['another type', { a: { b: 1 } }, { a: ['b'] }, ['changed a']],
  ])('%s', (_, before, after, expected) => {
    expect(places(before, after)).toEqual(expected);
  });

  test('JSON in JSON in JSON is looked into, and no further', () => {
    const wrap = (inner: string, times: number): string =>
      times === 0 ? inner : JSON.stringify({ in: wrap(inner, times - 1) });
    const both = (times: number) => places({ a: wrap('{"v":1}', times) }, { a: wrap('{"v":2}', times) });
    expect(both(2)).toEqual(['changed a.in.in.v']);
    expect(both(3)).toEqual(['changed a.in.in.in']);
  });

  test('what is deeper than anyone nests is compared as a whole', () => {
    const wrap = (inner: Value, depth: number): Value =>
      depth === 0 ? inner : mapping({ a: wrap(inner, depth - 1) });
    const [only] = flatten(diffResource(change(wrap(1, 500), wrap(2, 500))));
    expect(only?.path.length).toBeLessThan(100);
    expect(only?.difference.kind).toBe('changed');
  });
});

describe('what only a provider writes in another way', () => {
  test('is left out where something else differs', () => {
    expect(places({ a: null, b: '', c: [], d: 1 }, { a: '', b: [], c: {}, d: 2 })).toEqual(['changed d']);
    expect(places({ a: [{ b: null, c: 1 }] }, { a: [{ b: '', c: 2 }] })).toEqual(['changed a.0.c']);
  });

  test('is told where nothing else does, or where it forces the replacement', () => {
    expect(places({ a: null, b: 1 }, { a: '', b: 1 })).toEqual(['added a']);
    expect(places({ a: null, b: 1 }, { a: '', b: 2 }, [['a']])).toEqual(['added a forces', 'changed b']);
  });

  test('is not what is set to no, to zero or to something unknown', () => {
    expect(places({ a: null, b: null }, { a: false, b: 0 })).toEqual(['added a', 'added b']);
    expect(flatten(diffResource(change(mapping({ a: '' }), mapping({ a: unknown }))))).toHaveLength(1);
  });
});

describe('a policy', () => {
  const policy = (...statements: readonly Json[]): Json => ({
    policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
  });
  const read = { Sid: 'Read', Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: '*' };
  const write = { Sid: 'Write', Effect: 'Allow', Action: 's3:PutObject', Resource: ['a', 'b'] };

  test('that grants the same in other words differs in form alone', () => {
    const inOtherWords = {
      Resource: ['*'],
      Action: ['s3:ListBucket', 's3:GetObject', 's3:GetObject'],
      Effect: 'Allow',
      Sid: 'Read',
    };
    expect(places(policy(read), policy(inOtherWords))).toEqual(['nested policy']);
    const alone = { policy: JSON.stringify({ Version: '2012-10-17', Statement: read }) };
    expect(places(alone, policy(read))).toEqual(['nested policy']);
  });

  test('is compared statement by statement, by their names', () => {
    const more = { ...write, Condition: { StringEquals: { 'aws:SourceAccount': '1' } } };
    expect(places(policy(read, write), policy({ ...more, Sid: 'More' }, more, read))).toEqual([
      'added policy.Statement.0',
      'added policy.Statement.1.Condition',
    ]);
  });

  test('has sets of strings, of which the new and the former members are told', () => {
    const actions = (...names: readonly string[]) => ({
      ...read,
      Action: names.map((name) => `a-service-with-a-long-name:${name}`),
    });
    expect(places(policy(actions('Get', 'List', 'Put')), policy(actions('List', 'Tag', 'Get')))).toEqual([
      'removed policy.Statement.0.Action.2',
      'added policy.Statement.0.Action.1',
    ]);
  });

  test('in which a denial becomes a permission is told to', () => {
    expect(places(policy(read), policy({ ...read, Effect: 'Deny' }))).toEqual([
      'changed policy.Statement.0.Effect',
    ]);
  });
});

describe('tags', () => {
  test.each<[string, Json, Json, readonly string[]]>([
    [
      'are told once',
      { tags: { a: '1' }, tags_all: { a: '1', b: '1' } },
      { tags: { a: '2' }, tags_all: { a: '2', b: '1' } },
      ['changed tags.a'],
    ],
    ['that come are told once', null, { tags: { a: '1' }, tags_all: { a: '1' } }, ['added tags']],
    ['of the provider alone', { tags_all: { b: '1' } }, { tags_all: { b: '2' } }, ['changed tags_all.b']],
    [
      'of the provider besides',
      { tags: { a: '1' }, tags_all: { a: '1', b: '1' } },
      { tags: { a: '2' }, tags_all: { a: '2', b: '2' } },
      ['changed tags.a', 'changed tags_all.a', 'changed tags_all.b'],
    ],
    [
      'of Google',
      { labels: { a: '1' }, effective_labels: { a: '1' }, terraform_labels: { a: '1' } },
      { labels: { a: '2' }, effective_labels: { a: '2' }, terraform_labels: { a: '2' } },
      ['changed labels.a'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(places(before, after)).toEqual(expected);
  });

  test("that aren't known yet are told where the others don't change", () => {
    const half = (stage: string) => mapping({ tags: mapping({ Stage: stage }), tags_all: unknown });
    const known = fromJson({ tags: { Stage: 'int' }, tags_all: { Stage: 'int' } });
    expect(diffResource(change(known, half('prod'))).map(({ path }) => path)).toEqual([['tags', 'Stage']]);
    expect(diffResource(change(known, half('int'))).map(({ path }) => path)).toEqual([['tags_all']]);
  });
});

describe('what forces a replacement', () => {
  test.each<[string, Json, Json, ResourceChange['replacePaths'], readonly string[]]>([
    [
      'an attribute, and comes first',
      { a: 1, b: 1 },
      { a: 2, b: 2 },
      [['b']],
      ['changed b forces', 'changed a'],
    ],
    [
      'deep inside',
      { a: [{ b: 1, c: 1 }] },
      { a: [{ b: 2, c: 2 }] },
      [['a', 0, 'c']],
      ['changed a.0.b', 'changed a.0.c forces'],
    ],
    [
      'a whole block',
      { a: [{ b: 1, c: 1 }] },
      { a: [{ b: 2, c: 2 }] },
      [['a']],
      ['nested a.0 forces', 'changed a.0.b', 'changed a.0.c'],
    ],
    ['a document', { a: '{"b":1}' }, { a: '{"b":2}' }, [['a']], ['nested a forces', 'changed a.b']],
    ['in what comes as a whole', {}, { a: { b: 1 } }, [['a', 'b']], ['added a forces']],
    [
      'an item that is elsewhere now, by its new index',
      {
        a: [
          { name: 'x', v: 1 },
          { name: 'y', v: 1 },
        ],
      },
      {
        a: [
          { name: 'w', v: 1 },
          { name: 'x', v: 2 },
          { name: 'y', v: 2 },
        ],
      },
      [['a', 1, 'v']],
      ['added a.0', 'changed a.1.v forces', 'changed a.2.v'],
    ],
    [
      'an item that is elsewhere now, by its former index',
      {
        a: [
          { name: 'x', v: 1 },
          { name: 'w', v: 1 },
          { name: 'y', v: 1 },
        ],
      },
      {
        a: [
          { name: 'x', v: 1 },
          { name: 'y', v: 2 },
        ],
      },
      [['a', 2, 'v']],
      ['removed a.1', 'changed a.1.v forces'],
    ],
    [
      'something in a block of which only something else is seen to differ',
      { a: [{ b: 1, c: 1 }] },
      { a: [{ b: 2, c: 1 }] },
      [['a', 0, 'c']],
      ['changed a.0.b forces'],
    ],
  ])('%s', (_, before, after, paths, expected) => {
    expect(places(before, after, paths)).toEqual(expected);
  });

  test('is found by isForced however deep it is', () => {
    const [first] = diffResource(
      change(fromJson({ a: { b: { c: 1, d: 1 } } }), fromJson({ a: { b: { c: 2, d: 2 } } }), [
        ['a', 'b', 'd'],
      ]),
    );
    expect(first?.forces).toBe(false);
    expect(first && isForced(first)).toBe(true);
  });
});

describe('secrets', () => {
  test('differ by their ids alone', () => {
    expect(differencesOf(secret(1), secret(2))).toHaveLength(1);
    expect(differencesOf(secret(1), secret(1))).toEqual([]);
    const list = (id: number) => sequence('a', secret(id));
    expect(differencesOf(list(1), list(2))).toHaveLength(1);
    expect(differencesOf(list(1), list(1))).toEqual([]);
  });

  test('that take the place of each other in a long list are one that changed', () => {
    const list = (id: number) =>
      sequence(...Array.from({ length: 30 }, (_, index) => secret(index === 7 ? id : index)));
    expect(flatten(differencesOf(list(98), list(99))).map(({ difference: { kind } }) => kind)).toEqual([
      'changed',
    ]);
  });
});

describe('whatever the values', () => {
  test('nothing differs from itself', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(differencesOf(value, structuredClone(value))).toEqual([]);
        expect(diffResource(change(mapping({ a: value }), mapping({ a: structuredClone(value) })))).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  test('every leaf that differs is covered by a difference', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (before, after) => {
        const covered = flatten(differencesOf(before, after)).map(({ path }) => path);
        for (const leaf of leavesThatDiffer(before, after, ['x'])) {
          expect(covered.some((path) => isPrefix(path, leaf) || isPrefix(leaf, path))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no difference tells of what is in neither', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (before, after) => {
        const old = new Set(partsOf(before));
        for (const { difference, path, isInside } of flatten(differencesOf(before, after))) {
          if (isInside) continue;
          if (difference.kind === 'added') expect(difference.value).toEqual(valueAt(after, path.slice(1)));
          if (difference.kind === 'changed') {
            expect(difference.after).toEqual(valueAt(after, path.slice(1)));
            expect(old.has(textOf(difference.before))).toBe(true);
          }
          if (difference.kind === 'removed') expect(old.has(textOf(difference.value))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the other way round there is a difference too, and what came has gone', () => {
    const scalars = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom('1', '2')),
    );
    const mirror = { added: 'removed', removed: 'added' } as const;
    fc.assert(
      fc.property(scalars, scalars, anyValue, anyValue, (one, other, some, value) => {
        const there = flatten(differencesOf(fromJson(one), fromJson(other)));
        const back = flatten(differencesOf(fromJson(other), fromJson(one)));
        const told = ({ difference: { kind }, path }: Placed) => `${kind} ${path.join('.')}`;
        const mirrored = ({ difference: { kind }, path }: Placed) =>
          `${kind === 'added' || kind === 'removed' ? mirror[kind] : kind} ${path.join('.')}`;
        expect(there.map(told)).toEqual(back.map(mirrored));
        expect(differencesOf(some, value).length).toBe(differencesOf(value, some).length);
      }),
      { numRuns: 300 },
    );
  });
});

function leavesThatDiffer(before: Value, after: Value, at: readonly Step[]): readonly (readonly Step[])[] {
  if (isMapping(before) && isMapping(after)) {
    return [...new Set([...before.entries.keys(), ...after.entries.keys()])].flatMap((key) =>
      leavesThatDiffer(before.entries.get(key) ?? null, after.entries.get(key) ?? null, [...at, key]),
    );
  }
  const isSameObject = isMapping(before) && before.entries.size === 0 && after === null;
  return textOf(before) === textOf(after) || isSameObject ? [] : [at];
}

/** The texts of a value and of all that is in it. */
function partsOf(value: Value): readonly string[] {
  const inside = isMapping(value) ? [...value.entries.values()] : isSequence(value) ? value.items : [];
  return [textOf(value), ...inside.flatMap(partsOf)];
}

/** Equal for equal values, whatever the order of their keys; an attribute that is null is none. */
function textOf(value: Value): string {
  if (isMapping(value)) {
    return `{${[...value.entries]
      .filter(([, entry]) => entry !== null)
      .map(([key, entry]) => `${key}:${textOf(entry)}`)
      .sort()
      .join()}}`;
  }
  return isSequence(value) ? `[${value.items.map(textOf).join()}]` : JSON.stringify(value);
}

function isPrefix(some: readonly Step[], path: readonly Step[]): boolean {
  return some.every((step, index) => step === path[index]);
}
