import { expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../src/errors.ts';
import { describeLock, isLockFreed, isLockRefused, parseLock } from '../../../src/terraform/lock.ts';

function lockError(detail: string): readonly Diagnostic[] {
  return [
    { severity: 'warning', summary: 'Lock Info:', detail: '', address: undefined, range: undefined },
    {
      severity: 'error',
      summary: 'Error acquiring the state lock',
      detail,
      address: undefined,
      range: undefined,
    },
  ];
}

// What Terraform 1.11.4 reports with its S3 backend.
const held = `Error message: operation error S3: PutObject, https response error StatusCode: 412, RequestID: Cu0z, HostID: 9Gjj=, api error PreconditionFailed: At least one of the pre-conditions you specified did not hold
Lock Info:
  ID:        468e2860-7c15-5c31-8efb-1f507253ea7d
  Path:      have/lk
  Operation: OperationTypeApply
  Who:       root@vm
  Version:   1.11.4
  Created:   2026-11-22 14:45:27.08406596 +0000 UTC
  Info:      


Terraform acquires a state lock to protect the state from being written
by multiple users at the same time.`;

const refused = `Error message: operation error S3: PutObject, https response error StatusCode: 403, RequestID: , HostID: , api error AccessDenied: User: x is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::have/k.tflock"
unable to retrieve file from S3 bucket 'have' with key 'k.tflock': operation error S3: GetObject, https response error StatusCode: 404, RequestID: , HostID: , NoSuchKey: `;

const freed = `Error message: operation error S3: PutObject, https response error StatusCode: 412, RequestID: NDNK, HostID: 9Gjj=, api error PreconditionFailed: At least one of the pre-conditions you specified did not hold
unable to retrieve file from S3 bucket 'have' with key 'k.tflock': operation error S3: GetObject, https response error StatusCode: 404, RequestID: NXSG, HostID: 9Gjj=, NoSuchKey: `;

test('a lock that somebody frees while Terraform asks who holds it', () => {
  expect(parseLock(lockError(freed))).toBeUndefined();
  expect([held, refused, freed].map((detail) => isLockFreed(lockError(detail)))).toEqual([
    false,
    false,
    true,
  ]);
});

test('a lock that somebody holds', () => {
  expect(parseLock(lockError(held))).toEqual({
    id: '468e2860-7c15-5c31-8efb-1f507253ea7d',
    path: 'have/lk',
    operation: 'OperationTypeApply',
    who: 'root@vm',
    created: new Date('2026-11-22T14:45:27.084Z'),
  });
  expect(isLockRefused(lockError(held))).toBe(false);
});

test('a lock that may not be written is nobody’s', () => {
  expect(parseLock(lockError(refused))).toBeUndefined();
  expect(isLockRefused(lockError(refused))).toBe(true);
});

test.each([
  ['', undefined],
  ['0001-01-01 00:00:00 +0000 UTC', undefined],
  ['2026-11-22 14:45:27 +0200 CEST', new Date('2026-11-22T12:45:27Z')],
])('created %j', (created, expected) => {
  expect(parseLock(lockError(`Lock Info:\n  ID: 1\n  Created: ${created}`))?.created).toEqual(expected);
});

test('no lock', () => {
  expect(parseLock([])).toBeUndefined();
  expect(parseLock(lockError('Lock Info:\n  Path: x'))).toBeUndefined();
  expect(isLockRefused([])).toBe(false);
});

test.each([
  ['OperationTypePlan', 'for a plan'],
  ['OperationTypeApply', 'for an apply'],
])('%s is told as %s', (operation, expected) => {
  const created = new Date('2026-11-22T14:45:27.084Z');
  expect(describeLock({ id: '1', path: 'have/k', operation, who: 'root@vm', created })).toBe(
    `\`root@vm\` has held the state’s lock since 2026-11-22 14:45 UTC ${expected}; if that is over, free it`,
  );
});

test('a lock of which little is known', () => {
  const lock = { id: '1', path: '', operation: 'migration', who: '', created: undefined };
  expect(describeLock(lock)).toBe('somebody has held the state’s lock; if that is over, free it');
});
