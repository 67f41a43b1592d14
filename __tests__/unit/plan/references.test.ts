import { expect, test } from '@jest/globals';
import { redactSource } from '../../../src/plan/redaction.ts';
import { sourceOf } from '../../../src/plan/source.ts';

/** `[address, references…]` */
type Block = readonly [address: string, ...references: readonly string[]];

function resource([address, ...references]: Block): object {
  return { address, expressions: { deep: [{ block: { references } }], constant: { constant_value: 1 } } };
}

function referencesOf(root_module: object): readonly string[] {
  const text = JSON.stringify({ format_version: '1.2', configuration: { root_module } });
  const { references } = redactSource(sourceOf(text), { known: [] }).plan;
  return references.map(({ from, to }) => `${from} → ${to}`);
}

test('a block refers to those that its expressions mention, each once and never to itself', () => {
  const blocks: readonly Block[] = [
    [
      'x_y.a',
      'x_y.b.id',
      'x_y.b',
      'x_y.a.id',
      'data.x_y.c.id',
      'data.x_y.c',
      'local.x',
      'each.value',
      'x_y.gone',
    ],
    ['x_y.b', 'x_y.a[0].id', 'x_y.a["k.l"].id', 'ephemeral.x_y.d'],
    ['data.x_y.c'],
    ['ephemeral.x_y.d'],
  ];
  expect(referencesOf({ resources: blocks.map(resource) })).toEqual([
    'x_y.a → x_y.b',
    'x_y.a → data.x_y.c',
    'x_y.b → x_y.a',
    'x_y.b → ephemeral.x_y.d',
  ]);
});

test('what counts instances and what is named in `depends_on` is referred to as well', () => {
  const [b, c, d] = [['x_y.b'], ['x_y.c'], ['x_y.d']] as const;
  const more = {
    count_expression: { references: ['x_y.b'] },
    for_each_expression: { references: ['x_y.c'] },
    depends_on: ['x_y.d'],
  };
  expect(
    referencesOf({ resources: [{ ...resource(['x_y.a']), ...more }, ...[b, c, d].map(resource)] }),
  ).toEqual(['x_y.a → x_y.b', 'x_y.a → x_y.c', 'x_y.a → x_y.d']);
});

test('references go into modules by their variables, and out of them by their outputs', () => {
  const inner = {
    resources: [resource(['x_y.in', 'var.given', 'var.other'])],
    outputs: { id: { expression: { references: ['x_y.in.id', 'x_y.in'] } } },
  };
  const outer = {
    resources: [resource(['x_y.mid'])],
    module_calls: {
      deep: { expressions: { given: { references: ['var.through', 'x_y.mid.id'] } }, module: inner },
    },
    outputs: { id: { expression: { references: ['module.deep.id', 'module.deep'] } } },
  };
  expect(
    referencesOf({
      resources: [
        resource(['x_y.root']),
        resource(['x_y.after', 'module.call[0].id', 'module.call[0]', 'module.call']),
      ],
      module_calls: { call: { expressions: { through: { references: ['x_y.root.id'] } }, module: outer } },
    }),
  ).toEqual([
    'x_y.after → module.call.module.deep.x_y.in',
    'module.call.module.deep.x_y.in → x_y.root',
    'module.call.module.deep.x_y.in → module.call.x_y.mid',
  ]);
});

test('a configuration that leads in circles, or is odd, is no trouble', () => {
  const module_calls = {
    a: {
      expressions: { v: { references: ['module.a.o'] } },
      module: {
        resources: [resource(['x_y.z', 'var.v'])],
        outputs: { o: { expression: { references: ['var.v'] } } },
      },
    },
    b: { module: null },
  };
  expect(referencesOf({ module_calls, resources: [{}, null, { address: 7 }] })).toEqual([]);
  expect(referencesOf({ resources: null })).toEqual([]);
});

test('without a configuration there are none', () => {
  expect(
    redactSource(sourceOf('{"format_version":"1.2","resource_changes":[]}'), { known: [] }).plan.references,
  ).toEqual([]);
});
