import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { grouped } from '../../../src/report/number.ts';

test('a whole number is grouped as British English has it', () => {
  fc.assert(fc.property(fc.nat(), (count) => expect(grouped(count)).toBe(count.toLocaleString('en-GB'))));
});
