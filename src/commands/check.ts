import type { Outcome } from '../outcome.ts';
import type { Prepared } from './prepare.ts';
import { validate } from './terraform.ts';

/**
 * Formatting and validity, with neither credentials nor a state.
 * @throws FormatError, TerraformError
 */
export async function check({ bench, formatting }: Prepared): Promise<Outcome> {
  const [warnings, unformatted] = await Promise.all([validate(bench), formatting]);
  return unformatted === undefined ? { kind: 'checked', warnings } : { kind: 'failed', error: unformatted };
}
