import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isOfStack, parseMarker, renderMarker } from '../../../src/report/marker.ts';
import type { Marker } from '../../../src/report/marker.ts';
import type { PlanRecord } from '../../../src/plan/record.ts';
import type { StackIdentity } from '../../../src/stack/stack.ts';
import { read } from '../../fixtures/markdown.ts';

const STACK: StackIdentity = {
  kind: 'root',
  directory: 'infra',
  environment: 'prod',
  workspace: 'default',
};
const MARKER: Marker = {
  v: 1,
  stack: STACK,
  sha: 'abc',
  state: 'planned',
  runUrl: 'https://x.example',
  lastGood: undefined,
};

const any = fc.string({ unit: 'binary' });
const common = { environment: fc.option(any, { nil: undefined }), workspace: any };
const identity: fc.Arbitrary<StackIdentity> = fc.oneof(
  fc.record({ kind: fc.constant('root' as const), directory: any, ...common }),
  fc.record({ kind: fc.constant('service' as const), service: any, ...common }),
);

const RECORD: PlanRecord = {
  sha: 'a'.repeat(40),
  keyed: true,
  fingerprint: 'b'.repeat(64),
  changes: undefined,
  signature: 'c'.repeat(64),
};

describe('the marker', () => {
  test('keeps what was reviewed, and tells what can’t be read from what isn’t there', () => {
    for (const reviewed of [RECORD, 'unreadable', undefined] as const) {
      for (const outdated of [true, undefined] as const) {
        const marker: Marker = { ...MARKER, reviewed, outdated };
        expect(parseMarker(renderMarker(marker))).toEqual(marker);
      }
    }
    const edited = renderMarker({ ...MARKER, reviewed: RECORD }).replace('"keyed":true', '"keyed":1');
    expect(parseMarker(edited)?.reviewed).toBe('unreadable');
  });

  test('comes back as it was, and is a comment whatever is in it', () => {
    fc.assert(
      fc.property(identity, fc.oneof(any, fc.constant('--> <b> -- --!>')), any, (stack, sha, runUrl) => {
        const marker: Marker = { ...MARKER, stack, sha, lastGood: { sha, runUrl } };
        const line = renderMarker(marker);
        expect(parseMarker(`${line}\n### heading`)).toEqual(marker);
        expect(read(`${line}\n### heading`).html).toEqual([line]);
        expect(line).toMatch(/^<!-- [^<>\n]* -->$/);
        expect(isOfStack(`${line}\r\nbody`, stack)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('two stacks that differ in anything are two', () => {
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(isOfStack(renderMarker({ ...MARKER, stack: one }), other)).toBe(false);
      }),
    );
  });

  test('an environment is not the absence of one', () => {
    expect(isOfStack(renderMarker(MARKER), { ...STACK, environment: undefined })).toBe(false);
    expect(isOfStack(renderMarker({ ...MARKER, stack: { ...STACK, environment: undefined } }), STACK)).toBe(
      false,
    );
  });

  test.each([
    ['nothing', ''],
    ['another comment', '<!-- other {"v":1} -->'],
    ['one further down', `text\n${renderMarker(MARKER)}`],
    ['broken JSON', '<!-- planwright {"v":1 -->'],
    ['another version', '<!-- planwright {"v":2,"stack":{}} -->'],
    ['another shape', '<!-- planwright {"v":1,"stack":{"directory":1}} -->'],
  ])('%s is none', (_, body) => {
    expect(parseMarker(body)).toBeUndefined();
    expect(isOfStack(body, STACK)).toBe(false);
  });
});
