import { hash } from 'node:crypto';
import { makeDigest } from './change-digest.ts';
import type { ChangeDigest } from './change-digest.ts';
import { deedsOf } from './deeds.ts';
import type { Deed } from './deeds.ts';
import type { EffectMeans } from './effect-of-resource.ts';
import { makeInk } from './ink.ts';
import { makeKeys } from './keys.ts';
import { makePartsReader } from './parts.ts';
import type { Redact } from './plan.ts';
import type { PlanDocument } from './reading.ts';
import { sourceOf } from './source.ts';
import type { PlanSource } from './source.ts';

export type { ChangeDigest } from './change-digest.ts';

/** What identifies a plan: it changes when, and only when, what would be done changes. It tells no value. */
export interface Print {
  /** 64 hexadecimal digits. */
  readonly fingerprint: string;
  /**
   * Whether it is keyed by the state's lineage, which only who can read the state knows; before there is a state it
   * isn't, and sensitive values are left out of it.
   */
  readonly keyed: boolean;
  /** How many changes there are, outputs' included. */
  readonly count: number;
  /** One of each change, outputs' included, in the plan's order. They read on in the plan's source. */
  readonly digests: readonly ChangeDigest[];
  /** Digests an address as those of `digests` are: to find out what a digest from elsewhere is of. */
  readonly digestAddress: (address: string) => string;
  /** The addresses that the plan mentions and leaves as they are. Redacted. */
  readonly unchanged: readonly string[];
  /** Signs a text by the same key: hexadecimal digits. */
  readonly sign: (text: string) => string;
  /** The print that the plan would have before there is a state. */
  readonly withoutKey: () => Print;
}

/** What a print is made with. */
export interface PrintMeans {
  readonly source: PlanSource;
  /** Of the state; empty before there is one. */
  readonly lineage: string;
  readonly redact: Redact;
  /** Takes what is secret out of an address. */
  readonly redactAddress: Redact;
}

/** In bytes. */
const SUM_LENGTH = 32;

/** In characters of Base64url: 48, 72 and 24 bits. */
const LENGTHS = { place: 8, change: 12, attribute: 4 } as const;

/**
 * Makes the print of a plan that changes nothing.
 * @param lineage - of the state; empty before there is one
 */
export function printNothing(lineage: string): Print {
  const same: Redact = (text) => text;
  return makePrint([], { source: sourceOf(''), lineage, redact: same, redactAddress: same });
}

/**
 * Makes a plan's print, in a second pass over its bytes. Each change is summed up by itself, so their order doesn't
 * count; the sums stay here, and what leaves is keyed.
 * @throws MalformedJsonError, SyntaxError
 */
export function makePrint(documents: readonly PlanDocument[], means: PrintMeans): Print {
  const { source, lineage, redact, redactAddress } = means;
  const keyed = lineage !== '';
  const { digest, shorten } = makeKeys(lineage);
  const ink = makeInk();
  const reading: EffectMeans = {
    readChange: makePartsReader(source),
    readDrift: makePartsReader(source),
    ink,
    withSensitive: keyed,
  };
  // What isn't flagged can be secret all the same: where anybody could try values, it doesn't enter either.
  const sum = (text: string | Buffer): string =>
    hash('sha256', keyed ? text : redact(text.toString()), 'binary');
  const deeds = documents.flatMap(deedsOf);
  const sums = Buffer.alloc(deeds.length * SUM_LENGTH);
  deeds.forEach((deed, index) => {
    ink.clear();
    deed.write(reading);
    sums.write(sum(ink.bytes()), index * SUM_LENGTH, 'latin1');
  });
  const sumAt = (index: number): string =>
    sums.toString('latin1', index * SUM_LENGTH, (index + 1) * SUM_LENGTH);
  const digestAddress = (address: string): string => shorten('place', address, LENGTHS.place);
  const late = {
    read: (deed: Deed) => deed.read(reading),
    redactAddress,
    sum,
    digestPlace: digestAddress,
    digestContent: (of: string) => shorten('change', of, LENGTHS.change),
    digestAttribute: (address: string, text: string) =>
      shorten('attribute', `${address}\n${sum(text)}`, LENGTHS.attribute),
  };
  let digests: readonly ChangeDigest[] | undefined;
  const print: Print = {
    fingerprint: digest(
      'plan',
      deeds
        .map((_, index) => sumAt(index))
        .sort()
        .join(''),
    ),
    keyed,
    count: deeds.length,
    get digests() {
      digests ??= deeds.map((deed, index) => makeDigest(deed, () => sumAt(index), late));
      return digests;
    },
    digestAddress,
    get unchanged() {
      return documents.flatMap(({ unchanged }) => unchanged.map(redactAddress));
    },
    sign: (text) => digest('signature', text),
    withoutKey: () => (keyed ? makePrint(documents, { ...means, lineage: '' }) : print),
  };
  return print;
}
