/** What an integer becomes: a word, or itself. */
export type FizzBuzz = number | 'fizz' | 'buzz' | 'fizzbuzz';

/**
 * Turns multiples of 3 into `fizz`, of 5 into `buzz`, of both into `fizzbuzz`; others stay as they are. 0 is a
 * multiple of both.
 *
 * @param value a safe integer
 */
export function fizzbuzz(value: number): FizzBuzz {
  if (value % 15 === 0) return 'fizzbuzz';
  if (value % 3 === 0) return 'fizz';
  if (value % 5 === 0) return 'buzz';
  return value;
}
