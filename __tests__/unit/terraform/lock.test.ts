import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../../src/errors.ts';
import {
  comparesIds,
  describeLeftLock,
  describeLock,
  isLockFreed,
  isLockKept,
  isLockRefused,
  isNobodys,
  isOurs,
  isPlainId,
  parseLock,
  readLock,
} from '../../../src/terraform/lock.ts';

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
    `\`root@vm\` has held the state’s lock since 2026-11-22 14:45 UTC ${expected}`,
  );
});

test('a lock of which little is known', () => {
  const lock = { id: '1', path: '', operation: 'migration', who: '', created: undefined };
  expect(describeLock(lock)).toBe('somebody has held the state’s lock');
});

// What `force-unlock` of Terraform 1.11.4 prints, asked by an id that isn't the lock's.
const another = `Failed to unlock state: lock ID '00000000-0000-0000-0000-000000000000' does not match the existing lock ID '468e2860-7c15-5c31-8efb-1f507253ea7d'
Lock Info:
  ID:        468e2860-7c15-5c31-8efb-1f507253ea7d
  Path:      have/lk
  Operation: OperationTypeApply
  Who:       root@vm
  Version:   1.11.4
  Created:   2026-11-22 14:45:27.08406596 +0000 UTC
  Info:      
`;
const none = `Failed to unlock state: unable to retrieve file from S3 bucket 'have' with key 'lk.tflock': operation error S3: GetObject, https response error StatusCode: 404, RequestID: cTqB, HostID: 9Gjj=, NoSuchKey: `;
const forbidden = `Failed to unlock state: unable to retrieve file from S3 bucket 'have' with key 'lk.tflock': operation error S3: GetObject, https response error StatusCode: 403, RequestID: , HostID: , api error AccessDenied: no`;

test('force-unlock tells whose the lock is that it leaves alone, and that there is none', () => {
  expect(readLock(another)).toEqual(parseLock(lockError(held)));
  expect([none, forbidden, ''].map(readLock)).toEqual([undefined, undefined, undefined]);
  expect([another, none, forbidden].map(isNobodys)).toEqual([false, true, false]);
});

test('only a backend that compares ids may be asked by one that is nobody’s', () => {
  expect(['s3', 'azurerm', 'kubernetes'].every(comparesIds)).toBe(true);
  expect([undefined, 'local', 'http', 'pg', 'consul', 'cloud'].some(comparesIds)).toBe(false);
});

describe('a lock of this run', () => {
  const created = new Date('2026-11-22T14:45:27.084Z');
  const lock = { id: '1', path: 'have/k', operation: 'OperationTypeApply', who: 'runner@vm', created };
  const deed = {
    operation: 'apply',
    host: 'vm',
    from: created.getTime() - 2000,
    to: created.getTime() + 60_000,
  } as const;

  test('is of its machine, of its time, and for what it did', () => {
    expect(isOurs(lock, deed)).toBe(true);
    expect(isOurs(lock, { ...deed, from: created.getTime(), to: created.getTime() })).toBe(true);
    expect(isOurs({ ...lock, who: 'a@b@vm' }, deed)).toBe(true);
  });

  test.each<[string, Partial<typeof lock>]>([
    ['another machine', { who: 'runner@vm2' }],
    ['a machine whose name is the user', { who: 'vm@other' }],
    ['nobody', { who: '' }],
    ['a plan', { operation: 'OperationTypePlan' }],
    ['something else', { operation: 'init' }],
    ['earlier', { created: new Date(deed.from - 1) }],
    ['later', { created: new Date(deed.to + 1) }],
  ])('isn’t that of %s', (_, other) => {
    expect(isOurs({ ...lock, ...other }, deed)).toBe(false);
  });

  test('isn’t one of which nobody knows since when', () => {
    expect(isOurs({ ...lock, created: undefined }, deed)).toBe(false);
  });

  test.each([
    ['OperationTypeApply', 'an apply', 'What was being done may be missing from the state: look, and then'],
    ['OperationTypePlan', 'a plan', 'A plan writes no state: to free the lock is harmless'],
  ])('left by %s says what freeing it means', (operation, what, consequence) => {
    const told = describeLeftLock({ ...lock, operation });
    expect(told).toContain(
      `This run left the state’s lock behind: \`runner@vm\` took it at 2026-11-22 14:45 UTC for ${what}. ${consequence}`,
    );
  });
});

test('a lock that Terraform couldn’t release is its own, and nobody else’s', () => {
  const kept = lockError(held).map((each) => ({ ...each, summary: 'Error releasing the state lock' }));
  expect([isLockKept(kept), parseLock(kept)]).toEqual([true, undefined]);
  expect(isLockKept(lockError(held))).toBe(false);
});

test.each([
  ['468e2860-7c15-5c31-8efb-1f507253ea7d', true],
  ['1732320000000000', true],
  ['', false],
  ['-force', false],
  ['x; rm -rf ~', false],
  ['$(id)', false],
])('whether somebody may paste the id %j', (id, expected) => {
  expect(isPlainId(id)).toBe(expected);
});
