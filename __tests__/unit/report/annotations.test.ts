import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../src/errors.ts';
import { annotationsOf } from '../../../src/report/annotations.ts';

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
