import { describe, expect, test } from '@jest/globals';
import { graphOf } from '../../../src/plan/graph.ts';
import type { Action, Plan } from '../../../src/plan/plan.ts';
import { changeOf } from '../../fixtures/build.ts';

type Drawn = Pick<Plan, 'changes' | 'references'>;

function plan(changes: Readonly<Record<string, Action>>, ...references: readonly [string, string][]): Drawn {
  return {
    changes: Object.entries(changes).map(([address, action]) => changeOf(address, action)),
    references: references.map(([from, to]) => ({ from, to })),
  };
}

/** `a -> b`, by address. */
function edgesOf(drawn: Drawn, most = 30): readonly string[] | undefined {
  const graph = graphOf(drawn, most);
  return graph?.edges.map(({ from, to }) => `${graph.nodes[from]?.address} -> ${graph.nodes[to]?.address}`);
}

describe('graphOf', () => {
  test('has a node for each block, with its instances in whatever instances of modules', () => {
    const drawn = plan(
      {
        'module.a["x.y[\\"0\\"]"].t.one[0]': 'create',
        'module.a["z"].t.one[1]': 'create',
        'module.a["z"].t.one[2]': 'delete',
        'data.t.two': 'create',
      },
      ['module.a.t.one', 'data.t.two'],
    );
    expect(graphOf(drawn, 30)).toEqual({
      unit: 'block',
      nodes: [
        {
          address: 'module.a.t.one',
          module: 'module.a',
          actions: new Map([
            ['create', 2],
            ['delete', 1],
          ]),
        },
        { address: 'data.t.two', module: '', actions: new Map([['create', 1]]) },
      ],
      edges: [{ from: 0, to: 1 }],
      more: 0,
    });
  });

  test.each<readonly [string, Drawn]>([
    ['nothing', plan({})],
    ['a single block', plan({ 't.a[0]': 'create', 't.a[1]': 'create' }, ['t.a', 't.a'])],
    ['blocks that refer to nothing', plan({ 't.a': 'create', 't.b': 'create' })],
    [
      'blocks that refer to what stays',
      plan({ 't.a': 'create', 't.b': 'create' }, ['t.a', 't.c'], ['t.b', 't.c']),
    ],
  ])('is none of %s', (_, drawn) => {
    expect(graphOf(drawn, 30)).toBeUndefined();
  });

  test('asks for no references of a single block', () => {
    const { changes } = plan({ 't.a': 'create' });
    const lazy: Drawn = {
      changes,
      get references(): never {
        throw new Error('they take time');
      },
    };
    expect(graphOf(lazy, 30)).toBeUndefined();
  });

  test('follows references through what stays, and not through what changes', () => {
    const drawn = plan(
      { 't.a': 'create', 't.b': 'update', 't.c': 'delete' },
      ['t.a', 't.stays'],
      ['t.stays', 't.stays_too'],
      ['t.stays_too', 't.stays'],
      ['t.stays_too', 't.b'],
      ['t.b', 't.c'],
    );
    expect(edgesOf(drawn)).toEqual(['t.a -> t.b', 't.b -> t.c']);
  });

  test('ends where references go in circles', () => {
    expect(
      edgesOf(plan({ 't.a': 'create', 't.b': 'create' }, ['t.a', 't.b'], ['t.b', 't.a'], ['t.a', 't.a'])),
    ).toEqual(['t.a -> t.b', 't.b -> t.a']);
  });

  test('has a node for each module when there are many blocks', () => {
    const drawn = plan(
      { 'module.a.t.x': 'create', 'module.a.t.y': 'delete', 'module.b["k"].t.x': 'update', 't.z': 'create' },
      ['module.a.t.x', 'module.b.t.stays'],
      ['module.a.t.x', 'module.a.t.y'],
      ['module.b.t.x', 'module.c.t.stays'],
      ['module.c.data.t.stays', 't.stays'],
      ['module.c.t.stays', 't.stays'],
    );
    expect(edgesOf(drawn, 4)).toEqual(['module.a.t.x -> module.a.t.y']);
    expect(edgesOf(drawn, 3)).toEqual(['module.a -> module.b', 'module.b -> ']);
    expect(graphOf(drawn, 3)?.nodes[0]?.actions).toEqual(
      new Map([
        ['create', 1],
        ['delete', 1],
      ]),
    );
  });

  test('puts nested modules with those around them when there are many modules', () => {
    const drawn = plan(
      { 'module.a.module.x.t.x': 'create', 'module.a.module.y.t.x': 'create', 'module.b.t.x': 'create' },
      ['module.a.module.y.t.x', 'module.b.t.x'],
    );
    expect(edgesOf(drawn, 2)).toEqual(['module.a -> module.b']);
    expect(graphOf(drawn, 2)?.nodes[0]?.actions).toEqual(new Map([['create', 2]]));
  });

  test('leaves out what is over the limit, and says how much that is', () => {
    const drawn = plan(
      Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`module.m${index}.t.x`, 'create'])),
      ['module.m0.t.x', 'module.m1.t.x'],
      ['module.m5.t.x', 'module.m6.t.x'],
    );
    expect(edgesOf(drawn, 4)).toEqual(['module.m0 -> module.m1']);
    expect(graphOf(drawn, 4)?.more).toBe(3);
  });
});
