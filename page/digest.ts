/**
 * What `src/plan/digest.ts` is in a browser, whose own SHA-256 gives no answer at once, and none at all to a file.
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 */

/** The first 12 hexadecimal digits of the SHA-256 of what a string holds. @param content - its bytes */
export function digestOf(content: Uint8Array): string {
  const state = Uint32Array.from(roots(8), (prime) => fraction(Math.sqrt(prime)));
  const constants = Uint32Array.from(roots(64), (prime) => fraction(Math.cbrt(prime)));
  const padded = pad(content);
  for (let at = 0; at < padded.byteLength; at += 64) {
    digestBlock(state, constants, new DataView(padded.buffer, at, 64));
  }
  return [...state.subarray(0, 2)]
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('')
    .slice(0, 12);
}

/** The first primes. */
function roots(count: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes;
}

/** The first 32 bits behind the point. */
function fraction(number: number): number {
  return Math.floor((number % 1) * 2 ** 32);
}

function pad(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((content.length + 9) / 64) * 64);
  padded.set(content);
  padded[content.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(content.length) * 8n);
  return padded;
}

function digestBlock(state: Uint32Array, constants: Uint32Array, block: DataView): void {
  const words = new Uint32Array(64);
  const word = (at: number): number => words[at] ?? 0;
  for (let t = 0; t < 64; t += 1) {
    const [near, far] = [word(t - 2), word(t - 15)];
    const small = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
    const large = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
    words[t] = t < 16 ? block.getUint32(t * 4) : large + word(t - 7) + small + word(t - 16);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (constants[t] ?? 0) + word(t);
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, at) => {
    state[at] = (state[at] ?? 0) + value;
  });
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
