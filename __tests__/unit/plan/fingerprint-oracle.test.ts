import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../../src/plan/json.ts';
import { redactSource } from '../../../src/plan/redaction.ts';
import { sourceOf } from '../../../src/plan/source.ts';
import { dice, writeScrambled } from '../../fixtures/scramble.ts';
import type { Dice } from '../../fixtures/scramble.ts';

// What a fingerprint is of, said as plainly as possible and as slowly: two changes have one fingerprint when, and only
// when, this says the same of both.

interface Side {
  readonly [name: string]: Json;
}

interface Change {
  readonly before: Side | null;
  readonly after: Side | null;
  /** Names that are known at apply alone. */
  readonly unknown: readonly string[];
}

// Pairs that differ in what stands behind a backslash, or in their length alone.
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a\nb', 'a\tb', 'a"b', 'a\\b', 'ab') },
  fc.constantFrom('', 'a\u0001b', '<a>', 'ä', '\u2028', 'x'.repeat(200)),
);
const value: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom<Json>(null, true, false, 0, 1, -1.5, 12345678901),
  fc.array(text, { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('k', 'k"', 'ab', 'a'), text, { maxKeys: 2 }),
);
const name = fc.constantFrom('a', 'aa', 'b', 'b"', 'c\n', 'c\t');
const side = fc.dictionary(name, value, { maxKeys: 4 });
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: side.map((same): Change => ({ before: same, after: same, unknown: [] })) },
  fc.record({ before: side, after: side, unknown: fc.subarray(['a', 'b']) }),
  fc.record({ before: fc.constant(null), after: side, unknown: fc.subarray(['a', 'b']) }),
  fc.record({ before: side, after: fc.constant(null), unknown: fc.constant([]) }),
);

/** Another change, that mostly has much in common with the first. */
const pair = fc.tuple(change, change, name, value, fc.nat(5)).map(([one, other, at, noise, how]) => {
  const set = (of: Side | null) => of && { ...of, [at]: noise };
  const near: Change =
    how === 0
      ? other
      : how === 1
        ? { ...one, before: set(one.before), after: set(one.after) }
        : how === 2
          ? { ...one, after: set(one.after) }
          : how === 3
            ? { ...one, before: set(one.before) }
            : how === 4
              ? { ...one, unknown: other.after === null ? one.unknown : other.unknown }
              : one;
  return [one, near] as const;
});

function effectOf({ before, after, unknown }: Change): string {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {}), ...unknown])].sort();
  const attributes = names.flatMap((each) => {
    const [old, next] = [before?.[each] ?? null, unknown.includes(each) ? null : (after?.[each] ?? null)];
    const isUnknown = unknown.includes(each);
    return isUnknown || plain(old) !== plain(next) ? [[each, plain(old), isUnknown || plain(next)]] : [];
  });
  return JSON.stringify([before === null, after === null, attributes]);
}

/** With members in order. */
function plain(json: Json): string {
  return JSON.stringify(json, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

function fingerprintOf({ before, after, unknown }: Change, throwDice: Dice): string {
  const actions = before === null ? ['create'] : after === null ? ['delete'] : ['update'];
  const known =
    after && Object.fromEntries(Object.entries(after).filter(([each]) => !unknown.includes(each)));
  const resource = {
    address: 'terraform_data.a',
    mode: 'managed',
    type: 'terraform_data',
    name: 'a',
    change: {
      actions,
      before,
      after: known,
      after_unknown: Object.fromEntries(unknown.map((each) => [each, true])),
    },
  };
  const plan = { format_version: '1.2', applyable: true, resource_changes: [resource] };
  const source = sourceOf(writeScrambled(plan, throwDice));
  return redactSource(source, { known: [] }).makePrint('a-lineage').fingerprint;
}

test('two changes have one fingerprint when they do the same, and only then', () => {
  let [alike, different] = [0, 0];
  fc.assert(
    fc.property(pair, dice, ([one, other], throwDice) => {
      const isSame = effectOf(one) === effectOf(other);
      if (isSame) alike += 1;
      else different += 1;
      expect(fingerprintOf(one, throwDice) === fingerprintOf(other, throwDice)).toBe(isSame);
      // As Terraform writes it.
      expect(fingerprintOf(one, throwDice)).toBe(fingerprintOf(one, () => 1));
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(alike, different)).toBeGreaterThan(100);
});
