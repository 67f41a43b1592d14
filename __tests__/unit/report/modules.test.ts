import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ResourceChange } from '../../../src/plan/plan.ts';
import { bytes } from '../../../src/report/markdown.ts';
import { planWith } from '../../fixtures/build.ts';
import { read } from '../../fixtures/markdown.ts';
import { changeWith, commentOf, foldsOf } from './plans.ts';

/** So many changes of each of so many modules, none like the other. */
function spread(
  modules: readonly string[],
  each: number,
  more: Partial<ResourceChange> = {},
): readonly ResourceChange[] {
  return modules.flatMap((module) =>
    Array.from({ length: each }, (_, index) => changeWith({ module, name: `n${index}`, ...more })),
  );
}

const modulesIn = (comment: string) => foldsOf(comment).filter((title) => !title.includes('aws_instance'));

describe('changes', () => {
  test('are in the folds of their modules when there are many, with counts', () => {
    const changes = [
      ...spread(['module.a', 'module.b', ''], 10),
      ...spread(['module.a'], 5, { action: 'create', before: null }),
    ];
    const comment = commentOf(planWith({ changes }));
    expect(modulesIn(comment)).toEqual([
      'module.a · 5 to add, 10 to change',
      'module.b · 10 to change',
      'root module · 10 to change',
    ]);
    expect(read(comment).html.filter((node) => node === '</details>')).toHaveLength(35 + 3);
  });

  test('stand for themselves when they are few, or all of one module', () => {
    expect(modulesIn(commentOf(planWith({ changes: spread(['module.a', 'module.b'], 15) })))).toEqual([]);
    expect(modulesIn(commentOf(planWith({ changes: spread(['module.a'], 40) })))).toEqual([]);
  });

  test('that are alone in their module need no fold around them', () => {
    const changes = [...spread(['module.a'], 40), ...spread(['module.b'], 1)];
    expect(modulesIn(commentOf(planWith({ changes })))).toEqual(['module.a · 40 to change']);
  });

  test('of very many modules are with the modules around them', () => {
    const inner = ['x', 'y.module.z', '"'].flatMap((key) =>
      Array.from({ length: 30 }, (_, at) => `module.r[${JSON.stringify(key)}].module.s${at}`),
    );
    expect(modulesIn(commentOf(planWith({ changes: spread(inner, 1) })))).toEqual([
      'module.r["x"] · 30 to change',
      'module.r["y.module.z"] · 30 to change',
      'module.r["\\""] · 30 to change',
    ]);
    const keyed = Array.from({ length: 60 }, (_, at) => `module.r["k${at}"]`);
    const others = Array.from({ length: 30 }, (_, at) => `module.n${at}`);
    expect(modulesIn(commentOf(planWith({ changes: spread(others, 2) }))).slice(18)).toEqual([
      'module.n18 · 2 to change',
      '11 more modules · 22 to change',
    ]);
    const two = [...spread(keyed, 1), ...spread(['module.t'], 2)];
    expect(modulesIn(commentOf(planWith({ changes: two })))).toEqual([
      'module.r[…] · 60 to change',
      'module.t · 2 to change',
    ]);
  });

  test('that destroy stand above the folds', () => {
    const changes = [
      ...spread(['module.a', 'module.b'], 20),
      ...spread(['module.b'], 1, { name: 'gone', action: 'delete', after: null }),
    ];
    const comment = commentOf(planWith({ changes }));
    expect(foldsOf(comment)[0]).toBe('destroy module.b.aws_instance.gone');
    expect(comment).toContain('<details open><summary><b>destroy</b>');
  });
});

test('the folds of modules are counted in what fits', () => {
  const modules = Array.from({ length: 20 }, (_, at) => `module.${'m'.repeat(150)}${at}`);
  const comment = commentOf(planWith({ changes: spread(modules, 40).toSorted(byName) }));
  expect(modulesIn(comment)).toHaveLength(20);
  expect(comment).toContain('**Not shown here for want of room**');
  expect(bytes(comment)).toBeLessThan(64_500);
});

function byName(one: ResourceChange, other: ResourceChange): number {
  return Number(one.name.slice(1)) - Number(other.name.slice(1));
}

test('whatever the names of modules, the comment fits, and no destroy is left out before a change', () => {
  const module = fc
    .tuple(fc.nat(60), fc.string({ unit: 'binary', maxLength: 300 }))
    .map(([name, text]) => `module.m${name}[${JSON.stringify(text)}]`);
  fc.assert(
    fc.property(fc.array(module, { minLength: 40, maxLength: 150 }), fc.nat(60), (modules, destroys) => {
      const changes = [
        ...spread(modules, 3),
        ...spread(modules.slice(0, destroys), 1, { name: 'gone', action: 'delete', after: null }),
      ];
      const comment = commentOf(planWith({ changes }));
      expect(bytes(comment)).toBeLessThan(64_500);
      const destroyed = comment.match(/<b>destroy<\/b>/g)?.length ?? 0;
      const all = changes.filter(({ action }) => action === 'delete').length;
      if (comment.includes('<b>change</b>')) expect(destroyed).toBe(all);
      const { html } = read(comment);
      expect(html.filter((node) => node.startsWith('<details'))).toHaveLength(
        html.filter((node) => node === '</details>').length,
      );
    }),
    { numRuns: 6 },
  );
});
