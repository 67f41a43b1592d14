import { patternOf, withoutKeys } from '../plan/glob.ts';
import { REDACTED } from '../plan/redactor.ts';

/** Which lines of the input `protect` cover a resource instance, by its address; in their order. */
export type RulesOver = (address: string) => readonly string[];

/**
 * Reads the input `protect`. A line covers an address and all that is in it (`module.db`, `aws_db_instance.main`,
 * `aws_db_instance.main["a"]`), where keys may be left out, or a type in any module (`aws_db_instance`, `aws_rds_*`).
 */
export function makeProtection(globs: readonly string[]): RulesOver {
  const rules = globs.map((glob) => ({ glob, covers: makeRule(glob) }));
  return (address) => rules.filter(({ covers }) => covers(address)).map(({ glob }) => glob);
}

function makeRule(glob: string): (address: string) => boolean {
  const whole = new RegExp(`^(?:${patternOf(glob)})$`, 's');
  const within = beginning(glob);
  // A key that is hidden may be the one that is meant.
  const withinAny = beginning(withoutKeys(glob));
  return (address) => {
    const bare = withoutKeys(address);
    return (
      within.test(address) ||
      within.test(bare) ||
      whole.test(typeIn(bare)) ||
      (address.includes(REDACTED) && withinAny.test(bare))
    );
  };
}

/** What is named, or begins with it and goes on with a further step. */
function beginning(glob: string): RegExp {
  return new RegExp(`^(?:${patternOf(glob)})(?:$|[.[])`, 's');
}

/** `aws_db_instance` of `module.db.aws_db_instance.main`. */
function typeIn(bareAddress: string): string {
  return bareAddress.split('.').at(-2) ?? '';
}
