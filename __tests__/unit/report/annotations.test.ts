import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../src/errors.ts';
import type { ResourceChange } from '../../../src/plan/plan.ts';
import { annotationsOf, annotationsOfBlocks } from '../../../src/report/annotations.ts';
import { changeOf } from '../../fixtures/build.ts';

const ERROR: Diagnostic = {
  severity: 'error',
  summary: 'Unsupported argument',
  detail: 'An argument named "x" is not expected here.',
  address: 'aws_s3_bucket.this',
  range: { file: 'main.tf', line: 3, endLine: 4 },
};

function fileOf(file: string, directory: string): string | undefined {
  return annotationsOf([{ ...ERROR, range: { file, line: 1, endLine: 1 } }], [], directory)[0]?.file;
}

describe('annotationsOf', () => {
  test('puts a diagnostic on its lines', () => {
    expect(annotationsOf([ERROR], [], 'infra')).toEqual([
      {
        level: 'error',
        title: 'Unsupported argument',
        message: 'An argument named "x" is not expected here.\n\non aws_s3_bucket.this',
        file: 'infra/main.tf',
        line: 3,
        endLine: 4,
      },
    ]);
  });

  test.each([
    ['main.tf', '.', 'main.tf'],
    ['../modules/api/main.tf', 'infra/prod', 'infra/modules/api/main.tf'],
    ['../../../etc/passwd', 'infra', undefined],
  ])('%s in %s is %s of the workspace', (file, directory, expected) => {
    expect(fileOf(file, directory)).toBe(expected);
  });

  test('gives ten a level, diagnostics first', () => {
    const faults = Array.from({ length: 12 }, (_, index) => ({ file: `${index}.tf`, line: 1 }));
    const warnings = Array.from({ length: 12 }, (): Diagnostic => ({ ...ERROR, severity: 'warning' }));
    const annotations = annotationsOf([ERROR, ...warnings], faults, 'infra');
    expect(annotations.slice(0, 10).every(({ level }) => level === 'error')).toBe(true);
    expect(annotations.slice(10).every(({ level }) => level === 'warning')).toBe(true);
    expect(annotations).toHaveLength(20);
    expect(annotations[0]?.title).toBe('Unsupported argument');
    expect(annotationsOf([], faults, 'infra', 'warning')[0]).toMatchObject({
      level: 'warning',
      file: 'infra/0.tf',
    });
  });

  test('cuts a message where GitHub would, and says so', () => {
    const [annotation] = annotationsOf([{ ...ERROR, detail: '😀'.repeat(4000) }], [], 'infra');
    expect(annotation?.message.length).toBeLessThanOrEqual(4096);
    expect(annotation?.message).toMatch(/😀…$/u);
  });
});

describe('annotationsOfBlocks', () => {
  const DESTROYED = changeOf('module.a["x"].aws_sqs_queue.this[0]', 'delete');

  function messageOf(
    ...changes: readonly [Partial<ResourceChange>, ...Partial<ResourceChange>[]]
  ): string | undefined {
    const [first, ...others] = changes.map((change) => ({ ...DESTROYED, ...change }));
    const [annotation] = annotationsOfBlocks(
      [{ changes: [first!, ...others], file: 'a.tf', line: 1 }],
      'infra',
    );
    return annotation?.message;
  }

  test('names what is destroyed, at its block', () => {
    expect(
      annotationsOfBlocks([{ changes: [DESTROYED], file: 'infra/main.tf', line: 7 }], 'infra/prod'),
    ).toEqual([
      {
        level: 'warning',
        title: 'infra/prod: destroy',
        message: 'This plan destroys `module.a["x"].aws_sqs_queue.this[0]`: it holds data.',
        file: 'infra/main.tf',
        line: 7,
      },
    ]);
  });

  test.each<readonly [readonly [Partial<ResourceChange>, ...Partial<ResourceChange>[]], string]>([
    [[{}, {}], 'This plan destroys 2 instances of `module.a.aws_sqs_queue.this`: they hold data.'],
    [
      [{ address: 't.x', type: 't', reason: 'delete_because_each_key' }],
      'This plan destroys `t.x`: its key is not in for_each.',
    ],
    [[{ address: 't.x', type: 't', deposed: '1a2b' }], 'This plan destroys a deposed object of `t.x`.'],
    [
      [{ address: 'q', action: 'replace', replacePaths: [['name'], ['tags', 'a'], ['tags', 'b']] }],
      'This plan replaces `q`: it holds data; `name`, `tags` can’t be changed in place.',
    ],
    [
      [{ address: 't.x', type: 't', action: 'replace', reason: 'replace_because_tainted' }],
      'This plan replaces `t.x`: it is tainted.',
    ],
    [[{ address: 't.x["\u202e\n"]', type: 't' }], 'This plan destroys `t.x["\\u202e\\n"]`.'],
  ])('says why: %#', (changes, message) => {
    expect(messageOf(...changes)).toBe(message);
  });

  test('gives ten', () => {
    const placed = Array.from({ length: 12 }, (_, line) => ({
      changes: [DESTROYED] as const,
      file: 'a.tf',
      line,
    }));
    expect(annotationsOfBlocks(placed, 'infra').map(({ line }) => line)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });
});
