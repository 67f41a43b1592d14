import { timingSafeEqual } from 'node:crypto';
import type { ChangeDigest, Print } from './fingerprint.ts';

/** Where a plan was made, and of what. */
export interface Origin {
  /** `owner/name` */
  readonly repository: string;
  readonly stack: string;
  readonly pullRequest: number;
  /** The pull request's head. */
  readonly sha: string;
}

/** What is kept of a plan that was reviewed: plain JSON, without any value, in the comment's hidden marker. */
export interface PlanRecord {
  readonly sha: string;
  /** Whether the state's lineage vouches for it; otherwise anybody could have made its signature. */
  readonly keyed: boolean;
  readonly fingerprint: string;
  /** The digests of the changes, packed; undefined when there are too many. */
  readonly changes: string | undefined;
  readonly signature: string;
}

/** The digests of one change that was reviewed. */
export interface RecordedChange {
  readonly place: string;
  readonly content: string;
  /** Of its attributes; undefined where they didn't fit. */
  readonly attributes: readonly string[] | undefined;
}

/** In characters. With the other fields, the record stays under 8 KB. */
const MOST_CHANGES = 7_600;

const HEAD = 20;
const PLACE = 8;
const ATTRIBUTE = 4;

/** Makes the record of a plan. */
export function makeRecord(print: Print, origin: Origin): PlanRecord {
  const { fingerprint, keyed } = print;
  const record = { sha: origin.sha, keyed, fingerprint, changes: pack(print) };
  return { ...record, signature: print.sign(signedText(record, origin)) };
}

/**
 * Whether a record is of this very repository, stack, pull request and commit, and as it was written.
 * @param print - of the state that the record is of, keyed as the record is
 */
export function isSound(record: PlanRecord, print: Print, origin: Origin): boolean {
  const keyed = record.keyed ? print : print.withoutKey();
  const expected = Buffer.from(keyed.sign(signedText(record, origin)));
  const given = Buffer.from(record.signature);
  return (
    record.keyed === keyed.keyed &&
    record.sha === origin.sha &&
    given.length === expected.length &&
    timingSafeEqual(given, expected)
  );
}

/** The record that some JSON is; undefined when it is none. */
export function parseRecord(json: unknown): PlanRecord | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return undefined;
  }
  const { sha, keyed, fingerprint, changes, signature } = json as Readonly<Record<string, unknown>>;
  return isText(sha, /^[0-9a-f]{40,64}$/) &&
    typeof keyed === 'boolean' &&
    isText(fingerprint, /^[0-9a-f]{64}$/) &&
    isText(signature, /^[0-9a-f]{64}$/) &&
    (changes === undefined || (isText(changes, PACKED) && changes.length <= MOST_CHANGES))
    ? { sha, keyed, fingerprint, changes, signature }
    : undefined;
}

/** The digests that a record has; undefined when there were too many. */
export function recordedChanges({ changes }: PlanRecord): readonly RecordedChange[] | undefined {
  if (changes === undefined) {
    return undefined;
  }
  const [heads = '', ...rest] = changes.split('.');
  const attributes = new Map(
    rest.map((part) => {
      const [index = '', digests = ''] = part.split(':');
      return [Number(index), cut(digests, ATTRIBUTE)];
    }),
  );
  return cut(heads, HEAD).map((head, index) => ({
    place: head.slice(0, PLACE),
    content: head.slice(PLACE),
    attributes: attributes.get(index),
  }));
}

const PACKED = /^(?:[\w-]{20})*(?:\.\d{1,3}:(?:[\w-]{4})*)*$/;

/** First place and content of all, then the attributes of as many as there is room for, dangerous ones first. */
function pack(print: Print): string | undefined {
  if (print.count * HEAD > MOST_CHANGES) {
    return undefined;
  }
  const { digests } = print;
  let packed = digests.map(({ place, content }) => place + content).join('');
  const ranked = [...digests.entries()].sort(([, one], [, other]) => rankOf(one) - rankOf(other));
  for (const [index, { attributes }] of ranked) {
    const more = `.${index}:${attributes.map(({ digest }) => digest).join('')}`;
    if (packed.length + more.length <= MOST_CHANGES) {
      packed += more;
    }
  }
  return packed;
}

function rankOf({ action }: ChangeDigest): number {
  return action === 'destroy' || action === 'replace' ? 0 : 1;
}

function signedText(
  { keyed, fingerprint, changes }: Omit<PlanRecord, 'signature'>,
  { repository, stack, pullRequest, sha }: Origin,
): string {
  return JSON.stringify([repository, stack, pullRequest, sha, keyed, fingerprint, changes ?? null]);
}

function isText(value: unknown, shape: RegExp): value is string {
  return typeof value === 'string' && value.length <= MOST_CHANGES && shape.test(value);
}

function cut(text: string, length: number): readonly string[] {
  return Array.from({ length: text.length / length }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}
