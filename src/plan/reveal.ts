import { patternOf, withoutKeys } from './glob.ts';
import type { Step } from './plan.ts';

/** Whether the user wants to see what stands at a path below an address. */
export type Reveal = (address: string, path: readonly Step[]) => boolean;

/**
 * Reads the input `reveal`: globs, in which `*` stands for any characters and `?` for one.
 * A glob names an address (`aws_db_instance.main`, `module.app.*`, `output.hint`), an attribute's path
 * (`environment.variables.TOKEN_COUNT`), or both joined by a dot; whatever is below is meant too.
 * Indexes and keys in brackets may be left out.
 */
export function makeReveal(globs: readonly string[]): Reveal {
  if (globs.length === 0) {
    return () => false;
  }
  const any = new RegExp(`^(?:${globs.map(patternOf).join('|')})$`, 's');
  return (address, path) => {
    const addresses = variants(address);
    const paths = path.map((_, index) => path.slice(0, index + 1)).flatMap((part) => variants(spell(part)));
    return (
      addresses.some((each) => any.test(each)) ||
      paths.some((each) => any.test(each) || addresses.some((before) => any.test(`${before}.${each}`)))
    );
  };
}

function spell(path: readonly Step[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** As it is, and without indexes and keys. */
function variants(text: string): readonly string[] {
  return [...new Set([text, withoutKeys(text)])];
}
